// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/StoredPairs.hxx"

#include "calc/document/DocumentProperty.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.NotTheSame";
}

quality::ToldApart storedPairs(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::optional<std::string> text = documentProperty(document, propertyName);
    return text ? quality::toldApartFrom(*text) : quality::ToldApart();
}

void storePairs(const uno::Reference<sheet::XSpreadsheetDocument>& document, const quality::ToldApart& pairs)
{
    setDocumentProperty(document, propertyName,
                        pairs.empty() ? std::nullopt : std::optional(quality::toldApartText(pairs)));
}

}
