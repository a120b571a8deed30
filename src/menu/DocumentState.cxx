// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/DocumentState.hxx"

#include "calc/grid/LostTemplate.hxx"
#include "calc/stored/StoredTemplate.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool holdsFiche(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return calc::storedTemplate(document).has_value() || calc::hasLostTemplate(document);
}

}
