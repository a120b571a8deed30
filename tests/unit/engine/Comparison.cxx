// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Comparison.hxx"

#include "PlainDays.hxx"
#include "RowAtATime.hxx"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace ficheaction::test
{

using engine::Remark;

std::string rounded(double number)
{
    const double grid = std::fabs(number) < 1e6 ? 1e7 : 1;
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.13g", std::round(number * grid) / grid + 0.0);
    return buffer;
}

namespace
{
std::string words(const ExpectedFigure& figure)
{
    std::ostringstream text;
    text << figure.status;
    if (figure.isOk())
        text << ' ' << rounded(figure.value);
    if (figure.isOk() && figure.upperBound)
        text << " to " << rounded(*figure.upperBound);
    if (!figure.level.empty())
        text << " level " << figure.level;
    if (figure.isOk() && figure.numerator)
        text << " = " << rounded(*figure.numerator) << " / " << rounded(*figure.denominator);
    for (const ExpectedFigure::Item& item : figure.values)
    {
        text << " [" << item.text << " x" << item.count;
        for (int day : item.dates)
            text << ' ' << isoForm(day);
        text << ']';
    }
    for (const std::string& remark : figure.remarks)
        text << " {" << remark << '}';
    return text.str();
}

std::string words(const Remark& remark)
{
    const std::string count = shortest(remark.count);
    switch (remark.kind)
    {
    case Remark::Kind::WithoutValue:
        return "without " + remark.text + " " + count;
    case Remark::Kind::CountedOnly:
        return "counted only " + count;
    case Remark::Kind::PartsAddUpTo:
        return "parts " + count;
    case Remark::Kind::Late:
        return "late " + count;
    case Remark::Kind::SeenOnce:
        return "seen once " + count;
    default:
        return "source " + plainForm(remark.text) + (remark.date ? " on " + isoForm(remark.date->daysSinceEpoch) : "");
    }
}

std::string words(const engine::Figure& figure)
{
    ExpectedFigure same;
    same.status = engine::statusText(figure.status);
    same.value = figure.value;
    same.upperBound = figure.upperBound;
    same.level = plainForm(figure.level);
    same.numerator = figure.numerator;
    same.denominator = figure.denominator;
    for (const engine::ValueCount& value : figure.values)
    {
        same.values.push_back({plainForm(value.value), static_cast<long>(value.count), {}});
        for (const model::Date& date : value.dates)
            same.values.back().dates.push_back(date.daysSinceEpoch);
    }
    for (const Remark& remark : figure.remarks)
        same.remarks.insert(words(remark));
    return words(same);
}

std::string shownKey(const std::vector<std::string>& key)
{
    std::string text;
    for (const std::string& part : key)
        text += '<' + part + '>';
    return text;
}

Words words(const Expected& expected)
{
    Words all{words(expected.total)};
    for (const auto& [key, figure] : expected.groups)
    {
        std::vector<std::string> texts;
        for (const Value& value : key)
            texts.push_back(value.text);
        all.push_back(shownKey(texts) + ' ' + words(figure));
    }
    std::string alerts = "alerts";
    for (const auto& [table, column, row] : expected.alerts)
        alerts += ' ' + std::to_string(table) + '/' + std::to_string(column) + '/' + std::to_string(row);
    all.push_back(alerts);
    return all;
}

bool anyInError(const engine::Results& results)
{
    return std::any_of(results.indicators.begin(), results.indicators.end(),
                       [](const engine::IndicatorResult& result)
                       { return result.total.status == engine::Status::Error; });
}

std::string joined(const Words& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += "  " + part + '\n';
    return text;
}
}

Words words(const engine::IndicatorResult& result)
{
    Words all{words(result.total)};
    for (const engine::Group& group : result.groups)
    {
        std::vector<std::string> key;
        for (const std::string& part : group.keys)
            key.push_back(part == "(non renseigné)" ? "" : plainForm(part));
        all.push_back(shownKey(key) + ' ' + words(group.figure));
    }
    std::string alerts = "alerts";
    for (const engine::CellAddress& cell : result.alerts)
        alerts += ' ' + std::to_string(cell.table) + '/' + std::to_string(cell.column) + '/' + std::to_string(cell.row);
    all.push_back(alerts);
    return all;
}

std::vector<engine::Results> evaluated(const Case& example)
{
    Workbook workbook = workbookOf(example);
    const engine::Dataset data = workbook.dataset();
    std::vector<engine::Results> results = engine::evaluate(data, example.periods, example.inputs);
    for (engine::Results& period : results)
        for (std::size_t index = 0; index < period.indicators.size(); ++index)
            period.indicators[index].indicator = &example.indicators()[index]; // the workbook's own end with it
    return results;
}

Disagreement disagreement(const Case& example)
{
    std::vector<std::vector<Expected>> expectations;
    for (const model::Period& period : example.periods)
        expectations.push_back(expectedOf(example, period));
    const std::vector<engine::Results> results = evaluated(example);
    for (std::size_t period = 0; period < example.periods.size(); ++period)
    {
        const std::vector<Expected>& expected = expectations[period];
        for (std::size_t index = 0; index < expected.size(); ++index)
        {
            const Words got = words(results[period].indicators[index]);
            const Words wanted = words(expected[index]);
            if (got != wanted)
                return {example.indicators()[index].id,
                        "period " + std::to_string(period) + ", indicator " + example.indicators()[index].id +
                            "\nexpected\n" + joined(wanted) + "got\n" + joined(got),
                        std::any_of(results.begin(), results.end(), anyInError)};
        }
    }
    return {};
}

}
