// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SourceFolder.hxx"
#include "Workbook.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"
#include "privacy/people/KnownPeople.hxx"
#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ficheaction::privacy
{

namespace
{
using test::blank;
using test::Cell;

PersonalKind kindOf(const std::string& heading, model::ColumnType type = model::ColumnType::Text)
{
    model::Column column = test::column("c", type);
    column.label = heading;
    return kindOfHeading(column);
}

/// A template that declares nothing personal and shares all of it.
model::Template careless()
{
    model::Template definition = test::centre();
    for (model::Register& owner : definition.registers)
        owner.shared = true;
    std::vector<model::Column>& columns = definition.registers[1].columns;
    columns[1].label = "Nom";
    columns.insert(columns.begin() + 2, test::column("given"));
    columns[2].label = "Pr\u00E9nom";
    columns.push_back(test::column("born", model::ColumnType::Number));
    columns.back().label = "Naissance";
    columns.push_back(test::column("call"));
    columns.back().label = "T\u00E9l\u00E9phone";
    columns.push_back(test::column("remarks"));
    columns.back().label = "Observations";
    columns.back().personal = true;
    columns[4].label = "Famille";
    return definition;
}

test::Workbook carelessCentre()
{
    test::Workbook workbook(careless());
    workbook.add("events", {"E1", test::serial(2026, 6, 1), "F\u00EAte", blank, blank, blank, blank, blank});
    workbook.add("participants", {"P001", "Torrelli", "Odile", blank, "Vandamme", blank, 1951.0, "06 45 12 78 90",
                                  "ne pas appeler le soir"});
    workbook.add("participants", {"P002", "Garrigou", "Driss", blank, "F12", blank, blank, blank, blank});
    workbook.add("attendances", {"E1", "P001", blank, blank, 1.0});
    workbook.add("attendances", {"E1", "Lilou Castelnau", blank, blank, 1.0});
    return workbook;
}

model::Template bundled(const std::string& id)
{
    std::ifstream stream(tests::templateFolder() / (id + ".json"), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    return std::get<model::Template>(templates::readTemplate(text));
}
}

TEST(PersonalColumns, AreKnownByTheirHeadings)
{
    EXPECT_EQ(kindOf("Nom"), PersonalKind::Name);
    EXPECT_EQ(kindOf("NOM ET PR\u00C9NOM"), PersonalKind::Name);
    EXPECT_EQ(kindOf("Nom de naissance"), PersonalKind::Name);
    EXPECT_EQ(kindOf("Pr\u00E9nom(s)"), PersonalKind::FirstName);
    EXPECT_EQ(kindOf("Date de naissance", model::ColumnType::Date), PersonalKind::Birth);
    EXPECT_EQ(kindOf("N\u00E9(e) le", model::ColumnType::Date), PersonalKind::Birth);
    EXPECT_EQ(kindOf("Naissance", model::ColumnType::Number), PersonalKind::Birth);
    EXPECT_EQ(kindOf("T\u00E9l."), PersonalKind::Phone);
    EXPECT_EQ(kindOf("Portable", model::ColumnType::Number), PersonalKind::Phone);
    EXPECT_EQ(kindOf("Adresse postale"), PersonalKind::Address);
    EXPECT_EQ(kindOf("Courriel"), PersonalKind::Email);
    EXPECT_EQ(kindOf("E-mail"), PersonalKind::Email);
    EXPECT_EQ(kindOf("N\u00B0 de s\u00E9curit\u00E9 sociale"), PersonalKind::Number);
    EXPECT_EQ(kindOf("Last name"), PersonalKind::Name);
    EXPECT_EQ(kindOf("First name"), PersonalKind::FirstName);
    for (const char* heading : {"Nom du groupe", "Adresse du lieu", "Nom de l'atelier", "Intitul\u00E9", "Nombre",
                                "Renom", "Site web", "Naissances du projet", "Title"})
        EXPECT_EQ(kindOf(heading), PersonalKind::None) << heading;
    EXPECT_EQ(kindOf("Nom", model::ColumnType::List), PersonalKind::None);
}

TEST(PersonalColumns, AreKnownByWhatTheyHold)
{
    using Cells = std::vector<std::string>;
    EXPECT_EQ(kindOfCells(Cells{"06 45 12 78 90", "0248751234", "\u00E0 demander"}), PersonalKind::Phone);
    EXPECT_EQ(kindOfCells(Cells{"a@exemple.invalid", "b@exemple.invalid", "c@exemple.invalid"}), PersonalKind::Email);
    EXPECT_EQ(kindOfCells(Cells{"Odile Torrelli", "TORRELLI Samira", "Yann Le Goff", "?"}), PersonalKind::Name);
    EXPECT_EQ(kindOfCells(Cells{"12 rue des Lilas", "3 all\u00E9e du Bac", "7 place Jacques Brel"}),
              PersonalKind::Address);
    EXPECT_EQ(kindOfCells(Cells{"284031803312345", "184031803312345", "284031803312346"}), PersonalKind::Number);
    EXPECT_EQ(kindOfCells(Cells{"F\u00EAte du quartier", "Go\u00FBter chez Odile", "Petit d\u00E9jeuner"}),
              PersonalKind::None);
    EXPECT_EQ(kindOfCells(Cells{"06 45 12 78 90"}), PersonalKind::None) << "one cell is no rule";
}

TEST(PersonalColumns, HoldWhateverACarelessTemplateSays)
{
    test::Workbook workbook = carelessCentre();
    const engine::Dataset data = workbook.dataset();
    const PersonalColumns columns(data);
    EXPECT_FALSE(columns.isOfPeople(0)) << "events";
    EXPECT_TRUE(columns.isOfPeople(1));
    for (const std::size_t column : {1U, 2U, 6U, 7U, 8U})
        EXPECT_FALSE(columns.mayBeShared(1, column)) << column;
    EXPECT_TRUE(columns.mayBeShared(0, 2)) << "the title of an event";
    EXPECT_FALSE(columns.mayBeShared(2, 1)) << "who came to what";
    EXPECT_TRUE(columns.mayBeShared(2, 0));
}

TEST(PersonalColumns, TellWhichFiguresAreAboutPeople)
{
    model::Template definition = careless();
    definition.registers[1].columns.back().personal = false;
    using Kind = model::MeasureKind;
    model::Measure people;
    people.kind = Kind::Distinct;
    people.source = "attendances";
    people.of = model::Dimension(model::Path{{"participant"}});
    EXPECT_TRUE(countsPeople(definition, people));
    model::Measure rows;
    rows.kind = Kind::Count;
    rows.source = "participants";
    EXPECT_TRUE(countsPeople(definition, rows));
    rows.source = "attendances";
    EXPECT_TRUE(countsPeople(definition, rows));
    rows.source = "events";
    EXPECT_FALSE(countsPeople(definition, rows));
    for (model::Column& column : definition.registers[1].columns)
        column.label = column.label == "Nom" ? "Nom et pr\u00E9nom" : "Divers " + column.id;
    EXPECT_TRUE(countsPeople(definition, people)) << "one column with the whole name";
    definition.registers[1].columns[1].label = "Nom de la structure";
    EXPECT_FALSE(countsPeople(definition, people)) << "a list of organisations";
}

TEST(KnownPeople, AreReadFromACarelessTemplateToo)
{
    test::Workbook workbook = carelessCentre();
    const engine::Dataset data = workbook.dataset();
    const PersonalColumns columns(data);
    std::vector<std::string> names;
    for (const PersonName& name : peopleNames(data, columns))
        names.push_back(name.last + "|" + name.first);
    EXPECT_EQ(names, (std::vector<std::string>{"Torrelli|Odile", "Garrigou|Driss", "Vandamme|", "Lilou Castelnau|"}))
        << "people, a household's name, and who came without being in the register";
    const KnownWords known = knownOfPeople(data, columns);
    EXPECT_EQ(known.birthYears, std::vector<int>{1951});
    EXPECT_EQ(known.keys, (std::vector<std::string>{"P001", "P002"}));
    EXPECT_NE(std::ranges::find(known.remarks, "ne pas appeler le soir"), known.remarks.end());
    EXPECT_NE(std::ranges::find(known.numbers, "06 45 12 78 90"), known.numbers.end());
}

TEST(PersonalColumns, LeaveWhatTheBundledTemplatesShare)
{
    for (const char* id : {"clos-du-roy", "neighbourhood-action", "reaap-parentalite", "ludotheque",
                           "clas-accompagnement", "fph-fonds-habitants", "fiche-vierge", "blank-action"})
    {
        test::Workbook workbook(bundled(id));
        const engine::Dataset data = workbook.dataset();
        const PersonalColumns columns(data);
        const std::vector<model::Register>& registers = data.definition().registers;
        for (std::size_t table = 0; table < registers.size(); ++table)
            for (std::size_t column = 0; column < registers[table].columns.size(); ++column)
            {
                const std::string place =
                    std::string(id) + " " + registers[table].id + "." + registers[table].columns[column].id;
                EXPECT_FALSE(registers[table].shared && columns.isOfPeople(table)) << place;
                EXPECT_EQ(columns.isPersonal(table, column), registers[table].columns[column].personal) << place;
            }
    }
}

}
