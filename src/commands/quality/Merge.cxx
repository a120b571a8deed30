// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/quality/Merge.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterCells.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "calc/stored/StoredPairs.hxx"
#include "commands/quality/Check.hxx"
#include "commands/run/RunGuard.hxx"
#include "quality/duplicates/MergePlan.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using engine::CellAddress;
using quality::MergeRecord;

CellAddress cellAt(std::size_t table, std::size_t column, std::size_t row)
{
    return {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)};
}

/// Carries a plan out, and notes in a record what there was.
class Merger
{
public:
    Merger(const SpreadsheetDocument& document, const FicheData& fiche, calc::UndoContext& step)
        : mDocument(document)
        , mFiche(fiche)
        , mStep(step)
        , mWriter(document, fiche.definition(), fiche.layout(), step)
    {
    }

    void run(const roles::PeopleRegister& people, const quality::MergePlan& plan)
    {
        const std::string& registerId = mFiche.definition().registers[plan.table].id;
        mRecord.registerId = registerId;
        mRecord.keptKey = quality::keyOf(mFiche.dataset(), people, plan.keep);
        mRecord.removedKey = quality::keyOf(mFiche.dataset(), people, plan.remove);
        mRecord.removed = rowAt(plan.table, plan.remove);
        for (const CellAddress& row : plan.repeated)
            mRecord.repeated.push_back({mFiche.definition().registers[row.table].id, rowAt(row.table, row.row)});
        const std::string rewritten = rewriteReferences(plan);
        takeValues(plan);
        calc::MergeJournal(mDocument, mFiche.definition()).add(mStep, mRecord, rewritten, mFiche.cellLocale());
        removeRows(plan);
    }

    std::size_t references() const { return mRecord.references.size(); }

private:
    MergeRecord::Row rowAt(std::uint32_t table, std::uint32_t row) const
    {
        MergeRecord::Row cells;
        const std::vector<model::Column>& columns = mFiche.definition().registers[table].columns;
        for (std::size_t column = 0; column < columns.size(); ++column)
            if (model::CellValue value = valueAt(cellAt(table, column, row)); value != model::CellValue())
                cells[columns[column].id] = std::move(value);
        return cells;
    }

    model::CellValue valueAt(const CellAddress& cell) const
    {
        return calc::valueOf(calc::registerCell(mDocument, mFiche.layout(), cell));
    }

    const std::string& columnId(const CellAddress& cell) const
    {
        return mFiche.definition().registers[cell.table].columns[cell.column].id;
    }

    void requireNoFormula(const CellAddress& cell) const
    {
        if (calc::isFormula(calc::registerCell(mDocument, mFiche.layout(), cell)))
            throw calc::UserError("merge-formula", {{"sheet", mFiche.layout().registers[cell.table].sheetName},
                                                    {"cell", cellName(mFiche, cell)}});
    }

    /// Returns the cells, for people to read.
    std::string rewriteReferences(const quality::MergePlan& plan)
    {
        std::string places;
        const std::string* sheet = nullptr;
        for (const quality::ReferenceChange& change : plan.references)
        {
            const bool goes = std::any_of(plan.repeated.begin(), plan.repeated.end(),
                                          [&](const CellAddress& row)
                                          { return row.table == change.cell.table && row.row == change.cell.row; });
            if (goes)
                continue;
            requireNoFormula(change.cell);
            mWriter.set(change.cell, change.after);
            mRecord.references.push_back({mFiche.definition().registers[change.cell.table].id, columnId(change.cell),
                                          change.cell.row, change.before, change.after, change.mark});
            const std::string& name = mFiche.layout().registers[change.cell.table].sheetName;
            places += places.empty() ? "" : ", ";
            places += sheet && *sheet == name ? "" : name + "\u00A0: ";
            places += cellName(mFiche, change.cell);
            sheet = &name;
        }
        return places;
    }

    void takeValues(const quality::MergePlan& plan)
    {
        for (const std::size_t column : plan.taken)
        {
            const CellAddress kept = cellAt(plan.table, column, plan.keep);
            requireNoFormula(kept);
            const model::CellValue after = valueAt(cellAt(plan.table, column, plan.remove));
            mRecord.kept.push_back({columnId(kept), valueAt(kept), after});
            mWriter.set(kept, after);
        }
    }

