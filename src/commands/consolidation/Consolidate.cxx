// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/consolidation/Consolidate.hxx"

#include "calc/document/Text.hxx"
#include "calc/reports/ConsolidatedSheets.hxx"
#include "commands/consolidation/ConsolidationText.hxx"
#include "commands/run/ProgressBar.hxx"

#include <com/sun/star/ucb/SimpleFileAccess.hpp>

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr std::array endings{".json", ".ods", ".fods", ".xlsx"};

/// Of the whole work, the reading of the files.
constexpr double readingShare = 0.9;

void report(const engine::Progress& progress, double share)
{
    if (!progress(share))
        throw engine::Cancelled();
}

rtl::OUString textOf(const std::array<std::string, 3>& entry)
{
    return calc::toOffice(entry[0] + (entry[1].empty() ? "" : " – " + entry[1]) +
                          (entry[2].empty() ? "" : " – " + entry[2]));
}

[[noreturn]] void refuse(const std::vector<SkippedFile>& skipped)
{
    std::string reasons;
    constexpr std::size_t mostReasons = 5;
    for (std::size_t file = 0; file < std::min(skipped.size(), mostReasons); ++file)
        reasons += "\n" + skipped[file].file + ": " + calc::fromOffice(skipped[file].reason);
    throw calc::UserError("consolidate-none", {{"reasons", reasons}});
}
}

Consolidated consolidate(const uno::Reference<uno::XComponentContext>& context, const ConsolidateChoices& choices,
                         const uno::Reference<sheet::XSpreadsheetDocument>& shown)
{
    const RunGuard run(context, shown, Access::OnlyShows);
    if (choices.urls.size() > mostConsolidatedFiles)
        throw calc::UserError("consolidate-too-many", {{"count", std::to_string(choices.urls.size())},
                                                       {"most", std::to_string(mostConsolidatedFiles)}});
    const Messages messages(context);
    ProgressBar bar(run, messages.text("progress.consolidate"));
    const engine::Progress progress = bar.part(0, 1);
    SourceFiles files(context, messages, choices.samePeopleOnce);
    for (std::size_t file = 0; file < choices.urls.size(); ++file)
    {
        report(progress, readingShare * static_cast<double>(file) / static_cast<double>(choices.urls.size()));
        files.read(choices.urls[file]);
    }
    report(progress, readingShare);
    if (files.sources().empty())
        refuse(files.skipped());
    const std::optional<consolidate::Source> together = files.together();
    const consolidate::Consolidation grid = consolidate::consolidated(files.sources(), together ? &*together : nullptr);
    const calc::ConsolidatedSheets sheets = consolidationText(context, messages, files, grid, together.has_value());
    report(progress, (1 + readingShare) / 2);
    Consolidated result;
    result.sources = files.sources().size();
    result.samePeople = together ? files.samePeople() : 0;
    result.skipped = files.skipped();
    for (const consolidate::Row& row : grid.rows)
        result.withheld += row.keys.empty() && row.total.reason != consolidate::Reason::None ? 1 : 0;
    for (const std::array<std::string, 3>& entry : sheets.list)
        result.notMatched.push_back(textOf(entry));
    result.document = calc::makeConsolidatedSheets(context, sheets, choices.visible);
    return result;
}

std::vector<std::string> consolidatableFiles(const uno::Reference<uno::XComponentContext>& context,
                                             const std::string& folder)
{
    std::vector<std::string> files;
    for (const rtl::OUString& url :
         ucb::SimpleFileAccess::create(context)->getFolderContents(calc::toOffice(folder), false))
    {
        const rtl::OUString name = url.toAsciiLowerCase();
        const bool fits =
            std::any_of(endings.begin(), endings.end(),
                        [&](const char* ending) { return name.endsWith(rtl::OUString::createFromAscii(ending)); });
        // "~$" and ".~lock." are what offices put beside a file that is open.
        const rtl::OUString own = name.copy(name.lastIndexOf('/') + 1);
        if (fits && !own.startsWith("~$") && !own.startsWith("%7E$") && !own.startsWith("."))
            files.push_back(calc::fromOffice(url));
    }
    std::sort(files.begin(), files.end());
    return files;
}

}
