// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// How figures and groups are shown: differences of percentages in points, days as people write them, groups that nobody
// is in.

#include "ComparedPeriods.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>

#include <osl/file.hxx>

#include <fstream>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
constexpr char definition[] = R"json({ "schemaVersion": 1, "id": "shown", "language": "fr", "title": "Chiffres montrés",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille d'évaluation" }, "card": [],
  "lists": [ { "id": "states", "label": "États", "values": ["Prévue", "Réalisée"] },
             { "id": "places", "label": "Lieux", "values": ["Ici", "Ailleurs", "Dehors"] } ],
  "registers": [
    { "id": "events", "label": "Événements", "key": "id", "date": "date", "columns": [
      { "id": "id", "label": "N°", "type": "text" }, { "id": "date", "label": "Date", "type": "date" },
      { "id": "state", "label": "État", "type": "list", "list": "states" },
      { "id": "place", "label": "Lieu", "type": "list", "list": "places" },
      { "id": "hours", "label": "Durée", "type": "number" } ] } ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [
    { "id": "share", "label": "Part", "format": "percent", "target": 0.4, "measure": { "kind": "ratio",
      "numerator": { "kind": "count", "register": "events", "where": { "path": "state", "is": "Réalisée" } },
      "denominator": { "kind": "count", "register": "events" } } },
    { "id": "change", "label": "Progrès", "format": "percent", "decimals": 1, "target": 0.05,
      "measure": { "kind": "trend", "of": { "kind": "ratio",
        "numerator": { "kind": "count", "register": "events", "where": { "path": "state", "is": "Réalisée" } },
        "denominator": { "kind": "count", "register": "events" } } } },
    { "id": "days", "label": "Par jour", "measure": { "kind": "count", "register": "events",
      "breakdown": ["date"] } },
    { "id": "durations", "label": "Par durée", "measure": { "kind": "count", "register": "events",
      "breakdown": ["hours"] } },
    { "id": "places", "label": "Par lieu", "measure": { "kind": "count", "register": "events",
      "breakdown": [ { "path": "place", "showEmpty": true } ] } } ] } ] } })json";

/// 2 of 5 events of 2025 took place, 7 of 16 of 2026.
class ShownFiguresByLocale : public ComparedPeriods
{
protected:
    void SetUp() override
    {
        const std::filesystem::path file = folder() / "shown.json";
        std::ofstream(file) << definition;
        rtl::OUString url;
        osl::FileBase::getFileURLFromSystemPath(utf16(file.string()), url);
        document = newDocument();
        service()->create(document, url);
        namedCell(document, "FA__grid__period_start")->setValue(46023);
        namedCell(document, "FA__grid__period_end")->setValue(46387);
        const auto add = [this](int number, int day, bool held, const char* place)
        {
            appendRow(document, "events",
                      {{"id", "E" + std::to_string(number)},
                       {"date", std::to_string(day)},
                       {"state", held ? "Réalisée" : "Prévue"},
                       {"place", place},
                       {"hours", "1.5"}});
        };
        for (int number = 0; number < 5; ++number)
            add(number, 45700, number < 2, "Ici");
        for (int number = 5; number < 21; ++number)
            add(number, 46297, number < 12, "Ailleurs");
    }
};
}

TEST_F(ShownFiguresByLocale, DifferencesOfPercentagesAreInPoints)
{
    compare({before}, {true, true, false});
    const std::string decimal =
        textOf(gridCell(document, "change", "actual")).find(',') != std::string::npos ? "," : ".";
    EXPECT_DOUBLE_EQ(gridCell(document, "share", "gap")->getValue(), 100 * (7.0 / 16 - 0.4));
    EXPECT_EQ(textOf(gridCell(document, "share", "gap")), "+4\u00A0points");
    EXPECT_DOUBLE_EQ(cellIn(evolution, "share")->getValue(), 100 * (7.0 / 16 - 0.4));
    EXPECT_EQ(textOf(cellIn(evolution, "share")), "+4\u00A0points");
    EXPECT_NEAR(gridCell(document, "change", "actual")->getValue(), 3.75, 1e-9);
    EXPECT_EQ(textOf(gridCell(document, "change", "actual")), "+3" + decimal + "8\u00A0points");
    EXPECT_EQ(textOf(gridCell(document, "change", "target")), "+5" + decimal + "0\u00A0points");
    EXPECT_EQ(textOf(gridCell(document, "change", "gap")), "-1" + decimal + "3\u00A0points");
    const std::string json = utf8(service()->exportResults(document));
    EXPECT_NE(json.find(R"("id":"change")"), std::string::npos);
    EXPECT_NE(json.find(R"("value":3.75E0,"target":5)"), std::string::npos) << json;
}

TEST_F(ShownFiguresByLocale, CopiesShowThemSo)
{
    compare({before}, {true, false, false});
    const std::string year = save(document, "year.ods", "calc8");
    const std::string url = year.substr(0, year.rfind('/') + 1) + "copy.ods";
    const beans::PropertyValue option = property("Texts", uno::Any(rtl::OUString("keep")));
    service()->savePartnerCopy(document, utf16(url), uno::Sequence<beans::PropertyValue>(&option, 1));
    const Spreadsheet copy = sheetNamed(open(url), "Grille d'évaluation");
    std::map<std::string, std::vector<std::string>> rows;
    for (sal_Int32 row = 0; row < 30; ++row)
        for (sal_Int32 column = 0; column < 12; ++column)
            rows[textOf(copy->getCellByPosition(1, row))].push_back(textOf(copy->getCellByPosition(column, row)));
    const auto has = [&rows](const std::string& label, const std::string& text)
    {
        const std::vector<std::string>& cells = rows[label];
        return std::count(cells.begin(), cells.end(), text);
    };
    // The office keeps no-break spaces of a format in no file.
    EXPECT_EQ(has("Part", "+4 points") + has("Part", "+4\u00A0points"), 2) << testing::PrintToString(rows["Part"]);
    EXPECT_EQ(has("Dehors", "0"), 3) << "of this year and the one before, and nothing between them";
    EXPECT_EQ(rows.count("2026-10-02"), 0U);
}

