// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/TemplateReader.hxx"

#include "template/ErrorCode.hxx"
#include "template/checks/ExpectationSlips.hxx"
#include "template/checks/Names.hxx"
#include "template/readers/BirthColumns.hxx"
#include "template/readers/CardReader.hxx"
#include "template/readers/GridReader.hxx"
#include "template/readers/ListReader.hxx"
#include "template/readers/PointFigures.hxx"
#include "template/readers/RegisterReader.hxx"
#include "template/readers/WordingReader.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "text/TextFolding.hxx"
#include "json/ErrorReport.hxx"
#include "json/ObjectReader.hxx"
#include "json/TextEncoding.hxx"
#include "json/WholeText.hxx"

namespace ficheaction::templates
{

namespace
{
constexpr int knownVersion = 1;

/// Whether the rest is worth reading: of another version, every key may mean something else.
bool checkVersion(const json::Node& root, json::ErrorReport& errors)
{
    const json::Node* version = root.find("schemaVersion");
    if (!version || version->kind != json::Node::Kind::Number || version->number == knownVersion)
        return true;
    errors.add(version->offset, json::ErrorCode::UnsupportedVersion, texts::numberText(version->number),
               "1; a template of a later version needs a newer version of the extension");
    return false;
}

void readNames(const json::ObjectReader& root, model::Template& definition)
{
    definition.schemaVersion = knownVersion;
    definition.id = root.text("id");
    definition.language = root.text("language");
    definition.title = root.text("title");
    definition.description = root.text("description");
    if (root.has("id") && !isTemplateId(definition.id))
        root.errors().add(root.offsetOf("id"), ErrorCode::BadId, definition.id,
                          "a small letter, then small letters, digits, hyphens and underscores, as in clos-du-roy");
    if (root.has("language") && !isLanguageTag(definition.language))
        root.errors().add(root.offsetOf("language"), ErrorCode::BadLanguage, definition.language,
                          "a language tag such as fr or en-GB");
}

void readSheets(const json::ObjectReader& root, model::Template& definition)
{
    TakenNames sheets(root.errors());
    if (const json::Node* node = root.value("sheets"))
    {
        const json::ObjectReader object(*node, shapes::sheets, root.errors());
        definition.cardLabel = object.text("card");
        definition.listsLabel = object.text("lists");
        definition.grid.label = object.text("grid");
        for (const char* sheet : {"card", "lists", "grid"})
            sheets.takeSheetName(object.value(sheet));
    }
    for (const json::Node* node : root.items("registers"))
        if (const json::Node* label = node->find("label"); label && label->kind == json::Node::Kind::Text)
            sheets.takeSheetName(label);
}

/// From what others refer to, to what refers to others.
model::Template readDefinition(const json::Node& node, json::ErrorReport& errors)
{
    model::Template definition;
    const json::ObjectReader root(node, shapes::definition, errors);
    readNames(root, definition);
    readSheets(root, definition);
    definition.wording = readWording(root, errors);
    definition.lists = readLists(root.items("lists"), errors);
    const RegisterReader registers(root.items("registers"), errors);
    definition.registers = registers.read();
    References references(definition, errors);
    registers.link(definition, references);
    registers.readCounts(definition, references);
    definition.rows = registers.readRows(definition, references);
    definition.card = readCard(root.items("card"), references, errors);
    if (const json::Node* grid = root.value("grid"))
        definition.grid.objects = readGrid(*grid, references, errors);
    markBirths(definition);
    markPoints(definition);
    return definition;
}

model::Template readTree(const json::Node& root, const Limits& limits, json::ErrorReport& errors)
{
    if (!json::checkType(root, json::ValueType::Object, errors) || !checkVersion(root, errors))
        return {};
    if (const json::Node* beyond = firstIndicatorBeyond(limits.indicators, root))
    {
        errors.add(beyond->offset, json::ErrorCode::TooManyIndicators, "indicators",
                   {"at most {}", {std::to_string(limits.indicators)}});
        return {};
    }
    return readDefinition(root, errors);
}

enum class Slips
{
    PassedOver,
    Reported
};

TemplateOrErrors read(std::string_view source, const Limits& limits, Slips slips)
{
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parseText(source, {limits.bytes, limits.depth}, errors);
    model::Template definition;
    if (parsed.complete)
        definition = readTree(parsed.root, limits, errors);
    if (errors.empty() && slips == Slips::Reported)
        reportExpectationSlips(parsed.root, errors);
    if (!errors.empty())
        return errors.inOrder(json::withoutByteOrderMark(source), parsed.root);
    return definition;
}
}

TemplateOrErrors readTemplate(std::string_view source, const Limits& limits)
{
    return read(source, limits, Slips::PassedOver);
}

TemplateOrErrors readNewTemplate(std::string_view source, const Limits& limits)
{
    return read(source, limits, Slips::Reported);
}

}
