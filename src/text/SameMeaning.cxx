// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/SameMeaning.hxx"

#include <algorithm>
#include <vector>

namespace ficheaction::texts
{

namespace
{
/// Folded.
const std::vector<std::vector<std::string_view>>& sameMeanings()
{
    static const std::vector<std::vector<std::string_view>> groups{
        {"f", "fem", "fem.", "femme", "feminin", "feminine", "fille", "mme", "madame", "mlle", "mademoiselle", "female",
         "une femme", "femmes", "w", "woman"},
        {"m", "h", "masc", "masc.", "homme", "masculin", "garcon", "m.", "mr", "monsieur", "male", "un homme", "hommes",
         "man"},
        {"oui", "o", "ok", "okay", "yes", "y", "vrai", "true", "x", "1", "accord", "d'accord", "d\u2019accord",
         "accepte", "j'accepte", "accordee", "accorde"},
        {"non", "n", "no", "faux", "false", "0", "refus", "refuse", "refusee", "je refuse"},
        {"non renseigne", "nr", "inconnu", "nsp", "ne souhaite pas repondre", "prefere ne pas repondre", "unknown",
         "not given", "autre/non renseigne", "n/r", "?"},
        {"autre", "autres", "autre quartier", "other", "hors quartier", "exterieur", "ailleurs"},
        {"realisee", "realise", "fait", "faite", "termine", "terminee", "tenue", "eu lieu", "done", "held"},
        {"annulee", "annule", "supprimee", "cancelled", "canceled"},
        {"prevue", "prevu", "a venir", "planifiee", "planifie", "planned"},
        {"present", "presente", "x", "oui", "1", "p"},
        {"absent", "absente", "abs", "non", "0"},
        {"excuse", "excusee", "exc", "absent excuse", "absence excusee"},
        {"matin", "matinee", "morning", "am"},
        {"apres-midi", "apres midi", "aprem", "pm", "afternoon"},
        {"soiree", "soir", "evening"},
    };
    return groups;
}
}

bool meanTheSame(std::string_view one, std::string_view other)
{
    return std::any_of(sameMeanings().begin(), sameMeanings().end(),
                       [&](const std::vector<std::string_view>& group)
                       {
                           return std::find(group.begin(), group.end(), one) != group.end() &&
                                  std::find(group.begin(), group.end(), other) != group.end();
                       });
}

}
