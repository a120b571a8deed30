// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Proof.hxx"
#include "MadeZip.hxx"
#include "SourceFolder.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

#include <zlib.h>

namespace ficheaction::privacy
{

namespace
{
ProofReport searched(const std::string& file, const ProofRequest& request)
{
    return prove(std::as_bytes(std::span(file)), request);
}

ProofReport searched(const std::string& file, const std::vector<std::string>& values)
{
    ProofRequest request;
    for (const std::string& value : values)
        request.values.push_back({value, "line " + std::to_string(request.values.size() + 1), std::nullopt});
    return searched(file, request);
}

std::string content(const std::string& cells)
{
    return R"(<?xml version="1.0" encoding="UTF-8"?><office:body><table:table table:name="Bilan">)" + cells +
           "</table:table></office:body>";
}

std::string cell(const std::string& text)
{
    return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
}

bool isFound(const std::string& value, const std::vector<std::pair<std::string, std::string>>& entries)
{
    return !searched(madeZip(entries), std::vector{value}).hits.empty();
}

bool isFoundInContent(const std::string& value, const std::string& xml)
{
    return isFound(value, {{"mimetype", "x"}, {"content.xml", content(xml)}});
}

std::string utf16(const std::string& ascii, bool bigEndian)
{
    std::string bytes;
    for (char character : ascii)
        bytes += bigEndian ? std::string{'\0', character} : std::string{character, '\0'};
    return bytes;
}

std::string fileOf(const std::string& name)
{
    std::ifstream file(tests::testDataFolder() / "proof" / name, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string failureOf(const std::string& file)
{
    try
    {
        searched(file, std::vector<std::string>{"Quentin"});
    }
    catch (const std::runtime_error& error)
    {
        return error.what();
    }
    return {};
}

std::string pdfOf(const std::string& objects)
{
    return "%PDF-1.6\n" + objects + "xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n0\n%%EOF\n";
}
}

TEST(Proof, FindsAValueInEveryFormThatXmlHasForIt)
{
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("Avec Bérénice.")));
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("Avec BERENICE.")));
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("Avec Be\u0301re\u0301nice.")));
    EXPECT_TRUE(isFoundInContent("Be\u0301re\u0301nice", cell("Avec Bérénice.")));
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("Avec B&#233;r&#xE9;nice.")));
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("Avec B&amp;#233;r&amp;#xE9;nice.")));
    EXPECT_TRUE(isFoundInContent("O’Hara & Cie", cell("O'Hara &amp; Cie")));
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("Avec B<text:span>éréni</text:span>ce.")));
    EXPECT_TRUE(isFoundInContent("Le Goff", cell("Le<text:s/>Goff")));
    EXPECT_TRUE(isFoundInContent(
        "Bérénice", cell("<text:a xlink:href=\"https://exemple.invalid/B%C3%A9r%C3%A9nice\">ici</text:a>")));
    EXPECT_TRUE(isFoundInContent("Bérénice", cell("<![CDATA[Bérénice]]>")));
    EXPECT_TRUE(isFoundInContent("Bérénice", "<!-- pour Bérénice -->"));
    EXPECT_TRUE(isFoundInContent("Bérénice", "<?noms Bérénice?>"));
    EXPECT_TRUE(isFoundInContent("Bérénice", "<table:table table:name=\"Bérénice\"/>"));
    EXPECT_TRUE(isFoundInContent("Bérénice", "<berenice:valeur/>"));
    EXPECT_TRUE(isFoundInContent("Bérénice", "<text:p base=\"cG91ciBCw6lyw6luaWNl\"/>"));
    EXPECT_TRUE(isFoundInContent("06 45 12 78 90", cell("Tél. 06.45.12.78.90")));
    EXPECT_TRUE(isFoundInContent("0645127890", cell("+33 6 45 12 78 90")));
}

