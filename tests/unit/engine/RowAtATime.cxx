// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "PlainRows.hxx"

#include <algorithm>

namespace ficheaction::test
{

using model::ColumnType;
using model::Filter;
using model::MeasureKind;

namespace
{
enum class Known
{
    No,
    Perhaps,
    Yes
};

Known both(Known one, Known other)
{
    return std::min(one, other);
}

Known either(Known one, Known other)
{
    return std::max(one, other);
}

Known inverse(Known one)
{
    return one == Known::Yes ? Known::No : one == Known::No ? Known::Yes : Known::Perhaps;
}

class Reckoner
{
public:
    Reckoner(const model::Template& definition, const Sheets& sheets, const model::Period& period)
        : mSource(definition, sheets)
        , mPeriod(period)
    {
    }

    Expected reckon(const model::Measure& measure, const std::vector<model::Dimension>& breakdown)
    {
        if (measure.kind == MeasureKind::Ratio)
            return ratio(measure, breakdown);
        if (measure.kind == MeasureKind::Union || measure.kind == MeasureKind::Overlap)
            return people(measure, breakdown);
        const Chosen chosen = choose(measure, breakdown);
        Expected expected;
        expected.alerts = chosen.alerts;
        if (!chosen.noted)
            return expected;
        expected.total = figure(measure, chosen.rows);
        if (!breakdown.empty())
            for (const auto& [key, members] : groups(measure, breakdown, chosen.rows))
                expected.groups[key] = figure(measure, members);
        return expected;
    }

private:
    using Rows = std::vector<unsigned>;

    struct Chosen
    {
        Rows rows;
        std::set<Place> alerts;
        bool noted = false;
    };

    Known test(const model::Register& each, const Filter& filter, unsigned row, bool cautious) const
    {
        using Kind = Filter::Kind;
        if (filter.kind == Kind::Everything)
            return Known::Yes;
        if (filter.kind == Kind::Not)
            return inverse(test(each, filter.parts[0], row, cautious));
        if (filter.kind == Kind::All || filter.kind == Kind::Any)
        {
            Known known = filter.kind == Kind::All ? Known::Yes : Known::No;
            for (const Filter& part : filter.parts)
                known = (filter.kind == Kind::All ? both : either)(known, test(each, part, row, cautious));
            return known;
        }
        const Found found = mSource.at(each, filter.path.steps, row);
        if (found.unknown)
            return Known::Perhaps;
        if (filter.kind == Kind::Empty)
            return found.nothing() ? Known::Yes : Known::No;
        if (filter.kind == Kind::In)
        {
            for (const std::string& wanted : filter.values)
                if (std::find(found.texts.begin(), found.texts.end(), plainForm(wanted)) != found.texts.end())
                    return Known::Yes;
            return cautious && found.unlisted ? Known::Perhaps : Known::No;
        }
        if (!found.size)
            return Known::No;
        const double size = *found.size;
        const bool passes = filter.kind == Kind::Less          ? size < filter.bound
                            : filter.kind == Kind::LessOrEqual ? size <= filter.bound
                            : filter.kind == Kind::Greater     ? size > filter.bound
                                                               : size >= filter.bound;
        return passes ? Known::Yes : Known::No;
    }

    void reasons(const model::Register& each, const Filter& filter, unsigned row, std::set<Place>& found) const
    {
        if (test(each, filter, row, true) != Known::Perhaps)
            return;
        for (const Filter& part : filter.parts)
            reasons(each, part, row, found);
        if (filter.parts.empty())
            found.merge(mSource.at(each, filter.path.steps, row).doubts);
    }

    Chosen choose(const model::Measure& measure, const std::vector<model::Dimension>& breakdown) const
    {
        const model::Register& each = mSource.registerOf(measure.source);
        std::vector<std::string> date = measure.period.empty() ? each.date.steps : measure.period.steps;
        if (measure.window == model::Window::Any)
            date.clear();
        Chosen chosen;
        for (unsigned row = 0; row < mSource.rows(each).size(); ++row)
        {
            if (mSource.isBlankRow(each, row) || mSource.isTotal(each, row))
                continue;
            const std::set<Place> wrong = mSource.flaws(each, row);
            Known dated = Known::Yes;
            std::set<Place> dateDoubts;
            if (!date.empty())
            {
                const Found found = mSource.at(each, date, row);
                dated = found.unknown                                                     ? Known::Perhaps
                        : found.size && mPeriod.contains({static_cast<int>(*found.size)}) ? Known::Yes
                                                                                          : Known::No;
                dateDoubts = found.doubts;
            }
            if (wrong.empty() && dated == Known::Yes)
                chosen.noted = true;
            if (wrong.empty() && both(dated, test(each, measure.where, row, false)) == Known::Yes)
            {
                chosen.rows.push_back(row);
                for (const model::Dimension& dimension : breakdown)
                    chosen.alerts.merge(mSource.at(each, dimension.path.steps, row).doubts);
                if (measure.kind != MeasureKind::Count && !measure.of.empty())
                    chosen.alerts.merge(mSource.at(each, measure.of.path.steps, row).doubts);
            }
            const Known valid = wrong.empty() ? Known::Yes : Known::Perhaps;
            if (both(valid, both(dated, test(each, measure.where, row, true))) != Known::Perhaps)
                continue;
            chosen.alerts.insert(wrong.begin(), wrong.end());
            if (dated == Known::Perhaps)
                chosen.alerts.merge(dateDoubts);
            reasons(each, measure.where, row, chosen.alerts);
        }
        return chosen;
    }

