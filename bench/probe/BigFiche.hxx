// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BigFiche: invented rows for the registers of the bench's template, the same for the same numbers of rows.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::bench
{

struct Rows
{
    sal_Int32 events = 0;
    sal_Int32 participants = 0;
    sal_Int32 attendances = 0;
};

/// Writes below the headings of the sheets Événements, Participants and Participations, without undo.
void fillBigFiche(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const Rows& rows);

}
