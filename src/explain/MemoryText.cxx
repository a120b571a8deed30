// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/MemoryText.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

// Lines of fields with tabs between them:
//
//     1 first last computedAt           what the memory is of, first its version
//     N name name …                     the rows that are named below, by their places in this list, from 0
//     F indicator status value upper rowsKnown key …
//     P role entry …                    of the figure above: "12" or "12-20" adds 1 each, "12=2.5", "12=0~3"
namespace ficheaction::explain
{

namespace
{
using engine::Status;

constexpr char version[] = "1";

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char letter : text)
        if (letter == '\\')
            result += "\\\\";
        else if (letter == '\t')
            result += "\\t";
        else if (letter == '\n')
            result += "\\n";
        else
            result += letter;
    return result;
}

std::string plain(const std::string& text)
{
    std::string result;
    for (std::size_t index = 0; index < text.size(); ++index)
        if (text[index] == '\\' && index + 1 < text.size())
        {
            const char letter = text[++index];
            result += letter == 't' ? '\t' : letter == 'n' ? '\n' : letter;
        }
        else
            result += text[index];
    return result;
}

std::vector<std::string> split(const std::string& text, char between)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (true)
    {
        const std::size_t end = text.find(between, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string::npos)
            return parts;
        begin = end + 1;
    }
}

std::optional<double> numberFrom(const std::string& text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = error == std::errc() && end == text.data() + text.size();
    return isWhole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<std::size_t> placeFrom(std::string_view text)
{
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), place);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(place) : std::nullopt;
}

constexpr Status statuses[]{Status::Ok, Status::Empty, Status::NotApplicable, Status::Masked, Status::Error};

Status statusFrom(const std::string& text)
{
    for (const Status status : statuses)
        if (engine::statusText(status) == text)
            return status;
    return Status::Error;
}

using Places = std::map<std::string, std::size_t>;

Places placesIn(const RememberedRun& run)
{
    Places places;
    for (const RememberedFigure& figure : run.figures)
        for (const auto& [role, contributions] : figure.parts)
            for (const auto& [name, contribution] : contributions)
                places.emplace(name, 0);
    std::size_t next = 0;
    for (auto& [name, place] : places)
        place = next++;
    return places;
}

std::string amountText(const Contribution& contribution)
{
    std::string text;
    if (contribution.adds != 1 || contribution.possible != 0)
        text = "=" + texts::numberText(contribution.adds);
    if (contribution.possible != 0)
        text += "~" + texts::numberText(contribution.possible);
    return text;
}

/// Neighbours that add the same stand together.
std::string entriesText(const Contributions& contributions, const Places& places)
{
    std::string text;
    auto next = contributions.begin();
    while (next != contributions.end())
    {
        const std::size_t first = places.at(next->first);
        const Contribution same = next->second;
        std::size_t last = first;
        for (++next; next != contributions.end() && next->second == same && places.at(next->first) == last + 1; ++next)
            ++last;
        text += '\t' + std::to_string(first) + (last > first ? "-" + std::to_string(last) : "") + amountText(same);
    }
    return text;
}

std::string wholeText(const RememberedRun& run)
{
    const Places places = placesIn(run);
    std::string text = std::string(version) + '\t' + model::isoText(run.period.first) + '\t' +
                       model::isoText(run.period.last) + '\t' + run.computedAt + "\nN";
    for (const auto& [name, place] : places)
        text += '\t' + escaped(name);
    for (const RememberedFigure& figure : run.figures)
    {
        text += "\nF\t" + figure.indicator + '\t' + engine::statusText(figure.status) + '\t' +
                texts::numberText(figure.value) + '\t' +
                (figure.upperBound ? texts::numberText(*figure.upperBound) : std::string()) + '\t' +
                (figure.rowsKnown ? "1" : "0");
        for (const std::string& key : figure.keys)
            text += '\t' + escaped(key);
        for (const auto& [role, contributions] : figure.parts)
            text += "\nP\t" + role + entriesText(contributions, places);
    }
    return text;
}

std::size_t rowsIn(const RememberedFigure& figure)
{
    std::size_t rows = 0;
    for (const auto& [role, contributions] : figure.parts)
        rows += contributions.size();
    return rows;
}

