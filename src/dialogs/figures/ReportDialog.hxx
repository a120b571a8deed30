// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ReportDialog: what there is to say after a recompute, with a way to the list of findings.
#pragma once

#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::dialogs
{

/// Returns whether the person wants to see the list. `withList`: there is one.
bool showReport(const Window& window, const rtl::OUString& text, bool withList);

}
