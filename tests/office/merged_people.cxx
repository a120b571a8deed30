// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Two rows of one person made one, and two again: by the office's undo, and later by the journal.

#include "Office.hxx"

#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::Duplicate;

namespace
{
class MergedPeople : public OfficeTest
{
protected:
    void SetUp() override
    {
        document = emptyFiche();
        appendRow(document, "events", {{"id", "E1"}, {"date", "46186"}, {"title", "Fête"}, {"status", "Réalisée"}});
        appendRow(document, "events", {{"id", "E2"}, {"date", "46187"}, {"title", "Goûter"}, {"status", "Réalisée"}});
        appendRow(document, "participants",
                  {{"id", "P1"}, {"last_name", "Lefèvre"}, {"first_name", "Chloé"}, {"birth_year", "1980"}});
        appendRow(document, "participants",
                  {{"id", "P2"}, {"last_name", "Lefevre"}, {"first_name", "Chloe"}, {"household", "=F1"}});
        appendRow(document, "participants", {{"id", "P3"}, {"last_name", "Diallo"}, {"first_name", "Moussa"}});
        attend("E1", "P1", "Jour J");
        attend("E1", "P2", "Jour J");
        attend("E2", "P2 – Lefevre Chloe", "Organisation");
        attend("E2", "P3", "Jour J");
    }

    void attend(const char* event, const char* person, const char* role)
    {
        appendRow(document, "attendances", {{"event", event}, {"participant", person}, {"role", role}});
    }

    sal_Int32 merge(const char* keep = "P1", const char* remove = "P2")
    {
        return service()->mergePeople(document, "participants", utf16(keep), utf16(remove));
    }

    std::string at(const char* sheet, const char* cell) { return textOf(cellAt(sheetNamed(document, sheet), cell)); }

    static void type(const Cell& cell, const std::string& words)
    {
        uno::Reference<text::XText>(cell, uno::UNO_QUERY_THROW)->setString(utf16(words));
    }

    std::size_t steps() const
    {
        return static_cast<std::size_t>(undoManager(document)->getAllUndoActionTitles().getLength());
    }

    /// Without the journal: it stays.
    std::map<std::string, std::string> registers() const
    {
        auto all = contents(document);
        std::erase_if(all, [](const auto& cell) { return cell.first.starts_with("Journal des fusions"); });
        return all;
    }

    SpreadsheetDocument document;
};

using MergedPeopleByLocale = MergedPeople;
}

TEST_F(MergedPeopleByLocale, AreFoundWithTheirReasons)
{
    const auto found = service()->findDuplicates(document);
    ASSERT_EQ(found.getLength(), 1);
    EXPECT_EQ(utf8(found[0].registerId), "participants");
    EXPECT_EQ(utf8(found[0].keys[0]), "P1");
    EXPECT_EQ(utf8(found[0].keys[1]), "P2");
    EXPECT_EQ(found[0].score, 90);
    ASSERT_GE(found[0].reasons.getLength(), 1);
    EXPECT_NE(utf8(found[0].reasons[0]).find(' '), std::string::npos) << "in words";
}

TEST_F(MergedPeople, AreNamedByEveryReferenceAndFillTheirEmptyCells)
{
    EXPECT_EQ(merge(), 1);
    EXPECT_EQ(at("Participants", "A2"), "P1");
    EXPECT_EQ(at("Participants", "B2"), "Lefèvre");
    EXPECT_EQ(at("Participants", "F2"), "=F1") << "text stays text";
    EXPECT_EQ(cellAt(sheetNamed(document, "Participants"), "F2")->getType(), table::CellContentType_TEXT);
    EXPECT_EQ(at("Participants", "A3"), "P3") << "the row is gone";
    EXPECT_EQ(at("Participations", "B2"), "P1");
    EXPECT_EQ(at("Participations", "A3"), "E2") << "the attendance that was there twice is there once";
    EXPECT_EQ(at("Participations", "B3"), "P1 – Chloé L.");
    EXPECT_EQ(at("Participations", "B4"), "P3");
    EXPECT_EQ(service()->findDuplicates(document).getLength(), 0);
    EXPECT_EQ(findingsBesidesBlanks(document), 0U);
}

TEST_F(MergedPeople, AreInTheJournal)
{
    merge();
    const Spreadsheet journal = sheetNamed(document, "Journal des fusions");
    EXPECT_NE(at("Journal des fusions", "A1").find("Données personnelles"), std::string::npos);
    EXPECT_EQ(at("Journal des fusions", "B4"), "Participants");
    EXPECT_EQ(at("Journal des fusions", "C4"), "P1");
    EXPECT_EQ(at("Journal des fusions", "D4"), "P2");
    EXPECT_NE(at("Journal des fusions", "E4").find("Lefevre"), std::string::npos);
    EXPECT_NE(at("Journal des fusions", "F4").find("B4"), std::string::npos);
    EXPECT_EQ(service()->recompute(document).getLength() > 0, true) << "no register is it";
}

