// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/SharedDocument.hxx"

#include "calc/create/CardRows.hxx"
#include "calc/create/CellStyles.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/create/SheetViews.hxx"
#include "calc/document/CellBlocks.hxx"
#include "calc/document/ClosedDocument.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/share/SharedCharts.hxx"
#include "calc/share/SharedGridSheet.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XLoadable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/util/Date.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// Empty, as the office makes it and not as the person's own template for new documents would.
Document newDocument(const uno::Reference<uno::XComponentContext>& context)
{
    const Document document(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.sheet.SpreadsheetDocument", context),
        uno::UNO_QUERY_THROW);
    uno::Reference<frame::XLoadable>(document, uno::UNO_QUERY_THROW)->initNew();
    return document;
}

/// Dates count from where .ods and .xlsx begin by default, whatever the person has set for new documents, and the
/// person's name is not written.
void settle(const Document& document, const lang::Locale& locale)
{
    setProperties(document, {{"NullDate", uno::Any(util::Date(30, 12, 1899))}, {"CharLocale", uno::Any(locale)}});
    const uno::Reference<lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    setProperties(factory->createInstance("com.sun.star.document.Settings"), {{"ApplyUserData", uno::Any(false)}});
    const uno::Reference<document::XUndoManagerSupplier> supplier(document, uno::UNO_QUERY_THROW);
    supplier->getUndoManager()->lock();
}

/// Headings stay while one scrolls, and the format .xlsx has them, only where there is a window, if a hidden one.
void openHidden(const uno::Reference<uno::XComponentContext>& context, const Document& document)
{
    const beans::PropertyValue arguments[]{
        beans::PropertyValue("Model", -1, uno::Any(document), beans::PropertyState_DIRECT_VALUE),
        beans::PropertyValue("Hidden", -1, uno::Any(true), beans::PropertyState_DIRECT_VALUE)};
    frame::Desktop::create(context)->loadComponentFromURL("private:object", "_blank", 0,
                                                          uno::Sequence<beans::PropertyValue>(arguments, 2));
}

/// What the makers of sheets need to know of a fiche; its template does not travel.
NewFiche ficheOf(const privacy::SharedFiche& shared)
{
    NewFiche fiche;
    fiche.definition = shared.definition;
    fiche.structure = shared.structure;
    return fiche;
}

class DocumentMaker
{
public:
    DocumentMaker(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                  const privacy::SharedFiche& shared)
        : mDocument(document)
        , mShared(shared)
        , mFiche(ficheOf(shared))
        , mAdditions(document)
        , mCreation(creationIn(context, document, mFiche, mAdditions))
    {
    }

    std::vector<SharedView> make()
    {
        makeCellStyles(mCreation);
        makePageStyles(mCreation);
        makeNoticeStyle(mCreation);
        setSheetsAside();
        if (!mShared.card.empty())
            makeCard();
        if (mShared.grid)
            makeGrid();
        for (const privacy::SharedTable& table : mShared.tables)
            makeTable(table);
        removeSheetsAside();
        removeUnusedStyles("CellStyles");
        removeUnusedStyles("PageStyles");
        showFirst();
        return std::move(mViews);
    }

private:
    void setSheetsAside()
    {
        const uno::Reference<sheet::XSpreadsheets> sheets = mDocument->getSheets();
        const uno::Sequence<rtl::OUString> names = sheets->getElementNames();
        for (sal_Int32 index = 1; index < names.getLength(); ++index)
            sheets->removeByName(names[index]);
        mAdditions.setFirstSheetAside();
    }

    void removeSheetsAside() { mAdditions.removeFirstSheet(); }

    SheetCells addSheet(const std::string& name) { return SheetCells(mCreation, mAdditions.addSheet(toOffice(name))); }

    void makeCard()
    {
        using Kind = privacy::SharedCardLine::Kind;
        const SheetCells sheet = addSheet(mShared.cardSheet);
        CardRows rows(sheet);
        for (const privacy::SharedCardLine& line : mShared.card)
            switch (line.kind)
            {
            case Kind::Structure:
                rows.addStructure(line.label);
                break;
            case Kind::Title:
                rows.addTitle(line.label, line.text);
                break;
            case Kind::Text:
                rows.addText(line.label, line.text);
                break;
            case Kind::TableHeading:
                rows.addTableHeading(line.label, line.text, line.beside);
                break;
            case Kind::TableRow:
                rows.addTableRow(line.text, line.beside);
                break;
            case Kind::Level:
                rows.addLevels(line.text, line.beside);
                break;
            }
        rows.finish();
        mViews.push_back({mShared.cardSheet, 0, 0, false});
    }

    void makeGrid()
    {
        const SheetCells sheet = addSheet(mShared.grid->sheetName);
        makeSharedGridSheet(mCreation, sheet, *mShared.grid);
        makeSharedCharts(sheet, mShared.charts,
                         static_cast<sal_Int32>(privacy::sheetRows(*mShared.grid, *mShared.definition).size()));
        freeze(sheet, {mShared.grid->sheetName, frozenColumns(*mShared.grid),
                       static_cast<sal_Int32>(privacy::gridHeadingRow) + 1, false});
    }

    /// Down to the indicator; not more, if somebody has put it to the right.
    static sal_Int32 frozenColumns(const privacy::SharedGrid& grid)
    {
        constexpr std::size_t most = 2;
        for (std::size_t column = 0; column < std::min(most, grid.columns.size()); ++column)
            if (grid.columns[column].kind == privacy::SharedGridColumn::Kind::Indicator)
                return static_cast<sal_Int32>(column) + 1;
        return 0;
    }

