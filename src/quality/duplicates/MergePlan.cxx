// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/duplicates/MergePlan.hxx"

#include "quality/duplicates/Duplicates.hxx"
#include "roles/RowLabels.hxx"
#include "text/Fnv1a.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::quality
{

namespace
{
using engine::CellAddress;
using engine::Dataset;
using engine::TypedTable;

CellAddress cellAt(std::size_t table, std::size_t column, std::size_t row)
{
    return {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)};
}

std::string textAt(const Dataset& data, const CellAddress& cell)
{
    return std::string(texts::trimmed(data.typedText(cell)));
}

/// The key alone, or with a new label where there was one.
std::string rewritten(const std::string& before, const std::string& key, const std::string& name)
{
    if (texts::beforeLabel(texts::folded(before)).empty() || name.empty())
        return key;
    return key + " \u2013 " + name;
}

class Planner
{
public:
    Planner(const Dataset& data, const roles::PeopleRegister& people, std::uint32_t keep, std::uint32_t remove)
        : mData(data)
        , mPeople(people)
    {
        mPlan.table = static_cast<std::uint32_t>(people.table);
        mPlan.keep = keep;
        mPlan.remove = remove;
    }

    MergePlan run(const std::vector<std::size_t>& chosen)
    {
        takeValues(chosen);
        rewriteReferences();
        for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(mData.definition()))
            if (attendance.person && attendance.people && attendance.people->table == mPeople.table)
                compareAttendances(attendance);
        return std::move(mPlan);
    }

private:
    void takeValues(const std::vector<std::size_t>& chosen)
    {
        const TypedTable& table = mData.tables()[mPlan.table];
        for (std::size_t column = 0; column < table.columns.size(); ++column)
        {
            if (column == mPeople.key || !table.columns[column].present)
                continue;
            const std::string kept = mData.typedText(cellAt(mPlan.table, column, mPlan.keep));
            const std::string other = mData.typedText(cellAt(mPlan.table, column, mPlan.remove));
            const bool isChosen = std::find(chosen.begin(), chosen.end(), column) != chosen.end();
            if (kept != other && !texts::trimmed(other).empty() && (isChosen || texts::trimmed(kept).empty()))
                mPlan.taken.push_back(column);
        }
    }

    void rewriteReferences()
    {
        const std::string key = keyOf(mData, mPeople, mPlan.keep);
        const std::string name = roles::personLabel(mData, mPeople, mPlan.keep);
        const std::string& people = mData.definition().registers[mPeople.table].id;
        for (std::uint32_t index = 0; index < mData.tables().size(); ++index)
        {
            const TypedTable& table = mData.tables()[index];
            for (std::uint32_t column = 0; table.found && column < table.columns.size(); ++column)
                if (table.definition->columns[column].reference == people)
                    for (std::uint32_t row = 0; row < table.columns[column].rows.size(); ++row)
                        if (table.columns[column].rows[row] == static_cast<std::int32_t>(mPlan.remove))
                        {
                            const CellAddress cell{index, column, row};
                            const std::string before = mData.typedText(cell);
                            mPlan.references.push_back(
                                {cell, before, rewritten(before, key, name), rowMark(mData, index, row, column)});
                        }
        }
    }

    /// Both people at one event: rows that say the same are one attendance; others are for a person to look at.
    void compareAttendances(const roles::AttendanceRegister& attendance)
    {
        const TypedTable& table = mData.tables()[attendance.table];
        if (!table.found)
            return;
        const std::vector<std::int32_t>& people = table.columns[*attendance.person].rows;
        const std::vector<std::int32_t>& events = table.columns[attendance.event].rows;
        std::multimap<std::int32_t, std::uint32_t> kept; ///< rows by event
        for (std::uint32_t row = 0; row < table.rows; ++row)
            if (row < people.size() && people[row] == static_cast<std::int32_t>(mPlan.keep) && events[row] >= 0)
                kept.emplace(events[row], row);
        const auto mark = [&](std::uint32_t row)
        { return rowMark(mData, static_cast<std::uint32_t>(attendance.table), row, *attendance.person); };
        for (std::uint32_t row = 0; row < table.rows; ++row)
        {
            if (row >= people.size() || people[row] != static_cast<std::int32_t>(mPlan.remove) || events[row] < 0)
                continue;
            const auto [first, last] = kept.equal_range(events[row]);
            if (first == last)
                continue;
            if (std::any_of(first, last, [&](const auto& each) { return mark(each.second) == mark(row); }))
                mPlan.repeated.push_back(cellAt(attendance.table, 0, row));
            else
                mPlan.metTwice.push_back(textAt(mData, cellAt(attendance.table, attendance.event, row)));
        }
    }

    const Dataset& mData;
    const roles::PeopleRegister& mPeople;
    MergePlan mPlan;
};
}

MergePlan planMerge(const Dataset& data, const roles::PeopleRegister& people, std::uint32_t keep, std::uint32_t remove,
                    const std::vector<std::size_t>& chosen)
{
    return Planner(data, people, keep, remove).run(chosen);
}

std::uint64_t rowMark(const Dataset& data, std::uint32_t table, std::uint32_t row, std::size_t except)
{
    texts::Fnv1a hash;
    for (std::size_t column = 0; column < data.tables()[table].columns.size(); ++column)
    {
        if (column == except)
            continue;
        hash.take(texts::folded(data.typedText(cellAt(table, column, row))));
        hash.take('\n');
    }
    // As a number of JSON it must be exact in any reader.
    return hash.value() >> 12;
}

std::vector<std::size_t> attendancesOf(const Dataset& data, const roles::PeopleRegister& people)
{
    std::vector<std::size_t> counts(data.tables()[people.table].rows, 0);
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(data.definition()))
        if (attendance.person && attendance.people && attendance.people->table == people.table)
            for (const std::int32_t row : data.tables()[attendance.table].columns[*attendance.person].rows)
                if (row >= 0)
                    ++counts[static_cast<std::size_t>(row)];
    return counts;
}

std::optional<std::uint32_t> rowWithKey(const Dataset& data, const roles::PeopleRegister& people,
                                        const std::string& key, std::optional<std::uint32_t> except)
{
    const TypedTable& table = data.tables()[people.table];
    const auto form = data.pool().find(texts::folded(key));
    if (!table.found || !form || *form == engine::TextPool::nothing || !table.columns[people.key].present)
        return std::nullopt;
    for (std::uint32_t row = 0; row < table.rows; ++row)
        if (table.columns[people.key].texts[row] == *form && row != except)
            return row;
    return std::nullopt;
}

}
