// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/ColumnTyping.hxx"

#include "engine/data/WrittenNumber.hxx"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace ficheaction::engine
{

namespace
{
constexpr double largestNumber = 1e12;
constexpr double noNumber = std::numeric_limits<double>::quiet_NaN();

/// Which numbers a column takes.
struct NumberRule
{
    double minimum;
    double maximum;
    bool whole;

    NumberRule(const model::Column& column, bool isWeight)
        : minimum(std::max(isWeight ? 0 : -largestNumber, column.minimum.value_or(-largestNumber)))
        , maximum(std::min(largestNumber, column.maximum.value_or(largestNumber)))
        , whole(column.whole || isWeight)
    {
    }

    bool accepts(double number) const
    {
        return number >= minimum && number <= maximum && (!whole || std::floor(number) == number);
    }
};

/// What a reader said of each text, so that a text that fills a column is read once.
template <class Value> class Readings
{
public:
    template <class Read> const std::optional<Value>& of(TextId text, const TextPool& pool, Read read)
    {
        const auto [known, added] = mByText.try_emplace(text);
        if (added)
            known->second = read(texts::trimmed(pool.text(text)));
        return known->second;
    }

private:
    std::unordered_map<TextId, std::optional<Value>> mByText;
};

/// Whether a folded text is one of a list's values, in constant time.
class Allowed
{
public:
    explicit Allowed(const std::vector<FoldedId>* values)
        : mEverything(!values)
    {
        for (FoldedId value : values ? *values : std::vector<FoldedId>())
        {
            if (value >= mMarks.size())
                mMarks.resize(value + std::size_t{1}, 0);
            mMarks[value] = 1;
        }
    }

    bool has(FoldedId value) const { return mEverything || (value < mMarks.size() && mMarks[value] != 0); }

private:
    bool mEverything;
    std::vector<std::uint8_t> mMarks;
};

bool isBlankText(std::uint32_t kind, const TextPool& pool)
{
    return kind == RawColumn::empty ||
           (kind >= RawColumn::firstText && pool.folded(kind - RawColumn::firstText) == TextPool::nothing);
}

/// What a cell of a column of numbers holds; empty where it is none: a date, or a time where no time is counted.
class NumberCells
{
public:
    NumberCells(const Cells& cells, const model::Column& column, bool isWeight, const TypingContext& context)
        : mCells(cells)
        , mColumn(column)
        , mContext(context)
        , mUnitsOfDay(unitsOfDay(column))
        , mIsYear(isYearColumn(column))
    {
        if (const std::optional<std::int32_t> today = isWeight ? context.reader.today() : std::nullopt)
            mToday = *today - context.nullDate;
    }

    std::optional<double> at(std::size_t row)
    {
        const std::uint32_t kind = mCells.kind(row);
        if (kind >= RawColumn::firstText)
            return mReadings.of(kind - RawColumn::firstText, mContext.pool,
                                [this](std::string_view text)
                                { return writtenNumber(text, mColumn, mContext.reader); });
        return RawColumn::isNumber(kind) ? ofNumber(kind, mCells.number(row)) : std::nullopt;
    }

private:
    std::optional<double> ofNumber(std::uint32_t kind, double number) const
    {
        if (kind == RawColumn::time)
            return mUnitsOfDay ? std::optional(number * *mUnitsOfDay) : std::nullopt;
        if (kind == RawColumn::day)
            return mIsYear ? std::optional(yearOf(number)) : std::nullopt;
        return looksLikeDay(number) ? std::nullopt : std::optional(number);
    }

    double yearOf(double serial) const
    {
        const std::int32_t day = dayOfSerial(serial, mContext.nullDate);
        return isSensible(day) ? static_cast<double>(static_cast<int>(model::Date{day}.civil().year())) : 0;
    }

    /// "10/12" typed where the format of the cell shows numbers alone: 46366 people in one row.
    bool looksLikeDay(double number) const
    {
        constexpr double threeYears = 3 * 366;
        return mToday && std::abs(number - *mToday) < threeYears;
    }

    const Cells& mCells;
    const model::Column& mColumn;
    const TypingContext& mContext;
    std::optional<double> mUnitsOfDay;
    bool mIsYear;
    std::optional<double> mToday; ///< as a serial number, for columns of people
    Readings<double> mReadings;
};

TypedColumn typeNumbers(const Cells& cells, const model::Column& column, bool isWeight, const DateRule& dates,
                        const TypingContext& context)
{
    const NumberRule rule(column, isWeight);
    const bool isYearOfLife = column.isOfLife() && isYearColumn(column);
    NumberCells numbers(cells, column, isWeight, context);
    TypedColumn typed;
    typed.states.resize(cells.rows(), CellState::Empty);
    typed.numbers.resize(cells.rows(), column.whereEmpty.value_or(noNumber));
    for (std::size_t row = 0; row < cells.rows(); ++row)
    {
        const std::uint32_t kind = cells.kind(row);
        if (isBlankText(kind, context.pool))
            continue;
        const std::optional<double> number = numbers.at(row);
        const bool accepted = number && rule.accepts(*number);
        const bool isFar = accepted && isYearOfLife && !isPlausibleYear(*number, dates);
        typed.numbers[row] = accepted && !isFar ? *number : noNumber;
        typed.states[row] = !number     ? RawColumn::isNumber(kind) ? CellState::NoNumber : CellState::Unreadable
                            : !accepted ? CellState::OutOfRange
                            : isFar     ? CellState::FarDate
                            : kind < RawColumn::firstText ? CellState::Ok
                                                          : CellState::ReadFromText;
    }
    return typed;
}

TypedColumn typeDates(const Cells& cells, const DateRule& rule, const TypingContext& context)
{
    TypedColumn typed;
    typed.states.resize(cells.rows(), CellState::Empty);
    typed.days.resize(cells.rows(), TypedColumn::noDay);
    Readings<std::int32_t> readings;
    for (std::size_t row = 0; row < cells.rows(); ++row)
    {
        const std::uint32_t kind = cells.kind(row);
        if (isBlankText(kind, context.pool))
            continue;
        std::int32_t day = TypedColumn::noDay;
        if (kind == RawColumn::number)
            day = dayOfSerial(cells.number(row), context.nullDate);
        else if (kind >= RawColumn::firstText)
            day = readings
                      .of(kind - RawColumn::firstText, context.pool,
                          [&](std::string_view text) { return readDay(text, rule, context.reader).day; })
                      .value_or(TypedColumn::noDay);
        const bool readable = isSensible(day);
        const bool counts = readable && rule.isPlausible(day);
        typed.days[row] = counts ? day : TypedColumn::noDay;
        typed.states[row] = !readable                   ? CellState::Unreadable
                            : !counts                   ? CellState::FarDate
                            : kind == RawColumn::number ? CellState::Ok
                                                        : CellState::ReadFromText;
    }
    return typed;
}

/// The different values of a text, folded, in their order.
std::vector<FoldedId> valuesOf(const std::string& text, TextPool& pool)
{
    std::vector<FoldedId> values;
    for (std::string_view part : texts::severalValues(text))
    {
        const FoldedId value = pool.foldedOf(part);
        if (value != TextPool::nothing && std::find(values.begin(), values.end(), value) == values.end())
            values.push_back(value);
    }
    return values;
}

TypedColumn typeValues(const Cells& cells, const Allowed& allowed, TextPool& pool)
{
    TypedColumn typed;
    typed.states.resize(cells.rows(), CellState::Empty);
    typed.offsets.reserve(cells.rows() + 1);
    typed.offsets.push_back(0);
    std::unordered_map<TextId, std::vector<FoldedId>> known;
    for (std::size_t row = 0; row < cells.rows(); ++row)
    {
        const std::uint32_t kind = cells.kind(row);
        const bool something = kind == RawColumn::number || kind >= RawColumn::firstText;
        if (kind == RawColumn::error)
            typed.states[row] = CellState::Unreadable;
        else if (something)
        {
            const TextId text = kind == RawColumn::number ? pool.intern(texts::numberText(cells.number(row)))
                                                          : kind - RawColumn::firstText;
            const auto [values, added] = known.try_emplace(text);
            if (added)
                values->second = valuesOf(std::string(pool.text(text)), pool);
            const std::vector<FoldedId>& found = values->second;
            typed.values.insert(typed.values.end(), found.begin(), found.end());
            const bool listed =
                std::all_of(found.begin(), found.end(), [&allowed](FoldedId value) { return allowed.has(value); });
            typed.states[row] = found.empty() ? CellState::Empty : listed ? CellState::Ok : CellState::NotInList;
        }
        typed.offsets.push_back(static_cast<std::uint32_t>(typed.values.size()));
    }
    return typed;
}
}

std::int32_t dayOfSerial(double serial, std::int32_t nullDate)
{
    constexpr double beyondAnyDate = 1e7;
    if (!(std::abs(serial) < beyondAnyDate))
        return TypedColumn::noDay;
    return static_cast<std::int32_t>(std::floor(serial)) + nullDate;
}

bool isSensible(std::int32_t day)
{
    static constexpr std::int32_t first = model::Date::of(1900, 1, 1).daysSinceEpoch;
    static constexpr std::int32_t last = model::Date::of(2200, 12, 31).daysSinceEpoch;
    return day >= first && day <= last;
}

FoldedId foldedCell(const Cells& cells, std::size_t row, TextPool& pool)
{
    const std::uint32_t kind = cells.kind(row);
    if (kind >= RawColumn::firstText)
        return pool.folded(kind - RawColumn::firstText);
    return kind == RawColumn::number ? pool.foldedOf(texts::numberText(cells.number(row))) : TextPool::nothing;
}

std::optional<double> numberOfCell(const Cells& cells, std::size_t row, const model::Column& column, bool isWeight,
                                   const TypingContext& context)
{
    return NumberCells(cells, column, isWeight, context).at(row);
}

TypedColumn typeTexts(const Cells& cells, const std::vector<FoldedId>* allowed, TextPool& pool)
{
    const Allowed list(allowed);
    TypedColumn typed;
    typed.states.resize(cells.rows(), CellState::Empty);
    typed.texts.resize(cells.rows(), TextPool::nothing);
    for (std::size_t row = 0; row < cells.rows(); ++row)
    {
        const FoldedId text = foldedCell(cells, row, pool);
        typed.texts[row] = text;
        if (cells.kind(row) == RawColumn::error)
            typed.states[row] = CellState::Unreadable;
        else if (text != TextPool::nothing)
            typed.states[row] = list.has(text) ? CellState::Ok : CellState::NotInList;
    }
    return typed;
}

TypedColumn typeReferences(const Cells& cells, const KeyIndex& keys, TextPool& pool)
{
    constexpr std::int32_t notAsked = -2;
    std::vector<std::int32_t> rowOfText(pool.foldedSize(), notAsked);
    TypedColumn typed;
    typed.states.resize(cells.rows(), CellState::Empty);
    typed.rows.resize(cells.rows(), TypedColumn::noRow);
    for (std::size_t row = 0; row < cells.rows(); ++row)
    {
        const FoldedId text = foldedCell(cells, row, pool);
        if (cells.kind(row) == RawColumn::error)
            typed.states[row] = CellState::Unreadable;
        if (text == TextPool::nothing)
            continue;
        if (text >= rowOfText.size())
            rowOfText.resize(pool.foldedSize(), notAsked);
        if (rowOfText[text] == notAsked)
            rowOfText[text] = keys.rowNamed(text, pool);
        typed.rows[row] = rowOfText[text];
        typed.states[row] = typed.rows[row] == KeyIndex::none ? CellState::UnknownReference : CellState::Ok;
    }
    return typed;
}

TypedColumn typeColumn(const model::Column& column, bool isWeight, const Cells& cells,
                       const std::vector<FoldedId>* allowed, const DateRule& dates, const TypingContext& context)
{
    switch (column.type)
    {
    case model::ColumnType::Number:
        return typeNumbers(cells, column, isWeight, dates, context);
    case model::ColumnType::Date:
        return typeDates(cells, dates, context);
    case model::ColumnType::Values:
        return typeValues(cells, Allowed(allowed), context.pool);
    default:
        return typeTexts(cells, allowed, context.pool);
    }
}

}
