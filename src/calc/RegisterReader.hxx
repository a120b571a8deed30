// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterReader: the cells of the registers and the values of the lists, as the engine wants them.
#pragma once

#include "calc/FicheLayout.hxx"
#include "engine/Evaluation.hxx"
#include "engine/RawTable.hxx"

namespace ficheaction::calc
{

/// Reads every register in blocks of rows, filtered and hidden rows too; row 0 of a table is the row below the heading.
/// Throws engine::Cancelled where `progress` says so.
engine::RawWorkbook
readRegisters(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const model::Template& definition, const FicheLayout& layout, const engine::Progress& progress = {});

}
