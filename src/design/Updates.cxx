// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Updates.hxx"

#include "design/OfferedDefinition.hxx"
#include "engine/data/ReadColumns.hxx"
#include "engine/figures/Expressions.hxx"
#include "model/ById.hxx"
#include "template/DefinitionChanges.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::design
{

using model::Column;
using model::idsOf;
using model::Indicator;
using model::ListOfValues;
using model::Register;
using model::Template;
using model::withId;
using Of = Update::Of;
using Kind = Update::Kind;
using Aspect = Update::Aspect;

namespace
{
/// An indicator where it stands.
struct Placed
{
    const model::GridObject* object = nullptr;
    const Indicator* indicator = nullptr;
};

Placed placed(const Template& definition, const std::string& id)
{
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id == id)
            return {object, indicator};
    return {};
}

/// Whether an age is counted from a column, its rules say.
bool isSameColumn(Column one, const Column& other)
{
    one.birth = other.birth;
    return one == other;
}

/// What rules make of its cells; the rest is how they are typed and shown.
bool isReadAlike(Column one, const Column& other)
{
    one.label = other.label;
    one.help = other.help;
    one.required = other.required;
    one.personal = other.personal;
    one.minimum = other.minimum;
    one.maximum = other.maximum;
    one.wherePast = other.wherePast;
    one.whereCancelled = other.whereCancelled;
    one.unit = other.unit;
    one.width = other.width;
    return isSameColumn(std::move(one), other);
}

bool isSameButColumns(Register one, const Register& other)
{
    one.columns = other.columns;
    return one == other;
}

/// What rules make of its rows.
bool isReadAlike(Register one, const Register& other)
{
    one.label = other.label;
    one.shared = other.shared;
    return isSameButColumns(std::move(one), other);
}

bool hasMore(const ListOfValues& list, const ListOfValues& than)
{
    return list.ordered != than.ordered ||
           std::any_of(list.values.begin(), list.values.end(),
                       [&](const std::string& value)
                       { return std::find(than.values.begin(), than.values.end(), value) == than.values.end(); });
}

std::set<Aspect> aspectsOf(const Indicator& mine, const Indicator& theirs)
{
    std::set<Aspect> aspects;
    Indicator rest = mine;
    rest.label = theirs.label;
    rest.baseline = theirs.baseline;
    rest.target = theirs.target;
    rest.parts = theirs.parts;
    if (mine.label != theirs.label)
        aspects.insert(Aspect::Label);
    if (mine.baseline != theirs.baseline || mine.target != theirs.target || mine.parts != theirs.parts)
        aspects.insert(Aspect::Target);
    if (!templates::isSameRule(mine.measure, theirs.measure))
    {
        aspects.insert(Aspect::Rule);
        rest.measure = theirs.measure;
    }
    if (rest != theirs)
        aspects.insert(Aspect::Details);
    return aspects;
}

bool isSameFiche(const Template& mine, const Template& theirs)
{
    return mine.language == theirs.language && mine.title == theirs.title && mine.description == theirs.description &&
           mine.cardLabel == theirs.cardLabel && mine.listsLabel == theirs.listsLabel &&
           mine.grid.label == theirs.grid.label && mine.wording == theirs.wording;
}

class Comparison
{
public:
    Comparison(const Template& mine, const Template& theirs)
        : mMine(mine)
        , mTheirs(theirs)
    {
    }

    std::vector<Update> run()
    {
        compare(Of::List, mMine.lists, mTheirs.lists, {}, {}, std::equal_to<ListOfValues>());
        compare(Of::Register, mMine.registers, mTheirs.registers, {}, {}, isSameButColumns);
        for (const Register& owner : mTheirs.registers)
            if (const Register* const own = mMine.registerNamed(owner.id))
                compare(Of::Column, own->columns, owner.columns, owner.id, owner.label, isSameColumn);
        compareObjects();
        compareIndicators();
        compare(Of::Card, mMine.card, mTheirs.card, {}, {}, std::equal_to<model::CardSection>());
        if (!isSameFiche(mMine, mTheirs))
            add({Of::Fiche, Kind::Changed, {}, {}, mTheirs.title, {}, {}, {}});
        findNeeds();
        return std::move(mAll);
    }

private:
    void add(Update update)
    {
        mPlaces.emplace(update.key(), mAll.size());
        mAll.push_back(std::move(update));
    }

    template <class Item, class IsSame>
    void compare(Of of, const std::vector<Item>& mine, const std::vector<Item>& theirs, const std::string& owner,
                 const std::string& ownerLabel, const IsSame& isSame)
    {
        for (const Item& item : theirs)
            if (const Item* const own = withId(mine, item.id); !own || !isSame(*own, item))
                add({of, own ? Kind::Changed : Kind::New, owner, item.id, item.label, ownerLabel, {}, {}});
    }

    void compareObjects()
    {
        const std::vector<model::GridObject>& mine = mMine.grid.objects;
        const std::vector<model::GridObject>& theirs = mTheirs.grid.objects;
        const std::set<std::string> moved = templates::movedBetween(idsOf(mine), idsOf(theirs));
        for (const model::GridObject& object : theirs)
        {
            const model::GridObject* const own = withId(mine, object.id);
            std::set<Aspect> aspects;
            if (own && own->label != object.label)
                aspects.insert(Aspect::Label);
            if (own && own->tools != object.tools)
                aspects.insert(Aspect::Details);
            if (moved.contains(object.id))
                aspects.insert(Aspect::Place);
            if (!own || !aspects.empty())
                add({Of::Object, own ? Kind::Changed : Kind::New, {}, object.id, object.label, {}, aspects, {}});
        }
        for (const model::GridObject& object : mine)
            if (!withId(theirs, object.id))
                add({Of::Object, Kind::Gone, {}, object.id, object.label, {}, {}, {}});
    }

    void compareIndicators()
    {
        for (const model::GridObject& object : mTheirs.grid.objects)
        {
            const model::GridObject* const own = withId(mMine.grid.objects, object.id);
            const std::set<std::string> moved =
                own ? templates::movedBetween(idsOf(own->indicators), idsOf(object.indicators))
                    : std::set<std::string>();
            for (const Indicator& indicator : object.indicators)
            {
                const Placed old = placed(mMine, indicator.id);
                std::set<Aspect> aspects = old.indicator ? aspectsOf(*old.indicator, indicator) : std::set<Aspect>();
                if (old.indicator && (old.object->id != object.id || moved.contains(indicator.id)))
                    aspects.insert(Aspect::Place);
                if (!old.indicator || !aspects.empty())
                    add({Of::Indicator,
                         old.indicator ? Kind::Changed : Kind::New,
                         object.id,
                         indicator.id,
                         indicator.label,
                         object.label,
                         aspects,
                         {}});
            }
        }
        for (const auto& [object, indicator] : mMine.indicators())
            if (!placed(mTheirs, indicator->id).indicator)
                add({Of::Indicator, Kind::Gone, object->id, indicator->id, indicator->label, object->label, {}, {}});
    }

    void findNeeds()
    {
        for (std::size_t place = 0; place < mAll.size(); ++place)
        {
            mNeeded.clear();
            needsOf(mAll[place]);
            mNeeded.erase(place);
            mAll[place].needs = mNeeded;
        }
    }

    void needsOf(const Update& update)
    {
        switch (update.of)
        {
        case Of::Register:
            return registerNeeds(update);
        case Of::Column:
            if (const Register* const owner = mTheirs.registerNamed(update.owner))
                columnNeeds(*owner, *owner->column(update.id));
            return;
        case Of::Object:
            if (update.kind == Kind::Gone)
                emptyObject(update.id);
            return;
        case Of::Indicator:
            return indicatorNeeds(update);
        case Of::Card:
            needList(withId(mTheirs.card, update.id)->list);
            return;
        case Of::List:
        case Of::Fiche:
            return;
        }
    }

    void registerNeeds(const Update& update)
    {
        const Register& owner = *mTheirs.registerNamed(update.id);
        needParts(engine::partsAt(mTheirs, owner, owner.date));
        for (const Column& column : owner.columns)
            if (update.kind == Kind::New)
                columnNeeds(owner, column);
            else if (column.id == owner.key || column.id == owner.weight)
                needColumn(owner, column);
    }

    void columnNeeds(const Register& owner, const Column& column)
    {
        needList(column.list);
        need("register:" + column.reference, [](const Update& found) { return found.kind == Kind::New; });
        model::Path path;
        path.steps = {column.id};
        needParts(engine::partsAt(mTheirs, owner, path));
    }

    /// An object goes when its indicators do.
    void emptyObject(const std::string& id)
    {
        for (const Indicator& indicator : withId(mMine.grid.objects, id)->indicators)
            need("indicator:" + indicator.id, [](const Update&) { return true; });
    }

    void indicatorNeeds(const Update& update)
    {
        const Indicator* const theirs = placed(mTheirs, update.id).indicator;
        if (!theirs) // It goes.
            return;
        const Indicator* const own = placed(mMine, update.id).indicator;
        if (!own || update.aspects.contains(Aspect::Place))
            need("object:" + update.owner, [](const Update& found) { return found.kind == Kind::New; });
        if (!own || own->measure != theirs->measure)
            measureNeeds(theirs->measure);
    }

    void measureNeeds(const model::Measure& measure)
    {
        needParts(engine::partsReadBy(mTheirs, measure));
        std::vector<const model::Measure*> open{&measure};
        while (!open.empty())
        {
            const model::Measure& each = *open.back();
            open.pop_back();
            needRegister(each.source);
            for (const std::string& named : engine::indicatorsOf(each.formula))
                need("indicator:" + named, [](const Update& found) { return found.kind == Kind::New; });
            for (const model::Measure& operand : each.operands)
                open.push_back(&operand);
        }
    }

    void needParts(const engine::DatasetParts& parts)
    {
        for (const auto& [table, column] : parts.columns)
            needColumn(mTheirs.registers.at(table), mTheirs.registers.at(table).columns.at(column));
    }

    void needColumn(const Register& owner, const Column& column)
    {
        needRegister(owner.id);
        need("column:" + owner.id + "." + column.id,
             [&](const Update& found) {
                 return found.kind == Kind::New ||
                        !isReadAlike(*mMine.registerNamed(owner.id)->column(column.id), column);
             });
        needList(column.list);
    }

    void needRegister(const std::string& id)
    {
        need("register:" + id, [&](const Update& found)
             { return found.kind == Kind::New || !isReadAlike(*mMine.registerNamed(id), *mTheirs.registerNamed(id)); });
    }

    void needList(const std::string& id)
    {
        need("list:" + id, [&](const Update& found)
             { return found.kind == Kind::New || hasMore(*mTheirs.listNamed(id), *mMine.listNamed(id)); });
    }

    /// Where there is such an update, and `isNeeded` says so.
    template <class IsNeeded> void need(const std::string& key, const IsNeeded& isNeeded)
    {
        if (const auto found = mPlaces.find(key); found != mPlaces.end() && isNeeded(mAll[found->second]))
            mNeeded.insert(found->second);
    }

    const Template& mMine;
    const Template& mTheirs;
    std::vector<Update> mAll;
    std::map<std::string, std::size_t> mPlaces; ///< of the updates, by their keys
    std::set<std::size_t> mNeeded;
};
}

std::string Update::key() const
{
    switch (of)
    {
    case Of::List:
        return "list:" + id;
    case Of::Register:
        return "register:" + id;
    case Of::Column:
        return "column:" + owner + "." + id;
    case Of::Object:
        return "object:" + id;
    case Of::Indicator:
        return "indicator:" + id;
    case Of::Card:
        return "card:" + id;
    case Of::Fiche:
        return "fiche";
    }
    return {};
}

std::vector<Update> updatesBetween(const Template& mine, const Template& theirs)
{
    const Template offered = offeredTo(mine, theirs);
    return Comparison(mine, offered).run();
}

std::set<std::size_t> withNeeded(const std::vector<Update>& updates, std::set<std::size_t> chosen)
{
    std::vector<std::size_t> open(chosen.begin(), chosen.end());
    while (!open.empty())
    {
        const std::size_t place = open.back();
        open.pop_back();
        for (const std::size_t needed : updates[place].needs)
            if (chosen.insert(needed).second)
                open.push_back(needed);
    }
    return chosen;
}

}
