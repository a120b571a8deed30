// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/PreviewText.hxx"

#include <utf8proc.h>

#include <algorithm>

namespace ficheaction::imports
{

namespace
{
constexpr std::size_t widestCell = 32;
constexpr std::string_view between = " │ ";
constexpr std::string_view ellipsis = "…";

/// A text and the room that it takes, in letters: an accent of its own takes none, a Chinese one takes two.
struct ShownText
{
    std::string text;
    std::size_t width = 0;
};

/// In one line, cut where it is too long.
ShownText shown(const std::string& cell)
{
    ShownText whole;
    ShownText cut;
    std::string_view rest = cell;
    while (!rest.empty())
    {
        utf8proc_int32_t character = 0;
        const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                                         static_cast<utf8proc_ssize_t>(rest.size()), &character);
        const std::size_t bytes = length > 0 ? static_cast<std::size_t>(length) : 1;
        const bool isControl = length <= 0 || utf8proc_category(character) == UTF8PROC_CATEGORY_CC;
        const std::size_t width = isControl ? 1 : static_cast<std::size_t>(utf8proc_charwidth(character));
        if (whole.width + width > widestCell)
            return {cut.text + std::string(ellipsis), cut.width + 1};
        whole.text += isControl ? std::string(" ") : std::string(rest.substr(0, bytes));
        whole.width += width;
        if (whole.width < widestCell)
            cut = whole;
        rest.remove_prefix(bytes);
    }
    return whole;
}

/// 1250, -3,5, 12 %: not 0612345678, which nobody adds up.
bool isNumber(const model::CellValue& cell)
{
    if (std::holds_alternative<double>(cell))
        return true;
    const auto* const text = std::get_if<std::string>(&cell);
    if (!text || text->empty() || text->find_first_of("0123456789") == std::string::npos)
        return false;
    return text->find_first_not_of("0123456789.,-") == std::string::npos && text->find('-', 1) == std::string::npos &&
           !(text->size() > 1 && text->front() == '0' && text->find_first_not_of("0123456789") == std::string::npos);
}

struct ShownColumn
{
    std::size_t width = 0;
    bool isOfNumbers = false;
};

std::string padded(const ShownText& cell, const ShownColumn& column)
{
    const std::string room(column.width - cell.width, ' ');
    return column.isOfNumbers ? room + cell.text : cell.text + room;
}

std::vector<std::size_t> shownRows(const SourceTable& table, const PreviewPart& part)
{
    std::vector<std::size_t> rows;
    if (part.headingRow && *part.headingRow < table.rows())
        rows.push_back(*part.headingRow);
    for (std::size_t row = part.firstRow; row < table.rows() && rows.size() < part.rows; ++row)
        rows.push_back(row);
    return rows;
}
}

std::vector<std::string> previewLines(const SourceTable& table, const PreviewPart& part, const Reading& reading)
{
    const std::vector<std::size_t> rows = shownRows(table, part);
    std::vector<std::string> lines;
    std::size_t digits = 1;
    for (const std::size_t row : rows)
        digits = std::max(digits, std::to_string(table.firstRow + row + 1).size());
    for (const std::size_t row : rows)
    {
        std::string number = std::to_string(table.firstRow + row + 1);
        lines.push_back(number.insert(0, digits - number.size(), ' '));
    }
    for (std::size_t source = 0; source < std::min(table.columns, part.columns); ++source)
    {
        ShownColumn column;
        std::vector<ShownText> cells;
        std::size_t numbers = 0;
        std::size_t filled = 0;
        for (const std::size_t row : rows)
        {
            cells.push_back(shown(shownCell(table.at(row, source), reading)));
            column.width = std::max(column.width, cells.back().width);
            if (row == part.headingRow || isBlank(table.at(row, source)))
                continue;
            ++filled;
            numbers += isNumber(table.at(row, source)) ? 1 : 0;
        }
        column.isOfNumbers = filled > 0 && numbers == filled;
        for (std::size_t line = 0; line < lines.size(); ++line)
            lines[line] += std::string(between) + padded(cells[line], column);
    }
    return lines;
}

}
