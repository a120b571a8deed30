// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterReading: the rows of a register that may go to partners.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "calc/share/Omissions.hxx"
#include "engine/data/Dataset.hxx"
#include "privacy/SharedFiche.hxx"

#include <optional>

namespace ficheaction::calc
{

/// Whether a column of a shared register may go: it holds nothing personal, and names no row of a register that does.
bool mayBeShared(const model::Template& definition, const model::Column& column);

/// The register `index` of `data`. Empty where its sheet is hidden or was not found.
std::optional<privacy::SharedTable>
readSharedTable(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const FicheLayout& layout, const engine::Dataset& data, std::size_t index, Omissions& omissions);

}
