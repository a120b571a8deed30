// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// How the rows of an explanation are named.

#include "Workbook.hxx"
#include "explain/RowText.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

TEST(RowText, NamesThePersonBesideTheNumberAsItDoesTheEvent)
{
    model::Template definition = centre();
    definition.registers[0].columns[2].required = true;
    model::Register& people = definition.registers[1];
    people.columns[1].personal = true;
    people.columns.insert(people.columns.begin() + 2, column("first_name"));
    people.columns[2].personal = true;
    Workbook workbook(definition);
    workbook.add("events", {"E001", serial(2026, 3, 1), "Fête"});
    workbook.add("participants", {"P006", "Aït Tizi", "Jeanne"});
    workbook.add("attendances", {"E001", "P006"});
    workbook.add("attendances", {"e001 – autre nom", "P006 – Jeannette"});
    workbook.add("attendances", {"E009", blank, "Habitant"});
    const engine::Dataset data = workbook.dataset();
    const auto table = static_cast<std::uint32_t>(data.tableIndex("attendances"));
    EXPECT_EQ(explain::labelText(data, table, 0), "E001 – Fête · P006 – Jeanne A.");
    EXPECT_EQ(explain::labelText(data, table, 1), "E001 – Fête · P006 – Jeanne A.") << "as they are called now";
    EXPECT_EQ(explain::labelText(data, table, 2), "E009");
}
