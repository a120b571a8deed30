// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Rows of other sheets and files in the registers: what comes in, how it is told, and that one step takes it back.

#include "Office.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <osl/file.hxx>

#include <filesystem>
#include <fstream>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::ImportProblem;
using org::ficheaction::ImportReport;

namespace
{
using Options = std::vector<beans::PropertyValue>;

std::string urlOf(const std::filesystem::path& path)
{
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(utf16(path.string()), url);
    return utf8(url);
}

std::string fixture(const std::string& name)
{
    return urlOf(std::filesystem::path(TEST_DATA_DIR) / "import" / name);
}

beans::PropertyValue text(const char* name, const std::string& value)
{
    return property(name, uno::Any(utf16(value)));
}

/// "3:E unreadable-date"
std::vector<std::string> codes(const ImportReport& report)
{
    std::vector<std::string> lines;
    for (const ImportProblem& problem : report.problems)
        lines.push_back(std::to_string(problem.row) + ":" + utf8(problem.column) + " " + utf8(problem.code));
    return lines;
}

bool inFrench()
{
    const char* const locale = std::getenv("FICHE_ACTION_TEST_LOCALE");
    return locale && std::string(locale) == "fr";
}

class ImportRows : public OfficeTest
{
protected:
    /// The files are those of a French centre, and so is the document, whatever the office speaks.
    void SetUp() override
    {
        document = emptyFiche();
        uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)
            ->setPropertyValue("CharLocale", uno::Any(lang::Locale("fr", "FR", rtl::OUString())));
    }

    ImportReport import(const std::string& url, const char* registerId, const Options& options = {})
    {
        return service()->importRows(
            document, utf16(url), rtl::OUString::createFromAscii(registerId),
            uno::Sequence<beans::PropertyValue>(options.data(), static_cast<sal_Int32>(options.size())));
    }

    std::string refusal(const std::string& url, const char* registerId, const Options& options = {})
    {
        return messageOf([&] { import(url, registerId, options); });
    }

    std::string cell(const std::string& sheet, const std::string& address)
    {
        return textOf(cellAt(sheetNamed(document, sheet), address));
    }

    std::string row(const std::string& sheet, int number, const std::string& columns)
    {
        std::string line;
        for (const char column : columns)
            line += (line.empty() ? "" : "|") + cell(sheet, column + std::to_string(number));
        return line;
    }

    std::size_t openDocuments()
    {
        std::size_t count = 0;
        const auto all = desktop()->getComponents()->createEnumeration();
        while (all->hasMoreElements())
        {
            all->nextElement();
            ++count;
        }
        return count;
    }

    SpreadsheetDocument document;
};

using ImportRowsByLocale = ImportRows;
}

TEST_F(ImportRowsByLocale, OfAMembershipExportInEitherEncoding)
{
    const std::size_t open = openDocuments();
    const ImportReport report = import(fixture("adhesions-windows.csv"), "participants", {text("Values", "nearest")});
    EXPECT_EQ(report.rowsAdded, 5);
    EXPECT_EQ(report.rowsSkipped, 1);
    EXPECT_EQ(codes(report), (std::vector<std::string>{
                                 "1: encoding", "1:H column-left-out", "1:I column-left-out", "1:J column-left-out",
                                 "1:K column-left-out", "3:F day-first-proven", "4:E unreadable-number",
                                 "4:G not-in-list", "5:E unreadable-number", "6:G not-in-list", "7: total-row"}));
    EXPECT_EQ(row("Participants", 2, "ABCGHI"), "00121|DURAND|Zoé|Clos du Roy|F|1985");
    EXPECT_EQ(row("Participants", 4, "ABCGHIL"), "00123|N'GUYEN|Thi Hoa|Bourgneuf|F|vers 1960|=2+3");
    EXPECT_EQ(row("Participants", 6, "ABC"), "P001|BEN SAÏD|Sara");
    EXPECT_EQ(openDocuments(), open) << "the file is closed again";

    const ImportReport again = import(fixture("adhesions-utf8.csv"), "participants", {text("Values", "nearest")});
    EXPECT_EQ(again.rowsAdded, 0);
    EXPECT_EQ(again.rowsUnchanged, 5);
}

