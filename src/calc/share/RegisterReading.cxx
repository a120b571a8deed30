// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/RegisterReading.hxx"

#include "calc/document/UsedCells.hxx"
#include "calc/share/SharedCells.hxx"
#include "calc/share/Sight.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// A column of the register, and of its sheet.
struct Column
{
    const model::Column* declared = nullptr;
    sal_Int32 place = 0;
};

class Reading
{
public:
    Reading(const Document& document, const FicheLayout& layout, const engine::Dataset& data,
            const privacy::PersonalColumns& personal, std::size_t index, Omissions& omissions)
        : mPersonal(personal)
        , mIndex(index)
        , mRows(data.tables()[index])
        , mOwner(data.definition().registers[index])
        , mPlace(layout.registers[index])
        , mSheet(sheetAt(document, mPlace.sheet))
        , mCells(document)
        , mOmissions(omissions)
    {
    }

    privacy::SharedTable read()
    {
        chooseColumns();
        privacy::SharedTable table{mOwner.id, mOwner.label, {}, {}, {}, {}};
        for (const Column& column : mColumns)
        {
            table.columnIds.push_back(column.declared->id);
            table.headings.push_back(column.declared->label);
            table.widths.push_back(columnWidth(mSheet, column.place));
        }
        std::size_t hidden = 0;
        std::size_t totals = 0;
        for (std::size_t row = 0; row < mRows.rows; ++row)
        {
            if (mRows.states[row] == engine::RowState::Blank)
                continue;
            const sal_Int32 place = mPlace.sheetRow(row);
            if (!isRowVisible(mSheet, place))
                ++hidden;
            else if (mRows.states[row] == engine::RowState::Total || mRows.states[row] == engine::RowState::SubHeading)
                ++totals;
            else
                table.rows.push_back(rowAt(row, place));
        }
        leaveOut(mOmissions, Omission::What::HiddenRows, mPlace.sheetName, hidden);
        leaveOut(mOmissions, Omission::What::OwnRows, mPlace.sheetName, totals);
        return table;
    }

private:
    void chooseColumns()
    {
        std::size_t people = 0;
        std::size_t hidden = 0;
        std::vector<sal_Int32> known;
        for (std::size_t index = 0; index < mOwner.columns.size(); ++index)
        {
            const std::optional<sal_Int32>& place = mPlace.columns[index];
            if (!place)
                continue;
            known.push_back(*place);
            if (!mPersonal.mayBeShared(mIndex, index))
                ++people;
            else if (!isColumnVisible(mSheet, *place))
                ++hidden;
            else
                mColumns.push_back({&mOwner.columns[index], *place});
        }
        std::stable_sort(mColumns.begin(), mColumns.end(),
                         [](const Column& one, const Column& other) { return one.place < other.place; });
        std::size_t own = 0;
        if (const auto used = usedCells(uno::Reference<table::XCellRange>(mSheet, uno::UNO_QUERY_THROW)))
            for (sal_Int32 column = used->StartColumn; column <= used->EndColumn; ++column)
                if (std::find(known.begin(), known.end(), column) == known.end() &&
                    lastUsedRow(mSheet, column, mPlace.headingRow) > mPlace.headingRow)
                    ++own;
        leaveOut(mOmissions, Omission::What::PeopleColumns, mPlace.sheetName, people);
        leaveOut(mOmissions, Omission::What::HiddenColumns, mPlace.sheetName, hidden);
        leaveOut(mOmissions, Omission::What::OwnColumns, mPlace.sheetName, own);
    }

    std::vector<privacy::SharedValue> rowAt(std::size_t row, sal_Int32 place) const
    {
        std::vector<privacy::SharedValue> values;
        for (const Column& column : mColumns)
        {
            const uno::Reference<table::XCell> cell = mSheet->getCellByPosition(column.place, place);
            const engine::TypedColumn& typed =
                mRows.columns[static_cast<std::size_t>(column.declared - mOwner.columns.data())];
            if (typed.states[row] == engine::CellState::Empty ||
                typed.states[row] == engine::CellState::MissingRequired)
                values.emplace_back(); // Nothing of what is under merged cells.
            else if (isTime(cell, typed, row))
                values.emplace_back(typed.numbers[row]);
            else
                values.push_back(isOfNumbers(*column.declared) ? numberOf(cell, *column.declared)
                                                               : mCells.textOrDayOf(cell));
        }
        return values;
    }

    /// A time in a column of hours: what counts is not the number of its cell.
    static bool isTime(const uno::Reference<table::XCell>& cell, const engine::TypedColumn& typed, std::size_t row)
    {
        return !typed.numbers.empty() && typed.states[row] == engine::CellState::Ok &&
               cell->getType() == table::CellContentType_VALUE && cell->getValue() != typed.numbers[row];
    }

    static bool isOfNumbers(const model::Column& column)
    {
        return column.type == model::ColumnType::Number || column.type == model::ColumnType::Date;
    }

    /// The column says whether a number is a day, whatever format somebody gave the cell.
    privacy::SharedValue numberOf(const uno::Reference<table::XCell>& cell, const model::Column& column) const
    {
        const privacy::SharedValue value = mCells.valueOf(cell);
        if (column.type == model::ColumnType::Date && std::holds_alternative<double>(value))
            return mCells.dayOf(std::get<double>(value));
        return value;
    }

    const privacy::PersonalColumns& mPersonal;
    std::size_t mIndex;
    const engine::TypedTable& mRows;
    const model::Register& mOwner;
    const RegisterPlace& mPlace;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    SharedCells mCells;
    std::vector<Column> mColumns;
    Omissions& mOmissions;
};
}

std::optional<privacy::SharedTable> readSharedTable(const Document& document, const FicheLayout& layout,
                                                    const engine::Dataset& data,
                                                    const privacy::PersonalColumns& personal, std::size_t index,
                                                    Omissions& omissions)
{
    const RegisterPlace& place = layout.registers[index];
    if (!place.found)
    {
        leaveOut(omissions, Omission::What::Missing, data.definition().registers[index].label);
        return std::nullopt;
    }
    if (!isSheetVisible(sheetAt(document, place.sheet)))
    {
        leaveOut(omissions, Omission::What::HiddenSheet, place.sheetName);
        return std::nullopt;
    }
    if (personal.isOfPeople(index))
    {
        leaveOut(omissions, Omission::What::PeopleRegister, place.sheetName);
        return std::nullopt;
    }
    return Reading(document, layout, data, personal, index, omissions).read();
}

}
