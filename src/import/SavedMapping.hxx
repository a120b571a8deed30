// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SavedMapping: a mapping that a person keeps under a name, and that is proposed when the same headings come again.
#pragma once

#include "import/Plan.hxx"

#include <string>
#include <utility>
#include <vector>

namespace ficheaction::imports
{

/// By headings and ids, so that it holds for another file and another fiche of the same template.
struct SavedMapping
{
    std::string name;
    std::string registerId;
    bool isAttendanceSheet = false;
    std::vector<std::pair<std::string, std::string>> columns; ///< heading, column id; empty id: goes nowhere
    std::vector<std::pair<std::string, std::string>> fixed;   ///< column id, text
    struct Value
    {
        std::string column; ///< its id
        std::string text;
        ValueChoice choice;
    };
    std::vector<Value> values;
};

/// As JSON text, for the configuration of the office.
std::string mappingsText(const std::vector<SavedMapping>& mappings);

/// What a damaged text leaves to be read.
std::vector<SavedMapping> mappingsFrom(std::string_view text);

SavedMapping savedMapping(const std::string& name, const Request& request, const std::vector<std::string>& headings,
                          const model::Template& definition);

/// Whether every heading that goes somewhere is there, and the register too.
bool fits(const SavedMapping& saved, const std::vector<std::string>& headings, const model::Template& definition);

/// Puts the columns, the fixed texts and the values of `saved` into `request`, which keeps its heading row; columns
/// with other headings go nowhere. With an attendance sheet, the columns of events are found by `proposal`.
void apply(const SavedMapping& saved, const std::vector<std::string>& headings, const model::Template& definition,
           const std::vector<std::size_t>& eventColumns, Request& request);

}
