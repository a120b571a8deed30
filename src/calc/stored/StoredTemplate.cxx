// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/StoredTemplate.hxx"

#include "calc/document/DocumentProperty.hxx"

namespace ficheaction::calc
{

namespace
{
constexpr char propertyName[] = "FicheAction.Template";
}

std::optional<std::string> storedTemplate(const SpreadsheetDocument& document)
{
    return documentProperty(document, propertyName);
}

void storeTemplate(const SpreadsheetDocument& document, const std::optional<std::string>& text)
{
    setDocumentProperty(document, propertyName, text);
}

}
