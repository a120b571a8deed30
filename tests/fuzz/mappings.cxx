// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Mappings of an import that a person kept, as the office's configuration has them.

#include "Target.hxx"
#include "import/SavedMapping.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const std::string text = imports::mappingsText(imports::mappingsFrom(bytes));
    require(imports::mappingsText(imports::mappingsFrom(text)) == text, "does not come back from its text: " + text);
}
