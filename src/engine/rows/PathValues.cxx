// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/PathValues.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::engine
{

namespace
{
template <class Value>
Series<Value> chosenSeries(const Series<Value>& first, const Series<Value>* second, const Choice& choice, Value none)
{
    std::vector<Value> values(choice.rows.size(), none);
    for (std::size_t row = 0; row < values.size(); ++row)
        if (const std::int32_t from = choice.rows[row]; from >= 0)
            values[row] = first[static_cast<std::size_t>(from)];
        else if (second && from == Choice::ownOfSecond)
            values[row] = (*second)[row];
    return Series<Value>(std::move(values));
}

void appendValues(const PathValues& from, std::size_t row, std::vector<FoldedId>& values)
{
    const auto all = from.values.view();
    values.insert(values.end(), all.begin() + from.offsets[row], all.begin() + from.offsets[row + 1]);
}

void chooseValues(PathValues& result, const PathValues& first, const PathValues* second, const Choice& choice)
{
    std::vector<FoldedId> values;
    std::vector<std::uint32_t> offsets{0};
    offsets.reserve(choice.rows.size() + 1);
    for (std::size_t row = 0; row < choice.rows.size(); ++row)
    {
        if (const std::int32_t from = choice.rows[row]; from >= 0)
            appendValues(first, static_cast<std::size_t>(from), values);
        else if (second && from == Choice::ownOfSecond)
            appendValues(*second, row, values);
        offsets.push_back(static_cast<std::uint32_t>(values.size()));
    }
    result.values = Series<FoldedId>(std::move(values));
    result.offsets = Series<std::uint32_t>(std::move(offsets));
}
}

Doubt doubtOf(CellState state)
{
    switch (state)
    {
    case CellState::Unreadable:
    case CellState::OutOfRange:
    case CellState::NoNumber:
    case CellState::FarDate:
    case CellState::UnknownReference:
    case CellState::MissingRequired:
        return Doubt::Unknown;
    case CellState::NotInList:
        return Doubt::Unlisted;
    default:
        return Doubt::None;
    }
}

PathValues chosen(const PathValues& first, const PathValues* second, Choice&& choice)
{
    PathValues result;
    result.type = first.type;
    result.list = first.list;
    result.target = first.target;
    result.size = choice.rows.size();
    switch (first.type)
    {
    case model::ColumnType::Number:
        result.numbers = chosenSeries(first.numbers, second ? &second->numbers : nullptr, choice,
                                      std::numeric_limits<double>::quiet_NaN());
        break;
    case model::ColumnType::Date:
        result.days = chosenSeries(first.days, second ? &second->days : nullptr, choice, TypedColumn::noDay);
        break;
    case model::ColumnType::Values:
        chooseValues(result, first, second, choice);
        break;
    case model::ColumnType::Reference:
        result.rows = chosenSeries(first.rows, second ? &second->rows : nullptr, choice, TypedColumn::noRow);
        break;
    default:
        result.texts = chosenSeries(first.texts, second ? &second->texts : nullptr, choice, TextPool::nothing);
    }
    if (std::any_of(choice.doubts.begin(), choice.doubts.end(), [](Doubt doubt) { return doubt != Doubt::None; }))
        result.doubts = Series<Doubt>(std::move(choice.doubts));
    return result;
}

}
