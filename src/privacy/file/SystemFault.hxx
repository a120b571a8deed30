// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SystemFault: what the operating system says of a file, as a fault that people understand.
#pragma once

#include "privacy/file/PlacedFile.hxx"

namespace ficheaction::privacy
{

/// `error` as errno has it.
FileFault systemFault(int error, const std::filesystem::path& folder);

}
