// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Roles: which registers of a template are those of events, of the people who come, and of who came to what. A template
// names its registers as it likes: what they refer to says what they are.
#pragma once

#include "model/Template.hxx"

#include <cstddef>
#include <optional>
#include <vector>

namespace ficheaction::roles
{

/// A register of people. All are indices, of the register in the template and of columns in the register.
struct PeopleRegister
{
    std::size_t table = 0;
    std::size_t key = 0;
    std::optional<std::size_t> lastName; ///< or the whole name, where there is no first name
    std::optional<std::size_t> firstName;
    std::optional<std::size_t> birth; ///< a year (a number) or a day (a date)
};

/// The keyed registers with a personal column of text, in the order of the template. Names are the personal texts that
/// stand side by side from the first on, two at most; the one with the id `first_name` is the first name, or the second
/// of two. Birth is the first personal column of dates or of numbers.
std::vector<PeopleRegister> peopleRegisters(const model::Template& definition);

/// A register that says who came to what: one row for each person and event.
struct AttendanceRegister
{
    std::size_t table = 0;
    std::size_t event = 0;             ///< its column that refers to the event
    std::size_t events = 0;            ///< the register of events
    std::optional<std::size_t> person; ///< its column that refers to a person; empty where people are only counted
    std::optional<PeopleRegister> people;
    std::optional<std::size_t> weight;
    std::vector<std::size_t> details; ///< its other columns: category, role, presence…
};

/// The registers that are dated by the event that they refer to, in the order of the template; those with people first.
std::vector<AttendanceRegister> attendanceRegisters(const model::Template& definition);

/// The register that a new event goes into: that of the events whose attendance is noted, else the first with a key
/// that has a date of its own and is of no people.
std::optional<std::size_t> eventRegister(const model::Template& definition);

/// The register that a new person goes into: that of the people whose attendance is noted, else the first of people.
std::optional<std::size_t> personRegister(const model::Template& definition);

/// The register of what people said: the one with the id `feedback` or `opinions`, else the first without keys that has
/// a date of its own and refers to the events whose attendance is noted.
std::optional<std::size_t> feedbackRegister(const model::Template& definition);

}
