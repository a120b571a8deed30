// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/DefinitionChanges.hxx"

#include "model/ById.hxx"

#include <algorithm>
#include <functional>

namespace ficheaction::templates
{

namespace
{
using model::idsOf;
using model::withId;
using Of = Difference::Of;
using Kind = Difference::Kind;

/// Without what makes no other figure: groups that are shown though nobody is in them, and whether the register or the
/// rule itself says what counts.
void reduceToFigures(model::Measure& measure)
{
    for (model::Dimension& dimension : measure.breakdown)
        dimension.showEmpty = false;
    measure.where = measure.condition();
    measure.ofRegisters = {};
    measure.countsAll = false;
    for (model::Measure& operand : measure.operands)
        reduceToFigures(operand);
}

/// An indicator where it stands.
struct PlacedIndicator
{
    const model::GridObject* object;
    const model::Indicator* indicator;
};

std::vector<PlacedIndicator> placed(const model::Template& definition)
{
    std::vector<PlacedIndicator> all;
    for (const auto& [object, indicator] : definition.indicators())
        all.push_back({object, indicator});
    return all;
}

std::vector<std::string> idsOf(const std::vector<PlacedIndicator>& indicators)
{
    std::vector<std::string> ids;
    for (const PlacedIndicator& each : indicators)
        ids.push_back(each.indicator->id);
    return ids;
}

class Comparison
{
public:
    Comparison(const model::Template& before, const model::Template& after)
        : mBefore(before)
        , mAfter(after)
    {
    }

    std::vector<Difference> run()
    {
        compareRegisters();
        compareLists();
        compareObjects();
        compareIndicators();
        if (mBefore.card != mAfter.card)
            add({Of::Card, Kind::Details, {}, {}, mBefore.cardLabel, mAfter.cardLabel, {}});
        if (mBefore.wording != mAfter.wording)
            add({Of::Wording, Kind::Details, {}, {}, {}, {}, {}});
        compareFiches();
        return std::move(mAll);
    }

private:
    void add(Difference difference) { mAll.push_back(std::move(difference)); }

    /// `compare` says what differs of two with one id.
    template <class Thing>
    void compareThings(Of of, const std::vector<Thing>& before, const std::vector<Thing>& after,
                       const std::string& owner, const std::string& ownerLabel,
                       const std::function<void(const Thing&, const Thing&)>& compare)
    {
        const std::set<std::string> moved = movedBetween(idsOf(before), idsOf(after));
        for (const Thing& thing : after)
        {
            const Thing* const old = withId(before, thing.id);
            if (!old)
            {
                add({of, Kind::Added, owner, thing.id, {}, thing.label, ownerLabel});
                continue;
            }
            if (old->label != thing.label)
                add({of, Kind::Renamed, owner, thing.id, old->label, thing.label, ownerLabel});
            if (moved.contains(thing.id))
                add({of, Kind::Moved, owner, thing.id, old->label, thing.label, ownerLabel});
            compare(*old, thing);
        }
        for (const Thing& thing : before)
            if (!withId(after, thing.id))
                add({of, Kind::Removed, owner, thing.id, thing.label, {}, ownerLabel});
    }

    void compareRegisters()
    {
        compareThings<model::Register>(Of::Register, mBefore.registers, mAfter.registers, {}, {},
                                       [this](const model::Register& before, const model::Register& after)
                                       { compareRegister(before, after); });
        if (mBefore.rows != mAfter.rows)
            add({Of::Fiche, Kind::Details, {}, "rows", {}, {}, {}});
    }

    void compareRegister(const model::Register& before, const model::Register& after)
    {
        model::Register rest = before;
        rest.label = after.label;
        rest.columns = after.columns;
        if (rest != after)
            add({Of::Register, Kind::Details, {}, after.id, before.label, after.label, {}});
        const auto compare = [&](const model::Column& old, const model::Column& column)
        {
            if (old.type != column.type || old.list != column.list)
                add({Of::Column, Kind::Type, after.id, column.id, old.label, column.label, after.label});
            model::Column others = old;
            others.label = column.label;
            others.type = column.type;
            others.list = column.list;
            others.birth = column.birth; // Whether an indicator counts ages from it: the rules say so.
            if (others != column)
                add({Of::Column, Kind::Details, after.id, column.id, old.label, column.label, after.label});
        };
        compareThings<model::Column>(Of::Column, before.columns, after.columns, after.id, after.label, compare);
    }

    void compareLists()
    {
        const auto compare = [this](const model::ListOfValues& before, const model::ListOfValues& after)
        {
            if (before.ordered != after.ordered)
                add({Of::List, Kind::Details, {}, after.id, before.label, after.label, {}});
            const auto has = [](const model::ListOfValues& list, const std::string& value)
            { return std::find(list.values.begin(), list.values.end(), value) != list.values.end(); };
            for (const std::string& value : after.values)
                if (!has(before, value))
                    add({Of::Value, Kind::Added, after.id, value, {}, value, after.label});
            for (const std::string& value : before.values)
                if (!has(after, value))
                    add({Of::Value, Kind::Removed, after.id, value, value, {}, after.label});
            if (!movedBetween(before.values, after.values).empty())
                add({Of::List, Kind::Moved, {}, after.id, before.label, after.label, {}});
        };
        compareThings<model::ListOfValues>(Of::List, mBefore.lists, mAfter.lists, {}, {}, compare);
    }

