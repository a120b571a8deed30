// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/AddedColumn.hxx"

#include "calc/create/Properties.hxx"
#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// The office takes a new width back, and does not repeat it.
struct ColumnLook
{
    sal_Int32 width = 0;
    bool visible = true;

    static uno::Reference<beans::XPropertySet> column(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                      const table::CellAddress& heading)
    {
        const uno::Reference<table::XColumnRowRange> all(sheetAt(document, heading.Sheet), uno::UNO_QUERY_THROW);
        return {all->getColumns()->getByIndex(heading.Column), uno::UNO_QUERY_THROW};
    }

    static ColumnLook of(const uno::Reference<sheet::XSpreadsheetDocument>& document, const table::CellAddress& heading)
    {
        const uno::Reference<beans::XPropertySet> properties = column(document, heading);
        ColumnLook look;
        properties->getPropertyValue("Width") >>= look.width;
        properties->getPropertyValue("IsVisible") >>= look.visible;
        return look;
    }

    /// The row of the heading gets as high as it needs to be, unless a person has given it a height.
    void give(const uno::Reference<sheet::XSpreadsheetDocument>& document, const table::CellAddress& heading) const
    {
        const uno::Reference<beans::XPropertySet> properties = column(document, heading);
        {
            const UndoLock lock(document);
            properties->setPropertyValue("Width", uno::Any(width));
        }
        {
            const UndoLock lock(document);
            properties->setPropertyValue("IsVisible", uno::Any(visible));
        }
        const uno::Reference<table::XColumnRowRange> all(sheetAt(document, heading.Sheet), uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> row(all->getRows()->getByIndex(heading.Row), uno::UNO_QUERY_THROW);
        const UndoLock lock(document);
        if (row->getPropertyValue("OptimalHeight") == uno::Any(true))
            row->setPropertyValue("OptimalHeight", uno::Any(true));
    }
};

uno::Reference<sheet::XNamedRanges> namesOf(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return {uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
            uno::UNO_QUERY_THROW};
}

bool hasNotes(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column)
{
    const uno::Reference<container::XIndexAccess> notes(
        uno::Reference<sheet::XSheetAnnotationsSupplier>(sheet, uno::UNO_QUERY_THROW)->getAnnotations(),
        uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < notes->getCount(); ++index)
        if (const uno::Reference<sheet::XSheetAnnotation> note(notes->getByIndex(index), uno::UNO_QUERY_THROW);
            note->getPosition().Column == column)
            return true;
    return false;
}

bool isFree(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column)
{
    return usedParts(sheet->getCellRangeByPosition(column, 0, column, lastSheetRow)).empty() &&
           !hasNotes(sheet, column);
}

rtl::OUString nameOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    return uno::Reference<container::XNamed>(sheet, uno::UNO_QUERY_THROW)->getName();
}
}

sal_Int32 freeColumn(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 first)
{
    for (sal_Int32 column = first; column <= lastSheetColumn; ++column)
        if (isFree(sheet, column))
            return column;
    throw UserError("columns-full", {{"sheet", fromOffice(nameOf(sheet))}});
}

void addColumn(UndoContext& step, const uno::Reference<sheet::XSpreadsheetDocument>& document,
               const table::CellAddress& heading, const std::string& label, const rtl::OUString& style, sal_Int32 width)
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, heading.Sheet);
    const uno::Reference<table::XCell> cell = sheet->getCellByPosition(heading.Column, heading.Row);
    setProperties(cell, {{"CellStyle", uno::Any(styleNameIn(document, styles::heading))}});
    uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->setString(toOffice(label));
    setProperties(below(sheet, heading.Column, heading.Row), {{"CellStyle", uno::Any(styleNameIn(document, style))}});
    const ColumnLook before = ColumnLook::of(document, heading);
    const ColumnLook after{width, true};
    step.write({[=] { after.give(document, heading); }, [=] { before.give(document, heading); }});
}

void nameCell(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& name,
              const table::CellAddress& cell)
{
    setName(document, name, absoluteSheetOf(sheetAt(document, cell.Sheet)) + "." + absoluteCell(cell.Column, cell.Row));
}

void setName(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& name,
             const rtl::OUString& content)
{
    removeName(document, name);
    namesOf(document)->addNewByName(name, content, table::CellAddress(), 0);
}

void removeName(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& name)
{
    const uno::Reference<sheet::XNamedRanges> names = namesOf(document);
    if (names->hasByName(name))
        names->removeByName(name);
}

void renameHeading(const uno::Reference<sheet::XSpreadsheetDocument>& document, const table::CellAddress& cell,
                   const std::string& before, const std::string& after)
{
    const uno::Reference<text::XTextRange> heading(cellAt(document, cell), uno::UNO_QUERY_THROW);
    if (before == after || heading->getString() != toOffice(before))
        return;
    WritePermission(document).requireCell(cell);
    heading->setString(toOffice(after));
}

rtl::OUString absoluteSheetOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    return absoluteSheet(nameOf(sheet));
}

}
