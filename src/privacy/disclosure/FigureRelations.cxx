// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/FigureRelations.hxx"

#include "privacy/disclosure/MeasureName.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;
using Names = std::vector<std::string>;
using Table = std::map<Names, std::size_t>;

bool isWithin(const model::Period& part, const model::Period& whole)
{
    return whole.first <= part.first && part.last <= whole.last && !(part == whole);
}

class Relating
{
public:
    explicit Relating(FigureBook& book)
        : mBook(book)
    {
    }

    std::vector<std::size_t> relate()
    {
        std::vector<std::string> names;
        for (const auto& [name, family] : mBook.families())
            names.push_back(name);
        for (const std::string& name : names)
            relateSets(mBook.families().at(name));
        for (auto& [name, family] : mBook.families())
        {
            relateBreakdowns(family);
            relateToRows(family);
        }
        relatePeriods();
        return std::move(mRests);
    }

private:
    bool isInOnePart(const FigureFamily& family, const Names& dimensions, const Names& except) const
    {
        for (const std::string& name : dimensions)
        {
            if (std::find(except.begin(), except.end(), name) != except.end())
                continue;
            const model::Dimension& dimension = family.dimensions.at(name);
            const bool inOne = family.number == "n" ? mBook.knowledge().hasOneValue(family.measure.source, dimension)
                                                    : mBook.knowledge().isInOnePart(family.measure, dimension);
            if (!inOne)
                return false;
        }
        return true;
    }

    /// The upper end of a set is no number of anybody.
    static bool isBounded(const FigureFamily& family) { return family.number != "x" && family.number != "extreme"; }

    void rest(const FigureFamily& family, std::size_t whole, std::size_t part)
    {
        if (const auto difference = mBook.difference(whole, part); difference && family.people)
            mRests.push_back(*difference);
    }

    void relateBreakdowns(const FigureFamily& family)
    {
        if (!isBounded(family))
            return;
        for (const auto& [coarse, wholes] : family.tables)
            for (const auto& [fine, parts] : family.tables)
                if (coarse.size() < fine.size() &&
                    std::includes(fine.begin(), fine.end(), coarse.begin(), coarse.end()))
                    relateTables(family, coarse, wholes, fine, parts);
    }

    void relateTables(const FigureFamily& family, const Names& coarse, const Table& wholes, const Names& fine,
                      const Table& parts)
    {
        const bool adds = isInOnePart(family, fine, coarse);
        std::map<Names, std::vector<std::size_t>> partsOf;
        for (const auto& [keys, quantity] : parts)
        {
            Names whole;
            for (std::size_t index = 0; index < fine.size(); ++index)
                if (std::find(coarse.begin(), coarse.end(), fine[index]) != coarse.end())
                    whole.push_back(keys[index]);
            partsOf[whole].push_back(quantity);
        }
        for (const auto& [keys, whole] : wholes)
        {
            Terms sum{{whole, -1}};
            for (const std::size_t part : partsOf[keys])
                sum.push_back({part, 1});
            // Where the parts happen to make the whole, the row's note does not say that they do not.
            const std::optional<double> over = mBook.truthOf(sum);
            if (adds || (over && std::abs(*over) < 1e-6))
                mBook.relate(sum, true, 0);
            else
            {
                for (Term& term : sum)
                    term.factor = -term.factor;
                mBook.relate(sum, false, 0);
                for (const std::size_t part : partsOf[keys])
                    rest(family, whole, part);
            }
        }
    }

    std::size_t numberOf(const model::Measure& measure, const FigureFamily& like, const Names& dimensions,
                         const Names& keys)
    {
        std::vector<model::Dimension> breakdown;
        for (const std::string& name : dimensions)
            breakdown.push_back(like.dimensions.at(name));
        return mBook.number(measure, ruleName(measure), "v", like.time, breakdown, keys, std::nullopt, like.people);
    }

    bool isKnown(const model::Measure& measure, const FigureFamily& like) const
    {
        const std::string days = mBook.knowledge().daysOf(measure, like.time.period);
        return mBook.families().contains(like.time.copy + "|" + days + "|v|" + ruleName(measure));
    }

