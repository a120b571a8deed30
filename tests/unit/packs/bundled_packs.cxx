// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The packs that come with the extension: read without an error, and each comes into every bundled template, a second
// time without changing anything.

#include "PackFiles.hxx"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>

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

TEST(BundledPacks, ComeIntoEveryTemplateLeaveWhatItHasAndASecondTimeChangeNothing)
{
    for (const std::string& name : namesIn("templates"))
    {
        const model::Template before = templateNamed(name);
        for (const std::string& packName : namesIn("packs"))
        {
            const model::Template pack = packNamed(packName);
            const AddedPack once = added(before, pack);
            EXPECT_EQ(once.added.size() + once.present.size(), pack.indicators().size()) << packName << " in " << name;
            EXPECT_EQ(idsOf(once.definition).size(), before.indicators().size() + once.added.size());
            for (const templates::Difference& difference : templates::differencesBetween(before, once.definition))
                EXPECT_EQ(difference.kind, templates::Difference::Kind::Added)
                    << packName << " in " << name << ": " << difference.after;
            const AddedPack twice = added(once.definition, pack);
            EXPECT_TRUE(twice.definition == once.definition) << packName << " in " << name;
            EXPECT_TRUE(twice.added.empty()) << packName << " in " << name;
            EXPECT_EQ(twice.present.size(), pack.indicators().size()) << packName << " in " << name;
        }
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

/// A fiche with all that a pack needs, under other ids: nothing is added but the indicators, which read the fiche's
/// own.
TEST(BundledPacks, FindWhatTheyNeedUnderOtherIds)
{
    const auto other = [](const std::string& id) { return id.empty() ? id : "own_" + id; };
    const auto otherPath = [&](model::Path path)
    {
        for (std::string& step : path.steps)
            step = other(step);
        return path;
    };
    for (const std::string& packName : namesIn("packs"))
    {
        const model::Template pack = packNamed(packName);
        model::Template fiche = pack;
        fiche.grid.objects.clear();
        for (model::Register& owner : fiche.registers)
        {
            owner.id = other(owner.id);
            owner.key = other(owner.key);
            owner.weight = other(owner.weight);
            owner.date = otherPath(owner.date);
            for (model::Column& column : owner.columns)
            {
                column.id = other(column.id);
                column.reference = other(column.reference);
            }
        }
        const AddedPack result = added(fiche, pack);
        ASSERT_EQ(result.definition.registers.size(), pack.registers.size()) << packName;
        for (std::size_t index = 0; index < pack.registers.size(); ++index)
            EXPECT_EQ(result.definition.registers[index].columns.size(), pack.registers[index].columns.size())
                << packName << ": " << pack.registers[index].label;
        EXPECT_EQ(result.definition.lists, pack.lists);
        for (const ProposedTie& each : proposedTies(pack, fiche))
        {
            EXPECT_TRUE(each.isSure) << packName << ": " << each.label;
            EXPECT_EQ(each.tied, each.needed.value.empty()
                                     ? other(each.needed.column.empty() ? each.needed.owner : each.needed.column)
                                     : each.needed.value);
        }
        for (const auto& [object, indicator] : result.definition.indicators())
            EXPECT_TRUE(indicator->measure.source.empty() || indicator->measure.source.starts_with("own_"))
                << packName << ": " << indicator->label;
    }
}
