// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/TemplateReader.hxx"

#include "template/checks/Names.hxx"
#include "template/errors/ErrorReport.hxx"
#include "template/json/TextEncoding.hxx"
#include "template/readers/CardReader.hxx"
#include "template/readers/GridReader.hxx"
#include "template/readers/ListReader.hxx"
#include "template/readers/ObjectReader.hxx"
#include "template/readers/RegisterReader.hxx"
#include "template/readers/WordingReader.hxx"

#include <locale>
#include <sstream>

namespace ficheaction::templates
{

namespace
{
constexpr int knownVersion = 1;

std::string numberText(double number)
{
    std::ostringstream stream;
    stream.imbue(std::locale::classic());
    stream << number;
    return stream.str();
}

/// Whether the rest is worth reading: of another version, every key may mean something else.
bool checkVersion(const JsonNode& root, ErrorReport& errors)
{
    const JsonNode* version = root.find("schemaVersion");
    if (!version || version->kind != JsonNode::Kind::Number || version->number == knownVersion)
        return true;
    errors.add(version->offset, ErrorCode::UnsupportedVersion, numberText(version->number),
               "1; a template of a later version needs a newer version of the extension");
    return false;
}

void readNames(const ObjectReader& root, model::Template& definition)
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

void readSheets(const ObjectReader& root, model::Template& definition)
{
    TakenNames sheets(root.errors());
    if (const JsonNode* node = root.value("sheets"))
    {
        const ObjectReader object(*node, shapes::sheets, root.errors());
        definition.cardLabel = object.text("card");
        definition.listsLabel = object.text("lists");
        definition.grid.label = object.text("grid");
        for (const char* sheet : {"card", "lists", "grid"})
            sheets.takeSheetName(object.value(sheet));
    }
    for (const JsonNode* node : root.items("registers"))
        if (const JsonNode* label = node->find("label"); label && label->kind == JsonNode::Kind::Text)
            sheets.takeSheetName(label);
}

/// From what others refer to, to what refers to others.
model::Template readDefinition(const JsonNode& node, ErrorReport& errors)
{
    model::Template definition;
    const ObjectReader root(node, shapes::definition, errors);
    readNames(root, definition);
    readSheets(root, definition);
    definition.wording = readWording(root, errors);
    definition.lists = readLists(root.items("lists"), errors);
    const RegisterReader registers(root.items("registers"), errors);
    definition.registers = registers.read();
    References references(definition, errors);
    registers.link(definition, references);
    definition.rows = registers.readRows(definition, references);
    definition.card = readCard(root.items("card"), references, errors);
    if (const JsonNode* grid = root.value("grid"))
        definition.grid.objects = readGrid(*grid, references, errors);
    return definition;
}

model::Template readTree(const JsonNode& root, const Limits& limits, ErrorReport& errors)
{
    if (!checkType(root, ValueType::Object, errors) || !checkVersion(root, errors))
        return {};
    if (const JsonNode* beyond = firstIndicatorBeyond(limits.indicators, root))
    {
        errors.add(beyond->offset, ErrorCode::TooManyIndicators, "indicators",
                   "at most " + std::to_string(limits.indicators));
        return {};
    }
    return readDefinition(root, errors);
}
}

std::string TemplateError::text() const
{
    std::string message = std::to_string(line) + ":" + std::to_string(column) + " " + pointer + ": " + code;
    if (!subject.empty())
        message += " '" + subject + "'";
    if (!nearest.empty())
        message += "; did you mean '" + nearest + "'?";
    else if (!expected.empty())
        message += "; expected: " + expected;
    return message;
}

TemplateOrErrors readTemplate(std::string_view json, const Limits& limits)
{
    ErrorReport errors;
    if (json.size() > limits.bytes)
    {
        errors.add(0, ErrorCode::TooLarge, std::to_string(json.size()) + " bytes",
                   "at most " + std::to_string(limits.bytes) + " bytes");
        return errors.inOrder(json, {});
    }
    const std::string_view text = withoutByteOrderMark(json);
    if (!checkEncoding(text, errors))
        return errors.inOrder(text, {});
    const ParsedJson parsed = parsePositioned(text, limits.depth, errors);
    model::Template definition;
    if (parsed.complete)
        definition = readTree(parsed.root, limits, errors);
    if (!errors.empty())
        return errors.inOrder(text, parsed.root);
    return definition;
}

}
