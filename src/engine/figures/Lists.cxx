// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"
#include "engine/rows/Entries.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
/// For each number of an entry, its different days, ascending.
std::vector<std::vector<model::Date>> daysOf(const RowMeasure& rows, const Entries& entries,
                                             const NumberedPairs& numbers)
{
    const RowDays days(rows);
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = TypedColumn::noDay;
    for (const std::uint32_t row : entries.rows)
        if (const std::int32_t day = days.of(row); day != TypedColumn::noDay)
        {
            first = std::min(first, day);
            last = std::max(last, day);
        }
    std::vector<std::vector<model::Date>> found(numbers.pairs.size());
    if (last == TypedColumn::noDay)
        return found;
    std::vector<std::uint64_t> seen;
    seen.reserve(entries.rows.size());
    for (std::size_t index = 0; index < entries.rows.size(); ++index)
        if (const std::int32_t day = days.of(entries.rows[index]); day != TypedColumn::noDay)
            seen.push_back(pairOf(numbers.numbers[index], static_cast<std::uint32_t>(day - first)));
    for (const std::uint64_t pair :
         distinctPairs(seen, numbers.pairs.size(), static_cast<std::size_t>(last - first) + 1))
        found[groupOf(pair)].push_back({first + static_cast<std::int32_t>(codeOf(pair))});
    return found;
}
}

std::vector<Figure> lists(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Dimension of = rows.withDay(rows.measure.of);
    const Codes& codes = rows.codesOf(of);
    const Entries entries = entriesOf(grouping, codes);
    const NumberedPairs numbers = numbered(entries.pairs, grouping.count(), codes.count());
    std::vector<std::int64_t> counts(numbers.pairs.size(), 0);
    for (const std::uint32_t number : numbers.numbers)
        counts[number] += 1;
    std::vector<std::vector<model::Date>> days = daysOf(rows, entries, numbers);

    std::vector<std::vector<std::uint32_t>> found(grouping.count());
    for (std::uint32_t number = 0; number < numbers.pairs.size(); ++number)
        found[groupOf(numbers.pairs[number])].push_back(number);
    const ValueTexts texts(rows.data, rows.values(of.path), of);
    const auto keyOf = [&](std::uint32_t number) { return codes.key(codeOf(numbers.pairs[number])); };
    std::vector<Figure> figures;
    for (std::vector<std::uint32_t>& group : found)
    {
        std::sort(group.begin(), group.end(),
                  [&](std::uint32_t one, std::uint32_t other) {
                      return counts[one] != counts[other] ? counts[one] > counts[other]
                                                          : texts.isBefore(keyOf(one), keyOf(other));
                  });
        figures.push_back(figureOf(static_cast<double>(group.size())));
        for (const std::uint32_t number : group)
            figures.back().values.push_back(
                {texts.text(keyOf(number)), counts[number], std::move(days[number]), texts.day(keyOf(number))});
    }
    return figures;
}

}
