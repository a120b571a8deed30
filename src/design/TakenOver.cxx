// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Updates.hxx"

#include "design/FormulaText.hxx"
#include "design/Holding.hxx"
#include "design/OfferedDefinition.hxx"
#include "engine/figures/Expressions.hxx"
#include "model/ById.hxx"
#include "template/DefinitionChanges.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::GridObject;
using model::Indicator;
using model::Register;
using model::Template;
using model::withId;
using Of = Update::Of;
using Kind = Update::Kind;
using Aspect = Update::Aspect;

namespace
{
template <class Item> void removeId(std::vector<Item>& items, const std::string& id)
{
    std::erase_if(items, [&](const Item& each) { return each.id == id; });
}

class Taking
{
public:
    Taking(const Template& mine, const Template& offered)
        : mOffered(offered)
        , mEdited(mine)
    {
    }

    Template take(const std::vector<Update>& updates, const std::set<std::size_t>& chosen)
    {
        // What changes its place is taken out first, so that nothing is put behind something that still has to move.
        for (const std::size_t place : chosen)
            if (updates[place].aspects.contains(Aspect::Place) || updates[place].kind == Kind::Gone)
                takeOut(updates[place]);
        for (const std::size_t place : chosen)
            takeOne(updates[place]);
        return std::move(mEdited);
    }

private:
    void takeOut(const Update& update)
    {
        std::vector<GridObject>& objects = mEdited.grid.objects;
        if (update.of == Of::Indicator)
            for (std::vector<GridObject>* const all : {&objects, &mMoved})
                for (GridObject& object : *all)
                    removeId(object.indicators, update.id);
        else if (const GridObject* const moved = withId(objects, update.id); moved && update.kind != Kind::Gone)
        {
            mMoved.push_back(*moved);
            removeId(objects, update.id);
        }
    }

    void takeOne(const Update& update)
    {
        switch (update.of)
        {
        case Of::List:
            return put(mEdited.lists, mOffered.lists, update.id);
        case Of::Register:
            return takeRegister(update);
        case Of::Column:
            return put(withId(mEdited.registers, update.owner)->columns, mOffered.registerNamed(update.owner)->columns,
                       update.id);
        case Of::Object:
            return takeObject(update);
        case Of::Indicator:
            return takeIndicator(update);
        case Of::Card:
            return put(mEdited.card, mOffered.card, update.id);
        case Of::Fiche:
            return takeFiche();
        }
    }

    /// Where there is one of that id in its place, else in the order of `theirs`.
    template <class Item>
    static void put(std::vector<Item>& items, const std::vector<Item>& theirs, const std::string& id)
    {
        if (Item* const present = withId(items, id))
            *present = *withId(theirs, id);
        else
            insertInOrder(items, *withId(theirs, id), theirs);
    }

    void takeRegister(const Update& update)
    {
        Register* const present = withId(mEdited.registers, update.id);
        std::vector<model::Column> columns = present ? present->columns : std::vector<model::Column>();
        put(mEdited.registers, mOffered.registers, update.id);
        if (update.kind != Kind::New)
            withId(mEdited.registers, update.id)->columns = std::move(columns);
        else if (const auto rows = mOffered.rows.find(update.id); rows != mOffered.rows.end())
            mEdited.rows.insert(*rows);
    }

    void takeObject(const Update& update)
    {
        std::vector<GridObject>& objects = mEdited.grid.objects;
        if (update.kind == Kind::Gone)
            return removeId(objects, update.id);
        const GridObject& theirs = *withId(mOffered.grid.objects, update.id);
        GridObject* present = withId(objects, update.id);
        if (!present)
        {
            GridObject* const moved = withId(mMoved, update.id);
            GridObject object;
            object.id = update.id;
            insertInOrder(objects, moved ? std::move(*moved) : std::move(object), mOffered.grid.objects);
            present = withId(objects, update.id);
        }
        present->label = theirs.label;
        present->tools = theirs.tools;
    }

    void takeIndicator(const Update& update)
    {
        if (update.kind == Kind::Gone)
            return;
        const std::vector<Indicator>& theirs = withId(mOffered.grid.objects, update.owner)->indicators;
        if (update.kind == Kind::New || update.aspects.contains(Aspect::Place))
            return put(withId(mEdited.grid.objects, update.owner)->indicators, theirs, update.id);
        for (GridObject& object : mEdited.grid.objects)
            if (Indicator* const present = withId(object.indicators, update.id))
                *present = *withId(theirs, update.id);
    }

