// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A recompute reads only what changed since the one before. Whatever was done in between, it comes to the same figures,
// alerts and findings as one that reads everything.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellInsertMode.hpp>
#include <com/sun/star/sheet/XCalculatable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XReplaceable.hpp>
#include <com/sun/star/util/XSortable.hpp>

#include <functional>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
const std::string attendances = "Participations";
const std::string events = "Événements";
const std::string people = "Participants";

void write(const SpreadsheetDocument& document, const std::string& sheet, const std::string& cell,
           const std::string& text)
{
    uno::Reference<text::XText>(cellAt(sheetNamed(document, sheet), cell), uno::UNO_QUERY_THROW)
        ->setString(utf16(text));
}

void write(const SpreadsheetDocument& document, const std::string& sheet, const std::string& cell, double number)
{
    cellAt(sheetNamed(document, sheet), cell)->setValue(number);
}

uno::Reference<table::XCellRange> range(const SpreadsheetDocument& document, const std::string& sheet,
                                        const char* address)
{
    return sheetNamed(document, sheet)->getCellRangeByName(rtl::OUString::createFromAscii(address));
}

table::CellRangeAddress addressOf(const uno::Reference<table::XCellRange>& cells)
{
    return uno::Reference<sheet::XCellRangeAddressable>(cells, uno::UNO_QUERY_THROW)->getRangeAddress();
}

uno::Reference<sheet::XCellRangeMovement> movement(const SpreadsheetDocument& document, const std::string& sheet)
{
    return uno::Reference<sheet::XCellRangeMovement>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW);
}

uno::Reference<table::XTableRows> rowsOf(const SpreadsheetDocument& document, const std::string& sheet)
{
    return uno::Reference<table::XColumnRowRange>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW)->getRows();
}

uno::Reference<table::XTableColumns> columnsOf(const SpreadsheetDocument& document, const std::string& sheet)
{
    return uno::Reference<table::XColumnRowRange>(sheetNamed(document, sheet), uno::UNO_QUERY_THROW)->getColumns();
}

void sort(const SpreadsheetDocument& document, const std::string& sheet, const char* cells, sal_Int32 column)
{
    table::TableSortField field;
    field.Field = column;
    field.IsAscending = false;
    const std::vector<beans::PropertyValue> options{
        property("SortFields", uno::Any(uno::Sequence<table::TableSortField>(&field, 1))),
        property("ContainsHeader", uno::Any(false))};
    uno::Reference<util::XSortable>(range(document, sheet, cells), uno::UNO_QUERY_THROW)
        ->sort(uno::Sequence<beans::PropertyValue>(options.data(), static_cast<sal_Int32>(options.size())));
}

void undo(const SpreadsheetDocument& document)
{
    undoManager(document)->undo();
}

void moveToFront(const SpreadsheetDocument& document, const std::string& sheet)
{
    document->getSheets()->moveByName(utf16(sheet), 0);
}

void calculateAtOnce(const SpreadsheetDocument& document, bool atOnce)
{
    uno::Reference<sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->enableAutomaticCalculation(atOnce);
}

