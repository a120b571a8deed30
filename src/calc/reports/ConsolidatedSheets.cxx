// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/reports/ConsolidatedSheets.hxx"

#include "calc/create/CellStyles.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/SheetCells.hxx"
#include "calc/create/SheetViews.hxx"
#include "calc/document/CellBlocks.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "template/DefaultWording.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
enum Column : sal_Int32
{
    Object,
    Indicator,
    TotalColumn,
    Remark,
    FirstSource
};

// In 1/100 mm.
constexpr std::array<sal_Int32, 4> widths{4600, 6800, 3200, 6600};
constexpr sal_Int32 sourceWidth = 3600;
constexpr std::array<sal_Int32, 3> listWidths{9000, 9000, 9000};

uno::Any cellOf(const CellContent& content)
{
    if (const double* number = std::get_if<double>(&content))
        return uno::Any(*number);
    const std::string* text = std::get_if<std::string>(&content);
    return uno::Any(text ? toOffice(*text) : rtl::OUString());
}

template <std::size_t count> uno::Sequence<uno::Any> rowOf(const std::array<std::string, count>& texts)
{
    uno::Sequence<uno::Any> row(static_cast<sal_Int32>(count));
    for (std::size_t column = 0; column < count; ++column)
        row.getArray()[column] <<= toOffice(texts[column]);
    return row;
}

/// What the styles and pages of a fiche are made for, without registers.
std::shared_ptr<const model::Template> plainDefinition(const ConsolidatedSheets& sheets)
{
    auto definition = std::make_shared<model::Template>();
    definition->language = sheets.language;
    definition->title = sheets.title;
    definition->wording = templates::defaultWording(sheets.language);
    return definition;
}

class Maker
{
public:
    Maker(const Creation& creation, const ConsolidatedSheets& content)
        : mCreation(creation)
        , mContent(content)
        , mLastColumn(static_cast<sal_Int32>(FirstSource + content.sources.size()) - 1)
    {
    }

    void make() const
    {
        makeCellStyles(mCreation);
        makePageStyles(mCreation);
        const uno::Reference<sheet::XSpreadsheets> all = mCreation.document->getSheets();
        const uno::Sequence<rtl::OUString> names = all->getElementNames();
        all->insertNewByName(toOffice(mContent.gridName), 0);
        all->insertNewByName(toOffice(mContent.listName), 1);
        for (const rtl::OUString& name : names)
            all->removeByName(name);
        const SheetCells grid(mCreation, sheetNamed(mContent.gridName));
        const SheetCells list(mCreation, sheetNamed(mContent.listName));
        makeGrid(grid);
        makeList(list);
        const SheetViews views(mCreation);
        const sal_Int32 headings = consolidatedHeadingRow(mContent);
        views.freeze(list.sheet(), 0, 4);
        views.hideLines(list.sheet());
        views.freeze(grid.sheet(), Remark, headings + 1);
        views.hideLines(grid.sheet());
        views.show(grid.sheet());
    }

private:
    uno::Reference<sheet::XSpreadsheet> sheetNamed(const std::string& name) const
    {
        return {mCreation.document->getSheets()->getByName(toOffice(name)), uno::UNO_QUERY_THROW};
    }

    void writeBlock(const SheetCells& sheet, sal_Int32 row, const CellBlockValues& values) const
    {
        if (!values.hasElements())
            return;
        const uno::Reference<table::XCellRange> range =
            sheet.cells(0, row, values[0].getLength() - 1, row + values.getLength() - 1);
        uno::Reference<sheet::XCellRangeData>(range, uno::UNO_QUERY_THROW)->setDataArray(values);
    }

