// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextPool: the dictionary behind every column of text. A text is kept once, as typed, and once more folded, so
// that comparing two cells is comparing two integers.
#pragma once

#include "engine/data/TextStore.hxx"
#include "text/TextFolding.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::engine
{

/// A text as it was typed.
using TextId = std::uint32_t;
/// All texts that compare equal: without regard to case, accents, blanks around, no-break spaces, Unicode form.
using FoldedId = std::uint32_t;

class TextPool
{
public:
    TextPool();

    /// The id of `text` as typed.
    TextId intern(std::string_view text);

    /// Folded form 0 is the empty text: blanks alone.
    static constexpr FoldedId nothing = 0;

    FoldedId folded(TextId text) const { return mFoldedOf[text]; }
    FoldedId foldedOf(std::string_view text) { return folded(intern(text)); }

    /// The id of a text that is folded already; empty where no interned text has this form.
    std::optional<FoldedId> find(std::string_view foldedText) const { return mFoldedTexts.find(foldedText); }

    /// Valid until a text is interned.
    std::string_view text(TextId text) const { return mTexts[text]; }
    std::string_view foldedText(FoldedId id) const { return mFoldedTexts[id]; }

    /// How a folded text is shown: the first spelling that was interned, trimmed.
    std::string display(FoldedId id) const;

    /// Whether different texts with this form were interned: then their order decides how it is shown.
    bool hasSeveralSpellings(FoldedId id) const { return mSeveral[id]; }

    std::size_t size() const { return mTexts.size(); }
    std::size_t foldedSize() const { return mFoldedTexts.size(); }

private:
    TextStore mTexts;
    std::vector<FoldedId> mFoldedOf; ///< by TextId
    TextStore mFoldedTexts;
    std::vector<TextId> mFirstOf; ///< by FoldedId
    std::vector<bool> mSeveral;   ///< by FoldedId
};

}