TEST_F(ShownFiguresByLocale, GroupsAreDaysAndNumbersAsPeopleWriteThem)
{
    service()->recompute(document);
    const std::string day = textOf(gridCell(document, "days|2026-10-02", "indicator"));
    EXPECT_TRUE(day == "02/10/2026" || day == "10/02/2026") << day;
    const std::string hours = textOf(gridCell(document, "durations|1.5", "indicator"));
    EXPECT_EQ(hours, day == "02/10/2026" ? "1,5" : "1.5");
    const auto values = gridValues(document);
    service()->recompute(document);
    EXPECT_EQ(difference(values, gridValues(document)), "");
    EXPECT_EQ(gridCell(document, "days|2026-10-02", "actual")->getValue(), 16);
}

TEST_F(ShownFiguresByLocale, GroupsOfAListAreThereAtNothing)
{
    service()->recompute(document);
    EXPECT_EQ(gridCell(document, "places|Ailleurs", "actual")->getValue(), 16);
    EXPECT_EQ(textOf(gridCell(document, "places|Ici", "actual")), "0");
    EXPECT_EQ(textOf(gridCell(document, "places|Dehors", "actual")), "0");
    const std::string json = utf8(service()->exportResults(document));
    EXPECT_NE(json.find(R"({"keys":{"place":"Dehors"},"status":"ok","value":0})"), std::string::npos) << json;
}

namespace
{
class GapsInLevels : public OfficeTest
{
protected:
    static std::string shown(const SpreadsheetDocument& document, double gap)
    {
        const Cell cell = gridCell(document, "@participation", "gap");
        cell->setValue(gap);
        return utf8(utf16(textOf(cell)).replace(u'\u00A0', ' '));
    }

    /// The same by the format of the style that a gap of one gets; empty where this gap gets none.
    static std::string shownAsOne(const SpreadsheetDocument& document, double gap)
    {
        const Cell cell = gridCell(document, "@participation", "gap");
        cell->setValue(gap);
        const uno::Reference<beans::XPropertySet> look(cell, uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XSheetConditionalEntries> rules(look->getPropertyValue("ConditionalFormat"),
                                                                    uno::UNO_QUERY_THROW);
        EXPECT_EQ(rules->getCount(), 1);
        const uno::Reference<sheet::XSheetCondition> rule(rules->getByIndex(0), uno::UNO_QUERY_THROW);
        if (!holds(document, uno::Reference<sheet::XCellAddressable>(cell, uno::UNO_QUERY_THROW)->getCellAddress(),
                   rule->getSourcePosition(), rule->getFormula1()))
            return {};
        const uno::Any style = look->getPropertyValue("CellStyle");
        look->setPropertyValue(
            "CellStyle",
            uno::Any(uno::Reference<sheet::XSheetConditionalEntry>(rule, uno::UNO_QUERY_THROW)->getStyleName()));
        const std::string text = utf8(utf16(textOf(cell)).replace(u'\u00A0', ' '));
        look->setPropertyValue("CellStyle", style);
        return text;
    }

    /// Whether a rule that is written for one row is true in another.
    static bool holds(const SpreadsheetDocument& document, const table::CellAddress& cell,
                      const table::CellAddress& source, const rtl::OUString& formula)
    {
        constexpr sal_Int32 beside = 40;
        const Spreadsheet grid(uno::Reference<container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)
                                   ->getByIndex(cell.Sheet),
                               uno::UNO_QUERY_THROW);
        grid->getCellByPosition(beside, source.Row)->setFormula("=" + formula);
        uno::Reference<sheet::XCellRangeMovement>(grid, uno::UNO_QUERY_THROW)
            ->copyRange({cell.Sheet, beside, cell.Row}, {cell.Sheet, beside, source.Row, beside, source.Row});
        return grid->getCellByPosition(beside, cell.Row)->getValue() == 1;
    }
};
}

TEST_F(GapsInLevels, HaveTheWordForOneAndTheOneForMore)
{
    const SpreadsheetDocument french = emptyFiche();
    EXPECT_EQ(shown(french, -2), "-2 niveaux");
    EXPECT_EQ(shown(french, 0), "0 niveau");
    EXPECT_EQ(shown(french, 3), "+3 niveaux");
    EXPECT_EQ(shownAsOne(french, -1), "-1 niveau");
    EXPECT_EQ(shownAsOne(french, 1), "+1 niveau");
    for (const double gap : {-2, 0, 2})
        EXPECT_EQ(shownAsOne(french, gap), "") << gap;
    const SpreadsheetDocument english = newDocument();
    service()->create(english, "neighbourhood-action");
    EXPECT_EQ(shown(english, -2), "-2 levels");
    EXPECT_EQ(shown(english, 0), "0 levels");
    EXPECT_EQ(shownAsOne(english, -1), "-1 level");
    EXPECT_EQ(shownAsOne(english, 1), "+1 level");
}
