// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WeekdayText: what is said of a date whose day of the week is another.
#pragma once

#include "commands/words/Messages.hxx"
#include "engine/data/OtherWeekday.hxx"
#include "model/CellText.hxx"

namespace ficheaction::commands
{

/// "dimanche"; 0 is Sunday.
rtl::OUString weekdayName(const Messages& messages, unsigned weekday);

/// "Le 14/06/2026 est un dimanche ; le lundi le plus proche est le 15/06/2026."
rtl::OUString weekdayText(const Messages& messages, const model::CellLocale& locale, const engine::OtherWeekday& found);

}
