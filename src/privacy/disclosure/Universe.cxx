// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Universe.hxx"

#include "engine/rows/Bands.hxx"
#include "engine/rows/Calendar.hxx"
#include "privacy/disclosure/FigureReading.hxx"
#include "privacy/disclosure/MeasureName.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;
using By = model::Dimension::By;

const Condition never{Condition::Kind::Any, 0, 0, {}};

/// What a measure counts, and how its rows lead there: an empty path where it is the rows themselves.
struct Counted
{
    std::string what;
    model::Path through;
};

bool beginsWith(const model::Path& path, const model::Path& start)
{
    return path.steps.size() >= start.steps.size() &&
           std::equal(start.steps.begin(), start.steps.end(), path.steps.begin());
}

/// A number or a day where the column has these, else the text as it is compared.
Answer answerOf(const std::string& text, const model::Column* column)
{
    if (column && column->type == model::ColumnType::Date)
        if (const std::optional<model::Date> day = model::dateFromIso(text))
            return {Answer::Kind::Number, {}, static_cast<double>(day->daysSinceEpoch)};
    double number = 0;
    const char* const end = text.data() + text.size();
    if (column && column->type == model::ColumnType::Number)
        if (const auto [stop, error] = std::from_chars(text.data(), end, number); error == std::errc() && stop == end)
            return {Answer::Kind::Number, {}, number};
    return {Answer::Kind::Text, texts::folded(text), 0};
}

bool isSame(const Answer& one, const Answer& other)
{
    return one.kind == other.kind && one.text == other.text && one.number == other.number;
}

/// Makes the questions of one measure, asked of its rows or of whom they lead to.
class Asking
{
public:
    /// `years`: how often people may have a birthday in the days that figures are of.
    Asking(const TemplateKnowledge& knowledge, const model::Measure& measure, const Counted& counted,
           Universe& universe, int years)
        : mKnowledge(knowledge)
        , mDefinition(knowledge.definition())
        , mMeasure(measure)
        , mThrough(counted.through)
        , mSource(*mDefinition.registerNamed(measure.source))
        , mUniverse(universe)
        , mYears(years)
    {
        if (!mThrough.empty())
            mRows = universe.rowKinds.try_emplace(measure.source + "|" + mThrough.text(), universe.rowKinds.size())
                        .first->second;
    }

    std::size_t rows() const { return mRows; }

    Condition selection(model::Window window, const model::Period& period)
    {
        return both(filter(mMeasure.where), days(window, period));
    }

    Condition key(const model::Dimension& dimension, const std::string& key, const model::Period& period)
    {
        const auto blank = mDefinition.wording.find("value.blank");
        const bool isBlank = blank != mDefinition.wording.end() && texts::folded(blank->second) == texts::folded(key);
        const auto isNothing = [](const Answer& answer) { return answer.kind == Answer::Kind::Nothing; };
        if (isBlank && dimension.by != By::Age)
            return test(dimension.path, {}, isNothing, {});
        switch (dimension.by)
        {
        case By::Value:
            return isOneOf(dimension.path, {key});
        case By::Age:
        case By::Bands:
        {
            std::vector<Answer> candidates;
            for (const double bound : dimension.bounds)
                candidates.push_back({Answer::Kind::Number, {}, bound});
            const auto isIn = [&definition = mDefinition, dimension, key](const Answer& answer)
            {
                return answer.kind == Answer::Kind::Number &&
                       engine::bandLabel(definition, dimension, engine::bandOf(dimension, answer.number)) == key;
            };
            if (dimension.by == By::Bands)
                return test(dimension.path, {}, isIn, candidates);
            return isBlank ? age(dimension.path, dimension.on, isNothing, candidates)
                           : age(dimension.path, dimension.on, isIn, candidates);
        }
        default:
            return calendarKey(dimension, key, period);
        }
    }

