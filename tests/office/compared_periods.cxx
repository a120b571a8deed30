// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Columns of compared periods: what they say, and that they leave everything else as staff have it.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::Period;

namespace
{
struct Columns
{
    bool evolution = false;
    bool evolutionPercent = false;
    bool together = false;
};

Period period(int year, int month, int day, int lastYear, int lastMonth, int lastDay)
{
    const auto date = [](int ofYear, int ofMonth, int ofDay)
    {
        return util::Date(static_cast<sal_uInt16>(ofDay), static_cast<sal_uInt16>(ofMonth),
                          static_cast<sal_Int16>(ofYear));
    };
    return Period(date(year, month, day), date(lastYear, lastMonth, lastDay));
}

const Period before = period(2025, 1, 1, 2025, 12, 31);
const Period firstHalf = period(2026, 1, 1, 2026, 6, 30);
const Period secondHalf = period(2026, 7, 1, 2026, 12, 31);
const std::string columnBefore = "FA__period__20250101_20251231";
const std::string columnFirstHalf = "FA__period__20260101_20260630";
const std::string columnSecondHalf = "FA__period__20260701_20261231";
const std::string evolution = "FA__evolution__20250101_20251231";
const std::string evolutionPercent = "FA__evolution_percent__20250101_20251231";

class ComparedPeriods : public OfficeTest
{
protected:
    void SetUp() override { document = newFiche(true); }

    void compare(const std::vector<Period>& periods, const Columns& columns = {})
    {
        const beans::PropertyValue options[]{property("Evolution", uno::Any(columns.evolution)),
                                             property("EvolutionPercent", uno::Any(columns.evolutionPercent)),
                                             property("Together", uno::Any(columns.together))};
        service()->comparePeriods(document,
                                  uno::Sequence<Period>(periods.data(), static_cast<sal_Int32>(periods.size())),
                                  uno::Sequence<beans::PropertyValue>(options, 3));
    }

    static table::CellAddress addressOf(const Cell& cell)
    {
        return uno::Reference<sheet::XCellAddressable>(cell, uno::UNO_QUERY_THROW)->getCellAddress();
    }

    Spreadsheet grid() const { return sheetNamed(document, "Grille d'évaluation"); }

    uno::Reference<table::XColumnRowRange> columnsAndRows() const
    {
        return uno::Reference<table::XColumnRowRange>(grid(), uno::UNO_QUERY_THROW);
    }

    bool hasName(const std::string& name) const
    {
        const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
        return uno::Reference<container::XNameAccess>(properties->getPropertyValue("NamedRanges"), uno::UNO_QUERY_THROW)
            ->hasByName(utf16(name));
    }

    sal_Int32 columnOf(const std::string& name) const { return addressOf(namedCell(document, name)).Column; }

    sal_Int32 rowOf(const std::string& identity) const { return addressOf(gridCell(document, identity, "actual")).Row; }

    Cell cellIn(const std::string& name, const std::string& identity) const
    {
        return grid()->getCellByPosition(columnOf(name), rowOf(identity));
    }

    /// Each identity with the text of its cell in the column of this name.
    std::map<std::string, std::string> valuesIn(const std::string& name) const
    {
        std::map<std::string, std::string> values = gridColumn(document, name);
        values.erase("@participation");
        return values;
    }

    /// What the grid says of a period when it is the grid's own.
    std::map<std::string, std::string> recomputed(double first, double last)
    {
        namedCell(document, "FA__grid__period_start")->setValue(first);
        namedCell(document, "FA__grid__period_end")->setValue(last);
        service()->recompute(document);
        return valuesIn("FA__grid__actual");
    }

    static void type(const Cell& cell, const std::string& words)
    {
        uno::Reference<text::XText>(cell, uno::UNO_QUERY_THROW)->setString(utf16(words));
    }

    std::size_t steps() const
    {
        return static_cast<std::size_t>(undoManager(document)->getAllUndoActionTitles().getLength());
    }

