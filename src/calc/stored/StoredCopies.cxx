// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/StoredCopies.hxx"

#include "calc/document/DocumentProperty.hxx"

#include <com/sun/star/util/XModifiable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.SharedCopies";
}

std::string storedCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return documentProperty(document, propertyName).value_or("");
}

void storeCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& json)
{
    setDocumentProperty(document, propertyName, json);
    uno::Reference<util::XModifiable>(document, uno::UNO_QUERY_THROW)->setModified(true);
}

}
