// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Streams: takes a file apart, whatever is packed in what, and shows all of it to the hunt.
#pragma once

#include "privacy/proof/Budget.hxx"
#include "privacy/proof/Hunt.hxx"

#include <string_view>

namespace ficheaction::privacy
{

/// A whole .ods, .xlsx or .pdf. Throws where it is none, or cannot be read whole.
void searchFile(std::string_view bytes, Hunt& hunt, Budget& budget);

/// Any stream, told by its first bytes. `stream` names it for people; `depth` counts the files around it.
void searchStream(const std::string& stream, StreamKind kind, std::string_view bytes, Hunt& hunt, Budget& budget,
                  int depth);

}