    /// Without the time of the last computation.
    std::map<std::string, std::string> contentsButTheTime() const
    {
        auto all = contents(document);
        const table::CellAddress time = addressOf(namedCell(document, "FA__grid__last_run"));
        all.erase("Grille d'évaluation.R" + std::to_string(time.Row + 1) + "C" + std::to_string(time.Column + 1));
        return all;
    }

    std::vector<sal_Int32> columnWidths() const
    {
        std::vector<sal_Int32> widths;
        const uno::Reference<container::XIndexAccess> columns(columnsAndRows()->getColumns(), uno::UNO_QUERY_THROW);
        for (sal_Int32 column = 0; column < 24; ++column)
        {
            sal_Int32 width = 0;
            uno::Reference<beans::XPropertySet>(columns->getByIndex(column), uno::UNO_QUERY_THROW)
                ->getPropertyValue("Width") >>= width;
            widths.push_back(width);
        }
        return widths;
    }

    table::CellRangeAddress filteredRange() const
    {
        const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XNameAccess> ranges(properties->getPropertyValue("DatabaseRanges"),
                                                            uno::UNO_QUERY_THROW);
        return uno::Reference<sheet::XDatabaseRange>(ranges->getByName("FA__grid"), uno::UNO_QUERY_THROW)
            ->getDataArea();
    }

    SpreadsheetDocument document;
};
}

TEST_F(ComparedPeriods, SayWhatTheGridWouldSayOfThem)
{
    compare({before, firstHalf});
    const auto compared = valuesIn(columnBefore);
    const auto half = valuesIn(columnFirstHalf);
    EXPECT_EQ(compared.at("events_held"), "3");
    EXPECT_EQ(difference(compared, recomputed(45658, 46022)), "");
    EXPECT_EQ(difference(half, recomputed(46023, 46203)), "");
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "") << "their days do not change with the grid's own";
}

TEST_F(ComparedPeriods, StandRightOfTheValueInOrderOfTimeWithTheirHeadings)
{
    const std::vector<std::string> others{"object", "indicator", "tools", "baseline", "target",
                                          "actual", "gap",       "rate",  "alerts",   "analysis"};
    compare({secondHalf, before, firstHalf, before}, {true, true, true});
    const sal_Int32 actual = columnOf("FA__grid__actual");
    const std::vector<std::pair<std::string, std::string>> expected{
        {columnBefore, "2025"},        {columnFirstHalf, "S1 2026"},
        {columnSecondHalf, "S2 2026"}, {"FA__grid__together", "Cumul des périodes"},
        {evolution, "Évolution"},      {evolutionPercent, "Évolution %"}};
    for (std::size_t index = 0; index < expected.size(); ++index)
    {
        EXPECT_EQ(columnOf(expected[index].first), actual + 1 + static_cast<sal_Int32>(index));
        EXPECT_EQ(textOf(namedCell(document, expected[index].first)), expected[index].second);
    }
    EXPECT_EQ(columnOf("FA__grid__gap"), actual + 7);
    EXPECT_EQ(filteredRange().EndColumn, columnOf("FA__grid__identity"));
}

TEST_F(ComparedPeriods, ShowTheirEvolutionWithOrdinaryFormulas)
{
    compare({before}, {true, true, false});
    const double now = gridCell(document, "events_held", "actual")->getValue();
    const double then = cellIn(columnBefore, "events_held")->getValue();
    EXPECT_EQ(cellIn(evolution, "events_held")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(), now - then);
    EXPECT_DOUBLE_EQ(cellIn(evolutionPercent, "events_held")->getValue(), (now - then) / then);
    EXPECT_EQ(textOf(cellIn(evolution, "people")), "") << "an interval is no number";
    EXPECT_EQ(textOf(cellIn(evolutionPercent, "people")), "");
    cellIn(columnBefore, "events_held")->setValue(0);
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(), now);
    EXPECT_EQ(textOf(cellIn(evolutionPercent, "events_held")), "") << "nothing is a share of 0";
}

