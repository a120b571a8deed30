// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/RowReading.hxx"

#include "entry/TypedCell.hxx"
#include "import/AnswerSeparators.hxx"
#include "import/ChoiceColumns.hxx"
#include "import/ContentMatch.hxx"
#include "import/SeveralPeople.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
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

/// As an office shows an error in a cell, in French or English, and as ImportSource has it of a cell.
bool isErrorValue(const model::CellValue& cell)
{
    static constexpr std::array<std::string_view, 16> errors{
        "#n/a",  "#n/d",     "#ref!",  "#name?", "#nom?",   "#value!", "#valeur!",      "#div/0!",
        "#num!", "#nombre!", "#null!", "#nul!",  "#spill!", "#calc!",  "#propagation!", "#getting_data"};
    const auto* const text = std::get_if<std::string>(&cell);
    if (!text)
        return false;
    const std::string folded = texts::folded(*text);
    if (std::find(errors.begin(), errors.end(), folded) != errors.end())
        return true;
    // "Err:502", "Erreur :502"
    const std::string_view code = std::string_view(folded).substr(std::min(folded.find(':'), folded.size()));
    return (folded.starts_with("err:") || folded.starts_with("erreur:") || folded.starts_with("erreur :")) &&
           code.size() == 4 && std::all_of(code.begin() + 1, code.end(), [](char c) { return c >= '0' && c <= '9'; });
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
    for (const roles::PeopleRegister& people : roles::peopleRegisters(data.definition()))
        if (people.table == table)
            mPeople = people;
    findDateOrders(dateOrder);
    findNumbers();
    findSeparators();
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

void RowReading::findNumbers()
{
    for (const model::Column& column : mOwner.columns)
        mNumbers.emplace_back(column, mReading);
    for (std::size_t source = 0; source < mMapping.columns.size(); ++source)
        if (const auto& column = mMapping.columns[source];
            column && mOwner.columns[*column].type == model::ColumnType::Number)
            for (std::size_t row = mMapping.firstRow(); row < mSource.rows(); ++row)
                if (const auto* const text = std::get_if<std::string>(&mSource.at(row, source)))
                    mNumbers[*column].see(*text);
}

/// Where the parts between separators come again in other cells, they are answers and not parts of sentences.
void RowReading::findSeparators()
{
    for (std::size_t source = 0; source < mMapping.columns.size(); ++source)
    {
        const auto& column = mMapping.columns[source];
        if (!column || mOwner.columns[*column].type != model::ColumnType::Values ||
            !mOwner.columns[*column].list.empty() || mMapping.answers.count(source) > 0)
            continue;
        std::vector<std::string> cells;
        for (std::size_t row = mMapping.firstRow(); row < mSource.rows(); ++row)
            cells.push_back(cellText(mSource.at(row, source), mReading));
        const std::optional<char> separator = separatorOf(cells);
        if (!separator)
            continue;
        const auto first = std::find_if(cells.begin(), cells.end(),
                                        [&](const std::string& cell) { return between(cell, *separator).size() > 1; });
        mParted[source] = {*separator, mMapping.firstRow() + static_cast<std::size_t>(first - cells.begin())};
    }
}

void RowReading::tellSeparators(std::vector<Problem>& problems) const
{
    for (const auto& [source, parted] : mParted)
        problems.push_back({parted.firstRow, source, mTable, mMapping.columns[source], "parted",
                            shownCell(mSource.at(parted.firstRow, source), mReading)});
    std::map<std::size_t, Problem> choices; ///< by column of the register
    for (const auto& [source, answer] : mMapping.answers)
        if (const std::optional<std::size_t>& column = mMapping.columns[source])
        {
            Problem& problem = choices[*column];
            const std::string before = problem.value.empty() ? std::string() : problem.value + ", ";
            problem = {mMapping.headingRow.value_or(0),
                       problem.value.empty() ? std::optional(source) : problem.source,
                       mTable,
                       column,
                       "choices",
                       before + answer};
        }
    for (auto& [column, problem] : choices)
        problems.push_back(std::move(problem));
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
        if (!column || isBlank(mSource.at(row, source)))
            continue;
        const model::ColumnType type = mOwner.columns[*column].type;
        if (type == model::ColumnType::Reference && mSourcesOf[*column] > 1)
            continue;
        const bool isTyped = type == model::ColumnType::Number || type == model::ColumnType::Date;
        const model::CellValue cell = isTyped ? mSource.at(row, source) : displayedCell(mSource, row, source);
        const auto dates = mDates.find(source);
        const bool isWritten =
            dates != mDates.end() && std::holds_alternative<std::string>(cell) && !isErrorValue(cell);
        if (const auto answer = mMapping.answers.find(source); answer != mMapping.answers.end())
        {
            const Read read = readAnswer(cell, answer->second, *column);
            if (!read.problem.empty())
                problems.push_back({row, source, mTable, *column, read.problem,
                                    isBlank(read.value) ? shownCell(cell, mReading) : cellText(read.value, mReading)});
            put(cells, *column, read, mHeadings[source]);
            continue;
        }
        const auto parted = mParted.find(source);
        const std::string whole = parted == mParted.end() ? std::string() : cellText(cell, mReading);
        if (texts::severalValues(whole).size() == 1)
        {
            std::string parts;
            for (const std::string& part : between(whole, parted->second.separator))
                parts += (parts.empty() ? "" : "; ") + part;
            put(cells, *column, {parts, {}}, mHeadings[source]);
            continue;
        }
        const Read read = isWritten ? readDate(cellText(cell, mReading), dates->second) : readCell(cell, *column);
        const bool isTaken = !isBlank(cells[*column]) && !takesSeveral(mOwner.columns[*column].type);
        const std::string problem = isTaken ? "not-imported" : read.problem;
        if (!problem.empty())
            problems.push_back({row, source, mTable, *column, problem, shownCell(cell, mReading)});
        if (!isTaken)
            put(cells, *column, read, mHeadings[source]);
    }
    readReferences(row, cells, problems);
    tellSeveralPeople(row, cells, problems);
    putFixed(row, cells, problems);
    return cells;
}

