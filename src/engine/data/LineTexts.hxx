// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LineTexts: what each text of a pool says of the line that it is in, so that a text is asked once. Most pools have no
// text that says anything, and then no row is looked at.
#pragma once

#include "engine/data/TextPool.hxx"
#include "model/Template.hxx"
#include "text/LineWords.hxx"

#include <unordered_set>
#include <vector>

namespace ficheaction::engine
{

class LineTexts
{
public:
    struct Says
    {
        texts::LineWord word = texts::LineWord::None;
        bool subHeading = false;
        bool label = false; ///< the heading of a column, of whichever register

        bool anything() const { return word != texts::LineWord::None || subHeading || label; }
    };

    explicit LineTexts(const model::Template& definition);

    /// Asks the texts that came since.
    void read(const TextPool& pool);

    bool any() const { return mAny; }

    /// Of a text that was read.
    Says of(FoldedId text) const
    {
        const std::uint8_t code = mCodes[text];
        return {static_cast<texts::LineWord>(code & 3), (code & 4) != 0, (code & 8) != 0};
    }

private:
    std::unordered_set<std::string> mLabels; ///< folded
    std::vector<std::uint8_t> mCodes;        ///< by FoldedId
    bool mAny = false;
};

}
