// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SourceFiles: reads the files that are to be consolidated: each becomes a source, or is passed over with the reason.
#pragma once

#include "calc/document/UserError.hxx"
#include "commands/words/Messages.hxx"
#include "consolidate/JoinedRows.hxx"
#include "consolidate/Source.hxx"
#include "engine/results/ResultsJson.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::commands
{

struct SkippedFile
{
    std::string file; ///< its name
    rtl::OUString reason;
};

class SourceFiles
{
public:
    /// `joinRows`: keeps the rows of workbooks together, for what only these say.
    SourceFiles(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                const Messages& messages, bool joinRows);
    ~SourceFiles();

    /// Results as JSON are read without the office's filters, all else as a workbook. Throws nothing for what is wrong
    /// with the file.
    void read(const std::string& url);

    const std::vector<consolidate::Source>& sources() const { return mSources; }
    const std::vector<SkippedFile>& skipped() const { return mSkipped; }

    /// The rows of all sources as one fiche; empty where one has no registers, or others, or another period.
    std::optional<consolidate::Source> together();

    std::size_t samePeople() const { return mJoined ? mJoined->samePeople() : 0; }
    std::size_t doubtfulPeople() const { return mJoined ? mJoined->doubtfulPeople() : 0; }
    /// Why there is no source of all rows; empty where there is, or where nobody asked for it.
    std::string whyNotTogether() const { return mWhyNotTogether; }
    bool holdsRows() const { return mHoldsRows; }

private:
    struct Known
    {
        std::shared_ptr<const model::Template> definition;
        std::map<std::string, engine::IndicatorRule> rules;
    };

    consolidate::Source workbookSource(const std::string& url);
    consolidate::Source
    gridSource(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const std::string& url) const;
    void join(const std::shared_ptr<const model::Template>& definition, const std::string& templateText,
              const engine::Dataset& data, const std::optional<model::Period>& period);
    /// No rows of all sources.
    void notTogether(const char* why);
    /// Gives a source without rules those of the template that it names, where that one is known.
    void complete(consolidate::Source& source);
    const Known* knownTemplate(const std::string& id);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
    const Messages& mMessages;
    std::vector<consolidate::Source> mSources;
    std::vector<SkippedFile> mSkipped;
    std::map<std::string, std::string> mFiles; ///< by digest
    std::map<std::string, std::optional<Known>> mTemplates;
    bool mJoinRows;
    bool mHoldsRows = false;
    std::shared_ptr<const model::Template> mDefinition; ///< of the joined rows
    std::string mTemplateText;
    std::unique_ptr<consolidate::JoinedRows> mJoined;
    std::optional<model::Period> mPeriod;
    std::string mWhyNotTogether;
};

}
