// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/CopyNotices.hxx"
#include "privacy/SharedFiche.hxx"
#include "template/DefaultWording.hxx"

#include <gtest/gtest.h>

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
SharedFiche fiche()
{
    auto definition = std::make_shared<model::Template>();
    definition->language = "fr";
    definition->wording = templates::defaultWording("fr");
    SharedFiche shared;
    shared.definition = definition;
    shared.title = "Le Clos";
    shared.card.push_back({SharedCardLine::Kind::Text, "Objectifs", "Se rencontrer", {}, "Fiche action, Objectifs"});
    SharedGrid& grid = shared.grid.emplace();
    grid.sheetName = "Grille";
    grid.title = "Le Clos";
    grid.period = model::calendarYear(2026);
    grid.computedOn = model::Date::of(2026, 11, 22);
    grid.columns = {{SharedGridColumn::Kind::Indicator, "Indicateur", {}, 0},
                    {SharedGridColumn::Kind::Actual, "Valeur", {}, 0},
                    {SharedGridColumn::Kind::Analysis, "Analyse", {}, 0}};
    grid.rows = {{SharedGridRow::Kind::Indicator, "families", {}, {"Familles", 12.0, "Avec Mme Test"}},
                 {SharedGridRow::Kind::Part, "families", {"Autre"}, {"Autre", "masqué", std::monostate()}}};
    shared.tables.push_back({"events", "Événements", {"id", "title"}, {"N°", "Intitulé"}, {0, 0}, {{"E1", "Fête"}}});
    return shared;
}

std::vector<std::string> placesOf(SharedFiche shared, const std::string& wanted)
{
    std::vector<std::string> places;
    visitTexts(shared,
               [&](const std::string& place, std::string& text)
               {
                   if (text == wanted)
                       places.push_back(place);
               });
    return places;
}
}

TEST(SharedFiche, NamesThePlaceOfEachText)
{
    EXPECT_EQ(placesOf(fiche(), "Avec Mme Test"), std::vector<std::string>{"Grille, Analyse\u00A0: Familles"});
    EXPECT_EQ(placesOf(fiche(), "Se rencontrer"), std::vector<std::string>{"Fiche action, Objectifs"});
    EXPECT_EQ(placesOf(fiche(), "Fête"), std::vector<std::string>{"Événements, Intitulé\u00A0: E1"});
}

TEST(SharedFiche, VisitsEveryTextThatItWillHold)
{
    SharedFiche shared = fiche();
    std::vector<std::string> visited;
    visitTexts(shared, [&](const std::string&, std::string& text) { visited.push_back(text); });
    const std::vector<std::string> fixed{"Grille", "Événements",    "N°", "Intitulé", "Période du",
                                         "au",     "Dernier calcul"};
    const auto isNumberOrDay = [](const std::string& text)
    { return text.find_first_not_of("0123456789-.,/") == std::string::npos; };
    for (const std::string& text : allTexts(shared))
        EXPECT_TRUE(isNumberOrDay(text) || std::find(visited.begin(), visited.end(), text) != visited.end() ||
                    std::find(fixed.begin(), fixed.end(), text) != fixed.end())
            << text;
}

TEST(SharedFiche, ForgetsATextThatIsTakenOut)
{
    SharedFiche shared = fiche();
    visitTexts(shared, [](const std::string&, std::string& text) { text.clear(); });
    EXPECT_EQ(shared.grid->rows[0].cells[2], SharedValue());
    EXPECT_EQ(shared.grid->rows[0].cells[1], SharedValue(12.0));
    EXPECT_TRUE(shared.card[0].text.empty());
}

TEST(SharedFiche, VisitsATelephoneNumberThatItsCellTookForANumber)
{
    SharedFiche shared = fiche();
    shared.tables[0].rows[0] = {"E1", 645127890.0};
    EXPECT_EQ(placesOf(shared, "645127890"), std::vector<std::string>{"\u00C9v\u00E9nements, Intitul\u00E9\u00A0: E1"});
    visitTexts(shared,
               [](const std::string&, std::string& text)
               {
                   if (text == "645127890")
                       text = "(une personne)";
               });
    EXPECT_EQ(shared.tables[0].rows[0][1], SharedValue("(une personne)"));
    shared.tables[0].rows[0][1] = 12.5;
    EXPECT_TRUE(placesOf(shared, "12.5").empty());
}

TEST(SharedFiche, LaysOutTheSheetOfItsGrid)
{
    SharedFiche shared = fiche();
    shared.grid->notices = {"Copie"};
    shared.grid->frozen = "Copie figée";
    const auto rows = sheetRows(*shared.grid, *shared.definition);
    ASSERT_EQ(rows.size(), gridHeadingRow + 6);
    EXPECT_EQ(rows[gridHeadingRow][0], SharedValue("Indicateur"));
    EXPECT_EQ(rows[gridHeadingRow + 1], shared.grid->rows[0].cells);
    EXPECT_EQ(rows.back()[0], SharedValue("Copie figée"));
}

TEST(SharedFiche, DigestsWhatIsShownButTheLineOfTheDigest)
{
    SharedFiche shared = fiche();
    const std::string digest = gridDigest(digestCells(*shared.grid, *shared.definition));
    shared.grid->frozen = "Copie figée";
    EXPECT_EQ(digest, gridDigest(digestCells(*shared.grid, *shared.definition)));
    EXPECT_EQ(std::get<double>(digestCells(*shared.grid, *shared.definition)[1][1]), 46023);
    shared.grid->rows[0].cells[1] = 13.0;
    EXPECT_NE(digest, gridDigest(digestCells(*shared.grid, *shared.definition)));
}

TEST(CopyNotices, SayWhatMaskedMeansWhereAnythingIs)
{
    const SharedFiche shared = fiche();
    const model::Template& definition = *shared.definition;
    EXPECT_EQ(copyNotices(definition, 5, "22/11/2026", false).size(), 1U);
    const std::vector<std::string> notices = copyNotices(definition, 11, "22/11/2026", true);
    ASSERT_EQ(notices.size(), 2U);
    EXPECT_NE(notices[0].find("masqué"), std::string::npos);
    EXPECT_NE(notices[0].find("11"), std::string::npos);
    EXPECT_NE(notices[1].find("22/11/2026"), std::string::npos);
}

}