    void makeGrid(const SheetCells& sheet) const
    {
        sheet.write(0, 0, mContent.title);
        sheet.style(0, 0, styles::gridTitle);
        for (std::size_t note = 0; note < mContent.notes.size(); ++note)
        {
            sheet.write(0, static_cast<sal_Int32>(note) + 1, mContent.notes[note]);
            sheet.set(sheet.cells(0, static_cast<sal_Int32>(note) + 1, 0, static_cast<sal_Int32>(note) + 1),
                      {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document, styles::gridLabel))},
                       {"IsTextWrapped", uno::Any(false)}});
        }
        const sal_Int32 headings = consolidatedHeadingRow(mContent);
        writeBlock(sheet, headings, gridValues());
        const auto last = headings + static_cast<sal_Int32>(mContent.rows.size());
        sheet.set(sheet.cells(0, headings, mLastColumn, headings),
                  {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document, styles::heading))}});
        for (std::size_t row = 0; row < mContent.rows.size(); ++row)
            formatRow(sheet, headings + 1 + static_cast<sal_Int32>(row), mContent.rows[row]);
        for (std::size_t column = 0; column < widths.size(); ++column)
            sheet.setWidth(static_cast<sal_Int32>(column), widths[column]);
        for (sal_Int32 column = FirstSource; column <= mLastColumn; ++column)
            sheet.setWidth(column, sourceWidth);
        sheet.fitHeights(headings, last);
        preparePrinting(sheet, gridPage, headings, headings);
    }

    CellBlockValues gridValues() const
    {
        CellBlockValues values(static_cast<sal_Int32>(mContent.rows.size()) + 1);
        uno::Sequence<uno::Any>* next = values.getArray();
        next->realloc(mLastColumn + 1);
        for (std::size_t column = 0; column < mContent.headings.size(); ++column)
            next->getArray()[column] <<= toOffice(mContent.headings[column]);
        for (std::size_t source = 0; source < mContent.sources.size(); ++source)
            next->getArray()[FirstSource + source] <<= toOffice(mContent.sources[source]);
        for (const ConsolidatedRow& row : mContent.rows)
        {
            (++next)->realloc(mLastColumn + 1);
            uno::Any* const cells = next->getArray();
            cells[Object] <<= toOffice(row.object);
            cells[Indicator] <<= toOffice(row.label);
            cells[TotalColumn] = cellOf(row.total);
            cells[Remark] <<= toOffice(row.remark);
            for (std::size_t source = 0; source < row.figures.size(); ++source)
                cells[FirstSource + source] = cellOf(row.figures[source]);
        }
        return values;
    }

    void formatRow(const SheetCells& sheet, sal_Int32 row, const ConsolidatedRow& content) const
    {
        GridPlace place;
        place.columns = {{"object", Object}, {"indicator", Indicator}, {"actual", TotalColumn}, {"analysis", Remark}};
        formatGridRow(mCreation.document, sheet.sheet(), place, row,
                      content.part ? GridRowKind::Part : GridRowKind::Indicator, content.look);
        if (FirstSource > mLastColumn)
            return;
        // As the total, standing back behind it: formatted once, for the cells of all sources.
        place.columns = {{"actual", FirstSource}};
        formatGridRow(mCreation.document, sheet.sheet(), place, row, GridRowKind::Part, content.look);
        const uno::Reference<beans::XPropertySet> first(sheet.sheet()->getCellByPosition(FirstSource, row),
                                                        uno::UNO_QUERY_THROW);
        sheet.set(sheet.cells(FirstSource, row, mLastColumn, row),
                  {{"CellStyle", first->getPropertyValue("CellStyle")},
                   {"NumberFormat", first->getPropertyValue("NumberFormat")}});
    }

    void makeList(const SheetCells& sheet) const
    {
        constexpr sal_Int32 headings = 3;
        sheet.write(0, 0, mContent.listName);
        sheet.style(0, 0, styles::gridTitle);
        sheet.write(0, 1, mContent.listIntro);
        sheet.set(sheet.cells(0, 1, 0, 1),
                  {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document, styles::gridLabel))},
                   {"IsTextWrapped", uno::Any(false)}});
        CellBlockValues values(static_cast<sal_Int32>(mContent.list.size()) + 1);
        values.getArray()[0] = rowOf(mContent.listHeadings);
        for (std::size_t row = 0; row < mContent.list.size(); ++row)
            values.getArray()[row + 1] = rowOf(mContent.list[row]);
        writeBlock(sheet, headings, values);
        const sal_Int32 last = headings + static_cast<sal_Int32>(mContent.list.size());
        sheet.set(sheet.cells(0, headings, 2, headings),
                  {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document, styles::heading))}});
        if (last > headings)
            sheet.set(sheet.cells(0, headings + 1, 2, last),
                      {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document, styles::gridText))}});
        for (std::size_t column = 0; column < listWidths.size(); ++column)
            sheet.setWidth(static_cast<sal_Int32>(column), listWidths[column]);
        sheet.fitHeights(headings, last);
        preparePrinting(sheet, gridPage, headings, headings);
    }

    const Creation& mCreation;
    const ConsolidatedSheets& mContent;
    sal_Int32 mLastColumn;
};
}

sal_Int32 consolidatedHeadingRow(const ConsolidatedSheets& sheets)
{
    return static_cast<sal_Int32>(sheets.notes.size()) + 2;
}

uno::Reference<sheet::XSpreadsheetDocument>
makeConsolidatedSheets(const uno::Reference<uno::XComponentContext>& context, const ConsolidatedSheets& sheets,
                       bool visible)
{
    const beans::PropertyValue hidden("Hidden", -1, uno::Any(!visible), beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<sheet::XSpreadsheetDocument> document(
        frame::Desktop::create(context)->loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                                              uno::Sequence<beans::PropertyValue>(&hidden, 1)),
        uno::UNO_QUERY_THROW);
    const NewFiche fiche{plainDefinition(sheets), {}, {}, model::Period{}, nullptr, false};
    Additions additions(document);
    const Creation creation = creationIn(context, document, fiche, additions);
    Maker(creation, sheets).make();
    // Half of its making could not be undone; all of it is made again as easily.
    const uno::Reference<document::XUndoManagerSupplier> undo(document, uno::UNO_QUERY_THROW);
    undo->getUndoManager()->clear();
    return document;
}

}
