// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/Gaps.hxx"
#include "quality/DoubtfulDates.hxx"
#include "quality/MeantRow.hxx"
#include "quality/Nearest.hxx"
#include "quality/RepeatedAttendances.hxx"
#include "quality/Severities.hxx"
#include "roles/RowLabels.hxx"

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
using engine::RowState;
using engine::TypedTable;

/// What .xlsx holds in a cell, less a margin.
constexpr std::size_t longestText = 32000;
/// So many empty rows between two are a slip of the mouse.
constexpr std::uint32_t longestGap = 500;

bool isChecked(RowState state)
{
    return state == RowState::Valid || state == RowState::Invalid;
}

/// Goes through a dataset and puts what it finds into words for machines.
class Checker
{
public:
    explicit Checker(const Dataset& data)
        : mData(&data)
        , mMeant(data)
        , mGaps(engine::gapsOf(data))
    {
    }

    std::vector<Finding> run()
    {
        for (std::uint32_t table = 0; table < mData->tables().size(); ++table)
            checkTable(table);
        return std::move(mFindings);
    }

private:
    void checkTable(std::uint32_t index)
    {
        const TypedTable& table = mData->tables()[index];
        if (!table.found)
        {
            mFindings.push_back({Severity::Error, "missing-register", {index, 0, 0}, table.definition->label, {}, {}});
            return;
        }
        for (std::uint32_t column = 0; column < table.columns.size(); ++column)
            if (!table.columns[column].present)
                mFindings.push_back({severityOfMissing(*table.definition, table.definition->columns[column]),
                                     "missing-column",
                                     {index, column, 0},
                                     table.definition->columns[column].label,
                                     {},
                                     {}});
        mRepeated = repeatedAttendances(*mData, index);
        mExchanged = exchangedDates(*mData, index);
        std::optional<std::uint32_t> last;
        for (std::uint32_t row = 0; row < table.rows; ++row)
        {
            if (table.states[row] == RowState::Blank)
                continue;
            if (last && row - *last > longestGap)
            {
                const CellAddress cell{index, table.firstColumns[row], row};
                mFindings.push_back({Severity::Info, "far-row", cell, mData->typedText(cell), {}, {}});
            }
            last = row;
            checkRow(index, table, row);
        }
    }

    /// Of the first date of its column alone: all of them are in doubt.
    void nameExchanged(const CellAddress& cell)
    {
        Finding finding{Severity::Warning, "exchanged-dates", cell, {}, {}, {}};
        finding.day = model::Date{mData->tables()[cell.table].columns[cell.column].days[cell.row]};
        mFindings.push_back(std::move(finding));
    }

    void checkRow(std::uint32_t index, const TypedTable& table, std::uint32_t row)
    {
        const bool isTotal = table.states[row] == RowState::Total;
        if (isTotal || table.states[row] == RowState::SubHeading)
        {
            const CellAddress cell{index, table.firstColumns[row], row};
            mFindings.push_back(
                {Severity::Info, isTotal ? "total-row" : "sub-heading", cell, mData->typedText(cell), {}, {}});
        }
        if (!isChecked(table.states[row]))
            return;
        for (std::uint32_t column = 0; column < table.columns.size(); ++column)
        {
            const model::Column& definition = table.definition->columns[column];
            const CellState state = table.columns[column].states[row];
            if (const auto severity = severityOf(*table.definition, definition, state))
                mFindings.push_back(described(*severity, {index, column, row}, definition, state));
            else if (std::binary_search(mGaps.begin(), mGaps.end(), CellAddress{index, column, row}))
                mFindings.push_back({Severity::Warning, "missing-required", {index, column, row}, {}, {}, {}});
            else if (row == mExchanged[column])
                nameExchanged({index, column, row});
            else if (mRepeated.contains({column, row}))
                mFindings.push_back({Severity::Info, "attendance-twice", {index, column, row}, {}, {}, {}});
            else if (isLong(table.columns[column], row))
                mFindings.push_back({Severity::Info, "long-text", {index, column, row}, {}, {}, {}});
        }
    }

    bool isLong(const engine::TypedColumn& column, std::uint32_t row) const
    {
        return row < column.texts.size() && mData->pool().foldedText(column.texts[row]).size() > longestText;
    }

    Finding described(Severity severity, const CellAddress& cell, const model::Column& column, CellState state)
    {
        Finding finding{severity, {}, cell, mData->typedText(cell), {}, {}};
        const bool isDate = column.type == model::ColumnType::Date;
        switch (state)
        {
        case CellState::ReadFromText:
            finding.code = isDate ? "date-as-text" : "number-as-text";
            if (isDate)
                nameDay(finding);
            if (isDate && isInOrderOfOthers(*mData, cell))
            {
                finding.code = "date-order";
                finding.severity = Severity::Warning;
            }
            break;
        case CellState::Unreadable:
            finding.code = mData->isErrorValue(cell) ? "error-value" : isDate ? "unreadable-date" : "unreadable-number";
            if (finding.code == "unreadable-date")
                nameDay(finding);
            break;
        case CellState::OutOfRange:
            finding.code = codeOfRange(cell, column);
            break;
        case CellState::NoNumber:
            finding.day = mData->shownDay(cell);
            finding.code = finding.day ? "date-in-number" : "time-in-number";
            break;
        case CellState::FarDate:
            finding.code = "far-date";
            nameFarDay(finding, column);
            break;
        case CellState::UnknownReference:
            finding.code = "unknown-reference";
            finding.nearest = nearestKey(column, finding.value);
            break;
        case CellState::NotInList:
            finding.code = "not-in-list";
            nameUnlisted(finding, column);
            break;
        case CellState::DuplicateKey:
            finding.code = "duplicate-key";
            break;
        default:
            finding.code = "missing-required";
        }
        return finding;
    }

