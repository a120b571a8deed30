// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RandomCase: a template that nobody wrote, with dirty rows, a few indicators, periods and inputs, all from one seed.
#pragma once

#include "Case.hxx"
#include "Dice.hxx"

namespace ficheaction::test
{

/// A path that leads somewhere.
struct Way
{
    model::Path path;
    const model::Register* owner = nullptr;
    const model::Column* column = nullptr;
};

/// Every path from a register through two references at most.
std::vector<Way> waysFrom(const model::Template& definition, const model::Register& source);

/// Up to four registers of random columns, with lists; no indicators yet.
model::Template randomTemplate(Dice& dice);

/// Rows for each register: one cell in `dirt` is not what its column is for.
Sheets randomRows(Dice& dice, const model::Template& definition, int dirt, int mostRows);

/// A row with nothing wrong in it; `number` makes its key.
std::vector<Cell> cleanRow(Dice& dice, const model::Template& definition, const model::Register& each, int number);

/// Registers say which of their rows count, some of them.
void leaveRowsOut(Dice& dice, model::Template& definition);

/// Indicators of every kind that the registers allow.
std::vector<model::Indicator> randomIndicators(Dice& dice, const model::Template& definition, int count);

struct RandomCaseOptions
{
    int dirt = 0; ///< 0: random
    int mostRows = 12;
    int indicators = 6;
};

Case randomCase(unsigned seed, const RandomCaseOptions& options = {});

}
