// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a new fiche action makes, and what it refuses.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <cmath>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class Create : public OfficeTest
{
};

using CreateByLocale = Create;

const std::vector<std::string> sheetsOfTheFiche{
    "Fiche action", "Grille d'évaluation", "Événements", "Participants", "Participations", "Retours", "Étapes",
    "Listes"};
}

TEST_F(Create, MakesTheSheetsOfTheTemplateInPlaceOfTheEmptyOne)
{
    const SpreadsheetDocument document = newDocument();
    service()->create(document, "clos-du-roy");
    EXPECT_EQ(sheetNames(document), sheetsOfTheFiche);
}

TEST_F(Create, WritesTheHeadingsOfTheDesign)
{
    const SpreadsheetDocument document = newFiche(false);
    const Spreadsheet events = sheetNamed(document, "Événements");
    const std::vector<std::string> headings{"N°",
                                            "Date",
                                            "Intitulé",
                                            "Type",
                                            "Moment",
                                            "Quartier",
                                            "État",
                                            "Thématiques",
                                            "Actions parentalité",
                                            "Partenaires",
                                            "Accompagnement humain (h)",
                                            "Accompagnement financier (€)",
                                            "Accompagnement matériel",
                                            "Compte rendu",
                                            "Observations"};
    for (std::size_t column = 0; column < headings.size(); ++column)
        EXPECT_EQ(textOf(events->getCellByPosition(static_cast<sal_Int32>(column), 0)), headings[column]);
}

TEST_F(Create, MakesAGridThatFitsIntoASmallWindow)
{
    // Measured at 1366 x 768 pixels and 100 %, between the numbers of the rows and the scroll bar, in 1/100 mm.
    constexpr sal_Int32 room = 33600;
    for (const char* const id : {"clos-du-roy", "neighbourhood-action", "reaap-parentalite", "ludotheque",
                                 "clas-accompagnement", "fph-fonds-habitants", "fiche-vierge", "blank-action"})
    {
        const SpreadsheetDocument document = newDocument();
        service()->create(document, rtl::OUString::createFromAscii(id));
        const uno::Reference<sheet::XCellAddressable> heading(namedCell(document, "FA__grid__analysis"),
                                                              uno::UNO_QUERY_THROW);
        const table::CellAddress last = heading->getCellAddress();
        EXPECT_LE(last.Row, 2) << id; // What is above stays while people scroll.
        const uno::Reference<table::XColumnRowRange> sheet(
            uno::Reference<container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)
                ->getByIndex(last.Sheet),
            uno::UNO_QUERY_THROW);
        sal_Int32 all = 0;
        for (sal_Int32 column = 0; column <= last.Column; ++column)
        {
            sal_Int32 width = 0;
            uno::Reference<beans::XPropertySet>(sheet->getColumns()->getByIndex(column), uno::UNO_QUERY_THROW)
                ->getPropertyValue("Width") >>= width;
            all += width;
        }
        EXPECT_LE(all, room) << id;
        const Cell date = namedCell(document, "FA__grid__period_end");
        EXPECT_EQ(uno::Reference<sheet::XCellAddressable>(date, uno::UNO_QUERY_THROW)->getCellAddress().Row, 1) << id;
    }
}

TEST_F(Create, MakesAGridWhoseRowsLeaveNoPageHalfEmpty)
{
    const SpreadsheetDocument document = sampleFiche();
    service()->recompute(document);
    const uno::Reference<sheet::XCellAddressable> heading(namedCell(document, "FA__grid__analysis"),
                                                          uno::UNO_QUERY_THROW);
    const table::CellAddress last = heading->getCellAddress();
    const uno::Reference<table::XColumnRowRange> sheet(
        uno::Reference<container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)->getByIndex(last.Sheet),
        uno::UNO_QUERY_THROW);
    const auto sizeOf = [](const uno::Reference<container::XIndexAccess>& all, sal_Int32 index, const char* name)
    {
        sal_Int32 size = 0;
        uno::Reference<beans::XPropertySet>(all->getByIndex(index), uno::UNO_QUERY_THROW)
            ->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= size;
        return size;
    };
    const uno::Reference<container::XIndexAccess> columns(sheet->getColumns(), uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> rows(sheet->getRows(), uno::UNO_QUERY_THROW);
    sal_Int32 width = 0;
    for (sal_Int32 column = 0; column <= last.Column; ++column)
        width += sizeOf(columns, column, "Width");
    // A4 across, one page wide: 267 mm between the margins, 160 mm below the headings.
    const double half = 16000.0 / 2 * width / 26700;
    const std::map<std::string, std::string> values = gridValues(document);
    for (sal_Int32 row = last.Row + 1; row <= last.Row + static_cast<sal_Int32>(values.size()); ++row)
        EXPECT_LE(sizeOf(rows, row, "Height"), half * 1.1) << row;
}