TEST_F(MergedPeople, ComeApartWithOneUndo)
{
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    merge();
    EXPECT_EQ(steps(), stepsBefore + 1);
    const auto after = contents(document);
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(after, contents(document)), "");
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(MergedPeople, ComeApartLaterThoughRowsWereInsertedAndSorted)
{
    merge();
    attend("E1", "P3", "Jour J");
    const uno::Reference<table::XColumnRowRange> rows(sheetNamed(document, "Participations"), uno::UNO_QUERY_THROW);
    rows->getRows()->insertByIndex(1, 2);
    EXPECT_EQ(service()->undoMerge(document, "participants", "P1", "P2"), 0);
    EXPECT_EQ(at("Participations", "B4"), "P1") << "was P1 all along";
    EXPECT_EQ(at("Participations", "B5"), "P2 – Lefevre Chloe");
    EXPECT_EQ(at("Participations", "B8"), "P2") << "the attendance that was removed";
    EXPECT_EQ(at("Participants", "F2"), "");
    EXPECT_EQ(at("Participants", "A4"), "P2");
    EXPECT_EQ(at("Participants", "B4"), "Lefevre");
    EXPECT_EQ(at("Participants", "F4"), "=F1");
    EXPECT_NE(at("Journal des fusions", "G4"), "");
    EXPECT_NE(messageOf([this] { service()->undoMerge(document, "participants", "P1", "P2"); }).find("P2"),
              std::string::npos)
        << "only once";
}

TEST_F(MergedPeople, LeaveWhatSomebodyChangedMeanwhile)
{
    merge();
    type(cellAt(sheetNamed(document, "Participations"), "B3"), "P3");
    type(cellAt(sheetNamed(document, "Participants"), "F2"), "F9");
    EXPECT_EQ(service()->undoMerge(document, "participants", "P1", "P2"), 2);
    EXPECT_EQ(at("Participations", "B3"), "P3");
    EXPECT_EQ(at("Participants", "F2"), "F9");
}

TEST_F(MergedPeople, AreTakenBackAfterSavingInEachFormat)
{
    merge();
    for (const auto& [name, filter] :
         {std::pair("merged.ods", "calc8"), std::pair("merged.xlsx", "Calc MS Excel 2007 XML")})
    {
        const SpreadsheetDocument copy = open(save(document, name, filter));
        EXPECT_EQ(service()->undoMerge(copy, "participants", "P1", "P2"), 0) << name;
        EXPECT_EQ(textOf(cellAt(sheetNamed(copy, "Participants"), "A4")), "P2") << name;
        EXPECT_EQ(textOf(cellAt(sheetNamed(copy, "Participations"), "B3")), "P2 – Lefevre Chloe") << name;
    }
}

TEST_F(MergedPeople, MayHaveOneKey)
{
    appendRow(document, "participants",
              {{"id", "P3"}, {"last_name", "Diallo"}, {"first_name", "Moussa"}, {"birth_year", "1990"}});
    EXPECT_EQ(merge("P3", "P3"), 0);
    EXPECT_EQ(at("Participants", "I4"), "1990");
    EXPECT_EQ(at("Participants", "A5"), "");
    EXPECT_EQ(at("Participations", "B5"), "P3");
}

TEST_F(MergedPeopleByLocale, AreNotMergedWhereSomethingForbidsIt)
{
    const auto before = contents(document);
    EXPECT_NE(messageOf([this] { merge("P1", "P9"); }).find("P9"), std::string::npos);
    EXPECT_NE(messageOf([this] { service()->mergePeople(document, "events", "E1", "E2"); }).find("participants"),
              std::string::npos);
    cellAt(sheetNamed(document, "Participations"), "B4")->setFormula("=\"P2\"");
    EXPECT_NE(messageOf([this] { merge(); }).find("B4"), std::string::npos);
    type(cellAt(sheetNamed(document, "Participations"), "B4"), "P2 – Lefevre Chloe");
    EXPECT_EQ(difference(before, contents(document)), "");

    const uno::Reference<util::XProtectable> people(sheetNamed(document, "Participants"), uno::UNO_QUERY_THROW);
    people->protect("");
    EXPECT_NE(messageOf([this] { merge(); }).find("Participants"), std::string::npos);
    people->unprotect("");
    EXPECT_EQ(difference(before, contents(document)), "");
}
