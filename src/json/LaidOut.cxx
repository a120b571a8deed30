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

/// What stands between the signs of a value on one line.
struct Blanks
{
    std::string_view comma = ", ";
    std::string_view colon = ": ";
    std::string_view brace = " "; ///< inside of braces
};

std::string onOneLine(const boost::json::value& value, const Blanks& blanks)
{
    if (value.is_number())
        return texts::numberText(value.to_number<double>());
    std::string line;
    const auto add = [&](const std::string& item)
    {
        line += line.empty() ? std::string_view() : blanks.comma;
        line += item;
    };
    if (const boost::json::array* const array = value.if_array())
    {
        for (const boost::json::value& item : *array)
            add(onOneLine(item, blanks));
        return "[" + line + "]";
    }
    const boost::json::object* const object = value.if_object();
    if (!object)
        return boost::json::serialize(value);
    for (const auto& [key, item] : *object)
        add(boost::json::serialize(key).append(blanks.colon) + onOneLine(item, blanks));
    if (line.empty())
        return "{}";
    return std::string("{").append(blanks.brace).append(line).append(blanks.brace) + "}";
}

/// `before` is how many characters stand on the line already, `after` how many come behind the value on its last line.
void append(std::string& text, const boost::json::value& value, std::size_t before, std::size_t after,
            const std::string& indent)
{
    const std::string line = onOneLine(value, {});
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
    if (const boost::json::array* const array = value.if_array())
    {
        text += "[\n";
        for (std::size_t place = 0; place < array->size(); ++place)
            appendItem({}, (*array)[place], place + 1 == array->size());
        text += indent + "]";
        return;
    }
    const boost::json::object& object = value.get_object();
    text += "{\n";
    std::size_t left = object.size();
    for (const auto& [key, item] : object)
        appendItem(boost::json::serialize(key) + ": ", item, --left == 0);
    text += indent + "}";
}
}

std::string laidOut(const boost::json::value& value)
{
    std::string text;
    append(text, value, 0, 0, {});
    return text;
}

std::string withoutBlanks(const boost::json::value& value)
{
    return onOneLine(value, {",", ":", ""});
}

}
