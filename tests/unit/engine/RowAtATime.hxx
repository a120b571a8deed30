// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowAtATime: the rules of the measures written a second time, in the plainest way: one row after the other, sets and
// maps of texts. It shares no code with the engine, so that where the two differ, one of them is wrong.
#pragma once

#include "PlainFigures.hxx"

namespace ficheaction::test
{

struct Expected
{
    ExpectedFigure total;
    std::map<std::vector<Value>, ExpectedFigure> groups; ///< as they are shown, in order
    std::set<Place> alerts;
    bool noted = false;     ///< a source has a Valid row in the window
    ExpectedFigure nothing; ///< the figure of a group that no row is in
};

/// One for each indicator of the case.
std::vector<Expected> expectedOf(const Case& example, const model::Period& period);

}
