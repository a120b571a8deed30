// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/people/KnownPeople.hxx"

#include "text/FoldedWords.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <unordered_set>

namespace ficheaction::privacy
{

namespace
{
using engine::Dataset;
using model::Column;
using model::ColumnType;

/// A column of a table, and how it is read.
class Cells
{
public:
    Cells(const Dataset& data, std::size_t table, std::size_t column)
        : mData(data)
        , mTable(table)
        , mColumn(column)
    {
    }

    std::string text(std::size_t row) const
    {
        return std::string(
            texts::trimmed(mData.typedText({static_cast<std::uint32_t>(mTable), static_cast<std::uint32_t>(mColumn),
                                            static_cast<std::uint32_t>(row)})));
    }

    const engine::TypedColumn& typed() const { return mData.tables()[mTable].columns[mColumn]; }

    /// Calls `visit(row, text)` for each cell that holds something.
    template <class Visit> void each(const Visit& visit) const
    {
        const engine::TypedTable& rows = mData.tables()[mTable];
        for (std::size_t row = 0; row < rows.rows; ++row)
            if (rows.states[row] != engine::RowState::Blank)
                if (const std::string held = text(row); !held.empty())
                    visit(row, held);
    }

private:
    const Dataset& mData;
    std::size_t mTable;
    std::size_t mColumn;
};

/// Calls `visit(table, column, declared)` for each column that the document has.
template <class Visit> void eachColumn(const Dataset& data, const Visit& visit)
{
    const std::vector<model::Register>& registers = data.definition().registers;
    for (std::size_t table = 0; table < registers.size(); ++table)
        for (std::size_t column = 0; column < registers[table].columns.size(); ++column)
            if (data.tables()[table].columns[column].present)
                visit(table, column, registers[table].columns[column]);
}

bool isNameColumn(PersonalKind kind)
{
    return kind == PersonalKind::Name || kind == PersonalKind::FirstName;
}

/// The columns of a table that hold names: the first names beside the last ones make people, the others are names
/// alone.
void addPeople(const Dataset& data, const PersonalColumns& columns, std::size_t table, std::vector<PersonName>& people)
{
    const model::Register& owner = data.definition().registers[table];
    std::vector<std::size_t> lasts;
    std::vector<std::size_t> firsts;
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        const PersonalKind kind = columns.kind(table, column);
        const bool firstById = owner.columns[column].id == "first_name";
        if (kind == PersonalKind::FirstName || (firstById && kind != PersonalKind::None))
            firsts.push_back(column);
        else if (kind == PersonalKind::Name)
            lasts.push_back(column);
    }
    // Where no heading says which are names, the personal texts that stand first are: see roles::peopleRegisters.
    if (lasts.empty() && firsts.empty())
        for (std::size_t column = 0; column < owner.columns.size() && lasts.size() < 2; ++column)
            if (owner.columns[column].personal && owner.columns[column].type == ColumnType::Text &&
                (lasts.empty() || lasts.back() + 1 == column))
                lasts.push_back(column);
    if (lasts.size() == 2 && firsts.empty() && columns.kind(table, lasts[1]) == PersonalKind::Other)
    {
        firsts.push_back(lasts[1]);
        lasts.pop_back();
    }
    const engine::TypedTable& rows = data.tables()[table];
    for (std::size_t row = 0; row < rows.rows; ++row)
    {
        if (rows.states[row] == engine::RowState::Blank)
            continue;
        const auto textIn = [&](const std::vector<std::size_t>& among, std::size_t index)
        { return index < among.size() ? Cells(data, table, among[index]).text(row) : std::string(); };
        for (std::size_t index = 0; index < std::max(lasts.size(), firsts.size()); ++index)
            if (PersonName name{textIn(lasts, index), textIn(firsts, index)}; !name.last.empty() || !name.first.empty())
                people.push_back(std::move(name));
    }
}

/// "Famille", "Foyer": what people of a household have in common; where it is no key it is mostly their name.
bool isHousehold(const Column& column)
{
    static const std::unordered_set<std::string> words = {"famille", "foyer", "household", "menage"};
    const std::vector<std::string> heading = texts::wordsOfFolded(texts::folded(column.label));
    return column.type == ColumnType::Text && heading.size() == 1 && words.contains(heading.front());
}

bool hasDigit(const std::string& text)
{
    return text.find_first_of("0123456789") != std::string::npos;
}

void addKeys(const Dataset& data, const PersonalColumns& columns, KnownWords& known)
{
    std::unordered_set<std::string> others;
    std::vector<std::string> keys;
    eachColumn(data,
               [&](std::size_t table, std::size_t column, const Column& declared)
               {
                   if (declared.id != data.definition().registers[table].key)
                       return;
                   Cells(data, table, column)
                       .each(
                           [&](std::size_t, const std::string& key)
                           {
                               if (columns.isOfPeople(table))
                                   keys.push_back(key);
                               else
                                   others.insert(texts::folded(key));
                           });
               });
    std::erase_if(keys, [&](const std::string& key) { return others.contains(texts::folded(key)); });
    known.keys = std::move(keys);
}
}

std::vector<PersonName> peopleNames(const Dataset& data, const PersonalColumns& columns)
{
    std::vector<PersonName> people;
    for (std::size_t table = 0; table < data.definition().registers.size(); ++table)
        addPeople(data, columns, table, people);
    eachColumn(data,
               [&](std::size_t table, std::size_t column, const Column& declared)
               {
                   const Cells cells(data, table, column);
                   const auto referred = declared.type == ColumnType::Reference
                                             ? data.definition().indexOf(declared.reference)
                                             : std::nullopt;
                   if (referred && columns.isOfPeople(*referred))
                       cells.each(
                           [&](std::size_t row, const std::string& text)
                           {
                               if (cells.typed().rows[row] == engine::TypedColumn::noRow)
                                   people.push_back({text, {}});
                           });
                   else if (columns.isOfPeople(table) && !columns.isPersonal(table, column) && isHousehold(declared))
                       cells.each(
                           [&](std::size_t, const std::string& text)
                           {
                               if (!hasDigit(text))
                                   people.push_back({text, {}});
                           });
               });
    return people;
}

KnownWords knownOfPeople(const Dataset& data, const PersonalColumns& columns)
{
    KnownWords known;
    eachColumn(data,
               [&](std::size_t table, std::size_t column, const Column& declared)
               {
                   if (!columns.isPersonal(table, column))
                       return;
                   const Cells cells(data, table, column);
                   if (declared.type == ColumnType::Date)
                   {
                       for (const std::int32_t day : cells.typed().days)
                           if (day != engine::TypedColumn::noDay)
                           {
                               known.birthDates.push_back(model::Date{day});
                               known.birthYears.push_back(static_cast<int>(model::Date{day}.civil().year()));
                           }
                       return;
                   }
                   cells.each(
                       [&](std::size_t, const std::string& text)
                       {
                           if (declared.type == ColumnType::Number && text.size() == 4 &&
                               (text[0] == '1' || text[0] == '2'))
                               known.birthYears.push_back(std::stoi(text));
                           if (declared.type == ColumnType::Text && !isNameColumn(columns.kind(table, column)))
                               known.remarks.push_back(text);
                           if (hasDigit(text))
                               known.numbers.push_back(text);
                       });
               });
    addKeys(data, columns, known);
    return known;
}

}
