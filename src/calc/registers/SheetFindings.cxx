// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/SheetFindings.hxx"

#include "calc/document/MergedCells.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/ColumnMatching.hxx"
#include "calc/registers/RegisterCells.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// How far down the headings of a copy are looked for.
constexpr sal_Int32 rowsSearched = 10;
constexpr sal_Int32 columnsSearched = 100;
constexpr std::size_t mostMerged = 200; ///< that are named, of one register
constexpr std::size_t mostDigits = 15;

class Search
{
public:
    Search(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition,
           const FicheLayout& layout, const engine::Dataset& data)
        : mDocument(document)
        , mDefinition(definition)
        , mLayout(layout)
        , mData(data)
    {
    }

    std::vector<SheetFinding> run()
    {
        for (std::size_t table = 0; table < mLayout.registers.size(); ++table)
        {
            const RegisterPlace& place = mLayout.registers[table];
            if (!place.found)
                continue;
            findHeadings(table, place);
            findLongNumbers(static_cast<std::uint32_t>(table));
            if (const auto cells = cellsOf(table, place); cells.is())
            {
                findMergedCells(place, cells);
                findHiddenRows(table, place, cells);
            }
        }
        findCopies();
        return std::move(mFindings);
    }

private:
    uno::Reference<table::XCellRange> cellsOf(std::size_t table, const RegisterPlace& place) const
    {
        sal_Int32 first = columnsSearched * 100;
        sal_Int32 last = -1;
        for (const std::optional<sal_Int32>& column : place.columns)
            if (column)
            {
                first = std::min(first, *column);
                last = std::max(last, *column);
            }
        const auto rows = static_cast<sal_Int32>(mData.tables()[table].rows);
        if (last < 0 || rows == 0)
            return {};
        return sheetAt(mDocument, place.sheet)
            ->getCellRangeByPosition(first, place.firstRow(), last, place.headingRow + rows);
    }

    void add(const char* code, const RegisterPlace& place, sal_Int32 column, sal_Int32 row, const std::string& value,
             const std::string& label = {})
    {
        mFindings.push_back({code, place.sheetName, cellName(column, row), value, label});
    }

    /// Columns that are read, by their named ranges, and whose headings no longer tell them apart.
    void findLostHeadings(const model::Register& source, const RegisterPlace& place,
                          const std::vector<std::string>& headings)
    {
        std::set<std::string> taken;
        for (std::size_t column = 0; column < place.columns.size(); ++column)
        {
            if (!place.columns[column])
                continue;
            const auto sheetColumn = static_cast<std::size_t>(*place.columns[column]);
            const std::string heading = sheetColumn < headings.size() ? headings[sheetColumn] : std::string();
            const std::string folded = texts::folded(heading);
            if (folded.empty())
                add("empty-heading", place, *place.columns[column], place.headingRow, {}, source.columns[column].label);
            else if (!taken.insert(folded).second)
                add("same-heading", place, *place.columns[column], place.headingRow, heading,
                    source.columns[column].label);
        }
    }

    /// A heading of the register that a column beside has too.
    void findHeadings(std::size_t table, const RegisterPlace& place)
    {
        std::set<std::string> labels;
        for (const model::Column& column : mDefinition.registers[table].columns)
            labels.insert(texts::folded(column.label));
        sal_Int32 last = columnsSearched;
        for (const std::optional<sal_Int32>& column : place.columns)
            last = std::max(last, column.value_or(0));
        const auto headings = textsOf(
            sheetAt(mDocument, place.sheet)->getCellRangeByPosition(0, place.headingRow, last, place.headingRow));
        findLostHeadings(mDefinition.registers[table], place, headings[0]);
        for (std::size_t column = 0; column < headings[0].size(); ++column)
        {
            const auto index = static_cast<sal_Int32>(column);
            const bool isRead = std::find(place.columns.begin(), place.columns.end(), index) != place.columns.end();
            if (!isRead && labels.contains(texts::folded(headings[0][column])))
                add("duplicate-heading", place, index, place.headingRow, headings[0][column]);
        }
    }

    void findMergedCells(const RegisterPlace& place, const uno::Reference<table::XCellRange>& cells)
    {
        const table::CellRangeAddress all =
            uno::Reference<sheet::XCellRangeAddressable>(cells, uno::UNO_QUERY_THROW)->getRangeAddress();
        std::vector<table::CellRangeAddress> merged = mergedCells(sheetAt(mDocument, place.sheet), all);
        merged.resize(std::min(merged.size(), mostMerged));
        for (const table::CellRangeAddress& area : merged)
            add("merged-cells", place, area.StartColumn, area.StartRow, {});
    }