    /// The lowest first: those below move up.
    void removeRows(const quality::MergePlan& plan)
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> rows{{plan.table, plan.remove}};
        for (const CellAddress& row : plan.repeated)
            rows.emplace_back(row.table, row.row);
        std::sort(rows.rbegin(), rows.rend());
        for (const auto& [table, row] : rows)
            mWriter.remove(table, row);
    }

    const SpreadsheetDocument& mDocument;
    const FicheData& mFiche;
    calc::UndoContext& mStep;
    calc::RegisterWriter mWriter;
    MergeRecord mRecord;
};

/// Gives back what a record says there was.
class Restorer
{
public:
    Restorer(const SpreadsheetDocument& document, const FicheData& fiche, calc::UndoContext& step)
        : mDocument(document)
        , mFiche(fiche)
        , mWriter(document, fiche.definition(), fiche.layout(), step)
    {
    }

    /// How many cells could not be given back.
    std::size_t run(const roles::PeopleRegister& people, const MergeRecord& record)
    {
        const auto kept = quality::rowWithKey(mFiche.dataset(), people, record.keptKey);
        if (!kept)
            throw calc::UserError("merge-undo-kept", {{"key", record.keptKey}});
        const bool sameKey = texts::folded(record.keptKey) == texts::folded(record.removedKey);
        if (!record.removedKey.empty() && !sameKey && quality::rowWithKey(mFiche.dataset(), people, record.removedKey))
            throw calc::UserError("merge-undo-removed", {{"key", record.removedKey}});
        for (const MergeRecord::Reference& reference : record.references)
            restore(reference);
        for (const MergeRecord::Kept& cell : record.kept)
            restore(cell, people, *kept);
        append(record.registerId, record.removed);
        for (const MergeRecord::RemovedRow& row : record.repeated)
            append(row.registerId, row.cells);
        return mLost;
    }

private:
    /// The row that it was, if it still says the same; else one elsewhere that does: rows are sorted and inserted. Else
    /// the row that it was, with another detail changed.
    void restore(const MergeRecord::Reference& reference)
    {
        const std::size_t table = mFiche.dataset().tableIndex(reference.registerId);
        const std::size_t column = table == engine::TypedTable::npos
                                       ? engine::TypedTable::npos
                                       : mFiche.dataset().tables()[table].columnIndex(reference.column);
        if (column == engine::TypedTable::npos)
        {
            ++mLost;
            return;
        }
        const auto isIt = [&](std::uint32_t row, bool alsoChanged)
        {
            const CellAddress cell = cellAt(table, column, row);
            return row < mFiche.dataset().tables()[table].rows && !mRestored.contains(cell) &&
                   mFiche.dataset().typedText(cell) == reference.after &&
                   (alsoChanged || markOf(cell) == reference.mark);
        };
        std::optional<std::uint32_t> found;
        if (isIt(reference.row, false))
            found = reference.row;
        for (std::uint32_t row = 0; !found && row < mFiche.dataset().tables()[table].rows; ++row)
            if (isIt(row, false))
                found = row;
        if (!found && isIt(reference.row, true))
            found = reference.row;
        if (!found)
        {
            ++mLost;
            return;
        }
        const CellAddress cell = cellAt(table, column, *found);
        mRestored.insert(cell);
        mWriter.set(cell, reference.before);
    }

    std::uint64_t markOf(const CellAddress& cell)
    {
        const auto [mark, added] = mMarks.try_emplace(cell);
        if (added)
            mark->second = quality::rowMark(mFiche.dataset(), cell.table, cell.row, cell.column);
        return mark->second;
    }

    void restore(const MergeRecord::Kept& kept, const roles::PeopleRegister& people, std::uint32_t row)
    {
        const std::size_t column = mFiche.dataset().tables()[people.table].columnIndex(kept.column);
        const CellAddress cell = cellAt(people.table, column, row);
        if (column == engine::TypedTable::npos ||
            calc::valueOf(calc::registerCell(mDocument, mFiche.layout(), cell)) != kept.after)
        {
            ++mLost;
            return;
        }
        mWriter.set(cell, kept.before);
    }

