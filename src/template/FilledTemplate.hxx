// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilledTemplate: a template with what the centre of a sample year wrote into its card, its lists and its grid.
#pragma once

#include <string>
#include <string_view>

namespace ficheaction::templates
{

/// The JSON of `templateText` in which the sections of the card, the values of lists and the expectations of parts that
/// `sampleText` has take the places of those of the same ids. What the template does not have is passed over. The
/// template as it is, where one of the texts is no JSON object.
std::string filledTemplate(std::string_view templateText, std::string_view sampleText);

}
