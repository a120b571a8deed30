// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/Import.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/settings/ImportSettings.hxx"
#include "import/EventColumns.hxx"
#include "roles/Roles.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// Longer texts are cut in a message.
constexpr std::size_t longestValue = 80;

/// Whole letters of the first `longestValue` bytes.
std::string shortened(const std::string& text)
{
    if (text.size() <= longestValue)
        return text;
    std::size_t end = longestValue;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}
}

Import::Import(const uno::Reference<uno::XComponentContext>& context,
               const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mContext(context)
    , mDocument(document)
    , mFiche(context, document)
    , mReader(context, document)
    , mReading{mReader, mReader.written()}
    , mSaved(commands::savedMappings(context))
{
}

void Import::open(const std::string& url, const std::optional<calc::TextFormat>& format,
                  const uno::Reference<task::XInteractionHandler>& person)
{
    mSource = std::make_unique<calc::ImportSource>(mContext, url, format, person);
}

void Import::open(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    mSource = std::make_unique<calc::ImportSource>(document);
}

void Import::close()
{
    mSource.reset();
    mTable = {};
    mJoined.reset();
    mHeadings.clear();
    mProfiles.clear();
    request = {};
}

std::vector<std::string> Import::foreignSheets() const
{
    std::vector<std::string> own{definition().cardLabel, definition().listsLabel, mFiche.layout().grid.sheetName};
    for (const calc::RegisterPlace& place : mFiche.layout().registers)
        own.push_back(place.sheetName);
    std::vector<std::string> sheets = mSource->sheets();
    std::erase_if(sheets,
                  [&](const std::string& sheet) { return std::find(own.begin(), own.end(), sheet) != own.end(); });
    return sheets;
}

std::string Import::usualSheet() const
{
    constexpr std::size_t leastHeadings = 2;
    std::optional<std::string> filled;
    for (const std::string& sheet : foreignSheets())
    {
        const imports::SourceTable table = mSource->beginning(sheet);
        if (table.rows() == 0)
            continue;
        const auto row = imports::findHeadingRow(table, definition(), mReading);
        if (row && imports::namedHeadings(table, *row, definition()) >= leastHeadings)
            return sheet;
        filled = filled ? filled : sheet;
    }
    return filled.value_or(mSource->sheets().front());
}

void Import::chooseSheet(const std::string& sheet, const engine::Progress& progress)
{
    mTable = mSource->read(sheet, progress);
    mSheet = sheet;
    mFoundRow = imports::findHeadingRow(mTable, definition(), mReading);
    mJoined.reset();
    useHeadings(mFoundRow);
    mRowOfFound = request.mapping.headingRow;
}

void Import::chooseHeadingRow(std::optional<std::size_t> row)
{
    // The lower one of two lines that were found is the same headings, not others.
    useHeadings(row == mRowOfFound ? mFoundRow : row);
}

void Import::useHeadings(std::optional<std::size_t> first)
{
    if (mJoined)
        mJoined->takeBack(mTable);
    mJoined.emplace(mTable, first, mReading);
    const std::optional<std::size_t> row = mJoined->row();
    mUsed.reset();
    request = {};
    request.mapping.headingRow = row;
    mHeadings = imports::headingsOf(mTable, row, mReading);
    mProfiles = imports::profilesOf(mTable, request.mapping.firstRow(), mReading);
    findAlikeSheets();
    proposeRegister();
}

void Import::findAlikeSheets()
{
    mAlikeSheets.clear();
    for (const std::string& sheet : foreignSheets())
        if (sheet != mSheet && imports::hasHeadings(mSource->beginning(sheet), mHeadings, mReading))
            mAlikeSheets.push_back(sheet);
}

void Import::proposeRegister()
{
    for (const imports::SavedMapping& saved : mSaved)
        if (imports::fits(saved, mHeadings, definition()))
            return useSaved(saved);
    if (const auto sheet =
            imports::proposeAttendanceSheet(mTable, request.mapping.headingRow, mProfiles, dataset(), mReading))
    {
        request = *sheet;
        return;
    }
    imports::ProposedMapping best;
    std::size_t chosen = 0;
    for (std::size_t table = 0; table < definition().registers.size(); ++table)
    {
        imports::ProposedMapping proposed =
            imports::proposeMapping(mTable, request.mapping.headingRow, mProfiles, dataset(), table, mReading);
        if (table == 0 || proposed.score > best.score)
        {
            best = std::move(proposed);
            chosen = table;
        }
    }
    request.table = chosen;
    request.mapping = std::move(best.mapping);
}

bool Import::mayBeSheet(std::size_t table) const
{
    const std::vector<roles::AttendanceRegister> all = roles::attendanceRegisters(definition());
    return std::any_of(all.begin(), all.end(),
                       [table](const roles::AttendanceRegister& each)
                       { return each.table == table && each.people.has_value(); });
}

void Import::chooseRegister(std::size_t table, bool isAttendanceSheet)
{
    const std::optional<std::size_t> row = request.mapping.headingRow;
    mUsed.reset();
    request = {};
    request.table = table;
    request.mapping.headingRow = row;
    if (isAttendanceSheet && mayBeSheet(table))
    {
        const auto proposed = imports::proposeAttendanceSheet(mTable, row, mProfiles, dataset(), mReading);
        if (proposed && proposed->table == table)
        {
            request = *proposed;
            return;
        }
        request.sheet.emplace();
    }
    request.mapping = imports::proposeMapping(mTable, row, mProfiles, dataset(),
                                              imports::mappedRegister(request, definition()), mReading)
                          .mapping;
}

std::vector<std::size_t> Import::eventColumns() const
{
    const auto proposed =
        imports::proposeAttendanceSheet(mTable, request.mapping.headingRow, mProfiles, dataset(), mReading);
    return proposed ? proposed->sheet->eventColumns : std::vector<std::size_t>();
}

namespace
{
/// Of the register that the sheet's ticks go into.
std::size_t eventsOf(const model::Template& definition, std::size_t table)
{
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
        if (attendance.table == table)
            return attendance.events;
    return table;
}
}

imports::EventHeadings Import::eventHeadings() const
{
    return {dataset(), eventsOf(definition(), request.table), imports::headingCells(mTable, request.mapping.headingRow),
            mReading};
}

std::map<std::size_t, std::vector<imports::EventChoice>> Import::eventChoices() const
{
    std::map<std::size_t, std::vector<imports::EventChoice>> all;
    if (!request.sheet || !request.mapping.headingRow)
        return all;
    const imports::EventHeadings headings = eventHeadings();
    for (std::size_t source = 0; source < mTable.columns; ++source)
        if (std::vector<imports::EventChoice> several =
                headings.choices(mTable.at(*request.mapping.headingRow, source));
            !several.empty())
            all[source] = std::move(several);
    return all;
}

const model::Register& Import::registerOfEvents() const
{
    return definition().registers[eventsOf(definition(), request.table)];
}

bool Import::hasEvent(const std::string& key) const
{
    return eventHeadings().knows(key);
}

void Import::chooseEvent(std::size_t source, const std::string& key)
{
    if (key.empty())
        request.sheet->chosenEvents.erase(source);
    else
        request.sheet->chosenEvents[source] = key;
    std::vector<std::size_t>& columns = request.sheet->eventColumns;
    if (key.empty() || std::find(columns.begin(), columns.end(), source) != columns.end())
        return;
    request.mapping.columns[source].reset();
    columns.push_back(source);
    std::sort(columns.begin(), columns.end());
}

void Import::useSaved(const imports::SavedMapping& saved)
{
    const std::vector<std::size_t> events = saved.isAttendanceSheet ? eventColumns() : std::vector<std::size_t>();
    mUsed = static_cast<std::size_t>(&saved - mSaved.data());
    imports::apply(saved, mHeadings, definition(), events, request);
    columnsChosen();
}

void Import::columnsChosen()
{
    imports::findAnswers(mHeadings, mProfiles, mappedRegister(), request.mapping);
}

const model::Register& Import::mappedRegister() const
{
    return definition().registers[imports::mappedRegister(request, definition())];
}

std::vector<imports::UnknownValue> Import::unknownValues() const
{
    return imports::unknownValues(mTable, request.mapping, dataset(), imports::mappedRegister(request, definition()),
                                  mReading);
}

void Import::proposeValues(bool addOthers)
{
    for (const imports::UnknownValue& unknown : unknownValues())
    {
        imports::ValueChoice choice;
        choice.kind = unknown.proposal ? imports::ValueChoice::Kind::Existing
                      : addOthers      ? imports::ValueChoice::Kind::Add
                                       : imports::ValueChoice::Kind::Keep;
        choice.value = unknown.proposal.value_or("");
        request.values.try_emplace({unknown.column, texts::folded(unknown.text)}, choice);
    }
}

imports::Plan Import::plan(const engine::Progress& progress) const
{
    return imports::planImport(mTable, request, dataset(), mReading, progress);
}

std::string Import::columnName(std::size_t source) const
{
    if (source < mHeadings.size() && !mHeadings[source].empty())
        return mHeadings[source];
    return columnLetter(source);
}

std::string Import::columnLetter(std::size_t source) const
{
    std::string cell = calc::cellName(static_cast<sal_Int32>(mTable.firstColumn + source), 0);
    cell.pop_back();
    return cell;
}

std::size_t Import::sheetRow(std::size_t row) const
{
    const calc::RegisterPlace& place = mFiche.layout().registers[imports::mappedRegister(request, definition())];
    return static_cast<std::size_t>(place.sheetRow(row)) + 1;
}

rtl::OUString Import::messageOf(const Messages& messages, const imports::Problem& problem) const
{
    const model::Register& owner = definition().registers[problem.table];
    std::map<std::string, std::string> parameters{{"value", shortened(problem.value)}, {"sheet", owner.label}};
    if (problem.source)
        parameters["source"] = columnName(*problem.source);
    if (problem.column)
        parameters["column"] = owner.columns[*problem.column].label;
    for (const std::string& choice : problem.choices)
        parameters["choices"] += (parameters["choices"].empty() ? "" : ", ") + choice;
    return messages.text("import.problem." + problem.code + (problem.choices.empty() ? "" : ".several"), parameters);
}

rtl::OUString Import::balanceOf(const Messages& messages, const imports::Plan& plan) const
{
    return messages.text(request.sheet ? "import.balance.ticks" : "import.balance",
                         {{"rows", std::to_string(plan.sourceRows)},
                          {"skipped", std::to_string(plan.skipped)},
                          {"ticks", std::to_string(plan.ticks)},
                          {"added", std::to_string(plan.added)},
                          {"updated", std::to_string(plan.updated)},
                          {"unchanged", std::to_string(plan.unchanged)},
                          {"absent", std::to_string(plan.noTicks)},
                          {"named", std::to_string(plan.namedTicks)}});
}

ImportReport Import::report(const Messages& messages, const imports::Plan& plan) const
{
    ImportReport report;
    report.added = plan.added;
    report.updated = plan.updated;
    report.unchanged = plan.unchanged;
    report.skipped = plan.skipped;
    report.read = plan.sourceRows;
    report.ticks = plan.ticks;
    report.balance = balanceOf(messages, plan);
    for (const imports::TableChanges& changes : plan.tables)
        report.othersAdded += changes.table == request.table ? 0 : changes.added.size();
    for (const std::string& sheet : mAlikeSheets)
        report.problems.push_back({mTable.firstRow + request.mapping.headingRow.value_or(0) + 1, "", "other-sheet",
                                   messages.text("import.problem.other-sheet", {{"value", shortened(sheet)}})});
    for (const imports::Problem& problem : plan.problems)
    {
        ImportProblem& shown = report.problems.emplace_back();
        shown.row = mTable.firstRow + problem.row + 1;
        if (problem.source)
            shown.column = columnLetter(*problem.source);
        shown.code = problem.code;
        shown.message = messageOf(messages, problem);
    }
    std::stable_sort(report.problems.begin(), report.problems.end(),
                     [](const ImportProblem& one, const ImportProblem& other) { return one.row < other.row; });
    return report;
}

ImportReport Import::carryOut(const Messages& messages)
{
    const RunGuard run(mContext, mDocument, Access::Writes);
    ProgressBar progress(run, messages.text("progress.import"));
    return carryOut(messages, progress.part(0, 0.3), progress.part(0.3, 1));
}

ImportReport Import::carryOut(const Messages& messages, const engine::Progress& planning,
                              const engine::Progress& writing)
{
    const imports::Plan made = plan(planning);
    ImportReport told = report(messages, made);
    write(messages, made, writing);
    return told;
}

void Import::write(const Messages& messages, const imports::Plan& plan, const engine::Progress& progress)
{
    if (plan.added + plan.updated == 0 && plan.listValues.empty())
        return;
    const uno::Reference<frame::XModel> document(mDocument, uno::UNO_QUERY_THROW);
    calc::UndoContext step(document, messages.text("undo.import"));
    calc::RegisterWriter writer(mDocument, definition(), mFiche.layout(), step);
    for (const auto& [list, value] : plan.listValues)
        writer.addToList(list, value);
    std::size_t rows = 1;
    for (const imports::TableChanges& changes : plan.tables)
        rows += changes.added.size() + changes.changed.size();
    std::size_t done = 0;
    const auto share = [&](std::size_t more) { return static_cast<double>(done + more) / static_cast<double>(rows); };
    for (const imports::TableChanges& changes : plan.tables)
    {
        const auto partly = [&](std::size_t of)
        {
            return [&, of](double part)
            { return !progress || progress(share(static_cast<std::size_t>(part * static_cast<double>(of)))); };
        };
        std::vector<calc::CellOfRegister> cells;
        cells.reserve(changes.changed.size());
        for (const imports::CellChange& change : changes.changed)
            cells.push_back({change.cell.column, change.cell.row, change.value});
        writer.set(changes.table, cells, partly(cells.size()));
        done += changes.changed.size();
        std::vector<calc::RegisterRow> added;
        added.reserve(changes.added.size());
        for (const imports::NewRow& row : changes.added)
            added.push_back(row.cells);
        if (!added.empty())
            writer.append(changes.table, added, partly(added.size()));
        done += added.size();
    }
    step.commit();
}

void Import::saveMapping(const std::string& name)
{
    imports::SavedMapping saved = imports::savedMapping(name, request, mHeadings, definition());
    std::erase_if(mSaved, [&](const imports::SavedMapping& each) { return each.name == name; });
    mSaved.insert(mSaved.begin(), std::move(saved));
    mUsed = 0;
    rememberMappings(mContext, mSaved);
}

}
