// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetCells: what the makers of the sheets do with cells, columns and rows of a new sheet.
#pragma once

#include "calc/create/Creation.hxx"
#include "calc/create/Properties.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCellRange.hpp>

#include <string>

namespace ficheaction::calc
{

class SheetCells
{
public:
    SheetCells(const Creation& creation,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

    const Creation& creation() const { return mCreation; }
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet() const { return mSheet; }
    rtl::OUString name() const;
    sal_Int16 index() const;
    sal_Int32 lastRow() const; ///< of the sheet, whether used or not

    void write(sal_Int32 column, sal_Int32 row, const std::string& words) const; ///< as it stands, never a formula
    void writeNumber(sal_Int32 column, sal_Int32 row, double number) const;
    void writeFormula(sal_Int32 column, sal_Int32 row, const rtl::OUString& formula) const;
    void style(sal_Int32 column, sal_Int32 row, const char* style) const;

    com::sun::star::uno::Reference<com::sun::star::table::XCellRange>
    cells(sal_Int32 firstColumn, sal_Int32 firstRow, sal_Int32 lastColumn, sal_Int32 lastRow) const;

    /// The cells of a column from `firstRow` to the end of the sheet.
    com::sun::star::uno::Reference<com::sun::star::table::XCellRange> below(sal_Int32 column, sal_Int32 firstRow) const;

    /// Sets properties of the sheet, of cells, columns or rows, so that the office does not record it.
    void set(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& object,
             const Properties& properties) const;

    void setColumn(sal_Int32 column, const Properties& properties) const;
    void setWidth(sal_Int32 column, sal_Int32 hundredthsOfMillimetres) const;

    /// As high as their content needs.
    void fitHeights(sal_Int32 firstRow, sal_Int32 lastRow) const;

    /// Prints these rows at the top of each page.
    void repeatRowsOnPages(sal_Int32 firstRow, sal_Int32 lastRow) const;
    /// The first `count` of them.
    void repeatColumnsOnPages(sal_Int32 count) const;

    /// Gives one cell a name of the workbook.
    void nameCell(sal_Int32 column, sal_Int32 row, const rtl::OUString& name) const;

    /// "$'Événements'.$A$1"
    rtl::OUString address(sal_Int32 column, sal_Int32 row) const;
    /// "$'Événements'.$A$1:$A$1000"
    rtl::OUString address(sal_Int32 column, sal_Int32 firstRow, sal_Int32 lastRow) const;

private:
    const Creation& mCreation;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> mSheet;
};

/// The width of a column for so many characters of the text's size, in 1/100 mm.
sal_Int32 widthForCharacters(double characters);

/// Characters, not bytes.
std::size_t lengthOf(const std::string& text);

}
