// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a recompute fills in from the registers.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/text/XText.hpp>

#include <cstdlib>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class Recompute : public OfficeTest
{
protected:
    /// Three events, three people, six attendances.
    SpreadsheetDocument smallFiche()
    {
        const SpreadsheetDocument document = emptyFiche();
        event(document, "E1", "46186", "Manifestation", "Réalisée", "Clos du Roy");  // 2026-06-12
        event(document, "E2", "46023", "Petit déjeuner", "Réalisée", "Clos du Roy"); // 2026-01-01
        event(document, "E3", "46100", "Manifestation", "Annulée", "Clos du Roy");
        appendRow(document, "participants",
                  {{"id", "P1"}, {"category", "Habitant"}, {"neighbourhood", "Clos du Roy"}, {"household", "A"}});
        appendRow(document, "participants",
                  {{"id", "P2"}, {"category", "Habitant"}, {"neighbourhood", "Clos du Roy"}, {"household", "A"}});
        appendRow(document, "participants", {{"id", "P3"}, {"category", "Partenaire"}});
        attendance(document, "E1", "P1", "Jour J", "");
        attendance(document, "E1", "P2", "Organisation", "");
        attendance(document, "E1", "P3", "Organisation", "");
        attendance(document, "E2 – Petit déjeuner", "P1", "jour j", "");
        attendance(document, "E1", "", "Jour J", "12");
        attendance(document, "E3", "P2", "Jour J", "");
        return document;
    }

    static void event(const SpreadsheetDocument& document, const std::string& id, const std::string& date,
                      const std::string& type, const std::string& status, const std::string& neighbourhood)
    {
        appendRow(document, "events",
                  {{"id", id},
                   {"date", date},
                   {"title", "Événement " + id},
                   {"type", type},
                   {"status", status},
                   {"neighbourhood", neighbourhood}});
    }

    static void attendance(const SpreadsheetDocument& document, const std::string& event, const std::string& person,
                           const std::string& role, const std::string& count)
    {
        std::map<std::string, std::string> row{{"event", event}, {"participant", person}, {"role", role}};
        if (!count.empty())
        {
            row["count"] = count;
            row["category"] = "Habitant";
        }
        appendRow(document, "attendances", row);
    }
};

using RecomputeByLocale = Recompute;
}

TEST_F(Recompute, CountsWhatIsInTheRegisters)
{
    const SpreadsheetDocument document = smallFiche();
    const auto figures = service()->recompute(document);
    EXPECT_EQ(figure(figures, "events_held"), "1");
    EXPECT_EQ(figure(figures, "meetings_held"), "1");
    EXPECT_EQ(figure(figures, "attendance"), "16");
    EXPECT_EQ(figure(figures, "attendance", {"Habitant", "Jour J"}), "14");
    EXPECT_EQ(figure(figures, "people"), "3 to 15");
    EXPECT_EQ(figure(figures, "people", {"Habitant", "Jour J"}), "1 to 13");
    EXPECT_EQ(figure(figures, "people", {"Partenaire", "Organisation"}), "1");
    EXPECT_EQ(figure(figures, "families"), "1");
}

TEST_F(RecomputeByLocale, WritesPlainValuesIntoTheGrid)
{
    const SpreadsheetDocument document = smallFiche();
    service()->recompute(document);
    const Cell held = gridCell(document, "events_held", "actual");
    EXPECT_EQ(held->getType(), table::CellContentType_VALUE);
    EXPECT_EQ(held->getValue(), 1);
    EXPECT_EQ(gridCell(document, "attendance|Habitant|Jour J", "actual")->getValue(), 14);
    EXPECT_EQ(textOf(gridCell(document, "people", "actual")), "3 à 15");
    EXPECT_EQ(gridCell(document, "events_held", "alerts")->getValue(), 0);
    EXPECT_EQ(namedCell(document, "FA__grid__rows_read")->getValue() >= 12, true);
    EXPECT_NE(textOf(namedCell(document, "FA__grid__last_run")), "");
}

TEST_F(Recompute, TellsEmptyFromZero)
{
    const SpreadsheetDocument document = emptyFiche();
    auto figures = service()->recompute(document);
    EXPECT_EQ(figure(figures, "events_held"), "empty");

    event(document, "E1", "46186", "Petit déjeuner", "Réalisée", "Clos du Roy");
    figures = service()->recompute(document);
    EXPECT_EQ(figure(figures, "events_held"), "0");
    EXPECT_EQ(figure(figures, "minutes_coverage"), "0");
}

TEST_F(Recompute, SaysNotApplicableForARatioOverNothing)
{
    const SpreadsheetDocument document = emptyFiche();
    event(document, "E1", "46186", "Petit déjeuner", "Prévue", "Clos du Roy");
    EXPECT_EQ(figure(service()->recompute(document), "minutes_coverage"), "not-applicable");
}

TEST_F(Recompute, CountsBothEndsOfThePeriodWhateverTheTimeOfDay)
{
    const SpreadsheetDocument document = emptyFiche();
    event(document, "E1", "46023", "Manifestation", "Réalisée", "Clos du Roy");    // 2026-01-01
    event(document, "E2", "46387.77", "Manifestation", "Réalisée", "Clos du Roy"); // 2026-12-31, in the evening
    event(document, "E3", "46388", "Manifestation", "Réalisée", "Clos du Roy");    // 2027-01-01
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), "2");
}

