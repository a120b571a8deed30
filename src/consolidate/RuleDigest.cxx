// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/RuleDigest.hxx"

#include "text/Fnv1a.hxx"
#include "text/TextFolding.hxx"
#include "json/ErrorReport.hxx"
#include "json/PositionedJson.hxx"
#include "json/TextEncoding.hxx"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace ficheaction::consolidate
{

namespace
{
using json::Node;

constexpr std::size_t deepest = 32;
/// What says which groups are shown, and changes no figure.
constexpr std::string_view onlyShown = "showEmpty";

/// Without blanks, the members of an object by name; a dimension that says no more than its path as that path.
void writeCanonical(const Node& node, std::string& text)
{
    switch (node.kind)
    {
    case Node::Kind::Flag:
        text += node.flag ? "true" : "false";
        break;
    case Node::Kind::Number:
        text += texts::numberText(node.number);
        break;
    case Node::Kind::Text:
        // Quotes inside need no mark: their length says where the text ends.
        text += std::to_string(node.text.size()) + "\"" + node.text + "\"";
        break;
    case Node::Kind::Array:
        text += "[";
        for (const Node& item : node.items)
        {
            writeCanonical(item, text);
            text += ",";
        }
        text += "]";
        break;
    case Node::Kind::Object:
    {
        std::vector<const json::Member*> members;
        for (const json::Member& member : node.members)
            if (member.name != onlyShown)
                members.push_back(&member);
        if (members.size() < node.members.size() && members.size() == 1)
        {
            writeCanonical(members.front()->value, text);
            break;
        }
        std::sort(members.begin(), members.end(),
                  [](const auto* one, const auto* other) { return one->name < other->name; });
        text += "{";
        for (const json::Member* member : members)
        {
            text += member->name + ":";
            writeCanonical(member->value, text);
            text += ",";
        }
        text += "}";
        break;
    }
    default:
        text += "null";
    }
}

const std::vector<Node>& itemsOf(const Node* node, std::string_view name)
{
    static const std::vector<Node> none;
    const Node* const found = node ? node->find(name) : nullptr;
    return found ? found->items : none;
}
}

std::map<std::string, std::string> ruleDigests(std::string_view templateText)
{
    json::ErrorReport errors;
    const json::ParsedText parsed = json::parsePositioned(json::withoutByteOrderMark(templateText), deepest, errors);
    std::map<std::string, std::string> digests;
    for (const Node& object : itemsOf(parsed.root.find("grid"), "objects"))
        for (const Node& indicator : itemsOf(&object, "indicators"))
        {
            const Node* const id = indicator.find("id");
            const Node* const measure = indicator.find("measure");
            if (!id || !measure)
                continue;
            std::string text;
            writeCanonical(*measure, text);
            digests[id->text] = digestOf(text);
        }
    return digests;
}

std::string digestOf(std::string_view text)
{
    texts::Fnv1a hash;
    hash.take(text);
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[(hash.value() >> shift) & 15U];
    return digits;
}

}
