// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/QuestionGraph.hxx"

#include <algorithm>
#include <iterator>

namespace ficheaction::privacy
{

namespace
{
using Set = std::set<std::size_t>;

Set sharedOf(const Set& one, const Set& other)
{
    Set shared;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::inserter(shared, shared.end()));
    return shared;
}

std::size_t newPairs(const std::vector<Set>& neighbours, std::size_t of)
{
    std::size_t count = 0;
    for (const std::size_t one : neighbours[of])
        for (const std::size_t other : neighbours[of])
            count += one < other && !neighbours[one].contains(other) ? 1 : 0;
    return count;
}
}

CliqueTree cliqueTree(std::size_t count, const std::vector<Set>& together)
{
    std::vector<Set> neighbours(count);
    Set left;
    for (const Set& each : together)
        for (const std::size_t one : each)
        {
            left.insert(one);
            for (const std::size_t other : each)
                if (one != other)
                    neighbours[one].insert(other);
        }
    CliqueTree tree;
    while (!left.empty())
    {
        const std::size_t next =
            *std::min_element(left.begin(), left.end(),
                              [&](std::size_t one, std::size_t other)
                              {
                                  return std::pair(newPairs(neighbours, one), neighbours[one].size()) <
                                         std::pair(newPairs(neighbours, other), neighbours[other].size());
                              });
        Set clique = neighbours[next];
        clique.insert(next);
        for (const std::size_t one : neighbours[next])
        {
            for (const std::size_t other : neighbours[next])
                if (one != other)
                    neighbours[one].insert(other);
            neighbours[one].erase(next);
        }
        left.erase(next);
        const auto holdsIt = [&](const Set& other)
        { return std::includes(other.begin(), other.end(), clique.begin(), clique.end()); };
        if (std::none_of(tree.cliques.begin(), tree.cliques.end(), holdsIt))
            tree.cliques.push_back(std::move(clique));
    }
    if (tree.cliques.empty())
        tree.cliques.emplace_back();

    // The spanning tree of the largest intersections has what it takes.
    Set inTree{0};
    while (inTree.size() < tree.cliques.size())
    {
        std::pair<std::size_t, std::size_t> best{0, 0};
        std::size_t most = 0;
        bool found = false;
        for (const std::size_t one : inTree)
            for (std::size_t other = 0; other < tree.cliques.size(); ++other)
            {
                if (inTree.contains(other))
                    continue;
                const std::size_t shared = sharedOf(tree.cliques[one], tree.cliques[other]).size();
                if (!found || shared > most)
                {
                    best = {one, other};
                    most = shared;
                    found = true;
                }
            }
        tree.edges.push_back(best);
        inTree.insert(best.second);
    }
    return tree;
}

}
