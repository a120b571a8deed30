// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/TextPool.hxx"

namespace ficheaction::engine
{

TextPool::TextPool()
{
    intern("");
}

TextId TextPool::intern(std::string_view text)
{
    if (const auto known = mIdOfText.find(text); known != mIdOfText.end())
        return known->second;
    const auto id = static_cast<TextId>(mTexts.size());
    mIdOfText.emplace(mTexts.emplace_back(text), id);
    mFoldedOf.push_back(internFolded(engine::folded(text), id));
    return id;
}

FoldedId TextPool::internFolded(std::string text, TextId spelling)
{
    if (const std::optional<FoldedId> known = find(text))
        return *known;
    const auto id = static_cast<FoldedId>(mFoldedTexts.size());
    mIdOfFolded.emplace(mFoldedTexts.emplace_back(std::move(text)), id);
    mFirstOf.push_back(spelling);
    return id;
}

std::optional<FoldedId> TextPool::find(std::string_view foldedText) const
{
    const auto known = mIdOfFolded.find(foldedText);
    return known == mIdOfFolded.end() ? std::nullopt : std::optional(known->second);
}

std::string TextPool::display(FoldedId id) const
{
    return std::string(trimmed(mTexts[mFirstOf[id]]));
}

}
