// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetWriting: a new sheet while it is being filled, from top to bottom. The office records nothing of it: each change
// has a lock of its own.
#pragma once

#include "calc/reports/RowsOfBlock.hxx"

#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace ficheaction::calc
{

class SheetWriting
{
public:
    /// `allRows`: how many `rows` will write; `progress` is told its share of them.
    SheetWriting(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const rtl::OUString& name, sal_Int32 allRows, const engine::Progress& progress);

    sal_Int32 row() const { return mRow; }
    void next() { ++mRow; }

    // in the row where it stands
    void words(sal_Int32 column, const std::string& text, const char* style);
    void formula(sal_Int32 column, const rtl::OUString& formula);
    void number(sal_Int32 column, double number);
    void bold(sal_Int32 lastColumn) const;

    /// From the row where it stands on, to the row below them. Throws engine::Cancelled.
    void rows(const RowsOfBlock& content, sal_Int32 columns);

    com::sun::star::uno::Reference<com::sun::star::table::XCellRange> range(sal_Int32 left, sal_Int32 top,
                                                                            sal_Int32 right, sal_Int32 bottom) const;
    void style(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
               const rtl::OUString& name) const;
    void width(sal_Int32 column, sal_Int32 width) const;

private:
    com::sun::star::uno::Reference<com::sun::star::table::XCell> cell(sal_Int32 column) const;
    void set(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object, const char* property,
             const com::sun::star::uno::Any& value) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> mSheet;
    com::sun::star::uno::Reference<com::sun::star::container::XNameAccess> mStyles;
    sal_Int32 mAllRows;
    const engine::Progress& mProgress;
    sal_Int32 mRow = 0;
    sal_Int32 mRowsWritten = 0;
};

}
