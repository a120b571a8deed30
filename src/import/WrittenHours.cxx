// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/WrittenHours.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace ficheaction::imports
{

namespace
{
constexpr double minutesOfAnHour = 60;
constexpr double secondsOfAnHour = 3600;
constexpr std::array<std::string_view, 6> hourUnits{"h", "heure", "heures", "hr", "hour", "hours"};
constexpr std::array<std::string_view, 6> minuteUnits{"min", "mn", "minute", "minutes", "m", "mins"};

/// Reads from the beginning of a folded text, and takes off what was read.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : mText(text)
    {
    }

    /// With a decimal point or comma.
    std::optional<double> number()
    {
        std::size_t end = 0;
        while (end < mText.size() && (isDigit(mText[end]) || (end > 0 && (mText[end] == ',' || mText[end] == '.'))))
            ++end;
        std::string digits(mText.substr(0, end));
        std::replace(digits.begin(), digits.end(), ',', '.');
        double value = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size())
            return std::nullopt;
        mText.remove_prefix(end);
        blanks();
        return value;
    }

    std::string_view word()
    {
        std::size_t end = 0;
        while (end < mText.size() && mText[end] >= 'a' && mText[end] <= 'z')
            ++end;
        const std::string_view found = mText.substr(0, end);
        mText.remove_prefix(end);
        if (mText.starts_with('.') && !found.empty())
            mText.remove_prefix(1);
        blanks();
        return found;
    }

    bool colon()
    {
        if (!mText.starts_with(':'))
            return false;
        mText.remove_prefix(1);
        return true;
    }

    bool atEnd() const { return mText.empty(); }

private:
    static bool isDigit(char each) { return each >= '0' && each <= '9'; }
    void blanks()
    {
        while (mText.starts_with(' '))
            mText.remove_prefix(1);
    }

    std::string_view mText;
};

template <class Units> bool isAmong(const Units& units, std::string_view word)
{
    return std::find(units.begin(), units.end(), word) != units.end();
}

/// "2:30", "26:00:00"
std::optional<double> clockHours(double hours, Reader& rest)
{
    const std::optional<double> minutes = rest.number();
    const std::optional<double> seconds = rest.colon() ? rest.number() : std::optional(0.0);
    if (!minutes || !seconds || *minutes >= minutesOfAnHour || *seconds >= minutesOfAnHour || !rest.atEnd())
        return std::nullopt;
    return hours + *minutes / minutesOfAnHour + *seconds / secondsOfAnHour;
}
}

std::optional<double> writtenHours(std::string_view text)
{
    const std::string folded = texts::folded(text);
    Reader reader(folded);
    const std::optional<double> first = reader.number();
    if (!first)
        return std::nullopt;
    if (reader.colon())
        return clockHours(*first, reader);
    const std::string_view unit = reader.word();
    if (isAmong(minuteUnits, unit) && reader.atEnd())
        return *first / minutesOfAnHour;
    if (!isAmong(hourUnits, unit))
        return std::nullopt;
    if (reader.atEnd())
        return first;
    const std::optional<double> minutes = reader.number();
    const std::string_view minuteUnit = reader.word();
    if (!minutes || *minutes >= minutesOfAnHour || !reader.atEnd() ||
        (!minuteUnit.empty() && !isAmong(minuteUnits, minuteUnit)))
        return std::nullopt;
    return *first + *minutes / minutesOfAnHour;
}

}
