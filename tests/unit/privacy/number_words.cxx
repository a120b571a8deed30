// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/TextSearch.hxx"

#include <gtest/gtest.h>

namespace ficheaction::privacy
{

namespace
{
using Hits = std::vector<std::string>;

/// The numbers in words that are asked about in the text beside a figure that these numbers tell.
Hits asked(const std::string& text, std::vector<int> numbers = {1, 2, 3, 4})
{
    const TextToShare shared{"Grille, Analyse", text, std::move(numbers)};
    Hits hits;
    for (const TextHit& hit : searchTexts(std::span(&shared, 1), {}))
        if (hit.kind == HitKind::NumberWord)
            hits.push_back(text.substr(hit.begin, hit.length));
    return hits;
}
}

TEST(NumberWords, AreAskedAboutInTextsBesideAMaskedFigure)
{
    EXPECT_EQ(asked("deux habitants sont venus"), Hits{"deux"});
    EXPECT_EQ(asked("Trois mamans, puis QUATRE"), (Hits{"Trois", "QUATRE"}));
    EXPECT_EQ(asked("Two residents came, then three"), (Hits{"Two", "three"}));
    EXPECT_EQ(asked("deux à trois familles, deux-trois familles"), (Hits{"deux", "trois", "deux", "trois"}));
    EXPECT_EQ(asked("d\u2019eux, deuxième, les doux"), Hits{});
    EXPECT_EQ(asked("deux habitants", {}), Hits{}); // a figure that is shown
    EXPECT_EQ(asked("cinq habitants"), Hits{});     // not a number that tells
}

TEST(NumberWords, UpToTwentyAreKnownInBothLanguages)
{
    const std::vector<std::pair<const char*, const char*>> words{
        {"deux", "two"},          {"trois", "three"},       {"quatre", "four"},   {"cinq", "five"},
        {"six", "six"},           {"sept", "seven"},        {"huit", "eight"},    {"neuf", "nine"},
        {"dix", "ten"},           {"onze", "eleven"},       {"douze", "twelve"},  {"treize", "thirteen"},
        {"quatorze", "fourteen"}, {"quinze", "fifteen"},    {"seize", "sixteen"}, {"dix-sept", "seventeen"},
        {"dix-huit", "eighteen"}, {"dix-neuf", "nineteen"}, {"vingt", "twenty"}};
    for (int number = 2; number <= 20; ++number)
        for (const std::string word :
             {words[static_cast<std::size_t>(number - 2)].first, words[static_cast<std::size_t>(number - 2)].second})
            for (int other = 1; other <= 20; ++other)
                EXPECT_EQ(asked("avec " + word + " voix", {other}), other == number ? Hits{word} : Hits{}) << word;
    EXPECT_EQ(asked("dix sept familles", {17}), Hits{"dix sept"});
}

TEST(NumberWords, PartsOfLargerNumbersAreNone)
{
    for (const char* text : {"vingt-deux", "trente et un habitants", "cent deux", "deux cents", "quatre-vingt-trois",
                             "quatre vingts", "soixante-dix-sept", "mille trois", "twenty-two",
                             "one hundred and two people", "forty one people", "two thousand"})
        EXPECT_EQ(asked(text, {1, 2, 3, 4, 7, 10, 17, 20}), Hits{}) << text;
}

TEST(NumberWords, OneCountsWherePeopleAreCounted)
{
    EXPECT_EQ(asked("une famille, un seul habitant, une nouvelle adhérente"), (Hits{"une", "un", "une"}));
    EXPECT_EQ(asked("il n\u2019y en a qu\u2019une"), Hits{"une"});
    EXPECT_EQ(asked("one person, only one, one new member"), (Hits{"one", "one", "one"}));
    EXPECT_EQ(asked("une belle année, un atelier, l\u2019un des lieux, one more year"), Hits{});
}

}
