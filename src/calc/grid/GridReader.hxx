// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridReader: what staff have typed into the grid and the card: the period, targets, the action's texts.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "engine/data/RawTable.hxx"
#include "model/Date.hxx"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::calc
{

/// The period in the grid's top block.
/// Throws UserError "period-missing", "period-unreadable" ({sheet}, {cell}) or "period-upside-down".
model::Period readPeriod(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const FicheLayout& layout, const engine::LocaleReader& reader);

struct StaffEntries
{
    std::map<std::string, model::Expectation> baselines; ///< by indicator id, as in the grid now
    std::map<std::string, model::Expectation> targets;
    /// Texts of the card by section id, in its order (JSON's "action"); participation as "<id>_current", "<id>_target".
    std::vector<std::pair<std::string, std::string>> action;
};

StaffEntries
readStaffEntries(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const model::Template& definition, const FicheLayout& layout);

}
