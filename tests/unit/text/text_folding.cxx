// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/TextFolding.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::texts;

TEST(Folding, MakesTextsEqualThatReadTheSame)
{
    const std::pair<const char*, const char*> same[] = {
        {"Réalisée", "REALISEE"},
        {"e\u0301ve\u0301nement", "évènement"},
        {"  Habitant\t", "habitant"},
        {"\u00A0Habitant\u202F", "Habitant"},
        {"\u200BHabi\u200Btant\uFEFF", "Habitant"},
        {"Clos\u00A0du\n Roy", "Clos du Roy"},
        {"Clos \u200B du Roy", "Clos du Roy"},
        {"Tunnel\u00ADChâteau", "tunnelchateau"},
        {"CŒUR", "coeur"},
        {"cœur", "Cœur"},
        {"Ægir", "aegir"},
        {"Straße", "STRASSE"},
        {"ﬁche", "Fiche"},
        {"Ｃｌｏｓ", "clos"},
        {"½", "1⁄2"},
        {"ΑΣ", "ας"},
        {"\u0085x\u2028", "X"},
    };
    for (const auto& [one, other] : same)
        EXPECT_EQ(folded(one), folded(other)) << one << " / " << other;
}

TEST(Folding, KeepsApartWhatIsDifferent)
{
    const std::pair<const char*, const char*> different[] = {
        {"00123", "123"}, {"Clos du Roy", "ClosduRoy"}, {"E012", "E0I2"}, {"a-b", "a b"},
        {"", "0"},        {"l'Oasis", "lOasis"},
    };
    for (const auto& [one, other] : different)
        EXPECT_NE(folded(one), folded(other)) << one << " / " << other;
}

TEST(Folding, LeavesAFoldedTextAsItIs)
{
    for (const char* text : {"Réalisée", " Clos\u00A0du Roy ", "Œuvre", "\u00A8 x", "Straße", "=1+1", "ﷺ", "İ", "ŉ"})
        EXPECT_EQ(folded(folded(text)), folded(text)) << text;
}

TEST(Folding, SurvivesBytesThatAreNoText)
{
    EXPECT_EQ(folded("a\xFF\x62"), "a\uFFFD"
                                   "b");
    EXPECT_EQ(folded("\xC3"), "\uFFFD");
    EXPECT_EQ(folded(std::string_view("\0x", 2)), std::string_view("\0x", 2));
}

TEST(Folding, TakesLongTexts)
{
    const std::string text(40'000, 'A');
    EXPECT_EQ(folded(text), std::string(40'000, 'a'));
}

TEST(Pieces, AreCutAtSemicolonsAndLineBreaks)
{
    using Pieces = std::vector<std::string_view>;
    EXPECT_EQ(severalValues("Écrans; Sommeil\n Jeux ;;\r\nSommeil"), (Pieces{"Écrans", "Sommeil", "Jeux", "Sommeil"}));
    EXPECT_EQ(severalValues("un\u2028deux\u2029"), (Pieces{"un", "deux"}));
    EXPECT_EQ(severalValues(" ;\u00A0; "), Pieces{});
    EXPECT_EQ(severalValues("Maison de l'Oasis, AJCV"), Pieces{"Maison de l'Oasis, AJCV"});
}

TEST(Pieces, EndBeforeALabel)
{
    EXPECT_EQ(beforeLabel(folded("E012 – Le Clos c'fête")), "e012");
    EXPECT_EQ(beforeLabel(folded("E012\u00A0–\u00A0Le Clos")), "e012");
    EXPECT_EQ(beforeLabel(folded("E-012 - Le – Clos")), "e-012");
    EXPECT_EQ(beforeLabel(folded("E012 — Le - Clos")), "e012");
    EXPECT_EQ(beforeLabel(folded("E012 – ")), "e012");
    EXPECT_EQ(beforeLabel(folded("E-012")), "");
    EXPECT_EQ(beforeLabel(folded("E012 –Le Clos")), "");
}

TEST(NumberText, IsTheShortestThatReadsBack)
{
    EXPECT_EQ(numberText(12), "12");
    EXPECT_EQ(numberText(100000), "100000");
    EXPECT_EQ(numberText(-0.0), "0");
    EXPECT_EQ(numberText(0.1), "0.1");
    EXPECT_EQ(numberText(1e20), "100000000000000000000");
    EXPECT_EQ(numberText(1e300), "1e+300");
    EXPECT_EQ(numberText(2.5e-9), "2.5e-09");
}
