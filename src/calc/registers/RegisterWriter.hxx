// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterWriter: puts rows and cells into the registers, and values into the lists, as part of one undo step. What is
// given as text stays text; a column that is not the register's is never written.
#pragma once

#include "calc/document/UndoContext.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/WritePermission.hxx"
#include "engine/data/Dataset.hxx"
#include "engine/evaluation/Evaluation.hxx"
#include "model/CellValue.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

#include <span>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The cells of a row in the order of the register's columns. A column that the sheet no longer has may only be given
/// nothing.
using RegisterRow = std::vector<model::CellValue>;

/// Refuses what RegisterWriter::append would refuse whatever the row says, so that nobody types it for nothing.
/// `layout` is as the document is now; `table`: index of the register in the template. Throws UserError "read-only",
/// "register-missing" ({sheet}), "register-full" ({sheet}), "protected", "array-formula" ({sheet}, {cell}).
void requireNewRow(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const model::Template& definition, const FicheLayout& layout, std::size_t table);

struct CellOfRegister
{
    std::uint32_t column = 0;
    std::uint32_t row = 0;
    model::CellValue value;
};

class RegisterWriter
{
public:
    /// `definition`, `layout` and `step` outlive it; `layout` is as the document is now. Throws UserError "read-only".
    RegisterWriter(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const model::Template& definition, const FicheLayout& layout, UndoContext& step);

    /// Writes rows below the last row that has something, and returns where the first of them is, counted from the row
    /// below the heading. `table`: index of the register in the template.
    /// Throws UserError "register-missing" ({sheet}), "column-missing" ({sheet}, {column}), "register-full" ({sheet}),
    /// "protected", "array-formula"; engine::Cancelled where `progress` says so.
    std::uint32_t append(std::size_t table, std::span<const RegisterRow> rows, const engine::Progress& progress = {});

    /// Writes one cell. Throws the same.
    void set(const engine::CellAddress& cell, const model::CellValue& value);

    /// Writes many cells of one register, in about the time that as many new ones take. Throws the same, and
    /// engine::Cancelled where `progress` says so.
    void set(std::size_t table, std::span<const CellOfRegister> cells, const engine::Progress& progress = {});

    /// Takes a row of the sheet out, where nothing stands beside the register's columns; else empties these. Rows below
    /// move up: with several rows begin with the lowest.
    void remove(std::size_t table, std::uint32_t row);

    /// Adds a value below the last one of a list; a list that the document no longer has stays without it.
    void addToList(const std::string& listId, const std::string& value);

private:
    const RegisterPlace& placeOf(std::size_t table) const;
    sal_Int32 columnOf(std::size_t table, std::size_t column) const;
    void requireColumns(std::size_t table, std::span<const RegisterRow> rows) const;
    void appendOneByOne(std::size_t table, sal_Int32 firstRow, std::span<const RegisterRow> rows);
    void appendInBlocks(std::size_t table, sal_Int32 firstRow, std::span<const RegisterRow> rows,
                        const engine::Progress& progress);
    bool isProtected(sal_Int16 sheet) const;
    void setColumn(std::size_t table, std::span<const CellOfRegister* const> cells);
    void write(sal_Int16 sheet, sal_Int32 column, sal_Int32 row, const model::CellValue& value) const;
    void showAsNumber(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, bool isDay) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    const model::Template& mDefinition;
    const FicheLayout& mLayout;
    UndoContext& mStep;
    WritePermission mPermission;
    std::int32_t mNullDate;
};

}
