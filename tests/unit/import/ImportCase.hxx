// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportCase: a bundled template with some rows, a source in a few words, and what importing it comes to, for tests.
#pragma once

#include "Workbook.hxx"
#include "import/AttendanceSheet.hxx"
#include "import/Plan.hxx"

#include <initializer_list>
#include <string>
#include <vector>

namespace ficheaction::test
{

/// The bundled template of this id.
model::Template bundled(const std::string& id);

/// Texts, one line a row, between semicolons; "2026-06-12" becomes a day, "#12.5" a number.
imports::SourceTable sourceOf(const std::vector<std::string>& lines);

/// As of a day of the test's choice.
class ReaderOfADay : public FrenchReader
{
public:
    std::optional<std::int32_t> today() const override { return day.daysSinceEpoch; }

    model::Date day = model::Date::of(2026, 1, 1);
};

class ImportCase
{
public:
    explicit ImportCase(const std::string& templateId = "clos-du-roy")
        : workbook(bundled(templateId))
    {
    }

    imports::Reading reading() const;
    std::size_t tableOf(const std::string& registerId) const;

    /// As proposed for this register.
    imports::Request proposed(const std::string& registerId);
    imports::Plan plan(const imports::Request& request);
    imports::Plan planned(const std::string& registerId) { return plan(proposed(registerId)); }

    /// "heading=column" of each column that goes somewhere.
    std::vector<std::string> pairs(const imports::Request& request);

    /// The rows that are added to a register: "id=P001 last_name=DURAND", without its empty cells.
    std::vector<std::string> added(const imports::Plan& plan, const std::string& registerId);

    Workbook workbook;
    imports::SourceTable source;
    ReaderOfADay reader; ///< the first of 2026: before most events of the tests
};

/// "3 unreadable-date (courant juin)": row of the source, code, value.
std::vector<std::string> problems(const imports::Plan& plan);

}
