// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Identity.hxx"

#include "import/Words.hxx"
#include "model/CellText.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::imports
{

namespace
{
/// Two lists of one event need not agree about when it began.
std::string foldedCell(const model::CellValue& cell)
{
    if (const auto* const moment = std::get_if<model::Moment>(&cell))
        return model::isoText(moment->day);
    return texts::folded(model::plainText(cell));
}

/// A reference's key alone: a label may follow it.
std::string referredKey(const model::CellValue& cell)
{
    std::string text = foldedCell(cell);
    const std::string_view key = texts::beforeLabel(text);
    return key.empty() ? text : std::string(key);
}
}

std::string nameWords(std::string_view name)
{
    std::vector<std::string> words = wordsOf(name);
    std::sort(words.begin(), words.end());
    return joined(words);
}

std::optional<std::size_t> titleColumn(const model::Register& owner)
{
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
        if (owner.columns[column].type == model::ColumnType::Text && owner.columns[column].id != owner.key)
            return column;
    return std::nullopt;
}

Identity::Identity(const engine::Dataset& data, std::size_t table, std::vector<std::size_t> columns)
{
    const model::Template& definition = data.definition();
    const model::Register& owner = definition.registers[table];
    mKey = owner.keyIndex();
    for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
        if (people.table == table)
            mPeople = people;
    if (mPeople)
        return;
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
        if (attendance.table == table && attendance.person)
        {
            mWhole = {attendance.event, *attendance.person};
            // Somebody who helped to prepare and came as well has two rows.
            for (const std::size_t detail : attendance.details)
                if (owner.columns[detail].inherit.steps.empty())
                    mWhole.push_back(detail);
            mNeedsAll = true;
            return;
        }
    if (mKey && owner.date.steps.size() == 1)
    {
        mDate = owner.indexOf(owner.date.steps.front());
        mTitle = titleColumn(owner);
        return;
    }
    if (!mKey)
        mWhole = std::move(columns);
}

std::string Identity::of(const CellOf& cellOf) const
{
    if (mPeople)
    {
        std::string name = mPeople->lastName ? foldedCell(cellOf(*mPeople->lastName)) : std::string();
        if (mPeople->firstName)
            name += " " + foldedCell(cellOf(*mPeople->firstName));
        return nameWords(name);
    }
    if (mDate && mTitle)
    {
        const std::string day = foldedCell(cellOf(*mDate));
        const std::string title = foldedCell(cellOf(*mTitle));
        return day.empty() || title.empty() ? std::string() : day + "\n" + title;
    }
    std::string all;
    bool something = false;
    for (std::size_t place = 0; place < mWhole.size(); ++place)
    {
        const std::string part = mNeedsAll ? referredKey(cellOf(mWhole[place])) : foldedCell(cellOf(mWhole[place]));
        if (mNeedsAll && place < 2 && part.empty())
            return {};
        something = something || !part.empty();
        all += part + "\n";
    }
    return something ? all : std::string();
}

std::optional<std::int32_t> Identity::birth(const CellOf& cellOf) const
{
    if (!mPeople || !mPeople->birth)
        return std::nullopt;
    const model::CellValue cell = cellOf(*mPeople->birth);
    constexpr double mostDays = 1e7; // since 1899: beyond any birth, whether it is a day or a year
    if (const auto* const number = std::get_if<double>(&cell))
        return std::abs(*number) < mostDays ? std::optional(static_cast<std::int32_t>(*number)) : std::nullopt;
    if (const auto* const moment = std::get_if<model::Moment>(&cell))
        return moment->day.daysSinceEpoch;
    return std::nullopt;
}

}