std::size_t rowsIn(const RememberedRun& run)
{
    std::size_t rows = 0;
    for (const RememberedFigure& figure : run.figures)
        rows += rowsIn(figure);
    return rows;
}

/// `left` is how many rows may come yet.
bool readEntry(const std::string& text, const std::vector<std::string>& names, Contributions& contributions,
               std::size_t& left)
{
    const std::size_t amount = std::min(text.find('='), text.size());
    Contribution contribution{1, 0};
    if (amount < text.size())
    {
        const std::vector<std::string> numbers = split(text.substr(amount + 1), '~');
        const auto adds = numberFrom(numbers[0]);
        const auto possible = numbers.size() > 1 ? numberFrom(numbers[1]) : std::optional(0.0);
        if (!adds || !possible)
            return false;
        contribution = {*adds, *possible};
    }
    const std::vector<std::string> ends = split(text.substr(0, amount), '-');
    const auto first = placeFrom(ends.front());
    const auto last = placeFrom(ends.back());
    if (!first || !last || *last < *first || *last >= names.size() || *last - *first >= left)
        return false;
    left -= *last - *first + 1;
    for (std::size_t place = *first; place <= *last; ++place)
        contributions[names[place]] = contribution;
    return true;
}

bool readFigure(const std::vector<std::string>& fields, RememberedRun& run)
{
    if (fields.size() < 6)
        return false;
    RememberedFigure figure;
    figure.indicator = fields[1];
    figure.status = statusFrom(fields[2]);
    const auto value = numberFrom(fields[3]);
    if (!value)
        return false;
    figure.value = *value;
    if (!fields[4].empty())
        figure.upperBound = numberFrom(fields[4]);
    figure.rowsKnown = fields[5] == "1";
    for (std::size_t key = 6; key < fields.size(); ++key)
        figure.keys.push_back(plain(fields[key]));
    run.figures.push_back(std::move(figure));
    return true;
}

bool readLine(const std::string& line, std::vector<std::string>& names, std::size_t& left, RememberedRun& run)
{
    const std::vector<std::string> fields = split(line, '\t');
    if (fields[0] == "N")
    {
        for (std::size_t name = 1; name < fields.size(); ++name)
            names.push_back(plain(fields[name]));
        return true;
    }
    if (fields[0] == "F")
        return readFigure(fields, run);
    if (fields[0] != "P" || fields.size() < 2 || run.figures.empty())
        return false;
    Contributions& contributions = run.figures.back().parts[fields[1]];
    for (std::size_t entry = 2; entry < fields.size(); ++entry)
        if (!readEntry(fields[entry], names, contributions, left))
            return false;
    return true;
}
}

std::string textOf(RememberedRun run)
{
    std::string text = wholeText(run);
    while (text.size() > longestMemory || rowsIn(run) > mostRowsOfText)
    {
        const auto most = std::max_element(run.figures.begin(), run.figures.end(),
                                           [](const RememberedFigure& one, const RememberedFigure& other)
                                           { return rowsIn(one) < rowsIn(other); });
        if (most == run.figures.end() || rowsIn(*most) == 0)
            return {};
        most->parts.clear();
        most->rowsKnown = false;
        text = wholeText(run);
    }
    return text;
}

std::optional<RememberedRun> runFrom(const std::string& text)
{
    const std::vector<std::string> lines = split(text, '\n');
    const std::vector<std::string> head = split(lines.front(), '\t');
    if (head.size() != 4 || head[0] != version)
        return std::nullopt;
    const auto first = model::dateFromIso(head[1]);
    const auto last = model::dateFromIso(head[2]);
    const auto period = first && last ? model::periodBetween(*first, *last) : std::nullopt;
    if (!period)
        return std::nullopt;
    RememberedRun run{*period, head[3], {}};
    std::vector<std::string> names;
    std::size_t left = mostRowsOfText;
    for (std::size_t line = 1; line < lines.size(); ++line)
        if (!readLine(lines[line], names, left, run))
            return std::nullopt;
    std::set<std::pair<std::string, std::vector<std::string>>> figures;
    for (const RememberedFigure& figure : run.figures)
        if (!figures.emplace(figure.indicator, figure.keys).second)
            return std::nullopt;
    return run;
}

}