TEST_F(ImportRows, InOneStep)
{
    const auto before = contents(document);
    import(fixture("adhesions-windows.csv"), "participants", {text("Values", "add")});
    EXPECT_EQ(cell("Listes", "C5"), "Bourgneuf") << "a new value of the list";
    const auto after = contents(document);
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(after, contents(document)), "");
}

TEST_F(ImportRowsByLocale, OfAForm)
{
    const ImportReport report = import(fixture("formulaire.csv"), "participants", {text("Values", "nearest")});
    EXPECT_EQ(codes(report),
              (std::vector<std::string>{"1:A column-left-out", "4: differs", "4: differs", "4: repeated"}));
    EXPECT_EQ(row("Participants", 2, "BCGIKL"), "Durand|Zoé|Clos du Roy|1985|Oui|Bravo à toute l'équipe,\ncontinuez !");
    EXPECT_EQ(row("Participants", 3, "BCGIK"), "Marchand|Inès|Tunnel-Château|1990|Non");
}

TEST_F(ImportRowsByLocale, OfATickedSheet)
{
    appendRow(document, "events", {{"id", "E001"}, {"date", "12/06/2026"}, {"title", "Fête des voisins"}});
    appendRow(document, "events", {{"id", "E002"}, {"title", "Le Clos c'sun"}});
    appendRow(document, "events", {{"id", "E003"}, {"title", "Loto"}});
    appendRow(document, "participants", {{"id", "P001"}, {"last_name", "Durand"}, {"first_name", "Zoé"}});
    const auto before = contents(document);
    const ImportReport report =
        import(fixture("presences.csv"), "attendances", {property("CreatePeople", uno::Any(true))});
    EXPECT_EQ(report.othersAdded, 2) << "Martin and Marchand";
    EXPECT_EQ(cell("Participants", "B3"), "Martin");
    EXPECT_EQ(report.rowsAdded, 5);
    EXPECT_EQ(row("Participations", 2, "AB"), "E001|P001");
    EXPECT_EQ(row("Participations", 3, "AB"), "E002|P001");
    EXPECT_EQ(codes(report),
              (std::vector<std::string>{"3:F unknown-event", "3:G column-left-out", "5:F tick-without-event",
                                        "6:D unreadable-tick", "8: total-row"}));
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(ImportRowsByLocale, OfAWorkbookWithTitlesBlankRowsAndTotals)
{
    for (const auto& [name, filter] : {std::pair("inscrits.xlsx", "Calc MS Excel 2007 XML"), {"inscrits.ods", "calc8"}})
    {
        const SpreadsheetDocument source = newDocument();
        const Spreadsheet sheet(source->getSheets()->getByName(source->getSheets()->getElementNames()[0]),
                                uno::UNO_QUERY_THROW);
        cellAt(sheet, "B2")->setFormula("Inscrits de l'accueil");
        for (const auto& [address, words] : std::map<std::string, std::string>{{"B4", "Nom"},
                                                                               {"C4", "Prénom"},
                                                                               {"D4", "Adhésion le"},
                                                                               {"E4", "N°"},
                                                                               {"B5", "Petit"},
                                                                               {"C5", "Ali"},
                                                                               {"B7", "Roux"},
                                                                               {"C7", "Lou"},
                                                                               {"B8", "Total"}})
            cellAt(sheet, address)->setFormula(utf16(words));
        cellAt(sheet, "D5")->setValue(46037);
        cellAt(sheet, "E5")->setValue(121);
        cellAt(sheet, "D8")->setFormula("=COUNT(D5:D7)");
        const uno::Reference<util::XNumberFormatsSupplier> supplier(source, uno::UNO_QUERY_THROW);
        const lang::Locale english("en", "US", "");
        const auto show = [&](const char* address, const char* code)
        {
            const sal_Int32 key = supplier->getNumberFormats()->addNew(rtl::OUString::createFromAscii(code), english);
            uno::Reference<beans::XPropertySet>(cellAt(sheet, address), uno::UNO_QUERY_THROW)
                ->setPropertyValue("NumberFormat", uno::Any(key));
        };
        show("D5", "D.M.YY");
        show("E5", "00000");
        const std::string url = save(source, name, filter);
        close(source);
        const ImportReport report = import(url, "participants");
        EXPECT_EQ(report.rowsAdded, 2) << name;
        EXPECT_EQ(codes(report), std::vector<std::string>{"8: total-row"}) << name;
        EXPECT_EQ(row("Participants", 2, "ABC"), "00121|Petit|Ali") << name;
        EXPECT_EQ(cellAt(sheetNamed(document, "Participants"), "J2")->getValue(), 46037) << name;
        undoManager(document)->undo();
    }
}

TEST_F(ImportRowsByLocale, OfASheetOfTheDocumentItself)
{
    document->getSheets()->insertNewByName("Brouillon", 0);
    const Spreadsheet sheet = sheetNamed(document, "Brouillon");
    for (const auto& [address, words] :
         std::map<std::string, std::string>{{"A1", "Nom"}, {"B1", "Prénom"}, {"A2", "Petit"}, {"B2", "Ali"}})
        cellAt(sheet, address)->setFormula(utf16(words));
    EXPECT_EQ(import("", "participants").rowsAdded, 1);
    EXPECT_EQ(row("Participants", 2, "ABC"), "P001|Petit|Ali");
    EXPECT_EQ(import("", "participants", {text("Sheet", "Brouillon"), text("Matching", "skip")}).rowsSkipped, 1);
    EXPECT_EQ(import("", "participants", {text("Sheet", "Brouillon"), text("Matching", "new")}).rowsAdded, 1);
}

// A macro decides which day 03/04/2026 is; here it is a text of the sheet.
TEST_F(ImportRowsByLocale, InTheOrderOfDatesThatIsWanted)
{
    document->getSheets()->insertNewByName("Brouillon", 0);
    const Spreadsheet sheet = sheetNamed(document, "Brouillon");
    for (const auto& [address, words] :
         std::map<std::string, std::string>{{"A1", "Date"}, {"B1", "Intitulé"}, {"A2", "'03/04/2026"}, {"B2", "Fête"}})
        cellAt(sheet, address)->setFormula(utf16(words));
    const ImportReport report = import("", "events", {text("Sheet", "Brouillon"), text("DateOrder", "month-day")});
    EXPECT_EQ(codes(report), (std::vector<std::string>{"2:A month-first-chosen", "2: held"}));
    EXPECT_EQ(cellAt(sheetNamed(document, "Événements"), "B2")->getValue(), 46085);
    undoManager(document)->undo();
    import("", "events", {text("Sheet", "Brouillon")});
    EXPECT_EQ(cellAt(sheetNamed(document, "Événements"), "B2")->getValue(), 46115);
    EXPECT_NE(refusal("", "events", {text("Sheet", "Brouillon"), text("DateOrder", "iso")}).find("DateOrder"),
              std::string::npos);
}

TEST_F(ImportRowsByLocale, ByPairsOfColumns)
{
    const rtl::OUString pairs[]{utf16("Nom=last_name"), utf16("E-mail=Observations")};
    const rtl::OUString fixed[]{utf16("category=Habitant")};
    import(fixture("adhesions-utf8.csv"), "participants",
           {property("Mapping", uno::Any(uno::Sequence<rtl::OUString>(pairs, 2))),
            property("Fixed", uno::Any(uno::Sequence<rtl::OUString>(fixed, 1)))});
    EXPECT_EQ(row("Participants", 2, "ABCDL"), "P001|DURAND||Habitant|zoe.durand@exemple.org");
}

TEST_F(ImportRows, UpdatesManyRowsAndTakesThemBack)
{
    const std::filesystem::path file = folder() / "many.csv";
    const auto write = [&](const std::string& hood)
    {
        std::ofstream out(file);
        out << "Nom;Prénom;Quartier;Observations\n";
        for (int person = 0; person < 3000; ++person)
            out << "Nom" << person << ";Ali;" << (person % 3 ? hood : "Autre") << ";0" << person << "\n";
    };
    write("Clos du Roy");
    EXPECT_EQ(import(urlOf(file), "participants").rowsAdded, 3000);
    const auto before = contents(document);
    write("Tunnel-Château");
    const ImportReport report = import(urlOf(file), "participants");
    EXPECT_EQ(report.rowsUpdated, 2000);
    EXPECT_EQ(report.problems.getLength(), 2000) << "each says what was there";
    EXPECT_EQ(row("Participants", 2, "BGL"), "Nom0|Autre|00");
    EXPECT_EQ(row("Participants", 3, "BGL"), "Nom1|Tunnel-Château|01");
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}

// A macro cannot be asked: it is told what to do, and what it is told works.
TEST_F(ImportRowsByLocale, NamesAPasswordAndTakesTheWorkbookOnceItIsOpen)
{
    for (const auto& [name, filter] : {std::pair("secret.ods", "calc8"), {"secret.xlsx", "Calc MS Excel 2007 XML"}})
    {
        const SpreadsheetDocument source = newDocument();
        const Spreadsheet sheet(source->getSheets()->getByName(source->getSheets()->getElementNames()[0]),
                                uno::UNO_QUERY_THROW);
        for (const auto& [address, words] :
             std::map<std::string, std::string>{{"A1", "Nom"}, {"B1", "Prénom"}, {"A2", "Petit"}, {"B2", "Ali"}})
            cellAt(sheet, address)->setFormula(utf16(words));
        const std::string url = save(source, name, filter);
        // What the office encrypts .xlsx with; .ods takes the password.
        uno::Sequence<beans::NamedValue> encryption(2);
        encryption.getArray()[0] = {"CryptoType", uno::Any(rtl::OUString("Standard"))};
        encryption.getArray()[1] = {"OOXPassword", uno::Any(utf16("sésame"))};
        const bool isXlsx = std::string(filter) != "calc8";
        const beans::PropertyValue secret[]{text("FilterName", filter),
                                            isXlsx ? property("EncryptionData", uno::Any(encryption))
                                                   : text("Password", "sésame")};
        uno::Reference<frame::XStorable>(source, uno::UNO_QUERY_THROW)
            ->storeToURL(utf16(url), uno::Sequence<beans::PropertyValue>(secret, 2));
        close(source);
        const auto before = contents(document);
        const std::size_t open = openDocuments();
        const std::string message = refusal(url, "participants");
        EXPECT_NE(message.find(inFrench() ? "mot de passe" : "password"), std::string::npos) << message;
        EXPECT_NE(message.find(name), std::string::npos) << message;
        EXPECT_EQ(difference(before, contents(document)), "");
        EXPECT_EQ(openDocuments(), open);

        const beans::PropertyValue given[]{text("Password", "sésame")};
        const SpreadsheetDocument opened(
            desktop()->loadComponentFromURL(utf16(url), "_blank", 0, uno::Sequence<beans::PropertyValue>(given, 1)),
            uno::UNO_QUERY_THROW);
        EXPECT_EQ(import(url, "participants").rowsAdded, 1) << name;
        EXPECT_EQ(row("Participants", 2, "BC"), "Petit|Ali");
        EXPECT_EQ(openDocuments(), open + 1) << "who opened it closes it";
        close(opened);
        undoManager(document)->undo();
    }
}

TEST_F(ImportRowsByLocale, RefusesWhatItCannotDoAndChangesNothing)
{
    const auto before = contents(document);
    EXPECT_NE(refusal("file:///nowhere/x.csv", "participants").find("/nowhere/x.csv"), std::string::npos);
    EXPECT_NE(refusal(fixture("formulaire.csv"), "personnes").find("participants"), std::string::npos)
        << "names the registers that there are";
    EXPECT_NE(refusal(fixture("formulaire.csv"), "participants", {text("Matching", "merge")}).find("update"),
              std::string::npos);
    EXPECT_NE(refusal(fixture("formulaire.csv"), "participants", {text("Mappings", "x")}).find("Mapping"),
              std::string::npos);
    EXPECT_NE(refusal(fixture("formulaire.csv"), "participants", {text("Encoding", "klingon")}).find("klingon"),
              std::string::npos);
    EXPECT_NE(refusal(fixture("formulaire.csv"), "participants", {text("Mapping", "inconnue")}).find("inconnue"),
              std::string::npos);
    EXPECT_EQ(difference(before, contents(document)), "");
}

/// Where the office takes nothing back, because a macro locked the undo list or has a step of its own open.
TEST_F(ImportRows, AFailedOneLeavesNothingWhereTheOfficeTakesNothingBack)
{
    appendRow(document, "events", {{"id", "E001"}, {"date", "12/06/2026"}, {"title", "Fête des voisins"}});
    appendRow(document, "participants", {{"last_name", "Durand"}, {"first_name", "Zoé"}});
    const uno::Reference<util::XProtectable> attendances(sheetNamed(document, "Participations"), uno::UNO_QUERY_THROW);
    attendances->protect({});
    const auto before = contents(document);
    const auto fail = [&]
    {
        const std::string message =
            refusal(fixture("presences.csv"), "attendances", {property("CreatePeople", uno::Any(true))});
        EXPECT_NE(message.find("Participations"), std::string::npos) << message;
        EXPECT_EQ(difference(before, contents(document)), "");
    };
    fail();
    undoManager(document)->lock();
    fail();
    undoManager(document)->unlock();
    undoManager(document)->enterUndoContext("A macro's own");
    fail();
    undoManager(document)->leaveUndoContext();
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    attendances->unprotect({});
}

namespace
{
void setFormat(const SpreadsheetDocument& document, const Cell& cell, const char* code)
{
    const lang::Locale locale("en", "US", rtl::OUString());
    const auto formats =
        uno::Reference<util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)->getNumberFormats();
    const rtl::OUString text = utf16(code);
    sal_Int32 key = formats->queryKey(text, locale, false);
    if (key < 0)
        key = formats->addNew(text, locale);
    uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->setPropertyValue("NumberFormat", uno::Any(key));
}
}

