// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/NewFiche.hxx"

#include "calc/create/Additions.hxx"
#include "calc/create/FicheSheets.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoStep.hxx"
#include "calc/document/UserError.hxx"
#include "calc/stored/StoredTemplate.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/drawing/XDrawPage.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

bool hasCells(const uno::Reference<uno::XInterface>& sheet)
{
    constexpr sal_Int16 anything = sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::STRING |
                                   sheet::CellFlags::FORMULA | sheet::CellFlags::ANNOTATION;
    const uno::Reference<sheet::XCellRangesQuery> cells(sheet, uno::UNO_QUERY_THROW);
    return cells->queryContentCells(anything)->getCount() > 0;
}

/// Pictures, charts, buttons on the first sheet.
bool hasShapes(const Document& document)
{
    const uno::Reference<drawing::XDrawPagesSupplier> pages(document, uno::UNO_QUERY_THROW);
    const uno::Reference<drawing::XDrawPage> page(pages->getDrawPages()->getByIndex(0), uno::UNO_QUERY_THROW);
    return page->getCount() > 0;
}

void refuseWhatCannotBeWritten(const Document& document)
{
    const uno::Reference<frame::XStorable> storable(document, uno::UNO_QUERY);
    if (storable.is() && storable->isReadonly())
        throw UserError("read-only");
    const uno::Reference<util::XProtectable> structure(document, uno::UNO_QUERY);
    if (structure.is() && structure->isProtected())
        throw UserError("protected-structure");
}

/// Names of cells or of filtered ranges that only a fiche has.
bool hasNamesOfFiche(const Document& document)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    for (const char* kind : {"NamedRanges", "DatabaseRanges"})
    {
        const uno::Reference<container::XNameAccess> names(
            properties->getPropertyValue(rtl::OUString::createFromAscii(kind)), uno::UNO_QUERY_THROW);
        for (const rtl::OUString& name : names->getElementNames())
            if (name.startsWith("FA_"))
                return true;
    }
    return false;
}

void refuseNamesInUse(const Document& document, const NewFiche& fiche)
{
    if (storedTemplate(document) || hasNamesOfFiche(document))
        throw UserError("fiche-exists");
    const uno::Reference<sheet::XSpreadsheets> sheets = document->getSheets();
    const bool replaced = isEmptyDocument(document);
    std::set<rtl::OUString> wanted;
    for (const rtl::OUString& name : sheetNames(*fiche.definition))
        if (!wanted.insert(name).second || (!replaced && sheets->hasByName(name)))
            throw UserError("sheet-exists", {{"sheet", fromOffice(name)}});
}

/// All of it, or none: what fails half-way is taken back.
void make(const uno::Reference<uno::XComponentContext>& context, const Document& document, const NewFiche& fiche,
          Additions& additions)
{
    try
    {
        makeFicheSheets(creationIn(context, document, fiche, additions), isEmptyDocument(document));
    }
    catch (...)
    {
        additions.takeBack();
        throw;
    }
}
}

bool isEmptyDocument(const Document& document)
{
    const uno::Reference<sheet::XSpreadsheets> sheets = document->getSheets();
    const uno::Sequence<rtl::OUString> names = sheets->getElementNames();
    return names.getLength() == 1 && !hasShapes(document) &&
           !hasCells(uno::Reference<uno::XInterface>(sheets->getByName(names[0]), uno::UNO_QUERY_THROW));
}

void createFiche(const uno::Reference<uno::XComponentContext>& context, const Document& document, const NewFiche& fiche,
                 const rtl::OUString& undoTitle)
{
    refuseWhatCannotBeWritten(document);
    refuseNamesInUse(document, fiche);
    const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
    const auto additions = std::make_shared<Additions>(document);
    UndoStep step(model, undoTitle);
    step.write({[=] { make(context, document, fiche, *additions); }, [=] { additions->takeBack(); }});
    step.commit();
    rememberSheetsOfSteps(document);
}

}
