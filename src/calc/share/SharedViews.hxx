// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedViews: how the sheets of a copy are to be seen when it is opened, as the settings.xml of an .ods says it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct SharedView
{
    std::string sheet;
    std::int32_t frozenColumns = 0;
    std::int32_t frozenRows = 0;
    bool lines = true; ///< the thin grey ones between cells
};

/// The whole of the file: these views, the first sheet in front, and that no user's name is to be written. Source:
/// OpenDocument 1.3, part 3, 3.10.
std::string settingsXml(const std::vector<SharedView>& views);

}
