// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowsSheet: a new sheet with rows of registers and what each adds to a figure, in one undo step.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "engine/evaluation/Evaluation.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct RowOfSheet
{
    static constexpr std::uint32_t noGroup = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t row = 0;         ///< of the register
    std::uint32_t group = noGroup; ///< a place in RowsBlock::groups
    double contribution = 0;       ///< NaN: another row has it
    double possible = 0;
};

/// How the contributions make the figure.
enum class RowsTotal
{
    Sum,
    Mean,
    Median,
    Minimum,
    Maximum,
    Value ///< `value`, which no function of the office makes of them
};

/// Rows of one register with their total below.
struct RowsBlock
{
    std::string title;        ///< may be empty
    std::size_t table = 0;    ///< index of the register in the template
    std::string groupHeading; ///< empty: no such column
    bool intervals = false;   ///< with a column of what rows may add
    std::vector<RowOfSheet> rows;
    std::vector<std::string> groups;
    RowsTotal total = RowsTotal::Sum;
    std::optional<double> value; ///< none: there is no figure, and `words` says so
    std::optional<double> upperBound;
    std::string words;
};

/// What the last line makes of the totals of the blocks.
enum class BlocksTotal
{
    None, ///< there is one block, which has the figure
    Sum,
    Quotient,
    Difference,
    Change,
    Value
};

struct RowsSheet
{
    std::string name; ///< as far as sheets can have it; a number is added where it is taken
    std::string title;
    std::string rule;
    std::vector<RowsBlock> blocks;
    BlocksTotal total = BlocksTotal::None;
    std::optional<double> value;
    std::optional<double> upperBound;
    std::string words;
    // the words of the sheet
    std::string rowHeading;
    std::string contributionHeading;
    std::string possibleHeading;
    std::string totalLabel;
    std::string upperLabel;
    std::string figureLabel;
};

/// Adds the sheet behind the others, shows it, and returns its name. Throws UserError "read-only",
/// "protected-structure", "explain-too-long" ({count}); engine::Cancelled, and then there is no sheet.
std::string addRowsSheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const model::Template& definition, const FicheLayout& layout, RowsSheet content,
                         const rtl::OUString& undoTitle, const engine::Progress& progress = {});

}