namespace
{
std::vector<uno::Reference<container::XNamed>> ownStyles(const SpreadsheetDocument& document)
{
    const uno::Reference<container::XIndexAccess> all(
        uno::Reference<style::XStyleFamiliesSupplier>(document, uno::UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("CellStyles"),
        uno::UNO_QUERY_THROW);
    std::vector<uno::Reference<container::XNamed>> own;
    for (sal_Int32 index = 0; index < all->getCount(); ++index)
        if (const uno::Reference<container::XNamed> style(all->getByIndex(index), uno::UNO_QUERY_THROW);
            style->getName().startsWith("FA "))
            own.push_back(style);
    return own;
}

std::string styleOf(const Cell& cell)
{
    rtl::OUString style;
    uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("CellStyle") >>= style;
    return utf8(style);
}
}

TEST_F(Create, CallsStylesInTheLanguageOfTheSheets)
{
    const SpreadsheetDocument french = newFiche(false);
    EXPECT_EQ(styleOf(gridCell(french, "events_held", "actual")), "FA Grille Valeur");
    for (const uno::Reference<container::XNamed>& style : ownStyles(french))
        for (const char* english : {"Grid", "Card", "Value", "Text ", "Number", "Heading", "Doubtful", "Hours"})
            EXPECT_EQ(utf8(style->getName()).find(english), std::string::npos) << utf8(style->getName());
    const SpreadsheetDocument english = newDocument();
    service()->create(english, "neighbourhood-action");
    EXPECT_EQ(styleOf(gridCell(english, "events_held", "actual")), "FA Grid Value");
}

namespace
{
/// Of a colour, as WCAG 2.1 defines its relative luminance, between 0 and 1.
double luminance(sal_Int32 colour)
{
    double sum = 0;
    for (const auto& [shift, share] : {std::pair{16, 0.2126}, std::pair{8, 0.7152}, std::pair{0, 0.0722}})
    {
        const double part = ((colour >> shift) & 0xFF) / 255.0;
        sum += share * (part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
}

/// Between 1 and 21.
double contrast(sal_Int32 one, sal_Int32 other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

sal_Int32 colourOf(const uno::Reference<beans::XPropertySet>& style, const char* property)
{
    sal_Int32 colour = 0;
    style->getPropertyValue(rtl::OUString::createFromAscii(property)) >>= colour;
    return colour;
}
}

TEST_F(Create, WritesWhatCanBeReadOnADarkSheetToo)
{
    constexpr sal_Int32 automatic = -1;
    constexpr sal_Int32 paper = 0xFFFFFF;
    constexpr sal_Int32 darkSheet = 0x1C1C1C; // The office's own, where it shows documents dark.
    std::size_t looked = 0;
    for (const uno::Reference<container::XNamed>& named : ownStyles(newFiche(false)))
    {
        const std::string name = utf8(named->getName());
        const uno::Reference<beans::XPropertySet> style(named, uno::UNO_QUERY_THROW);
        const sal_Int32 letters = colourOf(style, "CharColor");
        const sal_Int32 ground = colourOf(style, "CellBackColor");
        if (name == "FA Grille Objet de détail") // Which is there for sorting, unseen.
            continue;
        if (letters == automatic)
        {
            EXPECT_EQ(ground, automatic) << name
                                         << ": on a dark sheet the office would take white on a pale background";
            continue;
        }
        ++looked;
        EXPECT_GE(contrast(letters, ground == automatic ? paper : ground), 4.5) << name;
        if (ground == automatic)
        {
            EXPECT_GE(contrast(letters, darkSheet), 3) << name;
        }
    }
    EXPECT_GT(looked, 8U);
}

TEST_F(Create, WorksOnWithAFicheWhoseStylesHaveTheNamesOfBefore)
{
    const SpreadsheetDocument document = sampleFiche();
    const std::map<std::string, std::string> names{{"FA Grille Valeur", "FA Grid Value"},
                                                   {"FA Grille Valeur de détail", "FA Grid Value of a Part"},
                                                   {"FA Grille Détail", "FA Grid Breakdown"},
                                                   {"FA Douteux", "FA Doubtful"}};
    std::size_t renamed = 0;
    for (const uno::Reference<container::XNamed>& style : ownStyles(document))
        if (const auto found = names.find(utf8(style->getName())); found != names.end())
        {
            style->setName(utf16(found->second));
            ++renamed;
        }
    ASSERT_EQ(renamed, names.size());
    service()->recompute(document);
    EXPECT_EQ(styleOf(gridCell(document, "events_held", "actual")), "FA Grid Value");
    EXPECT_EQ(styleOf(gridCell(document, "meetings_held|Petit déjeuner", "actual")), "FA Grid Value of a Part");
    EXPECT_EQ(service()->restoreInputs(document), 0) << "doubtful cells have their colour";
    EXPECT_EQ(ownStyles(document).size(), ownStyles(sampleFiche()).size()) << "no style is there twice";
}

TEST_F(Create, PutsTheTemplateIntoTheDocument)
{
    const SpreadsheetDocument document = newFiche(false);
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> properties(supplier->getDocumentProperties()->getUserDefinedProperties(),
                                                         uno::UNO_QUERY_THROW);
    rtl::OUString json;
    properties->getPropertyValue("FicheAction.Template") >>= json;
    EXPECT_NE(json.indexOf("\"clos-du-roy\""), -1);
}

TEST_F(Create, WithoutASampleLeavesTheCardOfAnotherCentreOut)
{
    const SpreadsheetDocument empty = newDocument();
    service()->create(empty, "reaap-parentalite");
    EXPECT_EQ(textOf(namedCell(empty, "FA__card__title")), "Action – Soutien à la parentalité");
    EXPECT_EQ(textOf(namedCell(empty, "FA__card__diagnosis")), "");
    EXPECT_EQ(textOf(namedCell(empty, "FA__card__participation__target")), "");
    EXPECT_EQ(textOf(namedCell(empty, "FA__card__partners")), "Caf, PMI, École, Ville");
    const uno::Reference<beans::XPropertySet> diagnosis(namedCell(empty, "FA__card__diagnosis"), uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> input(diagnosis->getPropertyValue("Validation"), uno::UNO_QUERY_THROW);
    EXPECT_EQ(input->getPropertyValue("InputTitle"), uno::Any(utf16("Constat de départ")));
    EXPECT_EQ(input->getPropertyValue("ShowInputMessage"), uno::Any(true));

    const SpreadsheetDocument sample = newDocument();
    const beans::PropertyValue option = property("Sample", uno::Any(true));
    service()->createWith(sample, "reaap-parentalite", uno::Sequence<beans::PropertyValue>(&option, 1));
    EXPECT_EQ(textOf(namedCell(sample, "FA__card__title")),
              "Action 3 – Être parents aux Tilleuls\u00a0: se retrouver, en parler, faire ensemble");
    EXPECT_EQ(textOf(namedCell(sample, "FA__card__participation__target")), "Coopération");
    service()->recompute(sample);
    EXPECT_EQ(gridCell(sample, "sessions_held|Café des parents", "target")->getValue(), 24);
}

TEST_F(CreateByLocale, BeginsWithThePeriodThatWasAskedFor)
{
    const SpreadsheetDocument document = newDocument();
    const std::vector<beans::PropertyValue> options{property("PeriodStart", uno::Any(rtl::OUString("2025-09-01"))),
                                                    property("PeriodEnd", uno::Any(rtl::OUString("2026-08-31")))};
    service()->createWith(document, "clos-du-roy", uno::Sequence<beans::PropertyValue>(options.data(), 2));
    EXPECT_EQ(namedCell(document, "FA__grid__period_start")->getValue(), 45901);
    EXPECT_EQ(namedCell(document, "FA__grid__period_end")->getValue(), 46265);
}

TEST_F(CreateByLocale, TellsTheSameActionInEnglish)
{
    const SpreadsheetDocument document = newDocument();
    service()->create(document, "neighbourhood-action");
    EXPECT_EQ(sheetNames(document).size(), sheetsOfTheFiche.size());
    EXPECT_NO_THROW(namedCell(document, "FA__events__date"));
    EXPECT_EQ(textOf(namedCell(document, "FA__events__date")), "Date");
    EXPECT_NO_THROW(service()->recompute(document));
}

TEST_F(Create, LeavesTheSheetsOfADocumentAlone)
{
    const SpreadsheetDocument document = newDocument();
    const std::string first = sheetNames(document)[0];
    cellAt(sheetNamed(document, first), "B2")->setFormula("=1+1");
    const auto before = contents(document);
    service()->create(document, "clos-du-roy");

    EXPECT_EQ(sheetNames(document)[0], first);
    EXPECT_EQ(sheetNames(document).size(), sheetsOfTheFiche.size() + 1);
    const auto after = contents(document);
    for (const auto& [place, formula] : before)
        EXPECT_EQ(after.at(place), formula);
}

TEST_F(CreateByLocale, RefusesASheetNameThatIsThere)
{
    const SpreadsheetDocument document = newDocument();
    document->getSheets()->insertNewByName(utf16("Participants"), 1);
    const auto before = contents(document);
    const std::string message = messageOf([&] { service()->create(document, "clos-du-roy"); });
    EXPECT_NE(message.find("Participants"), std::string::npos) << message;
    EXPECT_EQ(sheetNames(document).size(), 2U);
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(CreateByLocale, RefusesASecondFicheInOneDocument)
{
    const SpreadsheetDocument document = newFiche(false);
    const auto before = contents(document);
    messageOf([&] { service()->create(document, "neighbourhood-action"); });
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(CreateByLocale, NamesTheTemplatesItKnows)
{
    const SpreadsheetDocument document = newDocument();
    const std::string message = messageOf([&] { service()->create(document, "clos-du-roi"); });
    EXPECT_NE(message.find("clos-du-roi"), std::string::npos) << message;
    EXPECT_NE(message.find("clos-du-roy"), std::string::npos) << message;
}

TEST_F(CreateByLocale, RefusesAProtectedDocument)
{
    const SpreadsheetDocument document = newDocument();
    uno::Reference<util::XProtectable>(document, uno::UNO_QUERY_THROW)->protect("");
    EXPECT_NE(messageOf([&] { service()->create(document, "clos-du-roy"); }), "");
    EXPECT_EQ(sheetNames(document).size(), 1U);
}

TEST_F(CreateByLocale, RefusesAnUnknownOptionByItsName)
{
    const SpreadsheetDocument document = newDocument();
    const beans::PropertyValue option = property("Sampel", uno::Any(true));
    const std::string message = messageOf(
        [&] { service()->createWith(document, "clos-du-roy", uno::Sequence<beans::PropertyValue>(&option, 1)); });
    EXPECT_NE(message.find("Sampel"), std::string::npos) << message;
    EXPECT_EQ(sheetNames(document).size(), 1U);
}

TEST_F(Create, KeepsTextThatLooksLikeAFormulaAsText)
{
    const SpreadsheetDocument document = newFiche(true);
    for (const auto& [place, formula] : contents(document))
        if (place.starts_with("Événements") || place.starts_with("Participants") || place.starts_with("Retours"))
        {
            EXPECT_FALSE(formula.starts_with("=")) << place << " " << formula;
        }
}

TEST_F(Create, OffersTheValuesOfTheListsAsTheyGrow)
{
    const SpreadsheetDocument document = newFiche(false);
    const Spreadsheet events = sheetNamed(document, "Événements");
    const uno::Reference<beans::XPropertySet> place(events->getCellByPosition(3, 1), uno::UNO_QUERY_THROW);
    uno::Reference<beans::XPropertySet> validation(place->getPropertyValue("Validation"), uno::UNO_QUERY_THROW);
    sheet::ValidationType type = sheet::ValidationType_ANY;
    validation->getPropertyValue("Type") >>= type;
    EXPECT_EQ(type, sheet::ValidationType_LIST);
    bool refuses = true;
    validation->getPropertyValue("ShowErrorMessage") >>= refuses;
    EXPECT_FALSE(refuses) << "a drop-down must accept other values";
}