TEST_F(ImportRows, TakesWhatASheetShows)
{
    const SpreadsheetDocument source = newDocument();
    const Spreadsheet sheet(source->getSheets()->getByName(source->getSheets()->getElementNames()[0]),
                            uno::UNO_QUERY_THROW);
    const char* const texts[][2]{{"A1", "Nom"},   {"B1", "Prénom"},  {"C1", "Structure"}, {"D1", "Consentement"},
                                 {"A2", "Durif"}, {"B2", "Ana"},     {"B3", "Lou"},       {"A4", "Belkir"},
                                 {"B4", "Tom"},   {"A3", "(caché)"}, {"A5", "Carle"},     {"B5", "Zoé"}};
    for (const auto& [address, words] : texts)
        cellAt(sheet, address)->setFormula(utf16(words));
    cellAt(sheet, "C2")->setValue(612345678);
    setFormat(source, cellAt(sheet, "C2"), "00 00 00 00 00");
    cellAt(sheet, "D2")->setFormula("=TRUE()");
    uno::Reference<util::XMergeable>(sheet->getCellRangeByName("A2:A3"), uno::UNO_QUERY_THROW)->merge(true);
    uno::Reference<beans::XPropertySet>(sheet->getCellRangeByName("A4:B4"), uno::UNO_QUERY_THROW)
        ->setPropertyValue("CharStrikeout", uno::Any(sal_Int16(1)));
    uno::Reference<beans::XPropertySet>(
        uno::Reference<table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW)->getRows()->getByIndex(4),
        uno::UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", uno::Any(false));
    const std::string url = save(source, "montre.ods", "calc8");
    close(source);
    const ImportReport report = import(url, "participants");
    EXPECT_EQ(codes(report), (std::vector<std::string>{"2: merged-cells", "4: struck-rows", "5: hidden-rows"}));
    EXPECT_EQ(row("Participants", 2, "BCEK"), "Durif|Ana|06 12 34 56 78|Oui");
    EXPECT_EQ(row("Participants", 3, "BC"), "Durif|Lou");
}

