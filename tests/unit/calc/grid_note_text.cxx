// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "FrenchGrid.hxx"

#include "calc/grid/GridNoteText.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::calc;
using namespace ficheaction::calc::test;
using Kind = engine::Remark::Kind;

TEST(GridNoteText, NotesTheRemarks)
{
    engine::Figure figure = figureOf(0.75);
    figure.numerator = 18;
    figure.denominator = 24;
    figure.remarks = {{Kind::WithoutValue, 4, "Famille"}, {Kind::CountedOnly, 7, ""}};
    const std::string note = noteText(french(), {}, figure, "");
    EXPECT_EQ(note, "18 sur 24\n« Famille » non renseigné pour 4 personnes\nComptées sans être nommées : 7 personnes");
    EXPECT_TRUE(isOwnNote(wording, note));
}

TEST(GridNoteText, SaysWhatPartsMakeAndWhoWasSeenOnce)
{
    engine::Figure figure = figureOf(12);
    figure.remarks = {{Kind::PartsAddUpTo, 15}, {Kind::SeenOnce, 3}};
    const std::string note = noteText(french(), {}, figure, "");
    EXPECT_EQ(note, "Les parties font 15.\nUne seule fois : 3 personnes");
    EXPECT_TRUE(isOwnNote(wording, note));
}

TEST(GridNoteText, SaysOneAndManyWithTheirWords)
{
    engine::Figure figure = figureOf(12);
    for (const auto& [count, words] : {std::pair(1, "1 personne"), {2, "2 personnes"}, {1250, "1250 personnes"}})
    {
        figure.remarks = {{Kind::CountedOnly, static_cast<double>(count), ""}};
        const std::string note = noteText(french(), {}, figure, "");
        EXPECT_EQ(note, std::string("Comptées sans être nommées : ") + words);
        EXPECT_TRUE(isOwnNote(wording, note));
    }
}

TEST(GridNoteText, SaysWhereAFigureComesFrom)
{
    engine::Figure figure = figureOf(2400);
    figure.remarks = {{Kind::Source, 0, "Insee,\n2021"}, {Kind::Source, 0, "CAF", model::Date::of(2026, 3, 4)}};
    const std::string note = noteText(french(), {}, figure, "");
    EXPECT_EQ(note, "Source : Insee, 2021\nSource : CAF, le 4/3/2026");
    EXPECT_TRUE(isOwnNote(wording, note));
}

TEST(GridNoteText, ListsWhatIsLate)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Milestones;
    engine::Figure figure = figureOf(0.5);
    figure.numerator = 12;
    figure.denominator = 24;
    figure.remarks = {{Kind::Late, 12}};
    for (int late = 1; late <= 12; ++late)
        figure.values.push_back({"Étape " + std::to_string(late), late, {model::Date::of(2026, 3, 4)}});
    const std::string note = noteText(french(), indicator, figure, "Étapes");
    EXPECT_TRUE(note.starts_with("En retard : 12\n– Étape 1 : prévu le 4/3/2026, 1 jour de retard\n")) << note;
    EXPECT_TRUE(note.ends_with("– Étape 10 : prévu le 4/3/2026, 10 jours de retard\n"
                               "et 2 de plus dans la feuille « Étapes »"))
        << note;
    EXPECT_TRUE(isOwnNote(wording, note));
    indicator.percent = true;
    EXPECT_TRUE(noteText(french(), indicator, figure, "Étapes").starts_with("12 sur 24\n"));
}

TEST(GridNoteText, NamesTheLatestEvidenceFirst)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Done;
    engine::Figure figure = figureOf(1);
    figure.values = {{"Tract", 1}, {"Article\nde presse", 1}};
    const std::string note = noteText(french(), indicator, figure, "");
    EXPECT_EQ(note, "Attesté par : Article de presse\nAttesté par : Tract");
    EXPECT_TRUE(isOwnNote(wording, note));
}

TEST(GridNoteText, DoesNotCallAChangeAShare)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Trend;
    engine::Figure figure = figureOf(0.25);
    figure.numerator = 5;
    figure.denominator = 20;
    EXPECT_EQ(noteText(french(), indicator, figure, ""), "");
}

TEST(GridNoteText, KnowsANoteThatAPersonWroteInto)
{
    EXPECT_FALSE(isOwnNote(wording, "18 sur 24\nÀ vérifier"));
    EXPECT_FALSE(isOwnNote(wording, "Voir avec Claire"));
    EXPECT_FALSE(isOwnNote(wording, ""));
    EXPECT_FALSE(isOwnNote(wording, "Vu sur place"));
    EXPECT_FALSE(isOwnNote(wording, "18 sur 24 à vérifier"));
    EXPECT_TRUE(isOwnNote(wording, "Comptées sans être nommées : 1 250 personnes"));
    EXPECT_TRUE(isOwnNote(wording, "Comptées sans être nommées : 1 250 personne(s)")) << "as it was written before";
    EXPECT_FALSE(isOwnNote(wording, "Comptées sans être nommées : 1 250 chats"));
}
