// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RowAtATime.hxx"
#include "Workbook.hxx"

#include "engine/Evaluation.hxx"

#include <gtest/gtest.h>
#include <random>
#include <sstream>

using namespace ficheaction;
using namespace ficheaction::test;
using engine::Remark;
using model::ColumnType;
using model::Filter;
using model::MeasureKind;

namespace
{
/// The paths that random measures of a register use.
const std::map<std::string, std::vector<std::string>> pathsOf{
    {"events",
     {"id", "date", "title", "type", "status", "themes", "hours", "minutes", "lead", "partners", "lead.category",
      "lead.household", "lead.joined", ""}},
    {"participants", {"id", "name", "category", "household", "joined", ""}},
    {"attendances",
     {"event", "participant", "category", "role", "count", "event.type", "event.status", "event.themes", "event.date",
      "event.hours", "participant.household", "participant.category", "event.lead", "event.lead.category",
      "event.partners", "participant.joined"}},
    {"feedback",
     {"date", "event", "quote", "tone", "event.type", "event.partners", "event.lead", "event.lead.household"}},
};

/// Five over rows, then those with operands.
constexpr MeasureKind kindsTried[] = {MeasureKind::Count, MeasureKind::Sum,    MeasureKind::Distinct,
                                      MeasureKind::List,  MeasureKind::Quotes, MeasureKind::Ratio,
                                      MeasureKind::Union, MeasureKind::Overlap};

model::Template richCentre()
{
    model::Template definition = centre();
    definition.lists.push_back({"partners", "Partenaires", {"Oasis", "Ville", "AJCV"}, false});
    model::Column lead = column("lead", ColumnType::Reference);
    lead.reference = "participants";
    model::Column partners = column("partners", ColumnType::Values);
    partners.list = "partners";
    definition.registers[0].columns.push_back(lead);
    definition.registers[0].columns.push_back(partners);
    return definition;
}

/// A template, its cells, a period and a few measures, all from one seed.
class RandomCase
{
public:
    explicit RandomCase(unsigned seed)
        : mRandom(seed)
        , mDefinition(richCentre())
    {
        vary();
        fill("participants", below(8));
        fill("events", below(8));
        fill("attendances", below(25));
        fill("feedback", below(8));
        const int firstYear = 2025 + below(2);
        mPeriod = *model::periodBetween(model::Date::of(firstYear, 1 + below(12), 1), model::Date::of(2026, 12, 31));
        for (int count = 0; count < 6; ++count)
            addIndicator(mDefinition, "i" + std::to_string(count), measure(2));
    }

    const model::Template& definition() const { return mDefinition; }
    const Sheets& sheets() const { return mSheets; }
    const model::Period& period() const { return mPeriod; }

private:
    int below(int limit) { return static_cast<int>(mRandom() % static_cast<unsigned>(limit)); }
    bool oneIn(int times) { return below(times) == 0; }

    template <class Item> const Item& oneOf(const std::vector<Item>& items)
    {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }

    /// How dirty the cells of this case are: one in so many.
    int mDirt = 0;

    void vary()
    {
        mDirt = 2 + below(20);
        model::Register& attendances = mDefinition.registers[2];
        if (oneIn(4))
            attendances.weight.clear();
        attendances.columns[0].required = !oneIn(3);
        attendances.columns[2].required = oneIn(4);
        attendances.columns[3].required = oneIn(4);
        mDefinition.registers[0].columns[6].required = oneIn(6);
        if (oneIn(3))
            mDefinition.registers[0].columns[6].maximum = 10;
        if (oneIn(5))
            mDefinition.registers[3].date = path("event.date");
        if (oneIn(6))
            attendances.columns[4].whereEmpty.reset();
    }

    void fill(const std::string& registerId, int rows)
    {
        const model::Register& each = *mDefinition.registerNamed(registerId);
        std::vector<std::vector<Cell>>& sheet = mSheets[registerId];
        for (int row = 0; row < rows; ++row)
        {
            std::vector<Cell>& cells = sheet.emplace_back();
            const bool blankRow = oneIn(15);
            for (const model::Column& column : each.columns)
                cells.push_back(blankRow       ? oneIn(5) ? Cell("\u00A0") : blank
                                : oneIn(mDirt) ? dirty(column)
                                               : clean(each, column, row));
            if (oneIn(20))
                cells[0] = oneOf<std::string>({"Total", "TOTAL général", "Sous-total"});
        }
    }

