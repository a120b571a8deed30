// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownKeys: the keys of a group as people write them. A key itself (Group::keys) is in no locale, so that it names the
// group in every office.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::engine
{

/// How people of a locale write numbers and days.
struct Writing
{
    std::function<std::string(double)> number;
    std::function<std::string(model::Date)> day;
};

/// A value that `dimension` tells rows of `source` apart by: a day, a number with decimals and bounds with decimals as
/// `writing` has them, all else as it is.
std::string shownKey(const model::Template& definition, const model::Register& source,
                     const model::Dimension& dimension, const std::string& key, const Writing& writing);

/// The same of each of the keys of a part of a measure's breakdown.
std::vector<std::string> shownKeys(const model::Template& definition, const model::Measure& measure,
                                   std::span<const std::string> keys, const Writing& writing);

}
