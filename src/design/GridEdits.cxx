// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/GridEdits.hxx"

#include "design/FormulaText.hxx"
#include "design/IndicatorDraft.hxx"
#include "design/Words.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::Grid;
using model::GridObject;
using model::Indicator;

namespace
{
constexpr std::size_t mostIndicators = 2'000;

GridObject* objectNamed(Grid& grid, const std::string& id)
{
    const auto found = std::find_if(grid.objects.begin(), grid.objects.end(),
                                    [&](const GridObject& object) { return object.id == id; });
    return found == grid.objects.end() ? nullptr : &*found;
}

struct Place
{
    GridObject* object = nullptr;
    std::size_t index = 0;
};

Place placeOf(Grid& grid, const std::string& id)
{
    for (GridObject& object : grid.objects)
        for (std::size_t index = 0; index < object.indicators.size(); ++index)
            if (object.indicators[index].id == id)
                return {&object, index};
    return {};
}

template <class Item> void insertAt(std::vector<Item>& items, std::size_t place, Item item)
{
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(std::min(place, items.size())), std::move(item));
}

template <class Item> Item taken(std::vector<Item>& items, std::size_t place)
{
    Item item = std::move(items[place]);
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(place));
    return item;
}

std::vector<const model::Formula*> formulasOf(const model::Measure& measure)
{
    std::vector<const model::Formula*> formulas{&measure.formula};
    for (const model::Measure& operand : measure.operands)
        for (const model::Formula* const formula : formulasOf(operand))
            formulas.push_back(formula);
    return formulas;
}

bool mentions(const Indicator& indicator, const std::string& id)
{
    const std::vector<const model::Formula*> formulas = formulasOf(indicator.measure);
    return std::any_of(formulas.begin(), formulas.end(),
                       [&](const model::Formula* formula) { return namedIn(*formula).contains(id); });
}

bool namesOnly(Grid& grid, const Indicator& indicator)
{
    for (const model::Formula* const formula : formulasOf(indicator.measure))
        for (const std::string& named : namedIn(*formula))
            if (!placeOf(grid, named).object)
                return false;
    return true;
}

std::vector<std::string> indicatorIds(const Grid& grid)
{
    std::vector<std::string> ids;
    for (const GridObject& object : grid.objects)
        for (const Indicator& indicator : object.indicators)
            ids.push_back(indicator.id);
    return ids;
}

bool isCalled(const GridObject& object, const std::string& label)
{
    return texts::folded(object.label) == texts::folded(label);
}

/// The indicator of this object that has this label already, other than `own`; null where the label is free.
const Indicator* labelled(const GridObject& object, const std::string& label, const std::string& own = {})
{
    const auto found = std::find_if(object.indicators.begin(), object.indicators.end(),
                                    [&](const Indicator& each)
                                    { return each.id != own && texts::folded(each.label) == texts::folded(label); });
    return found == object.indicators.end() ? nullptr : &*found;
}

/// What speaks against this name for an object; nothing where it is free. `own`: the object that may have it already.
std::string labelRefusal(const Grid& grid, const std::string& label, const std::string& own, const Words& words)
{
    if (texts::trimmed(label).empty())
        return words.text("refuse.label-empty");
    for (const GridObject& object : grid.objects)
        if (object.id != own && isCalled(object, label))
            return words.text("refuse.label-taken", {{"label", object.label}});
    return {};
}

Refusal refusal(const Words& words, const char* key, const std::map<std::string, std::string>& parameters = {})
{
    return {words.text(key, parameters)};
}
}

GridOrRefusal withIndicator(const Grid& grid, const Indicator& indicator, const std::string& object, std::size_t place,
                            std::string_view language)
{
    const Words words(language);
    Grid changed = grid;
    GridObject* const target = objectNamed(changed, object);
    if (!target)
        return refusal(words, "refuse.unknown-object");
    if (texts::trimmed(indicator.label).empty())
        return refusal(words, "refuse.label-empty");
    if (const Indicator* const other = labelled(*target, indicator.label, indicator.id))
        return refusal(words, "refuse.label-taken", {{"label", other->label}});
    const Place old = placeOf(changed, indicator.id);
    if (!old.object && indicatorIds(grid).size() >= mostIndicators)
        return refusal(words, "refuse.too-many", {{"count", std::to_string(mostIndicators)}});
    if (old.object == target)
        target->indicators[old.index] = indicator;
    else
    {
        if (old.object)
            taken(old.object->indicators, old.index);
        insertAt(target->indicators, place, indicator);
    }
    if (!namesOnly(changed, indicator))
        return refusal(words, "refuse.formula-unknown", {{"label", indicator.label}});
    if (needs(changed, indicator.id, indicator.id))
        return refusal(words, "refuse.circle", {{"label", indicator.label}});
    return changed;
}

