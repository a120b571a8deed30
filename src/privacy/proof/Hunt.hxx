// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Hunt: holds each piece of a file against the personal values, and against the texts that the copy is meant to hold.
#pragma once

#include "privacy/proof/PersonalPhrases.hxx"
#include "privacy/proof/Proof.hxx"
#include "privacy/proof/XmlPieces.hxx"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace ficheaction::privacy
{

/// What stands in a stream, which decides what is tolerated there.
enum class StreamKind : std::uint8_t
{
    Content,   ///< cells, pages: an approved word as often as in the approved texts
    Repeating, ///< charts keep copies of the texts of cells: an approved word as often as they like
    Other      ///< styles, settings, names: only what is, as a whole, an approved text
};

class Hunt
{
public:
    explicit Hunt(const ProofRequest& request);

    void begin(std::string stream, StreamKind kind);
    void see(Where where, std::string_view text);
    void end();

    /// All hits so far, and the streams.
    ProofReport report() const;

private:
    struct Seen
    {
        std::uint32_t count = 0;
        std::string form;
    };

    void countApproved(const ProofRequest& request);
    void seeForms(Where where, std::string_view text, const char* prefix);
    void seeWords(Where where, std::string_view text, const char* prefix);
    void seeNumbers(Where where, std::string_view text, const char* prefix);
    void found(Where where, std::uint32_t phrase, bool whole, const char* prefix);
    bool isApprovedWhole(Where where, const std::string& wordForm) const;
    std::uint32_t allowed(std::uint32_t value, StreamKind kind) const;
    void addHit(std::uint32_t value, const std::string& form);

    const ProofRequest& mRequest;
    PersonalPhrases mPhrases;
    std::unordered_map<std::uint32_t, std::uint32_t> mApproved; ///< how often each value is in the approved texts
    std::unordered_set<std::string> mApprovedTexts;             ///< as word forms: texts, and their lines
    ProofReport mReport;
    std::string mStream;
    StreamKind mKind = StreamKind::Other;
    std::map<std::pair<Where, std::uint32_t>, Seen> mSeen; ///< in the present stream
};

}
