// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/Announcements.hxx"

#include "privacy/text/OrdinaryWords.hxx"

#include <algorithm>
#include <initializer_list>

namespace ficheaction::privacy
{

namespace
{
using Tokens = std::vector<Token>;

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

/// How an announcing word and what it announces may stand apart.
bool isNear(std::string_view gap)
{
    return !gap.empty() && gap.size() <= 3 && gap.find_first_not_of(" .'\n-\"") == std::string_view::npos &&
           std::ranges::count(gap, '\n') <= 1 && (gap.find('.') == std::string_view::npos || gap.front() == '.');
}

/// "Mme", "née": stands before a name whatever else the text says.
bool isTitleOfPerson(std::string_view plain, const Token& token)
{
    if (token.word == "m") // not "200 m"
        return token.capital || plain.substr(token.end).starts_with('.');
    if (token.word == "pr" || token.word == "me" || token.word == "maitre") // "Me Vandamme", not "me dit"
        return token.capital;
    return isOneOf(token.word, {"mle", "mr", "mme", "mmes", "mlle", "mlles", "mm", "monsieur", "madame", "mademoiselle",
                                "messieurs", "mesdames", "mrs", "ms", "miss", "dr", "docteur"});
}

/// Stands right before a name, or before other things.
bool isBeforeName(const Tokens& tokens, std::size_t place)
{
    const std::string& word = tokens[place].word;
    if (isOneOf(word, {"ep",       "fam",     "famille", "familles", "family",   "chez",      "mamie",     "mamy",
                       "mammy",    "papi",    "papy",    "tata",     "tatie",    "tonton",    "nee",       "epouse",
                       "epse",     "veuve",   "vve",     "alias",    "prenomme", "prenommee", "prenommes", "surnomme",
                       "nomme",    "tante",   "oncle",   "certain",  "certaine", "surnommee", "nommee",    "denomme",
                       "denommee", "appelle", "appelee", "appele",   "prenom",   "soeur",     "frere"}))
        return true;
    if (isOneOf(word, {"petit", "petite", "petits", "petites", "jeune", "jeunes", "bebe", "ado"}))
        return !tokens[place].capital;
    return word == "ne" && place > 0 && isOneOf(tokens[place - 1].word, {"nom", "m", "monsieur"});
}

/// "maman de", "fils d'": needs the word between.
bool isRelative(std::string_view word)
{
    return isOneOf(word,
                   {"maman",    "mamans",    "papa",   "papas",   "mere",     "meres",   "pere",         "peres",
                    "fils",     "fille",     "filles", "frere",   "freres",   "soeur",   "soeurs",       "parents",
                    "enfants",  "enfant",    "mari",   "femme",   "epoux",    "epouse",  "compagne",     "compagnon",
                    "conjoint", "conjointe", "tante",  "oncle",   "cousin",   "cousine", "neveu",        "niece",
                    "mamie",    "papi",      "papy",   "mamy",    "voisin",   "voisine", "tuteur",       "tutrice",
                    "jumeaux",  "jumelles",  "bebe",   "famille", "veuf",     "veuve",   "anniversaire", "prenom",
                    "parent",   "mum",       "mom",    "mother",  "father",   "dad",     "son",          "daughter",
                    "sister",   "brother",   "wife",   "husband", "children", "house",   "deces",        "mariage",
                    "obseques", "naissance"});
}

/// "maman à Kenza" is said of one only: "enfants à Vierzon" are many.
bool isSaidWithA(std::string_view relative)
{
    return isOneOf(relative, {"maman", "papa", "mere", "pere", "fils", "fille", "frere", "soeur", "mari", "tante",
                              "oncle", "cousin", "cousine", "mamie", "papi", "voisin", "voisine"});
}

bool isOf(std::string_view word)
{
    return isOneOf(word, {"de", "d", "du", "of"});
}

/// What somebody is: "la bénévole", "mon voisin".
bool isRole(std::string_view word)
{
    return isRelative(word) ||
           isOneOf(word,
                   {"benevole",  "animateur",   "animatrice",   "collegue",     "stagiaire", "salarie",   "salariee",
                    "habitant",  "habitante",   "participant",  "participante", "dame",      "ado",       "referent",
                    "referente", "eleve",       "adherent",     "adherente",    "ami",       "amie",      "copain",
                    "copine",    "intervenant", "intervenante", "locataire",    "gardien",   "gardienne", "gamin",
                    "gamine",    "garcon",      "fillette",     "retraite",     "retraitee", "veuve",     "volunteer",
                    "neighbour", "resident"});
}

bool isDeterminer(std::string_view word)
{
    return isOneOf(word, {"le",  "la", "l",   "son",   "sa", "mon", "ma",  "notre", "votre", "leur", "un",
                          "une", "ce", "cet", "cette", "du", "au",  "her", "his",   "my",    "our",  "their"});
}

/// The place of the last word that announces what begins at `name`; npos where there is none.
std::size_t announcing(std::string_view plain, const Tokens& tokens, std::size_t name)
{
    constexpr auto none = static_cast<std::size_t>(-1);
    if (name == 0)
        return none;
    const Token& before = tokens[name - 1];
    const std::string_view gap = between(plain, before, tokens[name]);
    constexpr std::size_t widest = 3;
    const bool field = gap.size() <= widest && gap.find_first_not_of(" :\n") == std::string_view::npos &&
                       gap.find(':') != std::string_view::npos; // "Prénom : Kenza"
    if (field && isOneOf(before.word, {"nom", "prenom", "surname", "famille"}))
        return name - 1;
    if (!isNear(gap))
        return none;
    if (isTitleOfPerson(plain, before) || isBeforeName(tokens, name - 1))
        return name - 1;
    if (name > 1 && isRole(before.word) && !before.capital && isDeterminer(tokens[name - 2].word) &&
        isNear(between(plain, tokens[name - 2], before)))
        return name - 1;
    if (name > 1 && before.word == "les" && tokens[name - 2].word == "chez")
        return name - 1;
    const bool relative = name > 1 && isRelative(tokens[name - 2].word) &&
                          (isOf(before.word) || (before.word == "a" && isSaidWithA(tokens[name - 2].word))) &&
                          isNear(between(plain, tokens[name - 2], before));
    return relative ? name - 1 : none;
}

bool isAcronym(std::string_view plain, const Token& token)
{
    constexpr std::size_t longest = 4;
    return token.word.size() <= longest &&
           std::ranges::none_of(plain.substr(token.begin, token.end - token.begin),
                                [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

bool isOfOneName(std::string_view gap)
{
    return gap == " " || gap == "-" || gap == "'";
}

bool isOfSeveral(const Tokens& tokens, std::size_t place)
{
    return place < tokens.size() &&
           isOneOf(tokens[place].word, {"familles", "mm", "mmes", "mlles", "messieurs", "mesdames", "parents",
                                        "enfants", "chez", "maman", "papa", "mere", "pere"});
}

/// The names that an announcing word stands before.
class AnnouncedNames
{
public:
    AnnouncedNames(std::string_view plain, const Tokens& tokens,
                   const std::function<bool(std::size_t, std::size_t)>& isKnown, std::vector<TextHit>& hits)
        : mPlain(plain)
        , mTokens(tokens)
        , mIsKnown(isKnown)
        , mHits(hits)
    {
    }

    /// Takes the name from `first` on, and those that "et" or a comma adds.
    void take(std::size_t announcer, std::size_t first)
    {
        const bool strong = isTitleOfPerson(mPlain, mTokens[announcer]);
        const bool several = isOfSeveral(mTokens, announcer) || (announcer > 0 && isOfSeveral(mTokens, announcer - 1));
        std::size_t last = takeName(first, strong);
        while (several && last != 0 && last < mTokens.size())
        {
            const std::string_view gap = between(mPlain, mTokens[last - 1], mTokens[last]);
            if (gap == ", " && isName(last, strong))
                last = takeName(last, strong);
            else if (isOneOf(mTokens[last].word, {"et", "and"}) && last + 1 < mTokens.size() &&
                     isName(last + 1, strong))
                last = takeName(last + 1, strong);
            else
                return;
        }
    }

private:
    bool isName(std::size_t place, bool strong) const
    {
        const Token& token = mTokens[place];
        return token.capital && token.word.size() > 1 && !token.isNumber() && !isNoName(token.word) &&
               !isTitle(token.word) && (strong || !isAcronym(mPlain, token));
    }

    /// Behind the name from `first` on; 0 where there is none.
    std::size_t takeName(std::size_t first, bool strong)
    {
        std::size_t name = first;
        if (strong)
            first = name = behindOffice(first);
        if (mTokens[first - 1].word == "familles" && mTokens[first].word == "de") // "les familles de Vierzon"
            return 0;
        while (name + 1 < mTokens.size() && isParticle(mTokens[name].word) && mTokens[name].word != "les" &&
               isOfOneName(between(mPlain, mTokens[name], mTokens[name + 1])) && name < first + 3)
            ++name;
        // "Les Passereaux" are no people.
        if (name >= mTokens.size() || !isName(name, strong) || (mTokens[first].word == "les" && name == first))
            return 0;
        const std::size_t begin = mTokens[first].capital || name == first ? first : beginOf(first, name);
        constexpr std::size_t longest = 4;
        std::size_t last = name + 1;
        while (last < mTokens.size() && last < name + longest &&
               isOfOneName(between(mPlain, mTokens[last - 1], mTokens[last])) && goesOn(last, strong))
            ++last;
        while (last > name + 1 && isParticle(mTokens[last - 1].word))
            --last;
        if (!mIsKnown(begin, last))
            mHits.push_back({0, mTokens[begin].begin, mTokens[last - 1].end - mTokens[begin].begin, HitKind::LastName});
        return last;
    }

    /// "M. le Préfet Dubosquet": the office is no part of the name.
    std::size_t behindOffice(std::size_t first) const
    {
        const bool article = isOneOf(mTokens[first].word, {"le", "la", "l"});
        const std::size_t office = first + (article ? 1 : 0);
        const bool named = office + 1 < mTokens.size() && isNoName(mTokens[office].word) &&
                           mTokens[office + 1].capital &&
                           isOfOneName(between(mPlain, mTokens[office], mTokens[office + 1]));
        return named ? office + 1 : first;
    }

    /// "M. de La Brévanne" is called so, "Mme la Préfète Dubosquet" is not called "la".
    std::size_t beginOf(std::size_t first, std::size_t name) const
    {
        return isOneOf(mTokens[first].word, {"la", "le", "l"}) ? name : first;
    }

    bool goesOn(std::size_t place, bool strong) const
    {
        return isName(place, strong) ||
               (isParticle(mTokens[place].word) && !isOneOf(mTokens[place].word, {"et", "ou", "a", "and"}) &&
                place + 1 < mTokens.size() && mTokens[place + 1].capital);
    }

    std::string_view mPlain;
    const Tokens& mTokens;
    const std::function<bool(std::size_t, std::size_t)>& mIsKnown;
    std::vector<TextHit>& mHits;
};
}

bool isAnnounced(std::string_view plain, const std::vector<Token>& tokens, std::size_t name)
{
    return announcing(plain, tokens, name) != static_cast<std::size_t>(-1);
}

void searchAnnounced(std::string_view plain, const std::vector<Token>& tokens,
                     const std::function<bool(std::size_t first, std::size_t last)>& isKnown,
                     std::vector<TextHit>& hits)
{
    AnnouncedNames names(plain, tokens, isKnown, hits);
    for (std::size_t name = 1; name < tokens.size(); ++name)
        if (const std::size_t announcer = announcing(plain, tokens, name); announcer < name)
            names.take(announcer, name);
    // "the Dubosquet family", "Kenza's mum"
    for (std::size_t place = 1; place < tokens.size(); ++place)
    {
        const bool family = tokens[place].word == "family" && place > 1 && tokens[place - 2].word == "the";
        const bool possessive = place > 1 && tokens[place - 1].word == "s" && isRelative(tokens[place].word) &&
                                between(plain, tokens[place - 2], tokens[place - 1]) == "'";
        const std::size_t name = possessive ? place - 2 : place - 1;
        if ((family || possessive) && tokens[name].capital && !isNoName(tokens[name].word) && !isKnown(name, name + 1))
            hits.push_back({0, tokens[name].begin, tokens[name].end - tokens[name].begin, HitKind::LastName});
    }
}

}
