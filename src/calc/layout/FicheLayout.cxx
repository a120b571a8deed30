// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/FicheLayout.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/ComparedPeriods.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/TableSearch.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr const char* gridColumns[]{"object", "indicator", "tools",  "baseline", "target",  "actual",
                                    "gap",    "rate",      "alerts", "analysis", "identity"};
constexpr const char* gridCells[]{"period_start", "period_end", "last_run", "rows_read", "alerts_total"};

class Search
{
public:
    Search(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition)
        : mDefinition(definition)
        , mTables(document)
    {
    }

    FicheLayout run()
    {
        for (const model::Register& each : mDefinition.registers)
            mTables.reserveSheetOf(headingsOf(each));
        mTables.reserveSheetOf(headingsOfGrid());
        for (const model::Register& each : mDefinition.registers)
            mLayout.registers.push_back(registerPlace(each));
        findGrid();
        findLists();
        findCard();
        return std::move(mLayout);
    }

private:
    static std::vector<WantedHeading> headingsOf(const model::Register& source)
    {
        std::vector<WantedHeading> wanted;
        for (const model::Column& column : source.columns)
            wanted.push_back({registerColumnName(source.id, column.id), column.label});
        return wanted;
    }

    std::vector<WantedHeading> headingsOfGrid() const
    {
        std::vector<WantedHeading> wanted;
        for (const char* column : gridColumns)
            wanted.push_back({gridColumnName(column), mDefinition.word(std::string("grid.") + column)});
        return wanted;
    }

    FoundTable tableOf(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel)
    {
        FoundTable table = mTables.find(wanted, sheetLabel);
        for (const std::string& label : table.byHeading)
            notice(table.sheet, label);
        return table;
    }

    void notice(sal_Int16 sheet, const std::string& heading)
    {
        mLayout.notices.push_back({"found-by-heading", mTables.sheetName(sheet), heading});
    }

    RegisterPlace registerPlace(const model::Register& source)
    {
        FoundTable found = tableOf(headingsOf(source), source.label);
        RegisterPlace place;
        place.found = found.found;
        place.sheet = found.sheet;
        place.headingRow = found.headingRow;
        place.columns = std::move(found.columns);
        place.columns.resize(source.columns.size());
        if (place.found)
        {
            place.sheetName = mTables.sheetName(place.sheet);
            mTables.reserveSheet(place.sheet);
        }
        return place;
    }

    void findGrid()
    {
        const FoundTable found = tableOf(headingsOfGrid(), mDefinition.grid.label);
        GridPlace& grid = mLayout.grid;
        for (const char* cell : gridCells)
            if (const auto address = mTables.names().cellOf(gridCellName(cell)))
                grid.cells[cell] = *address;
        if (!found.found)
            return;
        grid.found = true;
        grid.sheet = found.sheet;
        grid.headingRow = found.headingRow;
        grid.sheetName = mTables.sheetName(grid.sheet);
        for (std::size_t index = 0; index < found.columns.size(); ++index)
            if (found.columns[index])
                grid.columns[gridColumns[index]] = *found.columns[index];
        findTopCellsByLabel();
        findComparedColumns();
    }

    /// By their names alone: a person's own column may have the same heading.
    void findComparedColumns()
    {
        GridPlace& grid = mLayout.grid;
        for (const rtl::OUString& name : mTables.names().namesThatStartWith(comparedColumnName({})))
            if (const auto column = comparedColumn(name, comparedColumnName({})))
                grid.compared.push_back(*column);
        std::sort(grid.compared.begin(), grid.compared.end(),
                  [](const ComparedColumn& one, const ComparedColumn& other) {
                      return std::pair(one.period.first, one.period.last) <
                             std::pair(other.period.first, other.period.last);
                  });
        for (const bool percent : {false, true})
            for (const rtl::OUString& name : mTables.names().namesThatStartWith(evolutionColumnName({}, percent)))
                if (const auto column = comparedColumn(name, evolutionColumnName({}, percent)))
                    (percent ? grid.evolutionPercent : grid.evolution) = column;
        const auto together = mTables.names().cellOf(gridColumnName("together"));
        if (together && together->Sheet == grid.sheet && !isOtherwiseUsed(together->Column))
            grid.together = together->Column;
    }

