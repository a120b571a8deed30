// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NamelessFile: a file in the making that no folder lists: where the program is killed, the system takes it away.
#pragma once

#include "privacy/file/WrittenFile.hxx"

namespace ficheaction::privacy
{

/// Null where the system or the folder's file system has no such files.
std::unique_ptr<WrittenFile> namelessFile(const std::filesystem::path& folder);

}