TEST(Proof, FindsAValueInEveryPlaceOfAPackage)
{
    EXPECT_TRUE(isFound("Quentin", {{"settings.xml", "<config:config-item>Quentin</config:config-item>"}}));
    EXPECT_TRUE(isFound("Quentin", {{"Pictures/Quentin.txt", "x"}}));
    EXPECT_TRUE(isFound("Quentin", {{"a.txt", "lettre de Quentin"}}));
    EXPECT_TRUE(isFound("Gaëlle", {{"a.txt", "lettre de Ga\xEBlle"}}));
    EXPECT_TRUE(isFound("Quentin", {{"a.bin", utf16("\1\1lettre de Quentin\1", false)}}));
    EXPECT_TRUE(isFound("Quentin", {{"a.bin", "odd" + utf16("\1\1lettre de Quentin\1", true)}}));
    EXPECT_TRUE(isFound("Quentin", {{"a.xml", "\xFF\xFE" + utf16("<p>Quentin</p>", false)}}));
    EXPECT_TRUE(isFound("Quentin", {{"Object 1", madeZip({{"content.xml", "<p>Quentin</p>"}})}}));
    EXPECT_TRUE(isFound("Quentin", {{"xl/sharedStrings.xml",
                                     "<sst><si><r><t>Quen</t></r><r><rPr><b/></rPr><t>tin</t></r></si></sst>"}}));
    EXPECT_TRUE(isFound(
        "Quentin", {{"xl/worksheets/sheet1.xml", "<oddHeader>&amp;C&amp;\"Arial,Bold\"&amp;12Quentin</oddHeader>"}}));
    std::string withComment = madeZip({{"a.txt", "x"}});
    withComment[withComment.size() - 2] = 7;
    EXPECT_FALSE(searched(withComment + "Quentin", std::vector<std::string>{"Quentin"}).hits.empty());
}

TEST(Proof, FindsABirthDateHoweverItIsWritten)
{
    const auto isDayFound = [](const std::string& entry, const std::string& xml)
    {
        ProofRequest request;
        request.values.push_back({"12/03/1984", "Participants, Né(e) le, ligne 2", model::Date::of(1984, 3, 12)});
        return !searched(madeZip({{entry, xml}}), request).hits.empty();
    };
    for (const std::string text : {"12/03/1984", "12-3-1984", "1984-03-12", "12 mars 1984", "Lundi 12 Mars 1984",
                                   "March 12, 1984", "12 mars 84", "19840312", "03/12/1984", "1984-03-12T00:00:00"})
        EXPECT_TRUE(isDayFound("content.xml", content(cell(text)))) << text;
    EXPECT_TRUE(isDayFound("content.xml", content("<table:table-cell office:date-value=\"1984-03-12\"/>")));
    EXPECT_TRUE(isDayFound("xl/worksheets/sheet1.xml", "<row><c r=\"A1\" s=\"4\"><v>30753</v></c></row>"));
    EXPECT_FALSE(isDayFound("xl/worksheets/sheet1.xml", "<row><c r=\"A1\" t=\"s\"><v>30753</v></c></row>"))
        << "a text's number";
    EXPECT_FALSE(isDayFound("content.xml", content(cell("13/03/1984"))));
}

TEST(Proof, DoesNotFindWhatIsNoWordOfItsOwn)
{
    EXPECT_FALSE(isFoundInContent("Petit", cell("Petits déjeuners")));
    EXPECT_FALSE(isFoundInContent("Roy", cell("royal")));
    EXPECT_FALSE(isFoundInContent("Duval", cell("Du") + cell("Val")));
    EXPECT_FALSE(isFound("Roman", {{"styles.xml", "<style:font-face style:font-family-generic=\"roman\"/>"}}));
    EXPECT_FALSE(isFound("Page", {{"styles.xml", "<style:page-layout style:name=\"FA_20_Card_20_Page\"/>"}}));
}

TEST(Proof, FindsWhatIsShortWhereACellHoldsNothingElse)
{
    EXPECT_FALSE(isFoundInContent("12", cell("12 familles")));
    EXPECT_TRUE(isFoundInContent("12", cell("12")));
    EXPECT_TRUE(isFoundInContent("1984", "<table:table-cell office:value=\"1984\"/>"));
    EXPECT_FALSE(isFound("12", {{"settings.xml", "<config:config-item>12</config:config-item>"}}));
    EXPECT_TRUE(isFoundInContent("Li", cell("Li")));
    EXPECT_FALSE(isFoundInContent("Li", cell("li et la")));
}

