// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FoundGrid: the rows of a grid whose registers are not there: a copy for partners, a grid that somebody sent.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ficheaction::calc
{

struct FoundGridRow
{
    std::string object;
    std::string label;
    bool part = false;                       ///< a combination of a breakdown
    std::variant<double, std::string> value; ///< the cell of `Valeur réalisée`
    bool percent = false;                    ///< the cell is shown as a percentage
};

struct FoundGrid
{
    std::string sheet;
    std::optional<double> periodStart; ///< as days of the document
    std::optional<double> periodEnd;
    std::vector<FoundGridRow> rows;
};

/// The words by which a grid is known, in one language.
struct GridWords
{
    std::string object;
    std::string indicator;
    std::string actual;
    std::string periodStart;
    std::string periodEnd;
};

/// The first sheet with a row of headings that has these words, in whatever order; empty where there is none.
std::optional<FoundGrid>
findGrid(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
         const std::vector<GridWords>& languages);

/// What the card says of itself; empty where no cell has the style that it is written in.
struct CardNames
{
    std::string structure; ///< the centre
    std::string title;     ///< the action
};

CardNames cardNames(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
