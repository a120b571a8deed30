// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SmallCentre.hxx"

#include "design/RegisterEdits.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::design;

namespace
{
class RegisterEdits : public testing::Test
{
protected:
    RegisterEdits()
        : definition(smallCentre(R"({ "id": "hours", "label": "Heures réalisées", "measure": { "kind": "sum",
            "register": "events", "of": "hours", "where": { "path": "status", "is": "Réalisée" } } })"))
    {
    }

    static std::string refusalOf(const DefinitionOrRefusal& edited)
    {
        const auto* const refusal = std::get_if<Refusal>(&edited);
        return refusal ? refusal->words : std::string();
    }

    static model::Column column(const std::string& label, model::ColumnType type, const std::string& list = {})
    {
        model::Column column;
        column.label = label;
        column.type = type;
        column.list = list;
        return column;
    }

    model::Template definition;
};
}

TEST_F(RegisterEdits, AColumnComesBehindTheOthersWithAnIdOfItsOwn)
{
    const auto edited = withColumn(definition, "events", column("Météo du jour", model::ColumnType::Text), "fr");
    ASSERT_EQ(refusalOf(edited), "");
    model::Template expected = definition;
    model::Column added = column("Météo du jour", model::ColumnType::Text);
    added.id = "meteo_du_jour";
    expected.registers[0].columns.push_back(added);
    EXPECT_TRUE(std::get<model::Template>(edited) == expected);
}

TEST_F(RegisterEdits, ALabelThatIsTakenOrEmptyIsRefused)
{
    EXPECT_EQ(refusalOf(withColumn(definition, "events", column("état", model::ColumnType::Text), "fr")),
              "«\u00A0État\u00A0» existe déjà. Choisissez un autre nom.");
    EXPECT_NE(refusalOf(withColumn(definition, "events", column("  ", model::ColumnType::Text), "fr")), "");
    EXPECT_NE(refusalOf(withColumn(definition, "events", column("Liste", model::ColumnType::List), "fr")), "");
    EXPECT_NE(refusalOf(withColumn(definition, "events", column("Renvoi", model::ColumnType::Reference), "fr")), "");
}

TEST_F(RegisterEdits, AColumnThatAnIndicatorNeedsStaysAndItIsNamed)
{
    EXPECT_EQ(
        refusalOf(withoutColumn(definition, "events", "status", "fr")),
        "«\u00A0État\u00A0» sert à «\u00A0Heures réalisées\u00A0». Changez ou supprimez d’abord ce qui en a besoin.");
    EXPECT_NE(refusalOf(withoutColumn(definition, "events", "hours", "fr")), "");
    EXPECT_EQ(refusalOf(withoutColumn(definition, "events", "cost", "fr")), "");
}

TEST_F(RegisterEdits, AColumnThatIsAddedUpStaysANumber)
{
    model::Column hours = *definition.registers[0].column("hours");
    hours.type = model::ColumnType::Text;
    EXPECT_NE(refusalOf(withColumn(definition, "events", hours, "fr")), "");
    model::Column cost = *definition.registers[0].column("cost");
    cost.type = model::ColumnType::Text;
    EXPECT_EQ(refusalOf(withColumn(definition, "events", cost, "fr")), "");
}

TEST_F(RegisterEdits, WhatRowsAreKnownByStays)
{
    EXPECT_NE(refusalOf(withoutColumn(definition, "events", "id", "fr")), "");
    EXPECT_NE(refusalOf(withoutColumn(definition, "events", "date", "fr")), "");
    EXPECT_NE(refusalOf(withoutColumn(definition, "attendances", "count", "fr")), "");
    EXPECT_NE(refusalOf(withoutColumn(definition, "attendances", "event", "fr")), "");
}

TEST_F(RegisterEdits, AColumnMovesOnePlaceAndNoFurtherThanTheEnds)
{
    const auto ids = [](const DefinitionOrRefusal& edited)
    {
        std::string all;
        for (const model::Column& column : std::get<model::Template>(edited).registers[0].columns)
            all += (all.empty() ? "" : " ") + column.id;
        return all;
    };
    EXPECT_EQ(ids(withColumnMoved(definition, "events", "type", true, "fr")),
              "id type date status hours cost themes level minutes");
    EXPECT_EQ(ids(withColumnMoved(definition, "events", "type", false, "fr")),
              "id date status type hours cost themes level minutes");
    EXPECT_EQ(ids(withColumnMoved(definition, "events", "id", true, "fr")), ids(definition));
    EXPECT_EQ(ids(withColumnMoved(definition, "events", "minutes", false, "fr")), ids(definition));
    EXPECT_NE(refusalOf(withColumnMoved(definition, "events", "gone", true, "fr")), "");
    EXPECT_NE(refusalOf(withColumnMoved(definition, "gone", "id", true, "fr")), "");
}

TEST_F(RegisterEdits, AListKeepsTheValuesThatIndicatorsName)
{
    model::ListOfValues statuses = *definition.listNamed("statuses");
    statuses.values = {"Prévue", "Faite"};
    EXPECT_NE(refusalOf(withList(definition, statuses, "fr")), "");
    statuses.values = {"Réalisée", "Prévue", "Annulée"};
    const auto edited = withList(definition, statuses, "fr");
    ASSERT_EQ(refusalOf(edited), "");
    EXPECT_EQ(std::get<model::Template>(edited).listNamed("statuses")->values, statuses.values);
    statuses.values = {"Réalisée", "réalisée"};
    EXPECT_NE(refusalOf(withList(definition, statuses, "fr")), "");
    EXPECT_NE(refusalOf(withoutList(definition, "statuses", "fr")), "");
}

TEST_F(RegisterEdits, ARegisterBeginsWithANumberAndADate)
{
    const auto edited = withRegister(definition, "Prêts de jeux", "en");
    ASSERT_EQ(refusalOf(edited), "");
    const model::Register& added = std::get<model::Template>(edited).registers.back();
    EXPECT_EQ(added.label, "Prêts de jeux");
    EXPECT_EQ(added.columns.front().label, "N°"); // in the language of the sheets
    EXPECT_EQ(added.date.text(), "date");
    EXPECT_NE(refusalOf(withRegister(definition, "participations", "fr")), "");
    EXPECT_NE(refusalOf(withRegister(definition, "a/b", "fr")), "");
    EXPECT_NE(refusalOf(withoutRegister(definition, "people", "fr")), ""); // attendances refer to it
    EXPECT_NE(refusalOf(withoutRegister(definition, "events", "fr")), "");
    EXPECT_EQ(refusalOf(withoutRegister(definition, "typed", "fr")), "");
}
