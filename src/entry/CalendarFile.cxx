// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/CalendarFile.hxx"

#include <algorithm>
#include <charconv>

namespace ficheaction::entry
{

namespace
{
/// One line of the file, folded lines put together: NAME;PARAMETERS:VALUE.
struct ContentLine
{
    std::string name; ///< in capitals
    std::string parameters;
    std::string value;
};

std::string capitals(std::string_view text)
{
    std::string all(text);
    for (char& character : all)
        if (character >= 'a' && character <= 'z')
            character = static_cast<char>(character - 'a' + 'A');
    return all;
}

/// A line that begins with a blank goes on with the one before.
std::vector<std::string> unfolded(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty())
    {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        if (!lines.empty() && !line.empty() && (line.front() == ' ' || line.front() == '\t'))
            lines.back() += line.substr(1);
        else if (!line.empty())
            lines.emplace_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Colons within quotes are of a parameter.
ContentLine contentLine(const std::string& line)
{
    bool isQuoted = false;
    std::size_t nameEnd = std::string::npos;
    for (std::size_t place = 0; place < line.size(); ++place)
    {
        const char character = line[place];
        if (character == '"')
            isQuoted = !isQuoted;
        if (isQuoted)
            continue;
        if (character == ';' && nameEnd == std::string::npos)
            nameEnd = place;
        if (character == ':')
        {
            nameEnd = std::min(nameEnd, place);
            return {capitals(line.substr(0, nameEnd)), capitals(line.substr(nameEnd, place - nameEnd)),
                    line.substr(place + 1)};
        }
    }
    return {};
}

std::optional<int> number(std::string_view digits)
{
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// "20261017", "20261017T220000Z".
std::optional<model::Date> dayOf(const ContentLine& line)
{
    constexpr std::size_t digits = 8;
    if (line.value.size() < digits || (line.value.size() > digits && line.value[digits] != 'T'))
        return std::nullopt;
    const std::string iso = line.value.substr(0, 4) + "-" + line.value.substr(4, 2) + "-" + line.value.substr(6, 2);
    return model::dateFromIso(iso);
}

/// "P1W", "P3D", "PT2H": how many whole days.
int daysOfDuration(std::string_view text)
{
    constexpr int week = 7;
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    if (text.size() < 3 || text.front() != 'P')
        return 0;
    const std::size_t end = text.find_first_not_of("0123456789", 1);
    const std::optional<int> count = number(text.substr(1, std::min(end, text.size()) - 1));
    if (!count || end == std::string_view::npos)
        return 0;
    return text[end] == 'W' ? *count * week : text[end] == 'D' ? *count : 0;
}

/// Without what the standard escapes: "Vacances d'automne\, zone B".
std::string plainText(std::string_view text)
{
    std::string plain;
    for (std::size_t place = 0; place < text.size(); ++place)
    {
        if (text[place] != '\\' || place + 1 == text.size())
        {
            plain += text[place];
            continue;
        }
        ++place;
        plain += text[place] == 'n' || text[place] == 'N' ? ' ' : text[place];
    }
    return plain;
}

/// What is known of the event that is being read.
struct ReadEvent
{
    std::optional<model::Date> first;
    std::optional<model::Date> end; ///< DTEND, of whole days the day after the last
    bool endIsAfter = false;        ///< of whole days
    int duration = 0;               ///< in days
    bool isRepeated = false;
    std::string name;

    model::Date last() const
    {
        const model::Date begin = *first;
        const model::Date until = end ? model::Date{end->daysSinceEpoch - (endIsAfter ? 1 : 0)}
                                      : model::Date{begin.daysSinceEpoch + std::max(duration, 1) - 1};
        return std::max(begin, until);
    }
};

bool isOfWholeDays(const ContentLine& line)
{
    return line.value.find('T') == std::string::npos;
}

void take(const ContentLine& line, ReadEvent& event)
{
    if (line.name == "DTSTART")
        event.first = dayOf(line);
    else if (line.name == "DTEND")
    {
        event.end = dayOf(line);
        // A time of midnight is the end of the day before as well.
        event.endIsAfter = isOfWholeDays(line) || line.value.find("T000000") != std::string::npos;
    }
    else if (line.name == "DURATION")
        event.duration = daysOfDuration(line.value);
    else if (line.name == "RRULE" || line.name == "RDATE")
        event.isRepeated = true;
    else if (line.name == "SUMMARY")
        event.name = plainText(line.value);
}

void add(const ReadEvent& event, CalendarDays& calendar)
{
    if (!event.first)
    {
        ++calendar.unread;
        return;
    }
    calendar.repeated += event.isRepeated ? 1 : 0;
    calendar.days.push_back({{*event.first, event.last()}, event.name});
}
}

CalendarDays readCalendar(std::string_view text)
{
    CalendarDays calendar;
    std::optional<ReadEvent> event;
    int depth = 0; // of what stands within an event: alarms have times of their own
    for (const std::string& each : unfolded(text))
    {
        const ContentLine line = contentLine(each);
        const std::string part = capitals(line.value);
        if (line.name == "BEGIN" && part == "VCALENDAR")
            calendar.isCalendar = true;
        else if (line.name == "BEGIN" && part == "VEVENT" && !event)
            event.emplace();
        else if (line.name == "END" && part == "VEVENT" && event)
        {
            add(*event, calendar);
            event.reset();
            depth = 0;
        }
        else if (line.name == "BEGIN")
            ++depth;
        else if (line.name == "END")
            depth = std::max(0, depth - 1);
        else if (event && depth == 0)
            take(line, *event);
    }
    std::stable_sort(calendar.days.begin(), calendar.days.end(),
                     [](const FreeDays& one, const FreeDays& other) { return one.days.first < other.days.first; });
    return calendar;
}

}
