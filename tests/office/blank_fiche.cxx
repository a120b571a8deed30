// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A fiche whose grid has no indicator yet: every command does what there is to do, and says what there is not.

#include "Office.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <filesystem>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
beans::PropertyValue cell(const char* id, const char* text)
{
    return property(id, uno::Any(utf16(text)));
}

class BlankFiche : public OfficeTest
{
protected:
    SpreadsheetDocument blank(const char* id = "fiche-vierge")
    {
        const SpreadsheetDocument document = newDocument();
        service()->create(document, rtl::OUString::createFromAscii(id));
        return document;
    }

    void addEvent(const SpreadsheetDocument& document)
    {
        const beans::PropertyValue values[]{cell("date", "2026-06-12"), cell("title", "Fête"), cell("type", "Sortie")};
        service()->addRow(document, "events", uno::Sequence<beans::PropertyValue>(values, 3));
    }

    std::string urlOf(const std::string& name) { return "file://" + (folder() / name).string(); }
};

}

TEST_F(BlankFiche, HasACardRegistersAndAGridWithoutRows)
{
    const SpreadsheetDocument document = blank();
    EXPECT_EQ(sheetNames(document), (std::vector<std::string>{"Fiche action", "Grille d'évaluation", "Événements",
                                                              "Participants", "Participations", "Listes"}));
    EXPECT_EQ(textOf(namedCell(document, "FA__card__title")), "Action");
    EXPECT_EQ(textOf(namedCell(document, "FA__card__preamble")), "");
    EXPECT_EQ(blank("blank-action")->getSheets()->getElementNames().getLength(), 6);
}

TEST_F(BlankFiche, IsComputedAndCheckedWithoutAnIndicator)
{
    const SpreadsheetDocument document = blank();
    EXPECT_EQ(service()->recompute(document).getLength(), 0);
    EXPECT_EQ(service()->check(document).getLength(), 0);
    addEvent(document);
    EXPECT_EQ(service()->recompute(document).getLength(), 0);
    EXPECT_EQ(findingsBesidesBlanks(document), 0U);
}

TEST_F(BlankFiche, CountsNoCancelledEventInAnIndicatorThatSomebodyAdds)
{
    const SpreadsheetDocument document = blank();
    const auto add = [&](const char* date, const char* status)
    {
        const beans::PropertyValue values[]{cell("date", date), cell("title", "Fête"), cell("type", "Sortie"),
                                            cell("status", status)};
        service()->addRow(document, "events", uno::Sequence<beans::PropertyValue>(values, 4));
    };
    for (const char* const date : {"2026-06-12", "2026-06-13"})
        add(date, "Réalisée");
    add("2026-06-14", "Annulée");
    add("2026-06-15", "Prévue");
    std::string definition = utf8(service()->definition(document));
    const std::string empty = "\"objects\": []";
    const std::size_t place = definition.find(empty);
    ASSERT_NE(place, std::string::npos);
    definition.replace(place, empty.size(),
                       R"("objects": [ { "id": "all", "label": "Tout", "indicators": [
          { "id": "events", "label": "Événements", "measure": { "kind": "count", "register": "events" } },
          { "id": "every", "label": "Tous", "measure": { "kind": "count", "register": "events", "countAll": true } } ] } ])");
    service()->changeDefinition(document, utf16(definition));
    const auto results = service()->recompute(document);
    ASSERT_EQ(results.getLength(), 2);
    EXPECT_EQ(results[0].value.get<double>(), 2);
    EXPECT_EQ(results[1].value.get<double>(), 4);
}

TEST_F(BlankFiche, GoesToPartnersAndIntoFiles)
{
    const SpreadsheetDocument document = blank();
    addEvent(document);
    for (const char* const name : {"copie.ods", "copie.xlsx", "copie.pdf"})
    {
        service()->savePartnerCopy(document, utf16(urlOf(name)), {});
        EXPECT_TRUE(std::filesystem::exists(folder() / name)) << name;
    }
    for (const char* const name : {"resultats.json", "resultats.csv", "resultats.xml"})
    {
        service()->saveResults(document, utf16(urlOf(name)), {});
        EXPECT_TRUE(std::filesystem::exists(folder() / name)) << name;
    }
    EXPECT_NE(utf8(service()->exportResults(document)).find("\"indicators\""), std::string::npos);
}

TEST_F(BlankFiche, IsComparedStoredAndOpenedAgain)
{
    const SpreadsheetDocument document = blank();
    org::ficheaction::Period year;
    year.first = util::Date(1, 1, 2025);
    year.last = util::Date(31, 12, 2025);
    service()->comparePeriods(document, uno::Sequence<org::ficheaction::Period>(&year, 1), {});
    const SpreadsheetDocument again = open(save(document, "vierge.ods", "calc8"));
    EXPECT_EQ(service()->recompute(again).getLength(), 0);
    const SpreadsheetDocument exchanged = open(save(again, "vierge.xlsx", "Calc MS Excel 2007 XML"));
    EXPECT_EQ(service()->recompute(exchanged).getLength(), 0);
}

TEST_F(BlankFiche, IsATemplateItself)
{
    const SpreadsheetDocument document = blank();
    service()->saveAsTemplate(document, utf16(urlOf("la-mienne.json")));
    const SpreadsheetDocument made = newDocument();
    service()->create(made, utf16(urlOf("la-mienne.json")));
    EXPECT_EQ(sheetNames(made), sheetNames(document));
}
