// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardRows: the rows of a card's page, one below the other: how each sort of row looks. What is in them is given.
#pragma once

#include "calc/create/SheetCells.hxx"

#include <string>

namespace ficheaction::calc
{

class CardRows
{
public:
    // The page: labels on the left, texts, and beside them the second column of a table.
    static constexpr sal_Int32 labels = 0;
    static constexpr sal_Int32 texts = 1;
    static constexpr sal_Int32 besides = 2;

    /// Sets the widths: together they are as wide as the paper between its margins.
    explicit CardRows(const SheetCells& sheet);

    // Each writes one row below the others and returns which.
    sal_Int32 addStructure(const std::string& structure);
    sal_Int32 addTitle(const std::string& label, const std::string& text);
    sal_Int32 addText(const std::string& label, const std::string& text);
    sal_Int32 addTableHeading(const std::string& label, const std::string& first, const std::string& second);
    sal_Int32 addTableRow(const std::string& text, const std::string& beside);
    sal_Int32 addLevels(const std::string& current, const std::string& target);

    /// Heights, the page's style, the colour of the tab: once all rows are there.
    void finish() const;

private:
    sal_Int32 add(const char* labelStyle, const char* textStyle, const char* besideStyle);

    const SheetCells& mSheet;
    sal_Int32 mRows = 0;
};

}
