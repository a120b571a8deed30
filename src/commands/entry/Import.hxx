// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Import: brings the rows of another sheet or file into a register: what is proposed, what it would come to, and doing
// it. The dialog and the service are two ways to fill in one request.
#pragma once

#include "calc/document/LocaleFormats.hxx"
#include "calc/document/OfficeLocaleReader.hxx"
#include "calc/import/ImportSource.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "import/AttendanceSheet.hxx"
#include "import/EventHeadings.hxx"
#include "import/HeadingLines.hxx"
#include "import/Plan.hxx"
#include "import/SavedMapping.hxx"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// Something about the source that a person should know.
struct ImportProblem
{
    std::size_t row = 0; ///< of the source's sheet or file, from 1
    std::string column;  ///< of the source, as in "C"; empty where it is about the row
    std::string code;    ///< see imports::Problem
    rtl::OUString message;
};

struct ImportReport
{
    std::size_t added = 0;
    std::size_t othersAdded = 0; ///< rows of the registers that these refer to
    std::size_t updated = 0;
    std::size_t unchanged = 0;
    std::size_t skipped = 0;
    std::size_t read = 0;                ///< rows of the source
    std::size_t ticks = 0;               ///< of an attendance sheet
    rtl::OUString balance;               ///< what came in, and what became of it, in a sentence
    std::vector<ImportProblem> problems; ///< in the order of the source
};

class Import
{
public:
    /// Reads the fiche of `document`. Throws what FicheData throws.
    Import(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
           const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    const model::Template& definition() const { return mFiche.definition(); }
    const engine::Dataset& dataset() const { return mFiche.dataset(); }
    const imports::Reading& reading() const { return mReading; }
    const std::vector<imports::SavedMapping>& savedMappings() const { return mSaved; }

    /// See calc::ImportSource. The request is as for nothing until a sheet is chosen; where it throws, all is as
    /// before.
    void open(const std::string& url, const std::optional<calc::TextFormat>& format,
              const com::sun::star::uno::Reference<com::sun::star::task::XInteractionHandler>& person = {});
    void open(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    void close();
    bool isOpen() const { return mSource != nullptr; }
    const calc::ImportSource& source() const { return *mSource; }

    /// The first sheet with headings that the fiche knows, that is none of the fiche's own; else the first with
    /// anything in it.
    std::string usualSheet() const;

    /// Reads it, finds its headings and proposes a register and where its columns go: a saved mapping that fits its
    /// headings before anything else.
    void chooseSheet(const std::string& sheet, const engine::Progress& progress = {});
    const std::string& sheet() const { return mSheet; }
    const imports::SourceTable& table() const { return mTable; }
    const std::vector<std::string>& headings() const { return mHeadings; }

    /// What the person, or the macro, may change.
    imports::Request request;

    /// Another row of headings (empty: none), register, sort of source: each proposes what follows from it.
    void chooseHeadingRow(std::optional<std::size_t> row);
    void chooseRegister(std::size_t table, bool isAttendanceSheet);
    void useSaved(const imports::SavedMapping& saved); ///< one of savedMappings

    /// To be called where the columns of the request's mapping have been chosen one by one.
    void columnsChosen();

    /// Which of the saved mappings the request has been made from; empty where it was from none.
    const std::optional<std::size_t>& usedMapping() const { return mUsed; }

    /// Whether the register may come as a ticked sheet.
    bool mayBeSheet(std::size_t table) const;

    /// Of an attendance sheet: the events that each column could be of, where they are more than one.
    std::map<std::size_t, std::vector<imports::EventChoice>> eventChoices() const;
    const model::Register& registerOfEvents() const;
    bool hasEvent(const std::string& key) const;
    /// The column is of this event; of none where the key is empty.
    void chooseEvent(std::size_t source, const std::string& key);

    /// The register that the columns go into.
    const model::Register& mappedRegister() const;

    /// A value of the list for each text that is like one; with `addOthers` the others go into the list.
    void proposeValues(bool addOthers);
    std::vector<imports::UnknownValue> unknownValues() const;

    imports::Plan plan(const engine::Progress& progress = {}) const;
    ImportReport report(const Messages& messages, const imports::Plan& plan) const;

    /// A run: does what the request says, in one undo step, with a progress bar. Throws calc::UserError or
    /// engine::Cancelled; the document is then as it was.
    ImportReport carryOut(const Messages& messages);
    /// The same as part of a run that goes on.
    ImportReport carryOut(const Messages& messages, const engine::Progress& planning, const engine::Progress& writing);

    /// Keeps the request's mapping under a name, in place of one that has it.
    void saveMapping(const std::string& name);

    /// As the source's sheet has it.
    std::string columnLetter(std::size_t source) const;

    /// The row of the sheet, from 1, where this row of the mapped register stands.
    std::size_t sheetRow(std::size_t row) const;

    /// The heading, or the letter of a column without one.
    std::string columnName(std::size_t source) const;

private:
    std::vector<std::string> foreignSheets() const;
    void useHeadings(std::optional<std::size_t> first);
    void findAlikeSheets();
    void proposeRegister();
    std::vector<std::size_t> eventColumns() const;
    imports::EventHeadings eventHeadings() const;
    rtl::OUString balanceOf(const Messages& messages, const imports::Plan& plan) const;
    rtl::OUString messageOf(const Messages& messages, const imports::Problem& problem) const;
    void write(const Messages& messages, const imports::Plan& plan, const engine::Progress& progress);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    FicheData mFiche;
    calc::OfficeLocaleReader mReader;
    imports::Reading mReading;
    std::vector<imports::SavedMapping> mSaved;
    std::optional<std::size_t> mUsed;
    std::unique_ptr<calc::ImportSource> mSource;
    std::string mSheet;
    imports::SourceTable mTable;
    std::optional<std::size_t> mFoundRow;   ///< of the headings, without anybody's choice
    std::optional<std::size_t> mRowOfFound; ///< the same where a second line of headings was joined to them
    std::optional<imports::JoinedHeadings> mJoined;
    std::vector<std::string> mHeadings;
    std::vector<std::string> mAlikeSheets; ///< of the source, with the same headings
    std::vector<imports::ColumnProfile> mProfiles;
};

}