TEST(Proof, ToleratesApprovedWordsAsOftenAsTheCopyHoldsThem)
{
    ProofRequest request;
    request.values.push_back({"Petit", "Participants, Nom, ligne 2", std::nullopt});
    request.values.push_back({"Roy", "Participants, Nom, ligne 3", std::nullopt});
    request.approved = {"Petit déjeuner du Clos du Roy", "Clos du Roy"};
    const auto hits = [&](const std::string& entry, const std::string& xml) {
        return searched(madeZip({{entry, xml}}), request).hits;
    };
    EXPECT_TRUE(hits("content.xml", content(cell("Petit déjeuner du Clos du Roy") + cell("Clos du Roy"))).empty());
    const auto once = hits("content.xml", content(cell("Petit déjeuner du Clos du Roy") + cell("Petit")));
    ASSERT_EQ(once.size(), 1U);
    EXPECT_EQ(once[0], (ProofHit{"content.xml", "Participants, Nom, ligne 2", "text"}));
    EXPECT_EQ(hits("settings.xml", "<a>Roy</a>").size(), 1U);
    EXPECT_TRUE(hits("settings.xml", "<a>Clos du Roy</a>").empty()) << "a whole approved text, as the name of a sheet";
    EXPECT_TRUE(hits("styles.xml", "<style:header><text:p>Le Clos du Roy</text:p></style:header>"
                                   "<style:header><text:p>Le Clos du Roy</text:p></style:header>")
                    .empty());
    EXPECT_EQ(searched(madeZip({{"a.txt", "x"}}), request).wordsOfTheCopy, 2U);
}

TEST(Proof, FindsTheSurroundingsOfTheSource)
{
    ProofRequest request;
    request.surroundings = {"/home/quentin/Documents/fiche.ods"};
    const auto report =
        searched(madeZip({{"meta.xml", "<a href=\"file:///home/quentin/Documents/fiche.ods\"/>"}}), request);
    ASSERT_EQ(report.hits.size(), 1U);
    EXPECT_EQ(report.hits[0].source, "surroundings 1");
}

TEST(Proof, FindsASentenceOfALongRemark)
{
    const std::string remark =
        "Vient depuis septembre avec ses deux enfants, cherche un logement plus grand près de l’école";
    EXPECT_TRUE(isFoundInContent(remark, cell("… elle cherche un logement plus grand près de l'école maternelle")));
}

TEST(Proof, FindsTheWordsOfFilesThatTheOfficeWrote)
{
    const std::vector<std::string> words = {"Petits",   "déjeuners",        "oecuméniques", "Bellerophon",
                                            "l’équipe", "plusieurs lignes", "première",     "seconde",
                                            "Affiche",  "tracts",           "0645127890",   "Ouagadougou",
                                            "voir ici", "Françoise",        "Tilleuls",     "cellule le coupe"};
    for (const char* name : {"bilan.ods", "bilan.xlsx", "bilan.pdf"})
    {
        const auto report = searched(fileOf(name), words);
        for (std::size_t word = 0; word < words.size(); ++word)
            EXPECT_TRUE(std::ranges::any_of(report.hits, [&](const ProofHit& hit)
                                            { return hit.source == "line " + std::to_string(word + 1); }))
                << words[word] << " in " << name;
        EXPECT_TRUE(
            searched(fileOf(name), std::vector<std::string>{"Quentin", "Bell", "Normand", "Martin"}).hits.empty())
            << name;
    }
    EXPECT_FALSE(searched(fileOf("bilan.ods"), std::vector<std::string>{"Chaumont"}).hits.empty())
        << "of the page's header";
}