TEST_F(ComparedPeriods, MakeTheWholeTogether)
{
    compare({firstHalf, secondHalf}, {false, false, true});
    EXPECT_EQ(cellIn("FA__grid__together", "events_held")->getValue(),
              gridCell(document, "events_held", "actual")->getValue());
    EXPECT_EQ(textOf(cellIn("FA__grid__together", "people")), textOf(gridCell(document, "people", "actual")))
        << "who came in both halves counts once";
}

TEST_F(ComparedPeriods, AreTakenBackAndRepeatedInOneStep)
{
    service()->recompute(document);
    const auto without = contents(document);
    const std::vector<sal_Int32> widths = columnWidths();
    const std::size_t stepsBefore = steps();
    compare({before, firstHalf}, {true, true, false});
    EXPECT_EQ(steps(), stepsBefore + 1);
    const auto with = contents(document);
    const std::vector<sal_Int32> widthsWith = columnWidths();

    undoManager(document)->undo();
    EXPECT_EQ(difference(without, contents(document)), "");
    EXPECT_EQ(columnWidths(), widths);
    EXPECT_FALSE(hasName(columnBefore));
    EXPECT_FALSE(hasName(evolution));
    EXPECT_EQ(filteredRange().EndColumn, columnOf("FA__grid__identity"));

    undoManager(document)->redo();
    EXPECT_EQ(difference(with, contents(document)), "");
    EXPECT_EQ(columnWidths(), widthsWith);
    const auto compared = valuesIn(columnBefore);
    service()->recompute(document);
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "");

    undoManager(document)->undo();
    undoManager(document)->undo();
    EXPECT_EQ(difference(without, contents(document)), "");
}

TEST_F(ComparedPeriods, AreRemovedAndBroughtBackInOneStep)
{
    service()->recompute(document);
    const auto values = gridValues(document);
    compare({before, secondHalf}, {true, true, true});
    const auto with = contents(document);
    const std::vector<sal_Int32> widths = columnWidths();
    const std::size_t stepsBefore = steps();
    compare({});
    EXPECT_EQ(steps(), stepsBefore + 1);
    for (const std::string& name :
         {columnBefore, columnSecondHalf, evolution, evolutionPercent, std::string("FA__grid__together")})
        EXPECT_FALSE(hasName(name)) << name;
    const auto left = contentsButTheTime();
    undoManager(document)->undo();
    EXPECT_EQ(difference(with, contents(document)), "");
    EXPECT_EQ(columnWidths(), widths);
    EXPECT_EQ(textOf(namedCell(document, columnBefore)), "2025");
    undoManager(document)->redo();
    EXPECT_EQ(difference(left, contentsButTheTime()), "");

    const auto valuesLeft = gridValues(document);
    for (const auto& [identity, value] : values)
        EXPECT_EQ(valuesLeft.at(identity), value) << identity;
    const std::size_t stepsAfter = steps();
    compare({});
    EXPECT_EQ(steps(), stepsAfter) << "nothing is left to remove";
}

TEST_F(ComparedPeriods, KeepTheColumnsThatAreStillWanted)
{
    compare({firstHalf, before}, {true, false, false});
    type(namedCell(document, columnBefore), "L'an dernier");
    cellIn("FA__grid__analysis", "events_held")->setFormula("=6*7");
    compare({secondHalf, before}, {true, true, false});
    EXPECT_EQ(textOf(namedCell(document, columnBefore)), "L'an dernier");
    EXPECT_FALSE(hasName(columnFirstHalf));
    EXPECT_EQ(columnOf(columnSecondHalf), columnOf(columnBefore) + 1);
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(), gridCell(document, "events_held", "actual")->getValue() -
                                                                cellIn(columnBefore, "events_held")->getValue());
    EXPECT_EQ(cellIn("FA__grid__analysis", "events_held")->getValue(), 42);
}

