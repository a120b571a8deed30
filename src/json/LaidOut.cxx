// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/LaidOut.hxx"

#include "text/TextFolding.hxx"

#include <boost/json/serialize.hpp>

namespace ficheaction::json
{

namespace
{
constexpr std::size_t longestLine = 120;

std::size_t charactersOf(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text)
        count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80 ? 1 : 0;
    return count;
}

std::string keyText(boost::json::string_view key)
{
    return boost::json::serialize(key) + ": ";
}

/// `before` is what stands on the line already, `after` what comes behind the value on its last line.
void append(std::string& text, const boost::json::value& value, std::size_t before, std::size_t after,
            const std::string& indent)
{
    const std::string line = inOneLine(value);
    if (!value.is_structured() || before + charactersOf(line) + after <= longestLine)
    {
        text += line;
        return;
    }
    const std::string inner = indent + "  ";
    const auto appendItem = [&](const std::string& key, const boost::json::value& item, bool isLast)
    {
        text += inner + key;
        append(text, item, charactersOf(inner + key), isLast ? 0 : 1, inner);
        text += isLast ? "\n" : ",\n";
    };
    std::size_t left = 0;
    if (const boost::json::array* const array = value.if_array())
    {
        text += "[\n";
        left = array->size();
        for (const boost::json::value& item : *array)
            appendItem({}, item, --left == 0);
        text += indent + "]";
        return;
    }
    const boost::json::object& object = value.get_object();
    text += "{\n";
    left = object.size();
    for (const auto& [key, item] : object)
        appendItem(keyText(key), item, --left == 0);
    text += indent + "}";
}
}

std::string inOneLine(const boost::json::value& value)
{
    if (value.is_number())
        return texts::numberText(value.to_number<double>());
    if (const boost::json::array* const array = value.if_array())
    {
        std::string line;
        for (const boost::json::value& item : *array)
            line += (line.empty() ? "" : ", ") + inOneLine(item);
        return "[" + line + "]";
    }
    if (const boost::json::object* const object = value.if_object())
    {
        std::string line;
        for (const auto& [key, item] : *object)
            line += (line.empty() ? "" : ", ") + keyText(key) + inOneLine(item);
        return line.empty() ? "{}" : "{ " + line + " }";
    }
    return boost::json::serialize(value);
}

std::string laidOut(const boost::json::value& value)
{
    std::string text;
    append(text, value, 0, 0, {});
    return text;
}

}
