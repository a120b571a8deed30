// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/Consolidation.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ficheaction::consolidate
{

namespace
{
using engine::Figure;
using engine::Status;

/// One indicator in the sources that have it.
struct Group
{
    const SourceIndicator* first = nullptr;
    std::map<std::size_t, const SourceIndicator*> bySource;
};

struct Place
{
    std::string object;
    std::string name;

    auto operator<=>(const Place&) const = default;
};

/// The indicators of all sources, in the order in which an object and its indicators are first met.
class Groups
{
public:
    explicit Groups(std::span<const Source> sources)
    {
        // Those with ids first: then a label finds what it stands for, whatever the order of the files.
        for (const bool withId : {true, false})
            for (std::size_t source = 0; source < sources.size(); ++source)
                for (const SourceIndicator& indicator : sources[source].indicators)
                    if (indicator.id.empty() != withId)
                        add(source, indicator);
    }

    std::vector<const Group*> inOrder() const
    {
        std::vector<const Group*> groups;
        for (const std::string& object : mObjects)
            for (const Group& group : mGroups)
                if (texts::folded(group.first->object) == object)
                    groups.push_back(&group);
        return groups;
    }

    const std::vector<Mismatch>& mismatches() const { return mMismatches; }

private:
    void add(std::size_t source, const SourceIndicator& indicator)
    {
        const std::string object = texts::folded(indicator.object);
        if (mKnownObjects.insert(object).second)
            mObjects.push_back(object);
        const Place byLabel{object, texts::folded(indicator.label)};
        const bool hasId = !indicator.id.empty();
        const auto& places = hasId ? mById : mByLabel;
        const auto found = places.find(hasId ? Place{object, indicator.id} : byLabel);
        if (found == places.end() || mGroups[found->second].bySource.count(source) != 0)
        {
            if (hasId)
                mById.emplace(Place{object, indicator.id}, mGroups.size());
            mByLabel.emplace(byLabel, mGroups.size());
            mGroups.push_back({&indicator, {{source, &indicator}}});
            return;
        }
        Group& group = mGroups[found->second];
        group.bySource.emplace(source, &indicator);
        mByLabel.emplace(byLabel, found->second);
        if (hasId || group.first->id.empty())
            return;
        const auto [told, isNew] = mTold.emplace(found->second, mMismatches.size());
        if (isNew)
            mMismatches.push_back({Mismatch::Kind::ByLabel, {}, group.first->object, group.first->label});
        mMismatches[told->second].sources.push_back(source);
    }

    std::vector<Group> mGroups;
    std::vector<std::string> mObjects;
    std::set<std::string> mKnownObjects;
    std::map<Place, std::size_t> mById;
    std::map<Place, std::size_t> mByLabel;
    std::vector<Mismatch> mMismatches;
    std::map<std::size_t, std::size_t> mTold; ///< groups that have a source without ids, with their mismatch
};

/// One combination of a breakdown in the sources that have it.
struct PartGroup
{
    const SourcePart* first = nullptr;
    std::map<std::size_t, const Figure*> bySource;
};

std::string foldedValues(const std::vector<PartKey>& keys)
{
    std::string text;
    for (const PartKey& key : keys)
        text += texts::folded(key.second) + '\x1F';
    return text;
}

/// Where both say what their values are values of.
bool haveSameNames(const std::vector<PartKey>& one, const std::vector<PartKey>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const PartKey& left, const PartKey& right)
                      { return left.first.empty() || right.first.empty() || left.first == right.first; });
}

/// In the order in which the sources first have them.
class PartGroups
{
public:
    void add(std::size_t source, const SourceIndicator& indicator)
    {
        for (const SourcePart& part : indicator.parts)
        {
            PartGroup& group = groupOf(part);
            group.bySource.emplace(source, &part.figure);
        }
    }

    const std::vector<PartGroup>& groups() const { return mGroups; }

