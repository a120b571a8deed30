// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/LeafTest.hxx"

#include <algorithm>
#include <charconv>
#include <optional>

namespace ficheaction::engine
{

namespace
{
using Kind = model::Filter::Kind;

/// `matches(row)` says whether the value of a row, which is known, passes. A value of no list that does not pass leaves
/// `unlistedMiss`.
template <class Matches> Mask maskOf(const PathValues& values, Truth unlistedMiss, Matches matches)
{
    Mask mask(values.size);
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] = matches(row) ? truth::yes : truth::no;
    if (values.doubts.empty())
        return mask;
    for (std::size_t row = 0; row < mask.size(); ++row)
        if (values.doubts[row] == Doubt::Unknown)
            mask[row] = truth::unknown;
        else if (values.doubts[row] == Doubt::Unlisted && mask[row] == truth::no)
            mask[row] = unlistedMiss;
    return mask;
}

std::optional<double> numberFrom(const std::string& text)
{
    double number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = result.ec == std::errc() && result.ptr == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

/// One mark for each folded text that the filter names.
std::vector<std::uint8_t> namedTexts(const TextPool& pool, const std::vector<std::string>& values)
{
    std::vector<std::uint8_t> named(pool.foldedSize(), 0);
    for (const std::string& value : values)
        if (const auto id = pool.find(texts::folded(value)); id && *id != TextPool::nothing)
            named[*id] = 1;
    return named;
}

/// One mark for each row whose key the filter names.
std::vector<std::uint8_t> namedRows(const TypedTable& table, const std::vector<std::uint8_t>& named)
{
    std::vector<std::uint8_t> rows(table.rows, 0);
    const std::size_t key = table.columnIndex(table.definition->key);
    if (key == TypedTable::npos)
        return rows;
    for (std::size_t row = 0; row < table.rows; ++row)
        rows[row] = named[table.columns[key].texts[row]];
    return rows;
}

Mask inNumbers(const PathValues& values, const std::vector<std::string>& named)
{
    std::vector<double> numbers;
    for (const std::string& text : named)
        if (const auto number = numberFrom(text))
            numbers.push_back(*number);
    return maskOf(values, truth::noInDoubt,
                  [&](std::size_t row)
                  { return std::find(numbers.begin(), numbers.end(), values.numbers[row]) != numbers.end(); });
}

Mask inDays(const PathValues& values, const std::vector<std::string>& named)
{
    std::vector<std::int32_t> days;
    for (const std::string& text : named)
        if (const auto day = model::dateFromIso(text))
            days.push_back(day->daysSinceEpoch);
    return maskOf(values, truth::noInDoubt,
                  [&](std::size_t row) { return std::find(days.begin(), days.end(), values.days[row]) != days.end(); });
}

Mask inTest(const Dataset& data, const std::vector<std::string>& named, const PathValues& values)
{
    if (values.type == model::ColumnType::Number)
        return inNumbers(values, named);
    if (values.type == model::ColumnType::Date)
        return inDays(values, named);
    const std::vector<std::uint8_t> texts = namedTexts(data.pool(), named);
    if (values.type == model::ColumnType::Reference)
    {
        const std::vector<std::uint8_t> rows = namedRows(data.tables()[values.target], texts);
        return maskOf(values, truth::noInDoubt,
                      [&](std::size_t row)
                      {
                          const std::int32_t target = values.rows[row];
                          return target != TypedColumn::noRow && rows[static_cast<std::size_t>(target)] != 0;
                      });
    }
    if (values.type == model::ColumnType::Values)
        return maskOf(values, truth::noInDoubt,
                      [&](std::size_t row)
                      {
                          const auto all = values.values.view();
                          return std::any_of(all.begin() + values.offsets[row], all.begin() + values.offsets[row + 1],
                                             [&](FoldedId value) { return texts[value] != 0; });
                      });
    return maskOf(values, truth::noInDoubt, [&](std::size_t row) { return texts[values.texts[row]] != 0; });
}

/// Nothing compares with a row that has no number and no date.
template <class Compare> Mask comparison(const PathValues& values, double bound, Compare compare)
{
    if (values.type == model::ColumnType::Number)
        return maskOf(values, truth::no, [&](std::size_t row) { return compare(values.numbers[row], bound); });
    if (values.type == model::ColumnType::Date)
        return maskOf(values, truth::no,
                      [&](std::size_t row)
                      {
                          const std::int32_t day = values.days[row];
                          return day != TypedColumn::noDay && compare(static_cast<double>(day), bound);
                      });
    return maskOf(values, truth::no, [](std::size_t) { return false; });
}
}

Mask leafTest(const Dataset& data, const model::Filter& filter, const PathValues& values)
{
    switch (filter.kind)
    {
    case Kind::In:
        return inTest(data, filter.values, values);
    case Kind::Empty:
        return maskOf(values, truth::no, [&values](std::size_t row) { return values.isNone(row); });
    case Kind::Less:
        return comparison(values, filter.bound, std::less<>());
    case Kind::LessOrEqual:
        return comparison(values, filter.bound, std::less_equal<>());
    case Kind::Greater:
        return comparison(values, filter.bound, std::greater<>());
    case Kind::GreaterOrEqual:
        return comparison(values, filter.bound, std::greater_equal<>());
    case Kind::Age:
        return maskOf(values, truth::no,
                      [&](std::size_t row)
                      {
                          const double age = values.numbers[row];
                          return age >= filter.from.value_or(0) && !(filter.below && age >= *filter.below);
                      });
    default:
        return Mask(values.size, truth::yes);
    }
}

Mask periodTest(const model::Period& period, const PathValues& dates)
{
    if (dates.type != model::ColumnType::Date)
        return Mask(dates.size, truth::no);
    return maskOf(dates, truth::no,
                  [&](std::size_t row)
                  { return dates.days[row] != TypedColumn::noDay && period.contains({dates.days[row]}); });
}

}
