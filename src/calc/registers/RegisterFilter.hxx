// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterFilter: filters the sheet of a register to some of its rows, as the office's own filter does: a person clears
// it with « Réinitialiser le filtre », or takes the one undo step back.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "engine/evaluation/Evaluation.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace ficheaction::calc
{

struct FilteredRows
{
    std::size_t wanted = 0;
    std::size_t others = 0; ///< shown too: no column tells them from rows that were wanted
    bool replaced = false;  ///< the sheet was filtered by something else before
};

/// `rows` count from 0 below the heading, in any order, and may be there twice. `key`: the column that tells rows
/// apart, an index of the register's columns. Throws UserError "read-only", "filter-protected" ({sheet}),
/// "filter-nothing"
/// ({sheet}) where there is no row or no value to filter by; engine::Cancelled.
FilteredRows filterRegister(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                            const RegisterPlace& place, std::optional<std::size_t> key,
                            std::span<const std::uint32_t> rows, const rtl::OUString& undoTitle,
                            const engine::Progress& progress = {});

}
