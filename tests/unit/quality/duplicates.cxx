// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Who is there twice: each way in which one name is written differently, and how many of many are found.

#include "SourceFolder.hxx"
#include "Workbook.hxx"
#include "duplicates/InventedPeople.hxx"

#include "quality/duplicates/Duplicates.hxx"

#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace ficheaction;
using namespace ficheaction::test;
using quality::Duplicate;

namespace
{
model::Template closDuRoy()
{
    std::ifstream file(tests::templateFolder() / "clos-du-roy.json");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<model::Template>(templates::readTemplate(text));
}

Cell textOrBlank(const std::string& text)
{
    return text.empty() ? Cell() : Cell(text);
}

std::vector<Cell> rowOf(const std::string& key, const InventedPerson& person)
{
    return {key,
            textOrBlank(person.last),
            textOrBlank(person.first),
            blank,
            blank,
            textOrBlank(person.household),
            textOrBlank(person.neighbourhood),
            textOrBlank(person.sex),
            person.birthYear > 0 ? Cell(static_cast<double>(person.birthYear)) : Cell()};
}

class People
{
public:
    People()
        : mWorkbook(closDuRoy())
    {
    }

    void add(const std::string& last, const std::string& first, int birthYear = 0, const std::string& household = {})
    {
        mWorkbook.add("participants",
                      rowOf("P" + std::to_string(++mRows), {last, first, household, "", "", birthYear}));
    }

    void add(const std::string& key, const InventedPerson& person)
    {
        mWorkbook.add("participants", rowOf(key, person));
    }

    std::vector<Duplicate> found(const std::set<quality::KeyPair>& toldApart = {},
                                 int threshold = quality::usualThreshold)
    {
        const engine::Dataset data = mWorkbook.dataset();
        return quality::findDuplicates(data, roles::peopleRegisters(data.definition()).front(), toldApart, threshold);
    }

private:
    Workbook mWorkbook;
    int mRows = 0;
};

/// What two rows score, and why: "90 accents"; "-" below the threshold.
std::string verdict(const InventedPerson& one, const InventedPerson& other)
{
    People people;
    people.add("P1", one);
    people.add("P2", other);
    const std::vector<Duplicate> found = people.found();
    if (found.empty())
        return "-";
    std::string words;
    for (const quality::DuplicateReason& reason : found.front().reasons)
        words += " " + reason.code;
    return std::to_string(found.front().score) + words;
}

std::string verdict(const std::string& last, const std::string& first, const std::string& otherLast,
                    const std::string& otherFirst)
{
    return verdict({last, first, "", "", "", 0}, {otherLast, otherFirst, "", "", "", 0});
}

struct Figures
{
    std::size_t people = 0;
    double precision = 0;
    double recall = 0;
    double seconds = 0;
};

Figures measured(std::size_t rows, std::uint64_t seed)
{
    const InventedRegister invented = inventedRegister(rows, 12, seed);
    People people;
    for (std::size_t row = 0; row < invented.rows.size(); ++row)
        people.add("P" + std::to_string(row + 1), invented.rows[row]);
    const auto begin = std::chrono::steady_clock::now();
    const std::vector<Duplicate> found = people.found();
    const auto end = std::chrono::steady_clock::now();
    std::size_t right = 0;
    const bool told = std::getenv("FICHE_ACTION_TELL") != nullptr;
    std::set<std::pair<std::uint32_t, std::uint32_t>> missed = invented.twice;
    for (const Duplicate& pair : found)
    {
        right += invented.twice.contains({pair.one, pair.other}) ? 1 : 0;
        missed.erase({pair.one, pair.other});
        if (told && !invented.twice.contains({pair.one, pair.other}))
            std::cout << "WRONG " << pair.score << " " << invented.rows[pair.one].last << ", "
                      << invented.rows[pair.one].first << " " << invented.rows[pair.one].birthYear << " | "
                      << invented.rows[pair.other].last << ", " << invented.rows[pair.other].first << " "
                      << invented.rows[pair.other].birthYear << "\n";
    }
    for (const auto& [one, other] : missed)
        if (told)
            std::cout << "MISSED" << invented.changes[other] << ": " << invented.rows[one].last << ", "
                      << invented.rows[one].first << " " << invented.rows[one].birthYear << " | "
                      << invented.rows[other].last << ", " << invented.rows[other].first << " "
                      << invented.rows[other].birthYear << "\n";
    Figures figures;
    figures.people = rows;
    figures.precision = static_cast<double>(right) / static_cast<double>(found.size());
    figures.recall = static_cast<double>(right) / static_cast<double>(invented.twice.size());
    figures.seconds = std::chrono::duration<double>(end - begin).count();
    std::cout << rows << " people, " << invented.twice.size() << " twice: " << found.size()
              << " pairs found, precision " << figures.precision << ", recall " << figures.recall << ", "
              << figures.seconds << " s with the reading\n";
    return figures;
}
}