    /// Whether somebody or a row may be in several parts of the breakdown.
    bool splits(const model::Dimension& dimension) const
    {
        return mRows != Questions::ofPerson || !mKnowledge.hasOneValue(mMeasure.source, dimension);
    }

private:
    /// Of who is counted: an age at first, and the birthdays since, which are of the row. Otherwise of the row.
    Condition age(const model::Path& path, const model::Path& on, const std::function<bool(const Answer&)>& fits,
                  const std::vector<Answer>& candidates)
    {
        const model::Path followed = mKnowledge.pathForNamed(mSource.id, path);
        if (mThrough.empty() || !beginsWith(followed, mThrough))
            return test(path, "age on " + on.text(), fits, candidates);
        std::vector<Answer> first;
        std::vector<Answer> birthdays;
        for (int years = 0; years <= mYears; ++years)
        {
            birthdays.push_back({Answer::Kind::Number, {}, static_cast<double>(years)});
            for (const Answer& each : candidates)
                first.push_back({Answer::Kind::Number, {}, each.number - years});
        }
        Condition any = never;
        for (int years = 0; years <= mYears; ++years)
        {
            const auto thenFits = [fits, years](const Answer& answer)
            {
                return answer.kind == Answer::Kind::Number ? fits({Answer::Kind::Number, {}, answer.number + years})
                                                           : fits(answer);
            };
            const auto isSince = [years, most = mYears](const Answer& answer)
            {
                const double since =
                    answer.kind == Answer::Kind::Number ? std::clamp<double>(answer.number, 0, most) : 0;
                return since == years;
            };
            any.parts.push_back(
                both(mUniverse.questions.test(followed.text() + " age", Questions::ofPerson, thenFits, first),
                     mUniverse.questions.test(std::to_string(mRows) + "|birthdays since " + followed.text(), mRows,
                                              isSince, birthdays)));
        }
        return any;
    }

    const model::Column* columnAt(const model::Path& path) const
    {
        const std::optional<model::PathTarget> target = model::resolve(mDefinition, mSource, path);
        return target ? target->column : nullptr;
    }

    Condition test(const model::Path& path, const std::string& how, std::function<bool(const Answer&)> test,
                   const std::vector<Answer>& candidates, bool isDay = false)
    {
        if (mThrough.empty())
            return mUniverse.questions.test(path.text() + how, Questions::ofPerson, std::move(test), candidates);
        const model::Path followed = mKnowledge.pathForNamed(mSource.id, path);
        const bool ofPerson = beginsWith(followed, mThrough);
        if (ofPerson && followed.steps.size() == mThrough.steps.size())
        {
            // Whoever is counted is there: it is not empty.
            const Answer somebody{Answer::Kind::Text, "\x01", 0};
            return candidates.empty() ? (test(somebody) ? Condition() : never)
                                      : mUniverse.questions.test("", Questions::ofPerson, std::move(test), candidates);
        }
        if (ofPerson)
        {
            const model::Path own{
                {followed.steps.begin() + static_cast<std::ptrdiff_t>(mThrough.steps.size()), followed.steps.end()}};
            return mUniverse.questions.test(own.text() + how, Questions::ofPerson, std::move(test), candidates);
        }
        return mUniverse.questions.test(std::to_string(mRows) + "|" + followed.text() + how, mRows, std::move(test),
                                        candidates, isDay);
    }

    Condition isOneOf(const model::Path& path, const std::vector<std::string>& values)
    {
        const model::Column* const column = columnAt(path);
        if (column && column->type == model::ColumnType::Values)
        {
            // Several values may be there: each is a question of its own.
            Condition any = never;
            for (const std::string& value : values)
                any.parts.push_back(test(path, "=" + texts::folded(value),
                                         [](const Answer& answer) { return answer.kind == Answer::Kind::Text; }, {}));
            return any;
        }
        std::vector<Answer> wanted;
        for (const std::string& value : values)
            wanted.push_back(answerOf(value, column));
        return test(
            path, {},
            [wanted](const Answer& answer) {
                return std::any_of(wanted.begin(), wanted.end(),
                                   [&](const Answer& each) { return isSame(each, answer); });
            },
            wanted);
    }