uno::Reference<beans::XPropertySet> storedProperties(const SpreadsheetDocument& document)
{
    return uno::Reference<beans::XPropertySet>(
        uno::Reference<document::XDocumentPropertiesSupplier>(document, uno::UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties(),
        uno::UNO_QUERY_THROW);
}

/// Another text, of the same meaning: what was read by the old one is read again.
void forget(const SpreadsheetDocument& document)
{
    rtl::OUString text;
    storedProperties(document)->getPropertyValue("FicheAction.Template") >>= text;
    storedProperties(document)->setPropertyValue("FicheAction.Template", uno::Any(text + " "));
}

struct Change
{
    const char* name;
    std::function<void(const SpreadsheetDocument&)> before; ///< done before the first recompute; may be empty
    std::function<void(const SpreadsheetDocument&)> change;
};

void PrintTo(const Change& change, std::ostream* out)
{
    *out << change.name;
}

class RecomputeAfter : public OfficeTest, public testing::WithParamInterface<Change>
{
protected:
    std::vector<std::string> figures(const SpreadsheetDocument& document)
    {
        std::vector<std::string> lines;
        for (const Measurement& measurement : service()->recompute(document))
        {
            std::string line = utf8(measurement.indicator);
            std::vector<std::string> keys;
            for (const rtl::OUString& key : measurement.breakdown)
                line += "|" + utf8(key);
            double value = 0;
            double bound = 0;
            measurement.value >>= value;
            measurement.upperBound >>= bound;
            lines.push_back(line + " = " + std::to_string(value) + " to " + std::to_string(bound) + " " +
                            utf8(measurement.status) + " alerts " + std::to_string(measurement.warnings));
        }
        for (const auto& [identity, value] : gridValues(document))
            lines.push_back(identity + ": " + value);
        lines.push_back("rows " + textOf(namedCell(document, "FA__grid__rows_read")) + " alerts " +
                        textOf(namedCell(document, "FA__grid__alerts_total")));
        for (const Finding& finding : service()->check(document))
            lines.push_back(utf8(finding.sheet + "." + finding.cell + " " + finding.message));
        return lines;
    }

    void expectAsIfReadAnew(const SpreadsheetDocument& document)
    {
        const std::vector<std::string> kept = figures(document);
        forget(document);
        EXPECT_EQ(kept, figures(document));
    }
};

const Change changes[]{
    {"Nothing", {}, [](const auto&) {}},
    {"AnEditedNumber", {}, [](const auto& document) { write(document, attendances, "F249", 400); }},
    {"AnEditedValueOfAList", {}, [](const auto& document) { write(document, attendances, "E249", "Organisation"); }},
    {"ANumberInPlaceOfAText", {}, [](const auto& document) { write(document, attendances, "E249", 7); }},
    {"ATextInPlaceOfANumber", {}, [](const auto& document) { write(document, attendances, "F249", "douze"); }},
    {"AnEditedStatus", {}, [](const auto& document) { write(document, events, "G8", "Annulée"); }},
    {"AnEditedDate", {}, [](const auto& document) { write(document, events, "B8", 40000); }},
    {"AnEditedReference", {}, [](const auto& document) { write(document, attendances, "A249", "no such event"); }},
    {"AnEditedKey", {}, [](const auto& document) { write(document, events, "A8", "E9999"); }},
    {"AKeyTwice",
     {},
     [](const auto& document) { write(document, people, "A3", textOf(cellAt(sheetNamed(document, people), "A2"))); }},
    {"AnotherSpelling", {}, [](const auto& document) { write(document, events, "D8", "SORTIE  familiale"); }},
    {"OfTwoSpellingsTheFirstGone",
     [](const auto& document)
     {
         write(document, events, "D8", "SORTIE familiale");
         write(document, events, "D9", "Sortie familiale");
     },
     [](const auto& document) { write(document, events, "D8", "Manifestation"); }},
    {"SeveralValues", {}, [](const auto& document) { write(document, events, "H8", "Un; deux; trois; quatre"); }},
    {"AnEmptiedRow",
     {},
     [](const auto& document)
     {
         for (const char* cell : {"A249", "B249", "C249", "D249", "E249", "F249"})
             write(document, attendances, cell, "");
     }},
    {"ALineOfTotals", {}, [](const auto& document) { write(document, attendances, "A249", "Total"); }},
    {"UndoneEdit", [](const auto& document) { write(document, attendances, "F249", 400); },
     [](const auto& document)
     {
         undo(document);
         undo(document);
     }},
    {"RowsInserted", {}, [](const auto& document) { rowsOf(document, attendances)->insertByIndex(250, 2); }},
    {"RowsInsertedAboveTheHeading",
     {},
     [](const auto& document) { rowsOf(document, attendances)->insertByIndex(0, 2); }},
    {"RowsInsertedAndUndone",
     {},
     [](const auto& document)
     {
         rowsOf(document, attendances)->insertByIndex(250, 2);
         undo(document);
     }},
    {"RowsDeleted", {}, [](const auto& document) { rowsOf(document, attendances)->removeByIndex(249, 3); }},
    {"LastRowsDeleted", {}, [](const auto& document) { rowsOf(document, people)->removeByIndex(20, 1000); }},
    {"AColumnInserted", {}, [](const auto& document) { columnsOf(document, attendances)->insertByIndex(2, 1); }},
    {"AColumnDeleted", {}, [](const auto& document) { columnsOf(document, attendances)->removeByIndex(5, 1); }},
    {"CellsInsertedDown",
     {},
     [](const auto& document)
     {
         movement(document, attendances)
             ->insertCells(addressOf(range(document, attendances, "F249:F250")), sheet::CellInsertMode_DOWN);
     }},
    {"CellsInsertedRight",
     {},
     [](const auto& document)
     {
         movement(document, attendances)
             ->insertCells(addressOf(range(document, attendances, "B249:B250")), sheet::CellInsertMode_RIGHT);
     }},
    {"CellsDeletedUp",
     {},
     [](const auto& document)
     {
         movement(document, attendances)
             ->removeRange(addressOf(range(document, attendances, "A249:A250")), sheet::CellDeleteMode_UP);
     }},
    {"CellsMoved",
     {},
     [](const auto& document)
     {
         const table::CellRangeAddress from = addressOf(range(document, attendances, "A249:F251"));
         movement(document, attendances)->moveRange(table::CellAddress(from.Sheet, 20, 2), from);
     }},
    {"CellsCopied",
     {},
     [](const auto& document)
     {
         const table::CellRangeAddress from = addressOf(range(document, attendances, "A249:F251"));
         movement(document, attendances)->copyRange(table::CellAddress(from.Sheet, 0, 260), from);
     }},
    {"Sorted", {}, [](const auto& document) { sort(document, attendances, "A240:F300", 5); }},
    {"KeysSorted", {}, [](const auto& document) { sort(document, events, "A2:O20", 0); }},
    {"Replaced",
     {},
     [](const auto& document)
     {
         const uno::Reference<util::XReplaceable> cells(sheetNamed(document, attendances), uno::UNO_QUERY_THROW);
         const uno::Reference<util::XReplaceDescriptor> descriptor = cells->createReplaceDescriptor();
         descriptor->setSearchString("Jour J");
         descriptor->setReplaceString("Organisation");
         cells->replaceAll(uno::Reference<util::XSearchDescriptor>(descriptor, uno::UNO_QUERY_THROW));
     }},
    {"ARowAdded",
     {},
     [](const auto& document)
     {
         const std::string event = textOf(cellAt(sheetNamed(document, events), "A8"));
         appendRow(document, "attendances",
                   {{"event", event}, {"count", "12"}, {"category", "Habitant"}, {"role", "Jour J"}});
     }},
    {"ASheetMoved", {}, [](const auto& document) { moveToFront(document, attendances); }},
    {"ASheetMovedAndBack",
     {},
     [](const auto& document)
     {
         moveToFront(document, "Listes");
         document->getSheets()->moveByName("Listes", document->getSheets()->getElementNames().getLength());
         write(document, attendances, "F250", 300);
     }},
    {"ASheetInserted", {}, [](const auto& document) { document->getSheets()->insertNewByName("Neuve", 0); }},
    {"ASheetInsertedRemovedAndAnEdit",
     {},
     [](const auto& document)
     {
         document->getSheets()->insertNewByName("Neuve", 0);
         document->getSheets()->removeByName("Neuve");
         write(document, attendances, "F250", 300);
     }},
    {"ASheetRenamed",
     {},
     [](const auto& document)
     { uno::Reference<container::XNamed>(sheetNamed(document, people), uno::UNO_QUERY_THROW)->setName("Les gens"); }},
    {"ASheetDeleted", {}, [](const auto& document) { document->getSheets()->removeByName(utf16("Retours")); }},
    {"AFormulaCalculatedAgain",
     [](const auto& document)
     {
         write(document, "Listes", "Z9", 3);
         cellAt(sheetNamed(document, attendances), "F249")->setFormula("=$Listes.Z9*2");
     },
     [](const auto& document) { write(document, "Listes", "Z9", 50); }},
    {"AFormulaCalculatedLater",
     [](const auto& document)
     {
         write(document, "Listes", "Z9", 3);
         cellAt(sheetNamed(document, attendances), "F249")->setFormula("=$Listes.Z9*2");
         calculateAtOnce(document, false);
         write(document, "Listes", "Z9", 50);
     },
     [](const auto& document)
     {
         uno::Reference<sheet::XCalculatable>(document, uno::UNO_QUERY_THROW)->calculate();
         calculateAtOnce(document, true);
     }},
    {"AValueAddedToAList", [](const auto& document) { write(document, events, "D8", "Sortie"); },
     [](const auto& document) { write(document, "Listes", "A7", "Sortie"); }},
    {"AnotherPeriod", {}, [](const auto& document) { namedCell(document, "FA__grid__period_end")->setValue(46100); }},
    {"AnotherNullDate",
     {},
     [](const auto& document)
     {
         uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)
             ->setPropertyValue("NullDate", uno::Any(util::Date(1, 1, 1904)));
     }},
};
}

