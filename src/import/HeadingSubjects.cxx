// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/HeadingSubjects.hxx"

#include "import/HeadingMatch.hxx"
#include "import/Words.hxx"
#include "roles/Roles.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ficheaction::imports
{

namespace
{
/// Words for people of whom a row of a form speaks; folded. Those of one line are one person.
constexpr std::array<std::array<std::string_view, 5>, 13> people{
    {{"enfant", "enfants", "child", "eleve", "jeune"},
     {"responsable", "responsables", "guardian", "legal", "tuteur"},
     {"parent", "parents", "", "", ""},
     {"mere", "maman", "mother", "", ""},
     {"pere", "papa", "father", "", ""},
     {"conjoint", "conjointe", "spouse", "partner", ""},
     {"representant", "representante", "", "", ""},
     {"adherent", "adherente", "member", "membre", ""},
     {"accompagnateur", "accompagnatrice", "", "", ""},
     {"contact", "urgence", "emergency", "", ""},
     {"referent", "referente", "", "", ""},
     {"payeur", "acheteur", "buyer", "payer", ""},
     {"intervenant", "animateur", "", "", ""}}};
constexpr double names = 0.5;

bool isNumber(const std::string& word)
{
    return word.size() == 1 && word.front() >= '1' && word.front() <= '9';
}

std::string personNamed(const std::string& word)
{
    for (const auto& words : people)
        if (!word.empty() && std::find(words.begin(), words.end(), word) != words.end())
            return std::string(words.front());
    return {};
}
}

std::string subjectOf(std::string_view heading)
{
    const std::vector<std::string> words = wordsOf(heading);
    for (std::size_t word = 0; word < words.size(); ++word)
        if (const std::string person = personNamed(words[word]); !person.empty())
        {
            const bool isNumbered = word + 1 < words.size() && isNumber(words[word + 1]);
            return isNumbered ? person + " " + words[word + 1] : person;
        }
    return {};
}

std::vector<bool> aboutOthers(const std::vector<std::string>& headings, const model::Template& definition,
                              std::size_t registerIndex)
{
    std::vector<bool> others(headings.size());
    const std::vector<roles::PeopleRegister> registers = roles::peopleRegisters(definition);
    const auto own =
        std::find_if(registers.begin(), registers.end(),
                     [registerIndex](const roles::PeopleRegister& each) { return each.table == registerIndex; });
    if (own == registers.end())
        return others;
    const model::Register& owner = definition.registers[registerIndex];
    std::vector<std::string> subjects;
    std::set<std::string> named;
    std::map<std::string, double> scores;
    for (const std::string& heading : headings)
    {
        const std::string& subject = subjects.emplace_back(subjectOf(heading));
        double best = 0;
        for (std::size_t column = 0; column < owner.columns.size(); ++column)
        {
            const double score = headingScore(heading, owner.columns[column]);
            best = std::max(best, score);
            if (score >= names && (column == own->lastName || column == own->firstName))
                named.insert(subject);
        }
        scores[subject] += best;
    }
    if (named.size() < 2)
        return others;
    const std::string chosen = *std::max_element(
        named.begin(), named.end(), [&](const auto& one, const auto& other) { return scores[one] < scores[other]; });
    for (std::size_t column = 0; column < headings.size(); ++column)
        others[column] = subjects[column] != chosen && (!subjects[column].empty() || named.count("") > 0);
    return others;
}

}
