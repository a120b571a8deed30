// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DuplicateStructs: people who are in a register twice, as the service tells it.
#pragma once

#include "commands/quality/Duplicates.hxx"

#include <org/ficheaction/Duplicate.hpp>

#include <vector>

namespace ficheaction::office
{

std::vector<org::ficheaction::Duplicate> structsOf(const commands::FoundDuplicates& found);

}