TEST_P(RecomputeAfter, GivesWhatReadingEverythingGives)
{
    const SpreadsheetDocument document = sampleFiche();
    if (GetParam().before)
        GetParam().before(document);
    service()->recompute(document);
    GetParam().change(document);
    expectAsIfReadAnew(document);
    write(document, attendances, "F260", 70);
    write(document, attendances, "E260", "Organisation");
    expectAsIfReadAnew(document);
}

INSTANTIATE_TEST_SUITE_P(Changes, RecomputeAfter, testing::ValuesIn(changes),
                         [](const auto& each) { return std::string(each.param.name); });

TEST_F(OfficeTest, RecomputesTwoDocumentsInTurnsEachFromItsOwnCells)
{
    const SpreadsheetDocument one = sampleFiche();
    const SpreadsheetDocument other = sampleFiche();
    const std::string before = figure(service()->recompute(one), "attendance");
    EXPECT_EQ(figure(service()->recompute(other), "attendance"), before);
    write(other, attendances, "F249", 4000);
    write(other, attendances, "B249", "");
    EXPECT_NE(figure(service()->recompute(other), "attendance"), before);
    EXPECT_EQ(figure(service()->recompute(one), "attendance"), before);
}

TEST_F(OfficeTest, RecomputesWhatChangedInABlockFarDown)
{
    const SpreadsheetDocument document = emptyFiche();
    appendRow(document, "events", {{"id", "E1"}, {"date", "46186"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
    uno::Sequence<uno::Sequence<uno::Any>> rows(20000);
    const std::vector<uno::Any> row{uno::Any(rtl::OUString("E1")),       uno::Any(rtl::OUString()),
                                    uno::Any(rtl::OUString("Habitant")), uno::Any(rtl::OUString()),
                                    uno::Any(rtl::OUString("Jour J")),   uno::Any(1.0)};
    for (sal_Int32 index = 0; index < rows.getLength(); ++index)
        rows.getArray()[index] = uno::Sequence<uno::Any>(row.data(), static_cast<sal_Int32>(row.size()));
    uno::Reference<sheet::XCellRangeData>(range(document, attendances, "A2:F20001"), uno::UNO_QUERY_THROW)
        ->setDataArray(rows);
    EXPECT_EQ(figure(service()->recompute(document), "attendance"), "20000");
    write(document, attendances, "F19000", 11);
    EXPECT_EQ(figure(service()->recompute(document), "attendance"), "20010");
    write(document, attendances, "F2", "trois");
    EXPECT_EQ(figure(service()->recompute(document), "attendance"), "20009");
}
