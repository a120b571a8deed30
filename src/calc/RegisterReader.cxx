// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/RegisterReader.hxx"

#include "calc/BlockEncoder.hxx"
#include "calc/LastRow.hxx"
#include "calc/LocaleFormats.hxx"
#include "calc/Text.hxx"
#include "calc/UsedCells.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Reading so many takes some ten milliseconds: long enough to be worth a call, short enough to answer a person.
constexpr sal_Int32 rowsOfBlock = 8192;
/// Reading a few unwanted columns costs less than one more call.
constexpr sal_Int32 widestGap = 4;

/// Neighbouring columns that are read in one call.
struct Run
{
    sal_Int32 first = 0;
    sal_Int32 last = 0;
    std::vector<std::pair<std::size_t, sal_Int32>> columns; ///< index in the register, column of the sheet
};

std::vector<Run> runsOf(const RegisterPlace& place)
{
    std::vector<std::pair<sal_Int32, std::size_t>> ordered;
    for (std::size_t index = 0; index < place.columns.size(); ++index)
        if (place.columns[index])
            ordered.emplace_back(*place.columns[index], index);
    std::sort(ordered.begin(), ordered.end());
    std::vector<Run> runs;
    for (const auto& [column, index] : ordered)
    {
        if (runs.empty() || column > runs.back().last + 1 + widestGap)
            runs.push_back({column, column, {}});
        runs.back().last = column;
        runs.back().columns.emplace_back(index, column);
    }
    return runs;
}

class Reading
{
public:
    Reading(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition,
            const FicheLayout& layout, const engine::Progress& progress)
        : mDocument(document)
        , mDefinition(definition)
        , mLayout(layout)
        , mProgress(progress)
        , mTexts(mWorkbook.pool)
    {
    }

    engine::RawWorkbook run()
    {
        mWorkbook.nullDate = documentNullDate(mDocument);
        readLists();
        for (std::size_t index = 0; index < mDefinition.registers.size(); ++index)
            measure(index);
        BlockEncoder encoder(mTexts);
        for (std::size_t index = 0; index < mDefinition.registers.size(); ++index)
            read(index, encoder);
        encoder.finish();
        return std::move(mWorkbook);
    }

private:
    /// How many rows a register has: down to the last content in its own columns, not in others far away.
    void measure(std::size_t index)
    {
        const model::Register& source = mDefinition.registers[index];
        const RegisterPlace& place = mLayout.registers[index];
        engine::RawTable table;
        table.registerId = source.id;
        table.found = place.found;
        table.columns.resize(source.columns.size());
        if (place.found && place.headingRow < lastSheetRow)
        {
            const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
            std::vector<sal_Int32> columns;
            for (const std::optional<sal_Int32>& column : place.columns)
                if (column)
                    columns.push_back(*column);
            table.rows = static_cast<std::size_t>(lastRowOf(sheet, columns, place.headingRow) - place.headingRow);
        }
        mCellsToRead += table.rows * table.columns.size();
        mWorkbook.tables.push_back(std::move(table));
    }

    void read(std::size_t index, BlockEncoder& encoder)
    {
        engine::RawTable& table = mWorkbook.tables[index];
        const RegisterPlace& place = mLayout.registers[index];
        if (!table.found)
            return;
        for (const Run& run : runsOf(place))
        {
            std::vector<EncodedColumn>& columns = mColumns.emplace_back();
            for (const auto& [column, sheetColumn] : run.columns)
                columns.push_back({&table.columns[column].emplace(), sheetColumn - run.first});
            for (sal_Int32 from = 0; from < static_cast<sal_Int32>(table.rows); from += rowsOfBlock)
            {
                const sal_Int32 count = std::min(rowsOfBlock, static_cast<sal_Int32>(table.rows) - from);
                encoder.add({cellsOf(place, run, from, count), &columns, static_cast<std::size_t>(from), table.rows});
                report(static_cast<std::size_t>(count) * columns.size());
            }
        }
    }

    CellBlock cellsOf(const RegisterPlace& place, const Run& run, sal_Int32 from, sal_Int32 count) const
    {
        const sal_Int32 top = place.headingRow + 1 + from;
        const uno::Reference<sheet::XCellRangeData> range(
            sheetAt(mDocument, place.sheet)->getCellRangeByPosition(run.first, top, run.last, top + count - 1),
            uno::UNO_QUERY_THROW);
        return range->getDataArray();
    }

    void report(std::size_t cells)
    {
        mCellsRead += cells;
        if (mProgress && mCellsToRead > 0 &&
            !mProgress(std::min(1.0, static_cast<double>(mCellsRead) / static_cast<double>(mCellsToRead))))
            throw engine::Cancelled();
    }

    /// Before the registers: the smaller the ids of the values, the smaller the tables that are indexed by them.
    void readLists()
    {
        for (const model::ListOfValues& list : mDefinition.lists)
        {
            mWorkbook.lists.emplace_back(list.id, valuesOf(list));
            for (const std::string& value : mWorkbook.lists.back().second)
                mWorkbook.pool.intern(value);
        }
    }

    /// The values below a list's heading, without the blanks between them.
    std::vector<std::string> valuesOf(const model::ListOfValues& list) const
    {
        const auto heading = mLayout.lists.find(list.id);
        if (heading == mLayout.lists.end())
            return list.values;
        const table::CellAddress& cell = heading->second;
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, cell.Sheet);
        std::vector<std::string> values;
        for (const table::CellRangeAddress& part : usedParts(below(sheet, cell.Column, cell.Row)))
            for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
            {
                const uno::Reference<text::XTextRange> value(sheet->getCellByPosition(cell.Column, row),
                                                             uno::UNO_QUERY_THROW);
                const std::string text = fromOffice(value->getString());
                if (!engine::folded(text).empty())
                    values.push_back(text);
            }
        return values;
    }

    const uno::Reference<sheet::XSpreadsheetDocument>& mDocument;
    const model::Template& mDefinition;
    const FicheLayout& mLayout;
    const engine::Progress& mProgress;
    engine::RawWorkbook mWorkbook;
    TextIds mTexts;
    std::deque<std::vector<EncodedColumn>> mColumns; ///< of the runs, for the encoder
    std::size_t mCellsToRead = 0;
    std::size_t mCellsRead = 0;
};
}

engine::RawWorkbook readRegisters(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                  const model::Template& definition, const FicheLayout& layout,
                                  const engine::Progress& progress)
{
    return Reading(document, definition, layout, progress).run();
}

}