    Condition compared(const model::Filter& filter)
    {
        using Test = model::Filter::Kind;
        std::vector<Answer> candidates{{Answer::Kind::Number, {}, filter.bound}};
        if (filter.kind == Test::Age)
        {
            candidates = {{Answer::Kind::Number, {}, filter.from.value_or(0)}};
            if (filter.below)
                candidates.push_back({Answer::Kind::Number, {}, *filter.below});
        }
        const auto fits = [filter](const Answer& answer)
        {
            if (answer.kind != Answer::Kind::Number)
                return false;
            switch (filter.kind)
            {
            case Test::Less:
                return answer.number < filter.bound;
            case Test::LessOrEqual:
                return answer.number <= filter.bound;
            case Test::Greater:
                return answer.number > filter.bound;
            case Test::GreaterOrEqual:
                return answer.number >= filter.bound;
            default:
                return answer.number >= filter.from.value_or(0) && (!filter.below || answer.number < *filter.below);
            }
        };
        return filter.kind == Test::Age ? age(filter.path, filter.on, fits, candidates)
                                        : test(filter.path, {}, fits, candidates);
    }

    Condition filter(const model::Filter& filter)
    {
        using Test = model::Filter::Kind;
        Condition made;
        switch (filter.kind)
        {
        case Test::Everything:
            return made;
        case Test::All:
        case Test::Any:
        case Test::Not:
            made.kind = filter.kind == Test::All   ? Condition::Kind::All
                        : filter.kind == Test::Any ? Condition::Kind::Any
                                                   : Condition::Kind::Not;
            for (const model::Filter& part : filter.parts)
                made.parts.push_back(this->filter(part));
            return made;
        case Test::In:
            return isOneOf(filter.path, filter.values);
        case Test::Empty:
            return test(filter.path, {}, [](const Answer& answer) { return answer.kind == Answer::Kind::Nothing; }, {});
        default:
            return compared(filter);
        }
    }

    Condition days(model::Window window, const model::Period& period)
    {
        const model::Path path = mMeasure.period.empty() ? mSource.date : mMeasure.period;
        if (path.empty() || window == model::Window::Any)
            return {};
        model::Period days = window == model::Window::Previous ? model::previousPeriod(period) : period;
        if (window == model::Window::Before)
            days.last = {period.first.daysSinceEpoch - 1};
        const bool fromTheBeginning = window == model::Window::Before || window == model::Window::Until;
        const double first = fromTheBeginning ? -std::numeric_limits<double>::infinity() : days.first.daysSinceEpoch;
        const double last = days.last.daysSinceEpoch;
        std::vector<Answer> candidates{{Answer::Kind::Number, {}, last}};
        if (!fromTheBeginning)
            candidates.push_back({Answer::Kind::Number, {}, first});
        return test(
            path, {},
            [first, last](const Answer& answer)
            { return answer.kind == Answer::Kind::Number && first <= answer.number && answer.number <= last; },
            candidates, mMeasure.period.empty());
    }

    Condition calendarKey(const model::Dimension& dimension, const std::string& key, const model::Period& period)
    {
        const auto isIn = [&definition = mDefinition, by = dimension.by, key](double day)
        {
            const model::Date date{static_cast<std::int32_t>(day)};
            return engine::calendarLabel(definition, by, engine::calendarPart(by, date)) == key;
        };
        std::vector<Answer> candidates;
        bool before = false;
        for (std::int32_t day = period.first.daysSinceEpoch; day <= period.last.daysSinceEpoch; ++day)
        {
            const bool now = isIn(day);
            if (now != before)
                candidates.push_back({Answer::Kind::Number, {}, static_cast<double>(now ? day : day - 1)});
            before = now;
        }
        return test(
            dimension.path, {},
            [isIn](const Answer& answer) { return answer.kind == Answer::Kind::Number && isIn(answer.number); },
            candidates);
    }

    const TemplateKnowledge& mKnowledge;
    const model::Template& mDefinition;
    const model::Measure& mMeasure;
    const model::Path& mThrough;
    const model::Register& mSource;
    Universe& mUniverse;
    int mYears;
    std::size_t mRows = Questions::ofPerson;
};

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
                    if (Asking(mKnowledge, rows, through, universe, mYears).splits(family.dimensions.at(dimension)))
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
                                 [wanted](const Answer& answer) { return isSame(wanted, answer); }, {wanted}));
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
        Asking asking(mKnowledge, measure, counted, universe, mYears);
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
        Asking asking(mKnowledge, measure, counted, universe, mYears);
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
    std::map<std::string, Universe> mUniverses;
};
}

std::map<std::string, Universe> universesOf(FigureBook& book)
{
    return UniverseMaking(book).make();
}

}
