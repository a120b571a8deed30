// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/import/ImportRowsPage.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/XCheckBox.hpp>

#include <rtl/ustrbuf.hxx>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using imports::Matching;

constexpr Matching matchings[]{Matching::Update, Matching::Skip, Matching::New};
constexpr const char* matchingKeys[]{"matching.update", "matching.skip", "matching.new"};
/// More lines nobody reads in a dialog; the report of the service has all.
constexpr std::size_t mostLines = 2000;

std::size_t entryOf(Matching matching)
{
    return static_cast<std::size_t>(std::find(std::begin(matchings), std::end(matchings), matching) - matchings);
}
}

rtl::OUString importSummary(const commands::Messages& messages, const commands::ImportReport& report, bool isDone)
{
    const std::string moment = isDone ? "import.done." : "import.plan.";
    rtl::OUString parts;
    const auto tell = [&](const char* key, std::size_t count, bool always)
    {
        if (count > 0 || always)
            parts += (parts.isEmpty() ? rtl::OUString() : rtl::OUString(", ")) +
                     messages.counted(moment + key, static_cast<std::int64_t>(count));
    };
    tell("added", report.added, true);
    tell("others", report.othersAdded, false);
    tell("updated", report.updated, false);
    tell("unchanged", report.unchanged, false);
    tell("skipped", report.skipped, false);
    return messages.text(isDone ? "import.done" : "import.plan", {{"parts", calc::fromOffice(parts)}});
}

rtl::OUString problemLines(const commands::Messages& messages, const commands::ImportReport& report)
{
    rtl::OUStringBuffer lines(report.balance);
    lines.append('\n');
    std::size_t told = 0;
    for (const bool isForLooking : {true, false})
    {
        bool isFirst = true;
        for (const commands::ImportProblem& problem : report.problems)
        {
            if (imports::needsALook(problem.code) != isForLooking || told == mostLines)
                continue;
            if (isFirst)
                lines.append("\n" + messages.text(isForLooking ? "import.to-look-at" : "import.for-information") +
                             "\n");
            isFirst = false;
            lines.append(messages.text(problem.column.empty() ? "import.line.row" : "import.line.cell",
                                       {{"row", std::to_string(problem.row)},
                                        {"column", problem.column},
                                        {"message", calc::fromOffice(problem.message)}}));
            lines.append('\n');
            ++told;
        }
    }
    if (report.problems.size() > told)
        lines.append(messages.counted("import.more", static_cast<std::int64_t>(report.problems.size() - told)));
    if (report.problems.empty())
        lines.append("\n" + messages.text("import.no-problem"));
    return lines.makeStringAndClear();
}

ImportRowsPage::ImportRowsPage(const ImportPages& pages)
    : ImportPage(pages)
{
    std::vector<rtl::OUString> all;
    for (const char* const key : matchingKeys)
        all.push_back(text(key));
    showEntries(dialog(), "Matching", all);
    all.insert(all.begin(), text("matching.default"));
    showEntries(dialog(), "MatchTarget", all);
    listen();
}

void ImportRowsPage::listen()
{
    const auto onItem = [this](auto control, void (ImportRowsPage::*reaction)())
    {
        control->addItemListener(
            new Chosen([this, reaction] { mPages.attempt([this, reaction] { (this->*reaction)(); }); }));
    };
    onItem(dialog().control<awt::XListBox>("Matching"), &ImportRowsPage::choose);
    onItem(dialog().control<awt::XListBox>("Matches"), &ImportRowsPage::chooseMatch);
    onItem(dialog().control<awt::XListBox>("MatchTarget"), &ImportRowsPage::chooseForRow);
    for (const char* const box : {"LeaveOut", "CreatePeople", "CreateEvents"})
        onItem(dialog().control<awt::XCheckBox>(rtl::OUString::createFromAscii(box)), &ImportRowsPage::choose);
}

void ImportRowsPage::show()
{
    mShowing = true;
    const imports::Request& request = import().request;
    chooseEntry(dialog(), "Matching", entryOf(request.matching));
    const bool isSheet = request.sheet.has_value();
    dialog().enable("Matching", !isSheet);
    dialog().enable("LeaveOut", !isSheet);
    dialog().enable("CreatePeople", isSheet && !request.sheet->ofGroups);
    dialog().enable("CreateEvents", isSheet);
    mShowing = false;
    showPlan();
}

bool ImportRowsPage::isComplete() const
{
    return mPlan.added + mPlan.updated > 0;
}

void ImportRowsPage::choose()
{
    if (mShowing)
        return;
    imports::Request& request = import().request;
    const auto isTicked = [this](const char* box)
    { return dialog().control<awt::XCheckBox>(rtl::OUString::createFromAscii(box))->getState() == 1; };
    request.matching = matchings[chosenEntry(dialog(), "Matching").value_or(0)];
    request.leaveOutDoubtful = isTicked("LeaveOut");
    if (request.sheet)
    {
        request.sheet->createPeople = isTicked("CreatePeople");
        request.sheet->createEvents = isTicked("CreateEvents");
    }
    showPlan();
}

void ImportRowsPage::showPlan()
{
    mPlan = import().plan();
    const commands::ImportReport report = import().report(mPages.messages, mPlan);
    dialog().setText("Summary", importSummary(mPages.messages, report, false));
    dialog().setText("Problems", problemLines(mPages.messages, report));
    showMatches();
    dialog().enable("Next", isComplete());
}

void ImportRowsPage::showMatches()
{
    std::vector<rtl::OUString> lines;
    for (const imports::MatchedRow& match : mPlan.matches)
        lines.push_back(text("match", {{"row", std::to_string(import().table().firstRow + match.sourceRow + 1)},
                                       {"name", match.name},
                                       {"matching", calc::fromOffice(text(matchingKeys[entryOf(match.matching)]))}}));
    showEntries(dialog(), "Matches", lines);
    dialog().enable("Matches", !lines.empty());
    dialog().enable("MatchTarget", false);
    dialog().setText("MatchDetail", {});
}

void ImportRowsPage::chooseMatch()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Matches");
    dialog().enable("MatchTarget", chosen.has_value());
    if (!chosen)
        return;
    const imports::MatchedRow& match = mPlan.matches[*chosen];
    dialog().setText(
        "MatchDetail",
        text("match.detail", {{"row", std::to_string(import().table().firstRow + match.sourceRow + 1)},
                              {"name", match.name},
                              {"register-row", std::to_string(import().sheetRow(match.row))},
                              {"sheet", import().mappedRegister().label},
                              {"why", calc::fromOffice(text(match.byKey ? "match.key" : "match.name"))},
                              {"matching", calc::fromOffice(text(matchingKeys[entryOf(match.matching)]))}}));
    const auto& byRow = import().request.matchingByRow;
    const auto found = byRow.find(match.sourceRow);
    chooseEntry(dialog(), "MatchTarget", found == byRow.end() ? 0 : entryOf(found->second) + 1);
}

void ImportRowsPage::chooseForRow()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Matches");
    const std::optional<std::size_t> target = chosenEntry(dialog(), "MatchTarget");
    if (!chosen || !target)
        return;
    const std::size_t row = mPlan.matches[*chosen].sourceRow;
    if (*target == 0)
        import().request.matchingByRow.erase(row);
    else
        import().request.matchingByRow[row] = matchings[*target - 1];
    showPlan();
    chooseEntry(dialog(), "Matches", *chosen);
    chooseMatch();
}

}