TEST_F(ComparedPeriods, StayThemselvesWhenTheyAreRenamedAndMoved)
{
    compare({before, firstHalf}, {true, false, false});
    const auto compared = valuesIn(columnBefore);
    type(namedCell(document, columnBefore), "Référence");
    columnsAndRows()->getColumns()->insertByIndex(2, 1);
    const table::CellAddress old = addressOf(namedCell(document, columnBefore));
    const uno::Reference<sheet::XCellRangeMovement> moving(grid(), uno::UNO_QUERY_THROW);
    moving->moveRange({old.Sheet, 2, 0}, {old.Sheet, old.Column, 0, old.Column, 300});
    clearGridColumn(document, columnBefore);
    EXPECT_EQ(columnOf(columnBefore), 2);
    service()->recompute(document);
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "");
    EXPECT_EQ(textOf(namedCell(document, columnBefore)), "Référence");
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(),
              gridCell(document, "events_held", "actual")->getValue() - 3);
}

TEST_F(ComparedPeriods, LeaveColumnsOfStaffAlone)
{
    const sal_Int32 own = columnOf("FA__grid__actual") + 1;
    columnsAndRows()->getColumns()->insertByIndex(own, 1);
    type(grid()->getCellByPosition(own, addressOf(namedCell(document, "FA__grid__actual")).Row), "2025");
    type(grid()->getCellByPosition(own, rowOf("events_held")), "notre relevé");
    gridCell(document, "events_held", "target")->setValue(99);
    type(gridCell(document, "families", "analysis"), "Stable");
    compare({before}, {true, true, false});
    EXPECT_EQ(columnOf(columnBefore), own);
    EXPECT_EQ(textOf(grid()->getCellByPosition(own + 3, rowOf("events_held"))), "notre relevé");
    service()->recompute(document);
    EXPECT_EQ(textOf(grid()->getCellByPosition(own + 3, rowOf("events_held"))), "notre relevé");
    EXPECT_EQ(gridCell(document, "events_held", "target")->getValue(), 99);
    EXPECT_EQ(textOf(gridCell(document, "families", "analysis")), "Stable");
    compare({});
    EXPECT_EQ(textOf(grid()->getCellByPosition(own, rowOf("events_held"))), "notre relevé");
}

