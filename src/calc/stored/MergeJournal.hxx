// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MergeJournal: the sheet that says which people were merged into which, when, and what there was before. It holds
// personal data: no template knows it, no register is it, and what is made for partners is made from registers.
#pragma once

#include "calc/document/UndoContext.hxx"
#include "model/CellText.hxx"
#include "model/Template.hxx"
#include "quality/duplicates/MergeRecord.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct JournalEntry
{
    sal_Int32 row = 0;
    std::string when; ///< as the sheet shows it
    quality::MergeRecord record;
};

class MergeJournal
{
public:
    MergeJournal(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const model::Template& definition);

    /// The merges that were not taken back, the latest first. What somebody typed over is left out.
    std::vector<JournalEntry> entries() const;

    /// Makes the sheet where there is none. `rewritten`: the cells, for people to read, and so in `locale`.
    void add(UndoContext& step, const quality::MergeRecord& record, const std::string& rewritten,
             const model::CellLocale& locale) const;

    /// Notes that a merge was taken back.
    void markUndone(UndoContext& step, const JournalEntry& entry) const;

private:
    std::optional<com::sun::star::table::CellAddress> heading() const;
    com::sun::star::table::CellAddress makeSheet(UndoContext& step) const;
    std::string removedRowText(const quality::MergeRecord& record, const model::CellLocale& locale) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    const model::Template& mDefinition;
};

}
