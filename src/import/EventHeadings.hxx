// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventHeadings: the event that a heading of an attendance sheet means.
#pragma once

#include "engine/data/Dataset.hxx"
#include "engine/data/DateRule.hxx"
#include "import/SourceTable.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// An event that a heading could mean.
struct EventChoice
{
    std::string key;
    std::string label; ///< with its title: "E001 – Atelier cuisine"
};

/// Finds the event that a heading names: by its number, its title, its day (also without the year), or by all words of
/// its title among others.
class EventHeadings
{
public:
    /// `events`: index of the register of events. Both outlive it. A date of a heading is read as one of the register
    /// of events is, in the order of its numbers that one of `headings` proves.
    EventHeadings(const engine::Dataset& data, std::size_t events, const std::vector<model::CellValue>& headings,
                  const Reading& reading);

    /// The key of the event; empty where there is none, or more than one.
    std::optional<std::string> keyFor(const model::CellValue& heading) const;

    /// The events that could be meant, where they are more than one.
    std::vector<EventChoice> choices(const model::CellValue& heading) const;

    /// Whether an event of the register has this key.
    bool knows(const std::string& key) const;

    /// The day that a heading says; a day without a year only where one year is meant by the events.
    std::optional<model::Date> dayOf(const model::CellValue& heading) const;

private:
    struct Event
    {
        std::string key;
        std::string title;
        std::optional<model::Date> day;
        std::vector<std::string> words; ///< of the title, in order of the alphabet
    };

    std::vector<const Event*> meant(const model::CellValue& heading) const;
    std::optional<model::Date> read(std::string_view text) const;

    const Reading& mReading;
    engine::DateRule mRule;
    std::vector<Event> mEvents;
};

}