    void takeFiche()
    {
        mEdited.language = mOffered.language;
        mEdited.title = mOffered.title;
        mEdited.description = mOffered.description;
        mEdited.cardLabel = mOffered.cardLabel;
        mEdited.listsLabel = mOffered.listsLabel;
        mEdited.grid.label = mOffered.grid.label;
        mEdited.wording = mOffered.wording;
    }

    const Template& mOffered;
    Template mEdited;
    std::vector<GridObject> mMoved; ///< those that still have to find their places
};

/// The first label that two of them have.
template <class Items> std::string sharedLabel(const Items& items)
{
    std::set<std::string> seen;
    for (const auto& each : items)
        if (!seen.insert(texts::folded(each.label)).second)
            return each.label;
    return {};
}

/// The first name of two things that stand side by side; the registers' are those of sheets.
std::string sharedLabel(const Template& definition)
{
    std::vector<Register> sheets = definition.registers;
    for (const std::string& label : {definition.cardLabel, definition.listsLabel, definition.grid.label})
        sheets.emplace_back().label = label;
    std::vector<std::string> found{sharedLabel(sheets), sharedLabel(definition.lists),
                                   sharedLabel(definition.grid.objects)};
    for (const Register& owner : definition.registers)
        found.push_back(sharedLabel(owner.columns));
    for (const GridObject& object : definition.grid.objects)
        found.push_back(sharedLabel(object.indicators));
    const auto first =
        std::find_if(found.begin(), found.end(), [](const std::string& label) { return !label.empty(); });
    return first == found.end() ? std::string() : *first;
}

std::vector<std::string> namedIn(const model::Measure& measure)
{
    std::vector<std::string> named = engine::indicatorsOf(measure.formula);
    for (const model::Measure& operand : measure.operands)
        for (std::string& each : namedIn(operand))
            named.push_back(std::move(each));
    return named;
}

/// Why `edited`, made of `mine`, cannot be; empty where nothing speaks against it.
std::string whyNot(const Template& mine, const Template& edited, const Words& words)
{
    for (const templates::Obstacle& obstacle : templates::obstaclesBetween(mine, edited))
        return words.text("refuse." + obstacle.code, obstacle.parameters);
    if (const std::string label = sharedLabel(edited); !label.empty())
        return words.text("refuse.two-named", {{"label", label}});
    std::set<std::string> present;
    for (const auto& [object, indicator] : edited.indicators())
        present.insert(indicator->id);
    for (const auto& [object, indicator] : edited.indicators())
    {
        for (const std::string& named : namedIn(indicator->measure))
            for (const auto& [place, gone] : mine.indicators())
                if (gone->id == named && !present.contains(named))
                    return words.text("refuse.needed", {{"label", gone->label}, {"other", indicator->label}});
        if (needs(edited.grid, indicator->id, indicator->id))
            return words.text("refuse.circle", {{"label", indicator->label}});
    }
    return {};
}
}

std::variant<Template, Refusal> takenOver(const Template& mine, const Template& theirs,
                                          const std::set<std::string>& chosen, std::string_view language)
{
    const Words words(language);
    const std::vector<Update> updates = updatesBetween(mine, theirs);
    std::set<std::size_t> places;
    for (std::size_t place = 0; place < updates.size(); ++place)
        if (chosen.contains(updates[place].key()))
            places.insert(place);
    if (places.empty())
        return mine;
    Template edited = Taking(mine, offeredTo(mine, theirs)).take(updates, withNeeded(updates, places));
    if (std::string why = whyNot(mine, edited, words); !why.empty())
        return Refusal{std::move(why)};
    // Read anew: the reader says which columns ages are counted from.
    auto read = templates::readTemplate(templates::writeTemplate(edited));
    if (Template* const definition = std::get_if<Template>(&read))
        return std::move(*definition);
    DefinitionOrRefusal refused = checked(std::move(edited), words.text("refuse.what-is-taken"), words);
    return std::get<Refusal>(std::move(refused));
}

}
