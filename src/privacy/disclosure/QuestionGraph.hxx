// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// QuestionGraph: which questions are asked together, as a tree of cliques.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace ficheaction::privacy
{

struct CliqueTree
{
    std::vector<std::set<std::size_t>> cliques;
    std::vector<std::pair<std::size_t, std::size_t>> edges; ///< neighbours share what lies on the way between others
};

/// `together`: sets of the questions from 0 to less than `count` that are asked together. Questions are joined further
/// until each cycle of more than three has a chord: that whose questions need the fewest new pairs goes first.
CliqueTree cliqueTree(std::size_t count, const std::vector<std::set<std::size_t>>& together);

}
