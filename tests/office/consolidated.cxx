// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Several fiches in one grid: workbooks, results as JSON, files that cannot be read; and results saved for others.

#include "Office.hxx"

#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <filesystem>
#include <fstream>
#include <osl/file.hxx>
#include <sstream>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
bool inFrench()
{
    const char* locale = std::getenv("FICHE_ACTION_TEST_LOCALE");
    return locale && std::string(locale) == "fr";
}

std::string pathOf(const std::string& url)
{
    rtl::OUString path;
    osl::FileBase::getSystemPathFromFileURL(utf16(url), path);
    return utf8(path);
}

std::string contentOf(const std::string& url)
{
    std::ifstream file(pathOf(url));
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

class ConsolidatedByLocale : public OfficeTest
{
protected:
    using Options = std::vector<beans::PropertyValue>;

    static uno::Sequence<beans::PropertyValue> sequence(const Options& options)
    {
        return {options.data(), static_cast<sal_Int32>(options.size())};
    }

    /// A fiche with an event, two people and their attendances, saved.
    std::string fiche(const std::string& name, const std::string& first, const std::string& second,
                      const std::string& title)
    {
        const SpreadsheetDocument document = emptyFiche();
        namedCell(document, "FA__card__title")->setFormula(utf16(title));
        appendRow(document, "events",
                  {{"id", "E1"}, {"date", "2026-03-05"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
        for (const std::string& person : {first, second})
        {
            const std::string key = person == first ? "P1" : "P2";
            appendRow(document, "participants",
                      {{"id", key},
                       {"last_name", "Martin"},
                       {"first_name", person},
                       {"category", "Habitant"},
                       {"household", "Martin"},
                       {"birth_year", "1980"}});
            appendRow(document, "attendances", {{"event", "E1"}, {"participant", key}, {"role", "Jour J"}});
        }
        return save(document, name, name.ends_with(".xlsx") ? "Calc MS Excel 2007 XML" : "calc8");
    }

    SpreadsheetDocument consolidate(const std::vector<std::string>& urls, const Options& options = {})
    {
        uno::Sequence<rtl::OUString> files(static_cast<sal_Int32>(urls.size()));
        for (std::size_t file = 0; file < urls.size(); ++file)
            files.getArray()[file] = utf16(urls[file]);
        uno::Sequence<rtl::OUString> list;
        made = service()->consolidate(files, sequence(options), list);
        notMatched.clear();
        for (const rtl::OUString& entry : list)
            notMatched.push_back(utf8(entry));
        return made;
    }

    void TearDown() override
    {
        if (made.is())
            close(made);
        OfficeTest::TearDown();
    }

    /// The cells of the row with this label in the column of indicators: object, label, total, remark, sources.
    std::vector<std::string> row(const std::string& label) const
    {
        const Spreadsheet grid = sheetNamed(made, inFrench() ? "Grille consolidée" : "Consolidated grid");
        const uno::Reference<sheet::XCellRangeData> labels(grid->getCellRangeByPosition(1, 0, 1, 79),
                                                           uno::UNO_QUERY_THROW);
        const uno::Sequence<uno::Sequence<uno::Any>> lines = labels->getDataArray();
        for (sal_Int32 line = 0; line < lines.getLength(); ++line)
            if (lines[line][0] == uno::Any(utf16(label)))
            {
                std::vector<std::string> cells;
                for (sal_Int32 column = 0; column < 8; ++column)
                    cells.push_back(textOf(grid->getCellByPosition(column, line)));
                return cells;
            }
        ADD_FAILURE() << "no row " << label;
        return std::vector<std::string>(8);
    }

    SpreadsheetDocument made;
    std::vector<std::string> notMatched;
};
}

TEST_F(ConsolidatedByLocale, WorkbooksAddUpAndPeopleCountOnce)
{
    const std::string one = fiche("one.ods", "Zoé", "Paul", "Fête");
    const std::string other = fiche("other.xlsx", "ZOE", "Inès", "Jardin");
    consolidate({one, other});
    EXPECT_EQ(row(inFrench() ? "Indicateur" : "Indicator")[4].find("Fête\none.ods\n"), 0u);
    EXPECT_EQ(row(inFrench() ? "Indicateur" : "Indicator")[5].find("Jardin\nother.xlsx\n"), 0u);
    EXPECT_EQ(row("Nombre de manifestations")[2], "2");
    EXPECT_EQ(row("Nombre de manifestations")[4], "1");
    EXPECT_EQ(row("Nombre de participations")[2], "4");
    EXPECT_EQ(row("Personnes différentes")[4], "2");
    EXPECT_EQ(row("Personnes différentes")[2], "3");
    EXPECT_EQ(row("Familles touchées")[2], "1") << "somebody of both belongs to one family";
    EXPECT_TRUE(notMatched.empty()) << notMatched.front();
    consolidate({one, other}, {property("SamePeopleOnce", uno::Any(false))});
    EXPECT_EQ(row("Personnes différentes")[2], inFrench() ? "sans total" : "no total");
}

TEST_F(ConsolidatedByLocale, TheUnionIsWhatAWorkbookMadeByHandSays)
{
    const std::string one = fiche("one.ods", "Zoé", "Paul", "Fête");
    const std::string other = fiche("other.ods", "Zoé", "Inès", "Jardin");
    const SpreadsheetDocument both = emptyFiche();
    for (const char* event : {"E1", "E2"})
        appendRow(both, "events",
                  {{"id", event}, {"date", "2026-03-05"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
    const std::vector<std::string> people{"Zoé", "Paul", "Inès"};
    for (std::size_t person = 0; person < people.size(); ++person)
        appendRow(both, "participants",
                  {{"id", "P" + std::to_string(person)},
                   {"last_name", "Martin"},
                   {"first_name", people[person]},
                   {"category", "Habitant"},
                   {"household", "Martin"},
                   {"birth_year", "1980"}});
    for (const auto& [event, person] :
         std::vector<std::pair<std::string, std::string>>{{"E1", "P0"}, {"E1", "P1"}, {"E2", "P0"}, {"E2", "P2"}})
        appendRow(both, "attendances", {{"event", event}, {"participant", person}, {"role", "Jour J"}});
    const auto byHand = service()->recompute(both);
    consolidate({one, other});
    EXPECT_EQ(row("Personnes différentes")[2], figure(byHand, "people"));
    EXPECT_EQ(row("Familles touchées")[2], figure(byHand, "families"));
    EXPECT_EQ(row("Nombre de participations")[2], figure(byHand, "attendance"));
    EXPECT_EQ(row("Habitant · Jour J")[2], figure(byHand, "attendance", {"Habitant", "Jour J"}));
}

TEST_F(ConsolidatedByLocale, FilesThatCannotBeReadAreNamedAndPassedOver)
{
    const std::string good = fiche("good.ods", "Zoé", "Paul", "Fête");
    const SpreadsheetDocument empty = newDocument();
    const std::string plain = save(empty, "plain.ods", "calc8");
    const std::string folder = good.substr(0, good.rfind('/') + 1);
    std::ofstream(pathOf(folder) + "/damaged.ods") << "PK no workbook";
    std::ofstream(pathOf(folder) + "/bad.json") << "{\"schemaVersion\": 1,\n \"oops\"";
    const SpreadsheetDocument locked = newDocument();
    const beans::PropertyValue secret[]{property("FilterName", uno::Any(rtl::OUString("calc8"))),
                                        property("Password", uno::Any(rtl::OUString("secret")))};
    uno::Reference<frame::XStorable>(locked, uno::UNO_QUERY_THROW)
        ->storeToURL(utf16(folder + "locked.ods"), uno::Sequence<beans::PropertyValue>(secret, 2));
    std::ifstream copied(pathOf(good), std::ios::binary);
    std::ofstream(pathOf(folder) + "/again.ods", std::ios::binary) << copied.rdbuf();
    const std::string before = contentOf(good);
    std::ofstream(pathOf(folder) + "/huge.json") << "{";
    std::filesystem::resize_file(pathOf(folder) + "/huge.json", 60'000'000);
    consolidate({good, plain, folder + "damaged.ods", folder + "bad.json", folder + "locked.ods", folder + "gone.ods",
                 folder + "again.ods", folder + "huge.json"});
    ASSERT_EQ(notMatched.size(), 7U);
    EXPECT_NE(notMatched[0].find("plain.ods"), std::string::npos);
    EXPECT_NE(notMatched[1].find("damaged.ods"), std::string::npos);
    EXPECT_NE(notMatched[2].find(inFrench() ? "Ligne 2" : "Line 2"), std::string::npos) << notMatched[2];
    EXPECT_NE(notMatched[3].find(inFrench() ? "mot de passe" : "password"), std::string::npos) << notMatched[3];
    EXPECT_NE(notMatched[4].find("gone.ods"), std::string::npos);
    EXPECT_NE(notMatched[5].find("good.ods"), std::string::npos);
    EXPECT_NE(notMatched[6].find("10"), std::string::npos) << "megabytes, " << notMatched[6];
    EXPECT_EQ(contentOf(good), before);
    EXPECT_FALSE(std::ifstream(pathOf(folder) + "/.~lock.good.ods#").good());
}

TEST_F(ConsolidatedByLocale, ResultsThatWereSavedAndMaskedMakeNoTotalThatTellsThem)
{
    const SpreadsheetDocument document = sampleFiche();
    const std::string workbook = save(document, "year.ods", "calc8");
    const std::string folder = workbook.substr(0, workbook.rfind('/') + 1);
    const std::string partners = folder + "partners.json";
    const sal_Int32 masked = service()->saveResults(
        document, utf16(partners),
        sequence({property("Texts", uno::Any(rtl::OUString("remove"))), property("Replace", uno::Any(true))}));
    EXPECT_GT(masked, 0);
    EXPECT_NE(contentOf(partners).find("\"masked\""), std::string::npos);
    const std::string other = fiche("other.ods", "Zoé", "Inès", "Jardin");
    consolidate({partners, other});
    bool found = false;
    const Spreadsheet grid = sheetNamed(made, inFrench() ? "Grille consolidée" : "Consolidated grid");
    for (sal_Int32 line = 0; line < 80; ++line)
        if (textOf(grid->getCellByPosition(4, line)) == (inFrench() ? "masqué" : "withheld"))
        {
            found = true;
            EXPECT_EQ(textOf(grid->getCellByPosition(2, line)), inFrench() ? "masqué" : "withheld");
        }
    EXPECT_TRUE(found);
}

TEST_F(ConsolidatedByLocale, ACopyForPartnersAndItsWorkbookAreTheSameDaysOfOneAction)
{
    const SpreadsheetDocument document = sampleFiche();
    const std::string workbook = save(document, "year.ods", "calc8");
    const std::string copy = workbook.substr(0, workbook.rfind('/') + 1) + "copy.ods";
    service()->savePartnerCopy(
        document, utf16(copy),
        sequence({property("Texts", uno::Any(rtl::OUString("remove"))), property("Replace", uno::Any(true))}));
    consolidate({copy, workbook});
    EXPECT_EQ(row("Nombre de manifestations")[2], inFrench() ? "sans total" : "no total");
    EXPECT_EQ(row("Nombre de manifestations")[4], "15");
    EXPECT_EQ(row("Nombre de manifestations")[5], "15");
}

TEST_F(ConsolidatedByLocale, SavedResultsSayAllInsideAndRefuseWhatIsThere)
{
    const SpreadsheetDocument document = sampleFiche();
    const std::string workbook = save(document, "year.ods", "calc8");
    const std::string folder = workbook.substr(0, workbook.rfind('/') + 1);
    for (const char* ending : {"json", "csv", "xml"})
    {
        const rtl::OUString url = utf16(folder + "inside." + ending);
        EXPECT_EQ(service()->saveResults(document, url, sequence({property("Inside", uno::Any(true))})), 0);
        EXPECT_FALSE(
            messageOf([&] { service()->saveResults(document, url, sequence({property("Inside", uno::Any(true))})); })
                .empty())
            << "not replaced unasked";
    }
    EXPECT_NE(contentOf(folder + "inside.json").find("\"totals\":\"people\""), std::string::npos);
    EXPECT_NE(contentOf(folder + "inside.xml").find("version=\"2.03\""), std::string::npos);
    EXPECT_FALSE(messageOf([&] { service()->saveResults(document, utf16(folder + "results.pdf"), {}); }).empty());
    EXPECT_FALSE(messageOf(
                     [&]
                     {
                         service()->saveResults(document, utf16(folder + "x.json"),
                                                sequence({property("Threshold", uno::Any(sal_Int32(4)))}));
                     })
                     .empty());
}

TEST_F(ConsolidatedByLocale, ACsvOpensInCalcWithNumbersAndNoFormula)
{
    const SpreadsheetDocument document = sampleFiche();
    const std::string workbook = save(document, "year.ods", "calc8");
    const std::string url = workbook.substr(0, workbook.rfind('/') + 1) + "inside.csv";
    service()->saveResults(
        document, utf16(url),
        sequence({property("Inside", uno::Any(true)), property("Separator", uno::Any(rtl::OUString(",")))}));
    const SpreadsheetDocument opened = open(
        url,
        {property("FilterName", uno::Any(rtl::OUString("Text - txt - csv (StarCalc)"))),
         property("FilterOptions", uno::Any(rtl::OUString("44,34,76,1,,1033,false,true,false,false,false,0,true")))});
    const Spreadsheet sheet = sheetNamed(opened, sheetNames(opened).front());
    EXPECT_EQ(textOf(sheet->getCellByPosition(2, 1)), "events_held");
    EXPECT_EQ(sheet->getCellByPosition(7, 1)->getType(), table::CellContentType_VALUE);
    EXPECT_EQ(sheet->getCellByPosition(7, 1)->getValue(), 15);
    for (const auto& [place, content] : contents(opened))
        EXPECT_FALSE(content.starts_with("=")) << place << " " << content;
}
