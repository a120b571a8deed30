// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridRows.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::calc;

namespace
{
model::Indicator indicator(const std::string& id, const std::string& label)
{
    model::Indicator made;
    made.id = id;
    made.label = label;
    return made;
}

model::Template threeIndicators()
{
    model::Template definition;
    definition.grid.objects.push_back({"o",
                                       "Objet",
                                       {},
                                       {indicator("events", "Manifestations"), indicator("people", "Personnes"),
                                        indicator("seats", "Participations")}});
    return definition;
}

std::map<std::int32_t, std::string> identities(const GridRowMatches& matches)
{
    std::map<std::int32_t, std::string> byRow;
    for (const MatchedGridRow& row : matches.rows)
        byRow[row.row] = identityText(row.key);
    return byRow;
}

using ByRow = std::map<std::int32_t, std::string>;
}

TEST(GridRows, WritesAndReadsIdentitiesWithTheirSeparators)
{
    const GridRowKey key{"people", {"a|b", "c\\d", ""}};
    EXPECT_EQ(identityText(key), "people|a\\|b|c\\\\d|");
    EXPECT_EQ(keyFromIdentity(identityText(key)), key);
    EXPECT_EQ(keyFromIdentity("@participation"), std::nullopt);
    EXPECT_EQ(keyFromIdentity(""), std::nullopt);
}

TEST(GridRows, FindsRowsInAnyOrder)
{
    const auto matches = matchGridRows(
        threeIndicators(), {{9, "people", "Personnes"}, {12, "", "Une note"}, {14, "events", "Manifestations"}}, {});
    EXPECT_EQ(identities(matches), (ByRow{{9, "people"}, {14, "events"}}));
    EXPECT_FALSE(matches.rows[0].identityIsWrong);
}

TEST(GridRows, BelievesTheIdentityOfARetypedLabel)
{
    EXPECT_EQ(identities(matchGridRows(threeIndicators(), {{3, "people", "Combien de gens"}}, {})),
              (ByRow{{3, "people"}}));
}

TEST(GridRows, BelievesTheLabelsWhereOnlySomeColumnsWereSorted)
{
    const auto matches = matchGridRows(
        threeIndicators(),
        {{3, "people", "Manifestations"}, {4, "events", "personnes "}, {5, "seats", "Participations"}}, {});
    EXPECT_EQ(identities(matches), (ByRow{{3, "events"}, {4, "people"}, {5, "seats"}}));
    EXPECT_TRUE(matches.rows[0].identityIsWrong);
    EXPECT_TRUE(matches.rows[1].identityIsWrong);
    EXPECT_FALSE(matches.rows[2].identityIsWrong);
}

TEST(GridRows, BelievesTheLabelsOfSortedPartsInTheirIndicator)
{
    const GridParts parts{{"people", {{"Habitant"}, {"Partenaire"}}}, {"seats", {{"Habitant"}, {"Partenaire"}}}};
    const auto matches = matchGridRows(threeIndicators(),
                                       {{3, "people", "Personnes"},
                                        {4, "people|Habitant", "Partenaire"},
                                        {5, "people|Partenaire", "Habitant"},
                                        {6, "seats|Habitant", "Habitant"}},
                                       parts);
    EXPECT_EQ(identities(matches),
              (ByRow{{3, "people"}, {4, "people|Partenaire"}, {5, "people|Habitant"}, {6, "seats|Habitant"}}));
}

TEST(GridRows, FindsRowsWithoutIdentitiesByTheirLabels)
{
    const GridParts parts{{"people", {{"Habitant", "Jour J"}}}, {"seats", {{"Habitant", "Jour J"}}}};
    const auto matches = matchGridRows(threeIndicators(),
                                       {{3, "", "Participations"},
                                        {4, "", "Habitant · Jour J"},
                                        {5, "", "Personnes"},
                                        {6, "", "Habitant · Jour J"},
                                        {7, "", "Notre ligne"}},
                                       parts);
    EXPECT_EQ(identities(matches),
              (ByRow{{3, "seats"}, {4, "seats|Habitant|Jour J"}, {5, "people"}, {6, "people|Habitant|Jour J"}}));
    EXPECT_TRUE(matches.rows[0].identityIsWrong);
}

TEST(GridRows, LeavesASecondCopyOfARowToTheStaff)
{
    const auto matches = matchGridRows(threeIndicators(), {{3, "people", "Personnes"}, {4, "people", "Personnes"}}, {});
    EXPECT_EQ(identities(matches), (ByRow{{3, "people"}}));
    EXPECT_TRUE(matches.removed.empty());
}

TEST(GridRows, TellsRowsOfIndicatorsThatTheTemplateNoLongerHas)
{
    const auto matches = matchGridRows(threeIndicators(), {{3, "families", "Familles"}, {4, "families|x", "x"}}, {});
    EXPECT_TRUE(matches.rows.empty());
    EXPECT_EQ(matches.removed, (std::vector<std::int32_t>{3, 4}));
}

TEST(GridRows, ComparesPartsWithoutCaseAndAccents)
{
    EXPECT_EQ(comparable({"people", {"Bénévole "}}), comparable({"people", {"BENEVOLE"}}));
    EXPECT_NE(comparable({"people", {"a", "b"}}), comparable({"people", {"a|b"}}));
}
