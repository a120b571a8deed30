// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PdfObject.hxx"

#include "privacy/proof/Encodings.hxx"

#include <charconv>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
bool isBlank(char character)
{
    return character == ' ' || character == '\n' || character == '\r' || character == '\t' || character == '\f' ||
           character == '\0';
}

bool isDelimiter(char character)
{
    return std::string_view("()<>[]{}/%").find(character) != std::string_view::npos;
}

bool isRegular(char character)
{
    return !isBlank(character) && !isDelimiter(character);
}

int hexadecimal(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    return character >= 'A' && character <= 'F' ? character - 'A' + 10 : -1;
}

PdfValue made(PdfValue::Kind kind, std::string text)
{
    PdfValue value;
    value.kind = kind;
    value.text = std::move(text);
    return value;
}

PdfValue made(PdfValue::Kind kind, double number)
{
    PdfValue value;
    value.kind = kind;
    value.number = number;
    return value;
}

char escaped(char character)
{
    switch (character)
    {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    default:
        return character;
    }
}
}

const PdfValue& PdfValue::operator[](std::string_view key) const
{
    static const PdfValue null;
    const auto entry = entries.find(key);
    return entry == entries.end() ? null : entry->second;
}

std::optional<std::size_t> PdfValue::count() const
{
    constexpr double most = std::numeric_limits<std::int32_t>::max();
    if ((kind != Kind::Number && kind != Kind::Reference) || !(number >= 0 && number <= most))
        return std::nullopt;
    return static_cast<std::size_t>(number);
}

PdfParser::PdfParser(std::string_view bytes, std::string stream, std::size_t position)
    : mBytes(bytes)
    , mStream(std::move(stream))
    , mPosition(position)
{
}

void PdfParser::fail(const std::string& what) const
{
    throw std::runtime_error(mStream + ": " + what + " (byte " + std::to_string(mPosition) + ")");
}

void PdfParser::skipBlanks()
{
    while (mPosition < mBytes.size())
    {
        if (mBytes[mPosition] == '%')
        {
            const std::size_t end = std::min(mBytes.find_first_of("\r\n", mPosition), mBytes.size());
            mComments.append(mBytes, mPosition, end - mPosition).append("\n");
            mPosition = end;
        }
        else if (isBlank(mBytes[mPosition]))
            ++mPosition;
        else
            return;
    }
}

bool PdfParser::atEnd()
{
    skipBlanks();
    return mPosition >= mBytes.size();
}

bool PdfParser::take(std::string_view word)
{
    skipBlanks();
    if (!mBytes.substr(mPosition).starts_with(word))
        return false;
    mPosition += word.size();
    return true;
}

void PdfParser::checkDepth()
{
    if (mDepth > 100)
        fail("PDF values are nested too deep");
}

PdfValue PdfParser::value()
{
    if (atEnd())
        return {};
    const std::string_view rest = mBytes.substr(mPosition);
    if (rest.starts_with("<<"))
        return dictionary();
    switch (rest.front())
    {
    case '[':
        return array();
    case '(':
        return literalString();
    case '<':
        return hexadecimalString();
    case '/':
        return name();
    default:
        break;
    }
    if (rest.front() == '+' || rest.front() == '-' || rest.front() == '.' || hexadecimal(rest.front()) >= 0)
        return numberOrReference();
    return keyword();
}

PdfValue PdfParser::dictionary()
{
    mPosition += 2;
    ++mDepth;
    checkDepth();
    PdfValue value;
    value.kind = PdfValue::Kind::Dictionary;
    while (!take(">>"))
    {
        const PdfValue key = this->value();
        if (!key.is(PdfValue::Kind::Name))
            fail("a PDF dictionary is damaged");
        value.entries[key.text] = this->value();
    }
    --mDepth;
    return value;
}

PdfValue PdfParser::array()
{
    ++mPosition;
    ++mDepth;
    checkDepth();
    PdfValue value;
    value.kind = PdfValue::Kind::Array;
    while (!take("]"))
    {
        if (atEnd())
            fail("a PDF array is damaged");
        value.items.push_back(this->value());
    }
    --mDepth;
    return value;
}

