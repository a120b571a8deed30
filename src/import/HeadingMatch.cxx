// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/HeadingMatch.hxx"

#include "import/Words.hxx"
#include "text/EditDistance.hxx"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ficheaction::imports
{

namespace
{
/// Folded, without what stands between words. Headings of one line mean the same.
const std::vector<std::vector<std::string_view>>& sameMeanings()
{
    static const std::vector<std::vector<std::string_view>> groups{
        {"nom", "nom de famille", "nom usage", "nom d usage", "last name", "surname", "family name", "nom adherent",
         "nom participant", "nom du participant", "nom de l adherent", "votre nom", "nom naissance"},
        {"prenom", "prenom s", "prenoms", "first name", "given name", "forename", "prenom adherent",
         "prenom participant", "prenom du participant", "prenom de l adherent", "votre prenom"},
        {"annee de naissance", "annee naissance", "date de naissance", "date naissance", "ne le", "ne e le", "nee le",
         "naissance", "birth date", "date of birth", "year of birth", "birth year", "birthday", "ddn"},
        {"adhesion le",        "date de la commande", "date de commande", "date commande",      "date de paiement",
         "order date",         "date d adhesion",     "date adhesion",    "adherent depuis",    "membre depuis",
         "date d inscription", "date inscription",    "inscription le",   "member since",       "joined",
         "joined on",          "membership date",     "adhesion",         "date de l adhesion", "premiere adhesion"},
        {"sexe", "genre", "civilite", "sex", "gender", "vous etes", "title of address"},
        {"quartier", "secteur", "quartier d habitation", "quartier de residence", "lieu d habitation", "neighbourhood",
         "district", "area", "zone", "habite"},
        {"n", "no", "num", "numero", "id", "identifiant", "n adherent", "no adherent", "numero adherent",
         "numero d adherent", "matricule", "code adherent", "reference", "ref", "number", "member number"},
        {"famille", "foyer", "menage", "household", "family", "n famille", "numero famille", "code famille", "n foyer"},
        {"structure", "organisme", "association", "organisation", "organization", "etablissement", "employeur"},
        {"categorie", "statut", "public", "type de public", "profil", "qualite", "category", "en qualite de"},
        {"observations", "observation", "remarques", "remarque", "commentaires", "commentaire", "notes", "note",
         "precisions", "comments", "remarks"},
        {"consentement", "rgpd", "accord rgpd", "consent", "accord"},
        {"intitule",
         "titre",
         "nom de l evenement",
         "nom de l action",
         "nom de l activite",
         "evenement",
         "action",
         "activite",
         "libelle",
         "title",
         "event",
         "manifestation",
         "designation",
         "seance",
         "session",
         "rencontre",
         "atelier",
         "nom de l atelier",
         "animation",
         "nom de l animation",
         "sortie",
         "nom de la sortie",
         "nom de la seance"},
        {"date", "date de l evenement", "date de l action", "date de l activite", "jour", "le", "quand", "event date",
         "day", "date de la seance", "date de l atelier", "date de la sortie", "date de l animation"},
        {"moment", "creneau", "moment de la journee", "time of day", "horaire"},
        {"etat", "status", "state", "avancement", "situation de l action"},
        {"effectif", "nombre", "nombre de personnes", "nb", "nb de personnes", "nombre de participants",
         "nb participants", "number of people", "personnes", "count"},
        {"participant", "personne", "adherent", "habitant", "usager", "beneficiaire", "enfant", "parent", "person",
         "nom et prenom", "nom prenom", "prenom et nom", "prenom nom"},
        {"thematiques", "themes", "theme", "thematique", "sujets", "sujets abordes", "topics"},
        {"partenaires", "partenaire", "partners", "avec", "partenaires presents"},
        {"compte rendu", "cr", "minutes", "compte-rendu", "lien du compte rendu"},
        {"parole ou retour", "parole", "retour", "temoignage", "verbatim", "avis", "parole de parent",
         "parole de joueur", "votre avis", "feedback", "quote", "words or feedback"},
        {"role", "fonction", "participation"},
        {"lieu", "endroit", "salle", "place", "location", "ou"},
        {"classe", "niveau scolaire", "class"},
    };
    return groups;
}

constexpr std::array<std::string_view, 24> smallWords{"de", "du",  "des", "d",  "l",     "la",  "le",  "les",
                                                      "a",  "au",  "aux", "et", "en",    "un",  "une", "vous",
                                                      "of", "the", "and", "s",  "votre", "vos", "e",   "est"};

/// "N°", "No." and "n" are one.
std::string plainWords(std::string_view heading)
{
    const std::string plain = joined(wordsOf(heading));
    return plain == "no" ? "n" : plain;
}

std::vector<std::string> tellingWords(const std::string& plain)
{
    std::vector<std::string> all = wordsOf(plain);
    std::erase_if(all, [](const std::string& word)
                  { return std::find(smallWords.begin(), smallWords.end(), word) != smallWords.end(); });
    return all;
}

bool meanTheSame(const std::string& one, const std::string& other)
{
    return std::any_of(sameMeanings().begin(), sameMeanings().end(),
                       [&](const std::vector<std::string_view>& group)
                       {
                           return std::find(group.begin(), group.end(), one) != group.end() &&
                                  std::find(group.begin(), group.end(), other) != group.end();
                       });
}

/// "thematique" and "thematiques", "quartier" and "quartie".
bool areNear(const std::string& one, const std::string& other)
{
    if (one.size() < 4 || other.size() < 4)
        return one == other;
    return texts::editDistance(one, other, 1) <= 1;
}

/// When a form was filled in: the date of what it is about only where it has no other.
bool saysWhenAnswered(const std::string& plain)
{
    static constexpr std::array<std::string_view, 9> headings{
        "horodateur",      "horodatage",      "timestamp",      "date de reponse", "date de soumission",
        "submission time", "submission date", "date de saisie", "date submitted"};
    return std::find(headings.begin(), headings.end(), plain) != headings.end();
}

/// How many of the words of both are shared, from 0 to 1; and of a question, which holds all of the column's words
/// among many of its own, somewhat more.
double sharedWords(const std::string& heading, const std::string& label)
{
    const std::vector<std::string> asked = tellingWords(heading);
    const std::vector<std::string> own = tellingWords(label);
    if (asked.empty() || own.empty())
        return 0;
    const auto shared =
        std::count_if(own.begin(), own.end(),
                      [&](const std::string& word) {
                          return std::any_of(asked.begin(), asked.end(),
                                             [&](const std::string& each) { return areNear(each, word); });
                      });
    const double dice = 2.0 * static_cast<double>(shared) / static_cast<double>(asked.size() + own.size());
    const bool holdsAll = static_cast<std::size_t>(shared) == own.size() ||
                          std::any_of(asked.begin(), asked.end(),
                                      [&](const std::string& word) { return meanTheSame(word, joined(own)); });
    return std::max(0.8 * dice, holdsAll ? 0.55 : 0.0);
}

double scoreOf(const std::string& heading, const std::string& name)
{
    if (name.empty())
        return 0;
    if (heading == name)
        return 1;
    if (meanTheSame(heading, name))
        return 0.9;
    const std::string told = joined(tellingWords(heading));
    const std::string own = joined(tellingWords(name));
    if (!told.empty() && (told == own || meanTheSame(told, own)))
        return 0.88;
    if (heading.size() > 4 && areNear(heading, name))
        return 0.85;
    return sharedWords(heading, name);
}
}

double headingScore(std::string_view heading, const model::Column& column)
{
    // A question may be that of the column's input help.
    constexpr double likeTheHelp = 0.55;
    const std::string plain = plainWords(heading);
    if (plain.empty())
        return 0;
    constexpr double onlyWhereNothingElse = 0.5;
    if (saysWhenAnswered(plain))
        return meanTheSame("date", plainWords(column.label)) ? onlyWhereNothingElse : 0;
    const double name =
        std::max(scoreOf(plain, plainWords(column.label)), 0.98 * scoreOf(plain, plainWords(column.id)));
    const double help = sharedWords(plain, plainWords(column.help));
    return std::max(name, help >= likeTheHelp ? likeTheHelp : 0.0);
}

bool speaksOfAnOrder(std::string_view heading)
{
    static constexpr std::array<std::string_view, 18> words{
        "commande", "commandes", "order",   "paiement", "paiements",   "payment",
        "recu",     "receipt",   "facture", "invoice",  "transaction", "reglement",
        "billet",   "ticket",    "cheque",  "montant",  "tarif",       "remboursement"};
    const std::vector<std::string> all = wordsOf(heading);
    return std::any_of(all.begin(), all.end(),
                       [](const std::string& word)
                       { return std::find(words.begin(), words.end(), word) != words.end(); });
}

}
