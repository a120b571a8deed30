// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RandomGrid: a made-up register of people, its figures in one or three columns, and what an attacker knows of how the
// figures hang together, written down while they are made.
#pragma once

#include "PlainAttacker.hxx"
#include "engine/results/Results.hxx"
#include "model/Template.hxx"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

namespace ficheaction::test
{

/// Column, indicator, group (-1: the total).
using FigureSpot = std::tuple<std::size_t, std::size_t, int>;

struct RandomGrid
{
    std::unique_ptr<model::Template> definition;
    std::vector<engine::Results> results;
    PlainAttacker attacker;
    std::map<FigureSpot, std::vector<PlainAttacker::Number>> told;
    /// Of figures that are kept back, what is at least 1 together.
    std::map<FigureSpot, std::vector<PlainAttacker::Number>> atLeastOne;
    /// Numbers that no figure shows, and that must not be told where they are small.
    std::vector<PlainAttacker::Number> hidden;
    int threshold = 5;
    std::map<PlainAttacker::Number, std::string> names; ///< for messages
};

RandomGrid randomGrid(std::uint64_t seed);

/// Shows the attacker what `given` shows; tells of what is kept back that it is not zero.
void showTo(RandomGrid& grid, const std::vector<engine::Results>& given);

/// The numbers that must not be told too closely, once `given` is shown.
std::vector<PlainAttacker::Number> mustStayOpen(const RandomGrid& grid, const std::vector<engine::Results>& given);

}
