// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AttendanceSheet: a sheet that was kept by hand, with people as rows and events as columns, ticked, as one row for
// each tick in the register of who came to what.
#pragma once

#include "import/Plan.hxx"

namespace ficheaction::imports
{

/// The key of the event that a heading names: by its number, its title, its day (also without the year), or all of its
/// title's words among others. Empty where there is none, or more than one.
class EventHeadings
{
public:
    /// `events`: index of the register of events. Both outlive it.
    EventHeadings(const engine::Dataset& data, std::size_t events, const Reading& reading);

    std::optional<std::string> keyFor(const model::CellValue& heading) const;

    /// The day that a heading says; a day without a year only where one year is meant by the events.
    std::optional<model::Date> dayOf(const model::CellValue& heading) const;

private:
    struct Event
    {
        std::string key;
        std::optional<model::Date> day;
        std::vector<std::string> words; ///< of the title, in order of the alphabet
    };

    std::optional<std::string> onlyOne(const std::vector<const Event*>& events) const;

    const Reading& mReading;
    std::vector<Event> mEvents;
};

/// What the source would be as an attendance sheet; empty where nothing in it says that it is one, or the template has
/// no register for it.
std::optional<Request> proposeAttendanceSheet(const SourceTable& source, std::optional<std::size_t> headingRow,
                                              const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                                              const Reading& reading);

/// `request` has a sheet.
Plan planAttendances(const SourceTable& source, const Request& request, const engine::Dataset& data,
                     const Reading& reading, const engine::Progress& progress);

}
