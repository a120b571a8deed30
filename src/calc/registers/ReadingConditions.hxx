// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ReadingConditions: what, besides the cells of the registers, decides how they are read.
#pragma once

#include "calc/layout/FicheLayout.hxx"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::calc
{

struct ReadingConditions
{
    ReadingConditions(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const model::Template& definition, const FicheLayout& layout);

    bool operator==(const ReadingConditions&) const = default;

    /// Otherwise nobody tells when the result of a formula changes.
    bool calculatesAtOnce = false;
    std::int32_t nullDate = 0;
    std::string locale;
    std::vector<std::string> sheets;
    std::vector<std::vector<std::int32_t>> registers; ///< sheet, row of the headings, columns
    std::vector<std::pair<std::string, std::vector<std::string>>> lists;
};

}
