// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/FormFields.hxx"

#include "roles/Roles.hxx"
#include "roles/RowLabels.hxx"

#include <algorithm>
#include <numeric>
#include <set>

namespace ficheaction::entry
{

namespace
{
/// Columns as wide as this hold sentences.
constexpr double widthOfSentences = 30;
/// A list that is longer is of no help; the last rows are those that people mean.
constexpr std::size_t mostReferences = 2000;

FieldKind kindOf(const model::Column& column, bool isLabel)
{
    switch (column.type)
    {
    case model::ColumnType::Number:
        return FieldKind::Number;
    case model::ColumnType::Date:
        return FieldKind::Day;
    case model::ColumnType::List:
        return FieldKind::Choice;
    case model::ColumnType::Values:
        return FieldKind::Several;
    case model::ColumnType::Reference:
        return FieldKind::Reference;
    case model::ColumnType::Text:
        break;
    }
    return column.width >= widthOfSentences && !isLabel ? FieldKind::LongText : FieldKind::Text;
}

std::vector<std::string> spellings(const engine::Dataset& data, const std::string& list,
                                   const std::vector<engine::FoldedId>& values)
{
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const engine::FoldedId value : values)
        texts.push_back(data.display(list, value));
    return texts;
}

/// What has been noted in the column so far.
std::vector<engine::FoldedId> usedValues(const engine::TypedColumn& column)
{
    const std::set<engine::FoldedId> different(column.values.begin(), column.values.end());
    return {different.begin(), different.end()};
}

std::vector<std::string> referredRows(const engine::Dataset& data, std::size_t table)
{
    std::vector<std::string> texts;
    const engine::TypedTable& rows = data.tables()[table];
    for (std::size_t row = rows.rows; row > 0 && texts.size() < mostReferences; --row)
        if (rows.states[row - 1] == engine::RowState::Valid)
            texts.push_back(roles::choiceText(data, table, row - 1));
    return texts;
}

std::vector<std::string> choicesOf(const engine::Dataset& data, std::size_t table, std::size_t index)
{
    const model::Column& column = data.tables()[table].definition->columns[index];
    if (column.type == model::ColumnType::Reference)
        return referredRows(data, data.tableIndex(column.reference));
    if (!column.list.empty())
        return spellings(data, column.list, data.list(column.list));
    if (column.type != model::ColumnType::Values)
        return {};
    std::vector<std::string> used = spellings(data, "", usedValues(data.tables()[table].columns[index]));
    std::sort(used.begin(), used.end());
    return used;
}
}

std::optional<std::string> proposedText(const FormField& field, const std::optional<model::Date>& day,
                                        model::Date today, const std::string& typed)
{
    if (field.wherePast.empty() || !day)
        return std::nullopt;
    const bool past = *day < today;
    if (past && typed.empty())
        return field.wherePast;
    return !past && typed == field.wherePast ? std::optional(std::string()) : std::nullopt;
}

std::vector<FormField> formFields(const engine::Dataset& data, std::size_t table,
                                  const std::vector<std::size_t>& columns)
{
    const model::Register& owner = *data.tables()[table].definition;
    std::vector<FormField> fields;
    for (const std::size_t index : columns)
    {
        const model::Column& column = owner.columns[index];
        fields.push_back({index, kindOf(column, roles::labelColumn(owner) == index), column.label, column.help,
                          column.required || column.id == owner.key, choicesOf(data, table, index), column.wherePast});
    }
    return fields;
}

std::vector<std::size_t> allColumns(const engine::Dataset& data, std::size_t table)
{
    std::vector<std::size_t> columns(data.tables()[table].definition->columns.size());
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    return columns;
}

std::vector<std::size_t> formRegisters(const engine::Dataset& data)
{
    const std::vector<roles::AttendanceRegister> attendances = roles::attendanceRegisters(data.definition());
    std::vector<std::size_t> registers;
    for (std::size_t table = 0; table < data.tables().size(); ++table)
        if (std::none_of(attendances.begin(), attendances.end(),
                         [&](const roles::AttendanceRegister& each) { return each.table == table; }))
            registers.push_back(table);
    if (!attendances.empty())
    {
        const auto events = std::find(registers.begin(), registers.end(), attendances.front().events);
        std::rotate(registers.begin(), events, events + 1);
    }
    return registers;
}

}