    std::map<std::vector<std::string>, Rows>
    groups(const model::Measure& measure, const std::vector<model::Dimension>& breakdown, const Rows& members) const
    {
        const model::Register& each = mSource.registerOf(measure.source);
        std::map<std::vector<std::string>, Rows> all;
        for (unsigned row : members)
        {
            std::vector<std::vector<std::string>> keys{{}};
            for (const model::Dimension& dimension : breakdown)
            {
                std::vector<std::string> texts = mSource.at(each, dimension.path.steps, row).texts;
                if (texts.empty())
                    texts = {""};
                std::vector<std::vector<std::string>> longer;
                for (const std::vector<std::string>& key : keys)
                    for (const std::string& text : texts)
                    {
                        longer.push_back(key);
                        longer.back().push_back(text);
                    }
                keys = longer;
            }
            for (const std::vector<std::string>& key : keys)
                all[key].push_back(row);
        }
        return all;
    }

    double nameless(const model::Register& each, const std::string& reference, const Rows& members) const
    {
        double count = 0;
        for (unsigned row : members)
            if (!each.weight.empty() && mSource.isBlankAt(each, reference, row))
                count += mSource.headCount(each, row);
        return count;
    }

    std::set<std::string> different(const model::Register& each, const model::Path& of, const Rows& members) const
    {
        std::set<std::string> all;
        for (unsigned row : members)
        {
            if (of.empty())
                all.insert(std::to_string(row));
            else
                for (const std::string& text : mSource.at(each, of.steps, row).texts)
                    all.insert(text);
        }
        return all;
    }

    ExpectedFigure distinct(const model::Measure& measure, const Rows& members) const
    {
        const model::Register& each = mSource.registerOf(measure.source);
        ExpectedFigure figure{
            "ok", static_cast<double>(different(each, measure.of.path, members).size()), {}, {}, {}, {}, {}};
        if (measure.of.empty() || each.column(measure.of.path.steps[0])->type != ColumnType::Reference)
            return figure;
        figure.countedOnly = nameless(each, measure.of.path.steps[0], members);
        if (measure.of.path.steps.size() == 1)
        {
            if (figure.countedOnly > 0)
                figure.upperBound = figure.value + figure.countedOnly;
            return figure;
        }
        std::set<int> without;
        for (unsigned row : members)
        {
            const Found found = mSource.at(each, measure.of.path.steps, row);
            const int person = mSource.at(each, {measure.of.path.steps[0]}, row).row;
            if (person >= 0 && found.nothing() && !found.unknown)
                without.insert(person);
        }
        figure.withoutValue = static_cast<double>(without.size());
        return figure;
    }

    ExpectedFigure figure(const model::Measure& measure, const Rows& members) const
    {
        const model::Register& each = mSource.registerOf(measure.source);
        ExpectedFigure result;
        result.status = "ok";
        if (measure.kind == MeasureKind::Count)
            result.value = static_cast<double>(members.size());
        else if (measure.kind == MeasureKind::Distinct)
            return distinct(measure, members);
        else if (measure.kind == MeasureKind::Sum)
        {
            bool any = members.empty();
            for (unsigned row : members)
                if (const Found found = mSource.at(each, measure.of.path.steps, row); found.size)
                {
                    any = true;
                    result.value += *found.size;
                }
            if (!any)
                result.status = "empty";
        }
        else if (measure.kind == MeasureKind::List)
        {
            std::map<std::string, long> counts;
            for (unsigned row : members)
                for (const std::string& text : mSource.at(each, measure.of.path.steps, row).texts)
                    ++counts[text];
            result.values = {counts.begin(), counts.end()};
            result.value = static_cast<double>(counts.size());
        }
        else
            quotes(measure, members, result);
        return result;
    }

    void quotes(const model::Measure& measure, Rows members, ExpectedFigure& result) const
    {
        const model::Register& each = mSource.registerOf(measure.source);
        const std::vector<std::string>& date = measure.period.empty() ? each.date.steps : measure.period.steps;
        const auto dayOf = [&](unsigned row)
        { return date.empty() ? 1e9 : mSource.at(each, date, row).size.value_or(1e9); };
        std::stable_sort(members.begin(), members.end(),
                         [&](unsigned one, unsigned other) { return dayOf(one) < dayOf(other); });
        for (unsigned row : members)
            if (const Found found = mSource.at(each, measure.of.path.steps, row); !found.nothing())
                result.quotes.push_back(found.type == ColumnType::Date ? found.texts[0] : found.typed);
        result.value = static_cast<double>(result.quotes.size());
    }