TEST_F(ImportRows, ReadsTimesAsHours)
{
    const SpreadsheetDocument source = newDocument();
    const Spreadsheet sheet(source->getSheets()->getByName(source->getSheets()->getElementNames()[0]),
                            uno::UNO_QUERY_THROW);
    const char* const texts[][2]{{"A1", "Date"},       {"B1", "Intitulé"}, {"C1", "Accompagnement humain (h)"},
                                 {"A2", "25/03/2026"}, {"B2", "A"},        {"A3", "26/03/2026"},
                                 {"B3", "B"}};
    for (const auto& [address, words] : texts)
        cellAt(sheet, address)->setFormula(utf16(words));
    cellAt(sheet, "C2")->setValue(2.5 / 24);
    setFormat(source, cellAt(sheet, "C2"), "HH:MM");
    cellAt(sheet, "C3")->setValue(26.0 / 24);
    setFormat(source, cellAt(sheet, "C3"), "[HH]:MM:SS");
    const std::string url = save(source, "heures.ods", "calc8");
    close(source);
    import(url, "events");
    EXPECT_DOUBLE_EQ(cellAt(sheetNamed(document, "Événements"), "K2")->getValue(), 2.5);
    EXPECT_DOUBLE_EQ(cellAt(sheetNamed(document, "Événements"), "K3")->getValue(), 26);
}

