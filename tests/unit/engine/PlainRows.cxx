// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "PlainRows.hxx"

#include "PlainDays.hxx"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ficheaction::test
{

using model::ColumnType;

namespace
{
/// Texts of the random workbooks that mean a number or a day, as FrenchReader should find: in whatever
/// column, as 1900 had no 29 February.
const std::map<std::string, double> numbersInWords{{"2,5", 2.5}, {"3", 3}, {"12", 12}};
const std::map<std::string, int> daysInWords{{"14/02/2026", daysOf({2026, 2, 14})}, {"29/2/00", daysOf({2000, 2, 29})}};

std::string formOf(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return shortest(*number);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? plainForm(*text) : "";
}

bool isError(const Cell& cell)
{
    return std::holds_alternative<ErrorValue>(cell);
}

bool isBlank(const Cell& cell)
{
    return !isError(cell) && formOf(cell).empty();
}

std::optional<int> day(const Cell& there)
{
    if (const auto words = daysInWords.find(formOf(there)); words != daysInWords.end())
        return words->second;
    const auto* given = std::get_if<double>(&there);
    if (!given || *given < 2 || *given > 109939)
        return std::nullopt;
    const int read = static_cast<int>(std::floor(*given)) - 25569;
    // 75 years back and 10 ahead: what is further away is a slip.
    const bool near = read >= daysOf({1951, 6, 30}) && read <= daysOf({2036, 6, 30});
    return near ? std::optional(read) : std::nullopt;
}

std::vector<std::string> parts(const std::string& text)
{
    std::vector<std::string> all;
    std::string part;
    for (char character : text + ";")
    {
        if (character != ';' && character != '\n')
        {
            part += character;
            continue;
        }
        part = plainForm(part);
        if (!part.empty() && std::find(all.begin(), all.end(), part) == all.end())
            all.push_back(part);
        part.clear();
    }
    return all;
}
}

std::string shortest(double number)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.12g", number);
    return buffer;
}

std::string plainForm(const std::string& text)
{
    static const std::vector<std::pair<std::string, std::string>> replaced{
        {"\u00A0", " "},  {"\n", " "},      {"é", "e"}, {"É", "e"},
        {"e\u0301", "e"}, {"E\u0301", "e"}, {"à", "a"}, {"œ", "oe"}};
    std::string plain = text;
    for (const auto& [from, to] : replaced)
        for (std::size_t found = plain.find(from); found != std::string::npos; found = plain.find(from))
            plain.replace(found, from.size(), to);
    std::string result;
    for (char character : plain)
        if (character != ' ')
            result += static_cast<char>(character >= 'A' && character <= 'Z' ? character + 32 : character);
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    while (!result.empty() && result.back() == ' ')
        result.pop_back();
    return result;
}

