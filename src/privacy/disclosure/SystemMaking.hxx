// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SystemMaking: the system of all figures of a copy, and of the copies that were shared before.
#pragma once

#include "engine/results/Results.hxx"
#include "privacy/disclosure/FigureBook.hxx"
#include "privacy/disclosure/SharedRecord.hxx"

#include <optional>
#include <span>
#include <vector>

namespace ficheaction::privacy
{

/// Where a cell of the system stands in the results.
struct CellPlace
{
    std::size_t column = 0;
    std::size_t indicator = 0;
    std::optional<std::size_t> group{};
    std::optional<std::size_t> remark{};
};

struct MadeSystem
{
    FigureSystem system;
    std::vector<CellPlace> places;  ///< of the cells
    std::vector<bool> earlier;      ///< of the cells: kept back because of a copy that was shared before
    std::vector<bool> alreadyKept;  ///< of the cells: they are kept back in the results that were given
    std::vector<std::string> names; ///< of the quantities
    FigureBook::Truths truths;
    double highest = 0; ///< more than any number in it
};

/// Numbers from 1 to less than `threshold` are small. `truths`: as in FigureBook.
MadeSystem makeSystem(const model::Template& definition, std::span<const engine::Results> results, int threshold,
                      std::span<const SharedRecord> earlier, const FigureBook::Truths* truths = nullptr);

}
