// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedRecord: the figures that a copy for partners told, kept in the document that it was made of: a later copy must
// not tell by the difference what neither tells alone. It holds figures and the keys of breakdowns, no persons.
#pragma once

#include "model/Date.hxx"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct SharedCount
{
    std::string value;
    double count = 0;

    bool operator==(const SharedCount&) const = default;
};

/// A figure of a copy, by its place: as it was shown, or kept back.
struct SharedFigure
{
    std::string indicator;
    std::vector<std::string> keys{};
    bool masked = false;
    std::optional<double> value{};
    std::optional<double> upperBound{};
    std::optional<double> numerator{};
    std::optional<double> denominator{};
    std::vector<SharedCount> counts{}; ///< of lists and levels: how many rows have each value

    bool operator==(const SharedFigure&) const = default;
};

/// One column of a copy.
struct SharedPeriod
{
    model::Period period{};
    bool together = false; ///< several periods rolled up, and not one period
    std::vector<SharedFigure> figures{};

    bool operator==(const SharedPeriod&) const = default;
};

/// What the figures of an indicator were made of, as a short number of its rule: figures of two rules say nothing about
/// each other.
struct SharedRule
{
    std::string indicator;
    std::string digest;

    bool operator==(const SharedRule&) const = default;
};

struct SharedRecord
{
    std::string date; ///< of the copy, "2026-06-12"; empty as protect() returns it: who stores it says it
    int threshold = 0;
    std::string templateId;
    std::vector<SharedRule> rules{};
    std::vector<SharedPeriod> periods{};

    bool operator==(const SharedRecord&) const = default;
};

/// One text for all of them, as it is stored in the document.
std::string recordsJson(std::span<const SharedRecord> records);

/// Throws std::runtime_error where `text` is something else: then nothing may be shared as if there had been no copy.
std::vector<SharedRecord> readRecords(std::string_view text);

}
