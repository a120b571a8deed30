// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Universe.hxx"

#include "privacy/disclosure/Asking.hxx"
#include "privacy/disclosure/FigureReading.hxx"
#include "privacy/disclosure/MeasureName.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;
using By = model::Dimension::By;

class UniverseMaking
{
public:
    explicit UniverseMaking(FigureBook& book)
        : mBook(book)
        , mKnowledge(book.knowledge())
    {
        const auto use = [this](const Terms& terms)
        {
            for (const Term& term : terms)
                mUsed.insert(term.quantity);
        };
        for (const FigureCell& cell : book.system.cells)
        {
            use(cell.atLeastOne);
            for (const ToldNumber& number : cell.told)
                use(number.terms);
        }
        for (const Relation& relation : book.system.relations)
            use(relation.terms);
        constexpr int daysOfYear = 366;
        constexpr int most = 3;
        std::int32_t first = std::numeric_limits<std::int32_t>::max();
        std::int32_t last = std::numeric_limits<std::int32_t>::min();
        for (const auto& [name, family] : book.families())
        {
            first = std::min(first, family.time.period.first.daysSinceEpoch);
            last = std::max(last, family.time.period.last.daysSinceEpoch);
        }
        if (first <= last)
            mDays = {{first}, {last}};
        if (first <= last)
            mYears = std::clamp((last - first) / daysOfYear + 1, 1, most);
    }

    std::map<std::string, Universe> make()
    {
        for (const auto& [name, family] : mBook.families())
            add(name, family);
        for (auto& [name, universe] : mUniverses)
        {
            universe.questions.settle();
            for (std::size_t rows = 0; rows < universe.rowKinds.size(); ++rows)
                dropCommon(universe, rows);
        }
        return std::move(mUniverses);
    }

private:
    /// What all figures ask of rows is no question: others are counted nowhere.
    static void dropCommon(Universe& universe, std::size_t rows)
    {
        const auto isOfRows = [&](const Condition& condition)
        {
            std::vector<std::size_t> questions;
            addQuestions(condition, questions);
            return std::all_of(questions.begin(), questions.end(),
                               [&](std::size_t question)
                               {
                                   const Questions::Question& each = universe.questions.question(question);
                                   return each.rows == rows && !each.isDay;
                               });
        };
        std::optional<std::set<std::string>> common;
        for (const Event& event : universe.events)
        {
            if (event.rows != rows)
                continue;
            std::set<std::string> own;
            for (const Condition& each : conjunctsOf(event.condition))
                if (const std::string name = universe.questions.nameOf(each);
                    isOfRows(each) && (!common || common->contains(name)))
                    own.insert(name);
            common = std::move(own);
        }
        if (!common || common->empty())
            return;
        const auto drop = [&](Condition& condition)
        {
            Condition left;
            for (Condition& each : conjunctsOf(condition))
                if (!common->contains(universe.questions.nameOf(each)))
                    left = both(std::move(left), std::move(each));
            condition = std::move(left);
        };
        for (Event& event : universe.events)
            if (event.rows == rows)
                drop(event.condition);
        for (ListedParts& listed : universe.listed)
            if (listed.rows == rows)
                drop(listed.selection);
    }

    /// The upper end of a set is no number of anybody.
    static bool isOfSomebody(const FigureFamily& family) { return family.number != "x" && family.number != "extreme"; }

    void add(const std::string& name, const FigureFamily& family)
    {
        if (!isOfSomebody(family))
            return;
        // What is rolled up of several periods is no figure of the days from the first to the last.
        const std::string apart = family.time.copy.ends_with("together") ? family.time.copy : std::string();
        const std::optional<Counted> counted = countedOf(family);
        if (!counted)
        {
            addUnknown(name, family);
            return;
        }
        Universe& universe = mUniverses[counted->what + apart];
        const model::Measure measure = family.number == "samples" ? samplesOf(family.measure) : family.measure;
        std::map<std::vector<std::string>, std::vector<Condition>> parts;
        for (const auto& [dimensions, table] : family.tables)
        {
            for (const auto& [keys, quantity] : table)
            {
                if (!mUsed.contains(quantity))
                    continue;
                CountedNumber number{quantity,
                                     counting(measure, family, dimensions, keys, universe),
                                     partOf(dimensions, keys),
                                     {},
                                     family.people};
                universe.whole = universe.whole && mBook.system.quantities[quantity].whole;
                if (family.number == "samples" && !isAllOf(family, measure, dimensions, keys, quantity))
                    number.counting = {Counting::Kind::All, 0, {number.counting, hasValue(family, universe)}};
                const model::Measure& rows = measure.operands.empty() ? measure : measure.operands.front();
                const Counted through = *countedOf(rows);
                for (const std::string& dimension : dimensions)
                    if (Asking(mKnowledge, rows, through, universe, mYears, mDays)
                            .splits(family.dimensions.at(dimension)))
                        number.splits.insert(dimension);
                universe.numbers.push_back(std::move(number));
            }
            if (measure.operands.empty() && !dimensions.empty() && !family.open.contains(dimensions))
                list(measure, family, dimensions, table, universe);
        }
    }

