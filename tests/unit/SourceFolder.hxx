// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SourceFolder: where the files lie that tests read.
#pragma once

#include <filesystem>

namespace ficheaction::tests
{

/// The folder of the sources. Compiled into one object, so that those of the tests are the same in every clone, and a
/// compiler cache finds them.
std::filesystem::path sourceFolder();

std::filesystem::path templateFolder(); ///< of the bundled templates
std::filesystem::path testDataFolder();

}