    const PartGroup* find(const SourcePart& part) const
    {
        const auto [begin, end] = mByValues.equal_range(foldedValues(part.keys));
        for (auto each = begin; each != end; ++each)
            if (haveSameNames(mGroups[each->second].first->keys, part.keys))
                return &mGroups[each->second];
        return nullptr;
    }

private:
    PartGroup& groupOf(const SourcePart& part)
    {
        if (const PartGroup* known = find(part))
            return mGroups[static_cast<std::size_t>(known - mGroups.data())];
        mByValues.emplace(foldedValues(part.keys), mGroups.size());
        mGroups.push_back({&part, {}});
        return mGroups.back();
    }

    std::vector<PartGroup> mGroups;
    std::multimap<std::string, std::size_t> mByValues;
};

/// Whether the sources measure the same thing in the same unit; None where they do.
Reason differenceIn(const Group& group)
{
    std::set<std::string> rules;
    std::set<std::pair<std::string, bool>> units;
    for (const auto& [source, indicator] : group.bySource)
    {
        if (!indicator->rule.empty())
            rules.insert(indicator->rule);
        if (indicator->unit)
            units.emplace(texts::folded(*indicator->unit), indicator->percent);
    }
    if (units.size() > 1)
        return Reason::DifferentUnits;
    return rules.size() > 1 ? Reason::DifferentRules : Reason::None;
}

/// As far as their names say. The title that a template gives is that of many centres.
bool areOfOneAction(const Source& one, const Source& other)
{
    if (one.action.empty() || texts::folded(one.action) != texts::folded(other.action))
        return false;
    return one.structure.empty() || other.structure.empty() ||
           texts::folded(one.structure) == texts::folded(other.structure);
}

/// Without a period, nothing says that the days of a source are others.
bool haveDaysInCommon(const Source& one, const Source& other)
{
    return !one.period || !other.period ||
           (one.period->first <= other.period->last && other.period->first <= one.period->last);
}

class Maker
{
public:
    Maker(std::span<const Source> sources, const Source* together)
        : mSources(sources)
        , mTogether(together)
    {
        std::map<std::string, std::vector<std::size_t>> byAction;
        for (std::size_t source = 0; source < sources.size(); ++source)
            byAction[texts::folded(sources[source].action)].push_back(source);
        for (const auto& [action, same] : byAction)
            for (std::size_t one = 0; one < same.size(); ++one)
                for (std::size_t other = one + 1; other < same.size(); ++other)
                    if (areOfOneAction(sources[same[one]], sources[same[other]]))
                        mOfOneAction.push_back(
                            {same[one], same[other], haveDaysInCommon(sources[same[one]], sources[same[other]])});
    }

    Consolidation make() const
    {
        Consolidation all;
        tellOverlaps(all);
        const Groups groups(mSources);
        for (const Group* group : groups.inOrder())
            addRows(*group, all);
        all.mismatches.insert(all.mismatches.end(), groups.mismatches().begin(), groups.mismatches().end());
        return all;
    }

private:
    struct Pair
    {
        std::size_t one;
        std::size_t other;
        bool overlap;
    };

    /// Those that overlap with one source are told of once, with it.
    void tellOverlaps(Consolidation& all) const
    {
        std::map<std::size_t, std::vector<std::size_t>> others;
        std::set<std::size_t> told;
        for (const Pair& pair : mOfOneAction)
            if (pair.overlap && told.count(pair.one) == 0)
            {
                others[pair.one].push_back(pair.other);
                told.insert(pair.other);
            }
        for (auto& [source, same] : others)
        {
            same.insert(same.begin(), source);
            all.mismatches.push_back({Mismatch::Kind::Overlap, std::move(same), {}, {}});
        }
    }

    Row rowOf(const Group& group) const
    {
        Row row;
        row.object = group.first->object;
        row.label = group.first->label;
        row.id = group.first->id;
        row.decimals = group.first->decimals;
        row.percent = group.first->percent;
        row.unit = group.first->unit.value_or("");
        for (const auto& [source, indicator] : group.bySource)
            if (row.adding == Adding::Unknown)
                row.adding = indicator->adding;
        return row;
    }

    const SourceIndicator* recomputed(const Row& row) const
    {
        const bool replaces = row.adding == Adding::People || row.adding == Adding::Different;
        if (!mTogether || !replaces || row.id.empty())
            return nullptr;
        for (const SourceIndicator& indicator : mTogether->indicators)
            if (indicator.id == row.id && texts::folded(indicator.object) == texts::folded(row.object))
                return &indicator;
        return nullptr;
    }

