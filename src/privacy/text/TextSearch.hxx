// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextSearch: finds in the texts that go to partners what tells who somebody is: names of the registers, telephone
// numbers, addresses, birth dates, remarks. docs/disclosure.md says what is found and what is not.
#pragma once

#include "model/Date.hxx"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct TextToShare
{
    std::string place; ///< for people: "Grille d'évaluation, Analyse : Familles touchées"
    std::string text;
    /// Whole numbers that would tell a figure that is kept back, where they stand here as words ("deux habitants").
    std::vector<int> numbers{};
};

/// As registers have it; a whole name may stand in either.
struct PersonName
{
    std::string last;
    std::string first;
};

enum class HitKind : std::uint8_t
{
    FullName,
    LastName,
    FirstName, ///< alone: the weakest
    Phone,
    Email,
    Address,
    BirthDate,
    Identifier, ///< a number of one person: of the social security, of an account, of a register
    Remark,     ///< what a personal column holds
    NumberWord  ///< one of the text's own numbers, as a word
};

struct TextHit
{
    std::size_t text = 0;  ///< which of the texts
    std::size_t begin = 0; ///< in bytes of its text
    std::size_t length = 0;
    HitKind kind = HitKind::FullName;

    bool operator==(const TextHit&) const = default;
};

/// What is known beside the names.
struct KnownWords
{
    /// Texts of a bundled template and of its lists. A name inside such a phrase ("Petit déjeuner", "École Jean
    /// Moulin") is no hit where the text has the whole phrase.
    std::vector<std::string> phrases;
    /// Birth dates of the registers: these days are hits however they are written.
    std::vector<model::Date> birthDates{};
    std::vector<std::string> remarks{}; ///< what personal columns hold; a cell of three words or more is a hit
    std::vector<std::string> numbers{}; ///< telephone numbers, numbers of members… of personal columns
    std::vector<std::string> keys{};    ///< of people
    std::vector<int> birthYears{};      ///< hits where they stand beside another one
    /// Texts of a template of one's own, which may name somebody: there only words of every day are no hits.
    std::vector<std::string> ownPhrases{};
};

/// The hits in the order of the texts and of their places in them; no two overlap. Texts and names compare as plain
/// texts (PlainText) without regard to case, and whole words only.
std::vector<TextHit> searchTexts(std::span<const TextToShare> texts, std::span<const PersonName> people,
                                 const KnownWords& known = {});

struct HitDecision
{
    enum class What : std::uint8_t
    {
        Keep,
        Remove,
        Replace
    };
    What what = What::Keep;
    std::string replacement;
};

/// The text with the decisions carried out, one for each hit in the order of the hits; a hit that has none is removed.
/// Blanks that a removed hit would leave twice become one.
std::string decided(const std::string& text, std::span<const TextHit> hitsOfIt, std::span<const HitDecision> decisions);

}
