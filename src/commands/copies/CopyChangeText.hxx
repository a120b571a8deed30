// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CopyChangeText: in words what differs in a frozen copy.
#pragma once

#include "commands/words/Messages.hxx"
#include "privacy/FrozenRecord.hxx"

namespace ficheaction::commands
{

/// "Grille d'évaluation, F7: 9 became 999", in the office's language.
rtl::OUString changeText(const Messages& messages, const privacy::CopyChange& change);

}
