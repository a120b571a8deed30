// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/DocumentState.hxx"

#include "calc/stored/StoredTemplate.hxx"

#include <com/sun/star/frame/XStorable.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

bool isWritable(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<frame::XStorable> storable(document, uno::UNO_QUERY);
    return storable.is() && !storable->isReadonly();
}

bool holdsFiche(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    return calc::storedTemplate(document).has_value();
}

}
