// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Identity.hxx"

#include "import/HeadingMatch.hxx"
#include "import/Words.hxx"
#include "model/CellText.hxx"
#include "text/EditDistance.hxx"
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

/// Whether the column says at which part of the day something is.
bool isDayPart(const model::Column& column)
{
    constexpr double sure = 0.85;
    return (column.type == model::ColumnType::List || column.type == model::ColumnType::Text) &&
           headingScore("moment", column) >= sure;
}

/// Letters of a word; an accent was folded away.
bool isInitial(const std::string& word)
{
    return word.size() <= 1;
}

bool areNear(const std::string& one, const std::string& other)
{
    constexpr std::size_t least = 4;
    if (isInitial(one) || isInitial(other))
        return !one.empty() && !other.empty() && one.front() == other.front();
    return one == other || (one.size() >= least && other.size() >= least && texts::editDistance(one, other, 1) <= 1);
}

/// Whether one name may be a slip of the other, or has more words of it.
bool mayBeOneName(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    const std::vector<std::string>& fewer = one.size() < other.size() ? one : other;
    const std::vector<std::string>& more = one.size() < other.size() ? other : one;
    return std::all_of(fewer.begin(), fewer.end(),
                       [&](const std::string& word) {
                           return std::any_of(more.begin(), more.end(),
                                              [&](const std::string& each) { return areNear(word, each); });
                       });
}

bool shareAWord(const std::vector<std::string>& one, const std::vector<std::string>& other)
{
    return std::any_of(one.begin(), one.end(),
                       [&](const std::string& word)
                       { return std::find(other.begin(), other.end(), word) != other.end(); });
}

/// "A1" and "A27" are of one way of numbering, "P001" and "4711" are not: letters as they are, "0" for any digits.
std::string numbering(const std::string& key)
{
    std::string shape;
    for (const char each : texts::folded(key))
        if (const bool digit = each >= '0' && each <= '9'; !digit || shape.empty() || shape.back() != '0')
            shape += digit ? '0' : each;
    return shape;
}

std::vector<std::string> nameOf(const roles::PeopleRegister& people, const Identity::CellOf& cellOf)
{
    std::string name = people.lastName ? foldedCell(cellOf(*people.lastName)) : std::string();
    if (people.firstName)
        name += " " + foldedCell(cellOf(*people.firstName));
    return wordsOf(name);
}

/// A year or a day; empty where the register has no such column or the row nothing in it.
std::string birthOf(const roles::PeopleRegister& people, const Identity::CellOf& cellOf)
{
    if (!people.birth)
        return {};
    const model::CellValue cell = cellOf(*people.birth);
    constexpr double mostDays = 1e7; // since 1899: beyond any birth, whether it is a day or a year
    if (const auto* const number = std::get_if<double>(&cell))
        return std::abs(*number) < mostDays ? texts::numberText(*number) : std::string();
    const auto* const moment = std::get_if<model::Moment>(&cell);
    return moment ? model::isoText(moment->day) : std::string();
}
}

