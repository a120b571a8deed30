// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UserErrorText: an error in the words of the person who can mend it.
#pragma once

#include "calc/document/UserError.hxx"
#include "commands/words/Messages.hxx"

namespace ficheaction::commands
{

rtl::OUString userErrorText(const Messages& messages, const calc::UserError& error);

}
