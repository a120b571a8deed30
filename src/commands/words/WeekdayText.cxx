// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/words/WeekdayText.hxx"

#include "calc/document/Text.hxx"

namespace ficheaction::commands
{

rtl::OUString weekdayName(const Messages& messages, unsigned weekday)
{
    return messages.text("weekday." + std::to_string(weekday));
}

rtl::OUString weekdayText(const Messages& messages, const model::CellLocale& locale, const engine::OtherWeekday& found)
{
    return messages.text("weekday.other", {{"day", locale.day(found.day)},
                                           {"weekday", calc::fromOffice(weekdayName(messages, found.weekday))},
                                           {"typed", calc::fromOffice(weekdayName(messages, found.typed))},
                                           {"nearest", locale.day(found.nearest)}});
}

}