    static std::string keyOf(const std::string& registerId, int row)
    {
        return registerId.substr(0, 1) + std::to_string(row);
    }

    Cell clean(const model::Register& each, const model::Column& column, int row)
    {
        if (column.id == each.key)
            return keyOf(each.id, row);
        if (column.type == ColumnType::Reference)
        {
            const std::string key = keyOf(column.reference, below(8));
            return oneIn(3) && column.id != "event" ? blank : oneIn(4) ? Cell(key + " – Libellé - long") : Cell(key);
        }
        if (column.type == ColumnType::Date)
            return oneIn(5) ? blank : Cell(serial(2025, 6, 1) + below(500) + (oneIn(3) ? 0.75 : 0));
        if (column.type == ColumnType::Number)
            return oneIn(4) ? blank : Cell(static_cast<double>(below(5)));
        if (!column.list.empty() && column.type == ColumnType::List)
            return oneIn(4) ? blank : Cell(oneOf(mDefinition.listNamed(column.list)->values));
        if (column.type == ColumnType::Values)
            return oneIn(3) ? blank : Cell(oneOf<std::string>({"Oasis", "oasis ; VILLE", "Ville\nAJCV;Ville"}));
        return oneIn(3) ? blank : Cell(oneOf<std::string>({"Une", "Deux", "trois"}));
    }

    Cell dirty(const model::Column& column)
    {
        switch (below(8))
        {
        case 0:
            return ErrorValue();
        case 1:
            return oneOf<std::string>({" ", "\u00A0", ""});
        case 2:
            return oneOf<double>({-3, 0, 1.5, 3, 1e308, 5e7, 45000});
        case 3:
            return oneOf<std::string>({"14/02/2026", "1/7/25", "2,5", "3", "12", "beaucoup", "courant juin"});
        case 4:
            return oneOf<std::string>({"e1", " E2\u00A0", "p1", "P3 – Madame", "e99", "p7 - inconnue", "e1 –"});
        case 5:
            return oneOf<std::string>({"MANIFESTATION", "realisee", "Réalisé", "Sortie", "habitant\u00A0", "jour  j"});
        case 6:
            return oneOf<std::string>({"Oasis; Autre", ";", "Cœur;coeur", "Re\u0301alise\u0301e"});
        default:
            return column.type == ColumnType::Number ? Cell(-1.0) : blank;
        }
    }

    Filter leaf(const std::string& source)
    {
        const std::string where = oneOf(pathsOf.at(source));
        if (oneIn(5))
            return isEmpty(where);
        const auto target = model::resolve(mDefinition, *mDefinition.registerNamed(source), path(where));
        const ColumnType type = target->column ? target->column->type : ColumnType::Text;
        if (type == ColumnType::Number && !oneIn(3))
            return compared(where, comparison(), below(5));
        if (type == ColumnType::Date && !oneIn(3))
            return compared(where, comparison(),
                            model::Date::of(2026, 1 + static_cast<unsigned>(below(12)), 1).daysSinceEpoch);
        std::vector<std::string> values;
        for (int count = 1 + below(3); count > 0; --count)
            values.push_back(
                oneOf<std::string>({"Manifestation", "réalisée", "Habitant", "Partenaire", "Jour J", "OASIS", "ville",
                                    "Une", "e1", "p1", "p3", "2", "3", "2026-02-14", "Sortie", "positive", "", "e2"}));
        return in(where, values);
    }

    Filter::Kind comparison()
    {
        return oneOf<Filter::Kind>(
            {Filter::Kind::Less, Filter::Kind::LessOrEqual, Filter::Kind::Greater, Filter::Kind::GreaterOrEqual});
    }

    Filter filter(const std::string& source, int depth)
    {
        if (oneIn(3))
            return {};
        if (depth == 0 || oneIn(2))
            return leaf(source);
        if (oneIn(3))
            return no(filter(source, depth - 1));
        std::vector<Filter> parts;
        for (int count = below(3); count >= 0; --count)
            parts.push_back(filter(source, depth - 1));
        return oneIn(2) ? all(parts) : any(parts);
    }

