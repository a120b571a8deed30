// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterReading: the rows of a register that may go to partners.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "calc/share/Omissions.hxx"
#include "engine/data/Dataset.hxx"
#include "privacy/SharedFiche.hxx"
#include "privacy/people/PersonalColumns.hxx"

#include <optional>

namespace ficheaction::calc
{

/// The register `index` of `data`, without the columns that may not be shared. Empty where its sheet is hidden or was
/// not found, or where it is a list of people, whatever the template says.
std::optional<privacy::SharedTable>
readSharedTable(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const FicheLayout& layout, const engine::Dataset& data, const privacy::PersonalColumns& personal,
                std::size_t index, Omissions& omissions);

}