TEST_F(ComparedPeriods, GiveNewRowsTheirFiguresAndFormulas)
{
    compare({before}, {true, true, false});
    appendRow(document, "events",
              {{"id", "E900"}, {"date", "45823"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    service()->recompute(document);
    EXPECT_EQ(cellIn(columnBefore, "meetings_held|Visite")->getValue(), 1);
    EXPECT_EQ(gridCell(document, "meetings_held|Visite", "actual")->getType(), table::CellContentType_TEXT);
    EXPECT_EQ(cellIn(evolution, "meetings_held|Visite")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(textOf(cellIn(evolution, "meetings_held|Visite")), "");
    appendRow(document, "events",
              {{"id", "E901"}, {"date", "46186"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    appendRow(document, "events",
              {{"id", "E902"}, {"date", "46187"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    service()->recompute(document);
    EXPECT_EQ(cellIn(evolution, "meetings_held|Visite")->getValue(), 1);
    EXPECT_EQ(cellIn(evolutionPercent, "meetings_held|Visite")->getValue(), 1);
}

TEST_F(ComparedPeriods, FollowTheirRowsWhenTheseAreSorted)
{
    compare({before}, {true, false, false});
    const auto compared = valuesIn(columnBefore);
    const auto changes = valuesIn(evolution);
    const table::CellRangeAddress range = filteredRange();
    table::TableSortField field;
    field.Field = 1;
    field.IsAscending = false;
    const uno::Sequence<table::TableSortField> fields(&field, 1);
    const beans::PropertyValue descriptor = property("SortFields", uno::Any(fields));
    uno::Reference<util::XSortable>(
        grid()->getCellRangeByPosition(range.StartColumn, range.StartRow + 1, range.EndColumn, range.EndRow),
        uno::UNO_QUERY_THROW)
        ->sort(uno::Sequence<beans::PropertyValue>(&descriptor, 1));
    EXPECT_EQ(difference(changes, valuesIn(evolution)), "");
    service()->recompute(document);
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "");
    EXPECT_EQ(difference(changes, valuesIn(evolution)), "");
}

TEST_F(ComparedPeriods, DoNotComeIntoAProtectedGrid)
{
    service()->recompute(document);
    uno::Reference<util::XProtectable>(grid(), uno::UNO_QUERY_THROW)->protect("");
    const auto untouched = contents(document);
    const std::size_t stepsBefore = steps();
    const std::string message = messageOf([&] { compare({before}); });
    EXPECT_NE(message.find("Grille d'évaluation"), std::string::npos) << message;
    EXPECT_EQ(difference(untouched, contents(document)), "");
    EXPECT_EQ(steps(), stepsBefore);
}

TEST_F(ComparedPeriods, AreRefusedWhereTheyAreNone)
{
    const auto untouched = contents(document);
    EXPECT_NE(messageOf([&] { compare({period(2026, 2, 1, 2026, 1, 1)}); }), "");
    EXPECT_NE(messageOf([&] { compare({period(2026, 2, 30, 2026, 12, 31)}); }).find("2026-2-30"), std::string::npos);
    std::vector<Period> many;
    for (int day = 1; day <= 28; ++day)
        for (int month = 1; month <= 2; ++month)
            many.push_back(period(2026, month, day, 2026, month, day));
    EXPECT_NE(messageOf([&] { compare(many); }).find("36"), std::string::npos);
    const beans::PropertyValue option = property("Evolutions", uno::Any(true));
    EXPECT_NE(
        messageOf([&] { service()->comparePeriods(document, {}, uno::Sequence<beans::PropertyValue>(&option, 1)); })
            .find("EvolutionPercent"),
        std::string::npos);
    EXPECT_EQ(difference(untouched, contents(document)), "");
}

TEST_F(ComparedPeriods, AreInTheExport)
{
    EXPECT_EQ(service()->exportResults(document).indexOf("\"periods\""), -1);
    compare({before}, {true, true, true});
    type(namedCell(document, columnBefore), "L'an dernier");
    const rtl::OUString json = service()->exportResults(document);
    EXPECT_GT(json.indexOf("\"periods\":[{\"start\":\"2025-01-01\",\"end\":\"2025-12-31\",\"label\":\"L'an dernier\""),
              0);
}

TEST_F(ComparedPeriods, SurviveFiles)
{
    compare({before, firstHalf}, {true, true, true});
    const auto compared = valuesIn(columnBefore);
    const auto half = valuesIn(columnFirstHalf);
    for (const auto& [name, filter] : {std::pair("fiche.ods", "calc8"), {"fiche.xlsx", "Calc MS Excel 2007 XML"}})
    {
        const SpreadsheetDocument saved = document;
        document = open(save(saved, name, filter));
        clearGridColumn(document, columnBefore);
        service()->recompute(document);
        EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "") << name;
        EXPECT_EQ(difference(half, valuesIn(columnFirstHalf)), "") << name;
        EXPECT_EQ(cellIn(evolution, "events_held")->getType(), table::CellContentType_FORMULA) << name;
        close(document);
        document = saved;
    }
}

TEST_F(ComparedPeriods, AreFilledInTheLevelsRowWithNothing)
{
    compare({before}, {true, true, true});
    for (const std::string& name : {columnBefore, evolution, evolutionPercent, std::string("FA__grid__together")})
    {
        const Cell cell = cellIn(name, "@participation");
        EXPECT_EQ(cell->getType(), table::CellContentType_EMPTY) << name;
        const uno::Reference<beans::XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> validation(properties->getPropertyValue("Validation"),
                                                             uno::UNO_QUERY_THROW);
        EXPECT_EQ(validation->getPropertyValue("Type"), uno::Any(sheet::ValidationType_ANY))
            << name << " has the drop-down of the level";
    }
}
