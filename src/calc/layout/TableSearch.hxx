// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TableSearch: finds tables in the sheets of a document by the named ranges on their headings, and by the headings'
// texts where names were lost.
#pragma once

#include "calc/document/NamedCells.hxx"
#include "calc/layout/ColumnMatching.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// A heading that is looked for, with the range name that is on it.
struct WantedHeading
{
    rtl::OUString name;
    std::string label;
};

struct FoundTable
{
    bool found = false;
    sal_Int16 sheet = -1;
    sal_Int32 headingRow = -1;
    std::vector<std::optional<sal_Int32>> columns; ///< in the order of the headings that were wanted
    std::vector<std::string> byHeading;            ///< labels of columns that had lost their names
};

class TableSearch
{
public:
    explicit TableSearch(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    const NamedCells& names() const { return mNames; }
    const std::string& sheetName(sal_Int16 sheet) const { return mSheetNames[static_cast<std::size_t>(sheet)]; }

    /// A sheet that one table has by its names is not another's, however alike their headings are.
    void reserveSheetOf(const std::vector<WantedHeading>& wanted);
    void reserveSheet(sal_Int16 sheet) { mReserved.insert(sheet); }

    /// By names; without any, on the sheet with this name if it has the headings, else on the one with most of them,
    /// half at least.
    FoundTable find(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel) const;

    /// The texts of the rows in which headings may be.
    std::vector<std::vector<std::string>> firstRows(sal_Int16 sheet) const;

private:
    using Cells = std::vector<std::optional<com::sun::star::table::CellAddress>>;

    Cells cellsOf(const std::vector<WantedHeading>& wanted) const;
    FoundTable tableByHeadings(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel) const;
    std::vector<Heading> headingsIn(sal_Int16 sheet, sal_Int32 row) const;
    void matchHeadings(FoundTable& table, const std::vector<WantedHeading>& wanted, const Cells& cells) const;
    void readOffRow(std::vector<Heading>& headings, const com::sun::star::table::CellAddress& cell) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    NamedCells mNames;
    std::vector<std::string> mSheetNames;
    std::set<sal_Int16> mReserved;
};

}
