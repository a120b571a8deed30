// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChartReading: the charts of the grid's sheet that can be made anew of the cells of a copy for partners.
#pragma once

#include "calc/share/GridReading.hxx"
#include "calc/share/Omissions.hxx"

#include <vector>

namespace ficheaction::calc
{

/// A chart with any data that is not in `reading`, or is kept back there, is left out.
std::vector<privacy::SharedChart>
readSharedCharts(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const model::Template& definition, const GridPlace& place, const GridReading& reading,
                 Omissions& omissions);

/// The sheets that the template does not know, each an omission.
void leaveOutOwnSheets(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       const FicheLayout& layout, Omissions& omissions);

}
