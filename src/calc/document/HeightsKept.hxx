// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HeightsKept: the office leaves the heights of rows alone, which it measures anew at each change otherwise.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// While it lives. Rows that need it are made as high as their content afterwards.
class HeightsKept
{
public:
    explicit HeightsKept(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    ~HeightsKept();

    HeightsKept(const HeightsKept&) = delete;
    HeightsKept& operator=(const HeightsKept&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet> mSettings;
    bool mWere = true;
};

}
