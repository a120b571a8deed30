// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridNotes.hxx"

#include "calc/GridText.hxx"
#include "calc/Text.hxx"
#include "calc/UsedCells.hxx"

#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

GridNotes::GridNotes(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 sheet,
                     const std::map<std::string, std::string>& wording)
    : mDocument(document)
    , mSheet(sheet)
    , mWording(wording)
{
}

uno::Reference<sheet::XSheetAnnotations> GridNotes::notes() const
{
    return uno::Reference<sheet::XSheetAnnotationsSupplier>(sheetAt(mDocument, mSheet), uno::UNO_QUERY_THROW)
        ->getAnnotations();
}

void GridNotes::remove(sal_Int32 column, sal_Int32 row)
{
    const uno::Reference<sheet::XSheetAnnotations> all = notes();
    for (sal_Int32 index = 0; index < all->getCount(); ++index)
    {
        const uno::Reference<sheet::XSheetAnnotation> note(all->getByIndex(index), uno::UNO_QUERY_THROW);
        const table::CellAddress place = note->getPosition();
        if (place.Column == column && place.Row == row)
        {
            all->removeByIndex(index);
            return;
        }
    }
}

void GridNotes::put(sal_Int32 column, sal_Int32 row, const std::string& text)
{
    const uno::Reference<sheet::XSheetAnnotationAnchor> anchor(sheetAt(mDocument, mSheet)->getCellByPosition(column, row),
                                                               uno::UNO_QUERY_THROW);
    const uno::Reference<text::XTextRange> present(anchor->getAnnotation(), uno::UNO_QUERY);
    const std::string old = present.is() ? fromOffice(present->getString()) : std::string();
    if (old == text || (!old.empty() && !isOwnNote(mWording, old)))
        return;
    // The office records a note that is replaced, and not one whose text is changed.
    if (!text.empty())
        notes()->insertNew({mSheet, column, row}, toOffice(text));
    else
        remove(column, row);
}

}