TEST_F(ImportRows, ReadsATableOfAWebPageThatIsNamedXls)
{
    const std::filesystem::path file = folder() / "export.xls";
    std::ofstream(file)
        << "<html><head><meta charset=\"utf-8\"></head><body><img src=\"http://127.0.0.1:9/p.png\"><table>"
           "<tr><th>Nom</th><th>Prénom</th></tr><tr><td>Durif</td><td>Zoé</td></tr></table></body></html>";
    const ImportReport report = import(urlOf(file), "participants");
    EXPECT_EQ(report.rowsAdded, 1);
    EXPECT_EQ(row("Participants", 2, "BC"), "Durif|Zoé");
}

TEST_F(ImportRows, ReadsATableOfARichTextFile)
{
    const std::filesystem::path file = folder() / "liste.rtf";
    std::ofstream(file)
        << R"({\rtf1\ansi\ansicpg1252 \trowd\cellx2000\cellx4000\pard\intbl Nom\cell Pr\'e9nom\cell\row)"
           R"(\trowd\cellx2000\cellx4000\pard\intbl Durif\cell Zo\'e9\cell\row\pard})";
    EXPECT_EQ(import(urlOf(file), "participants").rowsAdded, 1);
    EXPECT_EQ(row("Participants", 2, "BC"), "Durif|Zoé");
}

