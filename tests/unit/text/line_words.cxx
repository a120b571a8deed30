// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/LineWords.hxx"
#include "text/TextFolding.hxx"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace ficheaction::texts;
using As = LineCell::As;

namespace
{
LineWord word(const std::string& text)
{
    return lineWord(folded(text));
}

/// "E001|Total||15": a key is known, a figure a number, a date a day, `!` before a text says that it does not fit.
LineKind kind(const std::string& line, std::size_t columns = 5)
{
    std::vector<LineCell> cells;
    for (std::size_t begin = 0; begin <= line.size();)
    {
        const std::size_t end = std::min(line.find('|', begin), line.size());
        const std::string text = line.substr(begin, end - begin);
        begin = end + 1;
        if (text.empty())
            continue;
        if (text.find_first_not_of("0123456789,") == std::string::npos)
            cells.push_back({As::Number});
        else if (text.find_first_not_of("0123456789/") == std::string::npos)
            cells.push_back({As::Day});
        else if (text[0] == '=')
            cells.push_back({As::Known});
        else
        {
            const std::string form = folded(text[0] == '!' ? text.substr(1) : text);
            cells.push_back({text[0] == '!' ? As::Unfit : As::Free, lineWord(form), isSubHeading(form)});
        }
    }
    return lineKind(cells, columns);
}
}

TEST(LineWords, SayTotalAtTheBeginning)
{
    for (const char* const bare : {"Total", "TOTAL :", "Totaux", "Sous-total", "sous total", "S/Total", "Grand total",
                                   "Effectif total", "T O T A L", "Sub-total", "Total."})
        EXPECT_EQ(word(bare), LineWord::BareTotal) << bare;
    for (const char* const total :
         {"Total présents", "Total : 2 adhérents", "Total général", "Total des participants", "Sous-total mars",
          "Total 2026", "Nombre de familles", "Nombre d’enfants", "Nb présents", "Nombre : 2", "Effectif total filles",
          "TOTAL E001", "Nombre total de participants", "Total F", "Number of people"})
        EXPECT_EQ(word(total), LineWord::Total) << total;
    for (const char* const may : {"Total Fitness", "Moyenne", "Présents", "Ensemble", "Habitant Total", "Effectif"})
        EXPECT_EQ(word(may), LineWord::MayTotal) << may;
    for (const char* const none : {"Totalement", "Totem", "Sommeil", "E001", "", "Un total de 15", "Nombril"})
        EXPECT_EQ(word(none), LineWord::None) << none;
}

TEST(LineWords, MakeALineATotal)
{
    for (const char* const total :
         {"Total||15", "=E001|!Total||15", "=E001|!Total présents||15", "31/12/2026|Total|15", "!Nombre de familles|15",
          "=Habitant|Total|15", "Total : 2 adhérents", "Total|dont 12 femmes|15", "Moyenne|12,5|7",
          "!Habitant Total|15", "Total Fitness|12"})
        EXPECT_EQ(kind(total), LineKind::Total) << total;
}

TEST(LineWords, LeaveRowsThatOnlySpeakOfTotals)
{
    for (const char* const row :
         {"Durif|Ana|Total|15", "12/03/2026|Total Fitness|=Manifestation|=Réalisée", "=E001|=Habitant|15",
          "12/03/2026|=Habitant|=E001|Total respect pour l'équipe|=Positive", "12/03/2026|=École|12|Total de la classe",
          "=E001|!Présents|=P001", "12/03/2026|Total des courses|=Manifestation", "Ensemble|Ana", "Moyenne"})
        EXPECT_EQ(kind(row), LineKind::Row) << row;
}

TEST(LineWords, TellSubHeadingsByTheirWords)
{
    for (const char* const heading : {"Mars 2026", "MARS", "Mois de mars", "Groupe A", "Enfants :", "ENFANTS",
                                      "1er trimestre 2026", "T1 2026", "Liste des adhérents", "Page 2/3", "Mardis",
                                      "Édité le 30/11/2026 par logiciel", "Année 2025-2026", "!Semaine 12"})
        EXPECT_EQ(kind(heading), LineKind::SubHeading) << heading;
    for (const char* const row :
         {"Durif", "Mars 2026|12", "Fête de mars", "Martin Paul", "Page Julien", "=Enfants", "12"})
        EXPECT_EQ(kind(row), LineKind::Row) << row;
    EXPECT_EQ(kind("Mars", 1), LineKind::Row);
    const std::vector<LineCell> labels{{As::OwnLabel}, {As::OwnLabel}};
    EXPECT_EQ(lineKind(labels, 5), LineKind::SubHeading);
}
