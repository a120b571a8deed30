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
//     R indicator signature since       by which rule, of an indicator
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

/// Of each figure whether the text names its rows.
using RowsNamed = std::vector<bool>;

Places placesIn(const RememberedRun& run, const RowsNamed& named)
{
    Places places;
    for (std::size_t figure = 0; figure < run.figures.size(); ++figure)
        if (named[figure])
            for (const auto& [role, contributions] : run.figures[figure].parts)
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

std::string textNaming(const RememberedRun& run, const RowsNamed& named)
{
    const Places places = placesIn(run, named);
    std::string text = std::string(version) + '\t' + model::isoText(run.period.first) + '\t' +
                       model::isoText(run.period.last) + '\t' + run.computedAt + "\nN";
    for (const auto& [name, place] : places)
        text += '\t' + escaped(name);
    for (const auto& [indicator, rule] : run.rules)
        text += "\nR\t" + indicator + '\t' + rule.signature + '\t' + rule.since;
    for (std::size_t index = 0; index < run.figures.size(); ++index)
    {
        const RememberedFigure& figure = run.figures[index];
        text += "\nF\t" + figure.indicator + '\t' + engine::statusText(figure.status) + '\t' +
                texts::numberText(figure.value) + '\t' +
                (figure.upperBound ? texts::numberText(*figure.upperBound) : std::string()) + '\t' +
                (figure.rowsKnown && named[index] ? "1" : "0");
        for (const std::string& key : figure.keys)
            text += '\t' + escaped(key);
        if (!named[index])
            continue;
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

/// The figures with rows, those with the most first.
std::vector<std::size_t> byRows(const RememberedRun& run)
{
    std::vector<std::size_t> figures;
    for (std::size_t figure = 0; figure < run.figures.size(); ++figure)
        if (rowsIn(run.figures[figure]) > 0)
            figures.push_back(figure);
    std::ranges::stable_sort(figures, std::ranges::greater(),
                             [&run](std::size_t figure) { return rowsIn(run.figures[figure]); });
    return figures;
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
    if (fields[0] == "R")
        return fields.size() == 4 && run.rules.emplace(fields[1], RememberedRule{fields[2], fields[3]}).second;
    if (fields[0] != "P" || fields.size() < 2 || run.figures.empty())
        return false;
    Contributions& contributions = run.figures.back().parts[fields[1]];
    for (std::size_t entry = 2; entry < fields.size(); ++entry)
        if (!readEntry(fields[entry], names, contributions, left))
            return false;
    return true;
}
}

std::string textOf(const RememberedRun& run)
{
    const std::vector<std::size_t> figures = byRows(run);
    RowsNamed named(run.figures.size(), true);
    std::size_t rows = 0;
    for (const std::size_t figure : figures)
        rows += rowsIn(run.figures[figure]);
    std::size_t leftOut = 0;
    for (; rows > mostRowsOfText; ++leftOut)
        rows -= rowsIn(run.figures[figures[leftOut]]);
    // The text gets shorter with each figure whose rows are left out: halved steps find the fewest in a few texts.
    const auto textWithout = [&](std::size_t count)
    {
        for (std::size_t place = 0; place < figures.size(); ++place)
            named[figures[place]] = place >= count;
        return textNaming(run, named);
    };
    std::string text = textWithout(leftOut);
    if (text.size() <= longestMemory)
        return text;
    std::size_t tooFew = leftOut;
    std::size_t enough = figures.size();
    text = textWithout(enough);
    if (text.size() > longestMemory)
        return {};
    while (enough - tooFew > 1)
    {
        const std::size_t between = tooFew + (enough - tooFew) / 2;
        std::string shorter = textWithout(between);
        if (shorter.size() <= longestMemory)
        {
            enough = between;
            text = std::move(shorter);
        }
        else
            tooFew = between;
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
    RememberedRun run{*period, head[3], {}, {}};
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