    model::Measure overRows(const std::string& source, MeasureKind kind)
    {
        model::Measure measure;
        measure.kind = kind == MeasureKind::Sum && source == "participants" ? MeasureKind::Count : kind;
        measure.source = source;
        if (kind == MeasureKind::Sum)
            measure.of = path(source == "events"                 ? "hours"
                              : source == "feedback" || oneIn(2) ? "event.hours"
                                                                 : "count");
        else if (kind != MeasureKind::Count)
            measure.of = path(oneOf(pathsOf.at(source)));
        else if (oneIn(4))
            measure.of = path("date");
        measure.where = filter(source, 3);
        measure.window = oneIn(5) ? model::Window::Any : model::Window::Period;
        if (oneIn(8) && source == "attendances")
            measure.period = path("participant.joined");
        return measure;
    }

    model::Measure measure(int depth)
    {
        const std::string source =
            oneOf<std::string>({"events", "participants", "attendances", "attendances", "feedback"});
        model::Measure result;
        const int which = below(depth > 0 ? 8 : 5);
        if (which < 5)
            result = overRows(source, kindsTried[which]);
        else
        {
            result.kind = kindsTried[which];
            for (int count = which == 5 || !oneIn(5) ? 2 : 3; count > 0; --count)
                result.operands.push_back(which == 5 ? measureOf(source, depth - 1) : peopleMeasure());
        }
        if (which > 5)
            breakDown(result, {"category"});
        else
            breakDown(result, pathsOf.at(source));
        return result;
    }

    model::Measure measureOf(const std::string& source, int) { return overRows(source, kindsTried[below(5)]); }

    model::Measure peopleMeasure()
    {
        const bool attended = !oneIn(3);
        model::Measure people = overRows(attended ? "attendances" : "participants", MeasureKind::Distinct);
        people.of = path(attended ? oneIn(4) ? "event.lead" : "participant" : "");
        return people;
    }

    void breakDown(model::Measure& measure, const std::vector<std::string>& paths)
    {
        for (int count = oneIn(2) ? 0 : 1 + below(3); count > 0; --count)
            if (const model::Path next = path(oneOf(paths));
                std::find(measure.breakdown.begin(), measure.breakdown.end(), next) == measure.breakdown.end())
                measure.breakdown.push_back(next);
    }

