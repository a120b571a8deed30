// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/EventSeries.hxx"

#include "entry/TypedCell.hxx"
#include "model/CellText.hxx"
#include "roles/NextKey.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::entry
{

namespace
{
constexpr int daysOfWeek = 7;

/// 0: Monday.
int weekdayOf(model::Date day)
{
    constexpr int ofTheFirst = 3; // 1970-01-01 was a Thursday.
    const int rest = (day.daysSinceEpoch + ofTheFirst) % daysOfWeek;
    return rest < 0 ? rest + daysOfWeek : rest;
}

const FreeDays* freeOn(const std::vector<FreeDays>& free, model::Date day)
{
    const auto found =
        std::find_if(free.begin(), free.end(), [&](const FreeDays& each) { return each.days.contains(day); });
    return found == free.end() ? nullptr : &*found;
}

std::string_view withoutFirst(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words)
        if (text.starts_with(word))
            return texts::trimmed(text.substr(word.size()));
    return text;
}

/// "toussaint : du 17/10/2026 au 02/11/2026" without what stands before the colon. A name has no figures.
std::string_view daysPart(std::string_view line)
{
    const std::size_t colon = line.find(':');
    const bool isNamed =
        colon != std::string_view::npos && std::none_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                                                        [](char each) { return each >= '0' && each <= '9'; });
    return isNamed ? texts::trimmed(line.substr(colon + 1)) : line;
}

class DaysReader
{
public:
    explicit DaysReader(const engine::LocaleReader& reader)
        : mReader(reader)
    {
        mColumn.type = model::ColumnType::Date;
    }

    /// Of a folded text.
    std::optional<model::Period> read(std::string_view text) const
    {
        text = withoutFirst(text, {"du ", "le ", "des ", "from ", "on "});
        for (const std::string_view between : {" jusqu'au ", " jusqu\u2019au ", " au ", " a ", " to ", " until ", " - ",
                                               " \u2013 ", " \u2014 ", "\u2013", "\u2192", ".."})
        {
            const std::size_t place = text.find(between);
            if (place == std::string_view::npos)
                continue;
            const std::string_view first = texts::trimmed(text.substr(0, place));
            const std::string_view last =
                withoutFirst(texts::trimmed(text.substr(place + between.size())), {"au ", "le "});
            if (const std::optional<model::Period> days = readBoth(first, last))
                return days;
        }
        const std::optional<model::Date> day = this->day(text);
        return day ? std::optional(model::Period{*day, *day}) : std::nullopt;
    }

private:
    std::optional<model::Date> day(std::string_view text) const { return dayTyped(text, mColumn, mReader); }

    /// "17 octobre" and "2 novembre 2026", "17" and "20 octobre 2026", "17/10" and "2/11/2026", "19 décembre" and
    /// "3 janvier 2027": what the first leaves open is as in the last, or a year before.
    std::optional<model::Period> readBoth(std::string_view first, std::string_view last) const
    {
        const std::optional<model::Date> end = day(last);
        if (!end)
            return std::nullopt;
        if (const std::optional<model::Date> begin = day(first))
            return model::periodBetween(*begin, *end);
        const int year = static_cast<int>(end->civil().year());
        for (const int each : {year, year - 1})
            for (const char* between : {" ", "/", "."})
                if (const std::optional<model::Date> begin = day(std::string(first) + between + std::to_string(each));
                    begin && *begin <= *end)
                    return model::periodBetween(*begin, *end);
        const std::size_t space = last.find_first_of(" /.");
        if (space == std::string_view::npos)
            return std::nullopt;
        const std::optional<model::Date> begin = day(std::string(first) + std::string(last.substr(space)));
        return begin ? model::periodBetween(*begin, *end) : std::nullopt;
    }

    model::Column mColumn;
    const engine::LocaleReader& mReader;
};
}

std::vector<SeriesDay> seriesDays(const SeriesRule& rule)
{
    std::vector<SeriesDay> days;
    const model::Date monday{rule.days.first.daysSinceEpoch - weekdayOf(rule.days.first)};
    for (model::Date day = rule.days.first; day <= rule.days.last; ++day.daysSinceEpoch)
    {
        const int week = (day.daysSinceEpoch - monday.daysSinceEpoch) / daysOfWeek;
        const bool isNamed =
            rule.weekdays[static_cast<std::size_t>(weekdayOf(day))] || rule.days.first == rule.days.last;
        if (!isNamed || week % std::max(rule.everyWeeks, 1) != 0)
            continue;
        const FreeDays* const free = freeOn(rule.free, day);
        days.push_back({day, free ? std::optional(free->name) : std::nullopt});
    }
    return days;
}

FreeDaysRead readFreeDays(std::string_view text, const engine::LocaleReader& reader)
{
    FreeDaysRead read;
    const DaysReader days(reader);
    // A semicolon parts two as a new line does.
    for (const std::string_view line : texts::severalValues(text))
    {
        const std::string folded = texts::folded(line);
        const std::optional<model::Period> period = days.read(daysPart(folded));
        if (!period)
        {
            read.unread.emplace_back(line);
            continue;
        }
        const std::string_view named = daysPart(line);
        std::string_view name = line.substr(0, line.size() - named.size());
        while (!name.empty() && name.back() != ':')
            name.remove_suffix(1);
        if (!name.empty())
            name.remove_suffix(1);
        read.days.push_back({*period, std::string(texts::trimmed(name))});
    }
    return read;
}

std::string freeDaysLine(const FreeDays& free, const std::function<std::string(model::Date)>& day)
{
    std::string line;
    // What would part lines or end the name is left out of it.
    for (const char each : free.name)
        if (each != ':' && each != ';' && each != '\n' && each != '\r' && (each < '0' || each > '9'))
            line += each;
    line = texts::trimmed(line);
    line += line.empty() ? "" : " : ";
    line += day(free.days.first);
    return free.days.first == free.days.last ? line : line + " \u2013 " + day(free.days.last);
}

std::vector<std::vector<model::CellValue>> seriesRows(const engine::Dataset& data, std::size_t table,
                                                      const std::vector<model::CellValue>& cells,
                                                      const std::vector<model::Date>& days, model::Date today)
{
    const model::Register& owner = data.definition().registers[table];
    const std::size_t dated = *owner.indexOf(owner.date.steps.front());
    const std::optional<std::size_t> key = owner.keyIndex();
    roles::KeySequence keys(data, table);
    std::vector<std::vector<model::CellValue>> rows;
    rows.reserve(days.size());
    for (const model::Date day : days)
    {
        std::vector<model::CellValue> row = cells;
        row.resize(owner.columns.size());
        row[dated] = model::Moment{day};
        if (key)
            row[*key] = keys.next();
        for (std::size_t column = 0; column < row.size(); ++column)
            if (!owner.columns[column].wherePast.empty() && day < today && model::plainText(row[column]).empty())
                row[column] = owner.columns[column].wherePast;
        rows.push_back(std::move(row));
    }
    return rows;
}

}
