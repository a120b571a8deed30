// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/Nearest.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;

namespace
{
std::string nearestTo(const std::string& wrong, const std::vector<std::string>& candidates)
{
    engine::TextPool pool;
    std::vector<engine::FoldedId> ids;
    for (const std::string& candidate : candidates)
        ids.push_back(pool.foldedOf(candidate));
    const auto found = quality::Nearest(pool, ids).to(texts::folded(wrong));
    return found ? pool.display(*found) : "";
}
}

TEST(Nearest, IsTheFirstOfTheClosest)
{
    EXPECT_EQ(nearestTo("habitants", {"Partenaire", "Habitant", "Habitante"}), "Habitant");
    EXPECT_EQ(nearestTo("Réalisé", {"Prévue", "Réalisée"}), "Réalisée");
    EXPECT_EQ(nearestTo("E0I2", {"E001", "E012"}), "E012");
    EXPECT_EQ(nearestTo("abcdef", {"abcdxy", "abcdex"}), "abcdex");
    EXPECT_EQ(nearestTo("Sortie", {"Manifestation"}), "");
    EXPECT_EQ(nearestTo("E99", {"E01"}), "");
}

TEST(Nearest, IsTheOnlyOneThatBeginsSo)
{
    engine::TextPool pool;
    const std::vector<engine::FoldedId> ids{pool.foldedOf("Réunion"), pool.foldedOf("Petit déjeuner"),
                                            pool.foldedOf("Permanence"), pool.foldedOf("Petit marché")};
    const quality::Nearest nearest(pool, ids);
    EXPECT_EQ(nearest.begunBy("reun"), ids[0]);
    EXPECT_EQ(nearest.begunBy("perm"), ids[2]);
    EXPECT_EQ(nearest.begunBy("petit"), std::nullopt) << "two begin so";
    EXPECT_EQ(nearest.begunBy("r"), std::nullopt) << "one letter says little";
    EXPECT_EQ(nearest.begunBy("sortie"), std::nullopt);
    EXPECT_EQ(quality::Nearest(pool, ids).meantBy("reun"), ids[0]);
}

TEST(Nearest, GivesUpRatherThanTakeLong)
{
    engine::TextPool pool;
    std::vector<engine::FoldedId> keys;
    for (int number = 0; number < 200'000; ++number)
        keys.push_back(pool.foldedOf("key" + std::to_string(number)));
    quality::Nearest nearest(pool, keys);
    int answers = 0;
    for (int wrong = 0; wrong < 1000; ++wrong)
        answers += nearest.to("kez" + std::to_string(wrong)) ? 1 : 0;
    EXPECT_EQ(answers, 10);
    EXPECT_TRUE(nearest.to("kez1")) << "an answer that was given is known";
}
