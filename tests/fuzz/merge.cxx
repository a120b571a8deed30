// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The record of a merge, and the pairs of people that were told apart. Somebody may have typed into them.

#include "Target.hxx"
#include "quality/duplicates/MergeRecord.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const std::string text(bytes);
    if (const std::optional<quality::MergeRecord> record = quality::recordFrom(text))
    {
        const std::string written = quality::recordText(*record);
        const std::optional<quality::MergeRecord> again = quality::recordFrom(written);
        require(again && quality::recordText(*again) == written, "does not come back from its text: " + written);
    }
    const quality::ToldApart pairs = quality::toldApartFrom(text);
    require(quality::toldApartFrom(quality::toldApartText(pairs)) == pairs, "pairs do not come back from their text");
}