    void relateSets(const FigureFamily& family)
    {
        const bool isUnion = family.measure.kind == Kind::Union;
        const bool isOverlap = family.measure.kind == Kind::Overlap;
        if (family.number != "v" || (!isUnion && !isOverlap && family.measure.kind != Kind::Difference))
            return;
        const std::vector<model::Measure> operands = family.measure.operands;
        const auto tables = family.tables;
        for (const auto& [dimensions, table] : tables)
            for (const auto& [keys, quantity] : table)
            {
                std::vector<std::size_t> known;
                for (const model::Measure& operand : operands)
                    if (operands.size() == 2 || isKnown(operand, family))
                        known.push_back(numberOf(operand, family, dimensions, keys));
                for (const std::size_t operand : known)
                    if (isUnion)
                        rest(family, quantity, operand);
                    else if (isOverlap)
                        rest(family, operand, quantity);
                if (known.size() != operands.size())
                    continue;
                if (isUnion)
                {
                    Terms sum{{quantity, 1}};
                    for (const std::size_t operand : known)
                        sum.push_back({operand, -1});
                    mBook.relate(sum, false, 0);
                }
                if (known.size() == 2)
                    relateTwo(family, dimensions, keys, known);
            }
    }

    /// a + b = in any + in both; a = in a alone + in both.
    void relateTwo(const FigureFamily& family, const Names& dimensions, const Names& keys,
                   const std::vector<std::size_t>& operands)
    {
        model::Measure measure = family.measure;
        measure.kind = Kind::Union;
        const std::size_t any = numberOf(measure, family, dimensions, keys);
        measure.kind = Kind::Overlap;
        const std::size_t both = numberOf(measure, family, dimensions, keys);
        mBook.relate({{any, 1}, {both, 1}, {operands[0], -1}, {operands[1], -1}}, true, 0);
        rest(family, any, both);
        if (family.measure.kind != Kind::Difference)
            return;
        const std::size_t alone = numberOf(family.measure, family, dimensions, keys);
        const Terms sum{{alone, 1}, {both, 1}, {operands[0], -1}};
        // Where people were only counted, fewer are certainly in one alone.
        const std::optional<double> truth = mBook.truthOf(sum);
        mBook.relate(sum, !truth || std::abs(*truth) < 1e-6, 0);
    }

    /// Nobody is counted more often than there are rows that name somebody.
    void relateToRows(const FigureFamily& family)
    {
        const Kind kind = family.measure.kind;
        const bool ofPeople = (kind == Kind::Distinct && !family.measure.of.empty()) || kind == Kind::AtLeast ||
                              kind == Kind::New || kind == Kind::Returning;
        if (family.number != "v" || !ofPeople)
            return;
        for (auto& [name, other] : mBook.families())
        {
            if (&other == &family || other.time.copy != family.time.copy || other.days != family.days ||
                other.number != "v" || other.measure.source != family.measure.source ||
                selectionName(other.measure) != selectionName(family.measure))
                continue;
            if (isAtLeastAsMany(family, other))
                for (const auto& [dimensions, table] : family.tables)
                    if (const auto same = other.tables.find(dimensions); same != other.tables.end())
                        relateLess(family, dimensions, table, same->second, other);
        }
    }

    bool isAtLeastAsMany(const FigureFamily& fewer, const FigureFamily& more) const
    {
        const model::Measure& one = fewer.measure;
        const model::Measure& other = more.measure;
        if (other.kind == Kind::Count)
            return one.of.by == model::Dimension::By::Value && mBook.knowledge().hasOneValue(one.source, one.of);
        const model::Register* owner = mBook.knowledge().definition().registerNamed(one.source);
        if (other.kind == Kind::Sum)
            return owner && !owner->weight.empty() && other.of.path.text() == owner->weight;
        if (other.kind != Kind::Distinct || other.of.empty())
            return false;
        const std::vector<std::string>& through = other.of.path.steps;
        const std::vector<std::string>& steps = one.of.path.steps;
        const bool isLonger =
            steps.size() > through.size() && std::equal(through.begin(), through.end(), steps.begin());
        return isLonger || (one.kind != Kind::Distinct && one.of == other.of);
    }

