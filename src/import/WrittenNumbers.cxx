// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/WrittenNumbers.hxx"

#include "engine/data/WrittenNumber.hxx"
#include "import/TickReading.hxx"
#include "text/TextFolding.hxx"

#include <array>
#include <charconv>

namespace ficheaction::imports
{

namespace
{
constexpr std::array<std::string_view, 4> units{"\u20AC", "eur", "euro", "euros"};
constexpr std::size_t digitsOfThousands = 3;

/// How many digits stand behind the one `sign` of a number of nothing else but digits; empty for other texts.
std::optional<std::size_t> digitsBehind(std::string_view text, char sign)
{
    const std::size_t place = text.find(sign);
    if (text.starts_with('-'))
        return digitsBehind(text.substr(1), sign);
    if (place == std::string_view::npos || place == 0 || place + 1 == text.size())
        return std::nullopt;
    std::string digits(text);
    digits.erase(place, 1);
    if (digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return text.size() - place - 1;
}
}

std::optional<double> writtenHours(std::string_view text, const Reading& reading)
{
    const auto inEitherSign = [&reading](std::string_view number) -> std::optional<double>
    {
        if (const std::optional<double> read = reading.reader.number(number))
            return read;
        std::string other(number);
        for (char& sign : other)
            sign = sign == '.' ? ',' : sign == ',' ? '.' : sign;
        return reading.reader.number(other);
    };
    return engine::writtenHours(texts::folded(text), inEitherSign);
}

WrittenNumbers::WrittenNumbers(const model::Column& column, const Reading& reading)
    : mReading(&reading)
    , mUnit(texts::folded(column.unit))
    , mIsOfHours(mUnit == "h" || speaksOfHours(column.label) || speaksOfHours(column.id))
{
}

void WrittenNumbers::see(std::string_view text)
{
    const std::string_view trimmed = texts::trimmed(text);
    const bool ownIsComma = mReading->written.decimal == ",";
    const auto other = digitsBehind(trimmed, ownIsComma ? '.' : ',');
    mOtherProven = mOtherProven || (other && *other != digitsOfThousands);
    mOwnSeen = mOwnSeen || digitsBehind(trimmed, ownIsComma ? ',' : '.');
}

std::optional<double> WrittenNumbers::otherDecimal(std::string_view text) const
{
    const char sign = mReading->written.decimal == "," ? '.' : ',';
    const auto behind = digitsBehind(text, sign);
    if (!behind || (*behind == digitsOfThousands && (!mOtherProven || mOwnSeen)))
        return std::nullopt;
    std::string plain(text);
    plain[plain.find(sign)] = '.';
    double number = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), number);
    return read.ec == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<double> WrittenNumbers::read(std::string_view text) const
{
    const std::string folded = texts::folded(text);
    if (mIsOfHours)
        if (const std::optional<double> hours = writtenHours(text, *mReading))
            return hours;
    if (const std::optional<double> number = otherDecimal(folded))
        return number;
    const auto withoutUnit = [&](std::string_view unit) -> std::optional<double>
    {
        if (unit.empty() || !folded.ends_with(unit))
            return std::nullopt;
        const std::string number(texts::trimmed(std::string_view(folded).substr(0, folded.size() - unit.size())));
        if (const std::optional<double> read = mReading->reader.number(number))
            return read;
        return otherDecimal(number);
    };
    if (const std::optional<double> number = withoutUnit(mUnit))
        return number;
    if (mUnit.empty() || mUnit == units.front())
        for (const std::string_view unit : units)
            if (const std::optional<double> number = withoutUnit(unit))
                return number;
    return std::nullopt;
}

}
