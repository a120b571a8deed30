// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "CaseChanges.hxx"
#include "Comparison.hxx"
#include "PlainDays.hxx"
#include "PlainRows.hxx"
#include "RandomCase.hxx"
#include "RandomTimes.hxx"
#include "Shrinking.hxx"

#include <algorithm>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using engine::Figure;
using engine::IndicatorResult;
using engine::Results;
using engine::Status;
using model::MeasureKind;
using model::Window;

// What is done to a random case changes what it should, and nothing else. A case that fails is cut down and printed.
namespace
{
const unsigned cases = 500 * randomTimes();

/// What is wrong with a case; "" where nothing is.
using Property = std::function<std::string(const Case&)>;

void holdForRandomCases(const Property& property)
{
    for (unsigned seed = 1; seed <= cases; ++seed)
    {
        const Case example = randomCase(seed);
        if (property(example).empty())
            continue;
        const Case least = shrunk(example, [&](const Case& smaller) { return !property(smaller).empty(); });
        FAIL() << "seed " << seed << '\n' << shown(least) << property(least);
    }
}

bool anyInError(const std::vector<Results>& results)
{
    for (const Results& period : results)
        for (const IndicatorResult& result : period.indicators)
            if (result.total.status == Status::Error)
                return true;
    return false;
}

std::string joined(const Words& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += "  " + part + '\n';
    return text;
}

std::string difference(const std::string& indicator, const Words& before, const Words& after)
{
    return before == after ? "" : "indicator " + indicator + "\nbefore\n" + joined(before) + "after\n" + joined(after);
}

/// What differs between the figures of a case and of the changed one, each put into words by `told`.
template <class Told> std::string differences(const Case& before, const Case& after, Told told)
{
    const std::vector<Results> one = evaluated(before);
    const std::vector<Results> other = evaluated(after);
    if (anyInError(one))
        return "";
    for (std::size_t period = 0; period < one.size(); ++period)
        for (std::size_t index = 0; index < one[period].indicators.size(); ++index)
            if (const std::string text =
                    difference(before.indicators()[index].id, told(one[period].indicators[index], false),
                               told(other[period].indicators[index], true));
                !text.empty())
                return text;
    return "";
}

std::string differences(const Case& before, const Case& after)
{
    return differences(before, after, [](const IndicatorResult& result, bool) { return words(result); });
}

/// With values that come in no order.
void forgetOrder(Figure& figure)
{
    std::sort(figure.values.begin(), figure.values.end(),
              [](const engine::ValueCount& one, const engine::ValueCount& other)
              {
                  const std::string left = plainForm(one.value);
                  const std::string right = plainForm(other.value);
                  return std::tie(left, one.count, one.dates) < std::tie(right, other.count, other.dates);
              });
}

IndicatorResult unordered(IndicatorResult result)
{
    forgetOrder(result.total);
    for (engine::Group& group : result.groups)
        forgetOrder(group.figure);
    return result;
}

/// Before they are put in order: of values, and of the sources of typed figures.
void takeNamesBack(Figure& figure)
{
    for (engine::ValueCount& value : figure.values)
        value.value = namesBack(plainForm(value.value));
    for (engine::Remark& remark : figure.remarks)
        remark.text = namesBack(plainForm(remark.text));
}

/// Whether rows that tie are told apart by their order.
bool dependsOnOrder(const Case& example, const model::Measure& measure);

bool dependsOnOrder(const Case& example, const model::Formula& formula)
{
    for (const model::Indicator& indicator : example.indicators())
        if (formula.kind == model::Formula::Kind::Indicator && indicator.id == formula.indicator &&
            dependsOnOrder(example, indicator.measure))
            return true;
    return std::any_of(formula.parts.begin(), formula.parts.end(),
                       [&](const model::Formula& part) { return dependsOnOrder(example, part); });
}

bool dependsOnOrder(const Case& example, const model::Measure& measure)
{
    return measure.kind == MeasureKind::Level || measure.kind == MeasureKind::Paired ||
           measure.kind == MeasureKind::Manual || dependsOnOrder(example, measure.formula) ||
           std::any_of(measure.operands.begin(), measure.operands.end(),
                       [&](const model::Measure& operand) { return dependsOnOrder(example, operand); });
}
}