    void findHiddenRows(std::size_t table, const RegisterPlace& place, const uno::Reference<table::XCellRange>& cells)
    {
        const uno::Reference<sheet::XCellRangesQuery> query(cells, uno::UNO_QUERY_THROW);
        std::vector<bool> visible(mData.tables()[table].rows, false);
        const sal_Int32 top = place.firstRow();
        for (const table::CellRangeAddress& range : query->queryVisibleCells()->getRangeAddresses())
            for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
                visible[static_cast<std::size_t>(row - top)] = true;
        std::size_t hidden = 0;
        std::size_t first = 0;
        for (std::size_t row = visible.size(); row-- > 0;)
            if (!visible[row] && mData.tables()[table].states[row] != engine::RowState::Blank)
            {
                ++hidden;
                first = row;
            }
        if (hidden > 0)
            add("hidden-rows", place, place.columns.front().value_or(0), top + static_cast<sal_Int32>(first),
                std::to_string(hidden));
    }

    /// Keys of so many digits, and references that are no row's: only those typed as numbers have lost some.
    void findLongNumbers(std::uint32_t table)
    {
        const engine::TypedTable& typed = mData.tables()[table];
        for (std::uint32_t column = 0; column < typed.columns.size(); ++column)
        {
            const model::Column& definition = typed.definition->columns[column];
            const bool isKey = definition.id == typed.definition->key;
            if (!typed.columns[column].present || (!isKey && definition.type != model::ColumnType::Reference))
                continue;
            for (std::uint32_t row = 0; row < typed.rows; ++row)
            {
                const engine::CellAddress cell{table, column, row};
                const engine::CellState state = typed.columns[column].states[row];
                const bool isDoubtful =
                    isKey ? state != engine::CellState::Empty : state == engine::CellState::UnknownReference;
                if (!isDoubtful || !hasManyDigits(cell))
                    continue;
                const uno::Reference<table::XCell> place = registerCell(mDocument, mLayout, cell);
                if (std::holds_alternative<double>(valueOf(place)))
                    add("long-number", mLayout.registers[table], *mLayout.registers[table].columns[column],
                        mLayout.registers[table].sheetRow(row), {});
            }
        }
    }

    bool hasManyDigits(const engine::CellAddress& cell) const
    {
        const std::string text = mData.typedText(cell);
        return text.size() > mostDigits && std::all_of(text.begin(), text.end(),
                                                       [](char character) {
                                                           return (character >= '0' && character <= '9') ||
                                                                  character == 'e' || character == '+' ||
                                                                  character == '.';
                                                       });
    }

    void findCopies()
    {
        const uno::Reference<container::XIndexAccess> sheets(mDocument->getSheets(), uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
        {
            const auto sheet = static_cast<sal_Int16>(index);
            const bool isRead = std::any_of(mLayout.registers.begin(), mLayout.registers.end(),
                                            [sheet](const RegisterPlace& place) { return place.sheet == sheet; });
            if (isRead || mLayout.grid.sheet == sheet)
                continue;
            const auto rows =
                textsOf(sheetAt(mDocument, sheet)->getCellRangeByPosition(0, 0, columnsSearched, rowsSearched - 1));
            const std::string name = fromOffice(
                uno::Reference<container::XNamed>(sheets->getByIndex(index), uno::UNO_QUERY_THROW)->getName());
            for (std::size_t table = 0; table < mLayout.registers.size(); ++table)
                if (mLayout.registers[table].found && isCopy(rows, mDefinition.registers[table]))
                {
                    mFindings.push_back({"copied-sheet", name, "A1", mLayout.registers[table].sheetName});
                    break;
                }
        }
    }

    static bool isCopy(const std::vector<std::vector<std::string>>& rows, const model::Register& source)
    {
        std::vector<std::string> labels;
        for (const model::Column& column : source.columns)
            labels.push_back(column.label);
        const std::optional<HeadingRow> row = findHeadingRow(rows, labels);
        return row && labels.size() >= 3 && 4 * row->labels >= 3 * labels.size();
    }

    const uno::Reference<sheet::XSpreadsheetDocument>& mDocument;
    const model::Template& mDefinition;
    const FicheLayout& mLayout;
    const engine::Dataset& mData;
    std::vector<SheetFinding> mFindings;
};
}

std::vector<SheetFinding> sheetFindings(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                        const model::Template& definition, const FicheLayout& layout,
                                        const engine::Dataset& data)
{
    return Search(document, definition, layout, data).run();
}

}
