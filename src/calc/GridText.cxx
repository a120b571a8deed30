// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridText.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>
#include <string_view>
#include <vector>

namespace ficheaction::calc
{

namespace
{
constexpr std::size_t mostLines = 40;
constexpr std::size_t mostQuotes = 10;
constexpr std::array<const char*, 3> noteKeys{"note.ratio", "note.without_value", "note.counted_only"};

std::string filled(std::string text, const std::map<std::string, std::string>& parameters)
{
    for (const auto& [name, value] : parameters)
    {
        const std::string mark = "{" + name + "}";
        for (std::size_t place = text.find(mark); place != std::string::npos;
             place = text.find(mark, place + value.size()))
            text.replace(place, mark.size(), value);
    }
    return text;
}

std::string oneLine(std::string text)
{
    for (char& character : text)
        if (character == '\n' || character == '\r' || character == '\t')
            character = ' ';
    return text;
}

std::string count(const GridLanguage& language, double number)
{
    return language.number(number, number == std::floor(number) ? 0 : 1);
}

std::string headLine(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure)
{
    const std::string number = count(language, figure.value);
    return indicator.unit.empty() ? number : number + " " + indicator.unit;
}

void addMore(const GridLanguage& language, std::string& text, std::size_t hidden, const std::string& sheetName)
{
    if (hidden > 0)
        text += "\n" + filled(language.wording->at("note.more"),
                              {{"count", count(language, static_cast<double>(hidden))}, {"sheet", sheetName}});
}

std::string listOfValues(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                         const std::string& sheetName)
{
    std::string text = headLine(language, indicator, figure);
    const std::size_t shown = std::min(figure.values.size(), mostLines);
    for (std::size_t index = 0; index < shown; ++index)
        text += "\n– " + oneLine(figure.values[index].value) + " (" +
                count(language, static_cast<double>(figure.values[index].count)) + ")";
    addMore(language, text, figure.values.size() - shown, sheetName);
    return text;
}

/// The latest first: they are what the next meeting is about.
std::string quotes(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                   const std::string& sheetName)
{
    std::string text = headLine(language, indicator, figure);
    const std::size_t shown = std::min(figure.values.size(), mostQuotes);
    for (std::size_t index = 0; index < shown; ++index)
        text += "\n" + language.quoteBegin + oneLine(figure.values[figure.values.size() - 1 - index].value) +
                language.quoteEnd;
    addMore(language, text, figure.values.size() - shown, sheetName);
    return text;
}

std::string range(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure)
{
    return filled(language.wording->at("value.range"),
                  {{"low", language.number(figure.value, indicator.decimals)},
                   {"high", language.number(*figure.upperBound, indicator.decimals)}});
}

std::string remarkText(const GridLanguage& language, const engine::Remark& remark)
{
    const bool countedOnly = remark.kind == engine::Remark::Kind::CountedOnly;
    return filled(language.wording->at(countedOnly ? "note.counted_only" : "note.without_value"),
                  {{"count", count(language, remark.count)}, {"column", remark.text}});
}

/// The parts of a wording between its {parameters}.
std::vector<std::string> literals(std::string_view pattern)
{
    std::vector<std::string> parts(1);
    bool inside = false;
    for (char character : pattern)
    {
        if (character == '{')
        {
            inside = true;
            parts.emplace_back();
        }
        else if (character == '}')
            inside = false;
        else if (!inside)
            parts.back() += character;
    }
    return parts;
}

bool couldBe(std::string_view line, const std::string& pattern)
{
    const std::vector<std::string> parts = literals(pattern);
    if (!line.starts_with(parts.front()))
        return false;
    std::size_t place = parts.front().size();
    for (std::size_t index = 1; index + 1 < parts.size(); ++index)
    {
        place = line.find(parts[index], place);
        if (place == std::string_view::npos)
            return false;
        place += parts[index].size();
    }
    return parts.size() == 1 ? place == line.size()
                             : line.size() >= place + parts.back().size() && line.ends_with(parts.back());
}
}

CellContent actualValue(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                        bool part, const std::string& sheetName)
{
    if (figure.status != engine::Status::Ok)
        return stateText(language, figure.status);
    if (figure.upperBound && *figure.upperBound != figure.value)
        return range(language, indicator, figure);
    if (part || figure.values.empty())
        return figure.value;
    if (indicator.measure.kind == model::MeasureKind::List)
        return listOfValues(language, indicator, figure, sheetName);
    if (indicator.measure.kind == model::MeasureKind::Quotes)
        return quotes(language, indicator, figure, sheetName);
    return figure.value;
}

const std::string& stateText(const GridLanguage& language, engine::Status status)
{
    switch (status)
    {
    case engine::Status::NotApplicable:
        return language.wording->at("state.not_applicable");
    case engine::Status::Masked:
        return language.wording->at("state.masked");
    case engine::Status::Error:
        return language.wording->at("state.error");
    default:
        return language.wording->at("state.empty");
    }
}

std::string noteText(const GridLanguage& language, const engine::Figure& figure)
{
    std::string text;
    if (figure.numerator && figure.denominator && figure.status == engine::Status::Ok)
        text = filled(language.wording->at("note.ratio"), {{"numerator", language.number(*figure.numerator, 0)},
                                                           {"denominator", language.number(*figure.denominator, 0)}});
    for (const engine::Remark& remark : figure.remarks)
        text += (text.empty() ? "" : "\n") + remarkText(language, remark);
    return text;
}

bool isOwnNote(const std::map<std::string, std::string>& wording, const std::string& note)
{
    std::istringstream lines(note);
    std::string line;
    bool any = false;
    while (std::getline(lines, line))
    {
        bool own = false;
        for (const char* key : noteKeys)
            own = own || couldBe(line, wording.at(key));
        if (!own)
            return false;
        any = true;
    }
    return any;
}

}
