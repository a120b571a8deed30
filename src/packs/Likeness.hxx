// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Likeness: how much a register, a column or a value of a fiche is like one that a pack needs.
#pragma once

#include "model/Template.hxx"

#include <set>
#include <string>

namespace ficheaction::packs
{

/// From here on two names are taken for one thing.
inline constexpr double sureLikeness = 0.85;
/// From here on they may be.
inline constexpr double someLikeness = 0.6;

/// From 0 to 1, by ids and labels; people's other words for the same thing count.
double namesLikeness(const std::string& id, const std::string& label, const std::string& otherId,
                     const std::string& otherLabel);

/// A column of the pack and where it stands.
struct PlacedColumn
{
    const model::Template& definition;
    const model::Register& owner;
    const model::Column& column;
};

/// Whether `own` can serve as what `needed` is to the rules: its type, its list where one is needed; the key for the
/// key, and for nothing else. References are not looked at.
bool fits(const PlacedColumn& needed, const PlacedColumn& own);

/// From 0 to 1, of columns that fit. `values` are those that filters ask of `needed`.
double columnLikeness(const PlacedColumn& needed, const PlacedColumn& own, const std::set<std::string>& values);

/// The value of `own`'s list that is `value` of `needed`: the same text, the one for what is past or cancelled, another
/// word for the same. Empty: there is none.
std::string valueLike(const std::string& value, const PlacedColumn& needed, const PlacedColumn& own);

/// Whether both are the register of events, of attendances or of those who attend.
bool playTheSameRole(const model::Template& pack, const std::string& needed, const model::Template& definition,
                     const std::string& own);

}
