// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LostTemplate: a fiche that some program saved without the properties of its document, where the template is. Its
// named ranges are there, and say what it was made from.
#pragma once

#include "template/TemplateFit.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// Whether the document has the named ranges of a fiche and no template. Reads no cells.
bool hasLostTemplate(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

templates::FicheTraits
traitsOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