    static ExpectedFigure quotient(const ExpectedFigure& top, const ExpectedFigure& bottom, bool noted)
    {
        ExpectedFigure figure;
        if (!noted || (bottom.value != 0 && top.status == "empty"))
            return figure;
        figure.status = bottom.value == 0 ? "not-applicable" : "ok";
        figure.value = bottom.value == 0 ? 0 : top.value / bottom.value;
        figure.numerator = top.value;
        figure.denominator = bottom.value;
        return figure;
    }

    Expected ratio(const model::Measure& measure, const std::vector<model::Dimension>& breakdown)
    {
        const Expected top = reckon(measure.operands[0], breakdown);
        const Expected bottom = reckon(measure.operands[1], breakdown);
        const bool noted = choose(measure.operands[0], breakdown).noted || choose(measure.operands[1], breakdown).noted;
        Expected expected;
        expected.total = quotient(top.total, bottom.total, noted);
        expected.alerts = top.alerts;
        expected.alerts.insert(bottom.alerts.begin(), bottom.alerts.end());
        if (expected.total.status == "empty")
            return expected;
        ExpectedFigure zero;
        zero.status = "ok";
        const auto of = [&zero](const Expected& operand, const std::vector<std::string>& key)
        { return operand.groups.contains(key) ? operand.groups.at(key) : zero; };
        for (const Expected* operand : {&top, &bottom})
            for (const auto& [key, figure] : operand->groups)
                expected.groups[key] = quotient(of(top, key), of(bottom, key), true);
        return expected;
    }

    struct Crowd
    {
        std::set<std::string> named;
        double nameless = 0;
    };

    Crowd crowd(const model::Measure& operand, const Rows& members) const
    {
        const model::Register& each = mSource.registerOf(operand.source);
        Crowd found;
        if (operand.of.empty())
            for (unsigned row : members)
                found.named.insert("row " + std::to_string(row));
        else
            for (unsigned row : members)
                if (const int person = mSource.at(each, operand.of.path.steps, row).row; person >= 0)
                    found.named.insert("row " + std::to_string(person));
        if (operand.of.path.steps.size() == 1)
            found.nameless = nameless(each, operand.of.path.steps[0], members);
        return found;
    }

    /// The most people that two crowds can share, by trying every way to give the nameless a name.
    static double mostShared(const Crowd& one, const Crowd& other)
    {
        int shared = 0;
        for (const std::string& person : one.named)
            shared += static_cast<int>(other.named.count(person));
        const int oneAlone = static_cast<int>(one.named.size()) - shared;
        const int otherAlone = static_cast<int>(other.named.size()) - shared;
        double most = 0;
        for (int found = 0; found <= oneAlone && found <= other.nameless; ++found)
            for (int back = 0; back <= otherAlone && back <= one.nameless; ++back)
                most = std::max(most, shared + found + back + std::min(one.nameless - back, other.nameless - found));
        return most;
    }

    static ExpectedFigure together(MeasureKind kind, const std::vector<Crowd>& crowds)
    {
        std::map<std::string, std::size_t> times;
        ExpectedFigure figure;
        figure.status = "ok";
        for (const Crowd& each : crowds)
        {
            figure.countedOnly += each.nameless;
            for (const std::string& person : each.named)
                ++times[person];
        }
        for (const auto& [person, count] : times)
            figure.value += kind == MeasureKind::Union || count == crowds.size() ? 1 : 0;
        double most = figure.value + figure.countedOnly;
        if (kind == MeasureKind::Overlap)
            for (std::size_t one = 0; one < crowds.size(); ++one)
                for (std::size_t other = one + 1; other < crowds.size(); ++other)
                    most = std::min(most, mostShared(crowds[one], crowds[other]));
        if (most > figure.value)
            figure.upperBound = most;
        return figure;
    }

    Expected people(const model::Measure& measure, const std::vector<model::Dimension>& breakdown)
    {
        Expected expected;
        bool noted = false;
        std::vector<Crowd> totals;
        std::vector<std::map<std::vector<std::string>, Crowd>> grouped;
        for (const model::Measure& operand : measure.operands)
        {
            Chosen chosen = choose(operand, breakdown);
            noted = noted || chosen.noted;
            expected.alerts.merge(chosen.alerts);
            totals.push_back(crowd(operand, chosen.rows));
            grouped.emplace_back();
            if (!breakdown.empty())
                for (const auto& [key, members] : groups(operand, breakdown, chosen.rows))
                    grouped.back()[key] = crowd(operand, members);
        }
        if (!noted)
            return expected;
        expected.total = together(measure.kind, totals);
        for (const auto& operand : grouped)
            for (const auto& [key, unused] : operand)
            {
                std::vector<Crowd> crowds;
                for (auto& other : grouped)
                    crowds.push_back(other.contains(key) ? other.at(key) : Crowd());
                expected.groups[key] = together(measure.kind, crowds);
            }
        return expected;
    }

    PlainRows mSource;
    model::Period mPeriod;
};
}

Expected expectedOf(const model::Template& definition, const Sheets& sheets, const model::Period& period,
                    const model::Measure& measure)
{
    return Reckoner(definition, sheets, period).reckon(measure, measure.breakdown);
}

}
