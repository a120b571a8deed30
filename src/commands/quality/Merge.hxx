// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Merge: makes one person of two rows, takes that back, and remembers who is not the same.
#pragma once

#include "calc/stored/MergeJournal.hxx"
#include "commands/quality/Duplicates.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

using SpreadsheetDocument = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;

struct MergeRequest
{
    roles::PeopleRegister people;
    std::uint32_t keep = 0;          ///< row
    std::uint32_t remove = 0;        ///< row
    std::vector<std::size_t> chosen; ///< columns whose value the row that stays takes from the other
};

struct Merged
{
    std::size_t references = 0;        ///< cells that name who stays now
    std::size_t repeated = 0;          ///< attendances that were there twice: removed
    std::vector<std::string> metTwice; ///< events with two attendances that are not the same: both stay
};

/// A run, one undo step. Throws calc::UserError, also "merge-formula" ({sheet}, {cell}) where a formula makes a cell
/// that would have to be written; the document is then as it was.
Merged mergePeople(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const SpreadsheetDocument& document, const MergeRequest& request);

/// The same by keys; empty cells of the row that stays are filled, and nothing else changes in it. Throws
/// calc::UserError "merge-key" ({key}, {sheet}) where there are no two such rows.
Merged mergePeople(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const SpreadsheetDocument& document, const std::string& registerId, const std::string& keepKey,
                   const std::string& removeKey);

/// What can be taken back, the latest first.
std::vector<calc::JournalEntry> mergesIn(const SpreadsheetDocument& document, const model::Template& definition);

/// A run: takes back the latest merge of these two keys, in one undo step. Returns how many cells could not be given
/// back since somebody has changed them: they stay as they are. Throws calc::UserError "merge-unknown",
/// "merge-undo-kept", "merge-undo-removed" ({key}).
std::size_t undoMerge(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const SpreadsheetDocument& document, const std::string& registerId, const std::string& keptKey,
                      const std::string& removedKey);

/// A run: remembers in the document that these two are different people. One undo step.
void tellApart(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const SpreadsheetDocument& document, const std::string& registerId, const std::string& oneKey,
               const std::string& otherKey);

}
