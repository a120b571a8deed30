// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomDefinition.hxx"

#include "RandomCase.hxx"
#include "model/CountedRows.hxx"
#include "template/DefaultWording.hxx"
#include "template/readers/BirthColumns.hxx"
#include "template/readers/PointFigures.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::templates
{

using model::CardSection;
using model::Dimension;
using model::Filter;
using model::Measure;
using model::MeasureKind;
using test::Dice;

namespace
{
const std::vector<std::string> texts{"Une",     "d'été", "« Deux »",         "ligne\nsuivante", "\\ et \"",
                                     "tab\tul", "½ € 😀", "à l’école ; plus", "{accolade}"};

class RandomDefinition
{
public:
    explicit RandomDefinition(unsigned seed)
        : mDice(seed)
        , mDefinition(test::randomTemplate(mDice))
    {
    }

    model::Template make()
    {
        names();
        for (model::ListOfValues& list : mDefinition.lists)
            list.label = "Liste " + list.id;
        for (model::Register& each : mDefinition.registers)
            describe(each);
        test::leaveRowsOut(mDice, mDefinition);
        for (model::Register& each : mDefinition.registers)
            makeSayable(each);
        card();
        grid();
        model::applyRegisterConditions(mDefinition);
        markBirths(mDefinition);
        markPoints(mDefinition);
        return std::move(mDefinition);
    }

private:
    std::string text() { return mDice.oneOf(texts); }
    std::string perhaps() { return mDice.oneIn(2) ? text() : std::string(); }
    std::vector<std::string> some()
    {
        std::vector<std::string> all;
        for (int count = mDice.below(4); count > 0; --count)
            all.push_back(text());
        return all;
    }
    double number()
    {
        return mDice.oneOf<double>({0, 1, 12, 0.1, 0.07, 0.3, 1.0 / 3, 85, -4.5, 1e-7, 123456789, 1e22, 5e-324, 1e300});
    }
    model::Expectation expectation()
    {
        if (mDice.oneIn(2))
            return {};
        return mDice.oneIn(4) ? model::Expectation(mDice.oneIn(3) ? std::string() : text())
                              : model::Expectation(number());
    }

    void names()
    {
        mDefinition.id = mDice.oneOf<std::string>({"au-hasard", "a", "jardin_2"});
        mDefinition.language = mDice.oneOf<std::string>({"fr", "en-GB", "fr-CA", "de"});
        mDefinition.title = text();
        mDefinition.description = perhaps();
        mDefinition.cardLabel = "Fiche";
        mDefinition.listsLabel = "Listes";
        mDefinition.grid.label = "Grille d'évaluation";
        const bool isForeign = mDefinition.language == "de";
        mDefinition.wording = defaultWording(isForeign ? "en" : mDefinition.language);
        for (auto& [key, words] : mDefinition.wording)
            if (mDice.oneIn(isForeign ? 1 : 40))
                words = "So: " + words;
    }

    void describe(model::Register& each)
    {
        each.label = "Registre " + each.id;
        each.shared = mDice.oneIn(3);
        for (model::Column& column : each.columns)
            describe(column);
        if (!mDice.oneIn(3))
            return;
        std::vector<model::InitialRow>& rows = mDefinition.rows[each.id];
        for (int count = mDice.below(3); count > 0; --count)
            rows.push_back(initialRow(each, count));
    }

    void describe(model::Column& column)
    {
        column.label = "Colonne " + column.id;
        column.help = perhaps();
        column.personal = mDice.oneIn(4);
        column.width = mDice.oneIn(2) ? 0 : mDice.oneOf<double>({1, 12, 12.5, 200});
        if (column.type == model::ColumnType::Number && mDice.oneIn(3))
            column.unit = mDice.oneOf<std::string>({"h", "€"});
        if (column.type != model::ColumnType::List)
            return;
        const std::vector<std::string>& values = mDefinition.listNamed(column.list)->values;
        if (mDice.oneIn(3))
            column.wherePast = mDice.oneOf(values);
        if (mDice.oneIn(3))
            column.whereCancelled = mDice.oneOf(values);
    }

    model::InitialRow initialRow(const model::Register& each, int number)
    {
        model::InitialRow row;
        for (const model::Column& column : each.columns)
            if (column.id == each.key)
                row[column.id] = "K" + std::to_string(number);
            else if (mDice.oneIn(2))
                row[column.id] = initialCell(column);
        return row;
    }

    std::string initialCell(const model::Column& column)
    {
        if (mDice.oneIn(5))
            return {};
        switch (column.type)
        {
        case model::ColumnType::Number:
            return "1.5";
        case model::ColumnType::Date:
            return "2026-02-28";
        case model::ColumnType::List:
            return mDice.oneOf(mDefinition.listNamed(column.list)->values);
        default:
            return text();
        }
    }

    void card()
    {
        for (int count = mDice.below(9); count > 0; --count)
        {
            CardSection section;
            section.id = "section_" + std::to_string(count);
            section.kind = static_cast<CardSection::Kind>(mDice.below(7));
            section.label = section.kind == CardSection::Kind::Title ? perhaps() : text();
            section.help = perhaps();
            fill(section);
            mDefinition.card.push_back(section);
        }
    }

    void fill(CardSection& section)
    {
        switch (section.kind)
        {
        case CardSection::Kind::Title:
            section.text = text();
            break;
        case CardSection::Kind::Text:
            section.text = perhaps();
            break;
        case CardSection::Kind::Items:
            section.items = some();
            break;
        case CardSection::Kind::List:
            section.list = mDice.oneOf(mDefinition.lists).id;
            break;
        case CardSection::Kind::Groups:
            for (int count = mDice.below(3); count > 0; --count)
                section.groups.push_back({text(), some()});
            break;
        case CardSection::Kind::Steps:
            section.stepsLabel = text();
            section.dueLabel = text();
            for (int count = mDice.below(3); count > 0; --count)
                section.steps.push_back({text(), some(), perhaps()});
            break;
        case CardSection::Kind::Participation:
            fillLevels(section);
            break;
        }
    }

    void fillLevels(CardSection& section)
    {
        model::ListOfValues& scale = mDefinition.lists.front();
        scale.ordered = true;
        section.list = scale.id;
        section.currentLabel = text();
        section.targetLabel = text();
        section.current = mDice.oneIn(2) ? mDice.oneOf(scale.values) : std::string();
        section.target = mDice.oneIn(2) ? mDice.oneOf(scale.values) : std::string();
    }

    void grid()
    {
        std::vector<model::Indicator> indicators =
            test::randomIndicators(mDice, mDefinition, mDice.oneIn(8) ? 0 : mDice.from(1, 6));
        mDefinition.grid.objects.clear();
        for (int count = mDice.below(4); count > 0; --count)
            mDefinition.grid.objects.push_back({"object_" + std::to_string(count), text(), some(), {}});
        if (mDefinition.grid.objects.empty() && !indicators.empty())
            mDefinition.grid.objects.push_back({"object", text(), some(), {}});
        for (model::Indicator& indicator : indicators)
        {
            describe(indicator);
            const int place = mDice.below(static_cast<int>(mDefinition.grid.objects.size()));
            mDefinition.grid.objects[static_cast<std::size_t>(place)].indicators.push_back(indicator);
        }
    }

    void describe(model::Indicator& indicator)
    {
        indicator.unit = mDice.oneIn(4) ? "h" : "";
        indicator.decimals = mDice.oneIn(3) ? mDice.from(1, 10) : 0;
        indicator.percent = mDice.oneIn(3);
        indicator.direction = mDice.oneIn(3) ? model::Direction::Down : model::Direction::Up;
        indicator.baseline = expectation();
        indicator.target = expectation();
        indicator.tools = some();
        if (mDice.oneIn(3))
            indicator.countsPeople = mDice.oneIn(2);
        makeSayable(indicator.measure);
        indicator.rollUp = model::usualRollUp(indicator.measure);
        const auto other = static_cast<model::RollUp>(mDice.below(6));
        if (mDice.oneIn(3) && model::allowsRollUp(indicator.measure, other))
            indicator.rollUp = other;
        for (Dimension& dimension : indicator.measure.breakdown)
            dimension.showEmpty = mayShowEmpty(indicator.measure, dimension) && mDice.oneIn(2);
        addParts(indicator);
    }

    /// The register of the first rows.
    const model::Register& sourceOf(const Measure& measure) const
    {
        const Measure* rows = &measure;
        while (rows->source.empty())
            rows = &rows->operands.front();
        return *mDefinition.registerNamed(rows->source);
    }

    const model::Column& columnOf(const Measure& measure, const model::Path& path) const
    {
        return *model::resolve(mDefinition, sourceOf(measure), path)->column;
    }

    bool mayShowEmpty(const Measure& measure, const Dimension& dimension) const
    {
        return !dimension.bounds.empty() ||
               (dimension.by == Dimension::By::Value && !columnOf(measure, dimension.path).list.empty());
    }

    void addParts(model::Indicator& indicator)
    {
        std::set<std::vector<std::string>> taken;
        for (int count = indicator.measure.breakdown.empty() || mDice.oneIn(2) ? 0 : 2; count > 0; --count)
        {
            model::PartExpectation part;
            for (const Dimension& dimension : indicator.measure.breakdown)
                part.keys.push_back(groupOf(indicator.measure, dimension));
            part.target = number();
            if (mDice.oneIn(2))
                part.baseline = expectation();
            if (taken.insert(part.keys).second)
                indicator.parts.push_back(part);
        }
    }

    std::string groupOf(const Measure& measure, const Dimension& dimension)
    {
        if (mDice.oneIn(4))
            return mDefinition.wording.at("value.blank");
        if (!dimension.labels.empty())
            return mDice.oneOf(dimension.labels);
        const model::ListOfValues* const list = mDefinition.listNamed(columnOf(measure, dimension.path).list);
        return dimension.by == Dimension::By::Value && list ? mDice.oneOf(list->values) : text();
    }

    /// The makers of measures make some that no template says, such as a filter in another that is of every row.
    void makeSayable(Measure& measure)
    {
        for (Measure& operand : measure.operands)
            makeSayable(operand);
        if (measure.kind != MeasureKind::Trend)
            measure.comparison = {};
        else if (measure.comparison.against == model::Comparison::Against::Baseline)
            measure.breakdown.clear();
        if (measure.source.empty())
            return;
        if (measure.kind == MeasureKind::List && measure.of.by == Dimension::By::Value && !isOfWords(measure))
            measure.kind = MeasureKind::Distinct;
        if (measure.where.kind != Filter::Kind::Everything)
            makeSayable(measure, measure.where);
        if (measure.kind == MeasureKind::Paired)
        {
            makeSayable(measure, measure.pairing.before);
            makeSayable(measure, measure.pairing.after);
        }
        if (measure.kind == MeasureKind::Milestones)
            makeSayable(measure, measure.schedule.done);
    }

    bool isOfWords(const Measure& measure) const
    {
        const model::ColumnType type = columnOf(measure, measure.of.path).type;
        return type != model::ColumnType::Number && type != model::ColumnType::Date;
    }

    void makeSayable(model::Register& each)
    {
        if (each.counts.kind == Filter::Kind::Everything)
            return;
        Measure rows;
        rows.source = each.id;
        makeSayable(rows, each.counts);
        if (each.date.empty() && asksForADay(each.counts))
            each.counts = {};
    }

    static bool asksForADay(const Filter& filter)
    {
        return (filter.kind == Filter::Kind::Age && filter.on.empty()) ||
               std::any_of(filter.parts.begin(), filter.parts.end(), asksForADay);
    }

    void makeSayable(const Measure& measure, Filter& filter)
    {
        for (Filter& part : filter.parts)
            makeSayable(measure, part);
        if (filter.kind == Filter::Kind::Everything)
        {
            filter.kind = Filter::Kind::Empty;
            filter.path = {{sourceOf(measure).columns.front().id}};
        }
        if (filter.kind == Filter::Kind::In)
            if (const auto* list = mDefinition.listNamed(columnOf(measure, filter.path).list))
                for (std::string& value : filter.values)
                    if (std::find(list->values.begin(), list->values.end(), value) == list->values.end())
                        value = list->values.front();
    }

    Dice mDice;
    model::Template mDefinition;
};
}

model::Template randomDefinition(unsigned seed)
{
    return RandomDefinition(seed).make();
}

}
