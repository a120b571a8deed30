// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The rows of several fiches as one: against a workbook that was made by hand from both, in random cases.

#include "RandomTimes.hxx"
#include "Workbook.hxx"

#include "consolidate/JoinedRows.hxx"
#include "engine/evaluation/Evaluation.hxx"

#include <gtest/gtest.h>
#include <random>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
model::Measure measure(model::MeasureKind kind, const char* source, const char* of)
{
    model::Measure made;
    made.kind = kind;
    made.source = source;
    made.of = path(of);
    return made;
}

/// With names and years of birth.
model::Template fiche()
{
    model::Template definition = centre();
    std::vector<model::Column>& people = definition.registers[1].columns;
    people[1].personal = true;
    model::Column first = column("first_name");
    first.personal = true;
    people.insert(people.begin() + 2, first);
    model::Column birth = column("birth", model::ColumnType::Number);
    birth.personal = true;
    people.push_back(birth);
    model::Measure attendance = measure(model::MeasureKind::Sum, "attendances", "count");
    attendance.breakdown = {path("category"), path("role")};
    addIndicator(definition, "attendance", attendance);
    model::Measure persons = measure(model::MeasureKind::Distinct, "attendances", "participant");
    persons.breakdown = {path("category")};
    addIndicator(definition, "people", persons);
    addIndicator(definition, "families", measure(model::MeasureKind::Distinct, "attendances", "participant.household"));
    addIndicator(definition, "events", measure(model::MeasureKind::Count, "events", ""));
    addIndicator(definition, "themes", measure(model::MeasureKind::List, "events", "themes"));
    model::Measure members = measure(model::MeasureKind::Distinct, "participants", "");
    members.period = path("joined");
    addIndicator(definition, "members", members);
    addIndicator(definition, "returning", measure(model::MeasureKind::New, "attendances", "participant"));
    return definition;
}

std::string figureText(const engine::Figure& figure)
{
    return engine::statusText(figure.status) + " " + texts::numberText(figure.value) + " " +
           texts::numberText(figure.upperBound.value_or(-1));
}

std::map<std::string, std::string> figuresOf(const engine::Dataset& data)
{
    const model::Period year = model::calendarYear(2026);
    const engine::Results results =
        engine::evaluate(data, std::span(&year, 1), {model::Date::of(2026, 12, 31), {}}).front();
    std::map<std::string, std::string> figures;
    for (const engine::IndicatorResult& result : results.indicators)
    {
        figures[result.indicator->id] = figureText(result.total);
        for (const engine::Group& group : result.groups)
        {
            std::string name = result.indicator->id;
            for (const std::string& key : group.keys)
                name += "|" + key;
            figures[name] = figureText(group.figure);
        }
    }
    return figures;
}

struct Person
{
    std::string last;
    std::string first;
    std::string category;
    int family = 0; ///< over all fiches
    Cell joined;
    Cell birth;
};

/// A person of the world as a row: the number and the family's word are each fiche's own.
std::vector<Cell> rowOf(const Person& person, const std::string& key, const std::string& family)
{
    return {key, person.last, person.first, person.category, family, person.joined, person.birth};
}

class World
{
public:
    explicit World(unsigned seed)
        : mDice(seed)
    {
        for (int number = 0; number < 12; ++number)
            people.push_back({"Nom" + std::to_string(number % 9), "Prénom" + std::to_string(number),
                              number % 3 == 0 ? "Partenaire" : "Habitant", number / 2,
                              roll(3) == 0 ? Cell(serial(2026, 3, 1)) : blank, Cell(1950.0 + number)});
    }

    unsigned roll(unsigned sides) { return static_cast<unsigned>(mDice()) % sides; }

    std::vector<Person> people;

private:
    std::mt19937 mDice;
};

struct Fiches
{
    Workbook one;
    Workbook other;
    Workbook both; ///< by hand: each person once
};

/// The same rows in each fiche and in the one made by hand, which has a person's row once.
void fill(World& world, Fiches& fiches)
{
    std::vector<bool> known(world.people.size());
    int fiche = 0;
    for (Workbook* workbook : {&fiches.one, &fiches.other})
    {
        ++fiche;
        std::vector<std::size_t> own;
        for (std::size_t person = 0; person < world.people.size(); ++person)
        {
            // Families come whole, so that the fiches agree on who belongs together.
            if ((person / 2 + static_cast<std::size_t>(fiche)) % 3 == 0)
                continue;
            own.push_back(person);
            const Person& who = world.people[person];
            workbook->add("participants",
                          rowOf(who, "P" + std::to_string(own.size()), "F" + std::to_string(own.size() / 3)));
            workbook->set("participants", own.size() - 1, 4, "F" + std::to_string(who.family + fiche));
            if (!known[person])
                fiches.both.add("participants",
                                rowOf(who, "X" + std::to_string(person), "G" + std::to_string(who.family)));
            known[person] = true;
        }
        for (unsigned event = 1; event <= 5; ++event)
        {
            const std::string key = "E" + std::to_string(event);
            const std::string joined = std::to_string(fiche) + "-" + key;
            const Cell day = serial(world.roll(4) == 0 ? 2025 : 2026, 1 + world.roll(12), 5);
            const std::string theme = "Thème " + std::to_string(world.roll(4));
            workbook->add("events", {key, day, "Titre", "Manifestation", "Réalisée", theme});
            fiches.both.add("events", {joined, day, "Titre", "Manifestation", "Réalisée", theme});
            for (unsigned row = world.roll(8); row > 0; --row)
            {
                const std::size_t index = world.roll(static_cast<unsigned>(own.size()));
                const std::string role = world.roll(2) == 0 ? "Organisation" : "Jour J";
                const bool counted = world.roll(5) == 0;
                const bool wrong = world.roll(12) == 0;
                const Cell count = counted ? Cell(static_cast<double>(world.roll(6))) : blank;
                const auto reference = [&](const std::string& person)
                { return counted ? blank : Cell(wrong ? std::string("nobody") : person + " – Label"); };
                workbook->add("attendances", {key + " – Titre", reference("P" + std::to_string(index + 1)),
                                              counted ? Cell("Habitant") : blank, role, count});
                fiches.both.add("attendances", {joined, reference("X" + std::to_string(own[index])),
                                                counted ? Cell("Habitant") : blank, role, count});
            }
        }
    }
}
}

