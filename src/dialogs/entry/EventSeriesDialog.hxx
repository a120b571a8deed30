// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventSeriesDialog: on which days events come back.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "entry/EventSeries.hxx"
#include "model/CellText.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// What is shown at first, and comes back as the person left it.
struct SeriesChoices
{
    entry::SeriesRule rule; ///< `free` is not used: `except` says it
    std::string except;     ///< lines
};

struct SeriesQuestion
{
    rtl::OUString what; ///< "Petit déjeuner – Clos du Roy"
    SeriesChoices choices;
    std::size_t most = 0; ///< days
    model::CellLocale locale;
    /// What the lines say.
    std::function<entry::FreeDaysRead(const std::string& lines)> readFree;
    /// Asks for a file over `window` and returns its days as lines; empty where the person chose none.
    std::function<std::string(const Window& window)> askCalendar;
    /// Whether the same event is there on this day already.
    std::function<bool(model::Date day)> isThere;
};

struct SeriesAnswer
{
    SeriesChoices choices;
    std::vector<model::Date> days; ///< none: the person goes back
};

SeriesAnswer askSeries(const Window& window, const commands::Messages& messages, const SeriesQuestion& question);

}
