// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/quality/FindDuplicatesCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/quality/Merge.hxx"
#include "dialogs/quality/DuplicatesDialog.hxx"
#include "dialogs/quality/UndoMergeDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/NoticeBar.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using dialogs::DuplicatesAnswer;

/// More than a person goes through.
constexpr std::size_t mostPairs = 1000;

/// The pairs of a register, and where they come from: rows, until the document changes.
struct Search
{
    std::vector<commands::PeopleRegisterName> registers;
    dialogs::DuplicatesQuestion question;
};

/// Asks about pair after pair, and does what the person says.
class Conversation
{
public:
    explicit Conversation(const dialogs::Window& window)
        : mWindow(window)
        , mMessages(window.context)
    {
    }

    void run()
    {
        Search search = searched();
        if (search.registers.empty())
            return dialogs::showInformation(mWindow, mMessages.text("duplicates.no-people"));
        while (const auto answer = dialogs::askAboutDuplicates(mWindow, mMessages, search.question))
        {
            try
            {
                act(*answer, search);
            }
            catch (const calc::UserError&)
            {
                dialogs::showError(mWindow, dialogs::currentErrorText(mWindow.context));
            }
            search = searched();
        }
    }

private:
    Search searched() const
    {
        commands::FoundDuplicates found =
            commands::findDuplicates(mWindow.context, mWindow.document(), mRegister, mostPairs);
        Search search{std::move(found.registers), {}};
        for (const commands::PeopleRegisterName& each : search.registers)
            search.question.registers.push_back(each.label);
        search.question.selectedRegister = mRegister;
        search.question.selectedPair = mPair;
        search.question.canWrite = calc::isWritable(mWindow.document());
        search.question.canUndo =
            !commands::mergesIn(mWindow.document(), *commands::definitionIn(mWindow.document())).empty();
        if (mRegister < search.registers.size())
            search.question.pairs = std::move(found.pairs[mRegister]);
        return search;
    }

    void act(const DuplicatesAnswer& answer, const Search& search)
    {
        mPair = answer.pair;
        switch (answer.kind)
        {
        case DuplicatesAnswer::Kind::Register:
            mRegister = answer.selectedRegister;
            mPair = 0;
            break;
        case DuplicatesAnswer::Kind::Merge:
            merge(answer, search);
            break;
        case DuplicatesAnswer::Kind::Apart:
            tellApart(search.question.pairs[answer.pair], search.registers[mRegister].id);
            break;
        case DuplicatesAnswer::Kind::Undo:
            undo();
            break;
        }
    }

    void merge(const DuplicatesAnswer& answer, const Search& search)
    {
        const commands::ShownDuplicate& pair = search.question.pairs[answer.pair];
        const auto& keep = answer.keepsOther ? pair.other : pair.one;
        const auto& remove = answer.keepsOther ? pair.one : pair.other;
        if (keep.key.empty() || remove.key.empty())
            return dialogs::showError(mWindow, mMessages.text("duplicates.need-key"));
        const commands::Merged merged =
            commands::mergePeople(mWindow.context, mWindow.document(),
                                  {search.registers[mRegister].people, keep.row, remove.row, answer.chosen});
        showNotice(mWindow, ofStep(noticeOf(merged.metTwice.empty() ? NoticeKind::Done : NoticeKind::ToLookAt,
                                            reportOf(merged, keep.key, remove.key))));
    }

    rtl::OUString reportOf(const commands::Merged& merged, const std::string& kept, const std::string& removed) const
    {
        rtl::OUString report =
            mMessages.text(removed == kept ? "duplicates.merged.same-key" : "duplicates.merged",
                           {{"kept", kept},
                            {"removed", removed},
                            {"references", mMessages.number(static_cast<std::int64_t>(merged.references))}});
        if (merged.repeated > 0)
            report += "\n\n" + mMessages.counted("duplicates.repeated", static_cast<std::int64_t>(merged.repeated));
        std::string events;
        for (const std::string& event : merged.metTwice)
            events += (events.empty() ? "" : ", ") + event;
        if (!events.empty())
            report += "\n\n" + mMessages.text("duplicates.met-twice", {{"events", events}});
        return report;
    }

    void tellApart(const commands::ShownDuplicate& pair, const std::string& registerId)
    {
        if (pair.one.key.empty() || pair.other.key.empty())
            return dialogs::showError(mWindow, mMessages.text("duplicates.need-key"));
        commands::tellApart(mWindow.context, mWindow.document(), registerId, pair.one.key, pair.other.key);
    }

    void undo()
    {
        const std::shared_ptr<const model::Template> definition = commands::definitionIn(mWindow.document());
        const std::vector<calc::JournalEntry> entries = commands::mergesIn(mWindow.document(), *definition);
        if (entries.empty())
            return dialogs::showInformation(mWindow, mMessages.text("duplicates.no-journal"));
        std::vector<rtl::OUString> lines;
        lines.reserve(entries.size());
        for (const calc::JournalEntry& entry : entries)
            lines.push_back(lineOf(entry, *definition));
        const std::optional<std::size_t> chosen = dialogs::askWhichMerge(mWindow, lines);
        if (!chosen)
            return;
        const quality::MergeRecord& record = entries[*chosen].record;
        const std::size_t lost = commands::undoMerge(mWindow.context, mWindow.document(), record.registerId,
                                                     record.keptKey, record.removedKey);
        rtl::OUString report = mMessages.text("duplicates.undone", {{"removed", record.removedKey}});
        if (lost > 0)
            report += "\n\n" + mMessages.counted("duplicates.lost", static_cast<std::int64_t>(lost));
        showNotice(mWindow, ofStep(noticeOf(NoticeKind::Done, report)));
    }

    rtl::OUString lineOf(const calc::JournalEntry& entry, const model::Template& definition) const
    {
        std::string names;
        for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
            if (definition.registers[people.table].id == entry.record.registerId)
                for (const auto& column : {people.lastName, people.firstName})
                    if (column)
                        if (const auto value =
                                entry.record.removed.find(definition.registers[people.table].columns[*column].id);
                            value != entry.record.removed.end())
                            if (const auto* const text = std::get_if<std::string>(&value->second))
                                names += (names.empty() ? "" : " ") + *text;
        return mMessages.text("duplicates.journal-line", {{"when", entry.when},
                                                          {"removed", entry.record.removedKey},
                                                          {"kept", entry.record.keptKey},
                                                          {"names", names}});
    }

    const dialogs::Window& mWindow;
    commands::Messages mMessages;
    std::size_t mRegister = 0;
    std::size_t mPair = 0;
};
}

bool FindDuplicatesCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void FindDuplicatesCommand::run(const dialogs::Window& window) const
{
    Conversation(window).run();
}

}
