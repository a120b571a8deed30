// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/Bands.hxx"

#include "engine/Wording.hxx"
#include "engine/rows/Calendar.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
double ageOf(const PathValues& births, std::size_t row, model::Date day)
{
    const double age = births.type == model::ColumnType::Date
                           ? fullYears({births.days[row]}, day)
                           : static_cast<int>(day.civil().year()) - births.numbers[row];
    return age < 0 ? std::numeric_limits<double>::quiet_NaN() : age;
}
}

std::size_t bandOf(const model::Dimension& dimension, double number)
{
    const auto above = std::upper_bound(dimension.bounds.begin(), dimension.bounds.end(), number);
    return static_cast<std::size_t>(above - dimension.bounds.begin());
}

std::string bandLabel(const model::Template& definition, const model::Dimension& dimension, std::size_t band)
{
    return bandLabel(definition, dimension, band, texts::numberText);
}

std::string bandLabel(const model::Template& definition, const model::Dimension& dimension, std::size_t band,
                      const std::function<std::string(double)>& number)
{
    if (band < dimension.labels.size())
        return dimension.labels[band];
    const bool ages = dimension.by == model::Dimension::By::Age;
    const std::string words = ages ? "age." : "band.";
    if (dimension.bounds.empty())
        return filled(definition.word(words + "from"), {{"from", number(0)}});
    if (band == 0)
        return filled(definition.word(words + "below"), {{"to", number(dimension.bounds.front())}});
    const double from = dimension.bounds[band - 1];
    if (band == dimension.bounds.size())
        return filled(definition.word(words + "from"), {{"from", number(from)}});
    const double to = ages ? dimension.bounds[band] - 1 : dimension.bounds[band];
    if (ages && to == from)
        return filled(definition.word("age.single"), {{"from", number(from)}});
    return filled(definition.word(words + "between"), {{"from", number(from)}, {"to", number(to)}});
}

PathValues agesOf(const PathValues& births, const PathValues& days)
{
    std::vector<double> ages(births.size, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < ages.size(); ++row)
        if (!births.isNone(row) && days.days[row] != TypedColumn::noDay)
            ages[row] = ageOf(births, row, {days.days[row]});
    PathValues result;
    result.type = model::ColumnType::Number;
    result.size = births.size;
    result.numbers = Series<double>(std::move(ages));
    if (births.doubts.empty() && days.doubts.empty())
        return result;
    std::vector<Doubt> doubts(births.size);
    for (std::size_t row = 0; row < doubts.size(); ++row)
        doubts[row] = std::max(births.doubt(row), days.doubt(row));
    result.doubts = Series<Doubt>(std::move(doubts));
    return result;
}

}
