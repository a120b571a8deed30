// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/LineTexts.hxx"

namespace ficheaction::engine
{

LineTexts::LineTexts(const model::Template& definition)
{
    for (const model::Register& each : definition.registers)
        for (const model::Column& column : each.columns)
            mLabels.insert(texts::folded(column.label));
    mLabels.erase("");
}

void LineTexts::read(const TextPool& pool)
{
    mCodes.reserve(pool.foldedSize());
    while (mCodes.size() < pool.foldedSize())
    {
        const std::string_view text = pool.foldedText(static_cast<FoldedId>(mCodes.size()));
        const auto word = static_cast<unsigned>(texts::lineWord(text));
        const bool label = mLabels.contains(std::string(text));
        const unsigned code = word | (texts::isSubHeading(text) ? 4U : 0U) | (label ? 8U : 0U);
        mAny = mAny || code != 0;
        mCodes.push_back(static_cast<std::uint8_t>(code));
    }
}

}
