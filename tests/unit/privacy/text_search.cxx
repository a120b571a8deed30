// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/TextSearch.hxx"

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <random>

namespace ficheaction::privacy
{

namespace
{
const std::vector<PersonName> people = {{"Morin", "Agathe"}, {"Le Goff", "Yann"},
                                        {"Petit", "Rose"},   {"Durand-Vasseur", "Jean-Pierre"},
                                        {"Ba", "Awa"},       {"Öztürk", "Élif"}};

/// The hits as "kind: text".
std::vector<std::string> found(const std::string& text, const KnownWords& known = {})
{
    static const char* const kinds[] = {"full", "last", "first", "phone", "email", "address", "birth"};
    const TextToShare shared{"ici", text};
    std::vector<std::string> hits;
    for (const TextHit& hit : searchTexts(std::span(&shared, 1), people, known))
        hits.push_back(std::string(kinds[static_cast<std::size_t>(hit.kind)]) + ": " +
                       text.substr(hit.begin, hit.length));
    return hits;
}

using Hits = std::vector<std::string>;
}

TEST(TextSearch, FindsNamesInAllTheirForms)
{
    EXPECT_EQ(found("Merci à Agathe Morin."), Hits{"full: Agathe Morin"});
    EXPECT_EQ(found("MORIN Agathe, MORIN agathe"), (Hits{"full: MORIN Agathe", "full: MORIN agathe"}));
    EXPECT_EQ(found("avec A. Morin et Morin A."), (Hits{"full: A. Morin", "full: Morin A"}));
    EXPECT_EQ(found("M. Morin"), Hits{"last: Morin"});
    EXPECT_EQ(found("la famille morin"), Hits{"last: morin"});
    EXPECT_EQ(found("agathe a aidé"), Hits{"first: agathe"});
    EXPECT_EQ(found("Yann Le Goff, Le\u00A0Goff"), (Hits{"full: Yann Le Goff", "last: Le\u00A0Goff"}));
    EXPECT_EQ(found("Jean Pierre Durand Vasseur"), Hits{"full: Jean Pierre Durand Vasseur"});
    EXPECT_EQ(found("Mme Vasseur"), Hits{"last: Vasseur"});
    EXPECT_EQ(found("Elif OZTURK, E\u0301lif"), (Hits{"full: Elif OZTURK", "first: E\u0301lif"}));
    EXPECT_EQ(found("Mo\u00ADrin"), Hits{"last: Mo\u00ADrin"});
    EXPECT_EQ(found("l’atelier d’Agathe"), Hits{"first: Agathe"});
    EXPECT_EQ(found("Morin, Agathe\nMorin"), (Hits{"full: Morin, Agathe", "last: Morin"}));
}

TEST(TextSearch, LeavesWordsThatAreNoNamesHere)
{
    EXPECT_EQ(found("un petit moment, une rose"), Hits{});
    EXPECT_EQ(found("M. Petit et Rose"), (Hits{"last: Petit", "first: Rose"}));
    EXPECT_EQ(found("Petit déjeuner du 3 mai", {{"Petit déjeuner"}, {}}), Hits{});
    EXPECT_EQ(found("Petit déjeuner chez Petit", {{"Petit déjeuner"}, {}}), Hits{"last: Petit"});
    EXPECT_EQ(found("Petits déjeuners, Morinière, Ba"), Hits{});
    EXPECT_EQ(found("Mme Ba, Awa Ba"), (Hits{"last: Ba", "full: Awa Ba"}));
}

/// A row of the grid, a value of a list that a template of one's own has may be about one person.
TEST(TextSearch, TakesPhrasesOfOnesOwnTemplateForTextsToo)
{
    KnownWords known;
    known.ownPhrases = {"Suivi de Yann Le Goff", "Accueil Morin", "Petit d\u00E9jeuner", "Jardin de la Rose"};
    EXPECT_EQ(found("Suivi de Yann Le Goff", known), Hits{"full: Yann Le Goff"});
    EXPECT_EQ(found("Accueil Morin", known), Hits{"last: Morin"});
    EXPECT_EQ(found("Petit d\u00E9jeuner", known), Hits{});
    EXPECT_EQ(found("Jardin de la Rose", known), Hits{});
    known.phrases = {"Accueil Morin"};
    EXPECT_EQ(found("Accueil Morin", known), Hits{}) << "of a bundled template";
}

TEST(TextSearch, FindsWaysToReachSomebody)
{
    EXPECT_EQ(found("tél. 06 45 12 78 90, 0248751234 ou 02.48.75.12.34."),
              (Hits{"phone: 06 45 12 78 90", "phone: 0248751234", "phone: 02.48.75.12.34"}));
    EXPECT_EQ(found("+33 6 45 12 78 90 et 0033645127890, +33 (0)6 45 12 78 90"),
              (Hits{"phone: +33 6 45 12 78 90", "phone: 0033645127890", "phone: +33 (0)6 45 12 78 90"}));
    EXPECT_EQ(found("+221 33 842 15 20"), Hits{"phone: +221 33 842 15 20"});
    EXPECT_EQ(found("le 01/02/2026 14 h, 12 345 678 €, 2026 2027"), Hits{});
    EXPECT_EQ(found("écrire à a.morin+ateliers@exemple.invalid."), Hits{"email: a.morin+ateliers@exemple.invalid"});
    EXPECT_EQ(found("@ 10 h"), Hits{});
    EXPECT_EQ(found("habite 12 bis, rue des Lilas, 18100 Vierzon"),
              Hits{"address: 12 bis, rue des Lilas, 18100 Vierzon"});
    EXPECT_EQ(found("4 place Jacques Brel et 3 allée du Bac"),
              (Hits{"address: 4 place Jacques Brel", "address: 3 allée du Bac"}));
    EXPECT_EQ(found("BP 42, appt 12"), (Hits{"address: BP 42", "address: appt 12"}));
    EXPECT_EQ(found("2 cours de français, 12 places, 15000 Euros, rue des Lilas"), Hits{});
}

TEST(TextSearch, FindsBirthDates)
{
    const KnownWords known{{}, {model::Date::of(1984, 3, 12)}};
    EXPECT_EQ(found("12/03/1984, 12 mars 1984, 1984-03-12, 12.3.84", known),
              (Hits{"birth: 12/03/1984", "birth: 12 mars 1984", "birth: 1984-03-12", "birth: 12.3.84"}));
    EXPECT_EQ(found("le 13/03/1984", known), Hits{});
    EXPECT_EQ(found("née le 5 mai 1990, né en 1975"), (Hits{"birth: 5 mai 1990", "birth: 1975"}));
    EXPECT_EQ(found("née le 5 fév. 1990"), Hits{"birth: 5 fév. 1990"})
        << "every name of a month that dates are read by";
    EXPECT_EQ(found("fête du 5 mai 2026"), Hits{});
}

TEST(TextSearch, CarriesOutDecisions)
{
    const std::string text = "Merci à Agathe Morin, de l’équipe. Yann Le Goff a aidé Rose";
    const TextToShare shared{"ici", text};
    const auto hits = searchTexts(std::span(&shared, 1), people);
    ASSERT_EQ(hits.size(), 3U);
    using What = HitDecision::What;
    EXPECT_EQ(decided(text, hits, std::vector<HitDecision>{{What::Keep, ""}, {What::Keep, ""}, {What::Keep, ""}}),
              text);
    EXPECT_EQ(decided(text, hits,
                      std::vector<HitDecision>{{What::Remove, ""}, {What::Replace, "Un bénévole"}, {What::Remove, ""}}),
              "Merci à, de l’équipe. Un bénévole a aidé");
    EXPECT_EQ(decided(text, hits, {}), "Merci à, de l’équipe. a aidé") << "without a decision nothing stays";
}

/// 2,000 texts of invented people and words, half of them with a name in one of its forms.
TEST(TextSearch, MeasuresPrecisionAndRecall)
{
    const std::vector<std::string> starts = {"Mor", "Bel", "Cha", "Dur", "Fau", "Gir",
                                             "Lam", "Per", "Rou", "Vas", "Tho", "Mar"};
    const std::vector<std::string> ends = {"in",    "let",  "ibert", "oulet",  "aud",
                                           "esson", "eroy", "igny",  "andais", "euil"};
    const std::vector<std::string> firsts = {"Agathe", "Yann",  "Élif", "Awa",   "Basile",
                                             "Ninon",  "Zélie", "Côme", "Ilyès", "Maïa"};
    const std::vector<std::string> sentences = {"Un petit groupe a préparé la fête du quartier",
                                                "Le bailleur a repeint la cage d’escalier",
                                                "12 familles sont venues, 4 de plus que le 12/03/2026",
                                                "Très bonne ambiance au repas partagé",
                                                "Le car est parti à 8 h 30 de la place",
                                                "Budget de 1 250,50 € pour 3 ateliers"};
    std::mt19937 random(7);
    const auto pick = [&](const auto& list) { return list[random() % list.size()]; };
    std::vector<PersonName> register_;
    for (int person = 0; person < 5000; ++person)
        register_.push_back(
            {pick(starts) + pick(ends) + (person % 3 ? pick(ends) : ""), pick(firsts) + (person % 7 ? "" : "-Marie")});
    std::vector<TextToShare> texts;
    std::vector<bool> holds;
    for (int number = 0; number < 2000; ++number)
    {
        const PersonName& person = pick(register_);
        const std::vector<std::string> forms = {person.first + " " + person.last,
                                                person.last + " " + person.first,
                                                "M. " + person.last,
                                                "la famille " + person.last,
                                                person.first,
                                                person.first.substr(0, 1) + ". " + person.last,
                                                "06 45 12 78 9" + std::to_string(number % 10),
                                                "n" + std::to_string(number) + "@exemple.invalid"};
        const bool named = number % 2 == 0;
        texts.push_back(
            {"", pick(sentences) + (named ? " avec " + pick(forms) : std::string()) + ", " + pick(sentences) + "."});
        holds.push_back(named);
    }
    const auto start = std::chrono::steady_clock::now();
    const auto hits = searchTexts(texts, register_);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    std::vector<bool> hit(texts.size());
    for (const TextHit& one : hits)
        hit[one.text] = true;
    int right = 0;
    int wrong = 0;
    int missed = 0;
    for (std::size_t number = 0; number < texts.size(); ++number)
    {
        right += holds[number] && hit[number] ? 1 : 0;
        wrong += !holds[number] && hit[number] ? 1 : 0;
        missed += holds[number] && !hit[number] ? 1 : 0;
        EXPECT_EQ(holds[number], hit[number]) << texts[number].text;
    }
    std::cout << "precision " << 100.0 * right / (right + wrong) << " %, recall " << 100.0 * right / (right + missed)
              << " %, 5,000 people and 2,000 texts in " << took.count() << " s\n";
}

}