TEST(Proof, RefusesWhatItCannotReadWhole)
{
    EXPECT_NE(failureOf("une lettre"), "");
    EXPECT_NE(failureOf(madeZip({{"a.txt", "x"}}) + "hidden"), "");
    EXPECT_NE(failureOf(madeZip({{"a.xml", "<a><b"}})), "");
    EXPECT_NE(failureOf(madeZip({{"a.xml", "<!DOCTYPE a [<!ENTITY x \"Quentin\">]><a>&x;</a>"}})), "");
    EXPECT_NE(failureOf(madeZip({{"a.doc", "\xD0\xCF\x11\xE0"}})), "");
    std::string damaged = madeZip({{"a.txt", std::string(1000, 'x') + "Quentin"}});
    damaged[40] = static_cast<char>(damaged[40] + 1);
    EXPECT_NE(failureOf(damaged), "");
    std::string encrypted = madeZip({{"a.txt", "x"}});
    encrypted[6] = 1;
    encrypted[encrypted.find("PK\1\2") + 8] = 1;
    EXPECT_NE(failureOf(encrypted).find("encrypted"), std::string::npos);
    std::string nested = "Quentin";
    for (int depth = 0; depth < 8; ++depth)
        nested = madeZip({{"a", nested}});
    EXPECT_NE(failureOf(nested).find("five times"), std::string::npos);
    EXPECT_NE(failureOf(pdfOf("1 0 obj\n<</Length 3/Filter/LZWDecode>>\nstream\nabc\nendstream\nendobj\n")), "");
    EXPECT_NE(failureOf(pdfOf("Quentin ")), "");
    const std::string unknown = "1 0 obj\n<</Type/Page/Contents 2 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n"
                                "2 0 obj\n<</Length 22>>\nstream\nBT /F1 8 Tf (ab) Tj ET\nendstream\nendobj\n"
                                "3 0 obj\n<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Arial>>\nendobj\n";
    EXPECT_NE(failureOf(pdfOf(unknown)).find("glyphs"), std::string::npos);
    std::string pdf = fileOf("bilan.pdf");
    pdf.insert(pdf.rfind("trailer") + 10, "/Encrypt 1 0 R ");
    EXPECT_NE(failureOf(pdf).find("encrypted"), std::string::npos);
}

TEST(Proof, FindsValuesInThePropertiesOfAPdf)
{
    const auto isInPdf = [](const std::string& objects)
    { return !searched(pdfOf(objects), std::vector<std::string>{"Bérénice"}).hits.empty(); };
    EXPECT_TRUE(isInPdf("1 0 obj\n<</Author(B\\351r\\351nice)>>\nendobj\n"));
    EXPECT_TRUE(isInPdf("1 0 obj\n<</Title<FEFF004200E9007200E9006E006900630065>>>\nendobj\n"));
    EXPECT_TRUE(isInPdf("1 0 obj\n<</Dests/B#C3#A9r#C3#A9nice>>\nendobj\n"));
    EXPECT_TRUE(isInPdf("% pour Bérénice\n"));
    EXPECT_TRUE(isInPdf("1 0 obj\n<</Type/ObjStm/N 1/First 4/Length 25>>\nstream\n5 0 "
                        "<</Author(B\351r\351nice)>>\nendstream\nendobj\n"));
}

TEST(Proof, TakesTheRandomBytesThatIdentifyAPdfForNoName)
{
    const auto isInIdentity = [](const std::string& value, const std::string& identity, bool inStream = false)
    {
        const std::string entry = "/ID[" + identity + "<00>]";
        std::string pdf =
            pdfOf(inStream ? "1 0 obj\n<</Type/XRef/Length 0" + entry + ">>\nstream\n\nendstream\nendobj\n" : "");
        if (!inStream)
            pdf.insert(pdf.rfind("/Size"), entry);
        return !searched(pdf, std::vector<std::string>{value}).hits.empty();
    };
    EXPECT_FALSE(isInIdentity("Léa", "<8B1F4C65619002CC1E07F3A99D5510B4>")) << "\"Lea\" between two signs";
    EXPECT_FALSE(isInIdentity("Léa", "<8B1F4C65619002CC1E07F3A99D5510B4>", true));
    EXPECT_TRUE(isInIdentity("Léa", "(pour Lea)"));
    EXPECT_TRUE(isInIdentity("Léa", "<FEFF004C00E90061>"));
    EXPECT_TRUE(isInIdentity("Quentin", "<014D205175656E74696E02>")) << "so long a name is no chance";
}

