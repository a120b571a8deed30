// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellText: what a cell holds as a text, for people and for programs.
#pragma once

#include "model/CellValue.hxx"

#include <functional>
#include <string>

namespace ficheaction::model
{

/// How the locale of a document writes what is in its cells.
struct CellLocale
{
    std::function<std::string(Date)> day; ///< "12/06/2026"
    std::string decimal = ".";            ///< what stands before the tenths of a number
};

/// For a program that reads or compares it: "3.5", "2026-06-12", "2026-06-12T14:30", with seconds where there are any;
/// a text as it stands; nothing for an empty cell.
std::string plainText(const CellValue& value);

/// For a person, in the way of `locale`: "3,5", "12/06/2026", "12/06/2026 14:30"; a text as it stands; nothing for an
/// empty cell. Thousands are not grouped, so that what is shown in a field can be typed again.
std::string shownText(const CellValue& value, const CellLocale& locale);

}
