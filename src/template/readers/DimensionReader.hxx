// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DimensionReader: what rows are told apart by: a path, or bands and calendar parts of what it leads to.
#pragma once

#include "model/Dimension.hxx"
#include "template/checks/References.hxx"
#include "template/checks/RowSource.hxx"
#include "json/ErrorReport.hxx"

#include <optional>

namespace ficheaction::templates
{

/// What stands there, with no path followed. `node` is a text or an object.
/// `showEmpty` is for breakdowns: see checkShownEmpty.
model::Dimension readDimension(const json::Node& node, json::ErrorReport& errors);

/// Whether `on`, of an age, is a day and no path: "periodEnd", or a date as "2026-12-31". Reports what looks like a
/// date and is none.
bool isOneDay(const json::Node& on, json::ErrorReport& errors);

/// Checks that the paths of `dimension`, read from `node`, lead from `source` to columns that serve there. Where it
/// leads; empty where that is unknown, or reported.
std::optional<model::PathTarget> linkDimension(const json::Node& node, const model::Dimension& dimension,
                                               const RowSource& source, const References& references,
                                               json::ErrorReport& errors);

/// Reports a `showEmpty` of `dimension`, read from `node`, that does not serve: in a breakdown (`target` is where it
/// leads, empty where that is unknown) where the groups are not known before a row is in them; elsewhere always.
void checkShownEmpty(const json::Node& node, const model::Dimension& dimension, bool inBreakdown,
                     const std::optional<model::PathTarget>& target, json::ErrorReport& errors);

/// How many groups `dimension`, which leads to `target`, shows whatever the rows; 1 where it shows none so.
std::size_t groupsShownEmpty(const model::Dimension& dimension, const std::optional<model::PathTarget>& target,
                             const References& references);

}