TEST(Proof, FindsWordsThatAPageSplits)
{
    const auto isOnPage = [](const std::string& page)
    {
        const std::string objects =
            "1 0 obj\n<</Type/Page/Contents 2 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n2 0 obj\n<</Length " +
            std::to_string(page.size()) + ">>\nstream\n" + page + "\nendstream\nendobj\n" +
            "3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n";
        return !searched(pdfOf(objects), std::vector<std::string>{"Quentin"}).hits.empty();
    };
    EXPECT_TRUE(isOnPage("BT /F1 8 Tf (pour Quentin) Tj ET"));
    EXPECT_TRUE(isOnPage("BT /F1 8 Tf [(Qu)-3(en)6(tin)] TJ ET"));
    EXPECT_TRUE(isOnPage("BT /F1 8 Tf (pour Quen) Tj ET BT 9 9 Td /F1 8 Tf (tin ici) Tj ET"));
    EXPECT_TRUE(isOnPage("BT /F1 8 Tf (pour Quen-) Tj ET BT 9 9 Td /F1 8 Tf (tin ici) Tj ET"));
    EXPECT_TRUE(isOnPage(
        "BT /F1 8 Tf (Q) Tj ET BT (u) Tj ET BT (e) Tj ET BT (n) Tj ET BT (t) Tj ET BT (i) Tj ET BT (n) Tj ET"));
    EXPECT_TRUE(isOnPage("/Span<</ActualText(Quentin)>>BDC BT /F1 8 Tf (x) Tj ET EMC"));
    EXPECT_FALSE(isOnPage("BT /F1 8 Tf (pour Quentine) Tj ET"));
}

TEST(Proof, RefusesNumbersThatNoPdfHas)
{
    const std::string many = "99999999999999999999";
    const auto streamOf = [](const std::string& entries, const std::string& data)
    { return "1 0 obj\n<<" + entries + ">>\nstream\n" + data + "\nendstream\nendobj\n"; };
    EXPECT_NE(failureOf(pdfOf(many + " 0 obj\nnull\nendobj\n")), "");
    EXPECT_NE(failureOf(pdfOf("-1 0 obj\nnull\nendobj\n")), "");
    for (const std::string& length :
         {many, many + " 0 R", std::string("-1"), std::string("-inf"), std::string("-1 0 R")})
        EXPECT_NE(failureOf(pdfOf(streamOf("/Length " + length, "abc"))), "") << length;
    EXPECT_NE(failureOf(pdfOf(streamOf("/Type/XRef/Length 0/DecodeParms<</Predictor 12/Columns " + many + ">>", ""))),
              "");
    for (const std::string& columns : {std::string("18446744073709551615"), std::string("-1"), std::string("-inf")})
        EXPECT_NE(failureOf(pdfOf(
                      streamOf("/Type/ObjStm/Length 3/DecodeParms<</Predictor 12/Columns " + columns + ">>", "abc"))),
                  "")
            << columns;
    EXPECT_NE(failureOf(pdfOf(streamOf("/Type/ObjStm/N 1/First " + many + "/Length 8", "5 0 null"))), "");
    EXPECT_NE(failureOf(pdfOf(streamOf("/Type/ObjStm/N 1/First 4/Length 8", "5 " + many + " null"))), "");
    EXPECT_NE(failureOf(pdfOf(streamOf("/Type/ObjStm/N " + many + "/First 4/Length 8", "5 0 null"))), "");
    EXPECT_EQ(failureOf(pdfOf("1 0 obj\n" + many + " 0 R\nendobj\n")), "") << "a reference to nothing is nothing";
}

TEST(Proof, RefusesPackedObjectsThatLieInOneAnother)
{
    const std::string packed = "5 0 6 1 [[[[1]]]]";
    EXPECT_NE(failureOf(pdfOf("1 0 obj\n<</Type/ObjStm/N 2/First 8/Length " + std::to_string(packed.size()) +
                              ">>\nstream\n" + packed + "\nendstream\nendobj\n")),
              "");
}

