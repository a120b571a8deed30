// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/TextPool.hxx"

namespace ficheaction::engine
{

TextPool::TextPool()
{
    intern("");
}

TextId TextPool::intern(std::string_view text)
{
    const auto [id, added] = mTexts.add(text);
    if (!added)
        return id;
    const auto [foldedId, first] = mFoldedTexts.add(texts::folded(text));
    if (first)
    {
        mFirstOf.push_back(id);
        mSeveral.push_back(false);
    }
    else
        mSeveral[foldedId] = true;
    mFoldedOf.push_back(foldedId);
    return id;
}

std::string TextPool::display(FoldedId id) const
{
    return std::string(texts::trimmed(mTexts[mFirstOf[id]]));
}

}
