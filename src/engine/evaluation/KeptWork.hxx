// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeptWork: what an evaluation made on its way to the figures (values behind references, codes, tests, selections), for
// the next one of the same dataset. Some 100 bytes for each row of a large register.
#pragma once

#include "engine/evaluation/MeasureEvaluation.hxx"

#include <memory>

namespace ficheaction::engine
{

struct KeptWork
{
    std::unique_ptr<MeasureEvaluation> front; ///< of the caller's thread
    std::unique_ptr<MeasureEvaluation> back;  ///< of the second one

    /// Before the next evaluation: these parts of the dataset are not what they were.
    void forget(const DatasetParts& changed)
    {
        for (const auto& evaluation : {front.get(), back.get()})
            if (evaluation)
                evaluation->forget(changed);
    }
};

}