TEST(Proof, RefusesAFontWhoseMapDoesNotEnd)
{
    const auto failureOfMap = [](const std::string& map)
    {
        return failureOf(pdfOf("1 0 obj\n<</Type/Page/Contents 2 0 R/Resources<</Font<</F1 3 0 R>>>>>>\nendobj\n"
                               "2 0 obj\n<</Length 22>>\nstream\nBT /F1 8 Tf (ab) Tj ET\nendstream\nendobj\n"
                               "3 0 obj\n<</Type/Font/Subtype/TrueType/BaseFont/ABCDEF+Arial/ToUnicode 4 0 "
                               "R>>\nendobj\n4 0 obj\n<</Length " +
                               std::to_string(map.size()) + ">>\nstream\n" + map + "\nendstream\nendobj\n"));
    };
    EXPECT_EQ(failureOfMap("1 beginbfrange <61> <62> <0061> endbfrange"), "");
    EXPECT_NE(failureOfMap("1 beginbfrange <FFFF0000> <FFFFFFFF> <0061> endbfrange").find("map"), std::string::npos);
    EXPECT_NE(failureOfMap("1 beginbfchar <61> <" + std::string(4000, '0') + "> endbfchar").find("map"),
              std::string::npos);
    std::string ranges = "9 beginbfrange";
    for (int time = 0; time < 9; ++time)
        ranges += " <0000> <FFFF> <0061>";
    EXPECT_NE(failureOfMap(ranges + " endbfrange").find("map"), std::string::npos);
}

TEST(Proof, FindsTheTextsOfAnImage)
{
    const auto chunk = [](const std::string& kind, const std::string& data) {
        return std::string{0, 0, 0, static_cast<char>(data.size())} + kind + data + "CRC!";
    };
    const auto isInImage = [&](const std::string& kind, const std::string& data)
    {
        const std::string image = std::string("\x89PNG\r\n\x1A\n", 8) + chunk(kind, data) + chunk("IEND", "");
        return isFound("Quentin", {{"Pictures/a.png", image}});
    };
    std::string packed(100, '\0');
    uLongf size = packed.size();
    const std::string_view text = "xxx pour Quentin";
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    packed.resize(size);
    using namespace std::string_literals;
    EXPECT_TRUE(isInImage("tEXt", "Author\0Quentin"s));
    EXPECT_TRUE(isInImage("zTXt", "xXx\0\0"s + packed));
    EXPECT_TRUE(isInImage("iTXt", "xXx\0\1\0fr\0Auteur\0"s + packed));
    EXPECT_TRUE(isInImage("iTXt", "xXx\0\1\0\0\0"s + packed));
    EXPECT_ANY_THROW(isInImage("zTXt", "xXx\0\0xxxxxxxx"s));
    EXPECT_ANY_THROW(isInImage("zTXt", "xXx"));
}

TEST(Proof, SearchesAHundredThousandValuesInSeconds)
{
    ProofRequest request;
    for (int value = 0; value < 100'000; ++value)
        request.values.push_back(
            {"nom" + std::to_string(value * 7) + " prenom" + std::to_string(value), "ligne", std::nullopt});
    std::string cells;
    for (int row = 0; row < 50'000; ++row)
        cells += cell("Rencontre " + std::to_string(row) + " avec les habitants du quartier et leurs voisins, n° " +
                      std::to_string(row * 13));
    const std::string file = madeZip({{"content.xml", content(cells)}});
    const auto start = std::chrono::steady_clock::now();
    EXPECT_TRUE(searched(file, request).hits.empty());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::cout << "100,000 values in " << content(cells).size() / 1'000'000 << " MB of XML: " << took.count() << " s\n";
}

/// A participant called Petit stopped every copy with a chart over "Petit d\u00E9jeuner".
TEST(Proof, TakesPicturesOfChartsForRepeatsOfTheCellsThatTheyShow)
{
    ProofRequest request;
    request.values = {{"Petit", "line 1", std::nullopt}, {"Garrigou", "line 2", std::nullopt}};
    request.approved = {"Petit dejeuner"};
    const auto copyWith = [&](const std::string& drawn)
    {
        const std::string picture =
            std::string("VCLMTF\1", 7) + utf16(drawn, false) + std::string(4, '\0') + utf16(drawn, false);
        return madeZip({{"mimetype", "x"},
                        {"content.xml", content(cell("Petit dejeuner"))},
                        {"ObjectReplacements/Object 1", picture}});
    };
    EXPECT_TRUE(searched(copyWith("Petit dejeuner"), request).hits.empty());
    EXPECT_EQ(searched(copyWith("Garrigou"), request).hits.size(), 1U) << "not what no cell shows";
}

}
