// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/CopyNotices.hxx"

namespace ficheaction::privacy
{

std::vector<std::string> copyNotices(const model::Template& definition, int threshold, const std::string& day,
                                     bool masked)
{
    const bool french = definition.language.starts_with("fr");
    const std::string& word = definition.word("state.masked");
    const std::string number = std::to_string(threshold);
    std::vector<std::string> notices;
    if (masked && french)
        notices.push_back("«\u00A0" + word + "\u00A0»\u00A0: ce chiffre n’est pas montré, car il porte sur moins de " +
                          number + " personnes, ou permettrait d’en déduire un qui l’est. Ce n’est pas un zéro.");
    else if (masked)
        notices.push_back("\"" + word + "\": this figure is not shown, as it is about fewer than " + number +
                          " people, or would tell one that is. It is not a zero.");
    notices.push_back(french ? "Copie faite le " + day + " pour les partenaires. Elle ne contient aucune personne."
                             : "Copy made on " + day + " for partners. It holds no person.");
    return notices;
}

}
