// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Results as CSV: what the cells say, read as the standard has it and as a program that means harm, or is careless,
// would.

#include "Exported.hxx"

#include "exchange/ResultTexts.hxx"
#include "exchange/ResultsCsv.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using exchange::csvText;

namespace
{
using Rows = std::vector<std::vector<std::string>>;

std::array<std::string, exchange::csvColumns> headings()
{
    std::array<std::string, exchange::csvColumns> names;
    for (std::size_t column = 0; column < names.size(); ++column)
        names[column] = "column " + std::to_string(column);
    return names;
}

/// RFC 4180.
Rows read(std::string_view text, char separator)
{
    Rows rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t index = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; index < text.size(); ++index)
    {
        const char character = text[index];
        std::string& cell = rows.back().back();
        if (quoted && character == '"' && index + 1 < text.size() && text[index + 1] == '"')
        {
            cell += '"';
            ++index;
        }
        else if (character == '"')
            quoted = !quoted;
        else if (!quoted && character == separator)
            rows.back().emplace_back();
        else if (!quoted && character == '\r')
            continue;
        else if (!quoted && character == '\n')
            rows.emplace_back(1);
        else
            cell += character;
    }
    rows.pop_back();
    return rows;
}

/// Cuts at every separator and line break, and drops quotes and blanks: as careless as programs get.
std::vector<std::string> piecesOf(const std::string& text)
{
    std::vector<std::string> pieces(1);
    for (const char character : text)
        if (std::string_view(";,\t\r\n|").find(character) != std::string_view::npos)
            pieces.emplace_back();
        else if (character != '"' && (character != ' ' || !pieces.back().empty()))
            pieces.back() += character;
    return pieces;
}

bool looksLikeFormula(const std::string& cell)
{
    char* end = nullptr;
    std::strtod(cell.c_str(), &end);
    const bool isNumber = !cell.empty() && (*end == '\0' || *end == ',');
    for (const char* sign : {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"})
        if (cell.starts_with(sign) && !isNumber)
            return true;
    return false;
}
}

TEST(ResultsCsv, HasARowForEachFigureAndTellsNothingOfOneThatIsKeptBack)
{
    const test::Exported exported;
    const Rows rows = read(exchange::resultsCsv(exported.figures, exported.header, headings(), {';', ','}), ';');
    ASSERT_EQ(rows.size(), 1U + 2 * 8);
    for (const auto& row : rows)
        EXPECT_EQ(row.size(), exchange::csvColumns);
    const std::vector<std::string> own{"2026-01-01", "2026-12-31", "attendance", "'=1+1", "Objet", "",  "ok", "-12,5",
                                       "14",         "",           "",           "",      "20",    "h", ""};
    EXPECT_EQ(rows[1], own);
    EXPECT_EQ(rows[2][5], "category=Habitant; role=@SUM(A1)");
    EXPECT_EQ(rows[3][6], "masked");
    for (std::size_t column = 7; column < exchange::csvColumns; ++column)
        EXPECT_EQ(rows[3][column], column == 13 ? "h" : "");
    EXPECT_EQ(rows[4][9], "7");
    EXPECT_EQ(rows[9][12], "") << "a target is of the grid's own period";
}

TEST(ResultsCsv, HoldsNoCellThatAProgramTakesForAFormula)
{
    const test::Exported exported;
    for (const char separator : {';', ',', '\t'})
    {
        const std::string text = exchange::resultsCsv(exported.figures, exported.header, headings(),
                                                      {separator, separator == ';' ? ',' : '.'});
        for (const auto& row : read(text, separator))
            for (const std::string& cell : row)
                EXPECT_FALSE(looksLikeFormula(cell)) << cell;
        for (const std::string& piece : piecesOf(text.substr(3)))
            EXPECT_FALSE(looksLikeFormula(piece)) << piece;
    }
}

TEST(ResultsCsv, EachDangerousBeginningGetsAnApostrophe)
{
    for (const std::string sign :
         {"=", "+", "-", "@", "\t", "\r", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0", "  ="})
        EXPECT_TRUE(csvText(sign + "1").starts_with("\"'")) << sign;
    EXPECT_EQ(csvText("L'été \"bleu\""), "\"L'été \"\"bleu\"\"\"");
    EXPECT_EQ(csvText("a;=b"), "\"a;'=b\"");
    EXPECT_EQ(csvText("a\r\nb"), "\"a  b\"");
    EXPECT_EQ(csvText("3 - 2 = 1"), "\"3 - 2 = 1\"");
}

TEST(ResultTexts, TellFiguresInLabelsThatNameNobody)
{
    test::Exported exported;
    model::Template told = exported.definition;
    exchange::tellInWordsOf(told, exported.figures);
    std::size_t labels = 0;
    exchange::visitLabels(told,
                          [&](const std::string& place, std::string& text)
                          {
                              EXPECT_EQ(place, text);
                              text = "(somebody)";
                              ++labels;
                          });
    EXPECT_EQ(labels, 1 + told.grid.objects.size() + told.indicators().size());
    for (const engine::Results& results : exported.figures)
        for (const engine::IndicatorResult& result : results.indicators)
            EXPECT_EQ(result.indicator->label + result.object->label, "(somebody)(somebody)");
}

TEST(ResultTexts, VisitsEachTextAndLeavesQuotesOut)
{
    test::Exported exported;
    std::vector<std::string> seen;
    exchange::leaveOutQuotes(exported.figures);
    exchange::visitTexts(exported.figures, exported.header,
                         [&](const std::string&, std::string& text)
                         {
                             seen.push_back(text);
                             text = "x";
                         });
    EXPECT_NE(std::find(seen.begin(), seen.end(), "Partenaire"), seen.end());
    EXPECT_NE(std::find(seen.begin(), seen.end(), "+33 Fête ]]> & <b>"), seen.end());
    EXPECT_EQ(std::find(seen.begin(), seen.end(), "Madame Zorglub est ravie"), seen.end());
    EXPECT_EQ(exported.header.action.front().second, "x");
}