    void relateLess(const FigureFamily& family, const Names& dimensions, const Table& fewer, const Table& more,
                    const FigureFamily& other)
    {
        const auto unnamed = mBook.families().find(family.time.copy + "|" + family.days + "|n|unnamed " +
                                                   selectionName(family.measure) + family.measure.of.path.text());
        for (const auto& [keys, quantity] : fewer)
        {
            const auto same = more.find(keys);
            if (same == more.end())
                continue;
            Terms terms{{quantity, 1}, {same->second, -1}};
            if (other.measure.kind == Kind::Sum && unnamed != mBook.families().end())
            {
                const auto table = unnamed->second.tables.find(dimensions);
                if (table != unnamed->second.tables.end() && table->second.contains(keys))
                    terms.push_back({table->second.at(keys), 1});
            }
            mBook.relate(std::move(terms), false, 0);
        }
    }

    void relatePeriods()
    {
        std::map<std::string, std::vector<const FigureFamily*>> byRule;
        for (const auto& [name, family] : mBook.families())
            if (isBounded(family) && family.days.find('/') != std::string::npos)
                byRule[family.time.copy + "|" + family.number + "|" + family.rule].push_back(&family);
        for (const auto& [rule, families] : byRule)
            for (const FigureFamily* whole : families)
                relatePeriod(*whole, families);
    }

    void relatePeriod(const FigureFamily& whole, const std::vector<const FigureFamily*>& families)
    {
        const bool adds = whole.number == "n" || mBook.knowledge().addsOverPeriods(whole.measure);
        if (!adds && !mBook.knowledge().growsWithPeriod(whole.measure))
            return;
        std::vector<const FigureFamily*> parts;
        for (const FigureFamily* part : families)
            if (isWithin(part->time.period, whole.time.period))
                parts.push_back(part);
        for (const FigureFamily* part : parts)
            forEachSame(whole, *part, [&](std::size_t one, std::size_t other) { rest(whole, one, other); });
        std::vector<const FigureFamily*> chain;
        relateChains(whole, parts, adds, whole.time.period.first, chain);
    }

    template <class Take> void forEachSame(const FigureFamily& whole, const FigureFamily& part, Take take)
    {
        for (const auto& [dimensions, table] : whole.tables)
            if (const auto same = part.tables.find(dimensions); same != part.tables.end())
                for (const auto& [keys, quantity] : table)
                    if (const auto other = same->second.find(keys); other != same->second.end())
                        take(quantity, other->second);
    }

    /// Every way to make the whole of parts that follow each other.
    void relateChains(const FigureFamily& whole, const std::vector<const FigureFamily*>& parts, bool adds,
                      model::Date from, std::vector<const FigureFamily*>& chain)
    {
        if (from.daysSinceEpoch == whole.time.period.last.daysSinceEpoch + 1)
        {
            relateChain(whole, chain, adds);
            return;
        }
        for (const FigureFamily* part : parts)
            if (part->time.period.first == from)
            {
                chain.push_back(part);
                relateChains(whole, parts, adds, {part->time.period.last.daysSinceEpoch + 1}, chain);
                chain.pop_back();
            }
    }

    /// A part that does not have the combination has nobody in it.
    void relateChain(const FigureFamily& whole, const std::vector<const FigureFamily*>& chain, bool adds)
    {
        for (const auto& each : whole.tables)
        {
            const auto& dimensions = each.first;
            if (!std::all_of(chain.begin(), chain.end(),
                             [&](const FigureFamily* part) { return part->tables.contains(dimensions); }))
                continue;
            for (const auto& [keys, quantity] : each.second)
            {
                Terms sum{{quantity, 1}};
                for (const FigureFamily* part : chain)
                    if (const auto same = part->tables.at(dimensions).find(keys);
                        same != part->tables.at(dimensions).end())
                        sum.push_back({same->second, -1});
                mBook.relate(std::move(sum), adds, 0);
            }
        }
    }

    FigureBook& mBook;
    std::vector<std::size_t> mRests;
};
}

std::vector<std::size_t> relateFigures(FigureBook& book)
{
    return Relating(book).relate();
}

}
