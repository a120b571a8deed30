// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/RegisterRows.hxx"

#include "calc/document/CellValues.hxx"

#include <charconv>
#include <optional>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Rows = uno::Sequence<uno::Sequence<uno::Any>>;

Rows emptyRows(std::size_t rows, std::size_t columns)
{
    uno::Sequence<uno::Any> row(static_cast<sal_Int32>(columns));
    for (uno::Any& cell : row)
        cell = cellAny({}, 0);
    Rows all(static_cast<sal_Int32>(rows));
    for (uno::Sequence<uno::Any>& each : all)
        each = row;
    return all;
}

/// A template gives text: dates as "2026-06-12", numbers with a point.
uno::Any valueOf(const Creation& creation, const model::Column& column, const std::string& text)
{
    if (column.type == model::ColumnType::Date)
        if (const std::optional<model::Date> date = model::dateFromIso(text))
            return uno::Any(creation.serial(*date));
    if (column.type == model::ColumnType::Number)
    {
        double number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure == std::errc() && end == text.data() + text.size())
            return uno::Any(number);
    }
    return cellAny(text, creation.nullDate);
}

std::optional<std::size_t> positionOf(const std::vector<std::string>& ids, const std::string& id)
{
    for (std::size_t index = 0; index < ids.size(); ++index)
        if (ids[index] == id)
            return index;
    return std::nullopt;
}

Rows sampleRows(const Creation& creation, const model::Register& owner, const model::SampleRows& sample)
{
    Rows rows = emptyRows(sample.rows.size(), owner.columns.size());
    uno::Sequence<uno::Any>* const target = rows.getArray();
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        const std::optional<std::size_t> source = positionOf(sample.columns, owner.columns[column].id);
        if (!source)
            continue;
        for (std::size_t row = 0; row < sample.rows.size(); ++row)
            if (*source < sample.rows[row].size())
                target[row].getArray()[column] = cellAny(sample.rows[row][*source], creation.nullDate);
    }
    return rows;
}

/// Null where there is none, or no row in it.
const model::SampleRows* sampleOf(const Creation& creation, const model::Register& owner)
{
    if (!creation.fiche.sample)
        return nullptr;
    const auto sample = creation.fiche.sample->registers.find(owner.id);
    const bool found = sample != creation.fiche.sample->registers.end() && !sample->second.rows.empty();
    return found ? &sample->second : nullptr;
}

Rows templateRows(const Creation& creation, const model::Register& owner, const std::vector<model::InitialRow>& given)
{
    Rows rows = emptyRows(given.size(), owner.columns.size());
    uno::Sequence<uno::Any>* const target = rows.getArray();
    for (std::size_t row = 0; row < given.size(); ++row)
        for (std::size_t column = 0; column < owner.columns.size(); ++column)
        {
            const auto text = given[row].find(owner.columns[column].id);
            if (text != given[row].end())
                target[row].getArray()[column] = valueOf(creation, owner.columns[column], text->second);
        }
    return rows;
}
}

Rows initialRows(const Creation& creation, const model::Register& owner)
{
    if (const model::SampleRows* const sample = sampleOf(creation, owner))
        return sampleRows(creation, owner, *sample);
    const auto given = creation.definition().rows.find(owner.id);
    return given == creation.definition().rows.end() ? Rows() : templateRows(creation, owner, given->second);
}

std::vector<RegisterCell> datesElsewhere(const Creation& creation, const model::Register& owner)
{
    std::vector<RegisterCell> cells;
    const model::SampleRows* const sample = sampleOf(creation, owner);
    for (std::size_t column = 0; sample && column < owner.columns.size(); ++column)
    {
        const std::optional<std::size_t> source = positionOf(sample->columns, owner.columns[column].id);
        if (!source || owner.columns[column].type == model::ColumnType::Date)
            continue;
        for (std::size_t row = 0; row < sample->rows.size(); ++row)
            if (*source < sample->rows[row].size() && std::holds_alternative<model::Moment>(sample->rows[row][*source]))
                cells.push_back({row, column});
    }
    return cells;
}

}