TEST_F(ImportRows, NamesTextsThatCalcCutsOff)
{
    const std::filesystem::path file = folder() / "long.csv";
    std::ofstream(file) << "Nom;Prénom;Observations\nDurif;Zoé;" << std::string(70000, 'a') << "\nPetit;Ali;court\n";
    EXPECT_EQ(codes(import(urlOf(file), "participants")), std::vector<std::string>{"2: cut-texts"});
}

TEST_F(ImportRows, RefusesMoreColumnsThanASheetHas)
{
    const std::filesystem::path file = folder() / "wide.csv";
    std::ofstream out(file);
    for (const char* const line : {"Nom;Prénom", "Durif;Zoé"})
    {
        out << line;
        for (int column = 0; column < 17000; ++column)
            out << ";x";
        out << '\n';
    }
    out.close();
    EXPECT_NE(refusal(urlOf(file), "participants"), "");
    EXPECT_EQ(cell("Participants", "B2"), "");
}

TEST_F(ImportRows, NamesRowsOfATextFileThatEndEarly)
{
    const std::filesystem::path file = folder() / "courtes.csv";
    std::ofstream(file) << "Nom;Prénom;Quartier;Observations\nDurif;Zoé;Clos du Roy;vient\navec;;;\nPetit;Ali;Autre;\n"
                           "Belkir;Tom\nCarle;Lou;Autre;\"vu\nhier\"\n";
    EXPECT_EQ(codes(import(urlOf(file), "participants")), std::vector<std::string>{"5:C fewer-cells"});
}

