// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowMenu: what the context menu of a cell offers for the row that it is in.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <string>
#include <vector>

namespace ficheaction::menu
{

struct RowMenuEntry
{
    rtl::OUString text;
    std::string command; ///< of `org.ficheaction:<command>`
};

/// Empty where the document holds no fiche, or the row is none of its.
std::vector<RowMenuEntry> rowMenu(const dialogs::Window& window);

}
