// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A mapping under a name: by headings and ids, for the next file with the same headings.

#include "ImportCase.hxx"
#include "import/SavedMapping.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
using Lines = std::vector<std::string>;
}

TEST(SavedMapping, ComesBackForTheSameHeadings)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Zone;Sexe", "Petit;Autre;masculin"});
    imports::Request request = test.proposed("participants");
    request.mapping.columns[1] = 6;
    request.mapping.fixed[3] = "Habitant";
    request.values[{7, "masculin"}] = {imports::ValueChoice::Kind::Existing, "M"};
    const model::Template& definition = test.workbook.definition();
    const std::string text = imports::mappingsText(
        {imports::savedMapping("Logiciel \"Noé\"", request, {"Nom", "Zone", "Sexe"}, definition)});

    const std::vector<imports::SavedMapping> read = imports::mappingsFrom(text);
    ASSERT_EQ(read.size(), 1u);
    EXPECT_EQ(read[0].name, "Logiciel \"Noé\"");
    EXPECT_TRUE(imports::fits(read[0], {"E-mail", "ZONE", "Nom", "Sexe"}, definition));
    EXPECT_FALSE(imports::fits(read[0], {"Nom", "Sexe"}, definition));
    EXPECT_FALSE(imports::fits(read[0], {"Nom", "Zone", "Sexe"}, bundled("ludotheque")));

    test.source = sourceOf({"E-mail;ZONE;Nom;Sexe", "a@exemple.org;Autre;Petit;Masculin"});
    imports::Request again;
    again.mapping.headingRow = 0;
    imports::apply(read[0], {"E-mail", "ZONE", "Nom", "Sexe"}, definition, {}, again);
    EXPECT_EQ(test.added(test.plan(again), "participants"),
              Lines{"id=P001 last_name=Petit category=Habitant neighbourhood=Autre sex=M"});
}

TEST(SavedMapping, ReadsWhatADamagedTextLeaves)
{
    EXPECT_TRUE(imports::mappingsFrom("").empty());
    EXPECT_TRUE(imports::mappingsFrom("{\"name\": 3}").empty());
    EXPECT_EQ(imports::mappingsFrom(R"([{"name": "a", "columns": [["x"], ["Nom", "last_name"], 3]}, {}, 7])").size(),
              1u);
}

TEST(SavedMapping, OfASheetOfGroupsComesBackAsOne)
{
    ImportCase test;
    imports::Request request;
    request.table = test.tableOf("attendances");
    request.sheet.emplace().ofGroups = true;
    request.sheet->eventColumns = {1};
    request.mapping.headingRow = 0;
    request.mapping.columns = {2, std::nullopt};
    const model::Template& definition = test.workbook.definition();
    const imports::SavedMapping saved =
        imports::savedMapping("Groupes", request, {"Catégorie", "05/03/2026"}, definition);
    EXPECT_TRUE(imports::fits(saved, {"Catégorie", "12/03/2026"}, definition));
    imports::Request again;
    again.mapping.headingRow = 0;
    imports::apply(saved, {"Catégorie", "12/03/2026"}, definition, {1}, again);
    ASSERT_TRUE(again.sheet.has_value());
    EXPECT_TRUE(again.sheet->ofGroups);
    EXPECT_EQ(again.mapping.columns[0], std::optional<std::size_t>(2));
}
