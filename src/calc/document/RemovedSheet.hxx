// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RemovedSheet: taking a sheet away, and nothing else with it.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace ficheaction::calc
{

/// The ranges with filters of a document, to give back those that went with a sheet: where one is removed, the office
/// loses those of the sheet before it as well (7.4).
class FiltersKept
{
public:
    /// As they are now.
    explicit FiltersKept(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// After the sheet that was at `removed` has gone: those of all other sheets that are missing, without being
    /// recorded.
    void restoreWithout(sal_Int16 removed) const;

private:
    struct Filter
    {
        rtl::OUString name;
        com::sun::star::table::CellRangeAddress area;
        com::sun::star::uno::Any hasArrows;
    };

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::vector<Filter> mFilters;
};

/// Removes the sheet, without being recorded. Throws container::NoSuchElementException where there is none.
void removeSheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const rtl::OUString& name);

}
