// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportArguments: what a macro says of an import, and what it is told afterwards.
#pragma once

#include "commands/entry/Import.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <org/ficheaction/ImportReport.hpp>

namespace ficheaction::office
{

/// Imports the file at `url` (or a sheet of `document` itself, where `url` is empty) as XActionSheet.importRows
/// describes it. Throws calc::UserError or engine::Cancelled; the document is then as it was.
org::ficheaction::ImportReport
importRows(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
           const rtl::OUString& url, const rtl::OUString& registerId,
           const com::sun::star::uno::Sequence<com::sun::star::beans::PropertyValue>& options);

}
