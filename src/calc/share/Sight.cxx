// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/Sight.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Sheet = uno::Reference<sheet::XSpreadsheet>;

template <class Value> Value valueOf(const uno::Reference<uno::XInterface>& object, const char* property)
{
    Value value{};
    uno::Reference<beans::XPropertySet>(object, uno::UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(property)) >>= value;
    return value;
}

uno::Reference<uno::XInterface> rowOf(const Sheet& sheet, sal_Int32 row)
{
    const uno::Reference<table::XColumnRowRange> all(sheet, uno::UNO_QUERY_THROW);
    return uno::Reference<uno::XInterface>(all->getRows()->getByIndex(row), uno::UNO_QUERY_THROW);
}

uno::Reference<uno::XInterface> columnOf(const Sheet& sheet, sal_Int32 column)
{
    const uno::Reference<table::XColumnRowRange> all(sheet, uno::UNO_QUERY_THROW);
    return uno::Reference<uno::XInterface>(all->getColumns()->getByIndex(column), uno::UNO_QUERY_THROW);
}
}

bool isSheetVisible(const Sheet& sheet)
{
    return valueOf<bool>(sheet, "IsVisible");
}

bool isColumnVisible(const Sheet& sheet, sal_Int32 column)
{
    return valueOf<bool>(columnOf(sheet, column), "IsVisible");
}

bool isRowVisible(const Sheet& sheet, sal_Int32 row)
{
    return valueOf<bool>(rowOf(sheet, row), "IsVisible");
}

bool isRowFiltered(const Sheet& sheet, sal_Int32 row)
{
    return valueOf<bool>(rowOf(sheet, row), "IsFiltered");
}

sal_Int32 columnWidth(const Sheet& sheet, sal_Int32 column)
{
    return valueOf<sal_Int32>(columnOf(sheet, column), "Width");
}

}