TEST_F(ImportRows, RefusesWhatIsNoSpreadsheet)
{
    const std::filesystem::path file = folder() / "lettre.fodt";
    std::ofstream(file) << R"(<?xml version="1.0" encoding="UTF-8"?>)"
                           R"(<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
                           R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3")"
                           R"( office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)"
                           R"(<text:p>Nom</text:p></office:text></office:body></office:document>)";
    const std::size_t open = openDocuments();
    const auto before = contents(document);
    const std::string message = refusal(urlOf(file), "participants");
    EXPECT_NE(message.find("lettre.fodt"), std::string::npos) << message;
    // Without Writer the office opens no text document: then it says that it cannot read the file.
    EXPECT_EQ(openDocuments(), open) << "what was opened is closed again";
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(ImportRows, TakesTheEventOfADayThatIsChosen)
{
    appendRow(document, "events", {{"id", "E001"}, {"date", "05/03/2026"}, {"title", "Atelier cuisine"}});
    appendRow(document, "events", {{"id", "E002"}, {"date", "05/03/2026"}, {"title", "Réunion"}});
    appendRow(document, "events", {{"id", "E003"}, {"date", "12/03/2026"}, {"title", "Jeux"}});
    appendRow(document, "participants", {{"last_name", "Durand"}, {"first_name", "Zoé"}});
    const std::filesystem::path file = folder() / "coches.csv";
    std::ofstream(file) << "Nom;Prénom;05/03/2026;12/03/2026\nDurand;Zoé;x;x\n";
    const ImportReport asked = import(urlOf(file), "attendances");
    EXPECT_EQ(asked.rowsAdded, 1);
    EXPECT_EQ(codes(asked), (std::vector<std::string>{"1:C unknown-event", "2:C tick-without-event"}));
    EXPECT_NE(utf8(asked.problems[0].message).find("E002 – Réunion"), std::string::npos)
        << utf8(asked.problems[0].message);
    const auto events = [](const char* text)
    {
        const rtl::OUString pair = utf16(text);
        return property("Events", uno::Any(uno::Sequence<rtl::OUString>(&pair, 1)));
    };
    EXPECT_NE(refusal(urlOf(file), "attendances", {events("05/03/2026=E009")}).find("E009"), std::string::npos);
    EXPECT_NE(refusal(urlOf(file), "attendances", {events("06/03/2026=E002")}).find("06/03/2026"), std::string::npos);
    EXPECT_NE(refusal(urlOf(file), "participants", {events("05/03/2026=E002")}).find("Events"), std::string::npos);
    const ImportReport chosen = import(urlOf(file), "attendances", {events("05/03/2026=E002")});
    EXPECT_EQ(chosen.rowsAdded, 1);
    EXPECT_EQ(codes(chosen), std::vector<std::string>());
    EXPECT_EQ(import(urlOf(file), "attendances", {events("05/03/2026=E002")}).rowsUnchanged, 2);
}

TEST_F(ImportRows, JoinsTheTwoLinesOfHeadingsThatAreChosen)
{
    const std::filesystem::path file = folder() / "lignes.csv";
    std::ofstream(file) << "Nom;Prénom;Quartier\nhabitant;;\n;;\nEnfant;;Responsable;\nNom;Prénom;Nom;Prénom\n"
                           "Durif;Tom;Durif;Ana\n";
    const ImportReport first = import(urlOf(file), "participants", {property("HeadingRow", uno::Any(sal_Int32(5)))});
    EXPECT_EQ(first.rowsAdded, 1);
    EXPECT_EQ(row("Participants", 2, "BC"), "Durif|Tom") << "not a mix of two people, whose headings are told apart";
    const ImportReport again = import(urlOf(file), "participants", {property("HeadingRow", uno::Any(sal_Int32(4)))});
    EXPECT_EQ(again.rowsAdded, 0);
}
