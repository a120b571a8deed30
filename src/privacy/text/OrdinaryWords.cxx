// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/OrdinaryWords.hxx"

#include "text/Months.hxx"

#include <string>
#include <unordered_set>

namespace ficheaction::privacy
{

namespace
{
struct Hash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

Words wordsIn(std::string_view text)
{
    Words words;
    while (!text.empty())
    {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            words.emplace(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}
}

bool isCommonWord(std::string_view word)
{
    static const Words words = wordsIn(
        "petit petite petits petites grand grande legrand blanc blanche noir noire brun brune roux rouge vert verte "
        "rose roses violette violet marguerite olive olivier prune cerise clementine capucine madeleine amandine "
        "aurore fleur iris jasmin lys iris page pages marchand boulanger berger bergere meunier charpentier "
        "fournier maire prevost potier couturier cordonnier tailleur vigneron jardinier portier barbier moulin "
        "bois dubois fontaine riviere pont dupont lac mer montagne foret marche carre long gros bon bonne besson "
        "clair claire franc france francais allemand picard normand breton anglais lebon clement constant prosper "
        "ange aime aimee desire modeste parfait victoire esperance prudence constance felicite celeste bienvenu "
        "bienvenue content courtois leger pascal matin poirier pommier perrier chene laurier roche rocher pierre "
        "vallee valle plaine champ champs verger jardin grange granges salle salles terrier merle pinson poisson "
        "colin renard loup lion coq corbeau chevalier roy roi prince comte duc baron sergent marechal maitre "
        "lemaitre seigneur ami cousin neveu gendre voisin bonhomme bonnet chapeau manteau cordier marin charbonnier "
        "sage doux fort hardi joly joli gentil gaillard bourgeois vivant premier second dernier mercier pain vin "
        "millet romaine romain masse carton coeur grace melodie harmonie lucette");
    return words.contains(word);
}

bool isNeverAlone(std::string_view word)
{
    static const Words words = wordsIn(
        "noel paques toussaint ascension pentecote carnaval ramadan lundi mardi mercredi jeudi vendredi samedi "
        "dimanche monday tuesday wednesday thursday friday saturday sunday max min son sa ses mon ma mes ton ta "
        "tes nos vos leur bien plus sur pour par dans avec sans chez il elle on nous vous qui que dont ne pas tout "
        "tous toute bas haut an ans un une uns trois dix cent mille ce cet cette ces au aux fin vu bis non oui si "
        "or car ni the and with for from may");
    return words.contains(word) || texts::monthNamed(word).has_value();
}

bool isParticle(std::string_view word)
{
    static const Words words = wordsIn(
        "el al ben bin ibn bent bint ould oulad ait abou abu bou sidi da do dos das de del della dela der den des di "
        "du d l la le las les los lo mac mc o saint sainte st ste san santa van von vande vander zu y e t ter ten te "
        "n of and et ou");
    return words.contains(word);
}

bool isTitle(std::string_view word)
{
    static const Words words =
        wordsIn("m mr mme mmes mlle mlles mm monsieur madame mademoiselle messieurs mesdames mrs ms "
                "miss dr docteur famille familles family");
    return words.contains(word);
}

bool isNameLink(std::string_view word)
{
    static const Words words =
        wordsIn("epouse epoux ep epse nee ne veuve vve veuf dit dite alias surnomme surnommee usage "
                "divorcee born known as");
    return words.contains(word);
}

bool isCollective(std::string_view word)
{
    static const Words words = wordsIn(
        "association asso ecole ecoles college lycee creche club centre maison mairie amicale comite collectif foyer "
        "residence ehpad mjc ccas caf pmi compagnie groupe scouts societe entreprise service structure "
        "bibliotheque mediatheque ludotheque cooperative federation union syndicat school association group "
        "council library");
    return words.contains(word);
}

bool isPlaceWord(std::string_view word)
{
    static const Words words = wordsIn(
        "rue avenue av ave boulevard bd bld boul place pl allee allees impasse imp chemin route rte quai square "
        "sentier hameau lotissement faubourg ruelle venelle esplanade rond residence cite mail street road saint "
        "sainte st ste saints college lycee gymnase stade hopital theatre cinema mediatheque bibliotheque");
    return words.contains(word);
}

bool isEverydayPlaceWord(std::string_view word)
{
    static const Words words =
        wordsIn("salle ecole ecoles centre maison jardin parc foyer quartier cours espace pont hotel social sociale "
                "socioculturel culturel culturelle municipal municipale communal communale sportif polyvalente "
                "scolaire maternelle elementaire primaire creche tour villa clos");
    return words.contains(word);
}

bool isFieldNoun(std::string_view word)
{
    static const Words words = wordsIn(
        "dejeuner dejeuners dej groupe groupes comite comites gouter gouters moment moments bal jeu jeux public "
        "publics nombre accueil atelier ateliers loto repas menage marche marches prince poucet enfance train "
        "budget materiel travail travaux concert spectacle spectacles cafe bilan point projet projets pas succes "
        "plaisir tournoi vide forum cercle comptoir theatre quizz quiz debat film coin pont jardin mot mots tour "
        "semestre trimestre jour jours rendez etage cycle niveau rang prix lot fois temps an annee contact bon "
        "bois place salle ensemble week magasin bricolage bricolages travaux rangement nettoyage");
    return words.contains(word);
}

bool isNoName(std::string_view word)
{
    static const Words words = wordsIn(
        "maire mairesse president presidente prefet prefete directeur directrice ministre adjoint adjointe depute "
        "deputee senateur senatrice conseiller conseillere principal principale proviseur cure inspecteur "
        "inspectrice referent referente animateur animatrice accueil accueils monoparentale monoparentales "
        "nombreuse nombreuses rurale rurales recomposee recomposees gouvernante gouvernantes habitat vacances loisir "
        "loisirs atelier "
        "ateliers cafe culture sport sports ete hiver ecole ecoles centre quartier jeunesse enfance solidarite "
        "europe france action actions habitant habitants parent parents adulte adultes enfant enfants personne "
        "personnes relais maison club public sortie sorties fete fetes jeu jeux eux lui moi toi soi elles autrui "
        "inscrites touchees presentes venues accompagnees adherentes bailleur association associations mairie ville "
        "commune departement cp ce cm cm1 cm2 ce1 ce2 ps ms gs sixieme college lycee day fun support learning hub "
        "group groups room picnic centre center council services service tiers lieu collectif repas soiree journee "
        "semaine samedi prince princesse");
    return words.contains(word) || isNeverAlone(word);
}

}