void RowReading::tellSeveralPeople(std::size_t row, const std::vector<model::CellValue>& cells,
                                   std::vector<Problem>& problems) const
{
    if (!mPeople)
        return;
    for (const auto& [name, isFirstName] : {std::pair(mPeople->lastName, false), std::pair(mPeople->firstName, true)})
        if (const std::string text = name ? cellText(cells[*name], mReading) : std::string();
            namesSeveral(text, isFirstName))
            return problems.push_back({row, std::nullopt, mTable, name, "several-people", text});
}

void RowReading::putFixed(std::size_t row, std::vector<model::CellValue>& cells, std::vector<Problem>& problems)
{
    for (const auto& [column, text] : mMapping.fixed)
    {
        if (!isBlank(cells[column]) || text.empty())
            continue;
        const Read read = readTyped(text, column);
        cells[column] = read.value;
        if (!read.problem.empty() && mToldFixed.insert(column).second)
            problems.push_back({row, std::nullopt, mTable, column, read.problem, text});
    }
}

void RowReading::put(std::vector<model::CellValue>& cells, std::size_t column, const Read& read,
                     const std::string& heading)
{
    if (isBlank(read.value))
        return;
    if (mSourcesOf[column] < 2)
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

RowReading::Read RowReading::readAnswer(const model::CellValue& cell, const std::string& answer, std::size_t column)
{
    const std::string text = texts::folded(cellText(cell, mReading));
    if (isNotChosen(text))
        return {};
    if (isChosen(text, answer))
        return readText(answer, column);
    return isAnyOther(answer) ? readText(shownCell(cell, mReading), column) : Read{{}, "unreadable-tick"};
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
        entry::TypedCell typed = entry::typedCell(text, target, target.id == mOwner.weight, mReading.reader);
        if (typed.problem == "unreadable-number")
            if (const std::optional<double> number = mNumbers[column].read(text))
                typed =
                    entry::typedCell(texts::numberText(*number), target, target.id == mOwner.weight, PlainNumbers());
        // What cannot stay in its column stays as it was written.
        found->second = {typed.problem.empty() ? typed.value : model::CellValue(text), typed.problem};
    }
    return found->second;
}

