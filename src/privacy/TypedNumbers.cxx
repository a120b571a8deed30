// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/TypedNumbers.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
constexpr double tolerance = 1e-6;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

const engine::Figure* figureAt(const engine::Results& results, const std::string& indicator,
                               const std::vector<std::string>& keys)
{
    for (const engine::IndicatorResult& result : results.indicators)
    {
        if (result.indicator->id != indicator)
            continue;
        if (keys.empty())
            return &result.total;
        for (const engine::Group& group : result.groups)
            if (group.keys == keys)
                return &group.figure;
    }
    return nullptr;
}
}

TypedNumbers::TypedNumbers(std::span<const engine::Results> figures, std::span<const engine::Results> given,
                           const std::string& indicator, const std::vector<std::string>& keys, int threshold)
    : mThreshold(threshold)
{
    for (std::size_t column = 0; column < given.size() && column < figures.size(); ++column)
    {
        const engine::Figure* const shown = figureAt(given[column], indicator, keys);
        const engine::Figure* const truth = figureAt(figures[column], indicator, keys);
        if (!shown || !truth || shown->status != engine::Status::Masked)
            continue;
        mKept.push_back(truth->value);
        for (const std::optional<double>& number : {truth->upperBound, truth->numerator, truth->denominator})
            if (number)
                mKept.push_back(*number);
    }
}

bool TypedNumbers::tells(double number) const
{
    if (mKept.empty() || number < tolerance)
        return false;
    return (number >= 1 - tolerance && number <= mThreshold - 1 + tolerance) ||
           std::any_of(mKept.begin(), mKept.end(),
                       [number](double each)
                       {
                           constexpr double percent = 100;
                           return std::abs(each - number) < tolerance || std::abs(percent * each - number) < tolerance;
                       });
}

std::vector<int> TypedNumbers::upToTwenty() const
{
    constexpr int last = 20;
    std::vector<int> numbers;
    for (int number = 1; number <= last; ++number)
        if (tells(number))
            numbers.push_back(number);
    return numbers;
}

std::string TypedNumbers::without(const std::string& text, const std::string& word) const
{
    std::string left;
    for (std::size_t place = 0; place < text.size();)
    {
        std::size_t end = place;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end == place)
        {
            left += text[place++];
            continue;
        }
        double number = 0;
        std::from_chars(text.data() + place, text.data() + end, number);
        left += tells(number) ? word : text.substr(place, end - place);
        place = end;
    }
    return left;
}

model::Expectation TypedNumbers::without(const model::Expectation& expectation) const
{
    if (const auto* const number = std::get_if<double>(&expectation))
        return tells(*number) ? model::Expectation() : expectation;
    if (const auto* const text = std::get_if<std::string>(&expectation))
        return without(*text, "\u2026") == *text ? expectation : model::Expectation();
    return expectation;
}

void keepBackTyped(SharedGrid& grid, std::span<const engine::Results> figures, std::span<const engine::Results> given,
                   int threshold, const std::string& word)
{
    for (SharedGridRow& row : grid.rows)
    {
        if (row.kind == SharedGridRow::Kind::Participation)
            continue;
        const TypedNumbers numbers(figures, given, row.indicatorId, row.keys, threshold);
        row.telling = numbers.upToTwenty();
        for (std::size_t column = 0; column < grid.columns.size() && column < row.cells.size(); ++column)
        {
            if (!isTyped(grid.columns[column].kind))
                continue;
            SharedValue& cell = row.cells[column];
            if (auto* const text = std::get_if<std::string>(&cell))
                *text = numbers.without(*text, word);
            else if (const auto* const number = std::get_if<double>(&cell); number && numbers.tells(*number))
                cell = word;
        }
    }
}

}
