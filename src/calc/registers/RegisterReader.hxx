// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterReader: the cells of the registers and the values of the lists, as the engine wants them. What was read is
// kept and watched, so that another reading takes only the blocks in which something changed.
#pragma once

#include "calc/registers/BlockEncoder.hxx"
#include "calc/registers/ReadingConditions.hxx"
#include "calc/registers/RegisterWatch.hxx"
#include "calc/registers/SeenCells.hxx"
#include "engine/data/RawTable.hxx"
#include "engine/evaluation/Evaluation.hxx"

namespace ficheaction::calc
{

class RegisterReader
{
public:
    /// Reads every register in blocks of rows, filtered and hidden rows too, and nothing that is under merged cells;
    /// row 0 of a table is the row below the heading. Throws engine::Cancelled where `progress` says so. `definition`
    /// outlives it.
    RegisterReader(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const model::Template& definition, const FicheLayout& layout, const engine::Progress& progress = {});

    engine::RawWorkbook& workbook() { return mWorkbook; }

    /// Brings the workbook up to date and says which rows changed. Nothing where that cannot be told for certain, or
    /// would not come out as a new reading does: then the workbook is of no more use.
    std::optional<std::vector<engine::ChangedRows>> update(const FicheLayout& layout);

    /// Whether cells were moved while they were being read.
    bool wasDisturbed() const;

private:
    struct Source
    {
        std::vector<ColumnRun> runs;
        SeenCells seen; ///< nobody tells when a format or a merged cell changes
        std::unique_ptr<RegisterWatch> watch;
    };

    void prepare(std::size_t index, const FicheLayout& layout);
    void readAll(const FicheLayout& layout, const engine::Progress& progress);
    void applySeen(std::size_t index);
    CellBlock cellsOf(const RegisterPlace& place, std::size_t index, const RegisterBlock& block) const;
    bool updateBlock(const RegisterPlace& place, std::size_t index, const RegisterBlock& block,
                     std::vector<engine::ChangedRows>& changes);

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    const model::Template& mDefinition;
    ReadingConditions mConditions;
    engine::RawWorkbook mWorkbook;
    std::vector<Source> mSources;
};

}
