// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A sheet that a centre has used for years becomes a register: what is proposed for its columns.

#include "../import/ImportCase.hxx"
#include "design/SheetCorrections.hxx"
#include "privacy/people/PersonalColumns.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::design;
using model::ColumnType;

namespace
{
AboutPeople aboutPeople(const std::string& heading, std::span<const std::string> cells)
{
    model::Column column;
    column.label = heading;
    privacy::PersonalKind kind = privacy::kindOfHeading(column);
    if (kind == privacy::PersonalKind::None)
        kind = privacy::kindOfCells(cells);
    return kind == privacy::PersonalKind::None    ? AboutPeople::Nothing
           : kind == privacy::PersonalKind::Birth ? AboutPeople::Birth
                                                  : AboutPeople::Words;
}

class SheetRegisterTest : public testing::Test
{
protected:
    std::optional<SheetRegister> proposed(const std::vector<std::string>& lines,
                                          std::optional<std::size_t> headingRow = {})
    {
        mCase.source = test::sourceOf(lines);
        mCase.source.firstRow = firstRow;
        mCase.source.firstColumn = firstColumn;
        const engine::Dataset data = mCase.workbook.dataset();
        return proposeSheetRegister(mCase.source, "Présences 2026", headingRow, data, mCase.reading(), aboutPeople);
    }

    static std::string typed(const SheetColumn& each)
    {
        static const std::map<ColumnType, std::string> names{
            {ColumnType::Text, "text"}, {ColumnType::Number, "number"}, {ColumnType::Date, "date"},
            {ColumnType::List, "list"}, {ColumnType::Values, "values"}, {ColumnType::Reference, "reference"}};
        std::string text = each.column.label + "=" + names.at(each.column.type);
        if (!each.column.unit.empty())
            text += " " + each.column.unit;
        if (!each.ownList.id.empty() && each.column.list == each.ownList.id)
            for (const std::string& value : each.ownList.values)
                text += " " + value;
        if (!each.column.reference.empty())
            text += " " + each.column.reference;
        return each.column.personal ? text + "!" : text;
    }

    static std::vector<std::string> typed(const std::optional<SheetRegister>& sheet)
    {
        std::vector<std::string> texts;
        if (sheet)
            for (const SheetColumn& each : sheet->columns)
                texts.push_back(typed(each));
        return texts;
    }

    const model::Template& definition() { return mCase.workbook.definition(); }

