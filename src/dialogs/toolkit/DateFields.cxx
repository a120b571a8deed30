// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/DateFields.hxx"

#include <com/sun/star/awt/XDateField.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

void showDay(const Dialog& dialog, const rtl::OUString& field, model::Date day)
{
    const std::chrono::year_month_day civil = day.civil();
    dialog.control<awt::XDateField>(field)->setDate(
        util::Date(static_cast<sal_uInt16>(static_cast<unsigned>(civil.day())),
                   static_cast<sal_uInt16>(static_cast<unsigned>(civil.month())),
                   static_cast<sal_Int16>(static_cast<int>(civil.year()))));
}

std::optional<model::Date> dayIn(const Dialog& dialog, const rtl::OUString& field)
{
    const uno::Reference<awt::XDateField> control = dialog.control<awt::XDateField>(field);
    const util::Date day = control->getDate();
    if (control->isEmpty() || day.Year == 0)
        return std::nullopt;
    return model::Date::of(day.Year, day.Month, day.Day);
}

}