    /// Numbers of which no more is known than that they are of parts of one whole.
    void addUnknown(const std::string& name, const FigureFamily& family)
    {
        Universe& universe = mUniverses[name];
        for (const auto& [dimensions, table] : family.tables)
        {
            std::set<std::string> splits;
            for (const std::string& dimension : dimensions)
                if (!mKnowledge.isInOnePart(family.measure, family.dimensions.at(dimension)))
                    splits.insert(dimension);
            ListedParts listed;
            listed.ofEarlier = !family.time.copy.empty();
            if (!splits.empty())
                listed.rows = universe.rowKinds.try_emplace("", 0).first->second;
            for (const auto& [keys, quantity] : table)
            {
                if (!mUsed.contains(quantity))
                    continue;
                Event event{{}, listed.rows, 1, {}};
                for (std::size_t index = 0; index < dimensions.size(); ++index)
                {
                    const bool ofRows = splits.contains(dimensions[index]);
                    const Answer wanted{Answer::Kind::Text, keys[index], 0};
                    event.condition =
                        both(std::move(event.condition),
                             universe.questions.test(
                                 dimensions[index] + (ofRows ? "|rows" : ""), ofRows ? 0 : Questions::ofPerson,
                                 [wanted](const Answer& answer) { return wanted == answer; }, {wanted}));
                }
                listed.parts.push_back(event.condition);
                universe.whole = universe.whole && mBook.system.quantities[quantity].whole;
                universe.numbers.push_back(
                    {quantity, has(std::move(event), universe), partOf(dimensions, keys), splits, family.people});
            }
            if (!dimensions.empty() && !family.open.contains(dimensions))
                universe.listed.push_back(std::move(listed));
        }
    }

    static std::map<std::string, std::string> partOf(const std::vector<std::string>& dimensions,
                                                     const std::vector<std::string>& keys)
    {
        std::map<std::string, std::string> part;
        for (std::size_t index = 0; index < keys.size(); ++index)
            part.emplace(dimensions[index], keys[index]);
        return part;
    }

    static model::Measure samplesOf(const model::Measure& measure)
    {
        model::Measure samples = countOfRows(measure);
        samples.kind = measure.sampling.per.empty() ? Kind::Count : Kind::Distinct;
        samples.of = measure.sampling.per;
        return samples;
    }

    /// Nothing where no model of who is counted says more than their breakdown.
    std::optional<Counted> countedOf(const FigureFamily& family) const
    {
        if (family.number == "samples" && family.measure.kind == Kind::Mean)
            return countedOf(samplesOf(family.measure));
        if (family.number == "n")
            return Counted{"unnamed|" + family.measure.source + "|" + family.rule.substr(0, 8), {}};
        if (family.number != "v" || !isPlainCount(family.measure))
            return std::nullopt;
        const bool mayHaveUnnamed = std::any_of(family.measure.operands.begin(), family.measure.operands.end(),
                                                [this](const auto& each) { return mKnowledge.mayHaveUnnamed(each); });
        if (family.measure.kind == Kind::Difference && mayHaveUnnamed)
            return std::nullopt; // It is less than who has a name and is in one alone.
        return countedOf(family.measure);
    }

    std::optional<Counted> countedOf(const model::Measure& measure) const
    {
        if (!measure.operands.empty())
        {
            std::optional<Counted> first;
            for (const model::Measure& operand : measure.operands)
            {
                const std::optional<Counted> each = countedOf(operand);
                if (!each || (first && first->what != each->what))
                    return std::nullopt;
                first = each;
            }
            return first;
        }
        const model::Register* source = mKnowledge.definition().registerNamed(measure.source);
        if (!source)
            return std::nullopt;
        if (measure.kind == Kind::Sum)
            return Counted{"sum|" + measure.source + "|" + measure.of.path.text(), {}};
        if (measure.kind == Kind::Count || measure.of.empty())
            return Counted{measure.source, {}};
        const model::Path& path = measure.of.path;
        const auto target = model::resolve(mKnowledge.definition(), *source, path);
        if (!target || !target->column || measure.of.by != By::Value)
            return Counted{measure.source + "|" + dimensionName(measure.of), path};
        if (target->column->type == model::ColumnType::Reference)
            return Counted{target->column->reference, path};
        return Counted{target->owner->id + "|" + target->column->id, path};
    }

    static Counting has(Event event, Universe& universe)
    {
        universe.events.push_back(std::move(event));
        return {Counting::Kind::Has, universe.events.size() - 1, {}};
    }

