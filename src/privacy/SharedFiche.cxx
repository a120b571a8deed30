// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/SharedFiche.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
using Visit = std::function<void(const std::string& place, std::string& text)>;

constexpr std::int32_t nullDate = -25569; ///< 1899-12-30, in days since 1970-01-01

/// "Grille d'évaluation, Analyse : Familles touchées"
class Places
{
public:
    explicit Places(const SharedFiche& fiche)
        : mColon(fiche.definition && fiche.definition->language.starts_with("fr") ? "\u00A0: " : ": ")
    {
    }

    std::string of(const std::string& sheet, const std::string& column, const std::string& row) const
    {
        return sheet + ", " + column + (row.empty() ? "" : mColon + row);
    }

private:
    std::string mColon;
};

/// A row is told by its first text: its number, or what it is called.
std::string firstText(const std::vector<SharedValue>& cells)
{
    for (const SharedValue& cell : cells)
        if (const auto* const text = std::get_if<std::string>(&cell); text && !text->empty())
            return *text;
    return {};
}

std::string labelOf(const SharedGrid& grid, const SharedGridRow& row)
{
    for (std::size_t column = 0; column < grid.columns.size(); ++column)
        if (grid.columns[column].kind == SharedGridColumn::Kind::Indicator)
            if (const auto* const text = std::get_if<std::string>(&row.cells[column]))
                return *text;
    return firstText(row.cells);
}

void visitCell(SharedValue& cell, const std::string& place, const Visit& visit)
{
    if (auto* const text = std::get_if<std::string>(&cell); text && !text->empty())
    {
        visit(place, *text);
        if (text->empty())
            cell = std::monostate();
    }
}

/// A telephone number that its cell took for a number: a whole one of nine digits or more is a text too.
void visitNumber(SharedValue& cell, const std::string& place, const Visit& visit)
{
    constexpr double smallest = 1e8;
    const auto* const number = std::get_if<double>(&cell);
    if (!number || *number < smallest || std::floor(*number) != *number)
        return;
    const std::string before = texts::numberText(*number);
    std::string text = before;
    visit(place, text);
    if (text != before)
        cell = text.empty() ? SharedValue() : SharedValue(text);
}

void visitText(std::string& text, const std::string& place, const Visit& visit)
{
    if (!text.empty())
        visit(place, text);
}

void visitCard(SharedFiche& fiche, const Visit& visit)
{
    for (SharedCardLine& line : fiche.card)
    {
        visitText(line.label, line.place, visit);
        visitText(line.text, line.place, visit);
        visitText(line.beside, line.place, visit);
    }
}

void visitGrid(SharedGrid& grid, const Places& places, const Visit& visit)
{
    visitText(grid.title, places.of(grid.sheetName, grid.title, {}), visit);
    for (SharedGridColumn& column : grid.columns)
        visitText(column.heading, places.of(grid.sheetName, column.heading, {}), visit);
    for (SharedGridRow& row : grid.rows)
    {
        const std::string label = labelOf(grid, row);
        for (std::size_t column = 0; column < grid.columns.size(); ++column)
            visitCell(row.cells[column], places.of(grid.sheetName, grid.columns[column].heading, label), visit);
    }
}

void visitTable(SharedTable& table, const Places& places, const Visit& visit)
{
    for (std::vector<SharedValue>& row : table.rows)
    {
        const std::string label = firstText(row);
        for (std::size_t column = 0; column < table.headings.size(); ++column)
        {
            const std::string place = places.of(table.sheetName, table.headings[column], label);
            visitCell(row[column], place, visit);
            visitNumber(row[column], place, visit);
        }
    }
}

void visitChart(SharedChart& chart, const std::string& sheet, const Visit& visit)
{
    visitText(chart.title, sheet + ", " + chart.title, visit);
    visitText(chart.subtitle, sheet + ", " + chart.subtitle, visit);
}

std::vector<SharedValue> headingsOf(const SharedGrid& grid)
{
    std::vector<SharedValue> headings;
    for (const SharedGridColumn& column : grid.columns)
        headings.emplace_back(column.heading);
    return headings;
}
}

bool isTyped(SharedGridColumn::Kind kind)
{
    using Kind = SharedGridColumn::Kind;
    return kind == Kind::Baseline || kind == Kind::Target || kind == Kind::Analysis;
}

double serialOf(model::Date date)
{
    return date.daysSinceEpoch - nullDate;
}