PlainRows::PlainRows(const Case& example)
    : mDefinition(example.definition)
    , mSheets(example.sheets)
{
    for (const model::ListOfValues& list : mDefinition.lists)
    {
        std::vector<std::string>& forms = mLists[list.id];
        const auto own = example.lists.find(list.id);
        for (const std::string& value : own == example.lists.end() ? list.values : own->second)
            if (const std::string form = plainForm(value);
                !form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
                forms.push_back(form);
    }
    for (const model::Register& each : mDefinition.registers)
        for (unsigned row = 0; row < rows(each).size(); ++row)
            if (const std::string key = keyOf(each, row); !key.empty() && !isTotal(each, row))
                mByKey[each.id].try_emplace(key, row);
}

const model::Register& PlainRows::registerOf(const std::string& id) const
{
    const model::Register* found = mDefinition.registerNamed(id);
    return found ? *found : throw std::invalid_argument("no register " + id);
}

const model::Column& PlainRows::columnAt(const model::Register& each, const std::vector<std::string>& steps) const
{
    const auto found = model::resolve(mDefinition, each, {steps});
    return found && found->column ? *found->column : throw std::invalid_argument("no such path");
}

Place PlainRows::place(const model::Register& each, const std::string& columnId, unsigned row) const
{
    return {static_cast<unsigned>(&each - mDefinition.registers.data()),
            static_cast<unsigned>(&columnAt(each, {columnId}) - each.columns.data()), row};
}

const Cell& PlainRows::cell(const model::Register& each, const std::string& columnId, unsigned row) const
{
    return rows(each)[row][static_cast<std::size_t>(&columnAt(each, {columnId}) - each.columns.data())];
}

std::string PlainRows::keyOf(const model::Register& each, unsigned row) const
{
    return each.key.empty() ? "" : formOf(cell(each, each.key, row));
}

bool PlainRows::isTotal(const model::Register& each, unsigned row) const
{
    for (const model::Column& column : each.columns)
    {
        const Cell& first = cell(each, column.id, row);
        if (isBlank(first))
            continue;
        const std::string form = formOf(first);
        const bool word = form == "total" || form == "sous-total" || form.rfind("total ", 0) == 0;
        return word && (column.id == each.key || keyOf(each, row).empty());
    }
    return false;
}

int PlainRows::named(const model::Column& column, const Cell& reference) const
{
    const auto keys = mByKey.find(column.reference);
    if (keys == mByKey.end())
        return -1;
    const std::string form = formOf(reference);
    if (const auto whole = keys->second.find(form); whole != keys->second.end())
        return static_cast<int>(whole->second);
    std::size_t dash = std::string::npos;
    for (const char* separator : {" - ", " – ", " — "})
        dash = std::min(dash, (form + ' ').find(separator));
    const auto key = dash == std::string::npos ? keys->second.end() : keys->second.find(form.substr(0, dash));
    return key == keys->second.end() ? -1 : static_cast<int>(key->second);
}

bool PlainRows::isBlankRow(const model::Register& each, unsigned row) const
{
    return std::all_of(rows(each)[row].begin(), rows(each)[row].end(), isBlank);
}

std::set<Place> PlainRows::flaws(const model::Register& each, unsigned row) const
{
    std::set<Place> found;
    for (const model::Column& column : each.columns)
    {
        const Cell& there = cell(each, column.id, row);
        bool flawed = false;
        if (column.type == ColumnType::Reference)
            flawed = isBlank(there) ? column.required : named(column, there) < 0;
        else if (column.id == each.weight)
            flawed = !isBlank(there) && !number(column, each, there);
        else if (column.id == each.key)
            flawed = !isBlank(there) && !isError(there) && !isFirstOf(each, row);
        if (flawed)
            found.insert(place(each, column.id, row));
    }
    return found;
}

bool PlainRows::isFirstOf(const model::Register& each, unsigned row) const
{
    const auto keys = mByKey.find(each.id);
    const auto first =
        keys == mByKey.end() ? std::map<std::string, unsigned>::const_iterator() : keys->second.find(keyOf(each, row));
    return keys == mByKey.end() || first == keys->second.end() || first->second == row;
}

std::optional<double> PlainRows::number(const model::Column& column, const model::Register& each,
                                        const Cell& there) const
{
    std::optional<double> value;
    if (const auto* given = std::get_if<double>(&there))
        value = *given;
    else if (const auto words = numbersInWords.find(formOf(there)); words != numbersInWords.end())
        value = words->second;
    if (isBlank(there) && column.whereEmpty)
        return column.whereEmpty;
    const bool weight = column.id == each.weight;
    if (!value || std::fabs(*value) > 1e12 || (column.minimum && *value < *column.minimum) ||
        (column.maximum && *value > *column.maximum) || (weight && *value < 0) ||
        ((weight || column.whole) && *value != std::floor(*value)))
        return std::nullopt;
    return value;
}

bool PlainRows::isListed(const model::Column& column, const std::string& form) const
{
    if (column.list.empty())
        return true;
    const std::vector<std::string>& forms = list(column.list);
    return std::find(forms.begin(), forms.end(), form) != forms.end();
}

Found PlainRows::ownCell(const model::Register& each, const model::Column& column, unsigned row) const
{
    const Cell& there = cell(each, column.id, row);
    Found found;
    found.type = column.type;
    found.where = place(each, column.id, row);
    if (const auto* text = std::get_if<std::string>(&there))
        found.typed = *text;
    else
        found.typed = formOf(there);
    const bool required = column.required || column.id == each.key;
    if (isBlank(there))
        found.unknown = required && !column.whereEmpty && !inheritsHere(each, column, row);
    else if (isError(there))
        found.unknown = true;
    if (column.type == ColumnType::Number)
    {
        found.size = number(column, each, there);
        found.unknown = found.unknown || (!found.size && !isBlank(there));
        if (found.size)
            found.texts = {shortest(*found.size)};
    }
    else if (column.type == ColumnType::Date)
    {
        const auto read = day(there);
        found.unknown = found.unknown || (!read && !isBlank(there));
        if (read)
        {
            found.size = *read;
            found.texts = {isoForm(*read)};
        }
    }
    else if (column.type == ColumnType::Reference)
    {
        found.row = named(column, there);
        found.unknown = found.unknown || (found.row < 0 && !isBlank(there));
        if (found.row >= 0)
            found.texts = {keyOf(registerOf(column.reference), static_cast<unsigned>(found.row))};
    }
    else if (column.type == ColumnType::Values)
    {
        found.texts = std::holds_alternative<double>(there) ? std::vector{formOf(there)} : parts(found.typed);
        // Semicolons alone are no value.
        found.unknown = found.unknown || (found.texts.empty() && required && !isError(there));
    }
    else if (!isBlank(there) && !isError(there))
        found.texts = {formOf(there)};
    if (column.type == ColumnType::List || column.type == ColumnType::Values)
        for (const std::string& text : found.texts)
            found.unlisted = found.unlisted || !isListed(column, text);
    if (found.unknown || found.unlisted)
        found.doubts.insert(place(each, column.id, row));
    return found;
}

bool PlainRows::inheritsHere(const model::Register& each, const model::Column& column, unsigned row) const
{
    if (column.inherit.empty())
        return false;
    // Somebody is meant by a reference that must be there, even where nobody can say who.
    const model::Column& reference = columnAt(each, {column.inherit.steps.front()});
    return reference.required || !isBlank(cell(each, reference.id, row));
}

Found PlainRows::at(const model::Register& each, std::vector<std::string> steps, unsigned row) const
{
    if (steps.empty())
        steps = {each.key};
    const model::Column& column = columnAt(each, {steps.front()});
    Found here = inheritsHere(each, column, row) ? at(each, column.inherit.steps, row) : ownCell(each, column, row);
    if (steps.size() == 1)
        return here;
    Found there;
    there.type = columnAt(each, steps).type;
    there.unknown = here.unknown;
    there.doubts = here.doubts;
    there.where = here.where;
    there.reached = false;
    if (here.row < 0)
        return there;
    const model::Register& target = registerOf(column.reference);
    const auto targetRow = static_cast<unsigned>(here.row);
    there.doubts = flaws(target, targetRow);
    there.unknown = !there.doubts.empty();
    if (there.unknown)
        return there;
    return at(target, {steps.begin() + 1, steps.end()}, targetRow);
}

double PlainRows::headCount(const model::Register& each, unsigned row) const
{
    return number(columnAt(each, {each.weight}), each, cell(each, each.weight, row)).value_or(1);
}

}
