// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/RegisterEdits.hxx"

#include "design/Conditions.hxx"
#include "design/Holding.hxx"
#include "design/IndicatorDraft.hxx"
#include "design/Words.hxx"
#include "model/ById.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::Column;
using model::ColumnType;
using model::idsOf;
using model::ListOfValues;
using model::Register;
using model::Template;

namespace
{
bool isSame(std::string_view one, std::string_view other)
{
    return texts::folded(one) == texts::folded(other);
}

template <class Items> auto named(Items& items, const std::string& id)
{
    return std::find_if(items.begin(), items.end(), [&](const auto& each) { return each.id == id; });
}

/// The labels of the columns that read their values through `owner`, or refer to it.
std::vector<std::string> columnsThrough(const Template& definition, const std::string& owner, const std::string& column)
{
    std::vector<std::string> labels;
    for (const Register& each : definition.registers)
        for (const Column& candidate : each.columns)
        {
            const bool isItself = each.id == owner && candidate.id == column;
            const Register* source = &each;
            for (const std::string& step : candidate.inherit.steps)
            {
                if (!isItself && source && source->id == owner && step == column)
                    labels.push_back(candidate.label);
                const Column* const next = source ? source->column(step) : nullptr;
                source = next ? definition.registerNamed(next->reference) : nullptr;
            }
        }
    return labels;
}

/// Without one of the lists or registers, where it is there and no column of the definition uses it.
template <class Item, class IsUser>
DefinitionOrRefusal without(Template edited, std::vector<Item> Template::*items, const std::string& id,
                            const char* unknown, const char* used, const IsUser& uses, const Words& words)
{
    const auto present = named(edited.*items, id);
    if (present == (edited.*items).end())
        return Refusal{words.text(unknown)};
    const std::string label = present->label;
    for (const Register& owner : edited.registers)
        for (const Column& column : owner.columns)
            if (uses(owner, column))
                return Refusal{
                    words.text(used, {{"label", label}, {"column", column.label}, {"register", owner.label}})};
    (edited.*items).erase(present);
    return checked(std::move(edited), label, words);
}

bool hasList(const Column& column)
{
    return column.type == ColumnType::List || column.type == ColumnType::Values;
}

std::optional<Refusal> refusalOf(const Template& definition, const Register& owner, const Column& column,
                                 const Words& words)
{
    if (texts::trimmed(column.label).empty())
        return Refusal{words.text("refuse.label-empty")};
    for (const Column& other : owner.columns)
        if (other.id != column.id && isSame(other.label, column.label))
            return Refusal{words.text("refuse.label-taken", {{"label", other.label}})};
    if (column.type == ColumnType::List && !definition.listNamed(column.list))
        return Refusal{words.text("refuse.no-list", {{"label", column.label}})};
    const Register* const referred = definition.registerNamed(column.reference);
    if (column.type == ColumnType::Reference && (!referred || referred->key.empty()))
        return Refusal{words.text("refuse.no-reference", {{"label", column.label}})};
    return std::nullopt;
}

/// Without what goes with other types than its own.
void settle(Column& column)
{
    if (!hasList(column))
        column.list.clear();
    if (column.type != ColumnType::Reference)
        column.reference.clear();
    if (column.type != ColumnType::List)
    {
        column.wherePast.clear();
        column.whereCancelled.clear();
    }
    if (column.type != ColumnType::Number)
    {
        column.whole = false;
        column.minimum.reset();
        column.maximum.reset();
        column.whereEmpty.reset();
        column.unit.clear();
    }
}

bool isTakenSheet(const Template& definition, const std::string& label)
{
    const std::string* const others[]{&definition.cardLabel, &definition.listsLabel, &definition.grid.label};
    return std::any_of(std::begin(others), std::end(others),
                       [&](const std::string* other) { return isSame(*other, label); }) ||
           std::any_of(definition.registers.begin(), definition.registers.end(),
                       [&](const Register& other) { return isSame(other.label, label); });
}
}

DefinitionOrRefusal withColumn(const Template& definition, const std::string& owner, Column column,
                               std::string_view language)
{
    const Words words(language);
    Template edited = definition;
    const auto dataRegister = named(edited.registers, owner);
    if (dataRegister == edited.registers.end())
        return Refusal{words.text("refuse.unknown-register")};
    settle(column);
    if (const std::optional<Refusal> refusal = refusalOf(definition, *dataRegister, column, words))
        return *refusal;
    const std::string label = column.label;
    const auto present = named(dataRegister->columns, column.id);
    if (!column.id.empty() && present != dataRegister->columns.end())
        *present = std::move(column);
    else
    {
        column.id = idFrom(column.label, idsOf(dataRegister->columns));
        dataRegister->columns.push_back(std::move(column));
    }
    return checked(std::move(edited), label, words);
}