void visitTexts(SharedFiche& fiche, const Visit& visit)
{
    const Places places(fiche);
    visitText(fiche.title, fiche.title, visit);
    visitText(fiche.structure, fiche.structure, visit);
    visitCard(fiche, visit);
    if (fiche.grid)
        visitGrid(*fiche.grid, places, visit);
    for (SharedTable& table : fiche.tables)
        visitTable(table, places, visit);
    for (SharedChart& chart : fiche.charts)
        visitChart(chart, fiche.grid ? fiche.grid->sheetName : std::string(), visit);
}

std::map<std::string, std::vector<int>> tellingNumbers(const SharedFiche& fiche)
{
    std::map<std::string, std::vector<int>> numbers;
    if (!fiche.grid)
        return numbers;
    const Places places(fiche);
    const SharedGrid& grid = *fiche.grid;
    for (const SharedGridRow& row : grid.rows)
        for (const SharedGridColumn& column : grid.columns)
            if (isTyped(column.kind) && !row.telling.empty())
            {
                std::vector<int>& here = numbers[places.of(grid.sheetName, column.heading, labelOf(grid, row))];
                here.insert(here.end(), row.telling.begin(), row.telling.end());
            }
    return numbers;
}

std::vector<std::string> allTexts(const SharedFiche& fiche)
{
    std::vector<std::string> texts;
    const auto add = [&](const std::string& text)
    {
        if (!text.empty())
            texts.push_back(text);
    };
    const auto addCells = [&](const std::vector<SharedValue>& cells)
    {
        for (const SharedValue& cell : cells)
            if (const auto* const text = std::get_if<std::string>(&cell))
                add(*text);
    };
    for (const std::string& text : {fiche.title, fiche.structure, fiche.cardSheet})
        add(text);
    for (const SharedCardLine& line : fiche.card)
        for (const std::string& text : {line.label, line.text, line.beside})
            add(text);
    if (fiche.grid)
    {
        add(fiche.grid->sheetName);
        for (const std::vector<SharedValue>& row : sheetRows(*fiche.grid, *fiche.definition))
            addCells(row);
    }
    for (const SharedTable& table : fiche.tables)
    {
        add(table.sheetName);
        for (const std::string& heading : table.headings)
            add(heading);
        for (const std::vector<SharedValue>& row : table.rows)
            addCells(row);
    }
    for (const SharedChart& chart : fiche.charts)
    {
        add(chart.title);
        add(chart.subtitle);
    }
    return texts;
}

std::vector<std::string> allNumbers(const SharedFiche& fiche)
{
    std::vector<std::string> texts;
    const auto addCells = [&](const std::vector<SharedValue>& cells)
    {
        for (const SharedValue& cell : cells)
            if (const auto* const number = std::get_if<double>(&cell))
                texts.push_back(texts::numberText(*number));
            else if (const auto* const day = std::get_if<model::Date>(&cell))
                texts.push_back(model::isoText(*day));
    };
    if (fiche.grid)
        std::ranges::for_each(sheetRows(*fiche.grid, *fiche.definition), addCells);
    for (const SharedTable& table : fiche.tables)
        std::ranges::for_each(table.rows, addCells);
    return texts;
}

std::vector<std::vector<SharedValue>> sheetRows(const SharedGrid& grid, const model::Template& definition)
{
    std::vector<std::vector<SharedValue>> rows{{grid.title},
                                               {definition.word("grid.period_start"), grid.period.first},
                                               {definition.word("grid.period_end"), grid.period.last},
                                               {definition.word("grid.last_run"), grid.computedOn}};
    rows.resize(gridHeadingRow);
    rows.push_back(headingsOf(grid));
    for (const SharedGridRow& row : grid.rows)
        rows.push_back(row.cells);
    if (!grid.notices.empty() || !grid.frozen.empty())
        rows.emplace_back();
    for (const std::string& notice : grid.notices)
        rows.push_back({notice});
    if (!grid.frozen.empty())
        rows.push_back({grid.frozen});
    return rows;
}

std::vector<std::vector<GridCell>> digestCells(const SharedGrid& grid, const model::Template& definition)
{
    SharedGrid open = grid;
    open.frozen.clear();
    std::vector<std::vector<GridCell>> rows;
    for (const std::vector<SharedValue>& row : sheetRows(open, definition))
    {
        std::vector<GridCell>& cells = rows.emplace_back();
        for (const SharedValue& cell : row)
            if (const auto* const number = std::get_if<double>(&cell))
                cells.emplace_back(*number);
            else if (const auto* const text = std::get_if<std::string>(&cell))
                cells.emplace_back(*text);
            else if (const auto* const day = std::get_if<model::Date>(&cell))
                cells.emplace_back(serialOf(*day));
            else
                cells.emplace_back();
    }
    return rows;
}

}
