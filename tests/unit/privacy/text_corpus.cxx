// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/TextSearch.hxx"

#include <gtest/gtest.h>

#include <iostream>

namespace ficheaction::privacy
{

namespace
{
/// Invented people as registers have them: everything in one column, titles, names at birth, nicknames.
const std::vector<PersonName> people = {{"Morin", "Agathe"},
                                        {"Le Goff", "Yann"},
                                        {"Petit", "Rose"},
                                        {"Durand-Vasseur", "Jean-Pierre"},
                                        {"Ba", "Awa"},
                                        {"\u00D6zt\u00FCrk", "\u00C9lif"},
                                        {"El Khatibi", "Samira"},
                                        {"Ben Younes", "Farid"},
                                        {"Da Silveira", "Maria-Jo\u00E3o"},
                                        {"van den Bergh", "Joris"},
                                        {"Lebrunet \u00E9pouse Castelnau", "Odile (Didi)"},
                                        {"Mme Pelissard n\u00E9e Roquebert", "Th\u00E9r\u00E8se"},
                                        {"Ysoline Garrigou", ""},
                                        {"MONTAGNAC Barnab\u00E9", ""},
                                        {"Ait Tizirene", "Thuy"},
                                        {"O'Brannigan", "Fiona"},
                                        {"McAllerton", "Duncan"},
                                        {"\u0141ukaszewicz", "S\u00F8ren"},
                                        {"Kov\u00E1cs \u00AB\u00A0Zizou\u00A0\u00BB", "Ilyes"},
                                        {"de La Br\u00E9vanne", "Isma\u00EBl"},
                                        {"Avril", "No\u00EBl"},
                                        {"Famille Desgranval", ""},
                                        {"Roy", "Victor"},
                                        {"Pham", "Jean Marie"},
                                        {"Delacourt veuve Trichet", "Max"},
                                        {"Club des Ain\u00E9s", ""}};

KnownWords known()
{
    KnownWords words;
    words.phrases = {"Petit d\u00E9jeuner", "Clos du Roy", "Emma\u00FCs", "Caf\u00E9 des parents", "Familles Rurales"};
    words.birthDates = {model::Date::of(1984, 3, 12)};
    words.remarks = {"Suivi par la PMI depuis le divorce, ne pas appeler le soir", "sortie de prison",
                     "diab\u00E9tique"};
    words.keys = {"P014", "27"};
    words.birthYears = {1951};
    words.numbers = {"645127890", "AD-778812"};
    return words;
}

/// Texts with a person in them.
const std::vector<std::string> personal = {
    // composed names, particles, titles
    "Merci \u00E0 Pierre pour le pr\u00EAt du barnum",
    "Jean nous a ouvert la salle",
    "avec Jean-Pierre V.",
    "le potager de Jeanpierre",
    "Khatibi a tenu la buvette",
    "Mme KHATIBI",
    "elkhatibi",
    "Younes apporte les tables",
    "Da silveira Maria",
    "Maria a cuisin\u00E9",
    "Jo\u00E3o est venu",
    "Bergh, Joris",
    "den Bergh",
    "Tizirene",
    "le jardin de Br\u00E9vanne",
    "M. de la Brevanne",
    "Brannigan F.",
    "OBRANNIGAN",
    "Mc Allerton",
    "MCALLERTON",
    "Y. Le Goff",
    "LeGoff Yann",
    "legoff",
    // names at birth, of marriage, nicknames, everything in the column Nom
    "Castelnau Odile",
    "l'id\u00E9e de Lebrunet",
    "Didi a chant\u00E9",
    "Roquebert",
    "Pelissard et ses voisines",
    "Mme Trichet",
    "Delacourt",
    "Ysoline a anim\u00E9",
    "GARRIGOU",
    "Garrigou Ysoline",
    "Barnab\u00E9 Montagnac",
    "barnab\u00E9",
    "Zizou arbitre le tournoi",
    "go\u00FBter des Desgranval",
    "Jean-Marie fait la vaisselle",
    "Marie Pham",
    // announced by a word, known or not
    "Visite \u00E0 domicile famille Dubosquet",
    "famille DUBOSQUET",
    "Rendez-vous avec Mme Torrelli",
    "M. Vandamme absent",
    "Monsieur et Madame Torrelli",
    "R\u00E9union chez Dubosquet",
    "la petite Kenza pleure",
    "le petit Timoth\u00E9e",
    "maman de Lilou",
    "la m\u00E8re d'Enzo",
    "le papa de Lilou et Enzo",
    "grand-m\u00E8re de Kenza",
    "n\u00E9e Torrelli",
    "veuve Vandamme",
    "\u00E9pouse Dubosquet",
    "familles Dubosquet et Torrelli",
    "Mlle Le Quellec",
    "mme. Dubosquet",
    "Dr Vandamme",
    "le jeune Timoth\u00E9e a cass\u00E9 la vitre",
    "mamie Josette",
    "une fillette pr\u00E9nomm\u00E9e Kenza",
    "les enfants de Josette",
    "famille\nDubosquet",
    "M. Avril",
    "Mme Rose Petit",
    "famille Roy",
    "Atelier du 3 mai chez Avril",
    // telephone numbers
    "06,45,12,78,90",
    "06_45_12_78_90",
    "06\u201345\u201312\u201378\u201390",
    "06\u201045\u201012\u201078\u201090",
    "\uFF10\uFF16\uFF14\uFF15\uFF11\uFF12\uFF17\uFF18\uFF19\uFF10",
    "tel0645127890",
    "0645127890Agathe",
    "645127890",
    "6 45 12 78 90",
    "+33.6.45.12.78.90",
    "06 - 45 - 12 - 78 - 90",
    "06/45/12/78/90",
    "0 6 4 5 1 2 7 8 9 0",
    "O6 45 12 78 90",
    "33645127890",
    "(06) 45 12 78 90",
    "06\u00B745\u00B712\u00B778\u00B790",
    "06 45 12\n78 90",
    "06\u200B45127890",
    "0033 (0)6 45 12 78 90",
    "06|45|12|78|90",
    // addresses
    "a.morin(at)exemple.invalid",
    "a.morin [at] exemple.invalid",
    "a.morin arobase exemple point fr",
    "a.morin\uFF20exemple.invalid",
    "a.morin @ exemple.invalid",
    "amorin (a) exemple (point) fr",
    "\uFF11\uFF12 rue des Lilas",
    "rue des Lilas, n\u00B0 12",
    "12, RUE DES LILAS",
    "12ter all\u00E9e du Bac",
    // numbers of a person
    "2 84 03 18 033 123 45",
    "284031803312345",
    "1 84 03 2A 033 123 45",
    "n\u00B0 s\u00E9cu 2840318033123",
    "FR76 3000 6000 0112 3456 7890 189",
    "FR7630006000011234567890189",
    "adh\u00E9rent AD-778812",
    "voir P014",
    "Torrelli, participante n\u00B0 27",
    // births
    "n\u00E9e en mars 84",
    "n\u00E9 en 84",
    "n\u00E9e en mars 1984",
    "n\u00E9e en '84",
    "n\u00E9 le 12.3.84",
    "12031984",
    "n\u00E9e un 12 mars",
    "Agathe (1951)",
    "N\u00C9E LE 12 MARS 1984",
    "le 12-03-84",
    // broken, joined, spread, in other letters
    "merci \u00E0 Mo-\nrin",
    "Agathe\nMorin",
    "Gar-\nrigou",
    "AgatheMorin",
    "agathemorin",
    "merciAgathe",
    "photo_Agathe2.jpg",
    "M O N T A G N A C",
    "M.O.N.T.A.G.N.A.C",
    "\u0410gathe",
    "M\u043Erin",
    "MORI\u039D",
    "\u0421\u0430st\u0435ln\u0430u",
    "Lukaszewicz",
    "Soren",
    "OZTURK",
    "\uFF2D\uFF4F\uFF52\uFF49\uFF4E",
    "\U0001D40C\U0001D428\U0001D42B\U0001D422\U0001D427",
    // what a personal column holds
    "Suivi par la PMI depuis le divorce, ne pas appeler le soir",
    "Famille : depuis le divorce ne pas appeler, orient\u00E9e",
    "apr\u00E8s sa sortie de prison",
};

/// Texts without one.
const std::vector<std::string> nobody = {
    // streets, places
    "D\u00E9part rue Victor Hugo",
    "place Victor Hugo \u00E0 14 h",
    "\u00C9cole Jean Moulin",
    "coll\u00E8ge Marie Curie",
    "parking de la rue de la Roy\u00E8re",
    "salle Jean Marie Serreau",
    "Saint-Pierre-des-Corps",
    "square Rose Bertin",
    "all\u00E9e Pierre de Ronsard",
    "Clos du Roy",
    "r\u00E9sidence Marie Laurencin",
    // months, days, feasts
    "Avril",
    "en avril",
    "3 avril 2026",
    "Go\u00FBter de No\u00EBl du Clos du Roy",
    "Avril : 12 familles, mai : 14",
    "fin avril",
    "F\u00EAte de No\u00EBl",
    "No\u00EBl solidaire",
    "du 3 mars au 12 avril",
    "d'avril \u00E0 juin",
    "Vacances d'avril",
    // ordinary words
    "petits d\u00E9jeuners",
    "Petit d\u00E9jeuner du 3 mai",
    "Petits d\u00E9jeuners des parents",
    "PETIT D\u00C9JEUNER",
    "un petit moment",
    "Petit groupe de parole",
    "jardin aux roses",
    "12 personnes max",
    "Max 12 personnes",
    "des pierres et du bois",
    "le roi et la reine",
    "une rose par femme",
    "Petite enfance",
    "Relais Petite Enfance",
    "le Petit Prince",
    "bas de la tour",
    "le club du jeudi",
    // families, whoever is no name
    "12 familles monoparentales",
    "la famille \u00E9largie",
    "Familles Rurales",
    "Familles : 12",
    "accueil chez Emma\u00FCs",
    "chez nous",
    "chez l'habitant",
    "M. le Maire",
    "Mme la Pr\u00E9sidente",
    "Madame la Directrice",
    "200 m nage libre",
    "les enfants de CM2",
    "les parents de l'\u00E9cole",
    "Sortie Familles \u00E9t\u00E9",
    "enfants de 6 \u00E0 11 ans",
    "les mamans du quartier",
    "le petit march\u00E9",
    "la fille et la m\u00E8re",
    "jeunes de 11 \u00E0 17 ans",
    // dates, sums, numbers
    "le 01/02/2026 14 h",
    "12 345 678 \u20AC",
    "1 250,50 \u20AC pour 3 ateliers",
    "2026-2027",
    "les 02, 09, 16, 23 et 30 mars",
    "de 08:30 \u00E0 10:15",
    "SIRET 775 685 019 00012",
    "d\u00E9lib\u00E9ration 2026-114",
    "EAN 9782070612758",
    "12 naissances en 2026",
    "ne reviendra pas en 2026",
    "On ne sait pas si en 2027 il y aura un bal",
    "0,5 ETP",
    "version 1.2.3.4",
    "du 05/06/2026 au 12/06/2026",
    "115 ou 3919",
    "10 h 30, 14 h 30, 18 h 30",
    // products, titles, themes
    "Tarte aux prunes et caf\u00E9",
    "Atelier couture",
    "Forum des associations",
    "https://exemple.invalid/cr-2026-09-19",
    "Repas partag\u00E9 (6 euros)",
    "Th\u00E8mes : \u00E9crans, sommeil, langues",
    "Caf\u00E9 des parents",
    "@ 10 h",
    "Comit\u00E9 technique de rentr\u00E9e 2025",
    "Halls d'entr\u00E9e",
    "Avec le bailleur OPH18",
    "2 cours de fran\u00E7ais",
    "Sortie \u00E0 la mer",
    "Noyau de parents",
    "R\u00E9f\u00E9rente familles",
    "Tout public",
    "Rue des Lilas, 12 familles",
};

std::vector<TextHit> hitsIn(const std::string& text)
{
    const TextToShare shared{"ici", text};
    return searchTexts(std::span(&shared, 1), people, known());
}
}

TEST(TextCorpus, AsksAboutEveryTextWithAPersonInIt)
{
    std::size_t missed = 0;
    for (const std::string& text : personal)
        if (hitsIn(text).empty())
        {
            ++missed;
            ADD_FAILURE() << "nothing found in: " << text;
        }
    std::cout << personal.size() << " texts with a person, missed: " << missed << "\n";
}

TEST(TextCorpus, LeavesTextsWithoutAPersonAlone)
{
    std::size_t asked = 0;
    for (const std::string& text : nobody)
        for (const TextHit& hit : hitsIn(text))
        {
            ++asked;
            ADD_FAILURE() << "asked about \"" << text.substr(hit.begin, hit.length) << "\" in: " << text;
        }
    std::cout << nobody.size() << " texts without a person, questions: " << asked << "\n";
}

}
