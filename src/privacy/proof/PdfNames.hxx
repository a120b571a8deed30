// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PdfNames: the names that PDF itself has, which are no person's even where somebody has that name.
#pragma once

#include <string_view>

namespace ficheaction::privacy
{

/// Whether it is one of PDF's own names, as /Page and /Lang, or that of an embedded part of a usual font.
bool isPdfName(std::string_view name);

}
