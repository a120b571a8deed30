// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridRows: which row of the grid is whose. A hidden cell says it; where the person has sorted or copied a part of the
// columns, the label in the row says it better. Knows no UNO.
#pragma once

#include "model/Template.hxx"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// An indicator, or one combination of its breakdown.
struct GridRowKey
{
    std::string indicator;
    std::vector<std::string> parts; ///< values of the breakdown; empty for the indicator itself

    bool operator==(const GridRowKey&) const = default;
};

/// The text of the hidden cell: the indicator's id, or the id and the values joined by "|"; a "|" or a "\" in a value
/// has a "\" before it.
std::string identityText(const GridRowKey& key);

/// Empty for a text that names no indicator: nothing, or the mark of another row ("@participation").
std::optional<GridRowKey> keyFromIdentity(const std::string& text);

/// The label of a combination, as in "Habitant · Jour J".
std::string partLabel(const std::vector<std::string>& parts);

/// A key in a form in which two keys compare: without regard to case, accents and blanks in the values.
std::string comparable(const GridRowKey& key);

/// What the template expects of a combination of the indicator's breakdown; null where it says nothing of it.
const model::PartExpectation* expectationOf(const model::Indicator& indicator, const GridRowKey& key);

/// What a row of the sheet says of itself.
struct GridSheetRow
{
    std::int32_t row = 0;
    std::string identity;
    std::string label;
};

struct MatchedGridRow
{
    std::int32_t row = 0;
    GridRowKey key;
    bool identityIsWrong = false; ///< the hidden cell is to be written again
};

struct GridRowMatches
{
    std::vector<MatchedGridRow> rows;  ///< in the order of the sheet; each key once
    std::vector<std::int32_t> removed; ///< rows of indicators that the template no longer has
};

/// What the row of a key is called where the label is not made of the keys as they are: a date as people write it.
using LabelOfKey = std::function<std::string(const GridRowKey&)>;

using GridParts = std::map<std::string, std::vector<std::vector<std::string>>>;

/// `parts`: the combinations that each indicator has now, by its id. Rows that are nobody's (the staff's own, a second
/// copy) are in neither list. `label`: of parts; without it, and besides, partLabel.
GridRowMatches matchGridRows(const model::Template& definition, const std::vector<GridSheetRow>& rows,
                             const GridParts& parts, const LabelOfKey& label = {});

}
