// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The encoding and the separator of a text file, told from its bytes.

#include "import/CsvDialect.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::imports;

TEST(CsvDialect, ReadsWhatOlderProgramsWrite)
{
    EXPECT_EQ(detectDialect("Nom;Pr\xE9nom;Quartier\r\nDURAND;Zo\xE9;Clos du Roy\r\n"),
              (CsvDialect{Encoding::Windows1252, ';'}));
}

TEST(CsvDialect, ReadsUtf8WithAndWithoutItsMark)
{
    EXPECT_EQ(detectDialect("\xEF\xBB\xBFNom;Prénom\nDURAND;Zoé\n"), (CsvDialect{Encoding::Utf8, ';'}));
    EXPECT_EQ(detectDialect("Nom,Prénom\nDURAND,Zoé\n"), (CsvDialect{Encoding::Utf8, ','}));
    EXPECT_EQ(detectDialect("Pr\xC3").encoding, Encoding::Utf8) << "the first bytes may end within a letter";
}

TEST(CsvDialect, ReadsUtf16)
{
    EXPECT_EQ(detectDialect({"\xFF\xFE"
                             "a\0\t\0b\0\n\0c\0\t\0d\0",
                             14}),
              (CsvDialect{Encoding::Utf16, '\t'}));
}

TEST(CsvDialect, DoesNotCountWhatStandsInQuotesOrInNumbers)
{
    EXPECT_EQ(detectDialect("a;b\n\"x, y, z, t\";2,5\n\"u, v, w, s\";3,5\n").separator, ';');
    EXPECT_EQ(detectDialect("a,b\n\"x; y\",2\n\"u; v\",3\n").separator, ',');
}

TEST(CsvDialect, SaysSemicolonWhereThereIsOneColumn)
{
    EXPECT_EQ(detectDialect("Nom\nDURAND\n").separator, ';');
    EXPECT_EQ(detectDialect("").separator, ';');
}

TEST(CsvDialect, KnowsUtf16WithoutItsMark)
{
    const std::string bytes("N\0o\0m\0;\0Z\0\xE9\0\n\0A\0;\0B\0", 20);
    EXPECT_EQ(detectDialect(bytes), (CsvDialect{Encoding::Utf16, ';'}));
    EXPECT_EQ(detectDialect(std::string("Nom;P\0\0\nA;B", 11)).encoding, Encoding::Utf8);
}

TEST(CsvDialect, ACommaInOneOfFiveLinesMakesNoColumns)
{
    EXPECT_EQ(detectDialect("Ana Durif\nTom Belkir\nLou Carle\nDiop, Awa\nZoé Evin\n").separator, ';');
}