    /// Somebody may have put a heading, with its name, into another column.
    bool isOtherwiseUsed(sal_Int32 column) const
    {
        const auto& columns = mLayout.grid.columns;
        return std::any_of(columns.begin(), columns.end(),
                           [column](const auto& entry) { return entry.second == column; });
    }

    std::optional<ComparedColumn> comparedColumn(const rtl::OUString& name, const rtl::OUString& begin) const
    {
        const auto period = periodFromMark(fromOffice(name.copy(begin.getLength())));
        const auto cell = mTables.names().cellOf(name);
        if (!period || !cell || cell->Sheet != mLayout.grid.sheet || isOtherwiseUsed(cell->Column))
            return std::nullopt;
        return ComparedColumn{*period, cell->Column};
    }

    /// The cells of the top block whose names were lost: right of their labels.
    void findTopCellsByLabel()
    {
        GridPlace& grid = mLayout.grid;
        if (grid.cells.size() == std::size(gridCells))
            return;
        const std::vector<std::vector<std::string>> rows = mTables.firstRows(grid.sheet);
        for (const char* cell : gridCells)
        {
            if (grid.cells.contains(cell))
                continue;
            const std::string& label = mDefinition.word(std::string("grid.") + cell);
            if (const auto found = rightOf(rows, grid, texts::folded(label)))
            {
                grid.cells[cell] = *found;
                notice(grid.sheet, label);
            }
        }
    }

    static std::optional<table::CellAddress> rightOf(const std::vector<std::vector<std::string>>& rows,
                                                     const GridPlace& grid, const std::string& foldedLabel)
    {
        const std::size_t last = std::min(rows.size(), static_cast<std::size_t>(grid.headingRow));
        for (std::size_t row = 0; row < last; ++row)
            for (std::size_t column = 0; column < rows[row].size(); ++column)
                if (texts::folded(rows[row][column]) == foldedLabel)
                    return table::CellAddress(grid.sheet, static_cast<sal_Int32>(column) + 1,
                                              static_cast<sal_Int32>(row));
        return std::nullopt;
    }

    void findLists()
    {
        std::vector<WantedHeading> wanted;
        for (const model::ListOfValues& list : mDefinition.lists)
            wanted.push_back({listName(list.id), list.label});
        if (wanted.empty())
            return;
        const FoundTable found = tableOf(wanted, mDefinition.listsLabel);
        for (std::size_t index = 0; index < found.columns.size(); ++index)
            if (found.columns[index])
            {
                // Somebody may have set one list apart from the others: its own name says where.
                const auto named = mTables.names().cellOf(wanted[index].name);
                const sal_Int32 row = named && named->Sheet == found.sheet && named->Column == *found.columns[index]
                                          ? named->Row
                                          : found.headingRow;
                mLayout.lists[mDefinition.lists[index].id] = {found.sheet, *found.columns[index], row};
            }
    }

    void findCard()
    {
        for (const model::CardSection& section : mDefinition.card)
        {
            if (section.kind == model::CardSection::Kind::Participation)
                for (const char* part : {"current", "target"})
                    findCardCell(section.id + "__" + part, cardCellName(section.id, part));
            else
                findCardCell(section.id, cardCellName(section.id));
        }
    }

    void findCardCell(const std::string& key, const rtl::OUString& name)
    {
        if (const auto address = mTables.names().cellOf(name))
            mLayout.card[key] = *address;
    }

    const model::Template& mDefinition;
    TableSearch mTables;
    FicheLayout mLayout;
};
}

std::vector<sal_Int32> GridPlace::comparedColumns() const
{
    std::vector<sal_Int32> all;
    for (const ComparedColumn& each : compared)
        all.push_back(each.column);
    if (together)
        all.push_back(*together);
    return all;
}

FicheLayout locate(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition)
{
    return Search(document, definition).run();
}

}
