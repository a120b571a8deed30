// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/LineWords.hxx"

#include "text/FoldedWords.hxx"
#include "text/Months.hxx"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ficheaction::texts
{

namespace
{
using As = LineCell::As;

/// Longer texts are sentences.
constexpr std::size_t longestLabel = 120;
constexpr std::size_t mostWordsOfHeading = 9;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::vector<std::string> labelWords(std::string_view folded)
{
    const std::vector<std::string> words = wordsOfFolded(folded);
    const bool spaced = words.size() > 2 && std::all_of(words.begin(), words.end(),
                                                        [](const std::string& word) { return word.size() == 1; });
    if (!spaced)
        return words;
    std::string whole; // "T O T A L"
    for (const std::string& word : words)
        whole += word;
    return {whole};
}

template <std::size_t count> bool isOneOf(const std::array<std::string_view, count>& known, std::string_view word)
{
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool hasDigit(std::string_view word)
{
    return std::any_of(word.begin(), word.end(), isDigit);
}

bool isTotalWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 10> known{
        "total", "totaux", "totale", "totales", "totals", "soustotal", "soustotaux", "subtotal", "subtotals", "sum"};
    return isOneOf(known, word);
}

/// What is counted, or by what: behind "total" it is no name of something else.
bool isCounted(std::string_view word)
{
    static constexpr std::array<std::string_view, 66> known{
        "presents",    "presentes",   "absents",  "absentes",      "participants", "participantes", "participations",
        "personnes",   "gens",        "familles", "foyers",        "menages",      "enfants",       "jeunes",
        "ados",        "adolescents", "adultes",  "seniors",       "aines",        "parents",       "adherents",
        "adhesions",   "habitants",   "inscrits", "inscriptions",  "hommes",       "femmes",        "filles",
        "garcons",     "usagers",     "publics",  "beneficiaires", "benevoles",    "partenaires",   "professionnels",
        "salaries",    "heures",      "seances",  "ateliers",      "reunions",     "rencontres",    "manifestations",
        "evenements",  "actions",     "jours",    "semaine",       "mois",         "trimestre",     "semestre",
        "annee",       "an",          "jour",     "journee",       "page",         "general",       "generale",
        "generaux",    "global",      "partiel",  "cumule",        "annuel",       "mensuel",       "people",
        "participant", "hours",       "euros"};
    return isOneOf(known, word) || monthNamed(word).has_value();
}

bool joinsWords(std::string_view word)
{
    static constexpr std::array<std::string_view, 14> known{"de", "des", "du", "d",  "par", "pour", "au",
                                                            "a",  "sur", "of", "by", "for", "en",   "l"};
    return isOneOf(known, word);
}

bool beginsTotal(std::string_view word)
{
    static constexpr std::array<std::string_view, 12> known{"sous",      "sub",    "s",  "ss",   "grand",   "effectif",
                                                            "effectifs", "nombre", "nb", "nbre", "montant", "somme"};
    return isOneOf(known, word);
}

/// How many words at the beginning say "total"; 0 where none does.
std::size_t wordsOfTotal(const std::vector<std::string>& words)
{
    if (words.size() > 1 && isTotalWord(words[1]) && beginsTotal(words[0]))
        return 2;
    return isTotalWord(words[0]) ? 1 : 0;
}

bool isCount(std::string_view word)
{
    static constexpr std::array<std::string_view, 6> known{"nombre", "nombres", "nb", "nbre", "number", "effectif"};
    return isOneOf(known, word);
}

bool beginsCount(const std::vector<std::string>& words)
{
    static constexpr std::array<std::string_view, 4> of{"de", "des", "d", "of"};
    return words.size() > 1 && isCount(words[0]) &&
           (isOneOf(of, words[1]) || isCounted(words[1]) || hasDigit(words[1]));
}

bool mayBegin(std::string_view word)
{
    static constexpr std::array<std::string_view, 20> known{
        "somme",  "cumul",    "moyenne", "moyennes",      "average",   "mean",   "ensemble",
        "report", "presents", "absents", "effectif",      "effectifs", "compte", "count",
        "nombre", "nb",       "nbre",    "recapitulatif", "present",   "absent"};
    return isOneOf(known, word);
}

/// "2026", "2025-2026", "26"
bool areNumbers(const std::vector<std::string>& words, std::size_t from)
{
    return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.end(),
                       [](const std::string& word) { return std::all_of(word.begin(), word.end(), isDigit); });
}

bool isPartOfYear(std::string_view word)
{
    static constexpr std::array<std::string_view, 8> known{"trimestre", "semestre", "semaine", "quinzaine",
                                                           "quarter",   "term",     "week",    "vacances"};
    return isOneOf(known, word);
}

bool isWeekday(std::string_view word)
{
    static constexpr std::array<std::string_view, 14> known{"lundi",    "mardi",    "mercredi", "jeudi",   "vendredi",
                                                            "samedi",   "dimanche", "monday",   "tuesday", "wednesday",
                                                            "thursday", "friday",   "saturday", "sunday"};
    return isOneOf(known, word) || (word.ends_with('s') && isOneOf(known, word.substr(0, word.size() - 1)));
}

/// "mars 2026", "mois de mars", "1er trimestre", "T1 2026", "année 2025-2026", "mardi 3 mars 2026"
bool namesPeriod(const std::vector<std::string>& words)
{
    if (monthNamed(words[0]))
        return areNumbers(words, 1);
    if (isWeekday(words[0]))
        return words.size() <= 4;
    if (words[0] == "mois" && words.size() > 1)
        return monthNamed(words.back()) || monthNamed(words[words.size() - 2]);
    if ((words[0] == "annee" || words[0] == "saison" || words[0] == "year" || words[0] == "season") && words.size() > 1)
        return hasDigit(words[1]) || words[1] == "scolaire";
    if (isPartOfYear(words[0]) && words.size() > 1)
        return hasDigit(words[1]) || words[1] == "du" || words[1] == "de";
    if (words.size() > 1 && isPartOfYear(words[1]))
        return hasDigit(words[0]) || words[0] == "premier" || words[0] == "premiere" || words[0] == "second" ||
               words[0] == "deuxieme" || words[0] == "troisieme" || words[0] == "quatrieme" || words[0] == "dernier";
    const bool quarter = words[0].size() == 2 && (words[0][0] == 't' || words[0][0] == 'q' || words[0][0] == 's');
    return quarter && isDigit(words[0][1]) && areNumbers(words, 1);
}

bool beginsPart(std::string_view word)
{
    static constexpr std::array<std::string_view, 5> known{"groupe", "groupes", "group", "secteur", "section"};
    return isOneOf(known, word);
}

bool isPrinted(std::string_view word)
{
    static constexpr std::array<std::string_view, 14> known{"edite",   "editee",   "edition",  "imprime", "imprimee",
                                                            "exporte", "exportee", "export",   "extrait", "extraction",
                                                            "genere",  "printed",  "exported", "mis"};
    return isOneOf(known, word);
}

/// "groupe A", "liste des adhérents", "édité le…", "page 2"
bool namesPart(const std::vector<std::string>& words)
{
    if (beginsPart(words[0]))
        return words.size() > 1 && words.size() <= 5;
    if (isPrinted(words[0]))
        return words.size() > 1 &&
               std::any_of(words.begin(), words.end(), [](const std::string& word) { return hasDigit(word); });
    if (words[0] == "liste" || words[0] == "list")
        return words.size() > 1 && joinsWords(words[1]);
    return words[0] == "page" && words.size() > 1 && hasDigit(words[1]);
}

/// "Enfants", "Les familles", "HABITANTS"
bool namesPeople(const std::vector<std::string>& words)
{
    const std::size_t first = words[0] == "les" && words.size() > 1 ? 1 : 0;
    return words.size() == first + 1 && words[first].ends_with('s') && isCounted(words[first]);
}

std::string_view firstWord(std::string_view folded)
{
    const auto isLetter = [](char character) { return (character >= 'a' && character <= 'z') || isDigit(character); };
    const auto begin = std::find_if(folded.begin(), folded.end(), isLetter);
    return {begin, std::find_if_not(begin, folded.end(), isLetter)};
}

/// Most texts of a workbook are names and keys, and need not be cut into words.
bool mayBeTotal(std::string_view folded)
{
    const std::string_view first = firstWord(folded);
    return first.size() == 1 || isTotalWord(first) || beginsTotal(first) || isCount(first) || mayBegin(first) ||
           folded.ends_with("total");
}

bool mayBeSubHeading(std::string_view folded)
{
    static constexpr std::array<std::string_view, 10> others{"mois",  "annee", "saison", "year", "season",
                                                             "liste", "list",  "page",   "les",  "premier"};
    const std::string_view first = firstWord(folded);
    if (folded.ends_with(':') || first.empty() || monthNamed(first) || isWeekday(first) || isPartOfYear(first))
        return true;
    if (isDigit(first[0]) || isOneOf(others, first) || beginsPart(first) || isPrinted(first))
        return true;
    return isDigit(first.back()) || isCounted(first) || folded.find("tre") != std::string_view::npos;
}

bool isNumber(const LineCell& cell)
{
    return cell.as == As::Number;
}

bool isNumberOrDay(const LineCell& cell)
{
    return cell.as == As::Number || cell.as == As::Day;
}

bool isTotal(LineWord word)
{
    return word >= LineWord::Total;
}

/// Whether the texts besides the one at `place` are days and numbers alone, one at least.
bool isBesideNumbers(std::span<const LineCell> filled, std::size_t place)
{
    for (std::size_t each = 0; each < filled.size(); ++each)
        if (each != place && !isNumberOrDay(filled[each]) && filled[each].word == LineWord::None)
            return false;
    return std::any_of(filled.begin(), filled.end(), isNumber);
}

/// A free text behind other cells.
bool endsColumn(std::span<const LineCell> filled, std::size_t place)
{
    const bool bare = filled[place].word == LineWord::BareTotal;
    const auto before = filled.first(place);
    const auto after = filled.subspan(place + 1);
    return std::all_of(before.begin(), before.end(),
                       [bare](const LineCell& cell) { return cell.as == As::Day || (bare && cell.as == As::Known); }) &&
           std::all_of(after.begin(), after.end(), isNumberOrDay);
}

bool isTotalAt(std::span<const LineCell> filled, std::size_t place)
{
    const LineCell& cell = filled[place];
    if (cell.word == LineWord::None || (cell.as != As::Free && cell.as != As::Unfit))
        return false;
    if (cell.as == As::Unfit || place == 0)
        return isTotal(cell.word) || isBesideNumbers(filled, place);
    return isTotal(cell.word) && endsColumn(filled, place);
}
}

