// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A fiche saved and opened again is the same fiche.

#include "Office.hxx"

#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/XText.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class Files : public OfficeTest
{
protected:
    void expectTheSameAfter(const std::string& name, const char* filter)
    {
        const SpreadsheetDocument document = newFiche(true);
        service()->recompute(document);
        const auto expected = gridValues(document);
        uno::Reference<text::XText>(namedCell(document, "FA__events__date"), uno::UNO_QUERY_THROW)
            ->setString("Quand ?");
        const std::string url = save(document, name, filter);
        close(document);

        const SpreadsheetDocument again = open(url);
        clearGridColumn(again, "FA__grid__actual");
        service()->recompute(again);
        EXPECT_EQ(difference(expected, gridValues(again)), "");

        const auto filled = contents(again);
        undoManager(again)->undo();
        undoManager(again)->redo();
        EXPECT_EQ(difference(filled, contents(again)), "");
    }
};

using FilesByLocale = Files;
}

TEST_F(FilesByLocale, SurviveOds)
{
    expectTheSameAfter("fiche.ods", "calc8");
}

TEST_F(FilesByLocale, SurviveFlatOds)
{
    expectTheSameAfter("fiche.fods", "OpenDocument Spreadsheet Flat XML");
}

TEST_F(FilesByLocale, SurviveXlsx)
{
    expectTheSameAfter("fiche.xlsx", "Calc MS Excel 2007 XML");
}

TEST_F(Files, OpenedReadOnlyAreNotWritten)
{
    const SpreadsheetDocument document = newFiche(true);
    const std::string url = save(document, "fiche.ods", "calc8");
    close(document);
    const SpreadsheetDocument readOnly = open(url, {property("ReadOnly", uno::Any(true))});
    const auto before = contents(readOnly);
    EXPECT_NE(messageOf([&] { service()->recompute(readOnly); }), "");
    EXPECT_EQ(difference(before, contents(readOnly)), "");
    EXPECT_GT(service()->check(readOnly).getLength(), 0);
    EXPECT_FALSE(service()->exportResults(readOnly).isEmpty());
}