DefinitionOrRefusal withoutColumn(const Template& definition, const std::string& owner, const std::string& column,
                                  std::string_view language)
{
    const Words words(language);
    Template edited = definition;
    const auto dataRegister = named(edited.registers, owner);
    if (dataRegister == edited.registers.end())
        return Refusal{words.text("refuse.unknown-register")};
    const auto present = named(dataRegister->columns, column);
    if (present == dataRegister->columns.end())
        return Refusal{words.text("refuse.unknown-column")};
    const std::string label = present->label;
    if (dataRegister->key == column || dataRegister->weight == column ||
        (!dataRegister->date.empty() && dataRegister->date.steps.front() == column))
        return Refusal{words.text("refuse.known-by", {{"label", label}, {"register", dataRegister->label}})};
    if (const std::vector<std::string> others = columnsThrough(definition, owner, column); !others.empty())
        return Refusal{words.text("refuse.inherited", {{"label", label}, {"others", enumerated(words, others)}})};
    dataRegister->columns.erase(present);
    if (const auto rows = edited.rows.find(owner); rows != edited.rows.end())
        for (model::InitialRow& row : rows->second)
            row.erase(column);
    return checked(std::move(edited), label, words);
}

DefinitionOrRefusal withColumnMoved(const Template& definition, const std::string& owner, const std::string& column,
                                    bool up, std::string_view language)
{
    const Words words(language);
    Template edited = definition;
    const auto dataRegister = named(edited.registers, owner);
    if (dataRegister == edited.registers.end())
        return Refusal{words.text("refuse.unknown-register")};
    std::vector<Column>& columns = dataRegister->columns;
    const auto present = named(columns, column);
    if (present == columns.end())
        return Refusal{words.text("refuse.unknown-column")};
    if (present != (up ? columns.begin() : columns.end() - 1))
        std::iter_swap(present, up ? present - 1 : present + 1);
    return edited;
}

DefinitionOrRefusal withList(const Template& definition, ListOfValues list, std::string_view language)
{
    const Words words(language);
    if (texts::trimmed(list.label).empty())
        return Refusal{words.text("refuse.label-empty")};
    if (list.values.empty())
        return Refusal{words.text("refuse.no-values", {{"label", list.label}})};
    for (std::size_t index = 0; index < list.values.size(); ++index)
        for (std::size_t before = 0; before < index; ++before)
            if (isSame(list.values[before], list.values[index]))
                return Refusal{
                    words.text("refuse.value-twice", {{"label", list.label}, {"value", list.values[index]}})};
    for (const ListOfValues& other : definition.lists)
        if (other.id != list.id && isSame(other.label, list.label))
            return Refusal{words.text("refuse.label-taken", {{"label", other.label}})};
    Template edited = definition;
    const std::string label = list.label;
    const auto present = named(edited.lists, list.id);
    if (!list.id.empty() && present != edited.lists.end())
        *present = std::move(list);
    else
    {
        list.id = idFrom(list.label, idsOf(edited.lists));
        edited.lists.push_back(std::move(list));
    }
    return checked(std::move(edited), label, words);
}

DefinitionOrRefusal withoutList(const Template& definition, const std::string& list, std::string_view language)
{
    return without(
        definition, &Template::lists, list, "refuse.unknown-list", "refuse.list-used",
        [&](const Register&, const Column& column) { return column.list == list; }, Words(language));
}

DefinitionOrRefusal withRegister(const Template& definition, const std::string& label, std::string_view language)
{
    const Words words(language);
    const std::string name(texts::trimmed(label));
    if (name.empty())
        return Refusal{words.text("refuse.label-empty")};
    if (isTakenSheet(definition, name))
        return Refusal{words.text("refuse.label-taken", {{"label", name}})};
    // The words of the sheets are in the language of the fiche, whatever the window speaks.
    const Words sheetWords(definition.language.substr(0, 2));
    Register added;
    added.label = name;
    std::vector<std::string> taken = idsOf(definition.registers);
    // Words that names of cells begin with.
    taken.insert(taken.end(), {"grid", "list", "card"});
    added.id = idFrom(name, taken);
    Column key;
    key.id = "number";
    key.label = sheetWords.text("new.number");
    key.required = true;
    Column date;
    date.id = "date";
    date.label = sheetWords.text("new.date");
    date.type = ColumnType::Date;
    added.key = key.id;
    added.date.steps = {date.id};
    added.columns = {std::move(key), std::move(date)};
    Template edited = definition;
    edited.registers.push_back(std::move(added));
    if (!holds(edited))
        return Refusal{words.text("refuse.no-sheet-name", {{"label", name}})};
    return edited;
}

DefinitionOrRefusal withCounts(const Template& definition, const std::string& owner, model::Filter counts,
                               std::string_view language)
{
    const Words words(language);
    Template edited = definition;
    const auto dataRegister = named(edited.registers, owner);
    if (dataRegister == edited.registers.end())
        return Refusal{words.text("refuse.unknown-register")};
    for (const Condition& condition : conditionsOf(counts).conditions)
        if (std::string problem =
                conditionProblem(definition, *dataRegister, !dataRegister->date.empty(), condition, language);
            !problem.empty())
            return Refusal{std::move(problem)};
    dataRegister->counts = std::move(counts);
    const std::string label = dataRegister->label;
    return checked(std::move(edited), label, words);
}

DefinitionOrRefusal withoutRegister(const Template& definition, const std::string& owner, std::string_view language)
{
    Template edited = definition;
    edited.rows.erase(owner);
    return without(
        std::move(edited), &Template::registers, owner, "refuse.unknown-register", "refuse.referred",
        [&](const Register& other, const Column& column) { return other.id != owner && column.reference == owner; },
        Words(language));
}

}
