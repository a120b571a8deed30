// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The rows of a source as a person sees them before an import: columns below each other.

#include "ImportCase.hxx"

#include "import/PreviewText.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
using Lines = std::vector<std::string>;

Lines shown(const Lines& source, std::size_t rows = 30, std::size_t columns = 60)
{
    ImportCase test;
    test.source = sourceOf(source);
    return imports::previewLines(test.source, {0, 1, rows, columns}, test.reading());
}
}

TEST(PreviewText, KeepsItsColumnsBelowEachOtherFromRowTenOn)
{
    Lines source{"Nom;Heures"};
    for (int row = 2; row <= 10; ++row)
        source.push_back("Zoé;#" + std::to_string(row));
    const Lines lines = shown(source);
    EXPECT_EQ(lines[0], " 1 │ Nom │ Heures");
    EXPECT_EQ(lines[8], " 9 │ Zoé │      9");
    EXPECT_EQ(lines[9], "10 │ Zoé │     10");
}

TEST(PreviewText, PutsNumbersThatAreTextsToTheRightAndKeysToTheLeft)
{
    EXPECT_EQ(shown({"Âge;N° de téléphone;Montant", "7;0612345678;-3,50", "12;0698765432;"}),
              (Lines{"1 │ Âge │ N° de téléphone │ Montant", "2 │   7 │ 0612345678      │   -3,50",
                     "3 │  12 │ 0698765432      │        "}));
}

TEST(PreviewText, CutsWhatIsTooLongAndShowsLinesAsOne)
{
    const Lines lines = shown({"Mot;Suite", "Une réponse qui dépasse largement la place;x", "deux\nlignes;y"});
    EXPECT_EQ(lines[1], "2 │ Une réponse qui dépasse largeme… │ x    ");
    EXPECT_EQ(lines[2], "3 │ deux lignes                      │ y    ");
}

TEST(PreviewText, GivesAnAccentOfItsOwnNoRoom)
{
    EXPECT_EQ(shown({"Nom;A", "Zoe\xCC\x81;1", "Zoé;2"}), (Lines{"1 │ Nom │ A", "2 │ Zoe\xCC\x81 │ 1", "3 │ Zoé │ 2"}));
}

TEST(PreviewText, StopsAfterSoManyRowsAndColumns)
{
    EXPECT_EQ(shown({"A;B;C", "d;e;f", "g;h;i"}, 2, 2), (Lines{"1 │ A │ B", "2 │ d │ e"}));
    EXPECT_EQ(shown({}), Lines());
}