    void compareObjects()
    {
        const auto compare = [this](const model::GridObject& before, const model::GridObject& after)
        {
            if (before.tools != after.tools)
                add({Of::Object, Kind::Details, {}, after.id, before.label, after.label, {}});
        };
        compareThings<model::GridObject>(Of::Object, mBefore.grid.objects, mAfter.grid.objects, {}, {}, compare);
    }

    /// Over all objects, since an indicator may change to another one.
    void compareIndicators()
    {
        const std::vector<PlacedIndicator> before = placed(mBefore);
        const std::vector<PlacedIndicator> after = placed(mAfter);
        const std::set<std::string> moved = movedBetween(idsOf(before), idsOf(after));
        const auto find = [](const std::vector<PlacedIndicator>& all, const std::string& id)
        {
            const auto found = std::find_if(all.begin(), all.end(),
                                            [&](const PlacedIndicator& each) { return each.indicator->id == id; });
            return found == all.end() ? nullptr : &*found;
        };
        for (const PlacedIndicator& each : after)
        {
            const PlacedIndicator* const old = find(before, each.indicator->id);
            const auto addOf = [&](Kind kind)
            {
                add({Of::Indicator, kind, each.object->id, each.indicator->id,
                     old ? old->indicator->label : std::string(), each.indicator->label, each.object->label});
            };
            if (!old)
            {
                addOf(Kind::Added);
                continue;
            }
            if (old->indicator->label != each.indicator->label)
                addOf(Kind::Renamed);
            if (moved.contains(each.indicator->id) || old->object->id != each.object->id)
                addOf(Kind::Moved);
            if (!isSameRule(old->indicator->measure, each.indicator->measure))
                addOf(Kind::Rule);
            model::Indicator others = *old->indicator;
            others.label = each.indicator->label;
            if (isSameRule(others.measure, each.indicator->measure) && others.measure != each.indicator->measure)
                addOf(Kind::Details);
            else
            {
                others.measure = each.indicator->measure;
                if (others != *each.indicator)
                    addOf(Kind::Details);
            }
        }
        for (const PlacedIndicator& each : before)
            if (!find(after, each.indicator->id))
                add({Of::Indicator,
                     Kind::Removed,
                     each.object->id,
                     each.indicator->id,
                     each.indicator->label,
                     {},
                     each.object->label});
    }

    void compareFiches()
    {
        const auto differ = [this](const char* id, const std::string& before, const std::string& after)
        {
            if (before != after)
                add({Of::Fiche, Kind::Renamed, {}, id, before, after, {}});
        };
        differ("title", mBefore.title, mAfter.title);
        differ("cardLabel", mBefore.cardLabel, mAfter.cardLabel);
        differ("gridLabel", mBefore.grid.label, mAfter.grid.label);
        differ("listsLabel", mBefore.listsLabel, mAfter.listsLabel);
        if (mBefore.description != mAfter.description || mBefore.id != mAfter.id || mBefore.language != mAfter.language)
            add({Of::Fiche, Kind::Details, {}, "description", mBefore.title, mAfter.title, {}});
    }

    const model::Template& mBefore;
    const model::Template& mAfter;
    std::vector<Difference> mAll;
};

/// The places of a longest rising sequence in `numbers`.
std::vector<std::size_t> longestRise(const std::vector<std::size_t>& numbers)
{
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends;                           ///< of the rise of each length, the one that ends lowest
    std::vector<std::size_t> previous(numbers.size(), none); ///< in the rise that ends here
    for (std::size_t place = 0; place < numbers.size(); ++place)
    {
        const auto longer =
            std::lower_bound(ends.begin(), ends.end(), numbers[place],
                             [&](std::size_t end, std::size_t number) { return numbers[end] < number; });
        if (longer != ends.begin())
            previous[place] = *(longer - 1);
        if (longer == ends.end())
            ends.push_back(place);
        else
            *longer = place;
    }
    std::vector<std::size_t> rise;
    for (std::size_t place = ends.empty() ? none : ends.back(); place != none; place = previous[place])
        rise.push_back(place);
    return rise;
}
}

std::vector<Difference> differencesBetween(const model::Template& before, const model::Template& after)
{
    return Comparison(before, after).run();
}

std::vector<Obstacle> obstaclesBetween(const model::Template& before, const model::Template& after)
{
    std::vector<Obstacle> obstacles;
    for (const model::Register& old : before.registers)
    {
        const model::Register* const now = after.registerNamed(old.id);
        if (!now)
            continue;
        if (!old.key.empty() && old.key != now->key)
        {
            const model::Column* const key = old.column(old.key);
            obstacles.push_back({"definition-key", {{"register", old.label}, {"column", key ? key->label : old.key}}});
        }
        for (const model::Column& column : old.columns)
        {
            const model::Column* const other = now->column(column.id);
            if (other && column.reference != other->reference)
                obstacles.push_back({"definition-reference", {{"register", old.label}, {"column", column.label}}});
        }
    }
    return obstacles;
}

bool isSameRule(const model::Measure& one, const model::Measure& other)
{
    model::Measure first = one;
    model::Measure second = other;
    reduceToFigures(first);
    reduceToFigures(second);
    return first == second;
}

std::set<std::string> movedBetween(const std::vector<std::string>& before, const std::vector<std::string>& after)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < before.size(); ++place)
        places.emplace(before[place], place);
    std::vector<std::string> kept;
    std::vector<std::size_t> numbers;
    for (const std::string& id : after)
        if (const auto found = places.find(id); found != places.end())
        {
            kept.push_back(id);
            numbers.push_back(found->second);
        }
    std::set<std::string> moved(kept.begin(), kept.end());
    for (const std::size_t place : longestRise(numbers))
        moved.erase(kept[place]);
    return moved;
}

}