    std::mt19937 mRandom;
    model::Template mDefinition;
    Sheets mSheets;
    model::Period mPeriod;
};

std::string shown(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return engine::numberText(*number);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? '"' + *text + '"' : std::holds_alternative<ErrorValue>(cell) ? "#N/A" : "-";
}

std::string shown(const Filter& filter)
{
    static const char* const kinds[] = {"everything", "all", "any", "not", "in", "empty", "<", "<=", ">", ">="};
    std::string text = kinds[static_cast<int>(filter.kind)];
    if (filter.parts.empty() && filter.kind != Filter::Kind::Everything)
        text += " '" + filter.path.text() + "' " + engine::numberText(filter.bound);
    for (const std::string& value : filter.values)
        text += " " + value;
    for (const Filter& part : filter.parts)
        text += " (" + shown(part) + ")";
    return text;
}

std::string shown(const model::Measure& measure)
{
    static const std::map<MeasureKind, std::string> kinds{
        {MeasureKind::Count, "count"}, {MeasureKind::Sum, "sum"},        {MeasureKind::Distinct, "distinct"},
        {MeasureKind::List, "list"},   {MeasureKind::Quotes, "quotes"},  {MeasureKind::Ratio, "ratio"},
        {MeasureKind::Union, "union"}, {MeasureKind::Overlap, "overlap"}};
    std::string text = kinds.at(measure.kind) + " " + measure.source + " of '" + measure.of.path.text() + "' where " +
                       shown(measure.where) + " period '" + measure.period.text() + "'" +
                       (measure.window == model::Window::Any ? " any date" : "") + " by";
    for (const model::Dimension& each : measure.breakdown)
        text += " '" + each.path.text() + "'";
    for (const model::Measure& operand : measure.operands)
        text += "\n   operand " + shown(operand);
    return text;
}

std::string shown(const RandomCase& example)
{
    std::ostringstream text;
    text << model::isoText(example.period().first) << " to " << model::isoText(example.period().last) << '\n';
    for (const auto& [registerId, rows] : example.sheets())
    {
        text << registerId << " weight '" << example.definition().registerNamed(registerId)->weight << "'\n";
        for (const std::vector<Cell>& row : rows)
        {
            for (const Cell& cell : row)
                text << ' ' << shown(cell);
            text << '\n';
        }
    }
    return text.str();
}

/// A figure in words, with nothing that two right answers may differ in.
std::string words(const ExpectedFigure& figure)
{
    std::ostringstream text;
    text << figure.status;
    if (figure.status == "ok")
        text << ' ' << engine::numberText(std::round(figure.value * 1e6) / 1e6);
    if (figure.upperBound)
        text << " to " << *figure.upperBound;
    if (figure.numerator)
        text << " = " << *figure.numerator << " / " << *figure.denominator;
    for (const auto& [value, count] : figure.values)
        text << " [" << value << " x" << count << ']';
    for (const std::string& quote : figure.quotes)
        text << " [" << quote << ']';
    text << " without " << figure.withoutValue << " counted " << figure.countedOnly;
    return text.str();
}

std::string words(const engine::Figure& figure, MeasureKind kind)
{
    ExpectedFigure same;
    same.status = engine::statusText(figure.status);
    same.value = figure.value;
    same.upperBound = figure.upperBound;
    same.numerator = figure.numerator;
    same.denominator = figure.denominator;
    for (const engine::ValueCount& value : figure.values)
        if (kind == MeasureKind::Quotes)
            same.quotes.push_back(value.value);
        else
            same.values.emplace(plainForm(value.value), value.count);
    for (const Remark& remark : figure.remarks)
        if (kind != MeasureKind::Ratio)
            (remark.kind == Remark::Kind::WithoutValue ? same.withoutValue : same.countedOnly) = remark.count;
    return words(same);
}

std::string words(const Expected& expected)
{
    std::string text = words(expected.total) + '\n';
    for (const auto& [key, figure] : expected.groups)
    {
        for (const std::string& part : key)
            text += '<' + part + '>';
        text += ' ' + words(figure) + '\n';
    }
    text += "alerts";
    for (const auto& [table, column, row] : expected.alerts)
        text += ' ' + std::to_string(table) + '/' + std::to_string(column) + '/' + std::to_string(row);
    return text;
}

std::string words(const engine::IndicatorResult& result)
{
    const MeasureKind kind = result.indicator->measure.kind;
    std::string text = words(result.total, kind) + '\n';
    std::map<std::vector<std::string>, std::string> groups;
    for (const engine::Group& group : result.groups)
    {
        std::vector<std::string> key;
        for (const std::string& part : group.keys)
            key.push_back(part == "(non renseigné)" ? "" : plainForm(part));
        groups[key] = words(group.figure, kind);
    }
    EXPECT_EQ(groups.size(), result.groups.size()) << "a group is there twice";
    for (const auto& [key, figure] : groups)
    {
        for (const std::string& part : key)
            text += '<' + part + '>';
        text += ' ' + figure + '\n';
    }
    text += "alerts";
    for (const engine::CellAddress& cell : result.alerts)
        text += ' ' + std::to_string(cell.table) + '/' + std::to_string(cell.column) + '/' + std::to_string(cell.row);
    return text;
}
}

TEST(RandomCases, AgreeWithTheRulesAppliedRowByRow)
{
    constexpr unsigned cases = 2000;
    std::size_t figures = 0;
    std::size_t intervals = 0;
    std::size_t groups = 0;
    std::size_t alerts = 0;
    for (unsigned seed = 1; seed <= cases; ++seed)
    {
        const RandomCase example(seed);
        Workbook workbook(example.definition());
        for (const auto& [registerId, rows] : example.sheets())
            for (const std::vector<Cell>& row : rows)
                workbook.add(registerId, row);
        const engine::Dataset data = workbook.dataset();
        const engine::Results results = engine::evaluate(data, std::span(&example.period(), 1), {}).front();
        for (const engine::IndicatorResult& result : results.indicators)
        {
            const model::Measure& measure = result.indicator->measure;
            const std::string expected =
                words(expectedOf(example.definition(), example.sheets(), example.period(), measure));
            ASSERT_EQ(words(result), expected) << "seed " << seed << '\n' << shown(measure) << '\n' << shown(example);
            figures += result.total.value > 0 ? 1 : 0;
            intervals += result.total.upperBound ? 1 : 0;
            groups += result.groups.size();
            alerts += result.alerts.size();
        }
    }
    // Cases that were all empty would agree about anything.
    EXPECT_GT(figures, cases);
    EXPECT_GT(intervals, cases / 20);
    EXPECT_GT(groups, cases);
    EXPECT_GT(alerts, cases);
}
