// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/AddedPack.hxx"

#include "model/ById.hxx"
#include "model/CountedRows.hxx"
#include "packs/Needs.hxx"
#include "packs/Renaming.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"
#include "template/checks/Names.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::packs
{

using model::Column;
using model::GridObject;
using model::Indicator;
using model::ListOfValues;
using model::Register;
using model::Template;
using model::withId;

namespace
{
bool isSame(const std::string& one, const std::string& other)
{
    return texts::folded(one) == texts::folded(other);
}

template <class Things> std::string freeId(const std::string& id, const Things& things)
{
    std::string free = id;
    for (int number = 2; withId(things, free); ++number)
        free = id + '_' + std::to_string(number);
    return free;
}

template <class Things> bool isLabelTaken(const std::string& label, const Things& things)
{
    return std::any_of(things.begin(), things.end(), [&](const auto& each) { return isSame(each.label, label); });
}

template <class IsTaken> std::string freeLabel(const std::string& label, const std::string& title, const IsTaken& taken)
{
    if (!taken(label))
        return label;
    std::string free = label + " (" + title + ")";
    for (int number = 2; taken(free); ++number)
        free = label + " (" + title + " " + std::to_string(number) + ")";
    return free;
}

std::vector<Indicator> indicatorsOf(const Template& definition)
{
    std::vector<Indicator> all;
    for (const auto& [object, indicator] : definition.indicators())
        all.push_back(*indicator);
    return all;
}

class Adding
{
public:
    Adding(const Template& definition, const Template& pack, const Ties& ties)
        : mPack(pack)
        , mTies(ties)
        , mColumns(neededColumns(pack))
        , mRenaming(mPack, mEdited, mNames)
    {
        mEdited = definition;
    }

    AddedPack run()
    {
        nameRegisters();
        for (const Register& needed : mPack.registers)
            nameColumns(needed);
        for (const Register& needed : mPack.registers)
            addColumns(needed);
        for (const Register& needed : mPack.registers)
            beOfTheSortsInherited(needed);
        addValues();
        for (const GridObject& object : mPack.grid.objects)
            for (const Indicator& indicator : object.indicators)
                idOf(indicator.id);
        mResult.definition = std::move(mEdited);
        return std::move(mResult);
    }

private:
    std::string tie(const Needed& needed) const
    {
        const auto found = mTies.find(needed);
        return found == mTies.end() ? std::string() : found->second;
    }

    bool isTakenSheet(const std::string& label) const
    {
        return isSame(label, mEdited.cardLabel) || isSame(label, mEdited.listsLabel) ||
               isSame(label, mEdited.grid.label) || isLabelTaken(label, mEdited.registers);
    }

    std::string freeSheet(const std::string& label) const
    {
        const std::string free =
            freeLabel(label, mPack.title, [&](const std::string& each) { return isTakenSheet(each); });
        if (templates::isSheetName(free))
            return free;
        std::string numbered = label;
        for (int number = 2; isTakenSheet(numbered); ++number)
            numbered = label + " " + std::to_string(number);
        return numbered;
    }

    void nameRegisters()
    {
        for (const Register& needed : mPack.registers)
        {
            std::string& name = mNames.registers[needed.id];
            name = tie({needed.id, {}, {}});
            if (!name.empty())
                continue;
            Register added;
            added.id = name = freeId(needed.id, mEdited.registers);
            added.label = freeSheet(needed.label);
            added.shared = needed.shared;
            mEdited.registers.push_back(std::move(added));
            mNew.insert(needed.id);
        }
    }

    /// Of a register that is there, what is needed and is not tied; of a new one, all.
    bool isAdded(const Register& needed, const Column& column) const
    {
        if (mNew.contains(needed.id))
            return true;
        const Needed name{needed.id, column.id, {}};
        const auto found = mTies.find(name);
        return found != mTies.end() && found->second.empty() && mColumns.contains(name);
    }

    void nameColumns(const Register& needed)
    {
        Register& own = *withId(mEdited.registers, mNames.registers.at(needed.id));
        for (const Column& column : needed.columns)
        {
            const Needed name{needed.id, column.id, {}};
            if (!isAdded(needed, column))
            {
                if (const std::string tied = tie(name); !tied.empty())
                    mNames.columns[name] = tied;
                continue;
            }
            Column added = column;
            added.id = freeId(column.id, own.columns);
            added.label = freeLabel(column.label, mPack.title,
                                    [&](const std::string& label) { return isLabelTaken(label, own.columns); });
            mNames.columns[name] = added.id;
            own.columns.push_back(std::move(added));
        }
    }

    /// What the columns say in the ids of the fiche, now that all are named.
    void addColumns(const Register& needed)
    {
        Register& own = *withId(mEdited.registers, mNames.registers.at(needed.id));
        for (const Column& column : needed.columns)
        {
            if (!isAdded(needed, column))
                continue;
            Column& added = *withId(own.columns, mNames.columns.at({needed.id, column.id, {}}));
            if (!column.list.empty())
                added.list = listFor(column.list);
            if (!column.reference.empty())
                added.reference = mRenaming.registerId(column.reference);
            added.inherit = mRenaming.path(needed.id, column.inherit);
        }
        if (!mNew.contains(needed.id))
            return;
        const auto named = [&](const std::string& column) {
            return column.empty() ? column : mNames.columns.at({needed.id, column, {}});
        };
        own.key = named(needed.key);
        own.weight = named(needed.weight);
        own.date = mRenaming.path(needed.id, needed.date);
    }

    /// What an added column inherits from may be a column of the fiche, with a list of its own.
    void beOfTheSortsInherited(const Register& needed)
    {
        Register& own = *withId(mEdited.registers, mNames.registers.at(needed.id));
        for (const Column& column : needed.columns)
        {
            if (column.inherit.empty() || !isAdded(needed, column))
                continue;
            Column& added = *withId(own.columns, mNames.columns.at({needed.id, column.id, {}}));
            const auto from = model::resolve(mEdited, own, added.inherit);
            if (!from || !from->column)
                continue;
            added.type = from->column->type;
            added.list = from->column->list;
            added.reference = from->column->reference;
        }
    }

    /// The fiche's list of this label, where both have a value in common; else a new one.
    std::string listFor(const std::string& id)
    {
        const auto [place, isNew] = mLists.try_emplace(id);
        if (!isNew)
            return place->second;
        const ListOfValues& needed = *mPack.listNamed(id);
        for (const ListOfValues& own : mEdited.lists)
            if (isSame(own.label, needed.label) && own.ordered == needed.ordered && haveCommon(own, needed))
                return place->second = own.id;
        ListOfValues added = needed;
        added.id = freeId(needed.id, mEdited.lists);
        added.label = freeLabel(needed.label, mPack.title,
                                [&](const std::string& label) { return isLabelTaken(label, mEdited.lists); });
        place->second = added.id;
        mEdited.lists.push_back(std::move(added));
        return place->second;
    }

    static bool haveCommon(const ListOfValues& one, const ListOfValues& other)
    {
        return std::any_of(one.values.begin(), one.values.end(),
                           [&](const std::string& value) { return isIn(value, other); });
    }

    static bool isIn(const std::string& value, const ListOfValues& list)
    {
        return std::any_of(list.values.begin(), list.values.end(),
                           [&](const std::string& each) { return isSame(each, value); });
    }

    /// Filters ask for values of the fiche's lists, or for their own, which the lists get.
    void addValues()
    {
        for (const Needed& needed : neededValues(mPack))
        {
            const std::string tied = tie(needed);
            if (!tied.empty())
                mNames.values[needed] = tied;
            const auto column = mNames.columns.find({needed.owner, needed.column, {}});
            const Register* const own = withId(mEdited.registers, mNames.registers.at(needed.owner));
            const Column* const named = column == mNames.columns.end() ? nullptr : own->column(column->second);
            ListOfValues* const list = named ? withId(mEdited.lists, named->list) : nullptr;
            if (tied.empty() && list && !isIn(needed.value, *list))
                list->values.push_back(needed.value);
        }
    }

    /// The id in the fiche of an indicator of the pack, which is added where it is not there; after those that its
    /// formula names. Circles the reader of templates has refused.
    std::string idOf(const std::string& packId)
    {
        if (const auto known = mIndicators.find(packId); known != mIndicators.end())
            return known->second;
        for (const auto& [object, needed] : mPack.indicators())
            if (needed->id == packId)
                return mIndicators[packId] = placed(*object, *needed);
        return packId;
    }

    void renameNames(model::Formula& formula)
    {
        for (model::Formula& part : formula.parts)
            renameNames(part);
        if (formula.kind == model::Formula::Kind::Indicator)
            formula.indicator = idOf(formula.indicator);
    }

    void renameNames(model::Measure& measure)
    {
        renameNames(measure.formula);
        for (model::Measure& operand : measure.operands)
            renameNames(operand);
    }

    /// A rule that asks for rows that the fiche's registers leave out counts them.
    void countWhatItAsksFor(model::Measure& measure) const
    {
        for (model::Measure& operand : measure.operands)
            countWhatItAsksFor(operand);
        measure.ofRegisters = model::registerCondition(mEdited, measure);
        measure.countsAll = measure.countsAll || model::exclude(measure.ofRegisters, measure.where);
        measure.ofRegisters = model::registerCondition(mEdited, measure);
    }

    std::string placed(const GridObject& object, const Indicator& needed)
    {
        Indicator added = needed;
        added.measure = mRenaming.measure(added.measure);
        renameNames(added.measure);
        countWhatItAsksFor(added.measure);
        if (const Indicator* const own = present(added))
        {
            mResult.present.push_back({own->label, templates::isSameRule(own->measure, added.measure)});
            return own->id;
        }
        added.id = freeId(added.id, indicatorsOf(mEdited));
        mResult.added.push_back(added.label);
        const std::string id = added.id;
        objectFor(object).indicators.push_back(std::move(added));
        return id;
    }

    /// The same rule, shown in the same way; or one of the same id and label, whose rule a person may have changed.
    const Indicator* present(const Indicator& added) const
    {
        const Indicator* sameRule = nullptr;
        for (const GridObject& object : mEdited.grid.objects)
            for (const Indicator& own : object.indicators)
            {
                const bool isSameRule =
                    own.percent == added.percent && templates::isSameRule(own.measure, added.measure);
                if (own.id == added.id && (isSameRule || isSame(own.label, added.label)))
                    return &own;
                if (isSameRule && !sameRule)
                    sameRule = &own;
            }
        return sameRule;
    }

    GridObject& objectFor(const GridObject& needed)
    {
        for (GridObject& own : mEdited.grid.objects)
            if (isSame(own.label, needed.label))
                return own;
        GridObject added = needed;
        added.id = freeId(needed.id, mEdited.grid.objects);
        added.indicators.clear();
        mEdited.grid.objects.push_back(std::move(added));
        return mEdited.grid.objects.back();
    }

    const Template& mPack;
    const Ties& mTies;
    const std::set<Needed> mColumns;
    Template mEdited;
    NewNames mNames;
    Renaming mRenaming;
    std::set<std::string> mNew; ///< registers of the pack that come with all their columns
    std::map<std::string, std::string> mLists;
    std::map<std::string, std::string> mIndicators;
    AddedPack mResult;
};

/// What of `ties` the pack does not need, or cannot be.
std::optional<templates::Obstacle> obstacleIn(const Template& pack, const Ties& ties,
                                              const std::vector<ProposedTie>& possible)
{
    for (const auto& [needed, tied] : ties)
    {
        const auto found = std::find_if(possible.begin(), possible.end(),
                                        [&needed = needed](const ProposedTie& each) { return each.needed == needed; });
        std::string name = needed.owner;
        for (const std::string* const part : {&needed.column, &needed.value})
            if (!part->empty())
                name += "." + *part;
        if (found == possible.end() || found->tied != tied)
            return templates::Obstacle{"pack-tie-unknown", {{"needed", name}, {"tied", tied}, {"pack", pack.title}}};
    }
    return std::nullopt;
}
}

std::variant<AddedPack, templates::Obstacle> withPack(const Template& definition, const Template& pack,
                                                      const Ties& ties)
{
    if (pack.indicators().empty())
        return templates::Obstacle{"pack-empty", {{"pack", pack.title}}};
    const std::vector<ProposedTie> proposed = proposedTies(pack, definition, ties);
    if (std::optional<templates::Obstacle> obstacle = obstacleIn(pack, ties, proposed))
        return *std::move(obstacle);
    const Ties all = tiesOf(proposed);
    // What the pack's registers leave out, its indicators say: those of the fiche leave out what they say themselves.
    const Template full = model::withConditionsInRules(pack);
    AddedPack result = Adding(definition, full, all).run();
    templates::TemplateOrErrors read = templates::readTemplate(templates::writeTemplate(result.definition));
    if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
        return templates::Obstacle{"pack-does-not-hold", {{"pack", pack.title}, {"error", errors->front().text()}}};
    result.definition = std::get<Template>(std::move(read));
    return result;
}

}
