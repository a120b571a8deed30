// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangeTold: what a person is told after a fiche got another definition.
#pragma once

#include "commands/figures/ChangeDefinition.hxx"

namespace ficheaction::menu
{

/// The message `key`, then the first things that changed, and how many more there are.
rtl::OUString changeTold(const commands::Messages& messages, const char* key, const commands::DefinitionChange& change);

}
