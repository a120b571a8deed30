// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/FicheLayout.hxx"

#include "calc/ColumnMatching.hxx"
#include "calc/ComparedPeriods.hxx"
#include "calc/NamedCells.hxx"
#include "calc/RangeNames.hxx"
#include "calc/Text.hxx"
#include "calc/UsedCells.hxx"
#include "engine/TextPool.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// How far down headings are looked for without their names.
constexpr sal_Int32 rowsSearched = 50;

constexpr const char* gridColumns[]{"object", "indicator", "tools",  "baseline", "target",  "actual",
                                    "gap",    "rate",      "alerts", "analysis", "identity"};
constexpr const char* gridCells[]{"period_start", "period_end", "last_run", "rows_read", "alerts_total"};

/// A heading that is looked for, with the range name that is on it.
struct WantedHeading
{
    rtl::OUString name;
    std::string label;
};

struct Table
{
    bool found = false;
    sal_Int16 sheet = -1;
    sal_Int32 headingRow = -1;
    std::vector<std::optional<sal_Int32>> columns;
};

class Search
{
public:
    Search(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition)
        : mDocument(document)
        , mDefinition(definition)
        , mNames(document)
    {
        const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
        {
            const uno::Reference<container::XNamed> sheet(sheets->getByIndex(index), uno::UNO_QUERY_THROW);
            mSheetNames.push_back(fromOffice(sheet->getName()));
        }
    }

    FicheLayout run()
    {
        markNamedSheets();
        for (const model::Register& each : mDefinition.registers)
            mLayout.registers.push_back(registerPlace(each));
        findGrid();
        findLists();
        findCard();
        return std::move(mLayout);
    }

private:
    std::vector<std::optional<table::CellAddress>> cellsOf(const std::vector<WantedHeading>& wanted) const
    {
        std::vector<std::optional<table::CellAddress>> cells;
        for (const WantedHeading& heading : wanted)
            cells.push_back(mNames.cellOf(heading.name));
        return cells;
    }

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

    /// A sheet that one table has by its names is not another's, however alike their headings are.
    void markNamedSheets()
    {
        for (const model::Register& each : mDefinition.registers)
            if (const auto sheet = namedSheet(cellsOf(headingsOf(each))))
                mNamedSheets.insert(*sheet);
        if (const auto sheet = namedSheet(cellsOf(headingsOfGrid())))
            mNamedSheets.insert(*sheet);
    }

    /// The sheet that most of the names are on.
    static std::optional<sal_Int16> namedSheet(const std::vector<std::optional<table::CellAddress>>& cells)
    {
        std::map<sal_Int16, std::size_t> counts;
        for (const auto& cell : cells)
            if (cell)
                ++counts[cell->Sheet];
        const auto most = std::max_element(
            counts.begin(), counts.end(), [](const auto& one, const auto& other) { return one.second < other.second; });
        return most == counts.end() ? std::nullopt : std::optional(most->first);
    }

    Table tableOf(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel)
    {
        const std::vector<std::optional<table::CellAddress>> cells = cellsOf(wanted);
        Table place;
        if (const auto sheet = namedSheet(cells))
            place = tableByNames(cells, *sheet);
        else
            place = tableByHeadings(wanted, sheetLabel);
        if (place.found)
            matchHeadings(place, wanted, cells);
        return place;
    }

    static Table tableByNames(const std::vector<std::optional<table::CellAddress>>& cells, sal_Int16 sheet)
    {
        std::vector<std::int32_t> rows;
        for (const auto& cell : cells)
            if (cell && cell->Sheet == sheet)
                rows.push_back(cell->Row);
        return {true, sheet, *rowOfHeadings(rows), {}};
    }

    /// The sheet with the template's name if it has the headings, else the one with most of them; half at least.
    Table tableByHeadings(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel) const
    {
        std::vector<std::string> labels;
        for (const WantedHeading& heading : wanted)
            labels.push_back(heading.label);
        Table best;
        std::size_t bestScore = 0;
        for (sal_Int16 sheet = 0; sheet < static_cast<sal_Int16>(mSheetNames.size()); ++sheet)
        {
            if (mNamedSheets.contains(sheet))
                continue;
            const std::optional<HeadingRow> row = findHeadingRow(firstRows(sheet), labels);
            if (!row || 2 * row->labels < labels.size())
                continue;
            const bool hasName =
                engine::folded(mSheetNames[static_cast<std::size_t>(sheet)]) == engine::folded(sheetLabel);
            const std::size_t score = row->labels + (hasName ? labels.size() : 0);
            if (score > bestScore)
            {
                best = {true, sheet, row->row, {}};
                bestScore = score;
            }
        }
        return best;
    }

    std::vector<std::vector<std::string>> firstRows(sal_Int16 sheet) const
    {
        const uno::Reference<sheet::XSpreadsheet> cells = sheetAt(mDocument, sheet);
        const auto used = usedCells(cells->getCellRangeByPosition(0, 0, lastColumnOf(cells), rowsSearched - 1));
        if (!used)
            return {};
        return textsOf(cells->getCellRangeByPosition(0, 0, used->EndColumn, used->EndRow));
    }

    static sal_Int32 lastColumnOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
    {
        const uno::Reference<sheet::XCellRangeAddressable> whole(sheet, uno::UNO_QUERY_THROW);
        return whole->getRangeAddress().EndColumn;
    }