PdfValue PdfParser::literalString()
{
    std::string text;
    int open = 0;
    for (++mPosition; mPosition < mBytes.size(); ++mPosition)
    {
        const char character = mBytes[mPosition];
        if (character == ')' && open == 0)
        {
            ++mPosition;
            return made(PdfValue::Kind::String, std::move(text));
        }
        open += character == '(' ? 1 : character == ')' ? -1 : 0;
        if (character != '\\' || mPosition + 1 >= mBytes.size())
        {
            text += character;
            continue;
        }
        const char next = mBytes[++mPosition];
        if (next >= '0' && next <= '7')
        {
            int code = 0;
            int count = 0;
            for (; count < 3 && mPosition < mBytes.size() && mBytes[mPosition] >= '0' && mBytes[mPosition] <= '7';
                 ++count)
                code = code * 8 + (mBytes[mPosition++] - '0');
            --mPosition;
            text += static_cast<char>(code & 0xFF);
        }
        else if (next == '\r' && mPosition + 1 < mBytes.size() && mBytes[mPosition + 1] == '\n')
            ++mPosition;
        else if (next != '\n' && next != '\r')
            text += escaped(next);
    }
    fail("a PDF string does not end");
}

PdfValue PdfParser::hexadecimalString()
{
    std::string text;
    int high = -1;
    for (++mPosition; mPosition < mBytes.size(); ++mPosition)
    {
        const char character = mBytes[mPosition];
        if (character == '>')
        {
            ++mPosition;
            if (high >= 0)
                text += static_cast<char>(high * 16);
            return made(PdfValue::Kind::String, std::move(text));
        }
        const int digit = hexadecimal(character);
        if (digit < 0 && !isBlank(character))
            break;
        if (digit < 0)
            continue;
        if (high >= 0)
            text += static_cast<char>(high * 16 + digit);
        high = high >= 0 ? -1 : digit;
    }
    fail("a PDF string is damaged");
}

PdfValue PdfParser::name()
{
    std::string text;
    for (++mPosition; mPosition < mBytes.size() && isRegular(mBytes[mPosition]); ++mPosition)
    {
        const bool escape = mBytes[mPosition] == '#' && mPosition + 2 < mBytes.size() &&
                            hexadecimal(mBytes[mPosition + 1]) >= 0 && hexadecimal(mBytes[mPosition + 2]) >= 0;
        if (escape)
        {
            text += static_cast<char>(hexadecimal(mBytes[mPosition + 1]) * 16 + hexadecimal(mBytes[mPosition + 2]));
            mPosition += 2;
        }
        else
            text += mBytes[mPosition];
    }
    return made(PdfValue::Kind::Name, std::move(text));
}

std::optional<double> PdfParser::number()
{
    std::size_t end = mPosition;
    while (end < mBytes.size() && isRegular(mBytes[end]))
        ++end;
    std::string_view word = mBytes.substr(mPosition, end - mPosition);
    if (word.starts_with('+'))
        word.remove_prefix(1);
    double number = 0;
    const auto result = std::from_chars(word.data(), word.data() + word.size(), number, std::chars_format::fixed);
    // What reads numbers also knows words like "-inf".
    if (word.empty() || result.ec != std::errc() || result.ptr != word.data() + word.size() || !std::isfinite(number))
        return std::nullopt;
    mPosition = end;
    return number;
}

PdfValue PdfParser::numberOrReference()
{
    const auto first = number();
    if (!first)
        return keyword();
    const std::size_t behind = mPosition;
    skipBlanks();
    const auto generation = mPosition < mBytes.size() && hexadecimal(mBytes[mPosition]) >= 0 ? number() : std::nullopt;
    skipBlanks();
    const bool isReference = generation && mPosition < mBytes.size() && mBytes[mPosition] == 'R' &&
                             (mPosition + 1 == mBytes.size() || !isRegular(mBytes[mPosition + 1]));
    if (isReference)
    {
        ++mPosition;
        return made(PdfValue::Kind::Reference, *first);
    }
    mPosition = behind;
    return made(PdfValue::Kind::Number, *first);
}

PdfValue PdfParser::keyword()
{
    std::size_t end = mPosition;
    while (end < mBytes.size() && isRegular(mBytes[end]))
        ++end;
    if (end == mPosition)
        fail("PDF has a character that belongs to nothing");
    std::string text(mBytes.substr(mPosition, end - mPosition));
    mPosition = end;
    return text == "null" ? PdfValue() : made(PdfValue::Kind::Keyword, std::move(text));
}

std::string pdfText(std::string_view bytes)
{
    if (bytes.starts_with("\xFE\xFF"))
        return xmlText(bytes);
    return fromUtf8OrWindows(bytes);
}

}
