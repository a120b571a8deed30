// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/WordingReader.hxx"

#include "model/Template.hxx"
#include "template/DefaultWording.hxx"
#include "template/ErrorCode.hxx"
#include "template/checks/Names.hxx"

#include <algorithm>

namespace ficheaction::templates
{

namespace
{
/// "{low}" and "{high}" of "from {low} to {high}".
std::vector<std::string> placeholders(std::string_view text)
{
    std::vector<std::string> found;
    std::size_t begin = text.find('{');
    while (begin != std::string_view::npos)
    {
        const std::size_t end = text.find('}', begin);
        if (end == std::string_view::npos)
            break;
        found.emplace_back(text.substr(begin, end + 1 - begin));
        begin = text.find('{', end);
    }
    return found;
}

bool contains(const std::vector<std::string>& all, const std::string& one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// "{count}" of "{count|person|people}"; others as they are.
std::string nameOf(const std::string& placeholder)
{
    const std::size_t bar = placeholder.find('|');
    return bar == std::string::npos ? placeholder : placeholder.substr(0, bar) + "}";
}

/// {count|person|people}: a word for one and another for more, and nothing else.
bool isChoice(const std::string& placeholder)
{
    return std::count(placeholder.begin(), placeholder.end(), '|') == 2;
}

void checkPlaceholders(const json::Node& wording, const std::string& description, json::ErrorReport& errors)
{
    const std::vector<std::string> due = placeholders(description);
    const std::vector<std::string> found = placeholders(wording.text);
    std::vector<std::string> names;
    for (const std::string& placeholder : due)
    {
        names.push_back(nameOf(placeholder));
        if (!isChoice(placeholder) && !contains(found, placeholder))
            errors.add(wording.offset, ErrorCode::MissingPlaceholder, placeholder, {"the parts of: {}", {description}});
    }
    for (const std::string& placeholder : found)
    {
        const bool isKnown = isChoice(placeholder) ? contains(names, nameOf(placeholder)) : contains(due, placeholder);
        if (!isKnown)
            errors.addUnknown(wording.offset, ErrorCode::UnknownPlaceholder, placeholder, due);
    }
}

void readWords(const json::Node& node, std::map<std::string, std::string>& wording, json::ErrorReport& errors)
{
    std::vector<std::string> keys;
    for (const auto& [key, description] : model::wordingKeys())
        keys.push_back(key);
    json::reportUnknownKeys(node, keys, errors);
    for (const auto& [key, description] : model::wordingKeys())
        if (const json::Node* text = node.find(key))
        {
            wording[key] = text->text;
            if (json::checkType(*text, json::ValueType::Label, errors))
                checkPlaceholders(*text, description, errors);
        }
}
}

std::map<std::string, std::string> readWording(const json::ObjectReader& root, json::ErrorReport& errors)
{
    std::map<std::string, std::string> wording = defaultWording(root.text("language"));
    const json::Node* node = root.value("wording");
    const bool needed = wording.empty() && isLanguageTag(root.text("language"));
    if (needed && !root.node().find("wording"))
        errors.add(root.node().offset, json::ErrorCode::MissingKey, "wording",
                   "an object { }, in languages other than fr and en");
    if (!node)
        return wording;
    readWords(*node, wording, errors);
    for (const auto& [key, description] : model::wordingKeys())
        if (needed && !wording.contains(key))
            errors.add(node->offset, json::ErrorCode::MissingKey, key, {"words for: {}", {description}});
    return wording;
}

}
