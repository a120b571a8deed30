// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"
#include "engine/figures/Scale.hxx"
#include "engine/rows/Entries.hxx"

#include <cmath>
#include <optional>

namespace ficheaction::engine
{

namespace
{
using Moment = std::pair<std::int32_t, std::uint32_t>; ///< day and row

/// What one person was at first, and in the end.
struct Pair
{
    std::optional<std::pair<Moment, double>> before;
    std::optional<std::pair<Moment, double>> after;

    bool isWhole() const { return before && after; }
    double change() const { return after->second - before->second; }
};

/// The changes of a group.
struct Changes
{
    double sum = 0;
    double pairs = 0;
    double improved = 0;
    double declined = 0;
    double seenOnce = 0;
    bool anyRow = false;

    void add(const Pair& pair)
    {
        if (!pair.isWhole())
        {
            seenOnce += pair.before || pair.after ? 1 : 0;
            return;
        }
        const double change = pair.change();
        sum += change;
        pairs += 1;
        improved += change > 0 ? 1 : 0;
        declined += change < 0 ? 1 : 0;
    }
};

Figure figureOfChanges(model::Pairing::Figure which, const Changes& changes)
{
    using Which = model::Pairing::Figure;
    Figure figure;
    if (changes.pairs == 0)
        figure = figureOfNothing(changes.anyRow);
    else
    {
        const double unchanged = changes.pairs - changes.improved - changes.declined;
        figure.numerator = which == Which::Improved    ? changes.improved
                           : which == Which::Declined  ? changes.declined
                           : which == Which::Unchanged ? unchanged
                                                       : changes.sum;
        figure.denominator = changes.pairs;
        figure.status = Status::Ok;
        figure.value = which == Which::Change ? changes.sum / changes.pairs : *figure.numerator;
    }
    addRemark(figure, Remark::Kind::SeenOnce, changes.seenOnce);
    return figure;
}
}

std::vector<Figure> paired(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Pairing& pairing = rows.measure.pairing;
    const Mask before = rows.conditions.test(rows.table, pairing.before, rows.day, grouping.rows, rows.alerts);
    const Mask after = rows.conditions.test(rows.table, pairing.after, rows.day, grouping.rows, rows.alerts);
    const Scale scale(rows, rows.measure.of.path);
    const RowDays days(rows);
    const Codes& people = rows.codesOf(pairing.person);
    const Entries entries = entriesOf(grouping, people);
    const NumberedPairs numbers = numbered(entries.pairs, grouping.count(), people.count());

    std::vector<Pair> pairs(numbers.pairs.size());
    for (std::size_t index = 0; index < entries.rows.size(); ++index)
    {
        const std::uint32_t row = entries.rows[index];
        const double place = scale.place(row);
        if (std::isnan(place))
            continue;
        Pair& pair = pairs[numbers.numbers[index]];
        const std::int32_t day = days.of(row);
        // Without a day, a row is neither the first nor the last of those that have one.
        const Moment early{day == TypedColumn::noDay ? std::numeric_limits<std::int32_t>::max() : day, row};
        if (truth::counts(before[row]) && (!pair.before || early < pair.before->first))
            pair.before = {early, place};
        if (truth::counts(after[row]) && (!pair.after || Moment{day, row} >= pair.after->first))
            pair.after = {Moment{day, row}, place};
    }
    std::vector<Changes> changes(grouping.count());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        changes[grouping.group(index)].anyRow = true;
    for (std::size_t number = 0; number < pairs.size(); ++number)
        changes[groupOf(numbers.pairs[number])].add(pairs[number]);
    std::vector<Figure> figures;
    figures.reserve(changes.size());
    for (const Changes& each : changes)
        figures.push_back(figureOfChanges(pairing.figure, each));
    return figures;
}

}
