// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NamedCells: the cells behind the named ranges of a document.
#pragma once

#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <optional>
#include <vector>

namespace ficheaction::calc
{

class NamedCells
{
public:
    explicit NamedCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// Where the cell is now; empty where the name or its cell is gone.
    std::optional<com::sun::star::table::CellAddress> cellOf(const rtl::OUString& name) const;

    std::vector<rtl::OUString> namesThatStartWith(const rtl::OUString& begin) const;

    const com::sun::star::uno::Reference<com::sun::star::sheet::XNamedRanges>& ranges() const { return mRanges; }

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XNamedRanges> mRanges;
};

}
