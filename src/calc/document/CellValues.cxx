// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/CellValues.hxx"

#include "calc/document/Text.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

double cellNumber(const model::CellValue& value, std::int32_t nullDate)
{
    if (const model::Moment* const moment = std::get_if<model::Moment>(&value))
        return moment->day.daysSinceEpoch - nullDate + moment->time;
    return std::get<double>(value);
}

uno::Any cellAny(const model::CellValue& value, std::int32_t nullDate)
{
    // Writing nothing would put the error #N/A; an empty text leaves the cell empty.
    if (std::holds_alternative<std::monostate>(value))
        return uno::Any(rtl::OUString());
    if (const std::string* const text = std::get_if<std::string>(&value))
        return uno::Any(toOffice(*text));
    return uno::Any(cellNumber(value, nullDate));
}

}
