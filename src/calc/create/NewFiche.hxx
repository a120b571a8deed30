// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NewFiche: makes the sheets of a fiche action in a document.
#pragma once

#include "model/Date.hxx"
#include "model/SampleYear.hxx"
#include "model/Template.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <string>

namespace ficheaction::calc
{

struct NewFiche
{
    std::shared_ptr<const model::Template> definition;
    std::string templateText; ///< the JSON that `definition` was read from: it travels in the document
    std::string structure;    ///< name of the centre social, may be empty
    model::Period period;
    std::shared_ptr<const model::SampleYear> sample; ///< null: empty registers
    bool colourDoubtful = true;                      ///< cells that are unreadable or not in their list, while typing
};

/// Whether nobody has put anything into the document yet: one sheet, without content.
bool isEmptyDocument(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// Makes the sheets, in one undo step with the title `undoTitle`, and shows the card. Other sheets are left alone; the
/// one sheet of an empty document is replaced.
/// Throws UserError where the document holds a fiche already ("fiche-exists"), a sheet has one of the names
/// ("sheet-exists", {sheet}), or the document is read-only or its structure protected ("read-only",
/// "protected-structure"); the document is then as it was.
void createFiche(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const NewFiche& fiche, const rtl::OUString& undoTitle);

}
