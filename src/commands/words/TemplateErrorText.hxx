// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateErrorText: what is wrong in a template, in the words of whoever has to mend it.
#pragma once

#include "commands/words/Messages.hxx"
#include "template/TemplateReader.hxx"

#include <vector>

namespace ficheaction::commands
{

/// A line for each of the first errors: where it is, what it is, what was probably meant.
rtl::OUString templateErrorText(const Messages& messages, const std::vector<templates::TemplateError>& errors);

}
