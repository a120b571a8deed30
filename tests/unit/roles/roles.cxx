// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What the registers of the bundled templates are, told by what they refer to.

#include "roles/Roles.hxx"
#include "SourceFolder.hxx"
#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using namespace ficheaction;

namespace
{
model::Template bundled(const std::string& id)
{
    std::ifstream file(tests::templateFolder() / (id + ".json"));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<model::Template>(templates::readTemplate(text));
}

std::string nameOf(const model::Register& owner, const std::optional<std::size_t>& column)
{
    return column ? owner.columns[*column].id : "-";
}

/// "parents(id): last_name first_name birth_year"
std::vector<std::string> people(const std::string& id)
{
    const model::Template definition = bundled(id);
    std::vector<std::string> words;
    for (const roles::PeopleRegister& each : roles::peopleRegisters(definition))
    {
        const model::Register& owner = definition.registers[each.table];
        words.push_back(owner.id + "(" + owner.columns[each.key].id + "): " + nameOf(owner, each.lastName) + " " +
                        nameOf(owner, each.firstName) + " " + nameOf(owner, each.birth));
    }
    return words;
}

/// "attendances: event>events participant>participants x count; category neighbourhood role"
std::vector<std::string> attendances(const std::string& id)
{
    const model::Template definition = bundled(id);
    std::vector<std::string> words;
    for (const roles::AttendanceRegister& each : roles::attendanceRegisters(definition))
    {
        const model::Register& owner = definition.registers[each.table];
        std::string line = owner.id + ": " + owner.columns[each.event].id + ">" + definition.registers[each.events].id +
                           " " + nameOf(owner, each.person);
        if (each.people)
            line += ">" + definition.registers[each.people->table].id;
        line += " x " + nameOf(owner, each.weight) + ";";
        for (const std::size_t detail : each.details)
            line += " " + owner.columns[detail].id;
        words.push_back(line);
    }
    return words;
}

using Words = std::vector<std::string>;
}

TEST(Roles, TellsPeople)
{
    EXPECT_EQ(people("clos-du-roy"), (Words{"participants(id): last_name first_name birth_year"}));
    EXPECT_EQ(people("reaap-parentalite"),
              (Words{"families(id): name - -", "parents(id): last_name first_name birth_year"}));
    EXPECT_EQ(people("clas-accompagnement"),
              (Words{"children(id): last_name first_name birth_date", "team(id): name - -"}));
}

TEST(Roles, TellsWhoCameToWhat)
{
    EXPECT_EQ(attendances("clos-du-roy"),
              (Words{"attendances: event>events participant>participants x count; category neighbourhood role"}));
    EXPECT_EQ(attendances("reaap-parentalite"),
              (Words{"attendance: session>sessions parent>parents x adults; bond children"}));
    EXPECT_EQ(attendances("clas-accompagnement"), (Words{"presences: session>sessions child>children x -; presence",
                                                         "staffing: session>sessions person>team x -; hours"}));
    EXPECT_EQ(attendances("ludotheque"), (Words{"visits: opening>openings - x count; public"}));
}

TEST(Roles, TellsWhereANewPersonAndWhatSomebodySaidGo)
{
    const auto registers = [](const std::string& id)
    {
        const model::Template definition = bundled(id);
        const auto name = [&](const std::optional<std::size_t>& table)
        { return table ? definition.registers[*table].id : std::string("-"); };
        return name(roles::personRegister(definition)) + " " + name(roles::feedbackRegister(definition));
    };
    EXPECT_EQ(registers("clos-du-roy"), "participants feedback");
    EXPECT_EQ(registers("reaap-parentalite"), "parents opinions") << "whose attendance is noted, not families";
    EXPECT_EQ(registers("clas-accompagnement"), "children -");
    EXPECT_EQ(registers("ludotheque"), "members opinions");
    EXPECT_EQ(registers("fph-fonds-habitants"), "residents opinions");
}

TEST(Roles, TellsWhereANewEventGoes)
{
    const auto events = [](const std::string& id)
    {
        const model::Template definition = bundled(id);
        return definition.registers[roles::eventRegister(definition).value()].id;
    };
    EXPECT_EQ(events("clos-du-roy"), "events");
    EXPECT_EQ(events("reaap-parentalite"), "sessions");
    EXPECT_EQ(events("clas-accompagnement"), "sessions") << "not the children, who are entered on a day";
    EXPECT_EQ(events("ludotheque"), "openings");
    EXPECT_EQ(events("fph-fonds-habitants"), "committees");
    model::Template unnoted = bundled("clos-du-roy");
    std::erase_if(unnoted.registers, [](const model::Register& each) { return each.id == "attendances"; });
    EXPECT_EQ(unnoted.registers[roles::eventRegister(unnoted).value()].id, "events");
    unnoted.registers.erase(unnoted.registers.begin());
    EXPECT_FALSE(roles::eventRegister(unnoted)) << "people and steps have no day of their own";
}

TEST(Roles, TellsWhatPeopleSaidUnderAnotherName)
{
    model::Template definition = bundled("clos-du-roy");
    definition.registers[*roles::feedbackRegister(definition)].id = "paroles";
    const std::optional<std::size_t> found = roles::feedbackRegister(definition);
    ASSERT_TRUE(found);
    EXPECT_EQ(definition.registers[*found].id, "paroles");
}