GridOrRefusal withoutIndicator(const Grid& grid, const std::string& indicator, std::string_view language)
{
    const Words words(language);
    Grid changed = grid;
    const Place place = placeOf(changed, indicator);
    if (!place.object)
        return refusal(words, "refuse.unknown-indicator");
    for (const GridObject& object : grid.objects)
        for (const Indicator& other : object.indicators)
            if (other.id != indicator && mentions(other, indicator))
                return refusal(words, "refuse.needed",
                               {{"label", place.object->indicators[place.index].label}, {"other", other.label}});
    taken(place.object->indicators, place.index);
    return changed;
}

GridOrRefusal withIndicatorMoved(const Grid& grid, const std::string& indicator, const std::string& object,
                                 std::size_t place, std::string_view language)
{
    const Words words(language);
    Grid changed = grid;
    GridObject* const target = objectNamed(changed, object);
    if (!target)
        return refusal(words, "refuse.unknown-object");
    const Place old = placeOf(changed, indicator);
    if (!old.object)
        return refusal(words, "refuse.unknown-indicator");
    const Indicator moved = taken(old.object->indicators, old.index);
    const Indicator* const other = target == old.object ? nullptr : labelled(*target, moved.label);
    if (other)
        return refusal(words, "refuse.label-taken", {{"label", other->label}});
    insertAt(target->indicators, place, moved);
    return changed;
}

GridOrRefusal withIndicatorDuplicated(const Grid& grid, const std::string& indicator, std::string_view language)
{
    const Words words(language);
    Grid changed = grid;
    const Place place = placeOf(changed, indicator);
    if (!place.object)
        return refusal(words, "refuse.unknown-indicator");
    Indicator copy = place.object->indicators[place.index];
    std::string label = words.text("copy", {{"label", copy.label}});
    for (int number = 2; labelled(*place.object, label); ++number)
        label = words.text("copy-again", {{"label", copy.label}, {"number", std::to_string(number)}});
    copy.label = label;
    copy.id = idFrom(label, indicatorIds(grid));
    return withIndicator(changed, copy, place.object->id, place.index + 1, language);
}

GridOrRefusal withObject(const Grid& grid, const std::string& label, std::string_view language)
{
    const Words words(language);
    if (const std::string problem = labelRefusal(grid, label, {}, words); !problem.empty())
        return Refusal{problem};
    std::vector<std::string> ids;
    for (const GridObject& object : grid.objects)
        ids.push_back(object.id);
    Grid changed = grid;
    changed.objects.push_back({idFrom(label, ids), std::string(texts::trimmed(label)), {}, {}});
    return changed;
}

GridOrRefusal withObjectRenamed(const Grid& grid, const std::string& object, const std::string& label,
                                std::string_view language)
{
    const Words words(language);
    Grid changed = grid;
    GridObject* const renamed = objectNamed(changed, object);
    if (!renamed)
        return refusal(words, "refuse.unknown-object");
    if (const std::string problem = labelRefusal(grid, label, object, words); !problem.empty())
        return Refusal{problem};
    renamed->label = std::string(texts::trimmed(label));
    return changed;
}

GridOrRefusal withObjectMoved(const Grid& grid, const std::string& object, std::size_t place, std::string_view language)
{
    Grid changed = grid;
    const GridObject* const found = objectNamed(changed, object);
    if (!found)
        return refusal(Words(language), "refuse.unknown-object");
    GridObject moved = taken(changed.objects, static_cast<std::size_t>(found - changed.objects.data()));
    insertAt(changed.objects, place, std::move(moved));
    return changed;
}

GridOrRefusal withoutObject(const Grid& grid, const std::string& object, std::string_view language)
{
    const Words words(language);
    Grid changed = grid;
    const GridObject* const found = objectNamed(changed, object);
    if (!found)
        return refusal(words, "refuse.unknown-object");
    if (!found->indicators.empty())
        return refusal(words, "refuse.object-full",
                       {{"label", found->label}, {"count", std::to_string(found->indicators.size())}});
    taken(changed.objects, static_cast<std::size_t>(found - changed.objects.data()));
    return changed;
}

}
