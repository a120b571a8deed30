// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Expectations.hxx"

#include "design/Fit.hxx"
#include "engine/rows/Bands.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace ficheaction::design
{

using model::Dimension;

namespace
{
constexpr double hundred = 100;

/// To 12 digits: 0.07 as a percentage is 7, and not 7.000000000000001.
double rounded(double number)
{
    constexpr double digits = 12;
    if (number == 0 || !std::isfinite(number))
        return number;
    const double scale = std::pow(10, digits - std::ceil(std::log10(std::abs(number))));
    return std::isfinite(scale) && scale > 0 ? std::round(number * scale) / scale : number;
}

/// The number that a text is, with blanks between thousands, a comma or a point, and perhaps a per cent sign.
std::optional<double> numberIn(std::string_view text)
{
    std::string plain;
    while (!text.empty())
    {
        constexpr std::string_view blanks[]{" ", "\u00A0", "\u202F"};
        const auto* const blank = std::find_if(std::begin(blanks), std::end(blanks),
                                               [&](std::string_view each) { return text.starts_with(each); });
        if (blank != std::end(blanks))
        {
            text.remove_prefix(blank->size());
            continue;
        }
        if (text != "%")
            plain += text.front() == ',' ? '.' : text.front();
        text.remove_prefix(1);
    }
    double number = 0;
    const char* const end = plain.data() + plain.size();
    const auto [rest, failure] = std::from_chars(plain.data(), end, number, std::chars_format::fixed);
    return failure == std::errc() && rest == end && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// The keys of the groups of one dimension; nothing where they are not known before.
std::vector<std::string> keysOf(const model::Template& definition, const model::Measure& measure,
                                const Dimension& dimension)
{
    std::vector<std::string> keys;
    if (dimension.by == Dimension::By::Age || dimension.by == Dimension::By::Bands)
    {
        for (std::size_t band = 0; !dimension.bounds.empty() && band <= dimension.bounds.size(); ++band)
            keys.push_back(engine::bandLabel(definition, dimension, band));
        return keys;
    }
    const std::vector<const model::Register*> sources = sourcesOf(definition, measure);
    if (dimension.by != Dimension::By::Value || sources.empty())
        return keys;
    const auto target = model::resolve(definition, *sources.front(), dimension.path);
    return target && target->column ? knownValues(definition, *target->column) : keys;
}

bool isBlankWord(const model::Template& definition, const std::string& key)
{
    const auto blank = definition.wording.find("value.blank");
    return blank != definition.wording.end() && texts::folded(blank->second) == texts::folded(key);
}
}

model::Expectation shownExpectation(const model::Indicator& indicator, const model::Expectation& expectation)
{
    const auto* const number = std::get_if<double>(&expectation);
    if (!number || (!indicator.percent && !indicator.points))
        return expectation;
    return rounded(indicator.percent ? *number * hundred : *number);
}

model::Expectation shownBaseline(const model::Indicator& indicator, const model::Expectation& baseline)
{
    return shownExpectation(indicator, model::baselineInUnit(indicator, baseline));
}

Answer answerOf(const model::Expectation& shown)
{
    if (const auto* const number = std::get_if<double>(&shown))
        return *number;
    if (const auto* const text = std::get_if<std::string>(&shown))
        return *text;
    return {};
}

model::Expectation expectationFrom(const model::Indicator& indicator, const Answer& answer)
{
    std::optional<double> number;
    if (const auto* const given = std::get_if<double>(&answer))
        number = *given;
    const auto* const text = std::get_if<std::string>(&answer);
    if (text)
        number = numberIn(*text);
    if (number)
        return indicator.percent ? rounded(*number / hundred) : *number;
    return text && !texts::trimmed(*text).empty() ? model::Expectation(*text) : model::Expectation();
}

std::string groupChoice(const std::vector<std::string>& keys)
{
    std::string choice;
    for (const std::string& key : keys)
        choice += (choice.empty() ? "" : "\n") + key;
    return choice;
}

std::vector<std::string> groupKeys(std::string_view choice)
{
    std::vector<std::string> keys;
    for (std::size_t end = 0; end != std::string_view::npos; choice.remove_prefix(std::min(end + 1, choice.size())))
    {
        end = choice.find('\n');
        keys.emplace_back(choice.substr(0, end));
    }
    return keys;
}

std::vector<Choice> knownGroups(const model::Template& definition, const model::Measure& measure)
{
    constexpr std::size_t most = 300;
    std::vector<std::vector<std::string>> groups{{}};
    for (const Dimension& dimension : measure.breakdown)
    {
        const std::vector<std::string> keys = keysOf(definition, measure, dimension);
        std::vector<std::vector<std::string>> longer;
        for (const std::vector<std::string>& group : groups)
            for (const std::string& key : keys)
            {
                longer.push_back(group);
                longer.back().push_back(key);
            }
        if (longer.empty() || longer.size() > most)
            return {};
        groups = std::move(longer);
    }
    std::vector<Choice> choices;
    if (measure.breakdown.empty())
        return choices;
    for (const std::vector<std::string>& group : groups)
    {
        std::string words;
        for (const std::string& key : group)
            words += (words.empty() ? "" : ", ") + key;
        choices.push_back({groupChoice(group), words});
    }
    return choices;
}

void settleParts(const model::Template& definition, model::Indicator& indicator)
{
    const model::Measure& measure = indicator.measure;
    std::vector<std::vector<std::string>> known;
    for (const Dimension& dimension : measure.breakdown)
        known.push_back(keysOf(definition, measure, dimension));
    const auto cannotBe = [&](const model::PartExpectation& part)
    {
        if (part.keys.size() != known.size() || known.empty())
            return true;
        for (std::size_t index = 0; index < known.size(); ++index)
        {
            const std::string form = texts::folded(part.keys[index]);
            if (!known[index].empty() && !isBlankWord(definition, part.keys[index]) &&
                std::none_of(known[index].begin(), known[index].end(),
                             [&](const std::string& key) { return texts::folded(key) == form; }))
                return true;
        }
        return false;
    };
    std::erase_if(indicator.parts, cannotBe);
}

}
