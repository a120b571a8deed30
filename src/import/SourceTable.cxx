// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/SourceTable.hxx"

#include "text/TextFolding.hxx"

namespace ficheaction::imports
{

bool isBlank(const model::CellValue& cell)
{
    const auto* const text = std::get_if<std::string>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text && texts::trimmed(*text).empty());
}

model::CellValue displayedCell(const SourceTable& table, std::size_t row, std::size_t column)
{
    const auto shown = table.shown.find(row * table.columns + column);
    return shown != table.shown.end() ? model::CellValue(shown->second) : table.at(row, column);
}

std::string cellText(const model::CellValue& cell, const Reading& reading)
{
    return std::holds_alternative<double>(cell) ? model::plainText(cell) : shownCell(cell, reading);
}

std::string shownCell(const model::CellValue& cell, const Reading& reading)
{
    return std::string(texts::trimmed(model::shownText(cell, reading.written)));
}

bool isBlankRow(const SourceTable& table, std::size_t row)
{
    for (std::size_t column = 0; column < table.columns; ++column)
        if (!isBlank(table.at(row, column)))
            return false;
    return true;
}

bool repeatsHeadings(const SourceTable& table, std::size_t row, std::optional<std::size_t> headingRow)
{
    if (!headingRow)
        return false;
    std::size_t same = 0;
    for (std::size_t column = 0; column < table.columns; ++column)
    {
        const model::CellValue& cell = table.at(row, column);
        const model::CellValue& heading = table.at(*headingRow, column);
        const auto* const text = std::get_if<std::string>(&cell);
        const auto* const headingText = std::get_if<std::string>(&heading);
        const bool isSame = cell == heading || (isBlank(cell) && isBlank(heading)) ||
                            (text && headingText && texts::folded(*text) == texts::folded(*headingText));
        if (!isSame)
            return false;
        same += isBlank(cell) ? 0 : 1;
    }
    return same > 1;
}

}