    Counting counting(const model::Measure& measure, const FigureFamily& family,
                      const std::vector<std::string>& dimensions, const std::vector<std::string>& keys,
                      Universe& universe)
    {
        Counting made;
        const auto ofOperand = [&](const model::Measure& operand)
        { return counting(operand, family, dimensions, keys, universe); };
        switch (measure.kind)
        {
        case Kind::Union:
        case Kind::Overlap:
            made.kind = measure.kind == Kind::Union ? Counting::Kind::Any : Counting::Kind::All;
            std::transform(measure.operands.begin(), measure.operands.end(), std::back_inserter(made.parts), ofOperand);
            return made;
        case Kind::Difference:
            made.kind = Counting::Kind::All;
            for (const model::Measure& operand : measure.operands)
                if (made.parts.empty())
                    made.parts.push_back(ofOperand(operand));
                else
                    made.parts.push_back({Counting::Kind::Not, 0, {ofOperand(operand)}});
            return made;
        default:
            break;
        }
        const Counted counted = *countedOf(measure);
        Asking asking(mKnowledge, measure, counted, universe, mYears, mDays);
        const model::Period& period = family.time.period;
        const auto rows = [&](model::Window window)
        {
            Event event{asking.selection(window, period), asking.rows(), 1, {}};
            return event;
        };
        Event now =
            rows(measure.kind == Kind::New || measure.kind == Kind::Returning ? model::Window::Period : measure.window);
        for (std::size_t index = 0; index < dimensions.size(); ++index)
            now.condition = both(std::move(now.condition),
                                 asking.key(family.dimensions.at(dimensions[index]), keys[index], period));
        if (measure.kind == Kind::AtLeast)
        {
            now.times = std::max(1, measure.repetition.times);
            now.different =
                measure.repetition.counting.empty() ? std::string() : dimensionName(measure.repetition.counting);
        }
        made = has(std::move(now), universe);
        if (measure.kind == Kind::New)
            return {
                Counting::Kind::All, 0, {made, {Counting::Kind::Not, 0, {has(rows(model::Window::Before), universe)}}}};
        if (measure.kind == Kind::Returning)
            return {Counting::Kind::All, 0, {made, has(rows(model::Window::Previous), universe)}};
        return made;
    }

    /// Whether the samples are all the rows that another figure counts: nothing says that some have no value.
    bool isAllOf(const FigureFamily& family, const model::Measure& samples, const std::vector<std::string>& dimensions,
                 const std::vector<std::string>& keys, std::size_t quantity) const
    {
        const auto same = mBook.families().find(family.time.copy + "|" + family.days + "|v|" + ruleName(samples));
        if (same == mBook.families().end())
            return true;
        const auto table = same->second.tables.find(dimensions);
        if (table == same->second.tables.end())
            return true;
        const auto all = table->second.find(keys);
        return all == table->second.end() ||
               mBook.system.quantities[all->second].truth == mBook.system.quantities[quantity].truth;
    }

    Counting hasValue(const FigureFamily& family, Universe& universe) const
    {
        Event event;
        event.condition =
            universe.questions.test("value at " + family.measure.of.path.text(), Questions::ofPerson,
                                    [](const Answer& answer) { return answer.kind == Answer::Kind::Text; }, {});
        return has(std::move(event), universe);
    }

    void list(const model::Measure& measure, const FigureFamily& family, const std::vector<std::string>& dimensions,
              const std::map<std::vector<std::string>, std::size_t>& table, Universe& universe)
    {
        const Counted counted = *countedOf(measure);
        Asking asking(mKnowledge, measure, counted, universe, mYears, mDays);
        const bool seenBefore = measure.kind == Kind::New || measure.kind == Kind::Returning;
        ListedParts listed{asking.selection(seenBefore ? model::Window::Period : measure.window, family.time.period),
                           asking.rows(),
                           {},
                           !family.time.copy.empty()};
        for (const std::string& dimension : dimensions)
            if (!mKnowledge.hasOneValue(measure.source, family.dimensions.at(dimension)))
                return;
        for (const auto& [keys, quantity] : table)
        {
            if (!mUsed.contains(quantity))
                continue;
            Condition part;
            for (std::size_t index = 0; index < dimensions.size(); ++index)
                part = both(std::move(part),
                            asking.key(family.dimensions.at(dimensions[index]), keys[index], family.time.period));
            listed.parts.push_back(std::move(part));
        }
        universe.listed.push_back(std::move(listed));
    }

    FigureBook& mBook;
    const TemplateKnowledge& mKnowledge;
    std::set<std::size_t> mUsed;
    int mYears = 1;
    model::Period mDays;
    std::map<std::string, Universe> mUniverses;
};
}

std::map<std::string, Universe> universesOf(FigureBook& book)
{
    return UniverseMaking(book).make();
}

}
