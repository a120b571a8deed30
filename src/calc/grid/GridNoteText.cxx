// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridNoteText.hxx"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <vector>

namespace ficheaction::calc
{

namespace
{
using engine::Remark;

constexpr std::size_t mostLate = 10;
constexpr std::size_t mostEvidence = 5;
constexpr std::array<const char*, 11> noteKeys{
    "note.ratio",     "note.without_value", "note.counted_only", "note.parts",    "note.late", "note.late_milestone",
    "note.seen_once", "note.source",        "note.source_dated", "note.evidence", "note.more"};

std::string sourceText(const GridLanguage& language, const Remark& remark)
{
    const std::string source = oneLine(remark.text);
    if (!remark.date)
        return language.filled("note.source", {{"source", source}});
    return language.filled("note.source_dated", {{"source", source}, {"date", language.day(*remark.date)}});
}

std::string remarkText(const GridLanguage& language, const Remark& remark)
{
    const std::string count = language.count(remark.count);
    switch (remark.kind)
    {
    case Remark::Kind::CountedOnly:
        return language.filled("note.counted_only", {{"count", count}});
    case Remark::Kind::PartsAddUpTo:
        return language.filled("note.parts", {{"sum", count}});
    case Remark::Kind::Late:
        return language.filled("note.late", {{"count", count}});
    case Remark::Kind::SeenOnce:
        return language.filled("note.seen_once", {{"count", count}});
    case Remark::Kind::Source:
        return sourceText(language, remark);
    default:
        return language.filled("note.without_value", {{"count", count}, {"column", remark.text}});
    }
}

void addLate(std::vector<std::string>& lines, const GridLanguage& language, const engine::Figure& figure,
             const std::string& sheetName)
{
    const std::size_t shown = std::min(figure.values.size(), mostLate);
    for (std::size_t index = 0; index < shown; ++index)
    {
        const engine::ValueCount& late = figure.values[index];
        lines.push_back(language.filled("note.late_milestone",
                                        {{"label", oneLine(late.value)},
                                         {"date", late.dates.empty() ? std::string() : language.day(late.dates[0])},
                                         {"count", language.count(static_cast<double>(late.count))}}));
    }
    if (figure.values.size() > shown)
        lines.push_back(moreText(language, figure.values.size() - shown, sheetName));
}

/// The latest first.
void addEvidence(std::vector<std::string>& lines, const GridLanguage& language, const engine::Figure& figure,
                 const std::string& sheetName)
{
    const std::size_t shown = std::min(figure.values.size(), mostEvidence);
    for (std::size_t index = 0; index < shown; ++index)
        lines.push_back(language.filled(
            "note.evidence", {{"text", valueText(language, figure.values[figure.values.size() - 1 - index])}}));
    if (figure.values.size() > shown)
        lines.push_back(moreText(language, figure.values.size() - shown, sheetName));
}

/// A change has two figures behind it as well, and is no share of them.
bool hasFraction(const model::Indicator& indicator, const engine::Figure& figure)
{
    return figure.numerator && figure.denominator && figure.status == engine::Status::Ok &&
           indicator.measure.kind != model::MeasureKind::Trend && !indicator.points && !isShownAsFraction(indicator);
}

/// The words of a wording up to a {parameter}, and its name; the last has none.
struct Piece
{
    std::string words;
    std::string parameter;
};

std::vector<Piece> piecesOf(std::string_view pattern)
{
    std::vector<Piece> pieces;
    for (std::size_t begin = 0; begin <= pattern.size();)
    {
        const std::size_t open = std::min(pattern.find('{', begin), pattern.size());
        const std::size_t close = std::min(pattern.find('}', open), pattern.size());
        pieces.push_back({std::string(pattern.substr(begin, open - begin)),
                          open < close ? std::string(pattern.substr(open + 1, close - open - 1)) : std::string()});
        begin = open < close ? close + 1 : pattern.size() + 1;
    }
    return pieces;
}

/// Digits and what people write between them.
bool couldBeNumber(std::string_view text)
{
    const auto isDigit = [](char character) { return character >= '0' && character <= '9'; };
    const auto isLetter = [](char character)
    { return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z'); };
    return std::any_of(text.begin(), text.end(), isDigit) && std::none_of(text.begin(), text.end(), isLetter);
}

/// Of {count|personne|personnes}; notes of before had one word for both, "personne(s)".
bool isOneOfTheWords(const std::string& parameter, std::string_view text)
{
    const std::size_t first = parameter.find('|') + 1;
    const std::size_t second = std::min(parameter.find('|', first), parameter.size());
    const std::string one = parameter.substr(first, second - first);
    return text == one || text == one + "(s)" ||
           parameter.compare(std::min(second + 1, parameter.size()), std::string::npos, text) == 0;
}

bool couldFill(const std::string& parameter, std::string_view text)
{
    if (parameter.find('|') != std::string::npos)
        return isOneOfTheWords(parameter, text);
    const bool isNumber =
        parameter == "count" || parameter == "sum" || parameter == "numerator" || parameter == "denominator";
    return !isNumber || couldBeNumber(text);
}

/// Whether what is left of a line could be what is left of a pattern, from the parameter of `piece` on. Words may stand
/// in what fills a parameter too: a number has blanks in it.
bool couldEnd(std::string_view line, const std::vector<Piece>& pieces, std::size_t piece)
{
    if (piece + 1 == pieces.size())
        return line.empty();
    const std::string& words = pieces[piece + 1].words;
    if (piece + 2 == pieces.size())
        return line.ends_with(words) && couldFill(pieces[piece].parameter, line.substr(0, line.size() - words.size()));
    for (std::size_t end = line.find(words); end != std::string_view::npos; end = line.find(words, end + 1))
        if (couldFill(pieces[piece].parameter, line.substr(0, end)) &&
            couldEnd(line.substr(end + words.size()), pieces, piece + 1))
            return true;
    return false;
}

bool couldBe(std::string_view line, const std::string& pattern)
{
    const std::vector<Piece> pieces = piecesOf(pattern);
    return line.starts_with(pieces.front().words) && couldEnd(line.substr(pieces.front().words.size()), pieces, 0);
}
}

std::string noteText(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                     const std::string& sheetName)
{
    std::vector<std::string> lines;
    if (hasFraction(indicator, figure))
        lines.push_back(fractionText(language, figure));
    for (const Remark& remark : figure.remarks)
        lines.push_back(remarkText(language, remark));
    if (indicator.measure.kind == model::MeasureKind::Milestones)
        addLate(lines, language, figure, sheetName);
    else if (indicator.measure.kind == model::MeasureKind::Done)
        addEvidence(lines, language, figure, sheetName);
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
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
