// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CheckedFile: puts a file in place whole and checked, or leaves nothing.
#pragma once

#include <rtl/ustring.hxx>

#include <cstddef>
#include <span>

namespace ficheaction::commands
{

/// Writes `content` to a file of its own beside `url`, reads it back and compares, then moves it into place at one
/// stroke. A file that is there already is replaced only where `replace` says so, and never one that somebody has open.
/// Throws calc::UserError (codes "share.…"), and leaves the folder as it was.
void writeCheckedFile(const rtl::OUString& url, std::span<const std::byte> content, bool replace);

}
