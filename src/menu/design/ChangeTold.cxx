// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/ChangeTold.hxx"

#include "calc/document/Text.hxx"

#include <algorithm>

namespace ficheaction::menu
{

namespace
{
/// More would not fit into the bar.
constexpr std::size_t mostTold = 3;
}

rtl::OUString changeTold(const commands::Messages& messages, const char* key, const commands::DefinitionChange& change)
{
    const std::vector<std::string> lines = commands::changeTexts(messages, change);
    rtl::OUString text = messages.text(key);
    for (std::size_t index = 0; index < std::min(lines.size(), mostTold); ++index)
        text += (index == 0 ? rtl::OUString(" ") : messages.text("design.done.between")) + calc::toOffice(lines[index]);
    if (lines.size() > mostTold)
        text += messages.counted("design.done.more", static_cast<std::int64_t>(lines.size() - mostTold));
    return text;
}

}
