// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Proof: reads a file that is to go to partners with code that shares nothing with what wrote it, and searches all of
// it for personal values. docs/proof.md says how, and what is not covered.
#pragma once

#include "model/Date.hxx"

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// What no copy may hold.
struct PersonalValue
{
    std::string text;
    std::string source;             ///< "Participants, Nom, ligne 12"; never shown together with the value
    std::optional<model::Date> day; ///< where it is a date: all ways of writing it are searched
};

struct ProofRequest
{
    std::vector<PersonalValue> values;
    /// All texts that the copy is meant to hold, once for each time it holds them.
    std::vector<std::string> approved;
    /// What belongs to the source and its user: name of the user, home folder, path and properties of the source.
    /// Nowhere.
    std::vector<std::string> surroundings;
};

struct ProofHit
{
    std::string stream; ///< "content.xml", "page 2", "Object 1/content.xml"
    std::string source; ///< of the value; "surroundings 3" for the third of these
    std::string form;   ///< "text", "utf-16", "base64", "date 12/03/1984"…

    bool operator==(const ProofHit&) const = default;
};

struct ProofReport
{
    std::vector<ProofHit> hits;       ///< none: the file may go
    std::vector<std::string> streams; ///< all that was searched
    std::size_t searched = 0;         ///< how many values
    std::string digest;               ///< SHA-256 of the file's bytes, as 64 hexadecimal digits
    std::size_t wordsOfTheCopy = 0;   ///< values that are words of approved texts too
};

/// Tells .ods, .xlsx (ZIP) and .pdf by their first bytes. Throws std::runtime_error, naming the stream, where it cannot
/// read the file whole: what was not searched may not be shared. `goOn` is asked now and then; false ends it with an
/// exception.
ProofReport prove(std::span<const std::byte> file, const ProofRequest& request, const std::function<bool()>& goOn = {});

}
