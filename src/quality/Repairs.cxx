// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/Repairs.hxx"

#include "quality/MeantRow.hxx"
#include "quality/Nearest.hxx"
#include "roles/NextKey.hxx"
#include "roles/Roles.hxx"
#include "roles/RowLabels.hxx"
#include "text/EditDistance.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace ficheaction::quality
{

namespace
{
using engine::CellAddress;
using engine::CellState;
using engine::Dataset;
using Against = engine::ReadDay::Against;
using engine::TypedColumn;
using engine::TypedTable;
using model::ColumnType;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The characters that nobody sees, and those that look like a blank, as UTF-8.
constexpr std::string_view invisible[]{"\u200B", "\uFEFF", "\u2060", "\u00AD"};
constexpr std::string_view blanks[]{"\u00A0", "\u202F", "\u2007", "\u2009", "\t", "\r", "\n"};

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// One plain blank between words, and nothing that cannot be seen.
std::string tidied(std::string text)
{
    for (const std::string_view each : invisible)
        replaceAll(text, each, "");
    for (const std::string_view each : blanks)
        replaceAll(text, each, " ");
    while (text.find("  ") != std::string::npos)
        replaceAll(text, "  ", " ");
    return std::string(texts::trimmed(text));
}

/// Nothing but digits and what belongs into a number: a unit that somebody typed would be lost.
bool isBareNumber(std::string_view text)
{
    std::string rest(text);
    for (const std::string_view each : blanks)
        replaceAll(rest, each, "");
    return std::all_of(rest.begin(), rest.end(),
                       [](char character) {
                           return isDigit(character) || std::string_view(" ,.+-").find(character) != std::string::npos;
                       });
}

bool isChecked(engine::RowState state)
{
    return state == engine::RowState::Valid || state == engine::RowState::Invalid;
}

class Repairer
{
public:
    explicit Repairer(const Dataset& data)
        : mData(data)
        , mMeant(data)
    {
        for (const roles::PeopleRegister& people : roles::peopleRegisters(data.definition()))
            for (const auto& name : {people.lastName, people.firstName})
                if (name)
                    mNames.insert({people.table, *name});
    }

    std::vector<Repair> run()
    {
        for (std::uint32_t table = 0; table < mData.tables().size(); ++table)
            if (mData.tables()[table].found)
                repairTable(table);
        const std::vector<std::string>& codes = repairCodes();
        const auto rank = [&codes](const Repair& repair)
        { return std::find(codes.begin(), codes.end(), repair.code) - codes.begin(); };
        std::stable_sort(mRepairs.begin(), mRepairs.end(),
                         [&rank](const Repair& one, const Repair& other) { return rank(one) < rank(other); });
        return std::move(mRepairs);
    }

private:
    void repairTable(std::uint32_t index)
    {
        const TypedTable& table = mData.tables()[index];
        for (std::uint32_t row = 0; row < table.rows; ++row)
            for (std::uint32_t column = 0; isChecked(table.states[row]) && column < table.columns.size(); ++column)
                if (table.columns[column].present)
                    repairCell(table, {index, column, row});
    }

    void repairCell(const TypedTable& table, const CellAddress& cell)
    {
        const model::Column& column = table.definition->columns[cell.column];
        const CellState state = table.columns[cell.column].states[cell.row];
        if (column.id == table.definition->key && state == CellState::MissingRequired)
            return add("missing-key", cell, nextKey(cell.table), true);
        if (state == CellState::ReadFromText)
            return repairReading(table.columns[cell.column], column, cell);
        if (state == CellState::UnknownReference)
            return repairReference(column, cell);
        if (state == CellState::NotInList)
            return repairListed(column, cell);
        if (state == CellState::Ok || state == CellState::DuplicateKey)
            repairSpelling(table, column, cell);
    }

    void repairReading(const TypedColumn& typed, const model::Column& column, const CellAddress& cell)
    {
        const std::string text = mData.typedText(cell);
        if (column.type == ColumnType::Number)
            return add("number-as-text", cell, typed.numbers[cell.row], isBareNumber(text));
        if (column.type == ColumnType::Date)
            repairDate(cell);
    }

    /// What the engine counts is what is written, so the day is asked of nobody else.
    void repairDate(const CellAddress& cell)
    {
        const engine::ReadDay read = mData.readDayOf(cell);
        if (!read.day || read.saysMore)
            return;
        const bool isShort = read.against != Against::Nothing;
        add(isShort     ? "two-digit-year"
            : read.time ? "date-with-time"
                        : "date-as-text",
            cell, model::Moment{model::Date{*read.day}, read.time.value_or(0)}, !read.inOrderOfColumn);
        Repair& made = mRepairs.back();
        made.why = read.inOrderOfColumn ? "column-order"
                   : isShort            ? whyNot(read.against)
                   : read.time          ? "keeps-time"
                                        : "";
        if (isShort)
            made.whyValue = std::to_string(read.otherYear);
    }

    static const char* whyNot(Against against)
    {
        switch (against)
        {
        case Against::TooEarly:
            return "too-early";
        case Against::TooLate:
            return "too-late";
        case Against::NoSuchDay:
            return "no-such-day";
        default:
            return "other-weekday";
        }
    }

    /// A number in a column of dates counts for its day; whoever compares it with a day has to know that it is more.
    void offerWholeDay(const TypedColumn& typed, const CellAddress& cell)
    {
        constexpr double second = 1.0 / 86400;
        const double serial = mData.cellNumber(cell).value_or(0);
        if (serial - std::floor(serial) < second)
            return;
        add("time-of-day", cell, model::Moment{model::Date{typed.days[cell.row]}}, false);
        mRepairs.back().why = "drops-time";
    }

    void repairSpelling(const TypedTable& table, const model::Column& column, const CellAddress& cell)
    {
        if (column.type == ColumnType::Date)
            return offerWholeDay(table.columns[cell.column], cell);
        if (column.type == ColumnType::Number || column.type == ColumnType::Values)
            return;
        const std::string text = mData.typedText(cell);
        if (column.type == ColumnType::List && !column.list.empty())
        {
            const std::string listed = mData.display(column.list, table.columns[cell.column].texts[cell.row]);
            if (!listed.empty() && listed != text)
                add(tidied(text) == listed ? "blanks" : "list-spelling", cell, listed, true);
            return;
        }
        const bool strict = column.id == table.definition->key || column.type == ColumnType::Reference ||
                            mNames.contains({cell.table, cell.column});
        const std::string better = strict ? tidied(text) : std::string(texts::trimmed(text));
        if (better != text && !better.empty())
            add("blanks", cell, better, true);
    }

    void repairListed(const model::Column& column, const CellAddress& cell)
    {
        const std::string text = mData.typedText(cell);
        if (column.type == ColumnType::Values)
        {
            for (const std::string_view part : texts::severalValues(text))
                if (!isListed(column.list, part))
                    offerAddition(column, cell, std::string(part));
            return;
        }
        const auto nearest = mNearestValues.try_emplace(column.list, mData.pool(), mData.list(column.list))
                                 .first->second.meantBy(texts::folded(tidied(text)));
        if (nearest)
            add("list-typo", cell, mData.display(column.list, *nearest), false);
        else
            offerAddition(column, cell, tidied(text));
    }

    bool isListed(const std::string& list, std::string_view value) const
    {
        const std::vector<engine::FoldedId>& values = mData.list(list);
        const auto form = mData.pool().find(texts::folded(value));
        return form && std::find(values.begin(), values.end(), *form) != values.end();
    }

    void offerAddition(const model::Column& column, const CellAddress& cell, const std::string& value)
    {
        if (!mOffered.insert({column.list, texts::folded(value)}).second)
            return;
        add("list-addition", cell, value, false);
        mRepairs.back().before = value;
        mRepairs.back().list = column.list;
    }

    /// The only row whose number is written otherwise, or that is named; else the only one whose key is a letter away:
    /// of several, none is more probable.
    void repairReference(const model::Column& column, const CellAddress& cell)
    {
        const std::string text = mData.typedText(cell);
        if (const std::optional<std::uint32_t> meant = mMeant.rowOf(column.reference, text))
            return add("unknown-reference", cell,
                       roles::referenceText(mData, mData.tableIndex(column.reference), *meant), false);
        const std::string form = texts::folded(text);
        const std::string_view beforeLabel = texts::beforeLabel(form);
        const std::string wrong = beforeLabel.empty() ? form : std::string(beforeLabel);
        const auto [known, added] = mNearKeys.try_emplace({column.reference, wrong});
        if (added)
            known->second = onlyKeyNear(column.reference, wrong);
        if (!known->second.empty())
            add("unknown-reference", cell, known->second, false);
    }

    std::string onlyKeyNear(const std::string& registerId, const std::string& wrong)
    {
        const std::vector<engine::FoldedId>& keys = keysOf(registerId);
        if (mComparisonsLeft < keys.size())
            return {};
        mComparisonsLeft -= keys.size();
        engine::FoldedId near = engine::TextPool::nothing;
        for (const engine::FoldedId key : keys)
        {
            if (key == near || texts::editDistance(std::string_view(wrong), mData.pool().foldedText(key), 1) > 1)
                continue;
            if (near != engine::TextPool::nothing)
                return {};
            near = key;
        }
        return near == engine::TextPool::nothing ? std::string() : mData.pool().display(near);
    }

    const std::vector<engine::FoldedId>& keysOf(const std::string& registerId)
    {
        const auto [keys, added] = mKeys.try_emplace(registerId);
        const TypedTable* table = mData.table(registerId);
        const std::size_t column = table ? table->columnIndex(table->definition->key) : TypedTable::npos;
        if (!added || column == TypedTable::npos)
            return keys->second;
        for (std::size_t row = 0; row < table->rows; ++row)
            if (table->columns[column].texts[row] != engine::TextPool::nothing && isChecked(table->states[row]))
                keys->second.push_back(table->columns[column].texts[row]);
        return keys->second;
    }

    std::string nextKey(std::uint32_t table)
    {
        return mSequences.try_emplace(table, mData, table).first->second.next();
    }

    void add(const char* code, const CellAddress& cell, model::CellValue after, bool safe)
    {
        mRepairs.push_back({code, cell, mData.typedText(cell), std::move(after), safe, {}, {}, {}});
    }

    const Dataset& mData;
    MeantRows mMeant;
    std::vector<Repair> mRepairs;
    std::set<std::pair<std::size_t, std::size_t>> mNames; ///< columns, by table
    std::map<std::string, Nearest> mNearestValues;        ///< by list
    std::map<std::string, std::vector<engine::FoldedId>> mKeys;
    std::map<std::pair<std::string, std::string>, std::string> mNearKeys;
    std::size_t mComparisonsLeft = 2'000'000;
    std::map<std::uint32_t, roles::KeySequence> mSequences;
    std::set<std::pair<std::string, std::string>> mOffered;
};
}

const std::vector<std::string>& repairCodes()
{
    static const std::vector<std::string> codes{
        "date-as-text", "two-digit-year", "date-with-time",    "number-as-text", "blanks",     "list-spelling",
        "missing-key",  "list-typo",      "unknown-reference", "list-addition",  "time-of-day"};
    return codes;
}

std::vector<Repair> repairs(const Dataset& data)
{
    return Repairer(data).run();
}

}
