// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownLooks: how cells look, as far as it decides what a person reads in them.
#pragma once

#include "privacy/ShownWorkbook.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <map>
#include <string>

namespace ficheaction::calc
{

class ShownLooks
{
public:
    ShownLooks(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// Gives the cells of the sheet, from its first to the end of `used`, their format and whether they can be read.
    void readInto(privacy::ShownSheet& shown,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                  const com::sun::star::table::CellRangeAddress& used);

private:
    const std::string& codeOf(sal_Int32 key);
    std::string readCode(sal_Int32 key) const;

    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> mFormats;
    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormatsSupplier> mEnglishSupplier; ///< keeps mEnglish
    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> mEnglish;
    std::map<sal_Int32, std::string> mCodes;
};

}
