// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Dashboard: a sheet beside the grid that shows its figures large and as charts.
#pragma once

#include "board/Board.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// What a dashboard can show of a fiche.
struct DashboardOffers
{
    std::vector<board::Offer> offers;
    std::vector<std::string> shown; ///< by the dashboard that there is; empty: there is none
};

/// A run that reads no registers. Throws calc::UserError "no-fiche".
DashboardOffers
dashboardOffers(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// A run: makes the dashboard of `document`, with what is proposed or with `chosen` (ids of board::Offer), or brings
/// the one that there is up to date; where that shows something else than `chosen`, it is made anew. One undo step. The
/// dashboard is shown. Returns the name of its sheet. Throws calc::UserError "dashboard-unknown" ({figure}, {known}),
/// "dashboard-nothing", and as recompute and calc::addBoardSheet do; engine::Cancelled; the document is then as it was.
std::string makeDashboard(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const std::optional<std::vector<std::string>>& chosen);

}
