// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/HeightsKept.hxx"

#include <com/sun/star/uno/Exception.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char property[] = "IsAdjustHeightEnabled";
}

HeightsKept::HeightsKept(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mSettings(document, uno::UNO_QUERY_THROW)
{
    mSettings->getPropertyValue(property) >>= mWere;
    mSettings->setPropertyValue(property, uno::Any(false));
}

HeightsKept::~HeightsKept()
{
    try
    {
        mSettings->setPropertyValue(property, uno::Any(mWere));
    }
    catch (const uno::Exception&)
    {
        // The document is gone.
    }
}

}
