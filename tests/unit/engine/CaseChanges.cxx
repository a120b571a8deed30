// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "CaseChanges.hxx"

#include "PlainRows.hxx"
#include "RandomCase.hxx"

#include <algorithm>
#include <numeric>

namespace ficheaction::test
{

using model::ColumnType;
using model::Filter;
using model::Measure;
using model::Register;

namespace
{
/// Marks what `renamed` has renamed; in no word of the random cases.
const std::string keyMark = "zk";
const std::string valueMark = "zq";

std::string formOf(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return shortest(*number);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? plainForm(*text) : "";
}

std::size_t placeOf(const Register& each, const std::string& columnId)
{
    return static_cast<std::size_t>(each.column(columnId) - each.columns.data());
}

bool hasTwoRowsOfOneKey(const Case& example, const Register& each)
{
    std::set<std::string> keys;
    if (!each.key.empty())
        for (const std::vector<Cell>& row : example.sheets.at(each.id))
            if (const std::string key = formOf(row[placeOf(each, each.key)]); !key.empty() && !keys.insert(key).second)
                return true;
    return false;
}

/// Applies `change` to every filter with a path of a measure and of its operands, with the register it is about.
template <class Change> void forEachTest(Filter& filter, const std::string& source, Change change)
{
    for (Filter& part : filter.parts)
        forEachTest(part, source, change);
    if (!filter.path.empty())
        change(filter, source);
}

template <class Change> void forEachTest(Measure& measure, Change change)
{
    for (Filter* filter : {&measure.where, &measure.ofRegisters, &measure.pairing.before, &measure.pairing.after,
                           &measure.schedule.done})
        forEachTest(*filter, measure.source, change);
    for (Measure& operand : measure.operands)
        forEachTest(operand, change);
}

/// What renames values of lists and keys.
class Renaming
{
public:
    explicit Renaming(const Case& example)
        : mRows(example)
        , mDefinition(example.definition)
    {
        for (const Register& each : mDefinition.registers)
            for (const model::Column& column : each.columns)
                if (!column.inherit.empty())
                {
                    const model::PathTarget target = *model::resolve(mDefinition, each, column.inherit);
                    mKeysStay = mKeysStay || target.column->id == target.owner->key;
                }
    }

    std::string value(const std::string& list, const std::string& text) const
    {
        const std::vector<std::string>& forms = mRows.list(list);
        const auto found = std::find(forms.begin(), forms.end(), plainForm(text));
        return found == forms.end() ? text : valueMark + *found;
    }

    /// The key, or a reference that begins with it.
    std::string key(const std::string& text) const
    {
        const std::string form = plainForm(text);
        const bool stays = mKeysStay || form.empty() || form.starts_with("total") || form.starts_with("sous-total");
        return stays ? text : keyMark + form;
    }

    bool isKey(const Register& owner, const model::Column& column) const
    {
        return column.type == ColumnType::Reference || column.id == owner.key;
    }

    Cell cell(const Register& owner, const model::Column& column, const Cell& there) const
    {
        if (const auto* number = std::get_if<double>(&there); number && isKey(owner, column) && !mKeysStay)
            return key(shortest(*number));
        const auto* text = std::get_if<std::string>(&there);
        if (!text)
            return there;
        if (isKey(owner, column))
            return key(*text);
        if (column.list.empty())
            return there;
        return column.type == ColumnType::Values ? values(column.list, *text) : value(column.list, *text);
    }

private:
    std::string values(const std::string& list, const std::string& text) const
    {
        std::string all;
        std::string part;
        for (char character : text + ";")
            if (character == ';' || character == '\n')
            {
                all += (all.empty() ? "" : ";") + value(list, part);
                part.clear();
            }
            else
                part += character;
        return all;
    }