    void append(const std::string& registerId, const MergeRecord::Row& cells)
    {
        const std::size_t table = mFiche.dataset().tableIndex(registerId);
        if (table == engine::TypedTable::npos)
            throw calc::UserError("register-missing", {{"sheet", registerId}});
        calc::RegisterRow row;
        for (const model::Column& column : mFiche.definition().registers[table].columns)
        {
            const auto value = cells.find(column.id);
            row.push_back(value == cells.end() ? model::CellValue() : value->second);
        }
        mWriter.append(table, std::span(&row, 1));
    }

    const SpreadsheetDocument& mDocument;
    const FicheData& mFiche;
    calc::RegisterWriter mWriter;
    std::set<CellAddress> mRestored;
    std::map<CellAddress, std::uint64_t> mMarks;
    std::size_t mLost = 0;
};

calc::UndoContext stepOf(const SpreadsheetDocument& document, const rtl::OUString& title)
{
    return calc::UndoContext(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW), title);
}

Merged merged(const Messages& messages, const SpreadsheetDocument& document, const FicheData& fiche,
              const MergeRequest& request)
{
    const quality::MergePlan plan =
        quality::planMerge(fiche.dataset(), request.people, request.keep, request.remove, request.chosen);
    calc::UndoContext step = stepOf(document, messages.text("undo.merge"));
    Merger merger(document, fiche, step);
    merger.run(request.people, plan);
    step.commit();
    return {merger.references(), plan.repeated.size(), plan.metTwice};
}
}

Merged mergePeople(const uno::Reference<uno::XComponentContext>& context, const SpreadsheetDocument& document,
                   const MergeRequest& request)
{
    const RunGuard run(context, document, Access::Writes);
    return merged(Messages(context), document, FicheData(context, document), request);
}

Merged mergePeople(const uno::Reference<uno::XComponentContext>& context, const SpreadsheetDocument& document,
                   const std::string& registerId, const std::string& keepKey, const std::string& removeKey)
{
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    const roles::PeopleRegister people = peopleRegisterNamed(fiche, registerId);
    const auto keep = quality::rowWithKey(fiche.dataset(), people, keepKey);
    const auto remove = quality::rowWithKey(fiche.dataset(), people, removeKey, keep);
    if (!keep || !remove)
        throw calc::UserError("merge-key", {{"key", keep ? removeKey : keepKey},
                                            {"sheet", fiche.layout().registers[people.table].sheetName}});
    return merged(Messages(context), document, fiche, {people, *keep, *remove, {}});
}

std::vector<calc::JournalEntry> mergesIn(const SpreadsheetDocument& document, const model::Template& definition)
{
    return calc::MergeJournal(document, definition).entries();
}

std::size_t undoMerge(const uno::Reference<uno::XComponentContext>& context, const SpreadsheetDocument& document,
                      const std::string& registerId, const std::string& keptKey, const std::string& removedKey)
{
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    const calc::MergeJournal journal(document, fiche.definition());
    const std::vector<calc::JournalEntry> entries = journal.entries();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const calc::JournalEntry& each)
                                    {
                                        return each.record.registerId == registerId && each.record.keptKey == keptKey &&
                                               each.record.removedKey == removedKey;
                                    });
    if (entry == entries.end())
        throw calc::UserError("merge-unknown", {{"kept", keptKey}, {"removed", removedKey}});
    const roles::PeopleRegister people = peopleRegisterNamed(fiche, registerId);
    calc::UndoContext step = stepOf(document, Messages(context).text("undo.merge.undone"));
    Restorer restorer(document, fiche, step);
    const std::size_t lost = restorer.run(people, entry->record);
    journal.markUndone(step, *entry);
    step.commit();
    return lost;
}

void tellApart(const uno::Reference<uno::XComponentContext>& context, const SpreadsheetDocument& document,
               const std::string& registerId, const std::string& oneKey, const std::string& otherKey)
{
    const RunGuard run(context, document, Access::Writes);
    const quality::ToldApart before = calc::storedPairs(document);
    quality::ToldApart after = before;
    after[registerId].insert(quality::keyPair(oneKey, otherKey));
    calc::UndoContext step = stepOf(document, Messages(context).text("undo.tell-apart"));
    step.write({[document, after] { calc::storePairs(document, after); },
                [document, before] { calc::storePairs(document, before); }});
    step.commit();
}

}