    /// Whether one thing may be counted by two of the sources.
    bool countsTwice(const Group& group) const
    {
        const auto counts = [&](std::size_t source)
        {
            const auto found = group.bySource.find(source);
            return found != group.bySource.end() && found->second->total.status != Status::Empty;
        };
        return std::any_of(mOfOneAction.begin(), mOfOneAction.end(),
                           [&](const Pair& pair) {
                               return (pair.overlap || !group.first->ofPeriod) && counts(pair.one) &&
                                      counts(pair.other);
                           });
    }

    Total total(const Row& row, Reason difference, bool twice, const Figure* recomputed) const
    {
        Total sum = totalOf(row.adding, row.figures);
        const bool unknown = sum.figure.status == Status::Masked || sum.figure.status == Status::Empty;
        if (unknown || sum.reason == Reason::Incomplete)
            return sum;
        if (difference != Reason::None)
            return withheld(difference);
        if (recomputed)
            return {*recomputed, Reason::None, true};
        const bool adds = row.adding == Adding::Sum || row.adding == Adding::Ratio || row.adding == Adding::Values;
        return adds && twice ? withheld(Reason::Overlap) : sum;
    }

    void addRows(const Group& group, Consolidation& all) const
    {
        const Reason difference = differenceIn(group);
        tell(group, difference, all);
        const bool twice = countsTwice(group);
        Row row = rowOf(group);
        row.figures.resize(mSources.size());
        for (const auto& [source, indicator] : group.bySource)
            row.figures[source] = indicator->total;
        const SourceIndicator* const anew = recomputed(row);
        row.total = total(row, difference, twice, anew ? &anew->total : nullptr);
        all.rows.push_back(row);
        PartGroups parts;
        for (const auto& [source, indicator] : group.bySource)
            parts.add(source, *indicator);
        PartGroups anewParts;
        if (anew)
            anewParts.add(0, *anew);
        for (const PartGroup& part : parts.groups())
        {
            const PartGroup* const anewPart = anewParts.find(*part.first);
            addPart(group, part, difference, twice, anewPart ? anewPart->bySource.begin()->second : nullptr, row, all);
        }
    }

    void addPart(const Group& group, const PartGroup& part, Reason difference, bool twice, const Figure* anew, Row row,
                 Consolidation& all) const
    {
        row.figures.assign(mSources.size(), std::nullopt);
        for (const PartKey& key : part.first->keys)
            row.keys.push_back(key.second);
        bool complete = true;
        for (const auto& [source, indicator] : group.bySource)
            if (const auto own = part.bySource.find(source); own != part.bySource.end())
                row.figures[source] = *own->second;
            else
                complete = complete && (!indicator->parts.empty() || indicator->total.status == Status::Empty ||
                                        (indicator->total.status == Status::Ok && indicator->total.value == 0));
        row.total = total(row, difference, twice, anew);
        if (!complete && row.total.figure.status == Status::Ok && !row.total.recomputed)
            row.total = withheld(Reason::Incomplete);
        all.rows.push_back(std::move(row));
    }

    void tell(const Group& group, Reason difference, Consolidation& all) const
    {
        std::vector<std::size_t> having;
        std::vector<std::size_t> lacking;
        for (std::size_t source = 0; source < mSources.size(); ++source)
            (group.bySource.count(source) != 0 ? having : lacking).push_back(source);
        if (difference != Reason::None)
            all.mismatches.push_back(
                {difference == Reason::DifferentRules ? Mismatch::Kind::DifferentRules : Mismatch::Kind::DifferentUnits,
                 having, group.first->object, group.first->label});
        if (!lacking.empty())
            all.mismatches.push_back({Mismatch::Kind::NotInAll, lacking, group.first->object, group.first->label});
    }

    std::span<const Source> mSources;
    const Source* mTogether;
    std::vector<Pair> mOfOneAction;
};
}

Consolidation consolidated(std::span<const Source> sources, const Source* together)
{
    return Maker(sources, together).make();
}

}
