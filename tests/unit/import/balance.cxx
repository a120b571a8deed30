// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The closing balance: what the source has is added, updated, unchanged or named.

#include "ImportCase.hxx"

#include <gtest/gtest.h>

#include <random>

using namespace ficheaction;
using namespace ficheaction::test;
using imports::Plan;

namespace
{
using Lines = std::vector<std::string>;

template <class Items> const auto& anyOf(std::mt19937& random, const Items& items)
{
    return items[std::uniform_int_distribution<std::size_t>(0, items.size() - 1)(random)];
}
}

TEST(Balance, NamesARowAboveTheHeadingsThatIsAsFullAsTheOthers)
{
    ImportCase test;
    test.source = sourceOf({"Centre social;;", "Diop;Awa;Autre", "Nom;Prénom;Quartier", "Durif;Ana;Autre"});
    EXPECT_EQ(problems(test.planned("participants")), Lines{"1 above-headings (Diop)"});
}

TEST(Balance, NamesRowsWithMoreCellsThanHeadings)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Accompagnement humain (h);", "25/03/2026;A;2;5", "26/03/2026;C;3;"});
    EXPECT_EQ(problems(test.planned("events")), Lines{"1 more-cells (5)"});
}

TEST(Balance, NamesRowsOfATextFileThatEndEarly)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Quartier", "Durif;Ana;Autre", "Belkir;Tom;", "Martin;;", "Lou;Autre;"});
    test.source.fields = {3, 3, 3, 1, 2};
    EXPECT_EQ(problems(test.planned("participants")), (Lines{"3 fewer-cells (Prénom)", "4 fewer-cells (Quartier)"}));
    test.source.fields = {3, 3, 2, 1, 2};
    EXPECT_EQ(problems(test.planned("participants")), Lines()) << "a program that leaves out empty cells at the end";
    test.source.fields.clear();
    EXPECT_EQ(problems(test.planned("participants")), Lines()) << "of a sheet nobody knows";
}

TEST(Balance, ARowThatEndsBeforeAColumnThatNobodyFillsIsWhole)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Quartier", "Durif;Ana;", "Belkir;Tom;", "Martin;Lou;"});
    test.source.fields = {3, 3, 2, 3};
    EXPECT_EQ(problems(test.planned("participants")), Lines());
}

TEST(Balance, ALineOfTotalsThatEndsEarlyIsNamedOnce)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Quartier", "Durif;Ana;Autre", "Belkir;Tom;Autre", "Total : 2;;"});
    test.source.fields = {3, 3, 3, 1};
    EXPECT_EQ(problems(test.planned("participants")), Lines{"3 total-row"});
}

TEST(Balance, NamesColumnsThatGoNowhere)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Taille de chaussures;Vide;Prénom", "Durif;38;;Ana"});
    EXPECT_EQ(problems(test.planned("participants")), Lines{"0 column-left-out (Taille de chaussures)"});
}

TEST(Balance, HoldsForWhateverIsInTheSource)
{
    const Lines keys{"", "", "P001", "P002", "7", "A1"};
    const Lines names{"Durif", "Martin", "DURIF", "", "Total", "Nom"};
    const Lines first{"Ana", "Paul", "L.", "", "Prénom"};
    const Lines years{"", "1950", "1990", "vers 1960"};
    std::mt19937 random(20261130);
    ImportCase sample;
    sample.source = sourceOf({"N°;Nom;Prénom;Année de naissance", "P001;Durif;Ana;1950"});
    const imports::Request request = sample.proposed("participants");
    for (int round = 0; round < 200; ++round)
    {
        ImportCase test;
        const std::size_t there = random() % 5;
        for (std::size_t row = 0; row < there; ++row)
            test.workbook.add("participants", {anyOf(random, keys), anyOf(random, names), anyOf(random, first)});
        Lines lines{"N°;Nom;Prénom;Année de naissance"};
        std::size_t filled = 0;
        for (std::size_t row = random() % 12; row > 0; --row)
        {
            lines.push_back(anyOf(random, keys) + ";" + anyOf(random, names) + ";" + anyOf(random, first) + ";" +
                            anyOf(random, years));
            filled += lines.back() == ";;;" ? 0 : 1;
        }
        test.source = sourceOf(lines);
        const Plan plan = test.plan(request);
        EXPECT_EQ(plan.sourceRows, filled);
        EXPECT_EQ(plan.added + plan.updated + plan.unchanged + plan.skipped, filled);
        std::set<std::size_t> named;
        for (const imports::Problem& problem : plan.problems)
            named.insert(problem.row);
        EXPECT_GE(named.size(), plan.skipped) << "what stays out is named";
    }
}

TEST(Balance, HoldsForEveryTickOfASheet)
{
    const Lines marks{"x", "", "1", "abs", "-", "peut-être", "3", "Jour J"};
    std::mt19937 random(5);
    ImportCase sample;
    sample.source = sourceOf({"Nom;Prénom", "Durif;Ana"});
    imports::Request request = sample.proposed("participants");
    request.table = sample.tableOf("attendances");
    request.sheet.emplace();
    request.sheet->eventColumns = {2, 3};
    request.mapping.columns.resize(4);
    request.sheet->createPeople = true;
    for (int round = 0; round < 100; ++round)
    {
        ImportCase test;
        test.workbook.add("events", {"E001", serial(2026, 6, 12), "Fête"});
        test.workbook.add("participants", {"P001", "Durif", "Ana"});
        test.workbook.add("attendances", {"E001", "P001"});
        Lines lines{"Nom;Prénom;12/06/2026;Loto"};
        std::size_t filled = 0;
        for (const char* const person : {"Durif;Ana", "Martin;Paul", "Durif;Ana"})
        {
            const std::string one = anyOf(random, marks);
            const std::string other = anyOf(random, marks);
            lines.push_back(std::string(person) + ";" + one + ";" + other);
            filled += (one.empty() ? 0 : 1) + (other.empty() ? 0 : 1);
        }
        test.source = sourceOf(lines);
        const Plan plan = test.plan(request);
        EXPECT_EQ(plan.ticks, filled);
        EXPECT_EQ(plan.added + plan.updated + plan.unchanged + plan.noTicks + plan.namedTicks, filled);
    }
}
