// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SourceFolder.hxx"

namespace ficheaction::tests
{

std::filesystem::path sourceFolder()
{
    return SOURCE_FOLDER;
}

std::filesystem::path templateFolder()
{
    return sourceFolder() / "extension" / "templates";
}

std::filesystem::path testDataFolder()
{
    return sourceFolder() / "tests" / "data";
}

}
