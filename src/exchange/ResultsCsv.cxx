// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "exchange/ResultsCsv.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::exchange
{

namespace
{
using engine::Figure;
using engine::Status;

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view lineEnd = "\r\n";
/// U+FF1D, U+FF0B, U+FF0D, U+FF20: = + - @ in full width.
constexpr std::array<std::string_view, 8> formulaSigns{
    "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view cuts = ",;|\"'\t\r\n";

bool beginsFormula(std::string_view text)
{
    if (text.starts_with('\t') || text.starts_with('\r'))
        return true;
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return false;
    return std::any_of(formulaSigns.begin(), formulaSigns.end(),
                       [&](std::string_view sign) { return text.substr(first).starts_with(sign); });
}

class Table
{
public:
    explicit Table(const CsvFormat& format)
        : mFormat(format)
        , mText(byteOrderMark)
    {
    }

    void text(std::string_view text)
    {
        next();
        if (!text.empty())
            mText += csvText(text);
    }

    void number(const std::optional<double>& number)
    {
        next();
        if (!number)
            return;
        std::string digits = texts::numberText(*number);
        std::replace(digits.begin(), digits.end(), '.', mFormat.decimalSign);
        mText += digits;
    }

    void endLine()
    {
        mText += lineEnd;
        mFirst = true;
    }

    std::string take() { return std::move(mText); }

private:
    void next()
    {
        if (!mFirst)
            mText += mFormat.separator;
        mFirst = false;
    }

    const CsvFormat& mFormat;
    std::string mText;
    bool mFirst = true;
};

std::string breakdownText(const model::Measure& measure, const std::vector<std::string>& keys)
{
    std::string text;
    for (std::size_t index = 0; index < keys.size(); ++index)
        text += (index > 0 ? "; " : "") + engine::breakdownKey(measure.breakdown, index) + "=" + keys[index];
    return text;
}

std::string valuesText(const Figure& figure)
{
    std::string text;
    for (const engine::ValueCount& value : figure.values)
        text += (text.empty() ? "" : "; ") + value.value + " (" + std::to_string(value.count) + ")";
    return text;
}

void writeExpectation(Table& table, const model::Expectation& expectation)
{
    if (const std::string* words = std::get_if<std::string>(&expectation))
        table.text(*words);
    else if (const double* number = std::get_if<double>(&expectation))
        table.number(*number);
    else
        table.text({});
}

class Writer
{
public:
    Writer(Table& table, const engine::ResultsHeader& header)
        : mTable(table)
        , mHeader(header)
    {
    }

    void write(const engine::Results& results, bool withExpectations)
    {
        for (const engine::IndicatorResult& result : results.indicators)
        {
            writeRow(results.period, result, {}, result.total, withExpectations);
            for (const engine::Group& group : result.groups)
                writeRow(results.period, result, group.keys, group.figure, false);
        }
    }

private:
    void writeRow(const model::Period& period, const engine::IndicatorResult& result,
                  const std::vector<std::string>& keys, const Figure& figure, bool withExpectations)
    {
        const model::Indicator& indicator = *result.indicator;
        const bool known = figure.status == Status::Ok;
        const bool hasParts = known || figure.status == Status::NotApplicable;
        mTable.text(model::isoText(period.first));
        mTable.text(model::isoText(period.last));
        mTable.text(indicator.id);
        mTable.text(indicator.label);
        mTable.text(result.object->label);
        mTable.text(breakdownText(indicator.measure, keys));
        mTable.text(engine::statusText(figure.status));
        if (known && !figure.level.empty())
            mTable.text(figure.level);
        else
            mTable.number(known ? std::optional(figure.value) : std::nullopt);
        mTable.number(known ? figure.upperBound : std::nullopt);
        mTable.number(hasParts ? figure.numerator : std::nullopt);
        mTable.number(hasParts ? figure.denominator : std::nullopt);
        writeExpectations(indicator, withExpectations);
        mTable.text(indicator.percent ? "" : indicator.unit);
        mTable.text(known ? valuesText(figure) : std::string());
        mTable.endLine();
    }

    void writeExpectations(const model::Indicator& indicator, bool wanted)
    {
        const auto typed = mHeader.expectations.find(indicator.id);
        const bool byStaff = typed != mHeader.expectations.end();
        const model::Expectation nothing;
        writeExpectation(
            mTable, !wanted ? nothing
                            : model::baselineInUnit(indicator, byStaff ? typed->second.baseline : indicator.baseline));
        writeExpectation(mTable, !wanted ? nothing : byStaff ? typed->second.target : indicator.target);
    }

    Table& mTable;
    const engine::ResultsHeader& mHeader;
};
}

std::string csvText(std::string_view text)
{
    std::string cell = "\"";
    if (beginsFormula(text))
        cell += '\'';
    for (std::size_t index = 0; index < text.size(); ++index)
    {
        const char character = text[index];
        const bool breaksLine = character == '\r' || character == '\n' || character == '\t';
        if (character == '"')
            cell += '"';
        cell += breaksLine ? ' ' : character;
        if (cuts.find(character) != std::string_view::npos && beginsFormula(text.substr(index + 1)))
            cell += '\'';
    }
    return cell + "\"";
}

std::string resultsCsv(std::span<const engine::Results> figures, const engine::ResultsHeader& header,
                       const std::array<std::string, csvColumns>& headings, const CsvFormat& format)
{
    Table table(format);
    for (const std::string& heading : headings)
        table.text(heading);
    table.endLine();
    Writer writer(table, header);
    for (std::size_t period = 0; period < figures.size(); ++period)
        writer.write(figures[period], period == 0);
    return table.take();
}

}