TEST(Duplicates, ABirthBeyondAnyCalendarIsNotKnown)
{
    Workbook workbook(closDuRoy());
    for (const char* const key : {"P1", "P2"})
        workbook.add("participants", {key, "Durand", "Zoé", blank, blank, blank, blank, blank, 1e300});
    const engine::Dataset data = workbook.dataset();
    const std::vector<Duplicate> found =
        quality::findDuplicates(data, roles::peopleRegisters(data.definition()).front(), {}, 0);
    ASSERT_EQ(found.size(), 1U);
    for (const quality::DuplicateReason& reason : found.front().reasons)
        EXPECT_EQ(reason.code.find("birth"), std::string::npos) << reason.code;
}

TEST(Duplicates, MeasuredOnInventedPeople)
{
    // As docs/duplicates.md has them, less three hundredths.
    const Figures centre = measured(600, 20260101);
    EXPECT_GE(centre.precision, 0.92);
    EXPECT_GE(centre.recall, 0.94);
    const Figures town = measured(5000, 20260102);
    EXPECT_GE(town.precision, 0.84);
    EXPECT_GE(town.recall, 0.91);
}

TEST(Duplicates, OfManyPeopleAreFoundInTimeThatGrowsWithThem)
{
    // No figure of time: the machine may be busy. The square of 20,000 would not end before the test does.
    EXPECT_GT(measured(20000, 20260103).recall, 0.7);
}

TEST(Duplicates, KnowANameInAnotherWriting)
{
    EXPECT_EQ(verdict("Lefèvre", "Chloé", "Lefèvre", "Chloé"), "90 same-name");
    EXPECT_EQ(verdict("Lefèvre", "Chloé", "LEFEVRE", "Chloe"), "90 accents");
    EXPECT_EQ(verdict("Ben Ali", "Karim", "Benali", "Karim"), "88 particles");
    EXPECT_EQ(verdict("du Bois", "Karim", "Bois", "Karim"), "88 particles");
    EXPECT_EQ(verdict("la Tour", "Karim", "Latour", "Karim"), "88 particles");
    EXPECT_EQ(verdict("d’Arcy", "Jean-Luc", "Arcy", "Jean Luc"), "86 particles");
    EXPECT_EQ(verdict("Diallo", "Moussa", "Moussa", "Diallo"), "87 swapped");
    EXPECT_EQ(verdict("Moreau", "Sylvie", "Moerau", "Sylvie"), "81 one-letter");
    EXPECT_EQ(verdict("Philippon", "Sylvie", "Filipon", "Sylvie"), "79 sound");
    EXPECT_EQ(verdict("Martin Lopez", "Sylvie", "Martin", "Sylvie"), "81 double-name");
    EXPECT_EQ(verdict("Martin-Lopez", "Sylvie", "Lopez Martin", "Sylvie"), "88 particles");
}

TEST(Duplicates, TellPeopleApart)
{
    EXPECT_EQ(verdict("Sow", "Awa", "Diop", "Awa"), "-") << "another surname";
    EXPECT_EQ(verdict("Kaya", "Léa", "Kaya", "Lou"), "-") << "a short name is another with each letter";
    EXPECT_EQ(verdict("Martin", "Jean", "Martin", "Jean-Pierre"), "-") << "father and son";
    EXPECT_EQ(verdict("", "", "", ""), "-");
    EXPECT_EQ(verdict({"Martin", "Jean", "", "", "", 1950}, {"Martin", "Jean", "", "", "", 1980}), "-");
}

TEST(Duplicates, OfWhomOnlyTheSurnameIsKnownAreLessSure)
{
    EXPECT_EQ(verdict({"Martin", "", "", "", "", 1980}, {"Martin", "", "", "", "", 1980}),
              "81 only-surname same-birth");
    EXPECT_EQ(verdict("Martin", "", "Martin", ""), "-");
    EXPECT_EQ(verdict({"Martin", "Zoé", "", "", "", 1980}, {"Martin", "Zoé", "", "", "", 1980}),
              "99 same-name same-birth");
}

TEST(Duplicates, WeighBirthAndFamily)
{
    EXPECT_EQ(verdict({"Moreau", "Sylvie", "", "", "", 1980}, {"Moerau", "Sylvie", "", "", "", 1980}),
              "90 one-letter same-birth");
    EXPECT_EQ(verdict({"Moreau", "Sylvie", "", "", "", 1987}, {"Moreau", "Sylvie", "", "", "", 1978}),
              "77 same-name near-birth");
    EXPECT_EQ(verdict({"Moreau", "Sylvie", "Moreau", "", "", 0}, {"Moerau", "Sylvi", "Moreau", "", "", 0}),
              "80 one-letter same-value");
    EXPECT_EQ(verdict({"Moreau", "Camille", "", "", "F", 0}, {"Moreau", "Camille", "", "", "M", 0}),
              "82 same-name other-value");
}

TEST(Duplicates, NameWhoeverHasTheSameKey)
{
    People people;
    people.add("P1", {"Moreau", "Sylvie", "", "", "", 0});
    people.add("p1 ", {"Traoré", "Awa", "", "", "", 0});
    const std::vector<Duplicate> found = people.found();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].score, 80);
    EXPECT_EQ(found[0].reasons.front().code, "same-key");
}

TEST(Duplicates, AreNotAskedAboutAgain)
{
    People people;
    people.add("Moreau", "Sylvie");
    people.add("Moreau", "Sylvie");
    EXPECT_EQ(people.found().size(), 1U);
    EXPECT_EQ(people.found({quality::keyPair("p2", "P1")}).size(), 0U);
}
