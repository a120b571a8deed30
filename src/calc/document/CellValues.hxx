// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellValues: values of a register as the office takes them.
#pragma once

#include "model/CellValue.hxx"

#include <com/sun/star/uno/Any.hxx>

#include <cstdint>

namespace ficheaction::calc
{

/// A number, or a date as its serial number in a document that counts from `nullDate` (days since 1970-01-01).
double cellNumber(const model::CellValue& value, std::int32_t nullDate);

/// As setDataArray wants it.
com::sun::star::uno::Any cellAny(const model::CellValue& value, std::int32_t nullDate);

}
