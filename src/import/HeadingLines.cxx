// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/HeadingLines.hxx"

#include "import/Words.hxx"
#include "text/Months.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>

namespace ficheaction::imports
{

namespace
{
constexpr unsigned lastDay = 31;

/// Of a cell that says no more: 12, "05", "jeu. 5", "1er".
std::optional<unsigned> dayOfMonth(const model::CellValue& cell, const Reading& reading)
{
    std::vector<std::string> words = wordsOf(cellText(cell, reading));
    if (words.empty() || words.size() > 2 || std::holds_alternative<model::Moment>(cell))
        return std::nullopt;
    std::string digits = words.back();
    if (digits.ends_with("er"))
        digits.resize(digits.size() - 2);
    unsigned day = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), day);
    const bool isNumber = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    const bool hasWord = words.size() == 2 && words.front().find_first_of("0123456789") != std::string::npos;
    return isNumber && !hasWord && day >= 1 && day <= lastDay ? std::optional(day) : std::nullopt;
}

/// "MARS 2026", "mars", a day of the month that the office shows as "mars-26"; empty for others.
std::string monthText(const model::CellValue& cell, const Reading& reading)
{
    if (const auto* const moment = std::get_if<model::Moment>(&cell))
    {
        const auto civil = moment->day.civil();
        return std::string(texts::monthNames(static_cast<unsigned>(civil.month())).front()) + " " +
               std::to_string(static_cast<int>(civil.year()));
    }
    const std::vector<std::string> words = wordsOf(cellText(cell, reading));
    std::string month;
    std::string year;
    for (const std::string& word : words)
    {
        if (texts::monthNamed(word))
            month = word;
        else if (word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos)
            year = " " + word;
    }
    return month.empty() || words.size() > 3 ? std::string() : month + year;
}

class Lines
{
public:
    Lines(SourceTable& table, std::size_t row, const Reading& reading)
        : mTable(table)
        , mRow(row)
        , mReading(reading)
    {
    }

    std::size_t join()
    {
        if (mRow > 0 && putMonths(mRow - 1, mRow))
            return mRow;
        if (mRow + 1 < mTable.rows() && isBlankBeforeMonths(mRow, mRow + 1) && putMonths(mRow, mRow + 1))
            return lower();
        if (mRow + 1 < mTable.rows() && isSecondLine(mRow + 1))
        {
            tellApart(mRow, mRow + 1);
            return lower();
        }
        if (mRow > 0)
            tellApart(mRow - 1, mRow);
        return mRow;
    }

private:
    std::string text(std::size_t row, std::size_t column) const { return cellText(mTable.at(row, column), mReading); }

    void put(std::size_t row, std::size_t column, std::string text)
    {
        mTable.cells[row * mTable.columns + column] = std::move(text);
    }

    /// The month of each day stands above it, or above an earlier day.
    bool putMonths(std::size_t months, std::size_t days)
    {
        std::vector<std::pair<std::size_t, std::string>> joined;
        std::string month;
        for (std::size_t column = 0; column < mTable.columns; ++column)
        {
            if (const std::string here = monthText(mTable.at(months, column), mReading); !here.empty())
                month = here;
            else if (!isBlank(mTable.at(months, column)))
                month.clear();
            if (const auto day = dayOfMonth(mTable.at(days, column), mReading); day && !month.empty())
                joined.emplace_back(column, std::to_string(*day) + " " + month);
        }
        for (auto& [column, text] : joined)
            put(days, column, std::move(text));
        return !joined.empty();
    }

    /// Below names of columns a row of days has nothing; a row of people has.
    bool isBlankBeforeMonths(std::size_t months, std::size_t days) const
    {
        for (std::size_t column = 0; column < mTable.columns; ++column)
            if (!isBlank(mTable.at(months, column)) && monthText(mTable.at(months, column), mReading).empty() &&
                !isBlank(mTable.at(days, column)))
                return false;
        return true;
    }

    /// The heading above what spreads to the right of it, over columns without one.
    std::string above(std::size_t row, std::size_t column) const
    {
        for (std::size_t left = column + 1; left-- > 0;)
            if (!isBlank(mTable.at(row, left)))
                return text(row, left);
        return {};
    }

    /// Whether `row` has headings where the one above has none, texts alone, and nothing below a heading that is one.
    bool isSecondLine(std::size_t row) const
    {
        std::size_t belowBlank = 0;
        for (std::size_t column = 0; column < mTable.columns; ++column)
        {
            const model::CellValue& cell = mTable.at(row, column);
            if (isBlank(cell))
                continue;
            if (!std::holds_alternative<std::string>(cell) || mReading.reader.number(text(row, column)) ||
                mReading.reader.date(text(row, column)))
                return false;
            const bool spreads = column + 1 < mTable.columns && isBlank(mTable.at(mRow, column + 1)) &&
                                 !isBlank(mTable.at(row, column + 1));
            if (isBlank(mTable.at(mRow, column)))
                ++belowBlank;
            else if (!spreads)
                return false;
        }
        return belowBlank > 0;
    }

    /// Headings that come twice get the words above them.
    void tellApart(std::size_t groups, std::size_t row)
    {
        std::map<std::string, std::size_t> times;
        for (std::size_t column = 0; column < mTable.columns; ++column)
            ++times[texts::folded(text(row, column))];
        for (std::size_t column = 0; column < mTable.columns; ++column)
        {
            std::string own = text(row, column);
            const std::string group = above(groups, column);
            if (!own.empty() && !group.empty() && times[texts::folded(own)] > 1)
                put(row, column, own.append(" ").append(group));
        }
    }

    /// The headings are those of the line below now, and what it leaves blank.
    std::size_t lower()
    {
        for (std::size_t column = 0; column < mTable.columns; ++column)
            if (isBlank(mTable.at(mRow + 1, column)))
                mTable.cells[(mRow + 1) * mTable.columns + column] = mTable.at(mRow, column);
        return mRow + 1;
    }

    SourceTable& mTable;
    std::size_t mRow;
    const Reading& mReading;
};
}

std::optional<std::size_t> joinHeadingLines(SourceTable& table, std::optional<std::size_t> headingRow,
                                            const Reading& reading)
{
    return headingRow ? std::optional(Lines(table, *headingRow, reading).join()) : std::nullopt;
}

JoinedHeadings::JoinedHeadings(SourceTable& table, std::optional<std::size_t> headingRow, const Reading& reading)
{
    if (headingRow)
    {
        mFirst = *headingRow * table.columns;
        const std::size_t end = std::min(mFirst + 2 * table.columns, table.cells.size());
        mBefore.assign(table.cells.begin() + static_cast<std::ptrdiff_t>(mFirst),
                       table.cells.begin() + static_cast<std::ptrdiff_t>(end));
    }
    mRow = joinHeadingLines(table, headingRow, reading);
}

void JoinedHeadings::takeBack(SourceTable& table) const
{
    std::copy(mBefore.begin(), mBefore.end(), table.cells.begin() + static_cast<std::ptrdiff_t>(mFirst));
}

}
