// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridNotes.hxx"

#include "calc/GridText.hxx"
#include "calc/Text.hxx"
#include "calc/UsedCells.hxx"

#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

std::string noteAt(const Document& document, const table::CellAddress& cell)
{
    const uno::Reference<sheet::XSheetAnnotationAnchor> anchor(
        sheetAt(document, cell.Sheet)->getCellByPosition(cell.Column, cell.Row), uno::UNO_QUERY_THROW);
    const uno::Reference<text::XTextRange> note(anchor->getAnnotation(), uno::UNO_QUERY);
    return note.is() ? fromOffice(note->getString()) : std::string();
}

void removeNote(const uno::Reference<sheet::XSheetAnnotations>& notes, const table::CellAddress& cell)
{
    for (sal_Int32 index = 0; index < notes->getCount(); ++index)
    {
        const uno::Reference<sheet::XSheetAnnotation> note(notes->getByIndex(index), uno::UNO_QUERY_THROW);
        const table::CellAddress place = note->getPosition();
        if (place.Column == cell.Column && place.Row == cell.Row)
        {
            notes->removeByIndex(index);
            return;
        }
    }
}

void setNote(const Document& document, const table::CellAddress& cell, const std::string& text)
{
    const uno::Reference<sheet::XSheetAnnotationsSupplier> sheet(sheetAt(document, cell.Sheet), uno::UNO_QUERY_THROW);
    if (text.empty())
        removeNote(sheet->getAnnotations(), cell);
    else
        sheet->getAnnotations()->insertNew(cell, toOffice(text));
}
}

GridNotes::GridNotes(const Document& document, sal_Int16 sheet, const std::map<std::string, std::string>& wording)
    : mDocument(document)
    , mSheet(sheet)
    , mWording(wording)
{
}

void GridNotes::put(UndoContext& step, sal_Int32 column, sal_Int32 row, const std::string& text) const
{
    const table::CellAddress cell(mSheet, column, row);
    const std::string old = noteAt(mDocument, cell);
    if (old == text || (!old.empty() && !isOwnNote(mWording, old)))
        return;
    step.write({[document = mDocument, cell, text] { setNote(document, cell, text); },
                [document = mDocument, cell, old] { setNote(document, cell, old); }});
}

}
