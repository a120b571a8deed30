// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/Likeness.hxx"

#include "import/HeadingMatch.hxx"
#include "roles/Roles.hxx"
#include "text/SameMeaning.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::packs
{

using model::Column;
using model::ColumnType;
using model::Register;
using model::Template;

namespace
{
/// "Bénévoles" as "Bénévole": headings are in the singular.
std::string singular(const std::string& label)
{
    return label.size() > 3 && label.ends_with('s') ? label.substr(0, label.size() - 1) : label;
}

double headingsLikeness(const std::string& heading, const std::string& id, const std::string& label)
{
    Column column;
    column.id = id;
    column.label = label;
    return imports::headingScore(heading, column);
}

bool isOfBirth(const PlacedColumn& placed)
{
    return placed.column.birth || (placed.column.personal && (placed.column.type == ColumnType::Date ||
                                                              placed.column.type == ColumnType::Number));
}

/// Whether the rows of the register are dated by this column of their own.
bool isDate(const PlacedColumn& placed)
{
    return placed.owner.date.steps.size() == 1 && placed.owner.date.steps.front() == placed.column.id;
}

bool isKey(const PlacedColumn& placed)
{
    return placed.owner.key == placed.column.id;
}

bool isWeight(const PlacedColumn& placed)
{
    return placed.owner.weight == placed.column.id;
}

const std::vector<std::string>& valuesOf(const PlacedColumn& placed)
{
    static const std::vector<std::string> none;
    const model::ListOfValues* const list = placed.definition.listNamed(placed.column.list);
    return list ? list->values : none;
}

/// How alike two names are; the same id is as good as a similar heading.
double nameLikeness(const PlacedColumn& needed, const PlacedColumn& own)
{
    return namesLikeness(needed.column.id, needed.column.label, own.column.id, own.column.label);
}

enum class Role
{
    None,
    Events,
    People,
    Attendances
};

Role roleOf(const Template& definition, const std::string& registerId)
{
    const std::vector<roles::AttendanceRegister> attendances = roles::attendanceRegisters(definition);
    if (attendances.empty())
        return Role::None;
    const auto isAt = [&](std::size_t table) { return definition.registers[table].id == registerId; };
    const roles::AttendanceRegister& first = attendances.front();
    if (isAt(first.table))
        return Role::Attendances;
    if (isAt(first.events))
        return Role::Events;
    return first.people && isAt(first.people->table) ? Role::People : Role::None;
}
}

double namesLikeness(const std::string& id, const std::string& label, const std::string& otherId,
                     const std::string& otherLabel)
{
    constexpr double sameId = 0.9;
    const double names =
        std::max({headingsLikeness(label, otherId, otherLabel), headingsLikeness(otherLabel, id, label),
                  headingsLikeness(singular(label), otherId, singular(otherLabel))});
    return id == otherId ? std::max(names, sameId) : names;
}

bool fits(const PlacedColumn& needed, const PlacedColumn& own)
{
    if (isKey(needed) != isKey(own))
        return false;
    if (needed.column.birth)
        return own.column.type == ColumnType::Date || own.column.type == ColumnType::Number;
    switch (needed.column.type)
    {
    case ColumnType::Text:
        return own.column.type == ColumnType::Text || own.column.type == ColumnType::List;
    case ColumnType::List:
    case ColumnType::Values:
        return own.column.type == needed.column.type && (needed.column.list.empty() || !own.column.list.empty());
    default:
        return own.column.type == needed.column.type;
    }
}

double columnLikeness(const PlacedColumn& needed, const PlacedColumn& own, const std::set<std::string>& values)
{
    constexpr double ofBirth = 0.9;
    if (isKey(needed) || (isDate(needed) && isDate(own)) || (isWeight(needed) && isWeight(own)))
        return 1;
    if (needed.column.birth)
        return isOfBirth(own) ? std::max(ofBirth, nameLikeness(needed, own)) : 0;
    double likeness = nameLikeness(needed, own);
    if (values.empty() || likeness == 0)
        return likeness;
    // A list that has none of the values is that of something else, whatever the heading.
    const auto known = std::count_if(values.begin(), values.end(),
                                     [&](const std::string& value) { return !valueLike(value, needed, own).empty(); });
    constexpr double ofValues = 0.3;
    const double share = static_cast<double>(known) / static_cast<double>(values.size());
    return std::clamp(likeness + ofValues * (share - 0.5), 0.0, 1.0);
}

std::string valueLike(const std::string& value, const PlacedColumn& needed, const PlacedColumn& own)
{
    const std::string folded = texts::folded(value);
    for (const std::string& each : valuesOf(own))
        if (texts::folded(each) == folded)
            return each;
    if (!own.column.wherePast.empty() && texts::folded(needed.column.wherePast) == folded)
        return own.column.wherePast;
    if (!own.column.whereCancelled.empty() && texts::folded(needed.column.whereCancelled) == folded)
        return own.column.whereCancelled;
    for (const std::string& each : valuesOf(own))
        if (texts::meanTheSame(texts::folded(each), folded))
            return each;
    return {};
}

bool playTheSameRole(const Template& pack, const std::string& needed, const Template& definition,
                     const std::string& own)
{
    const Role role = roleOf(pack, needed);
    return role != Role::None && role == roleOf(definition, own);
}

}
