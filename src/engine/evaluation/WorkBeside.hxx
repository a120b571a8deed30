// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WorkBeside: long computing in a second thread, while the thread that has to serve the window goes on serving it.
#pragma once

#include "engine/evaluation/Evaluation.hxx"

namespace ficheaction::engine
{

/// Runs `work` in a thread of its own and tells `progress`, in the caller's, how far it is, some fifty times a second.
/// `work` is handed a progress to tell, which is false once the caller's was; it touches nothing that the caller's
/// thread uses meanwhile. Throws what `work` throws, and Cancelled once `progress` was false, whatever came out.
void workBeside(const Progress& progress, const std::function<void(const Progress&)>& work);

}
