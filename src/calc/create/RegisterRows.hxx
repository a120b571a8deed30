// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterRows: the rows that a register has from the start: those of the sample year, or the template's own.
#pragma once

#include "calc/create/Creation.hxx"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

namespace ficheaction::calc
{

/// As setDataArray wants them, in the order of the register's columns: text stays text, dates are serial numbers.
com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>
initialRows(const Creation& creation, const model::Register& owner);

/// A cell by its place in the register, counted from the first row below the heading.
struct RegisterCell
{
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The initial cells that hold a date although their column is not one of dates (a schedule in words or as a date).
std::vector<RegisterCell> datesElsewhere(const Creation& creation, const model::Register& owner);

}
