// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/TableRemarks.hxx"

#include <algorithm>

namespace ficheaction::imports
{

namespace
{
constexpr std::size_t rowsForTheUsual = 200;

std::size_t filledCells(const SourceTable& source, std::size_t row)
{
    std::size_t filled = 0;
    for (std::size_t column = 0; column < source.columns; ++column)
        filled += isBlank(source.at(row, column)) ? 0 : 1;
    return filled;
}

/// Of the first rows with something in them, from `first` on; 0 where there is none.
std::size_t usualWidth(const SourceTable& source, std::size_t first)
{
    std::vector<std::size_t> widths;
    for (std::size_t row = first; row < source.rows() && widths.size() < rowsForTheUsual; ++row)
        if (const std::size_t filled = filledCells(source, row); filled > 0)
            widths.push_back(filled);
    if (widths.empty())
        return 0;
    std::sort(widths.begin(), widths.end());
    return widths[widths.size() / 2];
}

std::string firstText(const SourceTable& source, std::size_t row, const Reading& reading)
{
    for (std::size_t column = 0; column < source.columns; ++column)
        if (!isBlank(source.at(row, column)))
            return shownCell(source.at(row, column), reading);
    return {};
}

/// One past the last column with a heading; all where there are no headings.
std::size_t headedColumns(const SourceTable& source, const std::optional<std::size_t>& headingRow)
{
    std::size_t columns = source.columns;
    while (headingRow && columns > 0 && isBlank(source.at(*headingRow, columns - 1)))
        --columns;
    return columns;
}
}

namespace
{
/// Rows of a text file that end before the last heading. Programs that leave out the empty cells at the end of a row
/// write many rows so: where most are, that says nothing of any.
std::vector<std::size_t> shortRows(const SourceTable& source, std::size_t first, std::size_t headed)
{
    std::vector<std::size_t> ending;
    std::size_t whole = 0;
    for (std::size_t row = first; row < source.fields.size(); ++row)
        if (isBlankRow(source, row))
            continue;
        else if (source.fields[row] < headed)
            ending.push_back(row);
        else
            ++whole;
    return whole >= ending.size() ? ending : std::vector<std::size_t>();
}

/// By column: whether any row fills it.
std::vector<bool> filledColumns(const SourceTable& source, std::size_t first)
{
    std::vector<bool> filled(source.columns);
    for (std::size_t row = first; row < source.rows(); ++row)
        for (std::size_t column = 0; column < source.columns; ++column)
            filled[column] = filled[column] || !isBlank(source.at(row, column));
    return filled;
}
}

std::vector<Problem> tableRemarks(const SourceTable& source, const Request& request, const model::Template& definition,
                                  const Reading& reading)
{
    std::vector<Problem> remarks;
    const std::optional<std::size_t>& headingRow = request.mapping.headingRow;
    const std::size_t first = request.mapping.firstRow();
    const std::size_t usual = usualWidth(source, first);
    const auto tell = [&](std::size_t row, std::optional<std::size_t> column, const char* code, std::string value) {
        remarks.push_back({row, column, request.table, std::nullopt, code, std::move(value)});
    };
    for (const SourceNote& note : source.notes)
        tell(note.row, std::nullopt, note.code.c_str(), note.value);
    if (headingRow && namedHeadings(source, *headingRow, definition) == 0)
        tell(*headingRow, std::nullopt, "headings-guessed", firstText(source, *headingRow, reading));
    for (std::size_t row = 0; headingRow && row < *headingRow; ++row)
        if (const std::size_t filled = filledCells(source, row); filled > 0 && filled >= usual)
            tell(row, std::nullopt, "above-headings", firstText(source, row, reading));
    const std::size_t headed = headedColumns(source, headingRow);
    const auto isTaken = [&](std::size_t column)
    {
        const auto events = request.sheet ? request.sheet->eventColumns : std::vector<std::size_t>();
        return (column < request.mapping.columns.size() && request.mapping.columns[column]) ||
               std::find(events.begin(), events.end(), column) != events.end();
    };
    for (std::size_t column = 0; column < headed; ++column)
        if (!isTaken(column))
            for (std::size_t row = first; row < source.rows(); ++row)
                if (!isBlank(source.at(row, column)))
                {
                    const std::string heading = headingRow ? shownCell(source.at(*headingRow, column), reading) : "";
                    tell(headingRow.value_or(row), column, "column-left-out",
                         heading.empty() ? shownCell(source.at(row, column), reading) : heading);
                    break;
                }
    for (std::size_t row = first; row < source.rows(); ++row)
        for (std::size_t column = headed; column < source.columns; ++column)
            if (!isTaken(column) && !isBlank(source.at(row, column)))
            {
                tell(row, column, "more-cells", shownCell(source.at(row, column), reading));
                break;
            }
    if (const std::vector<std::size_t> ending = shortRows(source, first, headed); !ending.empty())
    {
        const std::vector<bool> filled = filledColumns(source, first);
        for (const std::size_t row : ending)
            for (std::size_t column = source.fields[row]; column < headed; ++column)
                if (filled[column])
                {
                    tell(row, column, "fewer-cells",
                         headingRow ? shownCell(source.at(*headingRow, column), reading) : std::string());
                    break;
                }
    }
    return remarks;
}

}
