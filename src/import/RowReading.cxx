// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/RowReading.hxx"

#include "entry/TypedCell.hxx"
#include "import/ContentMatch.hxx"
#include "text/TextFolding.hxx"

#include <charconv>

namespace ficheaction::imports
{

namespace
{
/// Reads what texts::numberText wrote.
class PlainNumbers : public engine::LocaleReader
{
public:
    std::optional<double> number(std::string_view text) const override
    {
        double value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        return read.ec == std::errc() ? std::optional(value) : std::nullopt;
    }

    std::optional<std::int32_t> date(std::string_view) const override { return std::nullopt; }
};

/// The office writes an error value as a text that begins so.
bool isErrorValue(const model::CellValue& cell)
{
    const auto* const text = std::get_if<std::string>(&cell);
    return text && text->starts_with("#") && (*text == "#N/A" || text->ends_with("!") || *text == "#NAME?");
}

bool takesSeveral(model::ColumnType type)
{
    return type == model::ColumnType::Text || type == model::ColumnType::Values;
}
}

RowReading::RowReading(const SourceTable& source, const Mapping& mapping, std::size_t table, const ValueChoices& values,
                       bool addNewValues, DateOrder dateOrder, const engine::Dataset& data, const Reading& reading)
    : mSource(source)
    , mMapping(mapping)
    , mTable(table)
    , mValues(values)
    , mAddNewValues(addNewValues)
    , mData(data)
    , mReading(reading)
    , mOwner(data.definition().registers[table])
    , mHeadings(headingsOf(source, mapping.headingRow, reading))
    , mSourcesOf(mOwner.columns.size())
    , mKnown(mOwner.columns.size())
{
    for (const std::optional<std::size_t>& column : mapping.columns)
        if (column)
            ++mSourcesOf[*column];
    findDateOrders(dateOrder);
}

void RowReading::findDateOrders(DateOrder wanted)
{
    for (std::size_t source = 0; source < mMapping.columns.size(); ++source)
        if (const auto& column = mMapping.columns[source];
            column && mOwner.columns[*column].type == model::ColumnType::Date)
        {
            engine::DateRule rule = engine::dateRule(mOwner.columns[*column], mReading.reader);
            const OrderOfColumn order =
                orderOfColumn(mSource, source, mMapping.firstRow(), wanted, rule.dayFirst, mReading);
            rule.dayFirst = order.dayFirst;
            mDates[source] = {order, rule, {}};
        }
}

void RowReading::tellDateOrders(std::vector<Problem>& problems) const
{
    using Reason = OrderOfColumn::Reason;
    for (const auto& [source, dates] : mDates)
    {
        const OrderOfColumn& order = dates.order;
        if (order.exchanged)
            problems.push_back({*order.exchanged, source, mTable, mMapping.columns[source], "exchanged-dates",
                                shownCell(mSource.at(*order.exchanged, source), mReading)});
        if (!order.ambiguous)
            continue;
        const std::string why = order.reason == Reason::Proven   ? "proven"
                                : order.reason == Reason::Chosen ? "chosen"
                                                                 : "usual";
        problems.push_back({*order.ambiguous, source, mTable, mMapping.columns[source],
                            (order.dayFirst ? "day-first-" : "month-first-") + why,
                            shownCell(mSource.at(*order.ambiguous, source), mReading)});
    }
}

std::vector<std::size_t> RowReading::columns() const
{
    std::vector<std::size_t> all;
    for (std::size_t column = 0; column < mOwner.columns.size(); ++column)
        if (mSourcesOf[column] > 0 || mMapping.fixed.count(column) > 0)
            all.push_back(column);
    return all;
}

std::vector<model::CellValue> RowReading::read(std::size_t row, std::vector<Problem>& problems)
{
    std::vector<model::CellValue> cells(mOwner.columns.size());
    for (std::size_t source = 0; source < mMapping.columns.size(); ++source)
    {
        const std::optional<std::size_t>& column = mMapping.columns[source];
        const model::CellValue& cell = mSource.at(row, source);
        if (!column || isBlank(cell))
            continue;
        const auto dates = mDates.find(source);
        const bool isWritten =
            dates != mDates.end() && std::holds_alternative<std::string>(cell) && !isErrorValue(cell);
        const Read read = isWritten ? readDate(cellText(cell, mReading), dates->second) : readCell(cell, *column);
        const bool isTaken = !isBlank(cells[*column]) && !takesSeveral(mOwner.columns[*column].type);
        const std::string problem = isTaken ? "not-imported" : read.problem;
        if (!problem.empty())
            problems.push_back({row, source, mTable, *column, problem, shownCell(cell, mReading)});
        if (!isTaken)
            put(cells, *column, read, mHeadings[source]);
    }
    for (const auto& [column, text] : mMapping.fixed)
        if (isBlank(cells[column]) && !text.empty())
            cells[column] = readTyped(text, column).value;
    return cells;
}

void RowReading::put(std::vector<model::CellValue>& cells, std::size_t column, const Read& read,
                     const std::string& heading)
{
    if (mSourcesOf[column] < 2 || std::holds_alternative<std::monostate>(read.value))
    {
        cells[column] = read.value;
        return;
    }
    // Several columns in one: each says what it answers, where that is words of its own.
    const bool isText = mOwner.columns[column].type == model::ColumnType::Text;
    const std::string text = (isText && !heading.empty() ? heading + " : " : "") + cellText(read.value, mReading);
    const std::string before = cellText(cells[column], mReading);
    cells[column] = before.empty() ? text : before + (isText ? "\n" : "; ") + text;
}

RowReading::Read RowReading::readCell(const model::CellValue& cell, std::size_t column)
{
    if (isErrorValue(cell))
        return {{}, "error-value"};
    if (const auto* const moment = std::get_if<model::Moment>(&cell))
        return readDay(*moment, column);
    if (const auto* const number = std::get_if<double>(&cell))
        return readNumber(*number, column);
    return readTyped(cellText(cell, mReading), column);
}

/// The office takes long to read a text, and a file has the same days again and again.
RowReading::Read RowReading::readDate(const std::string& text, DatesOfColumn& dates) const
{
    const auto [found, isNew] = dates.known.try_emplace(text);
    if (isNew)
    {
        const entry::TypedCell typed = entry::typedDate(text, dates.rule, mReading.reader);
        found->second = {typed.value, typed.problem};
    }
    return found->second;
}

RowReading::Read RowReading::readDay(model::Moment moment, std::size_t column)
{
    const model::Column& target = mOwner.columns[column];
    if (target.type == model::ColumnType::Date)
        return {moment, mData.dateRule(mTable, column).isPlausible(moment.day.daysSinceEpoch) ? "" : "far-date"};
    if (isYear(target))
        return readNumber(static_cast<double>(static_cast<int>(moment.day.civil().year())), column);
    return readTyped(model::shownText(moment, mReading.written), column);
}

RowReading::Read RowReading::readNumber(double number, std::size_t column)
{
    const model::Column& target = mOwner.columns[column];
    if (target.type == model::ColumnType::Number)
    {
        const entry::TypedCell typed =
            entry::typedCell(texts::numberText(number), target, target.id == mOwner.weight, PlainNumbers());
        return {typed.value, typed.problem};
    }
    return readTyped(texts::numberText(number), column);
}

RowReading::Read RowReading::readTyped(const std::string& text, std::size_t column)
{
    const model::ColumnType type = mOwner.columns[column].type;
    if (type != model::ColumnType::Date && type != model::ColumnType::Number)
        return readText(text, column);
    const auto [found, isNew] = mKnown[column].try_emplace(text);
    if (isNew)
    {
        const model::Column& target = mOwner.columns[column];
        const entry::TypedCell typed = entry::typedCell(text, target, target.id == mOwner.weight, mReading.reader);
        found->second = {typed.value, typed.problem};
    }
    return found->second;
}

RowReading::Read RowReading::readText(const std::string& text, std::size_t column)
{
    const model::Column& target = mOwner.columns[column];
    if (target.type == model::ColumnType::Reference)
    {
        const std::optional<std::string> key = referencesOf(target).keyFor(text);
        return {key.value_or(text), key ? "" : "unknown-reference"};
    }
    if (target.list.empty())
        return {text, {}};
    bool known = true;
    if (target.type == model::ColumnType::List)
    {
        std::string value = listValue(text, column, known);
        return {std::move(value), known ? "" : "not-in-list"};
    }
    std::string values;
    for (const std::string& part : partsOf(text, target, mData))
        values += (values.empty() ? "" : "; ") + listValue(part, column, known);
    return {values, known ? "" : "not-in-list"};
}

/// `isKnown` becomes false where it is not in the list, and is not to be added.
std::string RowReading::listValue(const std::string& text, std::size_t column, bool& isKnown)
{
    const std::string& list = mOwner.columns[column].list;
    const std::string folded = texts::folded(text);
    if (isListed(folded, list, mData))
        return mData.display(list, *mData.pool().find(folded));
    const auto chosen = mValues.find({column, folded});
    const ValueChoice::Kind kind = chosen != mValues.end() ? chosen->second.kind
                                   : mAddNewValues         ? ValueChoice::Kind::Add
                                                           : ValueChoice::Kind::Keep;
    if (kind == ValueChoice::Kind::Existing)
        return chosen->second.value;
    if (kind == ValueChoice::Kind::Add && mListed.insert({list, folded}).second)
        mListValues.emplace_back(list, text);
    isKnown = isKnown && kind == ValueChoice::Kind::Add;
    return text;
}

const References& RowReading::referencesOf(const model::Column& column)
{
    const auto found = mReferences.find(column.reference);
    if (found != mReferences.end())
        return found->second;
    return mReferences.try_emplace(column.reference, mData, mData.tableIndex(column.reference)).first->second;
}

}
