// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureSystem: the numbers of a copy, and all that somebody who has the template knows of how they hang together.
#pragma once

#include "privacy/disclosure/Terms.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// A number that somebody might want to know, shown or not.
struct Quantity
{
    double truth = 0;
    double lowest = 0; ///< what everybody knows that it is at least
    bool whole = true;
};

/// Something that everybody knows: a sum is equal to a constant, or at most that.
struct Relation
{
    Terms terms;
    bool equal = true;
    double constant = 0;
};

/// What one number of a figure tells.
struct ToldNumber
{
    Terms terms;
    double value = 0;
};

/// A figure, or a remark about one: as a whole it is shown or kept back.
struct FigureCell
{
    std::vector<ToldNumber> told;
    /// The sum that is at least 1 where the figure is kept back, for zeros are shown. None: nothing is known of it.
    Terms atLeastOne;
    bool mayBeKept = true; ///< zeros may not be, nor what an earlier copy told
    bool isSmall = false;  ///< kept back for what it is
    bool isRemark = false; ///< is no figure of its own: costs next to nothing
    double size = 0;       ///< how many people it is about: the greedy choice takes the smallest
};

/// Something that must not be told too closely, in any case or where a figure is kept back.
struct Need
{
    Terms terms;
    std::optional<std::size_t> whereKept; ///< the cell
    std::string name;
};

/// A figure goes where another goes: it is computed from it, or is a remark about it.
struct Following
{
    std::size_t cell;
    std::size_t of;
};

struct FigureSystem
{
    std::vector<Quantity> quantities;
    std::vector<Relation> relations;
    std::vector<FigureCell> cells;
    std::vector<Need> needs;
    std::vector<Following> followings;
};

}
