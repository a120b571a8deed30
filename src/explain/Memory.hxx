// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Memory: what a fiche remembers of a recompute, to say later what changed: the figures, and by the keys of rows what
// each row added.
//
// It holds no cell of a personal column and no digest of one: a digest of a name can be found again by trying names,
// whatever salt the same document holds. A row is told by its key, or by the keys that it refers to; where such a key
// is itself personal, the register is left out and only figures are known.
#pragma once

#include "engine/explanation/Explainer.hxx"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::explain
{

/// What a row, or whom several rows count for together, adds to a figure.
struct Contribution
{
    double adds = 0;
    double possible = 0; ///< people without a name

    bool operator==(const Contribution&) const = default;
};

/// Who adds what, by the keys of the rows.
using Contributions = std::map<std::string, Contribution>;

struct RememberedFigure
{
    std::string indicator;
    std::vector<std::string> keys;
    engine::Status status = engine::Status::Empty;
    double value = 0;
    std::optional<double> upperBound;
    bool rowsKnown = false;                     ///< else there were too many, or their keys are personal
    std::map<std::string, Contributions> parts; ///< by what they are to the figure: "" where it is made of rows itself

    bool operator==(const RememberedFigure&) const = default;
};

/// By which rule an indicator was computed.
struct RememberedRule
{
    std::string signature; ///< see ruleSignature
    std::string since;     ///< "2026-06-12": of the first recompute by it; empty where it is the first that is known

    bool operator==(const RememberedRule&) const = default;
};

struct RememberedRun
{
    model::Period period;
    std::string computedAt; ///< "2026-06-12T14:30:00"
    std::vector<RememberedFigure> figures;
    std::map<std::string, RememberedRule> rules{}; ///< by indicator id; none in memories of earlier versions
};

/// Rows times figures. Where all figures come to more, the rows of the totals alone are remembered; where these do,
/// none are: nobody should wait for it. The memory of so much takes about a tenth of a second.
constexpr std::size_t mostRemembered = 300'000;

/// Says of each rule of `run` since when it holds, as `before` knows it: the recompute that was the last one.
void rememberRules(const RememberedRun& before, RememberedRun& run);

RememberedRun remember(const engine::Dataset& data, const engine::Results& results, const engine::Inputs& inputs,
                       const std::string& computedAt);

}