TEST(Metamorphic, TheOrderOfRowsChangesNothing)
{
    holdForRandomCases(
        [](const Case& example)
        {
            Dice dice(1);
            RowOrigins origins;
            const Case changed = shuffled(example, dice, origins);
            return differences(example, changed,
                               [&](IndicatorResult result, bool isChanged)
                               {
                                   if (dependsOnOrder(example, result.indicator->measure))
                                       return Words();
                                   for (engine::CellAddress& cell : result.alerts)
                                       if (isChanged)
                                           cell.row = origins[example.definition.registers[cell.table].id][cell.row];
                                   std::sort(result.alerts.begin(), result.alerts.end());
                                   return words(unordered(result));
                               });
        });
}

TEST(Metamorphic, NamesChangeNothingButThemselves)
{
    holdForRandomCases(
        [](const Case& example)
        {
            return differences(example, renamed(example),
                               [](const IndicatorResult& result, bool)
                               {
                                   IndicatorResult back = result;
                                   takeNamesBack(back.total);
                                   for (engine::Group& group : back.groups)
                                       takeNamesBack(group.figure);
                                   Words all = words(unordered(back));
                                   for (std::string& part : all)
                                       part = namesBack(part);
                                   std::sort(all.begin() + 1, all.end()); // groups come in the order of their names
                                   return all;
                               });
        });
}

TEST(Metamorphic, BlanksAroundAndLettersInAnotherCaseChangeNothing)
{
    holdForRandomCases(
        [](const Case& example)
        {
            Dice dice(1);
            return differences(example, respaced(example, dice));
        });
}

TEST(Metamorphic, RowsThatNoFilterAdmitsChangeNothing)
{
    holdForRandomCases(
        [](const Case& example)
        {
            Dice dice(1);
            const Case barred = withBarredRows(example, dice);
            return differences(barred, withBarredRowsTwice(barred));
        });
}

TEST(Metamorphic, AnUnrelatedRegisterChangesNothing)
{
    holdForRandomCases(
        [](const Case& example)
        {
            Dice dice(1);
            return differences(example, withUnrelatedRegister(example, dice));
        });
}

