// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/SourceLines.hxx"

#include "import/References.hxx"
#include "import/ValueMapping.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::imports
{

namespace
{
using As = texts::LineCell::As;
using model::ColumnType;
}

SourceLines::SourceLines(const SourceTable& source, const Reading& reading)
    : mSource(source)
    , mReading(reading)
{
}

SourceLines::SourceLines(const SourceTable& source, const Mapping& mapping, std::size_t table,
                         const engine::Dataset& data, const Reading& reading)
    : mSource(source)
    , mReading(reading)
    , mMapping(&mapping)
    , mData(&data)
    , mTable(&data.tables()[table])
    , mOtherTable(otherTable())
{
}

texts::LineKind SourceLines::kindOf(std::size_t row) const
{
    std::vector<texts::LineCell> filled;
    bool says = false;
    for (std::size_t column = 0; column < mSource.columns; ++column)
        if (!isBlank(mSource.at(row, column)))
        {
            filled.push_back(cellAt(row, column));
            says = says || filled.back().word != texts::LineWord::None || filled.back().subHeading;
        }
    if (!says || hasOwnKey(row))
        return texts::LineKind::Row;
    return texts::lineKind(filled, mSource.columns);
}

const char* SourceLines::problemOf(std::size_t row) const
{
    if (mOtherTable && row >= *mOtherTable)
        return "other-table";
    const texts::LineKind kind = kindOf(row);
    return kind == texts::LineKind::Total ? "total-row" : kind == texts::LineKind::SubHeading ? "sub-heading" : "";
}

texts::LineCell SourceLines::cellAt(std::size_t row, std::size_t source) const
{
    const model::CellValue& cell = mSource.at(row, source);
    if (std::holds_alternative<double>(cell))
        return {As::Number};
    if (std::holds_alternative<model::Moment>(cell))
        return {As::Day};
    const std::string folded = texts::folded(cellText(cell, mReading));
    texts::LineCell made{As::Free, texts::lineWord(folded), texts::isSubHeading(folded)};
    made.as = roleOf(folded, made.word != texts::LineWord::None || made.subHeading, source);
    return made;
}

/// What takes its time is asked only of texts that `say` something.
As SourceLines::roleOf(const std::string& folded, bool say, std::size_t source) const
{
    const bool isNumber = folded.front() >= '0' && folded.front() <= '9';
    const std::optional<std::size_t> column = mMapping ? mMapping->columns[source] : std::nullopt;
    if (!column)
        return !isNumber                                                               ? As::Free
               : folded.find('/') != std::string::npos && mReading.reader.date(folded) ? As::Day
                                                                                       : As::Number;
    const model::Column& target = mTable->definition->columns[*column];
    if (target.type == ColumnType::Date)
        return isNumber ? As::Day : As::Unfit;
    if (target.type == ColumnType::Number)
        return isNumber ? As::Number : As::Unfit;
    if (target.type == ColumnType::Reference)
        return !say || References(*mData, mData->tableIndex(target.reference)).keyFor(folded) ? As::Known : As::Unfit;
    if (target.type == ColumnType::List && !target.list.empty())
        return !say || isListed(folded, target.list, *mData) || similarValue(folded, target.list, *mData) ? As::Known
                                                                                                          : As::Unfit;
    return isNumber ? As::Number : As::Free;
}

/// A program's report may have several tables in one sheet, each below a title or an empty row.
std::optional<std::size_t> SourceLines::otherTable() const
{
    for (std::size_t row = mMapping->firstRow() + 1; row < mSource.rows(); ++row)
    {
        const std::size_t above = filledIn(row - 1);
        if (above > 1 || !isHeadingsOfAnother(row))
            continue;
        return above == 1 && row - 1 > mMapping->firstRow() ? row - 1 : row;
    }
    return std::nullopt;
}

/// What goes into the register has the same headings again, and something else has others.
bool SourceLines::isHeadingsOfAnother(std::size_t row) const
{
    if (!mMapping->headingRow)
        return false;
    bool same = false;
    bool other = false;
    for (std::size_t column = 0; column < mSource.columns; ++column)
    {
        const model::CellValue& cell = mSource.at(row, column);
        if (isBlank(cell))
            continue;
        if (!std::holds_alternative<std::string>(cell))
            return false;
        const bool isHeading = texts::folded(cellText(cell, mReading)) ==
                               texts::folded(cellText(mSource.at(*mMapping->headingRow, column), mReading));
        if (mMapping->columns[column] && !isHeading)
            return false;
        same = same || (mMapping->columns[column] && isHeading);
        other = other || !isHeading;
    }
    return same && other;
}

std::size_t SourceLines::filledIn(std::size_t row) const
{
    std::size_t filled = 0;
    for (std::size_t column = 0; column < mSource.columns; ++column)
        filled += isBlank(mSource.at(row, column)) ? 0 : 1;
    return filled;
}

/// Whether a row has a key that no line of totals would have.
bool SourceLines::hasOwnKey(std::size_t row) const
{
    const std::optional<std::size_t> key = mTable ? mTable->definition->keyIndex() : std::nullopt;
    for (std::size_t source = 0; key && source < mMapping->columns.size(); ++source)
        if (mMapping->columns[source] == key && !isBlank(mSource.at(row, source)))
        {
            const std::string folded = texts::folded(cellText(mSource.at(row, source), mReading));
            return texts::lineWord(folded) < texts::LineWord::Total && !texts::isSubHeading(folded);
        }
    return false;
}

}
