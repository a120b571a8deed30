// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The encoding and the separator of a text file, told from its bytes.

#include "import/CsvDialect.hxx"
#include "import/EncodingSigns.hxx"
#include "import/FieldCounts.hxx"

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

TEST(CsvDialect, LooksAtTheWholeFile)
{
    std::string bytes;
    for (int line = 0; line < 20000; ++line)
        bytes += "DURAND;Paul\n";
    EXPECT_EQ(detectDialect(bytes + "LEF\xC8VRE;ZO\xC9\n").encoding, Encoding::Windows1252);
}

TEST(CsvDialect, TellsTheOlderEncodingsByTheirLetters)
{
    EXPECT_EQ(detectDialect("Nom;Pr\x82nom\nLef\x8Avre;Zo\x82\n").encoding, Encoding::Ibm850);
    EXPECT_EQ(detectDialect("Nom;Pr\x8Enom\nLef\x8Fvre;Zo\x8E\n").encoding, Encoding::Macintosh);
    EXPECT_EQ(detectDialect("Nom;Pr\xE9nom\nLef\xE8vre;Zo\xE9\n").encoding, Encoding::Windows1252);
}

TEST(CsvDialect, OneByteOfAnotherProgramDoesNotTurnAWholeFile)
{
    EXPECT_EQ(detectDialect("Prénom\nZoé\nLéa\nAndré\nRen\xE9\n").encoding, Encoding::Utf8);
}

TEST(EncodingSigns, TextsThatWereEncodedTwiceAreReadAsMeant)
{
    EXPECT_EQ(encodedOnce("PrÃ©nom"), "Prénom");
    EXPECT_EQ(encodedOnce("lâ€™Ã©tÃ©"), "l’été");
    EXPECT_EQ(encodedOnce("Prénom"), std::nullopt);
    EXPECT_EQ(encodedOnce("Ana"), std::nullopt);
    EXPECT_EQ(encodedOnce("São Tomé"), std::nullopt);
}

TEST(EncodingSigns, AreNamed)
{
    SourceTable table;
    table.columns = 1;
    table.cells = {std::string("Nom"), std::string("ZoÃ©"), std::string("Lef\uFFFDvre")};
    mendEncoding(table);
    EXPECT_EQ(table.cells[1], ficheaction::model::CellValue(std::string("Zoé")));
    ASSERT_EQ(table.notes.size(), 2U);
    EXPECT_EQ(table.notes[0].code, "encoding-twice");
    EXPECT_EQ(table.notes[1].code, "encoding-doubtful");
    EXPECT_EQ(table.notes[1].row, 2U);
}

TEST(FieldCounts, AreThoseOfTheFile)
{
    using Counts = std::vector<std::size_t>;
    EXPECT_EQ(fieldCounts("a;b;c\r\nd;;\r\ne\r\n\r\nf;\"g;h\r\ni\";j", ';', false), (Counts{3, 3, 1, 1, 3}));
    EXPECT_EQ(fieldCounts("\xEF\xBB\xBF\"a\"\"b,c\",d\n5\" x,y,z", ',', false), (Counts{2, 3}))
        << "a quote within a field is a letter";
    EXPECT_EQ(fieldCounts("", ';', false), Counts{});
    for (const bool isBig : {false, true})
        for (const bool hasMark : {false, true})
        {
            std::string wide = !hasMark ? "" : isBig ? "\xFE\xFF" : "\xFF\xFE";
            for (const char16_t letter : u"a\u3B0A;\"b;c\"\nd")
                if (letter != 0)
                {
                    const char low = static_cast<char>(letter & 0xFF);
                    const char high = static_cast<char>(letter >> 8);
                    wide += isBig ? std::string{high, low} : std::string{low, high};
                }
            EXPECT_EQ(fieldCounts(wide, ';', true), (Counts{2, 1})) << isBig << hasMark;
        }
}

TEST(FieldCounts, AreNotBelievedWhereACellStandsBeyondThem)
{
    SourceTable table;
    table.columns = 2;
    table.cells = {std::string("a"), std::string("b"), std::string("c"), {}};
    giveFieldCounts(table, {2, 1});
    EXPECT_EQ(table.fields, (std::vector<std::size_t>{2, 1}));
    SourceTable other = table;
    other.fields.clear();
    giveFieldCounts(other, {1, 1});
    EXPECT_TRUE(other.fields.empty());
}