namespace
{
/// An indicator in a period, and in the two parts that it is cut into.
struct Split
{
    const IndicatorResult& whole;
    const IndicatorResult& early;
    const IndicatorResult& late;
};

bool isDated(const Case& example, const model::Measure& measure)
{
    return !measure.period.empty() || !example.definition.registerNamed(measure.source)->date.empty();
}

/// A figure of nothing adds nothing.
double valueOf(const Figure& figure)
{
    return figure.status == Status::Ok ? figure.value : 0;
}

std::map<std::vector<std::string>, double> valuesOf(const IndicatorResult& result)
{
    std::map<std::vector<std::string>, double> values;
    for (const engine::Group& group : result.groups)
        values[group.keys] = valueOf(group.figure);
    values[{}] = valueOf(result.total);
    return values;
}

std::string told(const Split& split, const std::string& what)
{
    return what + " of " + split.whole.indicator->id + "\nwhole\n" + joined(words(split.whole)) + "early\n" +
           joined(words(split.early)) + "late\n" + joined(words(split.late));
}

/// `fits(whole, early, late)` is true of the total and of each group.
template <class Fits> std::string eachFits(const Split& split, Fits fits)
{
    std::map<std::vector<std::string>, double> early = valuesOf(split.early);
    std::map<std::vector<std::string>, double> late = valuesOf(split.late);
    std::map<std::vector<std::string>, double> whole = valuesOf(split.whole);
    for (const auto* part : {&early, &late})
        for (const auto& [key, unused] : *part)
            if (!whole.contains(key))
                return told(split, "a group is missing");
    for (const auto& [key, value] : whole)
        if (!fits(value, early[key], late[key]))
            return told(split, "the parts do not make the whole");
    return "";
}

std::string extremesCombine(const Split& split, bool isMinimum)
{
    std::vector<double> parts;
    for (const IndicatorResult* part : {&split.early, &split.late})
        if (part->total.status == Status::Ok)
            parts.push_back(part->total.value);
    if (parts.empty() != (split.whole.total.status != Status::Ok))
        return told(split, "the states do not combine");
    const double combined = parts.empty() ? 0
                            : isMinimum   ? *std::min_element(parts.begin(), parts.end())
                                          : *std::max_element(parts.begin(), parts.end());
    return parts.empty() || combined == split.whole.total.value ? "" : told(split, "the extremes do not combine");
}

std::string alertsCombine(const Split& split)
{
    std::set<engine::CellAddress> all(split.early.alerts.begin(), split.early.alerts.end());
    all.insert(split.late.alerts.begin(), split.late.alerts.end());
    return std::equal(all.begin(), all.end(), split.whole.alerts.begin(), split.whole.alerts.end())
               ? ""
               : told(split, "the alerts do not combine");
}

/// What is wrong with the figures of a measure over the rows of the period.
std::string combined(const Split& split)
{
    const auto adds = [](double whole, double early, double late) { return whole == early + late; };
    const auto overlaps = [](double whole, double early, double late)
    { return std::max(early, late) <= whole && whole <= early + late; };
    switch (split.whole.indicator->measure.kind)
    {
    case MeasureKind::Count:
    case MeasureKind::Sum:
    case MeasureKind::Quotes:
    {
        const std::string wrong = eachFits(split, adds);
        return wrong.empty() ? alertsCombine(split) : wrong;
    }
    case MeasureKind::New:
        return eachFits(split, adds);
    case MeasureKind::Distinct:
    case MeasureKind::List:
    {
        const std::string wrong = eachFits(split, overlaps);
        return wrong.empty() ? alertsCombine(split) : wrong;
    }
    case MeasureKind::Minimum:
    case MeasureKind::Maximum:
        return split.whole.indicator->measure.sampling.per.empty()
                   ? extremesCombine(split, split.whole.indicator->measure.kind == MeasureKind::Minimum)
                   : "";
    case MeasureKind::Done:
        return eachFits(split, [](double whole, double early, double late) { return whole == std::max(early, late); });
    default:
        return "";
    }
}

/// Of kinds that know no more of the period than which rows are in it.
bool isOfRowsAlone(MeasureKind kind)
{
    return kind <= MeasureKind::AtLeast || kind == MeasureKind::List || kind == MeasureKind::Quotes ||
           kind == MeasureKind::Level || kind == MeasureKind::Done || kind == MeasureKind::Manual;
}

std::string splitProperly(const Case& example)
{
    Case changed = example;
    const model::Period whole = example.periods.front();
    const int middle = (whole.first.daysSinceEpoch + whole.last.daysSinceEpoch) / 2;
    if (middle == whole.last.daysSinceEpoch)
        return "";
    changed.periods = {whole, {whole.first, {middle}}, {{middle + 1}, whole.last}};
    const std::vector<Results> results = evaluated(changed);
    if (anyInError(results))
        return "";
    for (std::size_t index = 0; index < results[0].indicators.size(); ++index)
    {
        const Split split{results[0].indicators[index], results[1].indicators[index], results[2].indicators[index]};
        const model::Measure& measure = split.whole.indicator->measure;
        if (measure.source.empty())
            continue;
        const bool dated = isDated(example, measure);
        std::string wrong;
        if (dated && measure.window == Window::Period)
            wrong = combined(split);
        else if (isOfRowsAlone(measure.kind) && (!dated || measure.window == Window::Any))
            wrong = difference(split.whole.indicator->id, words(split.whole), words(split.early)) +
                    difference(split.whole.indicator->id, words(split.whole), words(split.late));
        else if (isOfRowsAlone(measure.kind) && measure.window == Window::Until)
            wrong = difference(split.whole.indicator->id, words(split.whole), words(split.late));
        else if (isOfRowsAlone(measure.kind) && measure.window == Window::Before)
            wrong = difference(split.whole.indicator->id, words(split.whole), words(split.early));
        if (!wrong.empty())
            return wrong;
    }
    return "";
}
}

TEST(Metamorphic, PartsOfAPeriodMakeTheWhole)
{
    holdForRandomCases(splitProperly);
}