void RowReading::readReferences(std::size_t row, std::vector<model::CellValue>& cells, std::vector<Problem>& problems)
{
    std::map<std::size_t, std::pair<std::size_t, std::vector<std::string>>> parts; ///< by column: its first source
    for (std::size_t source = 0; source < mMapping.columns.size(); ++source)
        if (const std::optional<std::size_t>& column = mMapping.columns[source];
            column && mOwner.columns[*column].type == model::ColumnType::Reference && mSourcesOf[*column] > 1 &&
            !isBlank(mSource.at(row, source)))
            parts.try_emplace(*column, source, std::vector<std::string>())
                .first->second.second.push_back(shownCell(mSource.at(row, source), mReading));
    for (const auto& [column, found] : parts)
    {
        const Read read = readReference(found.second, column);
        if (!read.problem.empty())
            problems.push_back({row, found.first, mTable, column, read.problem, cellText(read.value, mReading)});
        cells[column] = read.value;
    }
}

/// A number by itself; else all of them together: a name and a first name, a day and a title.
RowReading::Read RowReading::readReference(const std::vector<std::string>& parts, std::size_t column)
{
    const model::Column& target = mOwner.columns[column];
    for (const std::string& part : parts)
        if (referencesTo(target.reference).hasKey(part))
            return {part, {}};
    std::string all;
    for (const std::string& part : parts)
        all += (all.empty() ? "" : " ") + part;
    return readText(all, column);
}

/// By its day, or by its day and its title, as the headings of attendance sheets name events.
std::optional<std::string> RowReading::eventFor(const std::string& text, std::size_t table)
{
    const auto [known, isNew] = mEventsFor.try_emplace({table, text});
    if (!isNew)
        return known->second;
    auto headings = mEventHeadings.find(table);
    if (headings == mEventHeadings.end())
    {
        std::vector<model::CellValue> cells;
        for (std::size_t source = 0; source < mMapping.columns.size(); ++source)
            if (const std::optional<std::size_t>& column = mMapping.columns[source];
                column && mOwner.columns[*column].type == model::ColumnType::Reference &&
                mData.tableIndex(mOwner.columns[*column].reference) == table)
                for (std::size_t row = mMapping.firstRow(); row < mSource.rows(); ++row)
                    cells.push_back(mSource.at(row, source));
        headings = mEventHeadings.try_emplace(table, mData, table, cells, mReading).first;
    }
    known->second = headings->second.keyFor(text);
    return known->second;
}

RowReading::Read RowReading::readText(const std::string& text, std::size_t column)
{
    const model::Column& target = mOwner.columns[column];
    if (target.type == model::ColumnType::Reference)
    {
        std::optional<std::string> key = referencesTo(target.reference).keyFor(text);
        const std::size_t table = mData.tableIndex(target.reference);
        if (!key && mData.definition().registers[table].date.steps.size() == 1)
            key = eventFor(text, table);
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
    // A cell that is true or false can only be the yes or no of its list.
    if (folded == "vrai" || folded == "faux" || folded == "true" || folded == "false")
        if (const std::optional<std::string> truth = similarValue(folded, list, mData))
            return *truth;
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

References& RowReading::referencesTo(const std::string& registerId)
{
    const auto found = mReferences.find(registerId);
    if (found != mReferences.end())
        return found->second;
    return mReferences.try_emplace(registerId, mData, mData.tableIndex(registerId)).first->second;
}

void RowReading::expect(const ComingRow& row)
{
    referencesTo(row.registerId).add(row.key, {});
}

}
