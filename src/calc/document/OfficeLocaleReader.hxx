// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OfficeLocaleReader: reads dates and numbers that were typed as text, and says how they are written, with the number
// formats that the office has for the document's locale.
#pragma once

#include "calc/document/LocaleFormats.hxx"
#include "engine/data/RawTable.hxx"
#include "model/CellText.hxx"

#include <com/sun/star/lang/Locale.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::calc
{

class OfficeLocaleReader : public engine::LocaleReader
{
public:
    /// Reads in the way of the document's own locale.
    OfficeLocaleReader(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                       const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    std::optional<double> number(std::string_view text) const override;
    std::optional<std::int32_t> date(std::string_view text) const override;
    std::optional<std::int32_t> today() const override;

    /// How the document writes its cells.
    model::CellLocale written() const;

private:
    com::sun::star::lang::Locale mLocale;
    LocaleFormats mFormats;
    std::string mDecimal;
    bool mGroupsWithBlanks = false; ///< "1 250": the locale separates thousands by a blank
    sal_Int32 mNumberKey = 0;
    sal_Int32 mDateKey = 0;
};

}
