// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SmallCentre.hxx"

#include "design/GridEdits.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::design;

namespace
{
/// "all: hours valued" for an object with two indicators.
std::string shown(const model::Grid& grid)
{
    std::string text;
    for (const model::GridObject& object : grid.objects)
    {
        text += (text.empty() ? "" : "; ") + object.id + ":";
        for (const model::Indicator& indicator : object.indicators)
            text += " " + indicator.id;
    }
    return text;
}

std::string shown(const GridOrRefusal& result)
{
    const auto* const refusal = std::get_if<Refusal>(&result);
    return refusal ? refusal->words : shown(std::get<model::Grid>(result));
}

class GridEdits : public testing::Test
{
protected:
    GridEdits()
        : grid(smallCentre(R"({ "id": "hours", "label": "Heures",
              "measure": { "kind": "sum", "register": "events", "of": "hours" } },
            { "id": "valued", "label": "Valeur", "measure": { "kind": "expression", "formula": "hours * 13" } },
            { "id": "twice", "label": "Double", "measure": { "kind": "expression", "formula": "valued * 2" } })")
                   .grid)
    {
        grid.objects.push_back({"other", "Autre objet", {}, {}});
    }

    const model::Indicator& indicator(std::size_t index) const { return grid.objects[0].indicators.at(index); }

    model::Grid grid;
};
}

TEST_F(GridEdits, AddReplaceAndMove)
{
    model::Indicator added = indicator(0);
    added.id = "costs";
    added.label = "Coûts";
    EXPECT_EQ(shown(withIndicator(grid, added, "all", 1, "fr")), "all: hours costs valued twice; other:");
    EXPECT_EQ(shown(withIndicator(grid, added, "other", 9, "fr")), "all: hours valued twice; other: costs");
    model::Indicator renamed = indicator(1);
    renamed.label = "Bénévolat";
    const auto replaced = withIndicator(grid, renamed, "all", 0, "fr");
    EXPECT_EQ(shown(replaced), "all: hours valued twice; other:");
    EXPECT_EQ(std::get<model::Grid>(replaced).objects[0].indicators[1].label, "Bénévolat");
    EXPECT_EQ(shown(withIndicator(grid, renamed, "other", 0, "fr")), "all: hours twice; other: valued");
    EXPECT_EQ(shown(withIndicatorMoved(grid, "twice", "all", 0, "fr")), "all: twice hours valued; other:");
    EXPECT_EQ(shown(withIndicatorMoved(grid, "hours", "other", 0, "fr")), "all: valued twice; other: hours");
}

TEST_F(GridEdits, RemoveRefusesWhatAFormulaNeeds)
{
    EXPECT_EQ(shown(withoutIndicator(grid, "twice", "fr")), "all: hours valued; other:");
    EXPECT_EQ(shown(withoutIndicator(grid, "valued", "fr")),
              "«\u00A0Valeur\u00A0» sert au calcul de «\u00A0Double\u00A0». Changez d’abord ce calcul.");
    EXPECT_EQ(shown(withoutIndicator(grid, "hours", "en")),
              "“Heures” is needed by the formula of “Valeur”. Change that formula first.");
    EXPECT_EQ(shown(withoutIndicator(grid, "gone", "fr")), "Cet indicateur n’est plus dans la grille.");
}

TEST_F(GridEdits, RefuseACircle)
{
    model::Indicator circle = indicator(1);
    circle.measure.formula.parts[0].indicator = "twice";
    EXPECT_EQ(shown(withIndicator(grid, circle, "all", 0, "fr")),
              "Le calcul de «\u00A0Valeur\u00A0» aurait besoin de son propre résultat. Retirez l’un des indicateurs du "
              "calcul.");
    circle.measure.formula.parts[0].indicator = "gone";
    EXPECT_EQ(
        shown(withIndicator(grid, circle, "all", 0, "fr")),
        "Le calcul de «\u00A0Valeur\u00A0» nomme un indicateur qui n’est plus dans la grille. Changez ce calcul.");
}

TEST_F(GridEdits, RefuseANameThatIsTaken)
{
    model::Indicator same = indicator(0);
    same.id = "more";
    same.label = "heures";
    EXPECT_EQ(shown(withIndicator(grid, same, "all", 0, "fr")),
              "«\u00A0Heures\u00A0» existe déjà. Choisissez un autre nom.");
    same.label = " ";
    EXPECT_EQ(shown(withIndicator(grid, same, "all", 0, "fr")), "Le nom est vide. Écrivez-en un.");
    same.label = "Autre";
    EXPECT_EQ(shown(withIndicator(grid, same, "gone", 0, "fr")),
              "Cet objet n’est plus dans la grille. Choisissez-en un autre.");
}

TEST_F(GridEdits, DuplicateHasANameAndAnIdOfItsOwn)
{
    const auto once = std::get<model::Grid>(withIndicatorDuplicated(grid, "hours", "fr"));
    EXPECT_EQ(shown(once), "all: hours heures_copie valued twice; other:");
    EXPECT_EQ(once.objects[0].indicators[1].label, "Heures (copie)");
    EXPECT_EQ(once.objects[0].indicators[1].measure, indicator(0).measure);
    const auto again = std::get<model::Grid>(withIndicatorDuplicated(once, "hours", "fr"));
    EXPECT_EQ(again.objects[0].indicators[1].label, "Heures (copie 2)");
}

TEST_F(GridEdits, OfObjects)
{
    EXPECT_EQ(shown(withObject(grid, "Vie de quartier", "fr")), "all: hours valued twice; other:; vie_de_quartier:");
    EXPECT_EQ(shown(withObject(grid, "tout", "fr")), "«\u00A0Tout\u00A0» existe déjà. Choisissez un autre nom.");
    EXPECT_EQ(shown(withObject(grid, "", "fr")), "Le nom est vide. Écrivez-en un.");
    const auto renamed = std::get<model::Grid>(withObjectRenamed(grid, "all", "TOUT", "fr"));
    EXPECT_EQ(renamed.objects[0].label, "TOUT"); // its own name, in capitals
    EXPECT_EQ(shown(withObjectRenamed(grid, "all", "autre objet", "fr")),
              "«\u00A0Autre objet\u00A0» existe déjà. Choisissez un autre nom.");
    EXPECT_EQ(shown(withObjectMoved(grid, "other", 0, "fr")), "other:; all: hours valued twice");
    EXPECT_EQ(shown(withoutObject(grid, "other", "fr")), "all: hours valued twice");
    EXPECT_EQ(shown(withoutObject(grid, "all", "fr")),
              "«\u00A0Tout\u00A0» a encore des indicateurs (3). Retirez-les ou placez-les dans un autre objet.");
}
