// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/AdviceText.hxx"

#include <map>
#include <optional>

namespace ficheaction::templates
{

namespace
{
constexpr std::string_view example = ", such as {}";

/// The sentences of all advice, in French. Keys and words of the language of templates stay as they are.
const std::map<std::string_view, std::string_view>& frenchSentences()
{
    static const std::map<std::string_view, std::string_view> sentences{
        {"text in quotes", "un texte entre guillemets"},
        {"a list of texts: [\"…\", \"…\"]", "une liste de textes\u00A0: [\"…\", \"…\"]"},
        {"true or false, without quotes", "true ou false, sans guillemets"},
        {"a number without quotes", "un nombre sans guillemets"},
        {"a list of numbers without quotes: [1, 2]", "une liste de nombres sans guillemets\u00A0: [1, 2]"},
        {"a number, or text in quotes", "un nombre, ou un texte entre guillemets"},
        {"an object { }", "un objet { }"},
        {"a list of objects: [{ }, { }]", "une liste d’objets\u00A0: [{ }, { }]"},
        {"text in quotes, or an object { }", "un texte entre guillemets, ou un objet { }"},
        {"a list of texts in quotes and objects: [\"…\", { }]",
         "une liste de textes entre guillemets et d’objets\u00A0: [\"…\", { }]"},
        {"a list [ ]", "une liste [ ]"},
        {"a list of lists: [[ ], [ ]]", "une liste de listes\u00A0: [[ ], [ ]]"},
        {"a value", "une valeur"},
        {"{}", "{}"},
        {"one of {}", "au choix {}"},
        {"none: there is no name to choose from", "rien\u00A0: il n’y a aucun nom à choisir"},
        {"one of {}; there is {} already", "une seule des clés {}\u00A0; il y a déjà {}"},
        {"a text that says something", "un texte qui dit quelque chose"},
        {"at most {}", "{} au plus"},
        {"at most {} bytes", "{} octets au plus"},
        {"at most {} brackets inside one another",
         "{} parenthèses, crochets ou accolades au plus les uns dans les autres"},
        {"a list of {} items", "une liste de {} valeurs"},
        {"at most {} cells", "{} cellules au plus"},
        {"each key once in an object", "chaque clé une seule fois dans un objet"},
        {"a number up to 1e308", "un nombre jusqu’à 1e308"},
        {"text without control characters", "un texte sans caractère de contrôle"},
        {"UTF-8: save the file again in this encoding",
         "l’encodage UTF-8\u00A0: enregistrez le fichier à nouveau ainsi"},
        {"more: the text breaks off here",
         "une suite\u00A0: le texte s’arrête ici\u00A0; il manque au moins un crochet, une accolade ou un guillemet"},
        {"nothing more behind the last bracket", "plus rien après la dernière accolade"},
        {"inside a text, \\n for a line break and \\t for a tabulator",
         "dans un texte, \\n pour un saut de ligne et \\t pour une tabulation"},
        {"after a backslash: one of \" \\ / b f n r t, or u and four hexadecimal digits",
         "après une barre oblique inverse, l’un des signes \" \\ / b f n r t, ou u et quatre chiffres hexadécimaux"},
        {"the two halves of a \\u pair together", "les deux moitiés d’une paire \\u ensemble"},
        {"JSON; look just before this place for a comma, quote or bracket that is missing or too many",
         "du JSON\u00A0: regardez juste avant cet endroit s’il y a une virgule, un guillemet ou un crochet de moins ou "
         "de trop"},
        {"1; a template of a later version needs a newer version of the extension",
         "1\u00A0; un modèle d’une version plus récente demande une extension plus récente"},
        {"a small letter, then small letters, digits, hyphens and underscores, as in clos-du-roy",
         "une minuscule sans accent, puis des minuscules, des chiffres, des tirets et des traits de soulignement, "
         "comme dans clos-du-roy"},
        {"a small letter, then small letters, digits and single underscores",
         "une minuscule sans accent, puis des minuscules, des chiffres et des traits de soulignement isolés"},
        {"a language tag such as fr or en-GB", "une langue telle que fr ou en-GB"},
        {"another word than grid, list and card", "un autre mot que grid, list et card"},
        {"a free id", "un identifiant libre"},
        {"another name: this one is taken", "un autre nom\u00A0: celui-ci est pris"},
        {"another key: this one is taken", "une autre clé\u00A0: celle-ci est prise"},
        {"one line without a semicolon: these separate several values",
         "une seule ligne sans point-virgule, qui sépare plusieurs valeurs"},
        {"1 to 31 characters without [ ] * ? : / \\ and without an apostrophe at either end",
         "de 1 à 31 caractères, sans [ ] * ?\u00A0: / \\ et sans apostrophe au début ni à la fin"},
        {"a column that does not inherit from this one in turn", "une colonne qui n’hérite pas à son tour de celle-ci"},
        {"{}, without quotes", "{}, sans guillemets"},
        {"{} for {} %", "{} pour {}\u00A0%"},
        {"no dot behind it in {}: this register refers to no other",
         "un chemin {} sans point\u00A0: ce registre ne renvoie à aucun autre"},
        {"a column of type reference before each dot of {}, such as {}",
         "une colonne de type reference devant chaque point de {}, par exemple {}"},
        {"a column of type {}, of which its register has none; this one is of type {}",
         "une colonne de type {}, et son registre n’en a pas\u00A0; celle-ci est de type {}"},
        {"a column of type {} ({}); this one is of type {}",
         "une colonne de type {} ({})\u00A0; celle-ci est de type {}"},
        {"a list that has \"ordered\": true", "une liste qui a \"ordered\": true"},
        {"a register that has a key", "un registre qui a une clé (key)"},
        {"a column at least", "au moins une colonne"},
        {"an indicator that is a number: this one is a level",
         "un indicateur qui est un nombre\u00A0: celui-ci est un niveau"},
        {"a formula that is not made of its own figure", "une formule qui ne se sert pas de son propre chiffre"},
        {"each bound above the one before it", "chaque borne au-dessus de la précédente"},
        {"whole ages from 1", "des âges entiers à partir de 1"},
        {"a bound at least", "au moins une borne"},
        {"{} texts, one for each band", "{} textes, un par tranche"},
        {"\"on\", the day of the age: a path to a date, \"periodEnd\" or a day such as \"2026-12-31\"; rows of this "
         "register have no date",
         "\"on\", le jour où l’âge compte\u00A0: un chemin vers une date, \"periodEnd\" ou un jour tel que "
         "\"2026-12-31\"\u00A0; les lignes de ce registre n’ont pas de date"},
        {"a day such as \"2026-12-31\", or \"periodEnd\"", "un jour tel que \"2026-12-31\", ou \"periodEnd\""},
        {"only in a breakdown", "cette clé seulement dans un breakdown"},
        {"only where the path leads to a list, or with ages or bands: other groups are not known before a row is in "
         "them",
         "cette clé seulement quand le chemin mène à une liste, ou avec ages ou bands\u00A0: les autres groupes ne "
         "sont pas connus d’avance"},
        {"a day such as 2026-06-12", "un jour tel que 2026-06-12"},
        {"a day such as \"2026-06-12\"", "un jour tel que \"2026-06-12\""},
        {"a number such as 1.5", "un nombre tel que 1.5"},
        {"a number without quotes, such as 1.5", "un nombre sans guillemets, tel que 1.5"},
        {"the key of the row", "la clé de la ligne"},
        {"a number above 0", "un nombre au-dessus de 0"},
        {"a year of four digits", "une année de quatre chiffres"},
        {"only against the previous period: a baseline is of the whole",
         "cette clé seulement avec \"against\": \"previous\"\u00A0: la situation de départ est celle de l’ensemble"},
        {"sets of rows of {}, as the first one", "des ensembles de lignes de {}, comme le premier"},
        {"two sets at least", "au moins deux ensembles"},
        {"only in the measure of an indicator, not in a part of it",
         "cette clé seulement dans la mesure d’un indicateur, pas dans une partie de celle-ci"},
        {"a measure of kind {}", "une mesure de genre {}"},
        {"a measure that makes a number: {}", "une mesure qui donne un nombre\u00A0: {}"},
        {"no \"of\" for the rows of the register itself, or a column of type reference",
         "pas de \"of\" pour les lignes du registre lui-même, ou une colonne de type reference"},
        {"only where the two parts differ: each group over itself is 100 %",
         "cette clé seulement quand les deux parties diffèrent\u00A0: chaque groupe rapporté à lui-même fait "
         "100\u00A0%"},
        {"a column of the same sort in each part: {}; that of {} is {}",
         "une colonne de même nature dans chaque partie\u00A0: {}\u00A0; celle de {} est {}"},
        {"a path to a number", "un chemin vers un nombre"},
        {"a whole number from 1", "un nombre entier à partir de 1"},
        {"a column of type number, or the figure improved, declined or unchanged: levels have no mean",
         "une colonne de type number, ou \"figure\" au choix improved, declined ou unchanged\u00A0: des niveaux n’ont "
         "pas de moyenne"},
        {"a register with a date, or a \"period\": a path to a date",
         "un registre qui a une date, ou un \"period\"\u00A0: un chemin vers une date"},
        {"only with per", "cette clé seulement avec per"},
        {"no \"of\" where each is count: it is the rows that are counted",
         "pas de \"of\" quand each est count\u00A0: ce sont les lignes qui sont comptées"},
        {"at most {} dimensions", "{} dimensions au plus"},
        {"each dimension once", "chaque dimension une seule fois"},
        {"at most {} groups; there would be {}", "{} groupes au plus\u00A0; il y en aurait {}"},
        {"only in a column of type {}", "cette clé seulement dans une colonne de type {}"},
        {"the id of a list", "l’identifiant d’une liste"},
        {"the id of a register", "l’identifiant d’un registre"},
        {"not below the minimum", "un nombre qui n’est pas sous minimum"},
        {"a number that may stand in this column", "un nombre que cette colonne accepte"},
        {"1 to 200 characters", "de 1 à 200 caractères"},
        {"a path through a reference, as in participant.category",
         "un chemin qui passe par une référence, comme participant.category"},
        {"a column of the same sort: {}; this one is {}",
         "une colonne de même nature\u00A0: {}\u00A0; celle-ci est {}"},
        {"a filter at least", "au moins un filtre"},
        {"a value at least", "au moins une valeur"},
        {"from or below, or both", "from ou below, ou les deux"},
        {"an age above that of from", "un âge au-dessus de celui de from"},
        {"the parts of: {}", "les parties de\u00A0: {}"},
        {"words for: {}", "un texte pour\u00A0: {}"},
        {"an object { }, in languages other than fr and en", "un objet { }, dans une autre langue que fr et en"},
        {"a whole number from 0 to 10", "un nombre entier de 0 à 10"},
        {"target or baseline, or both", "target ou baseline, ou les deux"},
        {"{} text(s), one for each dimension of the breakdown", "{} texte(s), un par dimension du breakdown"},
        {"only with a measure that has a breakdown", "cette clé seulement avec une mesure qui a un breakdown"},
        {"each combination once", "chaque combinaison une seule fois"},
        {"an end that is not before its start", "une fin qui n’est pas avant le début"},
        {"a number, a text, true or false", "un nombre, un texte, true ou false"},
        {"+ - * / or the end", "+ - * / ou la fin"},
        {"a number, the id of an indicator or (", "un nombre, l’identifiant d’un indicateur ou ("},
        {"a number that a computer holds", "un nombre qu’un ordinateur peut contenir"},
    };
    return sentences;
}

std::optional<std::string> frenchPattern(std::string_view pattern)
{
    const auto& sentences = frenchSentences();
    if (const auto whole = sentences.find(pattern); whole != sentences.end())
        return std::string(whole->second);
    if (!pattern.ends_with(example))
        return std::nullopt;
    pattern.remove_suffix(example.size());
    const auto begin = sentences.find(pattern);
    return begin == sentences.end() ? std::nullopt : std::optional(std::string(begin->second) + ", par exemple {}");
}
}

bool hasFrench(const json::Advice& advice)
{
    return frenchPattern(advice.pattern).has_value();
}

std::string adviceText(const json::Advice& advice, bool isFrench)
{
    const std::optional<std::string> french = isFrench ? frenchPattern(advice.pattern) : std::nullopt;
    return french ? json::filledIn(*french, advice.parts) : advice.text();
}

}
