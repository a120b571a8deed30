// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/TemplateWriter.hxx"

#include "template/TemplateReader.hxx"
#include "template/writers/CardWriter.hxx"
#include "template/writers/DimensionWriter.hxx"
#include "template/writers/FilterWriter.hxx"
#include "template/writers/FormulaWriter.hxx"
#include "template/writers/GridWriter.hxx"
#include "template/writers/MeasureWriter.hxx"
#include "template/writers/ObjectWriter.hxx"
#include "template/writers/RegisterWriter.hxx"
#include "template/writers/WordingWriter.hxx"
#include "json/LaidOut.hxx"

namespace ficheaction::templates
{

namespace
{
boost::json::object sheetsJson(const model::Template& definition)
{
    ObjectWriter object;
    object.must("card", boost::json::value(definition.cardLabel));
    object.must("lists", boost::json::value(definition.listsLabel));
    object.must("grid", boost::json::value(definition.grid.label));
    return object.take();
}

boost::json::object definitionJson(const model::Template& definition)
{
    boost::json::array card;
    for (const model::CardSection& section : definition.card)
        card.push_back(cardSectionJson(section));
    boost::json::array lists;
    for (const model::ListOfValues& list : definition.lists)
        lists.push_back(listJson(list));
    boost::json::array registers;
    for (const model::Register& dataRegister : definition.registers)
        registers.push_back(registerJson(dataRegister, definition));

    ObjectWriter object;
    object.must("schemaVersion", definition.schemaVersion);
    object.must("id", boost::json::value(definition.id));
    object.must("language", boost::json::value(definition.language));
    object.must("title", boost::json::value(definition.title));
    object.text("description", definition.description);
    object.must("sheets", sheetsJson(definition));
    object.must("card", std::move(card));
    object.must("lists", std::move(lists));
    object.must("registers", std::move(registers));
    object.must("grid", gridJson(definition));
    object.structure("wording", wordingJson(definition));
    return object.take();
}
}

std::string writeTemplate(const model::Template& definition)
{
    const boost::json::object object = definitionJson(definition);
    std::string text = json::laidOut(object) + "\n";
    if (text.size() > Limits().bytes)
        text = json::withoutBlanks(object) + "\n";
    return text;
}

std::string writeGridObject(const model::GridObject& object, const model::Template& definition)
{
    return json::laidOut(gridObjectJson(object, definition));
}

std::string writeIndicator(const model::Indicator& indicator, const model::Template& definition)
{
    return json::laidOut(indicatorJson(indicator, definition));
}

std::string writeMeasure(const model::Measure& measure, const model::Template& definition)
{
    return json::laidOut(measureJson(measure, definition));
}

std::string writeFilter(const model::Filter& filter, const std::string& registerId, const model::Template& definition)
{
    return json::laidOut(filterJson(filter, definition.registerNamed(registerId), definition));
}

std::string writeDimension(const model::Dimension& dimension)
{
    return json::laidOut(dimensionJson(dimension));
}

std::string writeFormula(const model::Formula& formula)
{
    return formulaText(formula);
}

std::string writeRegister(const model::Register& dataRegister, const model::Template& definition)
{
    return json::laidOut(registerJson(dataRegister, definition));
}

std::string writeColumn(const model::Column& column)
{
    return json::laidOut(columnJson(column));
}

std::string writeList(const model::ListOfValues& list)
{
    return json::laidOut(listJson(list));
}

std::string writeCardSection(const model::CardSection& section)
{
    return json::laidOut(cardSectionJson(section));
}

}