LineWord lineWord(std::string_view foldedText)
{
    if (foldedText.empty() || foldedText.size() > longestLabel || !mayBeTotal(foldedText))
        return LineWord::None;
    const std::vector<std::string> words = labelWords(foldedText);
    if (words.empty())
        return LineWord::None;
    if (const std::size_t total = wordsOfTotal(words))
    {
        if (words.size() == total)
            return LineWord::BareTotal;
        const std::string& next = words[total];
        const bool says =
            isCounted(next) || joinsWords(next) || hasDigit(next) || isTotalWord(next) || next.size() == 1;
        return says ? LineWord::Total : LineWord::MayTotal;
    }
    if (beginsCount(words))
        return LineWord::Total;
    const bool may = mayBegin(words[0]) || (words.size() == 2 && words[0] == "a" && words[1] == "reporter") ||
                     (words.size() <= 4 && words.back() == "total");
    return may ? LineWord::MayTotal : LineWord::None;
}

bool isSubHeading(std::string_view foldedText)
{
    if (foldedText.empty() || foldedText.size() > longestLabel || !mayBeSubHeading(foldedText))
        return false;
    const std::vector<std::string> words = labelWords(foldedText);
    if (words.empty() || words.size() > mostWordsOfHeading || areNumbers(words, 0))
        return false;
    return foldedText.ends_with(':') || namesPeriod(words) || namesPart(words) || namesPeople(words);
}

LineKind lineKind(std::span<const LineCell> filled, std::size_t columns)
{
    for (std::size_t place = 0; place < filled.size(); ++place)
        if (isTotalAt(filled, place))
            return LineKind::Total;
    const bool repeats = filled.size() > 1 && std::all_of(filled.begin(), filled.end(),
                                                          [](const LineCell& cell) { return cell.as == As::OwnLabel; });
    const bool parts = filled.size() == 1 && columns > 1 && filled[0].subHeading &&
                       (filled[0].as == As::Free || filled[0].as == As::Unfit);
    return repeats || parts ? LineKind::SubHeading : LineKind::Row;
}

}
