// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridText.hxx"

#include <gtest/gtest.h>

#include <cstdio>

using namespace ficheaction;
using namespace ficheaction::calc;

namespace
{
const std::map<std::string, std::string> wording{
    {"value.range", "{low} à {high}"},
    {"state.empty", "aucune donnée"},
    {"state.not_applicable", "sans objet"},
    {"state.masked", "masqué"},
    {"state.error", "erreur"},
    {"grid.removed", "(retiré du modèle)"},
    {"note.ratio", "{numerator} sur {denominator}"},
    {"note.without_value", "« {column} » non renseigné pour {count} personne(s)"},
    {"note.counted_only", "Comptées sans être nommées : {count} personne(s)"},
    {"note.more", "et {count} de plus dans la feuille « {sheet} »"}};

GridLanguage french()
{
    const auto number = [](double value, int decimals)
    {
        char buffer[64];
        std::snprintf(buffer, sizeof buffer, "%.*f", decimals, value);
        return std::string(buffer);
    };
    return {&wording, number, "« ", " »"};
}

engine::Figure figureOf(double value)
{
    engine::Figure figure;
    figure.status = engine::Status::Ok;
    figure.value = value;
    return figure;
}

std::string shown(const CellContent& content)
{
    return std::get<std::string>(content);
}
}

TEST(GridText, ShowsNumbersAsNumbers)
{
    EXPECT_EQ(actualValue(french(), {}, figureOf(0), false, ""), CellContent(0.0));
    EXPECT_EQ(actualValue(french(), {}, figureOf(0.75), true, ""), CellContent(0.75));
}

TEST(GridText, ShowsAnInterval)
{
    engine::Figure figure = figureOf(12);
    figure.upperBound = 15;
    EXPECT_EQ(shown(actualValue(french(), {}, figure, true, "")), "12 à 15");
    figure.upperBound = 12;
    EXPECT_EQ(actualValue(french(), {}, figure, true, ""), CellContent(12.0));
}

TEST(GridText, KeepsTheFourStatesApart)
{
    engine::Figure figure;
    for (const auto& [status, words] : {std::pair{engine::Status::Empty, "aucune donnée"},
                                        {engine::Status::NotApplicable, "sans objet"},
                                        {engine::Status::Masked, "masqué"},
                                        {engine::Status::Error, "erreur"}})
    {
        figure.status = status;
        EXPECT_EQ(shown(actualValue(french(), {}, figure, false, "")), words);
    }
}

TEST(GridText, ShowsAListOneLineAValue)
{
    model::Indicator indicator;
    indicator.unit = "thèmes";
    indicator.measure.kind = model::MeasureKind::List;
    engine::Figure figure = figureOf(2);
    figure.values = {{"Sommeil", 3}, {"Écrans\net jeux", 1}};
    EXPECT_EQ(shown(actualValue(french(), indicator, figure, false, "")),
              "2 thèmes\n– Sommeil (3)\n– Écrans et jeux (1)");
    EXPECT_EQ(actualValue(french(), indicator, figure, true, ""), CellContent(2.0));
}

TEST(GridText, SaysHowManyValuesAreNotShown)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::List;
    engine::Figure figure = figureOf(43);
    for (int value = 0; value < 43; ++value)
        figure.values.push_back({std::to_string(value), 1});
    const std::string text = shown(actualValue(french(), indicator, figure, false, "Événements"));
    EXPECT_TRUE(text.ends_with("\net 3 de plus dans la feuille « Événements »")) << text;
}

TEST(GridText, ShowsTheLatestQuotesFirst)
{
    model::Indicator indicator;
    indicator.measure.kind = model::MeasureKind::Quotes;
    engine::Figure figure = figureOf(11);
    for (int value = 1; value <= 11; ++value)
        figure.values.push_back({"parole " + std::to_string(value), 1});
    const std::string text = shown(actualValue(french(), indicator, figure, false, "Retours"));
    EXPECT_TRUE(text.starts_with("11\n« parole 11 »\n« parole 10 »\n")) << text;
    EXPECT_TRUE(text.ends_with("« parole 2 »\net 1 de plus dans la feuille « Retours »")) << text;
}

TEST(GridText, NotesTheRemarks)
{
    engine::Figure figure = figureOf(0.75);
    figure.numerator = 18;
    figure.denominator = 24;
    figure.remarks = {{engine::Remark::Kind::WithoutValue, 4, "Famille"}, {engine::Remark::Kind::CountedOnly, 7, ""}};
    const std::string note = noteText(french(), figure);
    EXPECT_EQ(note,
              "18 sur 24\n« Famille » non renseigné pour 4 personne(s)\nComptées sans être nommées : 7 personne(s)");
    EXPECT_TRUE(isOwnNote(wording, note));
}

TEST(GridText, KnowsANoteThatAPersonWroteInto)
{
    EXPECT_FALSE(isOwnNote(wording, "18 sur 24\nÀ vérifier"));
    EXPECT_FALSE(isOwnNote(wording, "Voir avec Claire"));
    EXPECT_FALSE(isOwnNote(wording, ""));
    EXPECT_TRUE(isOwnNote(wording, "Comptées sans être nommées : 1 250 personne(s)"));
}