    void makeTable(const privacy::SharedTable& table)
    {
        const SheetCells sheet = addSheet(table.sheetName);
        const model::Register& owner = *mShared.definition->registerNamed(table.registerId);
        for (std::size_t index = 0; index < table.columnIds.size(); ++index)
        {
            const auto column = static_cast<sal_Int32>(index);
            sheet.setColumn(
                column, {{"CellStyle", uno::Any(styleNameIn(sheet.creation().document,
                                                            styleOf(*owner.column(table.columnIds[index]), owner)))},
                         {"Width", uno::Any(table.widths[index])}});
            sheet.style(column, 0, styles::heading);
            sheet.write(column, 0, table.headings[index]);
        }
        writeRows(sheet, table, owner);
        sheet.fitHeights(0, static_cast<sal_Int32>(table.rows.size()));
        const bool keyFirst = !table.columnIds.empty() && table.columnIds.front() == owner.key;
        preparePrinting(sheet, registerPage, 0, 0, keyFirst ? 1 : 0);
        sheet.set(sheet.sheet(), {{"TabColor", uno::Any(palette::dataTab)}});
        freeze(sheet, {table.sheetName, keyFirst ? 1 : 0, 1, true});
    }

    /// In the hidden window for .xlsx; an .ods takes what it shows from `mViews`.
    void freeze(const SheetCells& sheet, const SharedView& view)
    {
        SheetViews(mCreation).freeze(sheet.sheet(), view.frozenColumns, view.frozenRows);
        mViews.push_back(view);
    }

    void writeRows(const SheetCells& sheet, const privacy::SharedTable& table, const model::Register& owner) const
    {
        const auto columns = static_cast<sal_Int32>(table.columnIds.size());
        const auto rows = static_cast<sal_Int32>(table.rows.size());
        if (rows == 0 || columns == 0)
            return;
        CellBlockValues values(rows);
        for (sal_Int32 row = 0; row < rows; ++row)
        {
            uno::Sequence<uno::Any>& cells = values.getArray()[row];
            cells.realloc(columns);
            for (sal_Int32 column = 0; column < columns; ++column)
            {
                const std::size_t index = static_cast<std::size_t>(column);
                const privacy::SharedValue& value = table.rows[static_cast<std::size_t>(row)][index];
                cells.getArray()[column] = anyOf(value);
                const bool day = std::holds_alternative<model::Date>(value);
                if (day && owner.column(table.columnIds[index])->type != model::ColumnType::Date)
                    sheet.style(column, row + 1, styles::date);
            }
        }
        writeCells(mDocument, {sheet.index(), 0, 1, columns - 1, rows}, values);
    }

    static uno::Any anyOf(const privacy::SharedValue& value)
    {
        if (const auto* const number = std::get_if<double>(&value))
            return uno::Any(*number);
        if (const auto* const day = std::get_if<model::Date>(&value))
            return uno::Any(privacy::serialOf(*day));
        const auto* const text = std::get_if<std::string>(&value);
        return uno::Any(text ? toOffice(*text) : rtl::OUString());
    }

    /// Those that no cell has, and that none of those is made of. The office's own cannot be removed.
    void removeUnusedStyles(const char* family) const
    {
        const uno::Reference<style::XStyleFamiliesSupplier> supplier(mDocument, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XNameContainer> styles(
            supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)), uno::UNO_QUERY_THROW);
        const uno::Sequence<rtl::OUString> names = styles->getElementNames();
        std::set<rtl::OUString> needed;
        for (const rtl::OUString& name : names)
        {
            uno::Reference<style::XStyle> style(styles->getByName(name), uno::UNO_QUERY_THROW);
            while (style->isInUse() || needed.count(style->getName()))
            {
                needed.insert(style->getName());
                const rtl::OUString parent = style->getParentStyle();
                if (parent.isEmpty() || !styles->hasByName(parent))
                    break;
                needed.insert(parent);
                style.set(styles->getByName(parent), uno::UNO_QUERY_THROW);
            }
        }
        for (const rtl::OUString& name : names)
            if (!needed.count(name) &&
                uno::Reference<style::XStyle>(styles->getByName(name), uno::UNO_QUERY_THROW)->isUserDefined())
                styles->removeByName(name);
    }

    void showFirst() const
    {
        const uno::Reference<container::XIndexAccess> sheets(mDocument->getSheets(), uno::UNO_QUERY_THROW);
        SheetViews(mCreation).show(uno::Reference<sheet::XSpreadsheet>(sheets->getByIndex(0), uno::UNO_QUERY_THROW));
    }

    const Document& mDocument;
    const privacy::SharedFiche& mShared;
    NewFiche mFiche;
    Additions mAdditions;
    Creation mCreation;
    std::vector<SharedView> mViews;
};
}

SharedDocument::SharedDocument(const uno::Reference<uno::XComponentContext>& context, const privacy::SharedFiche& fiche,
                               const lang::Locale& locale)
    : mDocument(newDocument(context))
{
    try
    {
        settle(mDocument, locale);
        openHidden(context, mDocument);
        mViews = DocumentMaker(context, mDocument, fiche).make();
    }
    catch (...)
    {
        closeDocument(mDocument);
        throw;
    }
}

SharedDocument::~SharedDocument()
{
    closeDocument(mDocument);
}

}