TEST(JoinedRows, GiveWhatAWorkbookMadeByHandGives)
{
    for (unsigned seed = 0; seed < 300 * randomTimes(); ++seed)
    {
        World world(seed);
        Fiches fiches{Workbook(fiche()), Workbook(fiche()), Workbook(fiche())};
        fill(world, fiches);
        const model::Template definition = fiche();
        consolidate::JoinedRows joined(definition);
        joined.add(fiches.one.dataset());
        joined.add(fiches.other.dataset());
        ASSERT_EQ(figuresOf(joined.dataset()), figuresOf(fiches.both.dataset())) << "seed " << seed;
        ASSERT_GT(joined.samePeople(), 0U);
        ASSERT_EQ(joined.doubtfulPeople(), 0U);
    }
}

TEST(JoinedRows, ANameWithoutABirthJoinsNobody)
{
    Fiches fiches{Workbook(fiche()), Workbook(fiche()), Workbook(fiche())};
    for (Workbook* workbook : {&fiches.one, &fiches.other})
        workbook->add("participants", {"P1", "Martin", "Paul", "Habitant", "Martin", serial(2026, 2, 1), blank});
    const model::Template definition = fiche();
    consolidate::JoinedRows joined(definition);
    joined.add(fiches.one.dataset());
    joined.add(fiches.other.dataset());
    EXPECT_EQ(figuresOf(joined.dataset()).at("members"), "ok 2 -1");
    EXPECT_EQ(joined.samePeople(), 0U);
    EXPECT_EQ(joined.doubtfulPeople(), 1U);
}

TEST(JoinedRows, ABirthBeyondAnyCalendarJoinsNobody)
{
    Fiches fiches{Workbook(fiche()), Workbook(fiche()), Workbook(fiche())};
    for (Workbook* workbook : {&fiches.one, &fiches.other})
        workbook->add("participants", {"P1", "Martin", "Paul", "Habitant", "Martin", serial(2026, 2, 1), 1e300});
    const model::Template definition = fiche();
    consolidate::JoinedRows joined(definition);
    joined.add(fiches.one.dataset());
    joined.add(fiches.other.dataset());
    EXPECT_EQ(joined.samePeople(), 0U);
    EXPECT_EQ(joined.doubtfulPeople(), 1U);
}

TEST(JoinedRows, TwoOfOneNameAndBirthInOneFicheStayTwo)
{
    Fiches fiches{Workbook(fiche()), Workbook(fiche()), Workbook(fiche())};
    const std::vector<Cell> twin{"P1", "Martin", "Paul", "Habitant", "Martin", serial(2026, 2, 1), 1980.0};
    fiches.one.add("participants", twin);
    fiches.one.add("participants", twin);
    fiches.one.set("participants", 1, 0, "P2");
    fiches.other.add("participants", twin);
    const model::Template definition = fiche();
    consolidate::JoinedRows joined(definition);
    joined.add(fiches.one.dataset());
    joined.add(fiches.other.dataset());
    EXPECT_EQ(figuresOf(joined.dataset()).at("members"), "ok 3 -1");
    EXPECT_EQ(joined.doubtfulPeople(), 1U);
}

TEST(JoinedRows, TakeWhatOneFicheKnowsOfAPersonFromTheOther)
{
    Fiches fiches{Workbook(fiche()), Workbook(fiche()), Workbook(fiche())};
    fiches.one.add("participants", {"P7", "Martin", "Zoé", "Habitant", blank, blank, 1980.0});
    fiches.other.add("participants", {"P1", "MARTIN ", "Zoe", "Habitant", "Martin", "12/02/2026", 1980.0});
    const model::Template definition = fiche();
    consolidate::JoinedRows joined(definition);
    joined.add(fiches.one.dataset());
    joined.add(fiches.other.dataset());
    EXPECT_EQ(joined.samePeople(), 1U);
    EXPECT_EQ(figuresOf(joined.dataset()).at("members"), "ok 1 -1") << "the day of joining came as a text";
}

TEST(JoinedRows, OnlyRegistersWithTheSameColumnsGoTogether)
{
    model::Template other = fiche();
    EXPECT_TRUE(consolidate::haveSameRegisters(fiche(), other));
    other.registers[0].columns.pop_back();
    EXPECT_FALSE(consolidate::haveSameRegisters(fiche(), other));
}
