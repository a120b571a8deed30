// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridNotes: the notes on the figures. A note that a person wrote, or added a word to, is theirs.
#pragma once

#include "calc/document/UndoContext.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <map>
#include <string>

namespace ficheaction::calc
{

class GridNotes
{
public:
    /// `wording` outlives this.
    GridNotes(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              sal_Int16 sheet, const std::map<std::string, std::string>& wording);

    /// The cell's note says `text` then; an empty one removes it. A person's own note stays.
    void put(UndoContext& step, sal_Int32 column, sal_Int32 row, const std::string& text) const;

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    sal_Int16 mSheet;
    const std::map<std::string, std::string>& mWording;
};

}
