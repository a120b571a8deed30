// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AttendanceDraft: who came to what, as somebody notes it: what is there already, what they add, correct and take out,
// and in the end what has to be written. Nothing is written before.
#pragma once

#include "engine/data/Dataset.hxx"
#include "entry/PeopleIndex.hxx"
#include "entry/RowDraft.hxx"
#include "roles/Roles.hxx"

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace ficheaction::entry
{

/// The first list among the details that is not the person's own: what they came for. Empty where there is none.
std::optional<std::size_t> roleColumn(const model::Template& definition, const roles::AttendanceRegister& attendance);

/// The details that are noted with each person, besides their role: not those that are read from the person.
std::vector<std::size_t> ownDetails(const model::Template& definition, const roles::AttendanceRegister& attendance);

/// The columns that are asked where people are only counted: all details, and the weight.
std::vector<std::size_t> countedColumns(const roles::AttendanceRegister& attendance);

/// A row of attendance. `person` is the number of somebody in AttendanceDraft::people.
struct AttendanceEntry
{
    std::optional<std::uint32_t> row; ///< in the register, where it is there already
    std::uint32_t event = 0;
    std::optional<std::uint32_t> person;
    std::vector<model::CellValue> cells; ///< all columns, as they are or are to be
    bool removed = false;
    bool corrected = false;
};

/// What has to be written, in this order.
struct AttendanceChanges
{
    std::vector<GivenKey> keys;                        ///< of people and events that had none
    std::vector<std::vector<model::CellValue>> people; ///< new rows
    std::vector<std::pair<engine::CellAddress, model::CellValue>> corrected;
    std::vector<std::vector<model::CellValue>> added;
    std::vector<std::uint32_t> removed; ///< rows, the lowest in the sheet first
    std::vector<NewListValue> newValues;

    bool empty() const { return people.empty() && corrected.empty() && added.empty() && removed.empty(); }
};

class AttendanceDraft
{
public:
    /// Both outlive it.
    AttendanceDraft(const engine::Dataset& data, const roles::AttendanceRegister& attendance);

    const roles::AttendanceRegister& attendance() const { return mAttendance; }
    /// The entry of a number that `of` returned. Cells are read only when `of` is asked for their event: a register may
    /// have very many rows.
    const AttendanceEntry& entry(std::size_t number) const { return mEntries[number]; }
    /// People by letters of their names, as PeopleIndex::find; nobody where the register only counts people.
    std::vector<std::uint32_t> find(std::string_view typed, std::size_t most) const;

    /// The entries of an event that are not taken out, by their number; those added last come first.
    std::vector<std::size_t> of(std::uint32_t event) const;
    /// Whether somebody is down for this event, with this value in the role's column (whatever it is where there is
    /// none).
    bool isDown(std::uint32_t event, std::uint32_t person, const std::string& role = {}) const;

    /// `cells`: the row as draftRow made it. False, and nothing is added, where the person is down already in this
    /// role. A person or an event that has no number gets one.
    bool add(std::uint32_t event, std::optional<std::uint32_t> person, RowDraft row);
    /// Takes over what `row` says in these columns.
    void correct(std::size_t entry, const RowDraft& row, const std::vector<std::size_t>& columns);
    void remove(std::size_t entry);
    /// The number for the next new person, behind those of the people who are new here.
    std::string nextPersonKey() const;
    /// The value that most rows have in the role's column; without rows the last of its list, as what comes before is
    /// what prepares it. Empty where there is no role.
    std::string usualRole() const;
    /// "duplicate-key" where somebody who is new here has it.
    std::optional<CellProblem> keyProblem(const RowDraft& person) const;
    /// A new row of people; returns the person's number.
    std::uint32_t addPerson(RowDraft row);

    std::string nameOf(std::uint32_t person) const;
    std::string keyOf(std::uint32_t person) const;

    AttendanceChanges changes() const;

private:
    std::string roleOf(const AttendanceEntry& entry) const;
    std::vector<model::CellValue> cellsOf(std::uint32_t row) const;
    void read(AttendanceEntry& entry) const;
    void addEntry(AttendanceEntry entry);
    std::string givenKeyOf(std::uint32_t person);
    /// As a cell shows it beside the number.
    std::string labelOf(std::uint32_t person) const;
    /// Last and first name of somebody who is new here.
    std::pair<std::string, std::string> newNameOf(std::uint32_t person) const;
    bool isKeyOfNewPerson(const std::string& key) const;
    void readEntries();

    const engine::Dataset& mData;
    roles::AttendanceRegister mAttendance;
    std::optional<std::size_t> mRole;
    std::optional<PeopleIndex> mPeople;
    std::vector<RowDraft> mNewPeople;
    GivenKeys mGivenKeys;
    std::vector<GivenKey> mKeysOfDetails; ///< of rows that details refer to
    /// The cells of those that are there already are read when their event is looked at.
    mutable std::vector<AttendanceEntry> mEntries;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> mByEvent;
    std::vector<NewListValue> mNewValues;
};

}
