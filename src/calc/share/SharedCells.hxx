// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedCells: what a cell of the source becomes in a copy for partners: a value, never a formula or a link.
#pragma once

#include "privacy/SharedFiche.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

class SharedCells
{
public:
    explicit SharedCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// A number with a format of dates is a day; of a formula its result, of an error its text.
    privacy::SharedValue valueOf(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell) const;

    /// The same, but a number that is no day becomes the text that is shown: for columns of texts.
    privacy::SharedValue textOrDayOf(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell) const;

    /// The day of a number.
    privacy::SharedValue dayOf(double number) const;

private:
    bool isDay(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::int32_t mNullDate;
};

/// What a cell shows.
std::string shownText(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

/// As every format keeps it: the office rounds to 15 digits in its own way, and a digest must come out of any file.
double storable(double number);

/// Without characters that no file can hold.
std::string storable(std::string text);

}