TEST_F(Recompute, CountsAnotherPeriodWhenStaffChangeIt)
{
    const SpreadsheetDocument document = smallFiche();
    namedCell(document, "FA__grid__period_end")->setValue(46100);
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), "0");
    EXPECT_EQ(figure(service()->recompute(document), "meetings_held"), "1");
}

TEST_F(RecomputeByLocale, RefusesAPeriodThatEndsBeforeItBegins)
{
    const SpreadsheetDocument document = smallFiche();
    service()->recompute(document);
    namedCell(document, "FA__grid__period_end")->setValue(40000);
    const auto before = contents(document);
    EXPECT_NE(messageOf([&] { service()->recompute(document); }), "");
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(RecomputeByLocale, ReadsDatesTypedAsTextInTheWayOfTheDocumentsLocale)
{
    const char* locale = std::getenv("FICHE_ACTION_TEST_LOCALE");
    ASSERT_NE(locale, nullptr);
    const bool french = std::string(locale) == "fr";
    const SpreadsheetDocument document = emptyFiche();
    namedCell(document, "FA__grid__period_start")->setValue(46054); // 2026-02-01
    namedCell(document, "FA__grid__period_end")->setValue(46081);   // 2026-02-28
    event(document, "E1", "1/2/2026", "Manifestation", "Réalisée", "Clos du Roy");
    event(document, "E2", "2026-02-03", "Manifestation", "Réalisée", "Clos du Roy");
    event(document, "E3", "31/02/2026", "Manifestation", "Réalisée", "Clos du Roy");
    event(document, "E4", "courant février", "Manifestation", "Réalisée", "Clos du Roy");
    const auto figures = service()->recompute(document);
    EXPECT_EQ(figure(figures, "events_held"), french ? "2" : "1");
    for (const Measurement& measurement : figures)
        if (measurement.indicator == "events_held" && !measurement.breakdown.hasElements())
        {
            EXPECT_EQ(measurement.warnings, 2);
        }
}

TEST_F(Recompute, JoinsAValueThatStaffTypeBelowAList)
{
    const SpreadsheetDocument document = emptyFiche();
    event(document, "E1", "46186", "Sortie familiale", "Réalisée", "Clos du Roy");
    EXPECT_EQ(service()->check(document).getLength(), 1);

    const Spreadsheet lists = sheetNamed(document, "Listes");
    sal_Int32 column = 0;
    while (textOf(lists->getCellByPosition(column, 1)) != "Comité technique" && column < 20)
        ++column;
    ASSERT_LT(column, 20);
    uno::Reference<text::XText>(lists->getCellByPosition(column, 5), uno::UNO_QUERY_THROW)
        ->setString("Sortie familiale");
    EXPECT_EQ(service()->check(document).getLength(), 0);
    EXPECT_EQ(figure(service()->recompute(document), "meetings_held", {"Sortie familiale"}), "1");
}

TEST_F(RecomputeByLocale, SaysThatADocumentHoldsNoFiche)
{
    const SpreadsheetDocument document = newDocument();
    EXPECT_NE(messageOf([&] { service()->recompute(document); }), "");
    EXPECT_NE(messageOf([&] { service()->check(document); }), "");
    EXPECT_NE(messageOf([&] { service()->exportResults(document); }), "");
    EXPECT_NE(messageOf([&] { service()->recompute(nullptr); }), "");
}

TEST_F(RecomputeByLocale, SaysWhatIsWrongInATemplateEditedByHand)
{
    const SpreadsheetDocument document = smallFiche();
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> properties(supplier->getDocumentProperties()->getUserDefinedProperties(),
                                                         uno::UNO_QUERY_THROW);
    rtl::OUString json;
    properties->getPropertyValue("FicheAction.Template") >>= json;
    properties->setPropertyValue("FicheAction.Template", uno::Any(json.replaceFirst("\"registers\"", "\"regsters\"")));
    const std::string message = messageOf([&] { service()->recompute(document); });
    EXPECT_NE(message.find("regsters"), std::string::npos) << message;
}

TEST_F(Recompute, FillsTwoOpenDocumentsEachFromItsOwnRows)
{
    const SpreadsheetDocument one = smallFiche();
    const SpreadsheetDocument other = newFiche(true);
    service()->recompute(other);
    const auto filled = gridValues(other);
    EXPECT_EQ(figure(service()->recompute(one), "events_held"), "1");
    EXPECT_EQ(gridValues(other), filled);
    EXPECT_NE(filled.at("events_held"), "1");
}

TEST_F(Recompute, GivesTheSameAgain)
{
    const SpreadsheetDocument document = newFiche(true);
    service()->recompute(document);
    auto first = contents(document);
    service()->recompute(document);
    auto second = contents(document);
    const table::CellAddress time =
        uno::Reference<sheet::XCellAddressable>(namedCell(document, "FA__grid__last_run"), uno::UNO_QUERY_THROW)
            ->getCellAddress();
    const std::string place = sheetNames(document).at(static_cast<std::size_t>(time.Sheet)) + ".R" +
                              std::to_string(time.Row + 1) + "C" + std::to_string(time.Column + 1);
    EXPECT_EQ(first.erase(place) + second.erase(place), 2U);
    EXPECT_EQ(difference(first, second), "");
}
