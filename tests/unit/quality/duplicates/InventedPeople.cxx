// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "duplicates/InventedPeople.hxx"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace ficheaction::test
{

namespace
{
constexpr std::array<std::string_view, 96> surnames{
    "Martin",   "Bernard",      "Dubois",     "Durand",   "Leroy",       "Moreau",    "Lefèvre",   "Girard",
    "Dupont",   "Fournier",     "Mercier",    "Guérin",   "Faure",       "Chevalier", "Gauthier",  "Perrin",
    "Robin",    "Clément",      "Morel",      "Renaud",   "Barbier",     "Hervé",     "Brunet",    "Le Goff",
    "Le Gall",  "Le Roux",      "de la Tour", "du Bois",  "d’Arcy",      "Delaunay",  "Lemoine",   "Carpentier",
    "Picard",   "Vasseur",      "Poirier",    "Aubert",   "Charpentier", "Besson",    "Lacroix",   "Rousset",
    "Benali",   "Ben Ali",      "Bouzid",     "Haddad",   "El Amrani",   "El Khatib", "Belkacem",  "Cherif",
    "Mansouri", "Bennani",      "Ziani",      "Khelifi",  "Saïdi",       "Hamidi",    "Meziane",   "Boudjema",
    "Traoré",   "Diallo",       "Camara",     "Keïta",    "Coulibaly",   "Cissé",     "Konaté",    "Sow",
    "Ndiaye",   "Mbaye",        "Touré",      "Sissoko",  "Doumbia",     "Bamba",     "Kouassi",   "Mensah",
    "da Silva", "dos Santos",   "Ferreira",   "Pereira",  "Oliveira",    "Fernandes", "Rodrigues", "Teixeira",
    "Yılmaz",   "Kaya",         "Demir",      "Öztürk",   "Nguyen",      "Tran",      "Pham",      "Huynh",
    "Mohamed",  "Ali Abdallah", "Saïd Ahmed", "Mohamadi", "Kowalski",    "Nowak",     "Popescu",   "Van den Berg"};
constexpr std::array<std::string_view, 84> firstNames{
    "Marie",      "Nathalie",      "Isabelle",  "Sylvie",      "Catherine",    "Françoise", "Valérie",
    "Christine",  "Stéphanie",     "Sandrine",  "Céline",      "Émilie",       "Chloé",     "Léa",
    "Manon",      "Inès",          "Jean",      "Pierre",      "Michel",       "Philippe",  "Alain",
    "Nicolas",    "Christophe",    "Frédéric",  "Sébastien",   "Jérôme",       "Thomas",    "Alexandre",
    "Lucas",      "Hugo",          "Théo",      "Raphaël",     "Jean-Pierre",  "Jean-Luc",  "Marie-Claude",
    "Anne-Marie", "Marie-Thérèse", "Jean-Marc", "Anne-Sophie", "Marie-Hélène", "Fatima",    "Khadija",
    "Aïcha",      "Zohra",         "Samira",    "Nadia",       "Malika",       "Leïla",     "Mohamed",
    "Ahmed",      "Karim",         "Rachid",    "Abdelkader",  "Youssef",      "Mustapha",  "Saïd",
    "Aminata",    "Fatoumata",     "Mariam",    "Awa",         "Oumou",        "Kadiatou",  "Djeneba",
    "Assetou",    "Mamadou",       "Ibrahima",  "Ousmane",     "Boubacar",     "Moussa",    "Cheikh",
    "Souleymane", "Amadou",        "Maria",     "Ana Paula",   "José",         "António",   "Ayşe",
    "Emine",      "Mehmet",        "Mustafa",   "Thi Hoa",     "Van Minh",     "Elena",     "Piotr"};
constexpr std::array<std::string_view, 3> neighbourhoods{"Clos du Roy", "Tunnel-Château", "Autre"};

class Inventor
{
public:
    explicit Inventor(std::uint64_t seed)
        : mRandom(seed)
    {
    }

    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(mRandom() % bound); }
    bool once(std::size_t in) { return below(in) == 0; }

    InventedPerson person()
    {
        InventedPerson made;
        made.last = surname();
        if (once(9))
            made.last += (once(2) ? "-" : " ") + surname();
        made.first = firstNames[below(firstNames.size())];
        made.household = once(3) ? "" : "F" + std::to_string(below(100000));
        made.neighbourhood = neighbourhoods[below(neighbourhoods.size())];
        made.sex = once(2) ? "F" : "M";
        made.birthYear = once(4) ? 0 : 1935 + static_cast<int>(below(85));
        return made;
    }

    /// The same person, by another hand. What that hand did is put into `what`.
    InventedPerson again(InventedPerson person, std::string& what)
    {
        change(person, what);
        if (once(4))
            change(person, what);
        if (once(4))
            person.birthYear = 0;
        else if (person.birthYear > 0 && once(15))
        {
            person.birthYear += once(2) ? 1 : -1;
            what += " year";
        }
        if (once(2))
            person.household.clear();
        if (once(12))
            person.neighbourhood = neighbourhoods[below(neighbourhoods.size())];
        return person;
    }

private:
    /// Half of them made of syllables: real registers have many names that are there once.
    std::string surname()
    {
        if (once(2))
            return std::string(surnames[below(surnames.size())]);
        static constexpr std::array<std::string_view, 16> begins{"Bar", "Mor", "Gal", "Tre", "Ver", "Lan",
                                                                 "Cor", "Pla", "Sab", "Kha", "Bou", "Dja",
                                                                 "Nia", "Son", "Fer", "Vil"};
        static constexpr std::array<std::string_view, 12> middles{"a",   "i",   "ou", "e",  "ama", "eri",
                                                                  "ali", "one", "in", "an", "ela", "our"};
        static constexpr std::array<std::string_view, 14> ends{"ville", "tier", "naud", "doux", "zi", "ra", "ko",
                                                               "del",   "mont", "guet", "vet",  "cé", "ti", "sac"};
        return std::string(begins[below(begins.size())]) + std::string(middles[below(middles.size())]) +
               std::string(ends[below(ends.size())]);
    }

    void change(InventedPerson& person, std::string& what)
    {
        std::string& name = once(2) ? person.last : person.first;
        switch (below(10))
        {
        case 0:
            what += " capitals";
            for (char& letter : person.last)
                letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
            break;
        case 1:
            what += " accents";
            for (const auto& [with, without] : {std::pair("é", "e"), std::pair("è", "e"), std::pair("ï", "i"),
                                                std::pair("ë", "e"), std::pair("ç", "c"), std::pair("ô", "o")})
                replace(name, with, without);
            break;
        case 2:
        case 3:
            what += " letter";
            slip(name);
            break;
        case 4:
            what += " hyphen";
            replace(name, "-", " ");
            break;
        case 5:
            what += " joined";
            replace(person.last, " ", "");
            break;
        case 6:
            what += " swapped";
            std::swap(person.last, person.first);
            break;
        case 7:
            what += " shortened";
            shorten(person);
            break;
        case 8:
            what += " sound";
            for (const auto& [one, other] : {std::pair("ou", "u"), std::pair("ph", "f"), std::pair("ss", "c"),
                                             std::pair("th", "t"), std::pair("ll", "l"), std::pair("nn", "n")})
                replace(name, one, other);
            break;
        default:
            what += " same";
        }
    }

    /// Half of a double name, or the beginning of a long one.
    void shorten(InventedPerson& person)
    {
        const std::size_t cut = person.last.find_first_of("- ", 4);
        if (cut != std::string::npos)
            person.last.resize(cut);
        else if (person.first.size() > 7 && person.first.find_first_of("- ") == std::string::npos)
            person.first.resize(4);
    }

    void slip(std::string& name)
    {
        // Within the plain letters: half of an accented one is no text.
        std::vector<std::size_t> places;
        for (std::size_t at = 1; at < name.size(); ++at)
            if (name[at] >= 'a' && name[at] <= 'z')
                places.push_back(at);
        if (places.size() < 4)
            return;
        const std::size_t at = places[below(places.size())];
        switch (below(4))
        {
        case 0:
            name.erase(at, 1);
            break;
        case 1:
            name.insert(at, 1, name[at]);
            break;
        case 2:
            name[at] = static_cast<char>('a' + below(26));
            break;
        default:
            if (at + 1 < name.size() && name[at + 1] >= 'a' && name[at + 1] <= 'z')
                std::swap(name[at], name[at + 1]);
        }
    }

    static void replace(std::string& text, std::string_view what, std::string_view with)
    {
        for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
            text.replace(at, what.size(), with);
    }

    std::mt19937_64 mRandom;
};
}

InventedRegister inventedRegister(std::size_t rows, std::size_t oneIn, std::uint64_t seed)
{
    Inventor inventor(seed);
    InventedRegister made;
    std::set<std::uint32_t> written; ///< again: nobody is there three times
    while (made.rows.size() < rows)
    {
        const auto row = static_cast<std::uint32_t>(made.rows.size());
        std::string what;
        if (row > 10 && inventor.once(oneIn))
        {
            const auto known = static_cast<std::uint32_t>(inventor.below(row));
            if (!written.insert(known).second || !written.insert(row).second)
                continue;
            made.rows.push_back(inventor.again(made.rows[known], what));
            made.twice.insert({known, row});
        }
        else
            made.rows.push_back(inventor.person());
        made.changes.push_back(what);
    }
    return made;
}

}
