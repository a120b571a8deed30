// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "board/Charts.hxx"

#include "board/KeyFigures.hxx"
#include "board/Months.hxx"
#include "board/Phrases.hxx"
#include "engine/Wording.hxx"
#include "text/TextFolding.hxx"
#include "text/Utf8.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace ficheaction::board
{

namespace
{
using engine::Status;
using model::Dimension;
using model::MeasureKind;

constexpr std::size_t longestName = 40; ///< letters that leave room for the bars

Point pointOf(double number)
{
    return {Status::Ok, number};
}

/// The lower end.
Point pointOf(const engine::Figure& figure)
{
    return figure.status == Status::Ok ? pointOf(figure.value) : Point{figure.status, 0};
}

/// What is between the ends of an interval.
Point widthOf(const engine::Figure& figure)
{
    return figure.status == Status::Ok ? pointOf(figure.upperBound.value_or(figure.value) - figure.value)
                                       : Point{Status::Empty, 0};
}

/// The register whose rows are told apart.
const model::Register* sourceOf(const model::Template& definition, const model::Measure& measure)
{
    const model::Measure* rows = &measure;
    while (rows->source.empty() && !rows->operands.empty())
        rows = &rows->operands.front();
    return definition.registerNamed(rows->source);
}

const model::Column* columnOf(const model::Template& definition, const model::Measure& measure,
                              const Dimension& dimension)
{
    const model::Register* const source = sourceOf(definition, measure);
    const auto target = source ? resolve(definition, *source, dimension.path) : std::nullopt;
    return target ? target->column : nullptr;
}

/// Whether a byte begins or is a capital letter of Latin 1 in UTF-8, "A" to "Z" or, behind C3, "À" to "Þ".
bool isCapital(const std::string& text, std::size_t place)
{
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    return (byte(place) >= 'A' && byte(place) <= 'Z') ||
           (byte(place) == 0xC3 && byte(place + 1) >= 0x80 && byte(place + 1) <= 0x9E && byte(place + 1) != 0x97);
}

/// A label within a sentence: "Catégorie" is "catégorie", "État" is "état", "CSP" stays.
std::string withinSentence(std::string label)
{
    if (label.empty() || !isCapital(label, 0))
        return label;
    const std::size_t letter = static_cast<unsigned char>(label[0]) == 0xC3 ? 1 : 0;
    if (!isCapital(label, letter + 1))
        label[letter] = static_cast<char>(label[letter] + 0x20); // in ASCII and in Latin 1 alike
    return label;
}

std::string wordOf(const model::Template& definition, const model::Measure& measure, const Dimension& dimension)
{
    const Phrases phrases(definition.language);
    switch (dimension.by)
    {
    case Dimension::By::Age:
        return phrases.text("age");
    case Dimension::By::Week:
        return phrases.text("week");
    case Dimension::By::Month:
        return phrases.text("month");
    case Dimension::By::Quarter:
        return phrases.text("quarter");
    case Dimension::By::Term:
        return phrases.text("term");
    case Dimension::By::Semester:
        return phrases.text("semester");
    case Dimension::By::Year:
        return phrases.text("year");
    case Dimension::By::SchoolYear:
        return phrases.text("school-year");
    default:
        break;
    }
    if (const model::Column* const column = columnOf(definition, measure, dimension))
        return withinSentence(column->label);
    return dimension.path.text();
}

/// Whether the values come one after the other: months, ages, levels of a scale.
bool isOrdered(const model::Template& definition, const model::Measure& measure, const Dimension& dimension)
{
    if (dimension.by != Dimension::By::Value)
        return true;
    const model::Column* const column = columnOf(definition, measure, dimension);
    if (!column)
        return false;
    const model::ListOfValues* const list = definition.listNamed(column->list);
    return (list && list->ordered) || column->type == model::ColumnType::Date ||
           column->type == model::ColumnType::Number;
}

/// A label often says already by what its parts are told apart: "Séances réalisées, par type".
std::string withoutBy(const std::string& label)
{
    for (const char* const by : {", par ", ", by "})
        if (const std::size_t place = label.find(by); place != std::string::npos)
            return label.substr(0, place);
    return label;
}

Chart begun(const model::Template& definition, std::string id, ChartKind kind, std::string title)
{
    const Phrases phrases(definition.language);
    Chart chart;
    chart.id = std::move(id);
    chart.kind = kind;
    chart.description = phrases.text(
        "alt", {{"kind", phrases.text(kind == ChartKind::Columns ? "alt.columns" : "alt.bars")}, {"title", title}});
    chart.title = std::move(title);
    return chart;
}

/// A category of which something is kept back says so: its place in the chart is empty.
void markMasked(const model::Template& definition, Chart& chart)
{
    for (std::size_t category = 0; category < chart.categories.size(); ++category)
        if (std::any_of(chart.series.begin(), chart.series.end(),
                        [&](const Series& series) { return series.points[category].status == Status::Masked; }))
            chart.categories[category] += " (" + definition.word("state.masked") + ")";
}

/// How many categories have room: a legend takes that of some, and bars side by side take more.
std::size_t mostOf(const Chart& chart)
{
    constexpr std::size_t besideLegend = 7;
    constexpr std::size_t bars = 12;
    if (chart.series.size() < 2 || (chart.intervals && !chart.hasIntervals()))
        return mostCategories;
    return chart.stacked ? besideLegend : std::max<std::size_t>(3, bars / chart.series.size());
}

/// Names that are too long for their place end with "…".
std::string shortened(const std::string& name, std::size_t letters)
{
    std::size_t place = 0;
    for (std::size_t letter = 0; letter < letters && place < name.size(); ++letter)
        for (++place; place < name.size() && (static_cast<unsigned char>(name[place]) & 0xC0) == 0x80;)
            ++place;
    return place < name.size() ? name.substr(0, place) + "…" : name;
}

/// Which categories stay where there is no room for all.
enum class Kept
{
    Largest,
    Smallest ///< of the targets those that are furthest from being reached
};

/// Leaves those, in their order, and says how many others there are.
void keepSome(const model::Template& definition, Chart& chart, Kept which)
{
    const std::size_t most = mostOf(chart);
    if (chart.categories.size() <= most)
        return;
    const auto total = [&](std::size_t category)
    {
        return std::accumulate(chart.series.begin(), chart.series.end(), 0.0,
                               [&](double sum, const Series& series) { return sum + series.points[category].value; });
    };
    std::vector<std::size_t> order(chart.categories.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other)
                     { return which == Kept::Largest ? total(one) > total(other) : total(one) < total(other); });
    const std::size_t others = order.size() - (most - 1);
    order.resize(most - 1);
    std::sort(order.begin(), order.end());
    Chart kept = chart;
    kept.categories.clear();
    for (Series& series : kept.series)
        series.points.clear();
    for (const std::size_t category : order)
    {
        kept.categories.push_back(chart.categories[category]);
        for (std::size_t index = 0; index < chart.series.size(); ++index)
            kept.series[index].points.push_back(chart.series[index].points[category]);
    }
    kept.categories.push_back(Phrases(definition.language).text("others", {{"count", std::to_string(others)}}));
    for (Series& series : kept.series)
        series.points.push_back({Status::Empty, 0});
    chart = std::move(kept);
}

/// The different keys of one dimension, in the order of the groups.
std::vector<std::string> valuesOf(const std::vector<std::vector<std::string>>& keys, std::size_t dimension)
{
    std::vector<std::string> values;
    std::set<std::string> seen;
    for (const std::vector<std::string>& key : keys)
        if (seen.insert(key[dimension]).second)
            values.push_back(key[dimension]);
    return values;
}

/// Which dimension becomes the series: few values, better without an order, better one of the last. Empty: none.
std::optional<std::size_t> seriesDimension(const model::Template& definition, const model::Measure& measure,
                                           const std::vector<std::vector<std::string>>& keys)
{
    std::optional<std::size_t> best;
    bool bestOrdered = true;
    if (measure.breakdown.size() < 2)
        return best;
    for (std::size_t dimension = measure.breakdown.size(); dimension-- > 0;)
    {
        if (valuesOf(keys, dimension).size() > mostSeries)
            continue;
        const bool ordered = isOrdered(definition, measure, measure.breakdown[dimension]);
        if (!best || (bestOrdered && !ordered))
        {
            best = dimension;
            bestOrdered = ordered;
        }
    }
    return best;
}

std::string joinedWithout(const std::vector<std::string>& keys, std::optional<std::size_t> left)
{
    std::string text;
    for (std::size_t index = 0; index < keys.size(); ++index)
        if (index != left)
            text += (text.empty() ? "" : " · ") + keys[index];
    return text;
}

void setFormat(Chart& chart, const model::Indicator& indicator)
{
    chart.percent = indicator.percent;
    chart.decimals = indicator.decimals;
}

/// Whether people may be counted without a name in it.
bool mayBeInterval(const model::Template& definition, const model::Measure& measure)
{
    if (std::any_of(measure.operands.begin(), measure.operands.end(),
                    [&](const model::Measure& operand) { return mayBeInterval(definition, operand); }))
        return true;
    const bool ofPeople = measure.kind == MeasureKind::Distinct || measure.kind == MeasureKind::AtLeast ||
                          measure.kind == MeasureKind::New || measure.kind == MeasureKind::Returning;
    const model::Register* const source = definition.registerNamed(measure.source);
    return ofPeople && source && !source->weight.empty();
}

/// Puts two series in the place of `figures`, one for each category; the names of lying bars have their numbers, for
/// which there is no room at the two.
void addIntervals(const Subject& subject, Chart& chart, const std::vector<engine::Figure>& figures)
{
    const Phrases phrases(subject.definition->language);
    chart.intervals = true;
    chart.stacked = true;
    Series least{phrases.text("least"), {}};
    Series most{phrases.text("most"), {}};
    for (std::size_t index = 0; index < figures.size(); ++index)
    {
        const engine::Figure& figure = figures[index];
        least.points.push_back(pointOf(figure));
        most.points.push_back(widthOf(figure));
        if (chart.kind != ChartKind::Bars || figure.status != Status::Ok)
            continue;
        const auto written = [&](double value)
        {
            const std::string number = subject.number(chart.percent ? value * 100 : value, chart.decimals);
            return chart.percent ? engine::filled(subject.definition->word("value.percent"), {{"number", number}})
                                 : number;
        };
        constexpr std::size_t beforeNumbers = 32;
        chart.categories[index] = shortened(chart.categories[index], beforeNumbers);
        const std::string low = written(figure.value);
        const std::string high = written(figure.upperBound.value_or(figure.value));
        chart.categories[index] += "\u00A0: " + (low == high ? low
                                                             : engine::filled(subject.definition->word("value.range"),
                                                                              {{"low", low}, {"high", high}}));
    }
    chart.series = {std::move(least), std::move(most)};
}

/// A chart without any category would have no series, and nothing to come back to.
void addPlace(const model::Template& definition, Chart& chart)
{
    if (!chart.categories.empty())
        return;
    chart.categories.push_back(Phrases(definition.language).text("none"));
    for (Series& series : chart.series)
        series.points.push_back({Status::Empty, 0});
}

/// Upright bars have room for short names only.
bool areShort(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 6;
    constexpr std::size_t letters = 11;
    return names.size() <= most &&
           std::all_of(names.begin(), names.end(),
                       [](const std::string& name) { return texts::codePoints(name).size() <= letters; });
}

/// A series, or two where they may be intervals.
void setFigures(const Subject& subject, Chart& chart, const model::Indicator& indicator,
                const std::vector<engine::Figure>& figures)
{
    if (mayBeInterval(*subject.definition, indicator.measure))
        return addIntervals(subject, chart, figures);
    Series series{withoutBy(indicator.label), {}};
    for (const engine::Figure& figure : figures)
        series.points.push_back(pointOf(figure));
    chart.series = {std::move(series)};
}

/// A series for each value of `dimension`, and categories for those of the others.
void setSeries(Chart& chart, const std::vector<std::vector<std::string>>& keys, std::size_t dimension,
               const engine::IndicatorResult& result)
{
    std::map<std::string, std::size_t> places;
    for (const std::vector<std::string>& key : keys)
        if (const std::string category = joinedWithout(key, dimension);
            places.try_emplace(category, chart.categories.size()).second)
            chart.categories.push_back(category);
    const std::vector<std::string> names = valuesOf(keys, dimension);
    for (const std::string& name : names)
        chart.series.push_back({name, std::vector<Point>(chart.categories.size(), pointOf(result.none))});
    for (std::size_t index = 0; index < keys.size(); ++index)
    {
        const auto name = std::find(names.begin(), names.end(), keys[index][dimension]);
        chart.series[static_cast<std::size_t>(name - names.begin())]
            .points[places.at(joinedWithout(keys[index], dimension))] = pointOf(result.groups[index].figure);
    }
}

/// Without its data. What has an order stands; combinations of values, which are long, lie.
Chart begunParts(const model::Template& definition, const model::Indicator& indicator,
                 const std::vector<std::vector<std::string>>& keys, std::optional<std::size_t> dimension)
{
    const model::Measure& measure = indicator.measure;
    std::vector<std::string> words;
    std::vector<std::string> names;
    bool ordered = false;
    for (std::size_t index = 0; index < measure.breakdown.size(); ++index)
    {
        if (index == dimension)
            continue;
        words.push_back(wordOf(definition, measure, measure.breakdown[index]));
        ordered = ordered || isOrdered(definition, measure, measure.breakdown[index]);
    }
    for (const std::vector<std::string>& key : keys)
        if (const std::string name = joinedWithout(key, dimension);
            std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    const bool stands = words.size() == 1 && (ordered || (dimension && areShort(names)));
    Chart chart = begun(definition, "parts__" + indicator.id, stands ? ChartKind::Columns : ChartKind::Bars,
                        partsTitle(definition, indicator));
    // Different people are not added up: whoever was there in two ways is in two parts.
    chart.stacked =
        measure.breakdown.size() > 1 && (measure.kind == MeasureKind::Sum || measure.kind == MeasureKind::Count);
    chart.categoryHeading = Phrases(definition.language).joined(words);
    return chart;
}

Series countsOf(const std::string& name, const std::vector<engine::ValueCount>& values)
{
    Series series{name, {}};
    for (const engine::ValueCount& value : values)
        series.points.push_back(pointOf(static_cast<double>(value.count)));
    return series;
}
}

bool hasParts(const model::Indicator& indicator)
{
    return !indicator.measure.breakdown.empty() && indicator.measure.kind != MeasureKind::Level &&
           indicator.measure.kind != MeasureKind::Done && indicator.measure.kind != MeasureKind::List;
}

std::string monthsTitle(const model::Template& definition, const model::Indicator& indicator)
{
    return Phrases(definition.language).text("by-month", {{"label", withoutBy(indicator.label)}});
}

std::string partsTitle(const model::Template& definition, const model::Indicator& indicator)
{
    const Phrases phrases(definition.language);
    std::vector<std::string> words;
    for (const Dimension& dimension : indicator.measure.breakdown)
        words.push_back(wordOf(definition, indicator.measure, dimension));
    std::string label = withoutBy(indicator.label);
    for (const std::string& word : words)
        label = label.substr(0, label.find(phrases.text("by", {{"label", ""}, {"dimensions", word}})));
    return phrases.text("by", {{"label", label}, {"dimensions", phrases.joined(words)}});
}

Chart monthsChart(const Subject& subject, const engine::IndicatorResult& result)
{
    const model::Template& definition = *subject.definition;
    Chart chart = begun(definition, "month__" + result.indicator->id, ChartKind::Columns,
                        monthsTitle(definition, *result.indicator));
    setFormat(chart, *result.indicator);
    chart.categoryHeading = Phrases(definition.language).text("month");
    std::vector<engine::Figure> figures;
    for (const Month& month : monthsOf(definition, subject.results->period))
    {
        const auto group =
            std::find_if(result.groups.begin(), result.groups.end(),
                         [&](const engine::Group& each) { return !each.keys.empty() && each.keys[0] == month.key; });
        chart.categories.push_back(month.label);
        figures.push_back(group != result.groups.end() ? group->figure : result.none);
    }
    setFigures(subject, chart, *result.indicator, figures);
    markMasked(definition, chart);
    return chart;
}

Chart partsChart(const Subject& subject, const engine::IndicatorResult& result)
{
    const model::Template& definition = *subject.definition;
    const model::Measure& measure = result.indicator->measure;
    std::vector<std::vector<std::string>> keys;
    for (const engine::Group& group : result.groups)
        keys.push_back(engine::shownKeys(definition, measure, group.keys, subject.writing));
    // Intervals have the second series for their upper ends.
    const std::optional<std::size_t> dimension =
        keys.empty() || mayBeInterval(definition, measure) ? std::nullopt : seriesDimension(definition, measure, keys);
    Chart chart = begunParts(definition, *result.indicator, keys, dimension);
    setFormat(chart, *result.indicator);
    if (!dimension)
    {
        std::vector<engine::Figure> figures;
        for (std::size_t index = 0; index < keys.size(); ++index)
        {
            chart.categories.push_back(shortened(joinedWithout(keys[index], std::nullopt), longestName));
            figures.push_back(result.groups[index].figure);
        }
        setFigures(subject, chart, *result.indicator, figures);
    }
    else
        setSeries(chart, keys, *dimension, result);
    markMasked(definition, chart);
    keepSome(definition, chart, Kept::Largest);
    addPlace(definition, chart);
    return chart;
}

Chart valuesChart(const Subject& subject, const engine::IndicatorResult& result)
{
    const model::Template& definition = *subject.definition;
    Chart chart =
        begun(definition, "values__" + result.indicator->id, ChartKind::Bars, withoutBy(result.indicator->label));
    chart.categoryHeading = withoutBy(result.indicator->label);
    for (const engine::ValueCount& value : result.total.values)
        chart.categories.push_back(shortened(value.day ? subject.writing.day(*value.day) : value.value, longestName));
    chart.series.push_back(countsOf(Phrases(definition.language).text("number"), result.total.values));
    keepSome(definition, chart, Kept::Largest);
    addPlace(definition, chart);
    return chart;
}

Chart levelsChart(const Subject& subject, const engine::IndicatorResult& result)
{
    const model::Template& definition = *subject.definition;
    Chart chart =
        begun(definition, "levels__" + result.indicator->id, ChartKind::Columns, withoutBy(result.indicator->label));
    chart.categoryHeading = Phrases(definition.language).text("level");
    for (const engine::ValueCount& value : result.total.values)
        chart.categories.push_back(value.value);
    chart.series.push_back(countsOf(Phrases(definition.language).text("number"), result.total.values));
    keepSome(definition, chart, Kept::Largest);
    addPlace(definition, chart);
    return chart;
}

Chart stepsChart(const Subject& subject, const engine::IndicatorResult& result)
{
    const model::Template& definition = *subject.definition;
    const Phrases phrases(definition.language);
    Chart chart = begun(definition, "steps__" + result.indicator->id, ChartKind::Bars,
                        phrases.text("steps", {{"label", withoutBy(result.indicator->label)}}));
    chart.categoryHeading = withoutBy(result.indicator->label);
    chart.categories = {phrases.text("steps.done"), phrases.text("steps.due"), phrases.text("steps.late")};
    Series series{phrases.text("number"), {}};
    if (result.total.status == Status::Ok)
    {
        double late = 0;
        for (const engine::Remark& remark : result.total.remarks)
            if (remark.kind == engine::Remark::Kind::Late)
                late = remark.count;
        const double done = result.total.numerator.value_or(0);
        const double planned = result.total.denominator.value_or(0);
        series.points = {pointOf(done), pointOf(planned - done), pointOf(late)};
    }
    else
        series.points.assign(chart.categories.size(), pointOf(result.total));
    chart.series.push_back(std::move(series));
    markMasked(definition, chart);
    return chart;
}

Chart targetsChart(const Subject& subject)
{
    const model::Template& definition = *subject.definition;
    const Phrases phrases(definition.language);
    Chart chart = begun(definition, "targets", ChartKind::Bars, phrases.text("targets"));
    chart.percent = true;
    chart.categoryHeading = definition.word("grid.indicator");
    std::vector<engine::Figure> shares;
    for (const engine::IndicatorResult& result : subject.results->indicators)
    {
        const model::Expectation aim = targetOf(subject.targets, *result.indicator);
        const double* const number = std::get_if<double>(&aim);
        if (!number || *number <= 0)
            continue;
        engine::Figure share = result.total;
        // Whole percents, rounded down as beside the key figures: what is not reached is never said to be.
        const auto reached = [&](double value) { return std::floor(value / *number * 100 + 1e-9) / 100; };
        share.value = reached(share.value);
        if (share.upperBound)
            share.upperBound = reached(*share.upperBound);
        const std::string label = withoutBy(result.indicator->label);
        chart.categories.push_back(result.indicator->direction == model::Direction::Down
                                       ? phrases.text("at-most", {{"label", label}})
                                       : label);
        shares.push_back(std::move(share));
    }
    addIntervals(subject, chart, shares);
    markMasked(definition, chart);
    keepSome(definition, chart, Kept::Smallest);
    addPlace(definition, chart);
    return chart;
}

const model::CardSection* participationOf(const model::Template& definition)
{
    for (const model::CardSection& section : definition.card)
        if (section.kind == model::CardSection::Kind::Participation && definition.listNamed(section.list))
            return &section;
    return nullptr;
}

Chart participationChart(const Subject& subject, const model::CardSection& section)
{
    const model::Template& definition = *subject.definition;
    const Phrases phrases(definition.language);
    const std::vector<std::string>& scale = definition.listNamed(section.list)->values;
    Chart chart = begun(definition, "participation__" + section.id, ChartKind::Bars, phrases.text("participation"));
    chart.categoryHeading = phrases.text("participation");
    chart.greatest = static_cast<double>(scale.size());
    Series series{phrases.text("level"), {}};
    for (const char* const part : {"current", "target"})
    {
        const auto typed = subject.levels.find(section.id + "_" + part);
        const std::string level = typed == subject.levels.end() ? std::string() : typed->second;
        const auto place =
            std::find_if(scale.begin(), scale.end(),
                         [&](const std::string& each) { return texts::folded(each) == texts::folded(level); });
        chart.categories.push_back(phrases.text(std::string("participation.") + part,
                                                {{"level", level.empty() ? definition.word("value.blank") : level}}));
        series.points.push_back(place == scale.end() ? Point{Status::Empty, 0}
                                                     : pointOf(static_cast<double>(place - scale.begin() + 1)));
    }
    chart.series.push_back(std::move(series));
    return chart;
}

}
