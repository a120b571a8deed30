// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/RowReader.hxx"

#include "model/Date.hxx"
#include "template/ErrorCode.hxx"
#include "text/TextFolding.hxx"
#include "json/ObjectReader.hxx"

#include <cmath>
#include <locale>
#include <sstream>
#include <unordered_set>

namespace ficheaction::templates
{

using model::ColumnType;

namespace
{
bool isNumber(const std::string& text)
{
    if (text.empty() || text.find_first_not_of("+-.0123456789eE") != std::string::npos)
        return false;
    std::istringstream stream(text);
    stream.imbue(std::locale::classic());
    double number = 0;
    return stream >> number && stream.peek() == std::istringstream::traits_type::eof() && std::isfinite(number);
}

void checkCell(const model::Column& column, const json::Node& cell, const References& references,
               json::ErrorReport& errors)
{
    if (cell.text.empty() || references.isDoubtful(column))
        return;
    if (column.type == ColumnType::Date && !model::dateFromIso(cell.text))
        errors.add(cell.offset, json::ErrorCode::BadDate, cell.text, "a day such as 2026-06-12");
    else if (column.type == ColumnType::Number && !isNumber(cell.text))
        errors.add(cell.offset, json::ErrorCode::BadNumber, cell.text, "a number such as 1.5");
    else if (column.type == ColumnType::List)
        references.checkValue(column.list, cell);
}

/// The row as far as its columns are there.
model::InitialRow readRow(const model::Register& definition, const json::Node& node, const References& references,
                          json::ErrorReport& errors)
{
    model::InitialRow row;
    for (const json::Member& member : node.members)
    {
        const model::Column* column = definition.column(member.name);
        if (!column)
            errors.addUnknown(member.offset, ErrorCode::UnknownColumn, member.name, references.columnIds(definition));
        else if (json::checkType(member.value, json::ValueType::Text, errors))
        {
            checkCell(*column, member.value, references, errors);
            row.emplace(member.name, member.value.text);
        }
    }
    return row;
}
}

std::vector<model::InitialRow> readInitialRows(const model::Register& definition,
                                               const std::vector<const json::Node*>& nodes,
                                               const References& references, json::ErrorReport& errors)
{
    std::vector<model::InitialRow> rows;
    std::unordered_set<std::string> keys;
    for (const json::Node* node : nodes)
    {
        rows.push_back(readRow(definition, *node, references, errors));
        if (!definition.column(definition.key))
            continue;
        const json::Node* key = node->find(definition.key);
        if (!key)
            errors.add(node->offset, json::ErrorCode::MissingKey, definition.key, "the key of the row");
        else if (!keys.insert(texts::folded(key->text)).second)
            errors.add(key->offset, ErrorCode::DuplicateId, key->text, "another key: this one is taken");
    }
    return rows;
}

}
