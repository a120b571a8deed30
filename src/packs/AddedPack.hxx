// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddedPack: a fiche's definition with the indicators of a pack, and the columns, lists and registers that they need.
#pragma once

#include "packs/Ties.hxx"
#include "template/DefinitionChanges.hxx"

#include <string>
#include <variant>
#include <vector>

namespace ficheaction::packs
{

/// An indicator of the pack that the fiche has already.
struct PresentIndicator
{
    std::string label;  ///< as the fiche has it
    bool isSame = true; ///< else its rule or what it reads was changed since, and it stays so
};

struct AddedPack
{
    model::Template definition;
    std::vector<std::string> added; ///< labels of indicators
    std::vector<PresentIndicator> present;
};

/// `pack`: any template; its card, rows and words are left aside. Ids are made unique; labels of registers, columns and
/// lists that are taken by something else have the pack's title behind them. Nothing of the definition changes but what
/// is added: values behind those of a list, columns behind the others, registers and objects at the end, indicators at
/// the end of the object that has the label of theirs.
///
/// Refused with a key of the message catalogue: "pack-tie-unknown" ({needed}, {tied}) where `ties` says something that
/// the pack does not need or that cannot serve; "pack-empty" ({pack}); "pack-does-not-hold" ({pack}, {error}).
std::variant<AddedPack, templates::Obstacle> withPack(const model::Template& definition, const model::Template& pack,
                                                      const Ties& ties);

}