    PlainRows mRows;
    const model::Template& mDefinition;
    bool mKeysStay = false; ///< what is a key in one place is only a text in another
};

Filter barring(const Filter& where)
{
    return all({where, isEmpty("barred")});
}

void bar(Measure& measure)
{
    if (!measure.source.empty())
        measure.where = barring(measure.where);
    for (Measure& operand : measure.operands)
        bar(operand);
}
}

Case shuffled(const Case& example, Dice& dice, RowOrigins& origins)
{
    Case changed = example;
    for (const Register& each : example.definition.registers)
    {
        const std::vector<std::vector<Cell>>& before = example.sheets.at(each.id);
        std::vector<unsigned>& order = origins[each.id];
        order.resize(before.size());
        std::iota(order.begin(), order.end(), 0u);
        if (!hasTwoRowsOfOneKey(example, each))
            dice.shuffle(order);
        for (std::size_t row = 0; row < order.size(); ++row)
            changed.sheets[each.id][row] = before[order[row]];
    }
    return changed;
}

Case renamed(const Case& example)
{
    const Renaming renaming(example);
    Case changed = example;
    for (model::ListOfValues& list : changed.definition.lists)
        for (std::string& value : list.values)
            value = renaming.value(list.id, value);
    for (auto& [listId, values] : changed.lists)
        for (std::string& value : values)
            value = renaming.value(listId, value);
    for (const Register& each : example.definition.registers)
        for (std::vector<Cell>& row : changed.sheets[each.id])
            for (std::size_t index = 0; index < row.size(); ++index)
                row[index] = renaming.cell(each, each.columns[index], row[index]);
    const auto rename = [&](Filter& filter, const std::string& source)
    {
        const Register* const owner = example.definition.registerNamed(source);
        if (!owner)
            return;
        const auto target = model::resolve(example.definition, *owner, filter.path);
        for (std::string& value : filter.values)
            if (renaming.isKey(*target->owner, *target->column))
                value = renaming.key(value);
            else if (!target->column->list.empty())
                value = renaming.value(target->column->list, value);
    };
    for (model::Indicator& indicator : changed.indicators())
        forEachTest(indicator.measure, rename);
    for (Register& each : changed.definition.registers)
        forEachTest(each.counts, each.id, rename);
    return changed;
}

std::string namesBack(std::string words)
{
    for (const std::string& mark : {keyMark, valueMark})
        for (std::size_t found = words.find(mark); found != std::string::npos; found = words.find(mark))
            words.erase(found, mark.size());
    return words;
}

Case respaced(const Case& example, Dice& dice)
{
    Case changed = example;
    for (auto& [registerId, rows] : changed.sheets)
        for (std::vector<Cell>& row : rows)
            for (Cell& cell : row)
                if (auto* text = std::get_if<std::string>(&cell))
                {
                    if (dice.oneIn(2))
                        for (char& character : *text)
                            if (character >= 'a' && character <= 'z')
                                character = static_cast<char>(character - 32);
                    *text = dice.oneOf<std::string>({"", " ", "\u00A0"}) + *text +
                            dice.oneOf<std::string>({"", "  ", "\u00A0"});
                }
    return changed;
}

Case withBarredRows(const Case& example, Dice& dice)
{
    Case changed = example;
    for (Register& each : changed.definition.registers)
    {
        each.columns.push_back(column("barred"));
        for (std::vector<Cell>& row : changed.sheets[each.id])
            row.push_back(blank);
        changed.sheets[each.id].push_back(cleanRow(dice, changed.definition, each, 90));
        changed.sheets[each.id].back().back() = "x";
    }
    for (model::Indicator& indicator : changed.indicators())
        bar(indicator.measure);
    return changed;
}

Case withBarredRowsTwice(const Case& barred)
{
    Case changed = barred;
    for (const Register& each : barred.definition.registers)
    {
        std::vector<std::vector<Cell>>& rows = changed.sheets[each.id];
        if (rows.empty() || !std::holds_alternative<std::string>(rows.back().back()))
            continue;
        rows.push_back(rows.back());
        if (!each.key.empty())
            rows.back()[placeOf(each, each.key)] = "twice";
    }
    return changed;
}

Case withUnrelatedRegister(const Case& example, Dice& dice)
{
    Case changed = example;
    Register other;
    other.id = "unrelated";
    other.label = "Label of unrelated";
    other.key = "id";
    other.columns = {column("id"), column("date1", ColumnType::Date), column("text2")};
    other.date = path("date1");
    changed.definition.registers.push_back(other);
    for (int row = dice.from(1, 5); row > 0; --row)
        changed.sheets[other.id].push_back(cleanRow(dice, changed.definition, other, row % 3));
    return changed;
}

}
