// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TickReading: what a cell of an attendance sheet says about one person and one event.
#pragma once

#include "engine/data/Dataset.hxx"
#include "import/SourceTable.hxx"
#include "roles/Roles.hxx"

#include <optional>
#include <string>
#include <utility>

namespace ficheaction::imports
{

/// What one ticked cell says.
struct Tick
{
    bool there = false;
    std::optional<double> people;                            ///< as a number says it
    std::optional<double> hours;                             ///< that the person was there
    std::optional<std::pair<std::size_t, std::string>> word; ///< a value of a detail's list: "Absent excusé"
};

class TickReading
{
public:
    /// `data` and `reading` outlive it. `numbersAreHours`: where the sheet has hours, a number is no people.
    TickReading(const engine::Dataset& data, const roles::AttendanceRegister& attendance, const Reading& reading,
                bool numbersAreHours);

    /// Empty where the cell is neither a tick nor none.
    std::optional<Tick> of(const model::CellValue& cell) const;

    /// The detail that says whether somebody was there or not: its list has a word for each.
    std::optional<std::size_t> presence() const { return mPresence; }

    /// The detail that takes hours.
    std::optional<std::size_t> hours() const { return mHours; }

private:
    std::optional<std::pair<std::size_t, std::string>> listedWord(const std::string& folded) const;
    void findPresence();

    const engine::Dataset& mData;
    const roles::AttendanceRegister& mAttendance;
    const model::Register& mOwner;
    const Reading& mReading;
    bool mNumbersAreHours;
    std::optional<std::size_t> mPresence;
    std::string mPresent; ///< as the list of `mPresence` writes it
    std::string mAbsent;
    std::string mExcused;
    std::optional<std::size_t> mHours;
};

/// The hours that a cell shows: "2,5 h", "1h30", "2:30", "90 min", a number that is not whole. Empty for others.
std::optional<double> hoursIn(const model::CellValue& cell, const Reading& reading);

/// "(h)", "heures", "durée".
bool speaksOfHours(std::string_view heading);

}