    std::vector<Heading> headingsIn(sal_Int16 sheet, sal_Int32 row) const
    {
        const uno::Reference<sheet::XSpreadsheet> cells = sheetAt(mDocument, sheet);
        const auto used = usedCells(cells->getCellRangeByPosition(0, row, lastColumnOf(cells), row));
        std::vector<Heading> headings;
        if (!used)
            return headings;
        const auto texts = textsOf(cells->getCellRangeByPosition(0, row, used->EndColumn, row));
        for (std::size_t column = 0; column < texts[0].size(); ++column)
            headings.push_back({static_cast<std::int32_t>(column), texts[0][column]});
        return headings;
    }

    void matchHeadings(Table& place, const std::vector<WantedHeading>& wanted,
                       const std::vector<std::optional<table::CellAddress>>& cells)
    {
        std::vector<Heading> headings = headingsIn(place.sheet, place.headingRow);
        std::vector<WantedColumn> columns;
        for (std::size_t index = 0; index < wanted.size(); ++index)
        {
            columns.push_back({wanted[index].label, std::nullopt});
            if (!cells[index] || cells[index]->Sheet != place.sheet)
                continue;
            columns.back().named = cells[index]->Column;
            if (cells[index]->Row != place.headingRow)
                readOffRow(headings, *cells[index]);
        }
        const std::vector<ColumnMatch> matches = matchColumns(columns, headings);
        for (std::size_t index = 0; index < matches.size(); ++index)
        {
            place.columns.push_back(matches[index].column);
            if (matches[index].byHeading)
                notice(place.sheet, wanted[index].label);
        }
    }

    /// Headings on two rows: the text of a column is where its name is.
    void readOffRow(std::vector<Heading>& headings, const table::CellAddress& cell) const
    {
        const std::string text = textsOf(
            sheetAt(mDocument, cell.Sheet)->getCellRangeByPosition(cell.Column, cell.Row, cell.Column, cell.Row))[0][0];
        std::erase_if(headings, [&cell](const Heading& heading) { return heading.column == cell.Column; });
        headings.push_back({cell.Column, text});
    }

    void notice(sal_Int16 sheet, const std::string& heading)
    {
        mLayout.notices.push_back({"found-by-heading", mSheetNames[static_cast<std::size_t>(sheet)], heading});
    }

    RegisterPlace registerPlace(const model::Register& source)
    {
        Table found = tableOf(headingsOf(source), source.label);
        RegisterPlace place;
        place.found = found.found;
        place.sheet = found.sheet;
        place.headingRow = found.headingRow;
        place.columns = std::move(found.columns);
        place.columns.resize(source.columns.size());
        if (place.found)
        {
            place.sheetName = mSheetNames[static_cast<std::size_t>(place.sheet)];
            mNamedSheets.insert(place.sheet);
        }
        return place;
    }

    void findGrid()
    {
        const Table found = tableOf(headingsOfGrid(), mDefinition.grid.label);
        GridPlace& grid = mLayout.grid;
        for (const char* cell : gridCells)
            if (const auto address = mNames.cellOf(gridCellName(cell)))
                grid.cells[cell] = *address;
        if (!found.found)
            return;
        grid.found = true;
        grid.sheet = found.sheet;
        grid.headingRow = found.headingRow;
        grid.sheetName = mSheetNames[static_cast<std::size_t>(grid.sheet)];
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
        for (const rtl::OUString& name : mNames.namesThatStartWith(comparedColumnName({})))
            if (const auto column = comparedColumn(name, comparedColumnName({})))
                grid.compared.push_back(*column);
        std::sort(grid.compared.begin(), grid.compared.end(),
                  [](const ComparedColumn& one, const ComparedColumn& other) {
                      return std::pair(one.period.first, one.period.last) <
                             std::pair(other.period.first, other.period.last);
                  });
        for (const bool percent : {false, true})
            for (const rtl::OUString& name : mNames.namesThatStartWith(evolutionColumnName({}, percent)))
                if (const auto column = comparedColumn(name, evolutionColumnName({}, percent)))
                    (percent ? grid.evolutionPercent : grid.evolution) = column;
        const auto together = mNames.cellOf(gridColumnName("together"));
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
        const auto cell = mNames.cellOf(name);
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
        const std::vector<std::vector<std::string>> rows = firstRows(grid.sheet);
        for (const char* cell : gridCells)
        {
            if (grid.cells.contains(cell))
                continue;
            const std::string& label = mDefinition.word(std::string("grid.") + cell);
            if (const auto found = rightOf(rows, grid, engine::folded(label)))
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
                if (engine::folded(rows[row][column]) == foldedLabel)
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
        const Table found = tableOf(wanted, mDefinition.listsLabel);
        for (std::size_t index = 0; index < found.columns.size(); ++index)
            if (found.columns[index])
            {
                // Somebody may have set one list apart from the others: its own name says where.
                const auto named = mNames.cellOf(wanted[index].name);
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
        if (const auto address = mNames.cellOf(name))
            mLayout.card[key] = *address;
    }

    const uno::Reference<sheet::XSpreadsheetDocument>& mDocument;
    const model::Template& mDefinition;
    NamedCells mNames;
    std::vector<std::string> mSheetNames;
    std::set<sal_Int16> mNamedSheets;
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
