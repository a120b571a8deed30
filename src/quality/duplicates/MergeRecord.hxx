// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MergeRecord: what a merge did, as text, so that it can be taken back months later; and the pairs of people that
// somebody told apart.
#pragma once

#include "model/CellValue.hxx"
#include "quality/duplicates/Duplicates.hxx"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::quality
{

/// Registers and columns are named by their ids: the template may have been given others meanwhile.
struct MergeRecord
{
    using Row = std::map<std::string, model::CellValue>; ///< by column; dates as the numbers that the cells hold

    struct Kept
    {
        std::string column;
        model::CellValue before;
        model::CellValue after;
    };
    struct Reference
    {
        std::string registerId;
        std::string column;
        std::uint32_t row = 0;
        std::string before;
        std::string after;
        std::uint64_t mark = 0;
    };
    struct RemovedRow
    {
        std::string registerId;
        Row cells;
    };

    std::string registerId;
    std::string keptKey;
    std::string removedKey;
    Row removed;
    std::vector<Kept> kept;
    std::vector<Reference> references;
    std::vector<RemovedRow> repeated; ///< attendances that were there twice
};

std::string recordText(const MergeRecord& record);

/// Empty where the text is no such record: somebody may have typed into it.
std::optional<MergeRecord> recordFrom(const std::string& text);

/// By register id.
using ToldApart = std::map<std::string, std::set<KeyPair>>;

std::string toldApartText(const ToldApart& pairs);

/// What cannot be read is left out.
ToldApart toldApartFrom(const std::string& text);

}
