// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridPlan.hxx"

#include "calc/grid/GridNoteText.hxx"
#include "calc/grid/GridOrder.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ficheaction::calc
{

namespace
{
/// A row that there will be: one of the sheet, or a new one after `row`.
struct Line
{
    std::int32_t row = 0;
    bool isNew = false;
    bool writeIdentity = false;
    GridRowKey key;
    const engine::IndicatorResult* result = nullptr; ///< null: not in the template any more
};

using Combinations = std::vector<std::vector<std::string>>;

/// The combinations that an indicator has in any of several results, each once. What only a later one has comes where
/// that one has it.
class AllCombinations
{
public:
    explicit AllCombinations(std::string indicator)
        : mIndicator(std::move(indicator))
    {
    }

    void add(const std::vector<engine::Group>& groups)
    {
        std::size_t next = 0;
        for (const engine::Group& group : groups)
        {
            const std::string combination = comparable({mIndicator, group.keys});
            if (mKnown.insert(combination).second)
            {
                const auto place = static_cast<std::ptrdiff_t>(next);
                mKeys.insert(mKeys.begin() + place, group.keys);
                mOrder.insert(mOrder.begin() + place, combination);
            }
            else
                next = static_cast<std::size_t>(std::find(mOrder.begin(), mOrder.end(), combination) - mOrder.begin());
            ++next;
        }
    }

    std::vector<std::vector<std::string>> take() { return std::move(mKeys); }

private:
    std::string mIndicator;
    std::vector<std::vector<std::string>> mKeys;
    std::vector<std::string> mOrder; ///< the same, in the form in which they compare
    std::set<std::string> mKnown;
};

class Planning
{
public:
    Planning(const model::Template& definition, std::span<const engine::Results> results,
             const std::vector<GridSheetRow>& sheetRows, std::int32_t headingRow, const GridLanguage& language)
        : mResults(results.front())
        , mSheetRows(sheetRows)
        , mHeadingRow(headingRow)
    {
        for (std::size_t index = 0; index < mResults.indicators.size(); ++index)
        {
            const std::string& id = mResults.indicators[index].indicator->id;
            AllCombinations combinations(id);
            for (const engine::Results& each : results)
                combinations.add(each.indicators[index].groups);
            mParts[id] = combinations.take();
        }
        const auto label = [&](const GridRowKey& key)
        {
            const engine::IndicatorResult* const result = resultOf(key.indicator);
            return result ? labelOfRow(language, definition, *result->indicator, key) : partLabel(key.parts);
        };
        mMatches = matchGridRows(definition, sheetRows, mParts, label);
        for (const MatchedGridRow& row : mMatches.rows)
            mRowOf[comparable(row.key)] = row.row;
    }

    std::vector<Line> lines()
    {
        addSheetRows();
        for (const engine::IndicatorResult& result : mResults.indicators)
            if (const auto row = mRowOf.find(comparable({result.indicator->id, {}})); row != mRowOf.end())
                addNewParts(result, row->second);
        addNewIndicators();
        std::stable_sort(mLines.begin(), mLines.end(),
                         [](const Line& one, const Line& other)
                         { return std::pair(one.row, one.isNew) < std::pair(other.row, other.isNew); });
        return std::move(mLines);
    }

private:
    const engine::IndicatorResult* resultOf(const std::string& indicator) const
    {
        for (const engine::IndicatorResult& result : mResults.indicators)
            if (result.indicator->id == indicator)
                return &result;
        return nullptr;
    }

    void addSheetRows()
    {
        for (const MatchedGridRow& row : mMatches.rows)
            mLines.push_back({row.row, false, row.identityIsWrong, row.key, resultOf(row.key.indicator)});
        for (const std::int32_t row : mMatches.removed)
            mLines.push_back({row, false, false, {}, nullptr});
    }

    /// Each new part comes after the one before it in the results, if the sheet has that.
    void addNewParts(const engine::IndicatorResult& result, std::int32_t indicatorRow)
    {
        std::int32_t after = indicatorRow;
        for (const std::vector<std::string>& parts : mParts.at(result.indicator->id))
        {
            GridRowKey key{result.indicator->id, parts};
            if (const auto row = mRowOf.find(comparable(key)); row != mRowOf.end())
                after = row->second;
            else
                mLines.push_back({after, true, true, std::move(key), &result});
        }
    }

    /// Each behind the one before it in the template; behind all rows where the sheet has none of those behind it.
    void addNewIndicators()
    {
        std::map<std::string, GridBlock> blocks;
        for (const GridBlock& block : gridBlocks(mSheetRows, mMatches.rows))
            blocks.emplace(block.indicator, block);
        std::optional<std::int32_t> before;
        for (std::size_t index = 0; index < mResults.indicators.size(); ++index)
        {
            const engine::IndicatorResult& result = mResults.indicators[index];
            if (const auto known = blocks.find(result.indicator->id); known != blocks.end())
            {
                before = known->second.end() - 1;
                continue;
            }
            const std::optional<std::int32_t> next = rowOfTheNext(index, blocks);
            const std::int32_t after = !next ? lastRow() : before ? *before : *next - 1;
            GridRowKey key{result.indicator->id, {}};
            mLines.push_back({after, true, true, std::move(key), &result});
            addNewParts(result, after);
        }
    }

    std::optional<std::int32_t> rowOfTheNext(std::size_t index, const std::map<std::string, GridBlock>& blocks) const
    {
        for (std::size_t next = index + 1; next < mResults.indicators.size(); ++next)
            if (const auto known = blocks.find(mResults.indicators[next].indicator->id); known != blocks.end())
                return known->second.first;
        return std::nullopt;
    }

    std::int32_t lastRow() const
    {
        std::int32_t last = mHeadingRow;
        for (const MatchedGridRow& row : mMatches.rows)
            last = std::max(last, row.row);
        for (const std::int32_t row : mMatches.removed)
            last = std::max(last, row);
        return last;
    }

    const engine::Results& mResults; ///< of the grid's own period
    const std::vector<GridSheetRow>& mSheetRows;
    std::int32_t mHeadingRow;
    GridParts mParts;
    GridRowMatches mMatches;
    std::map<std::string, std::int32_t> mRowOf;
    std::vector<Line> mLines;
};

/// The figures of one column, by the rows that they are for.
class ColumnOfFigures
{
public:
    explicit ColumnOfFigures(const engine::Results& results)
    {
        for (const engine::IndicatorResult& result : results.indicators)
        {
            const std::string& id = result.indicator->id;
            mFigures[comparable({id, {}})] = &result.total;
            mNone[id] = &result.none;
            for (const engine::Group& group : result.groups)
                mFigures[comparable({id, group.keys})] = &group.figure;
        }
    }

    /// Null where the data no longer has the combination.
    const engine::Figure* figureOf(const GridRowKey& key) const
    {
        const auto found = mFigures.find(comparable(key));
        return found == mFigures.end() ? nullptr : found->second;
    }

    /// Of a combination that no row is in now.
    const engine::Figure& noneOf(const std::string& indicator) const { return *mNone.at(indicator); }

private:
    std::map<std::string, const engine::Figure*> mFigures;
    std::map<std::string, const engine::Figure*> mNone; ///< by indicator
};

std::vector<NewRows> insertionsFor(const std::vector<Line>& lines)
{
    std::vector<NewRows> insertions;
    for (const Line& line : lines)
    {
        if (!line.isNew)
            continue;
        if (insertions.empty() || insertions.back().before != line.row + 1)
            insertions.push_back({line.row + 1, 0});
        ++insertions.back().count;
    }
    return insertions;
}

/// Where each line will be.
std::vector<std::int32_t> finalRows(const std::vector<Line>& lines)
{
    std::vector<std::int32_t> rows;
    std::int32_t inserted = 0;
    for (const Line& line : lines)
    {
        inserted += line.isNew ? 1 : 0;
        rows.push_back(line.row + inserted);
    }
    return rows;
}

PlannedFigure plannedFigure(const Line& line, const ColumnOfFigures& column, const GridLanguage& language,
                            const std::string& sheetName)
{
    if (!line.result)
        return {language.word("grid.removed"), {}};
    const model::Indicator& indicator = *line.result->indicator;
    if (const engine::Figure* const figure = column.figureOf(line.key))
        return {actualValue(language, indicator, *figure, !line.key.parts.empty(), sheetName),
                noteText(language, indicator, *figure, sheetName)};
    const engine::Status whole = column.figureOf({indicator.id, {}})->status;
    if (whole != engine::Status::Ok)
        return {stateText(language, whole), {}};
    return {actualValue(language, indicator, column.noneOf(indicator.id), true, sheetName), {}};
}

/// The runs of neighbouring lines that are parts of one indicator, where new ones are among them.
std::vector<PartRows> grownParts(const std::vector<Line>& lines, const std::vector<std::int32_t>& rows)
{
    std::vector<PartRows> grown;
    for (std::size_t first = 0; first < lines.size();)
    {
        std::size_t end = first + 1;
        while (end < lines.size() && lines[end].result && lines[end].result == lines[first].result &&
               !lines[first].key.parts.empty() && !lines[end].key.parts.empty() && rows[end] == rows[end - 1] + 1)
            ++end;
        PartRows run{0, 0, rows[first], static_cast<std::int32_t>(end - first)};
        for (std::size_t index = first; index < end; ++index)
            if (!lines[index].isNew && run.countNow++ == 0)
                run.now = lines[index].row;
        if (!lines[first].key.parts.empty() && run.countNow < run.countThen)
            grown.push_back(run);
        first = end;
    }
    return grown;
}
}

std::string labelOfRow(const GridLanguage& language, const model::Template& definition,
                       const model::Indicator& indicator, const GridRowKey& key)
{
    return key.parts.empty()
               ? indicator.label
               : partLabel(engine::shownKeys(definition, indicator.measure, key.parts, language.writing()));
}

GridPlan planGrid(const model::Template& definition, std::span<const engine::Results> results,
                  const std::vector<GridSheetRow>& sheetRows, std::int32_t headingRow, const GridLanguage& language,
                  const std::function<std::string(const std::string&)>& sheetOf)
{
    const std::vector<Line> lines = Planning(definition, results, sheetRows, headingRow, language).lines();
    const std::vector<std::int32_t> rows = finalRows(lines);
    const std::vector<ColumnOfFigures> columns(results.begin(), results.end());
    GridPlan plan;
    plan.insertions = insertionsFor(lines);
    plan.grown = grownParts(lines, rows);
    for (std::size_t index = 0; index < lines.size(); ++index)
    {
        const Line& line = lines[index];
        const std::string sheetName = line.result ? sheetOf(line.result->indicator->measure.source) : std::string();
        PlannedRow row{rows[index], line.key, line.result, {}, {}, {}, line.isNew, line.writeIdentity};
        if (line.isNew)
            row.label = labelOfRow(language, definition, *line.result->indicator, line.key);
        for (const ColumnOfFigures& column : columns)
            row.figures.push_back(plannedFigure(line, column, language, sheetName));
        if (line.result && line.key.parts.empty())
            row.alerts = static_cast<double>(line.result->alerts.size());
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

}
