// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Creation: what every part of the making of a fiche is given.
#pragma once

#include "calc/create/Additions.hxx"
#include "calc/create/NewFiche.hxx"

#include <com/sun/star/lang/Locale.hpp>

namespace ficheaction::calc
{

struct Creation
{
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document;
    const NewFiche& fiche;
    Additions& additions;
    com::sun::star::lang::Locale documentLocale; ///< of dates and numbers
    com::sun::star::lang::Locale textLocale;     ///< of the template's words: for spelling and hyphenation
    sal_Int32 nullDate = 0;                      ///< the day that the document counts from, in days since 1970-01-01

    const model::Template& definition() const { return *fiche.definition; }

    /// The number that stands for `date` in a cell of the document.
    double serial(model::Date date) const { return date.daysSinceEpoch - nullDate; }
};

/// Reads the document's settings.
Creation creationIn(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const NewFiche& fiche, Additions& additions);

}
