// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/AttendanceDraft.hxx"

#include "engine/data/ExistingCell.hxx"
#include "model/CellText.hxx"
#include "roles/NextKey.hxx"
#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::entry
{

namespace
{
using Cells = std::vector<model::CellValue>;

bool holds(const Cells& cells, std::size_t column)
{
    return column < cells.size() && !std::holds_alternative<std::monostate>(cells[column]);
}
}

std::optional<std::size_t> roleColumn(const model::Template& definition, const roles::AttendanceRegister& attendance)
{
    const model::Register& owner = definition.registers[attendance.table];
    for (const std::size_t column : attendance.details)
        if (owner.columns[column].type == model::ColumnType::List && owner.columns[column].inherit.steps.empty())
            return column;
    return std::nullopt;
}

std::vector<std::size_t> ownDetails(const model::Template& definition, const roles::AttendanceRegister& attendance)
{
    const model::Register& owner = definition.registers[attendance.table];
    const std::optional<std::size_t> role = roleColumn(definition, attendance);
    std::vector<std::size_t> columns;
    for (const std::size_t column : attendance.details)
        if (column != role && owner.columns[column].inherit.steps.empty())
            columns.push_back(column);
    return columns;
}

std::vector<std::size_t> countedColumns(const roles::AttendanceRegister& attendance)
{
    std::vector<std::size_t> columns = attendance.details;
    if (attendance.weight)
        columns.push_back(*attendance.weight);
    return columns;
}

AttendanceDraft::AttendanceDraft(const engine::Dataset& data, const roles::AttendanceRegister& attendance)
    : mData(data)
    , mAttendance(attendance)
    , mRole(roleColumn(data.definition(), attendance))
    , mGivenKeys(data)
{
    if (attendance.people)
        mPeople.emplace(data, *attendance.people);
    readEntries();
}

void AttendanceDraft::readEntries()
{
    const engine::TypedTable& rows = mData.tables()[mAttendance.table];
    std::vector<std::uint32_t> visits(mAttendance.people ? mData.tables()[mAttendance.people->table].rows : 0);
    for (std::size_t row = 0; row < rows.rows; ++row)
    {
        const std::vector<std::int32_t>& events = rows.columns[mAttendance.event].rows;
        if (rows.states[row] != engine::RowState::Valid || row >= events.size() || events[row] < 0)
            continue;
        AttendanceEntry entry;
        entry.row = static_cast<std::uint32_t>(row);
        entry.event = static_cast<std::uint32_t>(events[row]);
        const std::vector<std::int32_t>* const people =
            mAttendance.person ? &rows.columns[*mAttendance.person].rows : nullptr;
        if (people && row < people->size() && (*people)[row] >= 0)
        {
            entry.person = static_cast<std::uint32_t>((*people)[row]);
            ++visits[*entry.person];
        }
        addEntry(std::move(entry));
    }
    for (std::size_t person = 0; person < visits.size(); ++person)
        mPeople->setVisits(static_cast<std::uint32_t>(person), visits[person]);
}

std::vector<model::CellValue> AttendanceDraft::cellsOf(std::uint32_t row) const
{
    const std::uint32_t table = static_cast<std::uint32_t>(mAttendance.table);
    Cells cells(mData.tables()[table].columns.size());
    for (std::uint32_t column = 0; column < cells.size(); ++column)
        cells[column] = engine::existingCell(mData, {table, column, row});
    return cells;
}

void AttendanceDraft::read(AttendanceEntry& entry) const
{
    if (entry.row && entry.cells.empty())
        entry.cells = cellsOf(*entry.row);
}

void AttendanceDraft::addEntry(AttendanceEntry entry)
{
    mByEvent[entry.event].push_back(mEntries.size());
    mEntries.push_back(std::move(entry));
}

std::string AttendanceDraft::usualRole() const
{
    if (!mRole)
        return {};
    std::map<engine::FoldedId, std::size_t> counts;
    for (const engine::FoldedId role : mData.tables()[mAttendance.table].columns[*mRole].texts)
        if (role != engine::TextPool::nothing)
            ++counts[role];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    const std::string& list = mData.definition().registers[mAttendance.table].columns[*mRole].list;
    if (most != counts.end())
        return mData.display(list, most->first);
    const std::vector<engine::FoldedId>& values = mData.list(list);
    return values.empty() ? std::string() : mData.display(list, values.back());
}

std::vector<std::uint32_t> AttendanceDraft::find(std::string_view typed, std::size_t most) const
{
    return mPeople ? mPeople->find(typed, most) : std::vector<std::uint32_t>();
}

std::vector<std::size_t> AttendanceDraft::of(std::uint32_t event) const
{
    std::vector<std::size_t> numbers;
    const auto found = mByEvent.find(event);
    if (found == mByEvent.end())
        return numbers;
    for (auto number = found->second.rbegin(); number != found->second.rend(); ++number)
    {
        AttendanceEntry& entry = mEntries[*number];
        read(entry);
        if (!entry.removed)
            numbers.push_back(*number);
    }
    return numbers;
}

std::string AttendanceDraft::roleOf(const AttendanceEntry& entry) const
{
    return mRole && holds(entry.cells, *mRole) ? texts::folded(model::plainText(entry.cells[*mRole])) : std::string();
}

bool AttendanceDraft::isDown(std::uint32_t event, std::uint32_t person, const std::string& role) const
{
    const std::string wanted = texts::folded(role);
    const std::vector<std::size_t> there = of(event);
    return std::any_of(there.begin(), there.end(),
                       [&](std::size_t number)
                       {
                           const AttendanceEntry& entry = mEntries[number];
                           return entry.person == person && (wanted.empty() || roleOf(entry) == wanted);
                       });
}

bool AttendanceDraft::add(std::uint32_t event, std::optional<std::uint32_t> person, RowDraft row)
{
    row.cells.resize(mData.tables()[mAttendance.table].columns.size());
    if (person && mAttendance.person)
    {
        const std::string role = mRole ? model::plainText(row.cells[*mRole]) : std::string();
        if (isDown(event, *person, role))
            return false;
        row.cells[*mAttendance.person] = roles::labelled(givenKeyOf(*person), labelOf(*person));
    }
    row.cells[mAttendance.event] = mGivenKeys.referenceText(mAttendance.events, event);
    mKeysOfDetails.insert(mKeysOfDetails.end(), row.keys.begin(), row.keys.end());
    mNewValues.insert(mNewValues.end(), row.newValues.begin(), row.newValues.end());
    addEntry({std::nullopt, event, person, std::move(row.cells)});
    return true;
}

void AttendanceDraft::correct(std::size_t entry, const RowDraft& row, const std::vector<std::size_t>& columns)
{
    AttendanceEntry& corrected = mEntries[entry];
    read(corrected);
    corrected.corrected = true;
    for (const std::size_t column : columns)
        if (column < row.cells.size() &&
            model::plainText(row.cells[column]) != model::plainText(corrected.cells[column]))
            corrected.cells[column] = row.cells[column];
    mKeysOfDetails.insert(mKeysOfDetails.end(), row.keys.begin(), row.keys.end());
    mNewValues.insert(mNewValues.end(), row.newValues.begin(), row.newValues.end());
}

void AttendanceDraft::remove(std::size_t entry)
{
    mEntries[entry].removed = true;
}

std::string AttendanceDraft::nextPersonKey() const
{
    roles::KeySequence sequence(mData, mAttendance.people->table);
    std::string key = sequence.next();
    while (isKeyOfNewPerson(key))
        key = sequence.next();
    return key;
}

std::string AttendanceDraft::givenKeyOf(std::uint32_t person)
{
    const std::size_t table = mAttendance.people->table;
    return person < mData.tables()[table].rows
               ? mGivenKeys.keyOf(table, person, [this](const std::string& key) { return isKeyOfNewPerson(key); })
               : keyOf(person);
}

bool AttendanceDraft::isKeyOfNewPerson(const std::string& key) const
{
    return mGivenKeys.gives(mAttendance.people->table, key) ||
           std::any_of(
               mNewPeople.begin(), mNewPeople.end(),
               [&](const RowDraft& each)
               { return texts::folded(model::plainText(each.cells[mAttendance.people->key])) == texts::folded(key); });
}

std::optional<CellProblem> AttendanceDraft::keyProblem(const RowDraft& person) const
{
    const std::size_t column = mAttendance.people->key;
    const std::string key = model::plainText(person.cells[column]);
    if (!isKeyOfNewPerson(key))
        return std::nullopt;
    return CellProblem{column, "duplicate-key", key};
}

std::uint32_t AttendanceDraft::addPerson(RowDraft row)
{
    mNewPeople.push_back(std::move(row));
    const std::uint32_t person =
        static_cast<std::uint32_t>(mData.tables()[mAttendance.people->table].rows + mNewPeople.size() - 1);
    mPeople->add(nameOf(person), keyOf(person));
    return person;
}

std::string AttendanceDraft::nameOf(std::uint32_t person) const
{
    const roles::PeopleRegister& people = *mAttendance.people;
    if (person < mData.tables()[people.table].rows)
        return roles::personName(mData, people, person);
    const auto [last, first] = newNameOf(person);
    return last + (last.empty() || first.empty() ? "" : " ") + first;
}

std::string AttendanceDraft::labelOf(std::uint32_t person) const
{
    const roles::PeopleRegister& people = *mAttendance.people;
    if (person < mData.tables()[people.table].rows)
        return roles::personLabel(mData, people, person);
    const auto [last, first] = newNameOf(person);
    return roles::personLabel(last, first);
}

std::pair<std::string, std::string> AttendanceDraft::newNameOf(std::uint32_t person) const
{
    const roles::PeopleRegister& people = *mAttendance.people;
    const Cells& cells = mNewPeople[person - mData.tables()[people.table].rows].cells;
    const auto part = [&](const std::optional<std::size_t>& column)
    { return column ? model::plainText(cells[*column]) : std::string(); };
    return {part(people.lastName), part(people.firstName)};
}

std::string AttendanceDraft::keyOf(std::uint32_t person) const
{
    const roles::PeopleRegister& people = *mAttendance.people;
    const std::size_t known = mData.tables()[people.table].rows;
    return person < known ? roles::keyOf(mData, people.table, person)
                          : model::plainText(mNewPeople[person - known].cells[people.key]);
}

AttendanceChanges AttendanceDraft::changes() const
{
    AttendanceChanges changes;
    changes.keys = mGivenKeys.all();
    changes.keys.insert(changes.keys.end(), mKeysOfDetails.begin(), mKeysOfDetails.end());
    for (const RowDraft& person : mNewPeople)
    {
        changes.people.push_back(person.cells);
        changes.newValues.insert(changes.newValues.end(), person.newValues.begin(), person.newValues.end());
    }
    for (const AttendanceEntry& entry : mEntries)
    {
        if (!entry.row && !entry.removed)
            changes.added.push_back(entry.cells);
        if (entry.row && entry.removed)
            changes.removed.push_back(*entry.row);
        if (!entry.row || entry.removed || !entry.corrected)
            continue;
        const Cells before = cellsOf(*entry.row);
        for (std::uint32_t column = 0; column < before.size(); ++column)
            if (entry.cells[column] != before[column])
                changes.corrected.push_back(
                    {{static_cast<std::uint32_t>(mAttendance.table), column, *entry.row}, entry.cells[column]});
    }
    std::sort(changes.removed.rbegin(), changes.removed.rend());
    for (const NewListValue& value : mNewValues)
        if (std::find(changes.newValues.begin(), changes.newValues.end(), value) == changes.newValues.end())
            changes.newValues.push_back(value);
    return changes;
}

}