    /// What was read of a date as text, or why nothing was.
    void nameDay(Finding& finding) const
    {
        using Doubt = engine::ReadDay::Doubt;
        const engine::ReadDay read = mData->readDayOf(finding.cell);
        if (!read.day)
            finding.weekday = engine::otherWeekday(texts::trimmed(finding.value),
                                                   mData->dateRule(finding.cell.table, finding.cell.column));
        if (read.day && read.against != engine::ReadDay::Against::Nothing)
            finding.code = "two-digit-year";
        else if (finding.weekday)
            finding.code = "unclear-weekday";
        else if (read.doubt == Doubt::BothCenturies || read.doubt == Doubt::NoCentury)
            finding.code = "unclear-century";
        const std::optional<std::int32_t> day = read.day ? read.day : read.other;
        if (day)
            finding.day = model::Date{*day};
    }

    void nameFarDay(Finding& finding, const model::Column& column) const
    {
        if (column.type != model::ColumnType::Date)
            return;
        const std::optional<std::int32_t> day = mData->dayOf(finding.cell);
        if (day)
            finding.day = model::Date{*day};
    }

    std::string codeOfRange(const CellAddress& cell, const model::Column& column) const
    {
        const bool isWeight = mData->tables()[cell.table].definition->weight == column.id;
        const double number = mData->typedNumber(cell).value_or(0);
        if (number < 0 && (isWeight || column.minimum.value_or(-1) >= 0))
            return "negative-number";
        return (isWeight || column.whole) && std::floor(number) != number ? "not-whole" : "number-out-of-range";
    }

    bool isListed(const std::string& listId, std::string_view value) const
    {
        const std::vector<engine::FoldedId>& list = mData->list(listId);
        const auto form = mData->pool().find(texts::folded(value));
        return form && std::find(list.begin(), list.end(), *form) != list.end();
    }

    /// Of several values, the first one that the list does not have.
    void nameUnlisted(Finding& finding, const model::Column& column)
    {
        if (column.type == model::ColumnType::Values)
        {
            const std::vector<std::string_view> values = texts::severalValues(finding.value);
            const auto wrong = std::find_if(values.begin(), values.end(),
                                            [&](std::string_view value) { return !isListed(column.list, value); });
            finding.value = std::string(wrong == values.end() ? finding.value : *wrong);
        }
        const auto nearest = mNearestValue.try_emplace(column.list, mData->pool(), mData->list(column.list)).first;
        if (const auto value = nearest->second.meantBy(texts::folded(finding.value)))
            finding.nearest = mData->display(column.list, *value);
    }

    std::string nearestKey(const model::Column& column, std::string_view typed)
    {
        const TypedTable* target = mData->table(column.reference);
        if (!target || target->columnIndex(target->definition->key) == TypedTable::npos)
            return {};
        if (const std::optional<std::uint32_t> meant = mMeant.rowOf(column.reference, typed))
            return roles::keyOf(*mData, mData->tableIndex(column.reference), *meant);
        const auto [keys, added] = mKeys.try_emplace(column.reference);
        if (added)
            keys->second = keysOf(*target);
        Nearest& nearest = mNearestKey.try_emplace(column.reference, mData->pool(), keys->second).first->second;
        const std::string form = texts::folded(typed);
        const std::string_view key = texts::beforeLabel(form);
        const auto value = nearest.to(key.empty() ? form : std::string(key));
        return value ? mData->pool().display(*value) : std::string();
    }

    static std::vector<engine::FoldedId> keysOf(const TypedTable& table)
    {
        const std::vector<engine::FoldedId>& texts = table.columns[table.columnIndex(table.definition->key)].texts;
        std::vector<engine::FoldedId> keys;
        for (std::size_t row = 0; row < table.rows; ++row)
            if (isChecked(table.states[row]) && texts[row] != engine::TextPool::nothing)
                keys.push_back(texts[row]);
        return keys;
    }

    const Dataset* mData;
    MeantRows mMeant;
    std::vector<CellAddress> mGaps;
    std::vector<Finding> mFindings;
    std::vector<std::size_t> mExchanged; ///< by column of that table: the row to be named, or none
    std::set<std::pair<std::uint32_t, std::uint32_t>> mRepeated; ///< columns and rows of the table that is checked
    std::map<std::string, Nearest> mNearestValue;                ///< by list
    std::map<std::string, std::vector<engine::FoldedId>> mKeys;  ///< by register
    std::map<std::string, Nearest> mNearestKey;
};
}

std::vector<Finding> check(const Dataset& data)
{
    return Checker(data).run();
}

std::size_t countAlerts(const Dataset& data, engine::KeptWork* work)
{
    const auto isAlert = [](std::optional<Severity> severity) { return severity && *severity != Severity::Info; };
    std::size_t alerts = engine::gapsOf(data, work).size();
    for (std::size_t tableIndex = 0; tableIndex < data.tables().size(); ++tableIndex)
    {
        const TypedTable& table = data.tables()[tableIndex];
        alerts += table.found ? 0 : 1;
        for (std::size_t index = 0; table.found && index < table.columns.size(); ++index)
        {
            const model::Column& column = table.definition->columns[index];
            const engine::TypedColumn& typed = table.columns[index];
            alerts += typed.present ? 0 : 1;
            for (std::size_t row = 0; row < table.rows; ++row)
                if (typed.states[row] > CellState::ReadFromText && isChecked(table.states[row]) &&
                    isAlert(severityOf(*table.definition, column, typed.states[row])))
                    ++alerts;
            alerts += doubtfulDates(data, tableIndex, index);
        }
    }
    return alerts;
}

}
