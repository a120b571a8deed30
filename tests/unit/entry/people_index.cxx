// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// People are found by a few letters, and with few keys.

#include "Workbook.hxx"
#include "entry/PeopleIndex.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
class PeopleIndexes : public testing::Test
{
protected:
    void add(const std::string& name)
    {
        names.push_back(name);
        workbook.add("participants", {"P" + std::to_string(names.size()), name});
    }

    /// The names found, in their order.
    std::vector<std::string> found(const std::string& typed)
    {
        const engine::Dataset data = workbook.dataset();
        model::Template definition = centre();
        roles::PeopleRegister people;
        people.table = data.tableIndex("participants");
        people.key = 0;
        people.lastName = 1;
        const entry::PeopleIndex index(data, people);
        std::vector<std::string> all;
        for (const std::uint32_t person : index.find(typed, 10))
            all.push_back(names[person]);
        return all;
    }

    Workbook workbook{centre()};
    std::vector<std::string> names;
};

using Names = std::vector<std::string>;
}

TEST_F(PeopleIndexes, FindAName)
{
    add("Le Goff Anne-Hélène");
    add("d’Arcombe Tuan");
    add("Martin Lucie");
    add("Martinez Lucas");
    add("Ben Saïd Noémie");
    EXPECT_EQ(found("goff"), Names{"Le Goff Anne-Hélène"});
    EXPECT_EQ(found("LEGOFF"), Names{"Le Goff Anne-Hélène"});
    EXPECT_EQ(found("helene"), Names{"Le Goff Anne-Hélène"});
    EXPECT_EQ(found("annehelene le"), Names{"Le Goff Anne-Hélène"});
    EXPECT_EQ(found("anne-h"), Names{"Le Goff Anne-Hélène"});
    EXPECT_EQ(found("darc"), Names{"d’Arcombe Tuan"});
    EXPECT_EQ(found("d'arc"), Names{"d’Arcombe Tuan"});
    EXPECT_EQ(found("tuan arcombe"), Names{"d’Arcombe Tuan"});
    EXPECT_EQ(found("de martin luci"), Names{"Martin Lucie"}) << "a particle too many";
    EXPECT_EQ(found("said"), Names{"Ben Saïd Noémie"});
    EXPECT_EQ(found("p3"), Names{"Martin Lucie"});
    EXPECT_EQ(found("inconnu"), Names{});
    EXPECT_EQ(found(" "), Names{});
}

TEST_F(PeopleIndexes, OffersTheWholeNameFirst)
{
    add("Martinez Anna");
    add("Martin Zoé");
    EXPECT_EQ(found("mar"), (Names{"Martin Zoé", "Martinez Anna"})) << "in the order of the alphabet";
    EXPECT_EQ(found("martin"), (Names{"Martin Zoé", "Martinez Anna"}));
}

TEST(PeopleIndex, FindsAmongAHundredThousandPeople)
{
    Workbook workbook(centre());
    for (int number = 0; number < 100000; ++number)
        workbook.add("participants", {"P" + std::to_string(number), "Nom" + std::to_string(number % 977) + " Prénom" +
                                                                        std::to_string(number % 1013)});
    const engine::Dataset data = workbook.dataset();
    roles::PeopleRegister people;
    people.table = data.tableIndex("participants");
    people.lastName = 1;
    const entry::PeopleIndex index(data, people);
    EXPECT_EQ(index.find("nom12 prenom3", 8).size(), 8U);
}
