// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ContentMatch: how well what is in a column of a source suits a column of a register.
#pragma once

#include "engine/data/Dataset.hxx"
#include "import/SourceTable.hxx"
#include "model/Register.hxx"

#include <vector>

namespace ficheaction::imports
{

/// What a column of a source holds, from a sample of its filled cells. Shares are from 0 to 1.
struct ColumnProfile
{
    std::size_t filled = 0; ///< of the sample
    double dates = 0;
    double numbers = 0;
    double years = 0; ///< whole numbers from 1900 to 2100
    double ticks = 0; ///< "x", "1", "oui"
    double marks = 0; ///< these, and signs of absence
    double distinct = 0;
    std::vector<std::string> folded; ///< the texts of the sample
};

/// Of all columns of the source; of a wide one fewer cells each.
std::vector<ColumnProfile> profilesOf(const SourceTable& table, std::size_t firstRow, const Reading& reading);

/// From -1 (this cannot be) over 0 (nothing speaks for it or against it) to 1.
double contentScore(const ColumnProfile& profile, const model::Column& column, const engine::Dataset& data);

/// A list of two values, such as yes and no, is too common to tell a column by.
bool tellsByContent(const model::Column& column, const engine::Dataset& data);

/// A number that is the year of something: where a date comes in, its year is meant.
bool isYear(const model::Column& column);

/// "x", "✓", "1", "oui", "présent"…
bool isTick(std::string_view foldedText);

/// "abs", "A", "non", "0", "✗"…: somebody was not there.
bool isAbsence(std::string_view foldedText);

/// "E", "exc", "AE", "excusé": somebody was not there, and had said so.
bool isExcuse(std::string_view foldedText);

/// Any of these, and "", "-", "☐": nothing is said.
bool isNoTick(std::string_view foldedText);

}
