// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/RegisterReader.hxx"

#include "calc/document/LastRow.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/registers/ChangedCells.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
sal_Int32 rowsOf(const uno::Reference<sheet::XSpreadsheet>& sheet, const RegisterPlace& place)
{
    std::vector<sal_Int32> columns;
    for (const std::optional<sal_Int32>& column : place.columns)
        if (column)
            columns.push_back(*column);
    return lastRowOf(sheet, columns, place.headingRow) - place.headingRow;
}

/// Tells how many of the cells were read.
class Teller
{
public:
    Teller(const engine::Progress& progress, std::size_t cells)
        : mProgress(progress)
        , mCells(cells)
    {
    }

    void wasRead(std::size_t cells)
    {
        mRead += cells;
        if (mProgress && !mProgress(static_cast<double>(mRead) / static_cast<double>(mCells)))
            throw engine::Cancelled();
    }

private:
    const engine::Progress& mProgress;
    std::size_t mCells;
    std::size_t mRead = 0;
};
}

RegisterReader::RegisterReader(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                               const model::Template& definition, const FicheLayout& layout,
                               const engine::Progress& progress)
    : mDocument(document)
    , mDefinition(definition)
    , mConditions(document, definition, layout)
    , mSources(definition.registers.size())
{
    mWorkbook.nullDate = mConditions.nullDate;
    mWorkbook.lists = mConditions.lists;
    // Before the registers: the smaller the ids of the values, the smaller the tables that are indexed by them.
    for (const auto& [list, values] : mWorkbook.lists)
        for (const std::string& value : values)
            mWorkbook.pool.intern(value);
    for (std::size_t index = 0; index < mSources.size(); ++index)
        prepare(index, layout);
    readAll(layout, progress);
}

/// The register goes down to the last content in its own columns, not in others far away. It is watched before it is
/// read: what changes meanwhile is read next time.
void RegisterReader::prepare(std::size_t index, const FicheLayout& layout)
{
    const RegisterPlace& place = layout.registers[index];
    engine::RawTable& table = mWorkbook.tables.emplace_back();
    table.registerId = mDefinition.registers[index].id;
    table.found = place.found;
    table.columns.resize(mDefinition.registers[index].columns.size());
    if (!place.found || place.headingRow >= lastSheetRow)
        return;
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
    const sal_Int32 rows = rowsOf(sheet, place);
    table.rows = static_cast<std::size_t>(rows);
    mSources[index].runs = columnRuns(place);
    mSources[index].seen = seenCells(mDocument, mDefinition.registers[index], place, rows);
    mSources[index].watch = std::make_unique<RegisterWatch>(sheet, place.headingRow, mSources[index].runs, rows);
}

void RegisterReader::readAll(const FicheLayout& layout, const engine::Progress& progress)
{
    std::size_t cells = 0;
    std::vector<std::vector<std::vector<EncodedColumn>>> columns(mSources.size()); ///< of the runs of the registers
    for (std::size_t index = 0; index < mSources.size(); ++index)
        for (const ColumnRun& run : mSources[index].runs)
        {
            std::vector<EncodedColumn>& ofRun = columns[index].emplace_back();
            for (const auto& [column, sheetColumn] : run.columns)
                ofRun.push_back({&mWorkbook.tables[index].columns[column].emplace(), sheetColumn - run.first});
            cells += mWorkbook.tables[index].rows * run.columns.size();
        }
    Teller teller(progress, cells);
    TextIds texts(mWorkbook.pool);
    BlockEncoder encoder(texts);
    for (std::size_t index = 0; index < mSources.size(); ++index)
    {
        const std::size_t rows = mWorkbook.tables[index].rows;
        for (const RegisterBlock& block : blocksOf(mSources[index].runs, static_cast<sal_Int32>(rows)))
        {
            const std::vector<EncodedColumn>& ofRun = columns[index][block.run];
            encoder.add(
                {cellsOf(layout.registers[index], index, block), &ofRun, static_cast<std::size_t>(block.from), rows});
            teller.wasRead(static_cast<std::size_t>(block.count) * ofRun.size());
        }
    }
    encoder.finish();
    for (std::size_t index = 0; index < mSources.size(); ++index)
        applySeen(index);
}

/// What a person does not see is not there.
void RegisterReader::applySeen(std::size_t index)
{
    engine::RawTable& table = mWorkbook.tables[index];
    for (const ColumnRun& run : mSources[index].runs)
        for (const auto& [column, sheetColumn] : run.columns)
            calc::applySeen(mSources[index].seen, column, sheetColumn, 0, table.rows, *table.columns[column]);
}

CellBlock RegisterReader::cellsOf(const RegisterPlace& place, std::size_t index, const RegisterBlock& block) const
{
    const ColumnRun& run = mSources[index].runs[block.run];
    const sal_Int32 top = place.sheetRow(block.from);
    const uno::Reference<sheet::XCellRangeData> range(
        sheetAt(mDocument, place.sheet)->getCellRangeByPosition(run.first, top, run.last, top + block.count - 1),
        uno::UNO_QUERY_THROW);
    return range->getDataArray();
}

std::optional<std::vector<engine::ChangedRows>> RegisterReader::update(const FicheLayout& layout)
{
    const bool told = mConditions.calculatesAtOnce && !wasDisturbed();
    if (!told || ReadingConditions(mDocument, mDefinition, layout) != mConditions)
        return std::nullopt;
    for (std::size_t index = 0; index < mSources.size(); ++index)
        if (seenCells(mDocument, mDefinition.registers[index], layout.registers[index],
                      static_cast<sal_Int32>(mWorkbook.tables[index].rows)) != mSources[index].seen)
            return std::nullopt;
    std::vector<engine::ChangedRows> changes;
    for (std::size_t index = 0; index < mSources.size(); ++index)
        if (mSources[index].watch)
            for (const RegisterBlock& block : mSources[index].watch->takeChanges())
                if (!updateBlock(layout.registers[index], index, block, changes))
                    return std::nullopt;
    return changes;
}

bool RegisterReader::updateBlock(const RegisterPlace& place, std::size_t index, const RegisterBlock& block,
                                 std::vector<engine::ChangedRows>& changes)
{
    const ColumnRun& run = mSources[index].runs[block.run];
    const auto rows = static_cast<std::size_t>(block.count);
    std::vector<engine::RawColumn> now(run.columns.size());
    std::vector<EncodedColumn> encoded;
    for (std::size_t column = 0; column < now.size(); ++column)
        encoded.push_back({&now[column], run.columns[column].second - run.first});
    TextIds texts(mWorkbook.pool);
    encode({cellsOf(place, index, block), &encoded, 0, rows}, texts);

    engine::RawTable& table = mWorkbook.tables[index];
    ChangedCells changed(mWorkbook.pool, static_cast<std::size_t>(block.from), table.rows);
    for (std::size_t column = 0; column < now.size(); ++column)
    {
        const std::size_t inRegister = run.columns[column].first;
        calc::applySeen(mSources[index].seen, inRegister, run.columns[column].second, block.from, rows, now[column]);
        changed.take(*table.columns[inRegister], static_cast<std::uint32_t>(inRegister), now[column], rows);
    }
    if (changed.any())
        changes.push_back(changed.rows(static_cast<std::uint32_t>(index)));
    return !changed.dependsOnOrder();
}

bool RegisterReader::wasDisturbed() const
{
    return std::any_of(mSources.begin(), mSources.end(),
                       [](const Source& source) { return source.watch && source.watch->isOutOfPlace(); });
}

}
