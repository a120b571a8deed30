// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The packs that come with the extension: read without an error, and each comes into every bundled template, a second
// time without changing anything.

#include "PackFiles.hxx"

#include "engine/data/ReadColumns.hxx"

#include <filesystem>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::packs;

namespace
{
std::vector<std::string> namesIn(const char* folder)
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(tests::sourceFolder() / "extension" / folder))
        if (entry.path().extension() == ".json" && entry.path().stem().extension().empty())
            names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::set<std::string> idsOf(const model::Template& definition)
{
    std::set<std::string> ids;
    for (const auto& [object, indicator] : definition.indicators())
        ids.insert(indicator->id);
    return ids;
}
}

TEST(BundledPacks, HaveIndicatorsAndNothingOfACard)
{
    const std::vector<std::string> names = namesIn("packs");
    ASSERT_FALSE(names.empty());
    for (const std::string& name : names)
    {
        const model::Template pack = packNamed(name);
        EXPECT_EQ(pack.id, name);
        EXPECT_FALSE(pack.description.empty()) << name;
        EXPECT_FALSE(pack.indicators().empty()) << name;
        EXPECT_TRUE(pack.card.empty()) << name;
        EXPECT_TRUE(pack.rows.empty()) << name;
    }
}

TEST(BundledPacks, ComeIntoEveryTemplateAndASecondTimeChangeNothing)
{
    for (const std::string& packName : namesIn("packs"))
        for (const std::string& name : namesIn("templates"))
        {
            const model::Template pack = packNamed(packName);
            const model::Template before = templateNamed(name);
            const AddedPack once = added(before, pack);
            EXPECT_EQ(once.added.size() + once.present.size(), pack.indicators().size()) << packName << " in " << name;
            EXPECT_EQ(idsOf(once.definition).size(), before.indicators().size() + once.added.size());
            const AddedPack twice = added(once.definition, pack);
            EXPECT_TRUE(twice.definition == once.definition) << packName << " in " << name;
            EXPECT_TRUE(twice.added.empty()) << packName << " in " << name;
            EXPECT_EQ(twice.present.size(), pack.indicators().size()) << packName << " in " << name;
        }
}

TEST(BundledPacks, LeaveWhatATemplateHasAsItIs)
{
    for (const std::string& packName : namesIn("packs"))
        for (const std::string& name : namesIn("templates"))
        {
            const model::Template before = templateNamed(name);
            const AddedPack after = added(before, packNamed(packName));
            for (const templates::Difference& difference : templates::differencesBetween(before, after.definition))
                EXPECT_EQ(difference.kind, templates::Difference::Kind::Added)
                    << packName << " in " << name << ": " << difference.after;
        }
}

/// In a fiche that has nothing of a pack, its indicators read what they read in the pack, under their own names.
TEST(BundledPacks, KeepTheirNamesWhereNothingIsTaken)
{
    for (const std::string& packName : namesIn("packs"))
    {
        const model::Template pack = packNamed(packName);
        model::Template other = templateNamed("fiche-vierge");
        Ties apart;
        for (const ProposedTie& each : proposedTies(pack, other))
            if (each.needed.column.empty())
                apart[each.needed] = {};
        const auto made = withPack(other, pack, apart);
        ASSERT_TRUE(std::holds_alternative<AddedPack>(made))
            << std::get<templates::Obstacle>(made).parameters.at("error");
        const AddedPack& result = std::get<AddedPack>(made);
        EXPECT_EQ(result.definition.registers.size(), other.registers.size() + pack.registers.size()) << packName;
        EXPECT_EQ(result.added.size(), pack.indicators().size());
    }
}
