// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridNoteText: what is said about a figure in its cell's note, in the template's words. Knows no UNO.
#pragma once

#include "calc/grid/GridLanguage.hxx"

#include <map>
#include <string>

namespace ficheaction::calc
{

/// The parts of a ratio, the remarks, what is late, what proves it; one a line, empty where there is nothing to say.
/// `sheetName`: where the late ones that are not named are.
std::string noteText(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                     const std::string& sheetName);

/// Whether each line of a note could come from noteText: then no person has added a word to it.
bool isOwnNote(const std::map<std::string, std::string>& wording, const std::string& note);

}
