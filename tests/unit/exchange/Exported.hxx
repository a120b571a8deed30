// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Exported: results with one indicator of each sort that a file has to tell, and texts that mean harm.
#pragma once

#include "engine/results/ResultsJson.hxx"

namespace ficheaction::test
{

struct Exported
{
    Exported();
    Exported(const Exported&) = delete;
    Exported& operator=(const Exported&) = delete;

    model::Template definition;
    std::vector<engine::Results> figures; ///< two periods
    engine::ResultsHeader header;
};

}
