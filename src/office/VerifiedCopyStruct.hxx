// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// VerifiedCopyStruct: what verifying a copy came to, as the service gives it.
#pragma once

#include "commands/copies/VerifyCopy.hxx"

#include <org/ficheaction/VerifiedCopy.hpp>

namespace ficheaction::office
{

org::ficheaction::VerifiedCopy structOf(const commands::VerifiedCopy& verified, const commands::Messages& messages);

}
