// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CountedRows: which rows the registers themselves leave out of what is counted (Register::counts).
#pragma once

#include "model/Template.hxx"

namespace ficheaction::model
{

/// What the registers ask of a row that `measure` looks at, in paths from its register; of every row, where it counts
/// all or the registers ask nothing. A row counts where it is what its own register asks, and where the rows that it is
/// part of count in theirs, from reference to reference: those that each row must refer to (required), and those that
/// its date comes from. An attendance of a cancelled event does not count; an opinion that may name an event does.
/// What is made different values of, or compared person by person (`of`, `pairing.person`), is one that counts in its
/// own register too, where the row names one at all.
Filter registerCondition(const Template& definition, const Measure& measure);

/// Makes `ofRegisters` of every measure of the grid anew, after registers or measures have changed.
void applyRegisterConditions(Template& definition);

/// Whether two conditions want different values of one column, so that no row is both.
bool exclude(const Filter& one, const Filter& other);

/// The same definition where each rule says by itself what counts, and the registers ask nothing.
Template withConditionsInRules(Template definition);

/// Makes `ofRegisters` of one measure and its parts anew.
void applyRegisterConditions(const Template& definition, Measure& measure);

}
