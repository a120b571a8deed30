// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Source: what one file says of a fiche's indicators: a workbook that was computed, results as JSON, a grid without its
// registers.
#pragma once

#include "consolidate/Adding.hxx"
#include "engine/results/Results.hxx"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::consolidate
{

/// A dimension of a breakdown and its value: "category", "Habitant". The name is empty where only the value is known.
using PartKey = std::pair<std::string, std::string>;

struct SourcePart
{
    std::vector<PartKey> keys;
    engine::Figure figure;
};

struct SourceIndicator
{
    std::string id; ///< empty where the source does not say it
    std::string object;
    std::string label;
    std::string rule; ///< ruleDigests; empty where it is not known
    Adding adding = Adding::Unknown;
    bool ofPeriod = true;            ///< see isOfPeriod
    std::optional<std::string> unit; ///< empty where it is not known
    int decimals = 0;
    bool percent = false;
    engine::Figure total;
    std::vector<SourcePart> parts;
};

struct Source
{
    std::string file;       ///< its name, for people
    std::string digest;     ///< of its bytes
    std::string templateId; ///< empty where it is not known
    std::string structure;  ///< name of the centre; empty where it is not known
    std::string action;     ///< title of the action; empty where it is not known
    std::optional<model::Period> period;
    std::vector<SourceIndicator> indicators;
};

/// What heads its column: the action, or else the file; with the centre where that is known.
std::string nameOf(const Source& source);

}
