// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ZipPackage: the entries of a ZIP file, and all that stands between them.
#pragma once

#include "privacy/proof/Budget.hxx"

#include <functional>
#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// Calls `entry` with each entry's name and content, then `between` with all bytes that are no entry's content:
/// headers, names, extra fields, comments. Throws where an entry is encrypted, damaged or packed in a way that it does
/// not know, or where bytes belong to nothing.
void readZip(std::string_view file, const std::string& stream, Budget& budget,
             const std::function<void(const std::string& name, std::string_view content)>& entry,
             const std::function<void(std::string_view bytes)>& between);

}
