// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridNotes.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/grid/GridNoteText.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XSimpleText.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// The text of the note; of a cell without one, it is empty.
uno::Reference<text::XSimpleText> noteOf(const uno::Reference<table::XCell>& cell)
{
    const uno::Reference<sheet::XSheetAnnotationAnchor> anchor(cell, uno::UNO_QUERY_THROW);
    return uno::Reference<text::XSimpleText>(anchor->getAnnotation(), uno::UNO_QUERY_THROW);
}

void insertNote(const Document& document, const table::CellAddress& place, const std::string& text)
{
    uno::Reference<sheet::XSheetAnnotationsSupplier>(sheetAt(document, place.Sheet), uno::UNO_QUERY_THROW)
        ->getAnnotations()
        ->insertNew(place, toOffice(text));
}

/// As content: removing or replacing it as a note while the undo list is locked frees its drawing twice and takes the
/// office down.
void removeNote(const Document& document, const table::CellAddress& place)
{
    uno::Reference<sheet::XSheetOperation>(cellAt(document, place), uno::UNO_QUERY_THROW)
        ->clearContents(sheet::CellFlags::ANNOTATION);
}

/// In place, where there is one: it keeps its drawing. The office does not record that.
void setNote(const Document& document, const table::CellAddress& place, const std::string& old, const std::string& text)
{
    if (text.empty())
        removeNote(document, place);
    else if (old.empty())
        insertNote(document, place, text);
    else
        noteOf(cellAt(document, place))->setString(toOffice(text));
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
    const std::string old = fromOffice(noteOf(cellAt(mDocument, cell))->getString());
    if (old == text || (!old.empty() && !isOwnNote(mWording, old)))
        return;
    // A note has a drawing, and what the office records of rows that move it, before or after, points to that very
    // drawing. The office's own record keeps it; ours frees it, and the office ends with the next undo of these rows.
    // But its record points to the sheet as well, and that goes for good with our record of the creation.
    if ((old.empty() || text.empty()) && !hasSheetsOfSteps(mDocument))
        setNote(mDocument, cell, old, text);
    else
        step.write({[document = mDocument, cell, old, text] { setNote(document, cell, old, text); },
                    [document = mDocument, cell, old, text] { setNote(document, cell, text, old); }});
}

}
