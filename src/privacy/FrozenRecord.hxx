// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FrozenRecord: what a frozen copy keeps of itself, so that it can be told where it was changed: short digests of what
// its cells hold, and its numbers. No text can be read from it.
#pragma once

#include "privacy/ShownWorkbook.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// One difference between a copy as it was and as it is.
struct CopyChange
{
    enum class What
    {
        FirstDay,     ///< dates count from another day
        SheetAdded,   ///< the sheets: by name
        SheetRemoved, ///< its name is not known any more: `place.firstRow` is where it stood among the sheets
        SheetMoved,
        SheetHidden,
        SheetShown,
        Value, ///< `before` where it was a number or nothing; `after`
        Formula,
        Format,
        Illegible,
        Legible,
        Look,       ///< struck out, or no longer
        ExtraAdded, ///< `extra`
        ExtraRemoved
    };
    What what = What::Value;
    std::string sheet;
    ShownPlace place;
    std::optional<GridCell> before; ///< not known where it was a text, or a long number
    GridCell after;
    ShownExtra::Kind extra = ShownExtra::Kind::HiddenRows;
};

/// One line of consonants and signs that no search for names can take for one. Empty where the workbook has more cells
/// than are kept (some 20,000): then nobody can say where it was changed, only that it was.
std::string frozenRecord(const ShownWorkbook& workbook);

/// What differs from what the record says, sheet by sheet. Empty where nothing does, or where the text is no record:
/// the record itself proves nothing, the digest does.
std::vector<CopyChange> changesSince(std::string_view record, const ShownWorkbook& workbook);

}
