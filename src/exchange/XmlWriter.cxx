// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "exchange/XmlWriter.hxx"

#include "text/Utf8.hxx"

namespace ficheaction::exchange
{

namespace
{
constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string onlyUtf8(std::string_view text)
{
    std::string valid;
    for (;;)
    {
        const std::size_t invalid = texts::firstInvalidByte(text);
        valid += text.substr(0, invalid);
        if (invalid == std::string_view::npos)
            return valid;
        valid += replacement;
        text.remove_prefix(invalid + 1);
    }
}

bool isForbidden(std::string_view rest)
{
    const auto byte = static_cast<unsigned char>(rest.front());
    if (byte < 0x20)
        return byte != '\t' && byte != '\n' && byte != '\r';
    return byte == 0x7F;
}

/// U+FFFE and U+FFFF.
bool isNoCharacter(std::string_view rest)
{
    return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}
}

std::string xmlText(std::string_view text)
{
    const std::string valid = onlyUtf8(text);
    std::string markup;
    for (std::size_t index = 0; index < valid.size(); ++index)
    {
        const std::string_view rest = std::string_view(valid).substr(index);
        if (isForbidden(rest))
            continue;
        if (isNoCharacter(rest))
        {
            index += 2;
            continue;
        }
        switch (rest.front())
        {
        case '&':
            markup += "&amp;";
            break;
        case '<':
            markup += "&lt;";
            break;
        case '>':
            markup += "&gt;";
            break;
        case '"':
            markup += "&quot;";
            break;
        case '\r':
            markup += "&#13;";
            break;
        default:
            markup += rest.front();
        }
    }
    return markup;
}

void XmlWriter::open(std::string_view name, const Attributes& attributes)
{
    mText += std::string(2 * mOpen.size(), ' ') + "<" + std::string(name);
    for (const auto& [key, value] : attributes)
        if (!value.empty())
            mText += " " + std::string(key) + "=\"" + xmlText(value) + "\"";
}

void XmlWriter::begin(std::string_view name, const Attributes& attributes)
{
    open(name, attributes);
    mText += ">\n";
    mOpen.emplace_back(name);
}

void XmlWriter::end()
{
    const std::string name = mOpen.back();
    mOpen.pop_back();
    mText += std::string(2 * mOpen.size(), ' ') + "</" + name + ">\n";
}

void XmlWriter::empty(std::string_view name, const Attributes& attributes)
{
    open(name, attributes);
    mText += "/>\n";
}

void XmlWriter::text(std::string_view name, std::string_view text)
{
    open(name, {});
    mText += ">" + xmlText(text) + "</" + std::string(name) + ">\n";
}

void XmlWriter::comment(std::string_view text)
{
    mText += std::string(2 * mOpen.size(), ' ') + "<!-- " + xmlText(text) + " -->\n";
}

}
