// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/RepeatedAttendances.hxx"

#include "roles/Roles.hxx"

#include <cstring>
#include <unordered_set>

namespace ficheaction::quality
{

namespace
{
/// Two rows with the same mark hold the same: of millions of rows, chance makes no two of 64 bits alike.
class Mark
{
public:
    void take(std::uint64_t value) { mHash = (mHash ^ value) * 0x9E3779B97F4A7C15ULL + (mHash >> 29); }

    void take(const engine::TypedColumn& column, std::uint32_t row)
    {
        take(static_cast<std::uint64_t>(column.states[row]));
        if (row < column.texts.size())
            take(column.texts[row]);
        if (row < column.rows.size())
            take(static_cast<std::uint64_t>(static_cast<std::int64_t>(column.rows[row])));
        if (row < column.days.size())
            take(static_cast<std::uint64_t>(static_cast<std::int64_t>(column.days[row])));
        if (row < column.numbers.size())
        {
            std::uint64_t bits = 0;
            std::memcpy(&bits, &column.numbers[row], sizeof bits);
            take(bits);
        }
        if (row + std::size_t{1} < column.offsets.size())
            for (std::uint32_t at = column.offsets[row]; at < column.offsets[row + 1]; ++at)
                take(column.values[at]);
    }

    std::uint64_t value() const { return mHash; }

private:
    std::uint64_t mHash = 14695981039346656037ULL;
};
}

std::set<std::pair<std::uint32_t, std::uint32_t>> repeatedAttendances(const engine::Dataset& data, std::uint32_t table)
{
    std::set<std::pair<std::uint32_t, std::uint32_t>> cells;
    const engine::TypedTable& typed = data.tables()[table];
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(data.definition()))
    {
        if (attendance.table != table || !attendance.person)
            continue;
        const engine::TypedColumn& people = typed.columns[*attendance.person];
        const engine::TypedColumn& events = typed.columns[attendance.event];
        std::unordered_set<std::uint64_t> marks;
        for (std::uint32_t row = 0; row < typed.rows; ++row)
        {
            if (people.rows[row] < 0 || events.rows[row] < 0)
                continue;
            Mark mark;
            for (const engine::TypedColumn& column : typed.columns)
                mark.take(column, row);
            if (!marks.insert(mark.value()).second)
                cells.insert({static_cast<std::uint32_t>(*attendance.person), row});
        }
    }
    return cells;
}

}
