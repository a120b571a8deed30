// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/SaveTemplate.hxx"

#include "calc/create/CardTexts.hxx"
#include "calc/document/Text.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/registers/ListReader.hxx"
#include "calc/share/CardReading.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/fiche/ShownNames.hxx"
#include "commands/files/CheckedFile.hxx"
#include "commands/package/Templates.hxx"
#include "commands/run/RunGuard.hxx"
#include "template/OpenedTemplate.hxx"
#include "template/TemplateReader.hxx"
#include "template/TemplateWriter.hxx"
#include "template/checks/ExpectationSlips.hxx"
#include "text/TextFolding.hxx"

#include <rtl/uri.hxx>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Values = std::vector<std::string>;

/// Whether the values of a list are about people.
bool isOfPeople(const model::Template& definition, const std::string& list)
{
    for (const model::Register& each : definition.registers)
        for (const model::Column& column : each.columns)
            if (column.personal && column.list == list)
                return true;
    return false;
}

/// Of the values in the sheet, those that a template may have: of one line, each once.
Values sayable(const Values& values)
{
    Values kept;
    std::set<std::string> taken;
    for (const std::string& value : values)
        if (value.find_first_of(";\n\r") == std::string::npos && taken.insert(texts::folded(value)).second)
            kept.push_back(value);
    return kept;
}

Values together(Values values, const Values& besides)
{
    values.insert(values.end(), besides.begin(), besides.end());
    return sayable(values);
}

bool isSound(const model::Template& definition)
{
    return std::holds_alternative<model::Template>(templates::readTemplate(templates::writeTemplate(definition)));
}

/// With the lists as staff have them now. Where rules need values that are gone from the sheet, these stay.
model::Template withLists(const model::Template& definition, const Document& document, const calc::FicheLayout& layout)
{
    model::Template with = definition;
    model::Template withBoth = definition;
    const auto lists = calc::readLists(document, definition, layout);
    for (std::size_t index = 0; index < lists.size(); ++index)
    {
        const Values values = sayable(lists[index].second);
        if (values.empty() || isOfPeople(definition, lists[index].first))
            continue;
        with.lists[index].values = values;
        withBoth.lists[index].values = together(values, definition.lists[index].values);
    }
    return isSound(with) ? with : withBoth;
}

/// With the names that staff have given to sheets and headings. Those that a template may not have, as one that is
/// there twice, stay the template's.
model::Template withNames(model::Template definition, const Document& document, const calc::FicheLayout& layout)
{
    for (ShownName& each : shownNames(definition, document, layout))
    {
        std::string before = std::exchange(each.labelIn(definition), each.name);
        if (!isSound(definition))
            each.labelIn(definition) = std::move(before);
    }
    return definition;
}

/// The steps of the sheet, by the headings of their tables; hidden ones are not taken along.
void readSteps(model::Template& definition, const Document& document, const calc::FicheLayout& layout)
{
    using Line = privacy::SharedCardLine;
    privacy::SharedFiche shared;
    shared.definition = std::make_shared<const model::Template>(definition);
    calc::Omissions omissions;
    calc::readSharedCard(document, layout, true, shared, omissions);
    model::CardSection* section = nullptr;
    for (const Line& line : shared.card)
    {
        if (line.kind == Line::Kind::TableHeading)
        {
            const auto found = std::find_if(definition.card.begin(), definition.card.end(),
                                            [&](const model::CardSection& each) {
                                                return each.kind == model::CardSection::Kind::Steps &&
                                                       each.label == line.label && each.stepsLabel == line.text;
                                            });
            section = found == definition.card.end() ? nullptr : &*found;
            if (section)
                section->steps.clear();
        }
        else if (line.kind == Line::Kind::TableRow && section)
        {
            if (auto step = calc::stepFrom(line.text, line.beside))
                section->steps.push_back(*std::move(step));
        }
        else
            section = nullptr;
    }
}

/// A value of the scale, or nothing: what else was typed is no level.
std::string levelOf(const model::Template& definition, const std::string& scale, const std::string& text)
{
    const model::ListOfValues* const list = definition.listNamed(scale);
    const bool isLevel =
        list && std::any_of(list->values.begin(), list->values.end(),
                            [&](const std::string& value) { return texts::folded(value) == texts::folded(text); });
    return isLevel ? text : std::string();
}

/// A number that was typed as text is a number.
void takeExpectations(const std::map<std::string, model::Expectation>& typed, model::Indicator& indicator,
                      model::Expectation model::Indicator::*place)
{
    const auto found = typed.find(indicator.id);
    if (found == typed.end())
        return;
    indicator.*place = found->second;
    const std::string* const words = std::get_if<std::string>(&found->second);
    if (words && !templates::areFiguresWords(indicator.measure.kind))
        if (const std::optional<double> number = templates::writtenNumber(*words))
            indicator.*place = *number;
}

/// With what staff have written into the card and the grid.
model::Template withEntries(model::Template definition, const Document& document, const calc::FicheLayout& layout)
{
    const calc::StaffEntries entries = calc::readStaffEntries(document, definition, layout);
    const std::map<std::string, std::string> texts(entries.action.begin(), entries.action.end());
    for (model::CardSection& section : definition.card)
    {
        if (const auto text = texts.find(section.id); text != texts.end())
            section = calc::withCardText(definition, section, text->second);
        if (const auto current = texts.find(section.id + "_current"); current != texts.end())
            section.current = levelOf(definition, section.list, current->second);
        if (const auto target = texts.find(section.id + "_target"); target != texts.end())
            section.target = levelOf(definition, section.list, target->second);
    }
    readSteps(definition, document, layout);
    for (model::GridObject& object : definition.grid.objects)
        for (model::Indicator& indicator : object.indicators)
        {
            takeExpectations(entries.baselines, indicator, &model::Indicator::baseline);
            takeExpectations(entries.targets, indicator, &model::Indicator::target);
        }
    return definition;
}

/// "jardin" of "file:///…/jardin.json".
std::string stemOf(const rtl::OUString& url)
{
    const std::string name = calc::fromOffice(
        rtl::Uri::decode(url.copy(url.lastIndexOf('/') + 1), rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8));
    return name.substr(0, name.rfind('.'));
}
}

std::string definitionText(const uno::Reference<uno::XComponentContext>& context, const Document& document)
{
    const RunGuard run(context, document, Access::Reads);
    return templates::writeTemplate(*definitionIn(document));
}

void saveAsTemplate(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                    const rtl::OUString& url, const SaveTemplateChoices& choices)
{
    const RunGuard run(context, document, Access::Reads);
    const std::shared_ptr<const model::Template> carried = definitionIn(document);
    const calc::FicheLayout layout = calc::locate(document, *carried);
    model::Template saved = withNames(withLists(*carried, document, layout), document, layout);
    saved = choices.ownTexts ? templates::withoutPeople(withEntries(std::move(saved), document, layout))
                             : templates::openedTemplate(std::move(saved));
    saved.id = templates::templateIdFor(stemOf(url), bundledTemplateIds(context));
    if (!choices.title.empty())
        saved.title = choices.title;
    const std::string text = templates::writeTemplate(saved);
    parseNewTemplate(text, saved.title);
    writeCheckedFile(url, std::as_bytes(std::span(text)), choices.replace);
}

}
