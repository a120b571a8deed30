// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MadeFiche: people who were made up, the indicators of a fiche about them, and its figures, counted person by person
// without the engine.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Template.hxx"

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace ficheaction::test
{

/// What a fiche shows. The attacker reports by kind.
enum class FicheKind
{
    Breakdowns,       ///< one to three dimensions
    FiltersBeside,    ///< women, men, beside everybody
    BreakdownAndSame, ///< a breakdown beside one of its parts as a filter
    FilterByAnother,  ///< women by quarter
    NotAs,            ///< A and not A
    NewAndReturning,
    Logic,     ///< and, or, not over people and rows
    Often,     ///< seen twice or more
    Sets,      ///< any, both, one without the other
    Shares,    ///< fathers among parents beside parents by bond and age
    Periods,   ///< a year and its halves
    Mean,      ///< beside the count of the same rows
    TwoCopies, ///< to June, perhaps to September, then to December
    Lessons,   ///< three breakdowns, one with what rows have; new, returning and often
    Together,  ///< a bit of each
    Count
};

const char* nameOf(FicheKind kind);

struct MadeRow
{
    std::map<std::string, std::string> values; ///< role, kind
    model::Date day;
    double hours = 0;
};

struct MadePerson
{
    std::map<std::string, std::string> values; ///< sex, quarter, age
    std::vector<MadeRow> rows;
};

struct MadeFiche
{
    FicheKind kind = FicheKind::Breakdowns;
    int threshold = 5;
    std::unique_ptr<model::Template> definition;
    std::vector<MadePerson> people;
    /// The periods of the columns of each copy, the earliest copy first.
    std::vector<std::vector<model::Period>> copies;
};

MadeFiche madeFiche(std::uint64_t seed);

std::vector<engine::Results> resultsOf(const MadeFiche& fiche, const std::vector<model::Period>& periods);

}