    test::ImportCase mCase;
    std::size_t firstRow = 0;
    std::size_t firstColumn = 0;
};

using Texts = std::vector<std::string>;

TEST_F(SheetRegisterTest, ProposesTypesOfAMessySheet)
{
    const auto sheet = proposed(
        {"Accueil de loisirs;;;;;;;;", ";;;;;;;;", "Jour;Nom;Prénom;Sexe;Âge;Adhérent ?;Payé;Remarque;Vide",
         "jeudi 5 mars 2026;DURAND;Léa;F;#9;o;12,50 €;rien à dire;",
         "6 mars 2026;PETIT;Paul;H;#11;n;8 €;arrivé tard avec sa mère;", "2026-03-09;MOREAU;Nour;F;#10;o;10 €;;",
         "2026-03-10;GIRARD;Jean;H;#8;o;5 €;parti tôt;", "Total;4;;;;3;35,50 €;;"});
    EXPECT_EQ(typed(sheet), (Texts{"Jour=date", "Nom=text!", "Prénom=text!", "Sexe=list F H", "Âge=number",
                                   "Adhérent ?=list o n", "Payé=number €", "Remarque=text", "Vide=text"}));
    EXPECT_EQ(sheet->headingRow, 2u);
    EXPECT_EQ(sheet->rows, 4u);
    EXPECT_EQ(sheet->date, std::optional<std::size_t>(0));
    EXPECT_FALSE(sheet->key);
}

TEST_F(SheetRegisterTest, TakesCellsOfNumbersAsTheyAreAndZerosInFrontAsText)
{
    const auto sheet = proposed(
        {"Durée;Temps;Code postal;Âge", "#1.5;2h30;01000;9 ans", "#2;1 h;01500;11 ans", "#0.5;0,5 h;69003;8 ans"});
    EXPECT_EQ(typed(sheet), (Texts{"Durée=number", "Temps=number h", "Code postal=text", "Âge=number ans"}));
}

TEST_F(SheetRegisterTest, FindsKeysListsThatAreThereAndReferences)
{
    mCase.workbook.add("participants", {std::string("P001")});
    mCase.workbook.add("participants", {std::string("P002")});
    mCase.workbook.add("participants", {std::string("P003")});
    const auto sheet = proposed({"N° de fiche;Personne;Présente;Né(e) le", "1;P001;Oui;2001-04-03",
                                 "2;P002;Non;2003-01-30", "3;P003;Oui;1999-12-01", "4;P001;Oui;2001-04-03"});
    EXPECT_EQ(typed(sheet),
              (Texts{"N° de fiche=text", "Personne=reference participants", "Présente=list", "Né(e) le=date!"}));
    EXPECT_EQ(sheet->key, std::optional<std::size_t>(0));
    EXPECT_FALSE(sheet->date) << "nobody's activity is on the day of their birth";
}

TEST_F(SheetRegisterTest, KeepsPlacesOfTheSheetAndTellsLikeHeadingsApart)
{
    firstRow = 4;
    firstColumn = 2;
    const auto sheet = proposed({"Date;Présents;;Présents", "2026-01-05;#12;x;#3", "2026-01-12;#14;;#4"});
    EXPECT_EQ(typed(sheet), (Texts{"Date=date", "Présents=number", "Présents (2)=number"}));
    EXPECT_EQ(sheet->headingRow, 4u);
    EXPECT_EQ(sheet->columns[1].place, 3u);
    EXPECT_EQ(sheet->columns[2].place, 5u) << "what has no heading is no column";
}

TEST_F(SheetRegisterTest, ReadsHeadingsOnTwoLinesAsOne)
{
    const auto sheet = proposed({"Jour;Enfants;;Adultes;", ";Filles;Garçons;Femmes;Hommes", "2026-01-05;#1;#2;#3;#4",
                                 "2026-01-12;#4;#3;#2;#1"});
    EXPECT_EQ(sheet->headingRow, 1u);
    EXPECT_EQ(typed(sheet), (Texts{"Jour=date", "Filles=number", "Garçons=number", "Femmes=number", "Hommes=number"}));
}

TEST_F(SheetRegisterTest, HasNoHeadingsWhereTheFirstRowHoldsData)
{
    EXPECT_FALSE(proposed({"2026-01-05;#12", "2026-01-12;#14"}));
    EXPECT_FALSE(proposed({}));
}

TEST_F(SheetRegisterTest, TakesTheHeadingsThatThePersonShows)
{
    const auto sheet = proposed({"Note;À lire", "Jour;Lieu", "2026-01-05;Salle", "2026-01-12;Parc"}, 1);
    EXPECT_EQ(typed(sheet), (Texts{"Jour=date", "Lieu=text"}));
}

TEST_F(SheetRegisterTest, BecomesTheLastRegisterWithItsNewLists)
{
    const auto sheet = proposed({"N°;Jour;Sexe", "A1;2026-01-05;F", "A2;2026-01-06;H", "A3;2026-01-07;F",
                                 "A4;2026-01-08;H", "A5;2026-01-09;F"});
    const DefinitionOrRefusal made = withSheetRegister(definition(), *sheet, "fr");
    ASSERT_TRUE(std::holds_alternative<model::Template>(made)) << std::get<Refusal>(made).words;
    const model::Template& edited = std::get<model::Template>(made);
    const model::Register& added = edited.registers.back();
    EXPECT_EQ(edited.registers.size(), definition().registers.size() + 1);
    EXPECT_EQ(added.label, "Présences 2026");
    ASSERT_EQ(added.columns.size(), 3u);
    EXPECT_EQ(added.key, added.columns[0].id);
    EXPECT_TRUE(added.columns[0].required);
    EXPECT_EQ(added.date.steps, Texts{added.columns[1].id});
    ASSERT_TRUE(edited.listNamed(added.columns[2].list));
    EXPECT_EQ(edited.listNamed(added.columns[2].list)->values, (Texts{"F", "H"}));
}

TEST_F(SheetRegisterTest, IsRefusedInWords)
{
    const auto sheet = proposed({"Jour;Lieu", "2026-01-05;Salle", "2026-01-12;Parc"});
    const auto refused = [&](const SheetRegister& asked)
    {
        const DefinitionOrRefusal made = withSheetRegister(definition(), asked, "fr");
        return std::holds_alternative<Refusal>(made) && !std::get<Refusal>(made).words.empty();
    };
    EXPECT_FALSE(refused(*sheet));
    SheetRegister asked = *sheet;
    asked.sheet = definition().registers.front().label;
    EXPECT_TRUE(refused(asked)) << "a sheet of the fiche";
    asked = *sheet;
    asked.date = 1;
    EXPECT_TRUE(refused(asked)) << "no days";
    asked = *sheet;
    asked.columns[0].taken = false;
    EXPECT_TRUE(refused(asked)) << "the date is left out";
    asked.date.reset();
    EXPECT_FALSE(refused(asked));
    asked.columns[1].taken = false;
    EXPECT_TRUE(refused(asked)) << "nothing is left";
    asked = *sheet;
    asked.columns[1].column.label = "jour";
    EXPECT_TRUE(refused(asked)) << "labels that are alike";
}

TEST_F(SheetRegisterTest, IsCorrectedByTheLabelsOfItsColumns)
{
    const auto sheet = proposed({"Jour;Lieu;Remarque", "2026-01-05;Salle;un", "2026-01-12;Parc;deux"});
    SheetCorrections corrections;
    corrections.key = "lieu";
    corrections.date = "";
    corrections.personal = Texts{"Remarque"};
    corrections.types["Lieu"] = "list";
    const auto made = corrected(*sheet, corrections, "fr");
    ASSERT_TRUE(std::holds_alternative<SheetRegister>(made));
    EXPECT_EQ(typed(std::get<SheetRegister>(made)), (Texts{"Jour=date", "Lieu=list Salle Parc", "Remarque=text!"}));
    EXPECT_EQ(std::get<SheetRegister>(made).key, std::optional<std::size_t>(1));
    EXPECT_FALSE(std::get<SheetRegister>(made).date);
    corrections.types["Lieu"] = "listes";
    EXPECT_TRUE(std::holds_alternative<Refusal>(corrected(*sheet, corrections, "fr")));
    corrections.types = {{"Lieux", "text"}};
    EXPECT_TRUE(std::holds_alternative<Refusal>(corrected(*sheet, corrections, "fr")));
    corrections = {};
    corrections.leftOut = {"Jour"};
    EXPECT_FALSE(std::get<SheetRegister>(corrected(*sheet, corrections, "fr")).date) << "left out, it dates nothing";
}
}
