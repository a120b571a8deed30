// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ColumnWidths.hxx"

#include "calc/create/KeyLabels.hxx"
#include "calc/create/SheetCells.hxx"
#include "roles/Roles.hxx"

#include <algorithm>

namespace ficheaction::calc
{

namespace
{
std::size_t longestWord(const std::string& text)
{
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < text.size();)
    {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        longest = std::max(longest, lengthOf(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

/// Bold letters are wider, and the button of the drop-down filter stands beside the last word.
double charactersOfHeading(const std::string& heading)
{
    return static_cast<double>(longestWord(heading)) * 1.2 + 3.5;
}

double longestValue(const model::ListOfValues* list)
{
    std::size_t longest = 0;
    if (list)
        for (const std::string& value : list->values)
            longest = std::max(longest, lengthOf(value));
    return static_cast<double>(longest);
}

/// Cells that refer to people show a first name and an initial beside the number.
bool isOfPeople(const model::Template& definition, const std::string& registerId)
{
    const std::vector<roles::PeopleRegister> all = roles::peopleRegisters(definition);
    return std::any_of(all.begin(), all.end(),
                       [&](const roles::PeopleRegister& each)
                       { return definition.registers[each.table].id == registerId; });
}

double charactersOfType(const model::Column& column, const model::Register& owner, const model::Template& definition)
{
    switch (column.type)
    {
    case model::ColumnType::Date:
        return 11;
    case model::ColumnType::Number:
        return 10;
    case model::ColumnType::List:
        return std::clamp(longestValue(definition.listNamed(column.list)) + 2, 9.0, 24.0);
    case model::ColumnType::Reference:
        return labelColumnOf(definition, column) ? 30 : isOfPeople(definition, column.reference) ? 22 : 14;
    case model::ColumnType::Values:
        return 26;
    case model::ColumnType::Text:
        return column.id == owner.key ? 8 : 28;
    }
    return 20;
}
}

sal_Int32 widthOf(const model::Column& column, const model::Register& owner, const model::Template& definition)
{
    const double wanted = column.width > 0 ? column.width : charactersOfType(column, owner, definition);
    return widthForCharacters(std::max(wanted, charactersOfHeading(column.label)));
}

sal_Int32 widthOf(const model::ListOfValues& list)
{
    const double values = std::clamp(longestValue(&list) + 2, 14.0, 40.0);
    return std::max(widthForCharacters(values), widthOfHeading(list.label));
}

sal_Int32 widthOfHeading(const std::string& heading)
{
    return widthForCharacters(charactersOfHeading(heading));
}

}
