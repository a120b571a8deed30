// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridPlan.hxx"

#include <algorithm>
#include <map>

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
    const engine::IndicatorResult* result = nullptr;
    const engine::Figure* figure = nullptr; ///< null: not in the data, or in the template, any more
};

class Planning
{
public:
    Planning(const model::Template& definition, const engine::Results& results,
             const std::vector<GridSheetRow>& sheetRows, std::int32_t headingRow)
        : mResults(results)
        , mHeadingRow(headingRow)
    {
        GridParts parts;
        for (const engine::IndicatorResult& result : results.indicators)
            for (const engine::Group& group : result.groups)
                parts[result.indicator->id].push_back(group.keys);
        mMatches = matchGridRows(definition, sheetRows, parts);
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

    static const engine::Figure* figureOf(const engine::IndicatorResult& result, const GridRowKey& key)
    {
        if (key.parts.empty())
            return &result.total;
        for (const engine::Group& group : result.groups)
            if (comparable({key.indicator, group.keys}) == comparable(key))
                return &group.figure;
        return nullptr;
    }

    void addSheetRows()
    {
        for (const MatchedGridRow& row : mMatches.rows)
        {
            const engine::IndicatorResult* const result = resultOf(row.key.indicator);
            mLines.push_back(
                {row.row, false, row.identityIsWrong, row.key, result, result ? figureOf(*result, row.key) : nullptr});
        }
        for (const std::int32_t row : mMatches.removed)
            mLines.push_back({row, false, false, {}, nullptr, nullptr});
    }

    void addNew(std::int32_t after, const engine::IndicatorResult& result, GridRowKey key, const engine::Figure& figure)
    {
        mLines.push_back({after, true, true, std::move(key), &result, &figure});
    }

    /// Each new part comes after the one before it in the results, if the sheet has that.
    void addNewParts(const engine::IndicatorResult& result, std::int32_t indicatorRow)
    {
        std::int32_t after = indicatorRow;
        for (const engine::Group& group : result.groups)
        {
            GridRowKey key{result.indicator->id, group.keys};
            if (const auto row = mRowOf.find(comparable(key)); row != mRowOf.end())
                after = row->second;
            else
                addNew(after, result, std::move(key), group.figure);
        }
    }

    void addNewIndicators()
    {
        std::int32_t last = mHeadingRow;
        for (const MatchedGridRow& row : mMatches.rows)
            last = std::max(last, row.row);
        for (const std::int32_t row : mMatches.removed)
            last = std::max(last, row);
        for (const engine::IndicatorResult& result : mResults.indicators)
        {
            GridRowKey key{result.indicator->id, {}};
            if (mRowOf.contains(comparable(key)))
                continue;
            addNew(last, result, std::move(key), result.total);
            addNewParts(result, last);
        }
    }

    const engine::Results& mResults;
    std::int32_t mHeadingRow;
    GridRowMatches mMatches;
    std::map<std::string, std::int32_t> mRowOf;
    std::vector<Line> mLines;
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

CellContent contentFor(const Line& line, const GridLanguage& language, const std::string& sheetName)
{
    if (!line.result)
        return language.wording->at("grid.removed");
    if (line.figure)
        return actualValue(language, *line.result->indicator, *line.figure, !line.key.parts.empty(), sheetName);
    const engine::Status whole = line.result->total.status;
    return stateText(language, whole == engine::Status::Ok ? engine::Status::Empty : whole);
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

GridPlan planGrid(const model::Template& definition, const engine::Results& results,
                  const std::vector<GridSheetRow>& sheetRows, std::int32_t headingRow, const GridLanguage& language,
                  const std::function<std::string(const std::string&)>& sheetOf)
{
    const std::vector<Line> lines = Planning(definition, results, sheetRows, headingRow).lines();
    const std::vector<std::int32_t> rows = finalRows(lines);
    GridPlan plan;
    plan.insertions = insertionsFor(lines);
    plan.grown = grownParts(lines, rows);
    for (std::size_t index = 0; index < lines.size(); ++index)
    {
        const Line& line = lines[index];
        PlannedRow row{rows[index], line.key, line.result, {}, {}, {}, line.isNew, line.writeIdentity};
        row.actual = contentFor(line, language, line.result ? sheetOf(line.result->indicator->measure.source) : "");
        if (line.result && line.key.parts.empty())
            row.alerts = static_cast<double>(line.result->alerts.size());
        if (line.figure)
            row.note = noteText(language, *line.figure);
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

}
