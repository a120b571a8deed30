// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "roles/Roles.hxx"

#include <algorithm>

namespace ficheaction::roles
{

namespace
{
using model::Column;
using model::ColumnType;
using model::Register;

template <class Test> std::optional<std::size_t> firstColumn(const Register& owner, Test test)
{
    const auto found = std::find_if(owner.columns.begin(), owner.columns.end(), test);
    if (found == owner.columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - owner.columns.begin());
}

bool isPersonalText(const Column& column)
{
    return column.personal && column.type == ColumnType::Text;
}

bool isBirth(const Column& column)
{
    return column.personal && (column.type == ColumnType::Date || column.type == ColumnType::Number);
}

std::optional<PeopleRegister> peopleIn(const model::Template& definition, std::size_t table)
{
    const Register& owner = definition.registers[table];
    const std::optional<std::size_t> key = owner.keyIndex();
    const std::optional<std::size_t> name = firstColumn(owner, isPersonalText);
    if (!key || !name)
        return std::nullopt;
    PeopleRegister people;
    people.table = table;
    people.key = *key;
    people.birth = firstColumn(owner, isBirth);
    people.lastName = name;
    const std::size_t second = *name + 1;
    if (second < owner.columns.size() && isPersonalText(owner.columns[second]))
    {
        people.firstName = second;
        if (owner.columns[*name].id == "first_name")
            std::swap(people.lastName, people.firstName);
    }
    return people;
}

std::optional<AttendanceRegister> attendanceIn(const model::Template& definition, std::size_t table,
                                               const std::vector<PeopleRegister>& people)
{
    const Register& owner = definition.registers[table];
    if (owner.date.steps.size() != 2)
        return std::nullopt;
    const std::optional<std::size_t> event = owner.indexOf(owner.date.steps.front());
    const std::optional<std::size_t> events =
        event ? definition.indexOf(owner.columns[*event].reference) : std::nullopt;
    if (!events)
        return std::nullopt;
    AttendanceRegister attendance;
    attendance.table = table;
    attendance.event = *event;
    attendance.events = *events;
    attendance.weight = owner.indexOf(owner.weight);
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        const auto person =
            std::find_if(people.begin(), people.end(),
                         [&](const PeopleRegister& each)
                         { return definition.registers[each.table].id == owner.columns[column].reference; });
        if (person != people.end() && !attendance.person)
        {
            attendance.person = column;
            attendance.people = *person;
        }
        else if (column != *event && attendance.weight != column)
            attendance.details.push_back(column);
    }
    return attendance;
}
}

std::vector<PeopleRegister> peopleRegisters(const model::Template& definition)
{
    std::vector<PeopleRegister> all;
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
        if (const std::optional<PeopleRegister> people = peopleIn(definition, table))
            all.push_back(*people);
    return all;
}

std::vector<AttendanceRegister> attendanceRegisters(const model::Template& definition)
{
    const std::vector<PeopleRegister> people = peopleRegisters(definition);
    std::vector<AttendanceRegister> all;
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
        if (const std::optional<AttendanceRegister> attendance = attendanceIn(definition, table, people))
            all.push_back(*attendance);
    std::stable_partition(all.begin(), all.end(),
                          [](const AttendanceRegister& each) { return each.person.has_value(); });
    return all;
}

std::optional<std::size_t> eventRegister(const model::Template& definition)
{
    const std::vector<AttendanceRegister> attendances = attendanceRegisters(definition);
    if (!attendances.empty())
        return attendances.front().events;
    const std::vector<PeopleRegister> people = peopleRegisters(definition);
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
    {
        const Register& each = definition.registers[table];
        const bool isOfPeople = std::any_of(people.begin(), people.end(),
                                            [&](const PeopleRegister& other) { return other.table == table; });
        if (!each.key.empty() && each.date.steps.size() == 1 && !isOfPeople)
            return table;
    }
    return std::nullopt;
}

std::optional<std::size_t> personRegister(const model::Template& definition)
{
    const std::vector<AttendanceRegister> attendances = attendanceRegisters(definition);
    if (!attendances.empty() && attendances.front().people)
        return attendances.front().people->table;
    const std::vector<PeopleRegister> people = peopleRegisters(definition);
    return people.empty() ? std::nullopt : std::optional(people.front().table);
}

std::optional<std::size_t> feedbackRegister(const model::Template& definition)
{
    for (const char* id : {"feedback", "opinions"})
        if (const std::optional<std::size_t> named = definition.indexOf(id))
            return named;
    const std::vector<AttendanceRegister> attendances = attendanceRegisters(definition);
    if (attendances.empty())
        return std::nullopt;
    const std::string& events = definition.registers[attendances.front().events].id;
    const auto found =
        std::find_if(definition.registers.begin(), definition.registers.end(),
                     [&](const Register& each)
                     {
                         return each.key.empty() && each.date.steps.size() == 1 &&
                                firstColumn(each, [&](const Column& column) { return column.reference == events; });
                     });
    return found == definition.registers.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - definition.registers.begin()));
}

}
