// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/RegisterReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/InheritCycles.hxx"
#include "template/checks/Names.hxx"
#include "template/readers/ColumnReader.hxx"
#include "template/readers/FilterReader.hxx"
#include "template/readers/RowReader.hxx"
#include "template/shapes/ObjectShapes.hxx"

namespace ficheaction::templates
{

using model::ColumnType;

namespace
{
/// The names that the extension gives to cells of the grid, the lists and the card begin with these words, as those of
/// a register begin with its id.
void refuseTakenWord(const json::Node* id, json::ErrorReport& errors)
{
    if (id && (id->text == "grid" || id->text == "list" || id->text == "card"))
        errors.add(id->offset, ErrorCode::BadId, id->text, "another word than grid, list and card");
}

model::Register readRegister(const json::ObjectReader& object, const std::vector<json::ObjectReader>& columns)
{
    model::Register definition;
    definition.id = object.text("id");
    definition.label = object.text("label");
    definition.key = object.text("key");
    definition.weight = object.text("weight");
    definition.shared = object.flag("shared");
    if (object.has("date"))
        definition.date = pathFrom(object.text("date"));
    TakenNames ids(object.errors());
    TakenNames labels(object.errors());
    for (const json::ObjectReader& column : columns)
    {
        ids.takeId(column.value("id"));
        labels.takeLabel(column.value("label"));
        definition.columns.push_back(readColumn(column));
    }
    if (columns.empty() && object.has("columns"))
        object.errors().add(object.offsetOf("columns"), json::ErrorCode::EmptyArray, definition.id,
                            "a column at least");
    return definition;
}

void linkOwnColumns(const model::Register& definition, const json::ObjectReader& object, const References& references)
{
    if (const json::Node* key = object.value("key"))
        if (const model::Column* column = references.columnAt(definition, *key))
            references.checkType(*column, {ColumnType::Text}, *key, Reach::OwnColumns);
    if (const json::Node* weight = object.value("weight"))
        if (const model::Column* column = references.columnAt(definition, *weight))
            references.checkType(*column, {ColumnType::Number}, *weight, Reach::OwnColumns);
    if (const json::Node* date = object.value("date"))
        if (const auto target = references.pathAt(definition, *date))
            references.checkType(*target->column, {ColumnType::Date}, *date);
}
}

RegisterReader::RegisterReader(const std::vector<const json::Node*>& nodes, json::ErrorReport& errors)
    : mErrors(errors)
{
    for (const json::Node* node : nodes)
    {
        Entry entry{json::ObjectReader(*node, shapes::dataRegister, errors), {}};
        for (const json::Node* column : entry.object.items("columns"))
            entry.columns.emplace_back(*column, shapes::column, errors);
        mEntries.push_back(std::move(entry));
    }
}

std::vector<model::Register> RegisterReader::read() const
{
    std::vector<model::Register> registers;
    TakenNames ids(mErrors);
    for (const Entry& entry : mEntries)
    {
        ids.takeId(entry.object.value("id"));
        refuseTakenWord(entry.object.value("id"), mErrors);
        registers.push_back(readRegister(entry.object, entry.columns));
    }
    return registers;
}

void RegisterReader::link(const model::Template& definition, References& references) const
{
    for (std::size_t index = 0; index < mEntries.size(); ++index)
        for (std::size_t column = 0; column < mEntries[index].columns.size(); ++column)
            if (!hasKnownType(mEntries[index].columns[column]))
                references.doubt(definition.registers[index].columns[column]);

    InheritCycles cycles;
    for (std::size_t index = 0; index < mEntries.size(); ++index)
    {
        const model::Register& linked = definition.registers[index];
        linkOwnColumns(linked, mEntries[index].object, references);
        for (std::size_t column = 0; column < mEntries[index].columns.size(); ++column)
            linkColumn(definition, linked, linked.columns[column], mEntries[index].columns[column], references, cycles);
    }
    cycles.report(mErrors);
}

void RegisterReader::readCounts(model::Template& definition, const References& references) const
{
    for (std::size_t index = 0; index < mEntries.size(); ++index)
        if (const json::Node* counts = mEntries[index].object.value("counts"))
        {
            model::Register& read = definition.registers[index];
            read.counts = readFilter(*counts, {&read, !read.date.empty()}, references, mErrors);
        }
}

std::map<std::string, std::vector<model::InitialRow>> RegisterReader::readRows(const model::Template& definition,
                                                                               const References& references) const
{
    std::map<std::string, std::vector<model::InitialRow>> rows;
    for (std::size_t index = 0; index < mEntries.size(); ++index)
        if (mEntries[index].object.has("rows"))
            rows[definition.registers[index].id] =
                readInitialRows(definition.registers[index], mEntries[index].object.items("rows"), references, mErrors);
    return rows;
}

}