bool saySame(const model::CellValue& one, const model::CellValue& other)
{
    const auto* const text = std::get_if<std::string>(&one);
    const auto* const otherText = std::get_if<std::string>(&other);
    if (text && otherText)
        return texts::folded(*text) == texts::folded(*otherText);
    const auto* const moment = std::get_if<model::Moment>(&one);
    const auto* const otherMoment = std::get_if<model::Moment>(&other);
    if (moment && otherMoment)
        return moment->day == otherMoment->day;
    return one == other;
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
    : mOwner(data.definition().registers[table])
    , mColumns(std::move(columns))
    , mKey(mOwner.keyIndex())
{
    const model::Template& definition = data.definition();
    if (mKey)
        std::erase(mColumns, *mKey);
    for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
        if (people.table == table)
            mPeople = people;
    if (mPeople)
        return;
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
        if (attendance.table == table && attendance.person)
        {
            mAttendingPerson = attendance.person;
            mAttendance = {attendance.event, *attendance.person};
            // Somebody who helped to prepare and came as well has two rows.
            for (const std::size_t detail : attendance.details)
                if (mOwner.columns[detail].inherit.steps.empty())
                    mAttendance.push_back(detail);
            // A group of people who are only counted is not one of the people who are named.
            if (std::find(mColumns.begin(), mColumns.end(), *attendance.person) == mColumns.end())
                mColumns.push_back(*attendance.person);
            return;
        }
    const std::optional<std::size_t> title = titleColumn(mOwner);
    const auto isImported = [&](std::size_t column)
    { return std::find(mColumns.begin(), mColumns.end(), column) != mColumns.end(); };
    if (!mKey || mOwner.date.steps.size() != 1 || !title || !isImported(*title))
        return;
    mDate = mOwner.indexOf(mOwner.date.steps.front());
    mTitle = title;
    for (std::size_t column = 0; column < mOwner.columns.size(); ++column)
        if (column != mTitle && isDayPart(mOwner.columns[column]))
            mDayParts.push_back(column);
}

std::string Identity::part(const CellOf& cellOf, std::size_t column) const
{
    const model::ColumnType type = mOwner.columns[column].type;
    if (type == model::ColumnType::Reference)
        return referredKey(cellOf(column));
    std::string text = foldedCell(cellOf(column));
    if (type != model::ColumnType::Values)
        return text;
    std::string values;
    const std::string several = model::plainText(cellOf(column));
    for (const std::string_view value : texts::severalValues(several))
        values += texts::folded(value) + ";";
    return values;
}

/// Empty where there is nothing.
std::string Identity::wholeRow(const CellOf& cellOf) const
{
    std::string all;
    bool something = false;
    for (const std::size_t column : mColumns)
    {
        const std::string text = part(cellOf, column);
        something = something || !text.empty();
        all += text + "\n";
    }
    return something ? all : std::string();
}

Sign Identity::of(const CellOf& cellOf) const
{
    if (mPeople)
    {
        std::vector<std::string> words = nameOf(*mPeople, cellOf);
        std::sort(words.begin(), words.end());
        const auto whole =
            std::count_if(words.begin(), words.end(), [](const std::string& word) { return !isInitial(word); });
        return {joined(words), whole < 2};
    }
    if (mDate && mTitle)
    {
        const std::string day = foldedCell(cellOf(*mDate));
        const std::string title = foldedCell(cellOf(*mTitle));
        if (!day.empty() && !title.empty())
            return {"titled\n" + day + "\n" + title, false};
    }
    if (mAttendingPerson && !referredKey(cellOf(*mAttendingPerson)).empty() &&
        !part(cellOf, mAttendance.front()).empty())
    {
        std::string sign;
        for (const std::size_t column : mAttendance)
            sign += part(cellOf, column) + "\n";
        return {sign, false};
    }
    return {wholeRow(cellOf), true};
}

std::vector<std::string> Identity::marks(const CellOf& cellOf) const
{
    if (mPeople)
        return {birthOf(*mPeople, cellOf)};
    if (!mDate || !mTitle)
        return {};
    constexpr int minutesOfADay = 24 * 60;
    const model::CellValue day = cellOf(*mDate);
    const auto* const moment = std::get_if<model::Moment>(&day);
    const long minute = moment ? std::lround(moment->time * minutesOfADay) : 0;
    std::vector<std::string> marks{minute > 0 ? std::to_string(minute) : std::string()};
    for (const std::size_t column : mDayParts)
        marks.push_back(foldedCell(cellOf(column)));
    return marks;
}

bool Identity::mayShareNumber(const CellOf& one, const CellOf& other) const
{
    if (mPeople)
    {
        const std::vector<std::string> name = nameOf(*mPeople, one);
        const std::vector<std::string> otherName = nameOf(*mPeople, other);
        const std::string birth = birthOf(*mPeople, one);
        const std::string otherBirth = birthOf(*mPeople, other);
        const bool bothBorn = !birth.empty() && !otherBirth.empty();
        if (name.empty() || otherName.empty())
            return !bothBorn || birth == otherBirth;
        if (std::is_permutation(name.begin(), name.end(), otherName.begin(), otherName.end()))
            return true;
        if (mayBeOneName(name, otherName))
            return !bothBorn || birth == otherBirth;
        return bothBorn && birth == otherBirth && shareAWord(name, otherName);
    }
    std::size_t compared = 0;
    const std::vector<std::size_t> telling = mDate && mTitle ? std::vector{*mDate, *mTitle} : mColumns;
    for (const std::size_t column : telling)
    {
        const std::string text = part(one, column);
        const std::string otherText = part(other, column);
        if (!text.empty() && text == otherText)
            return true;
        compared += text.empty() || otherText.empty() ? 0 : 1;
    }
    return compared < 2;
}

bool Identity::mayHaveTwoNumbers(const std::string& one, const std::string& other, bool sameBirth) const
{
    return mPeople && (sameBirth || numbering(one) != numbering(other));
}

bool Identity::isContained(const CellOf& cellOf, const CellOf& other) const
{
    return std::all_of(mColumns.begin(), mColumns.end(),
                       [&](std::size_t column)
                       {
                           const std::string text = part(cellOf, column);
                           return text.empty() || text == part(other, column);
                       });
}

}
