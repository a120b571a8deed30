// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/StoredDecisions.hxx"

#include "calc/document/DocumentProperty.hxx"

#include <com/sun/star/util/XModifiable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.TextDecisions";
}

privacy::RememberedDecisions storedDecisions(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return privacy::RememberedDecisions::fromStored(documentProperty(document, propertyName).value_or("[]"));
}

void storeDecisions(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                    const privacy::RememberedDecisions& decisions)
{
    setDocumentProperty(document, propertyName,
                        decisions.isEmpty() ? std::nullopt : std::optional(decisions.storedText()));
    uno::Reference<util::XModifiable>(document, uno::UNO_QUERY_THROW)->setModified(true);
}

}
