// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/RecordAttendanceCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/entry/AddRow.hxx"
#include "commands/entry/Attendance.hxx"
#include "dialogs/entry/AttendanceDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/LastChoices.hxx"
#include "menu/SelectedRow.hxx"
#include "menu/entry/OfferedEvents.hxx"
#include "menu/entry/RowForms.hxx"
#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// A name as it was typed in small letters: "martin lucie" is "Martin Lucie".
std::string capitalised(std::string words)
{
    bool atStart = true;
    for (char& character : words)
    {
        if (atStart && character >= 'a' && character <= 'z')
            character = static_cast<char>(character - 'a' + 'A');
        atStart = character == ' ' || character == '-' || character == '\'';
    }
    return words;
}

/// One person's work on the attendances of a fiche, with all that the dialog opens.
class Recording
{
public:
    Recording(const dialogs::Window& window, const commands::Messages& messages, const commands::FicheData& fiche,
              const std::vector<roles::AttendanceRegister>& registers, std::size_t chosen)
        : mWindow(window)
        , mMessages(messages)
        , mFiche(fiche)
        , mRegisters(registers)
        , mChosen(chosen)
        , mAttendance(registers[chosen])
        , mOwner(fiche.definition().registers[mAttendance.table])
        , mRole(entry::roleColumn(fiche.definition(), mAttendance))
        , mDetails(entry::ownDetails(fiche.definition(), mAttendance))
        , mLocale(fiche.cellLocale())
        , mDraft(fiche.dataset(), mAttendance)
    {
    }

    /// The dialog until the person has saved, or left what they noted. Returns the register to go on with, if any.
    std::optional<std::size_t> run()
    {
        dialogs::AttendanceQuestion question = questionAsked();
        while (true)
        {
            const dialogs::AttendanceEnd end = dialogs::askAttendance(mWindow, mMessages, question);
            if (mRole && end != dialogs::AttendanceEnd::Leave)
                rememberChoices(mWindow.context, "Roles", question.tickedRoles);
            dialogs::Answer answer = dialogs::Answer::Yes;
            if (end != dialogs::AttendanceEnd::Keep && !mDraft.changes().empty())
                answer = dialogs::confirmOrGoBack(mWindow, leaveText());
            else if (end == dialogs::AttendanceEnd::Leave)
                answer = dialogs::Answer::No;
            if (answer == dialogs::Answer::GoBack || (answer == dialogs::Answer::Yes && !isWritten()))
            {
                question.chosenRegister = mChosen;
                continue;
            }
            return end == dialogs::AttendanceEnd::OtherRegister ? std::optional(question.chosenRegister) : std::nullopt;
        }
    }

private:
    dialogs::AttendanceQuestion questionAsked()
    {
        const OfferedEvents offered = offeredEvents(mWindow, mFiche, mAttendance);
        dialogs::AttendanceQuestion question{mDraft};
        question.events = offered.events;
        question.chosenEvent = offered.chosen;
        if (mRegisters.size() > 1)
            for (const roles::AttendanceRegister& each : mRegisters)
                question.registers.push_back(sheetOf(each.table));
        question.chosenRegister = mChosen;
        if (mRole)
        {
            const std::string& list = mOwner.columns[*mRole].list;
            question.roleLabel = mOwner.columns[*mRole].label;
            for (const engine::FoldedId value : mFiche.dataset().list(list))
                question.roles.push_back(mFiche.dataset().display(list, value));
            question.tickedRoles = proposedRoles(question.roles);
        }
        question.details = entry::formFields(mFiche.dataset(), mAttendance.table, mDetails);
        question.corrects = !entry::countedColumns(mAttendance).empty();
        question.counts = !mAttendance.person || !mOwner.columns[*mAttendance.person].required;
        question.personText = [this](std::uint32_t person) { return personText(person); };
        question.entryText = [this](std::size_t entry) { return entryText(mDraft.entry(entry)); };
        question.peopleOf = [this](std::uint32_t event) { return peopleOf(event); };
        question.rowOf = [this](const std::string& role, const std::vector<model::CellValue>& details,
                                const dialogs::Window& over) { return rowOf(role, details, over); };
        question.newPerson = [this](const std::string& typed, const dialogs::Window& over)
        { return newPerson(typed, over); };
        question.counted = [this](const std::string& role, const dialogs::Window& over) { return counted(role, over); };
        question.correct = [this](std::size_t entry, const dialogs::Window& over) { return correct(entry, over); };
        return question;
    }

    /// The roles of last time, as far as this register has them.
    std::vector<std::string> proposedRoles(const std::vector<std::string>& roles) const
    {
        std::vector<std::string> proposed;
        for (const std::string& role : lastChoices(mWindow.context, "Roles"))
            if (std::find(roles.begin(), roles.end(), role) != roles.end())
                proposed.push_back(role);
        return proposed.empty() ? std::vector{mDraft.usualRole()} : proposed;
    }

    std::string sheetOf(std::size_t table) const
    {
        const calc::RegisterPlace& place = mFiche.layout().registers[table];
        return place.found ? place.sheetName : mFiche.definition().registers[table].label;
    }

    /// What cannot be written stays noted.
    bool isWritten() const
    {
        try
        {
            commands::writeAttendance(mWindow.context, mWindow.document(), mFiche, mDraft);
            return true;
        }
        catch (const calc::UserError&)
        {
            dialogs::showError(mWindow, dialogs::currentErrorText(mWindow.context));
            return false;
        }
    }

    rtl::OUString leaveText() const
    {
        const entry::AttendanceChanges changes = mDraft.changes();
        const std::size_t count =
            changes.people.size() + changes.added.size() + changes.removed.size() + changes.corrected.size();
        return mMessages.text("attendance.leave", {{"count", std::to_string(count)}});
    }

    /// The name, with what tells people of the same name apart.
    std::string personText(std::uint32_t person) const
    {
        std::string text = mDraft.nameOf(person);
        const roles::PeopleRegister& people = *mAttendance.people;
        const engine::TypedTable& rows = mFiche.dataset().tables()[people.table];
        if (people.birth && person < rows.rows)
        {
            const std::string birth = mFiche.dataset().typedText(
                {static_cast<std::uint32_t>(people.table), static_cast<std::uint32_t>(*people.birth), person});
            if (!birth.empty() && people.birth && rows.columns[*people.birth].days.empty())
                text += " (" + birth + ")";
        }
        return text + " – " + mDraft.keyOf(person);
    }

    std::string shown(const model::CellValue& value) const { return model::shownText(value, mLocale); }

    std::string entryText(const entry::AttendanceEntry& entry) const
    {
        std::string text =
            entry.person ? mDraft.nameOf(*entry.person) : calc::fromOffice(mMessages.text("attendance.unnamed"));
        std::string details;
        for (const std::size_t column : mAttendance.details)
            if (!entry.person || mOwner.columns[column].inherit.steps.empty())
                if (const std::string detail = shown(entry.cells[column]); !detail.empty())
                    details += (details.empty() ? "" : ", ") + detail;
        const std::string weight = mAttendance.weight ? shown(entry.cells[*mAttendance.weight]) : std::string();
        if (!entry.person || (!weight.empty() && weight != "1"))
            text = (weight.empty() ? "1" : weight) + " × " + text;
        return details.empty() ? text : text + " – " + details;
    }

    std::int64_t peopleOf(std::uint32_t event) const
    {
        std::set<std::uint32_t> named;
        double unnamed = 0;
        for (const std::size_t number : mDraft.of(event))
        {
            const entry::AttendanceEntry& entry = mDraft.entry(number);
            if (entry.person)
                named.insert(*entry.person);
            else if (const std::string weight = mAttendance.weight ? shown(entry.cells[*mAttendance.weight]) : "";
                     weight.empty())
                unnamed += 1;
            else
                unnamed += mFiche.localeReader().number(weight).value_or(0);
        }
        return static_cast<std::int64_t>(named.size()) + static_cast<std::int64_t>(unnamed);
    }

    /// The row of somebody in a role; problems of the details are told at once.
    std::optional<entry::RowDraft> rowOf(const std::string& role, const std::vector<model::CellValue>& details,
                                         const dialogs::Window& over) const
    {
        std::vector<model::CellValue> given = details;
        given.resize(mOwner.columns.size());
        if (mRole)
            given[*mRole] = role;
        entry::RowDraft row =
            entry::draftRow(mFiche.dataset(), mAttendance.table, std::move(given), mFiche.localeReader());
        for (const entry::CellProblem& problem : row.problems)
            if (problem.column != mAttendance.event && problem.column != mAttendance.person &&
                mOwner.columns[problem.column].inherit.steps.empty())
            {
                dialogs::showError(over, commands::problemText(mMessages, mFiche, mAttendance.table, problem));
                return std::nullopt;
            }
        return row;
    }

    std::optional<std::uint32_t> newPerson(const std::string& typed, const dialogs::Window& over)
    {
        const roles::PeopleRegister& people = *mAttendance.people;
        calc::requireNewRow(mWindow.document(), mFiche.definition(), mFiche.layout(), people.table);
        RowForm row(mFiche, mMessages, people.table, entry::allColumns(mFiche.dataset(), people.table));
        row.form().title = mMessages.text("attendance.new-person");
        row.form().intro = mMessages.text("attendance.new-person.intro",
                                          {{"sheet", mFiche.layout().registers[people.table].sheetName}});
        row.form().values = proposedPerson(typed);
        row.form().cursor = people.lastName;
        row.alsoCheck([this](const entry::RowDraft& draft) { return mDraft.keyProblem(draft); });
        std::optional<entry::RowDraft> draft = row.ask(over);
        if (!draft || !isAnotherPersonMeant(*draft, over))
            return std::nullopt;
        return mDraft.addPerson(std::move(*draft));
    }

    /// "martin lucie" was looked for: the last name stands first.
    std::vector<model::CellValue> proposedPerson(const std::string& typed) const
    {
        const roles::PeopleRegister& people = *mAttendance.people;
        std::vector<model::CellValue> values(mFiche.definition().registers[people.table].columns.size());
        values[people.key] = mDraft.nextPersonKey();
        const std::string name = capitalised(std::string(texts::trimmed(typed)));
        const std::size_t blank = people.firstName ? name.find(' ') : std::string::npos;
        if (people.lastName)
            values[*people.lastName] = name.substr(0, blank);
        if (blank != std::string::npos)
            values[*people.firstName] = name.substr(blank + 1);
        return values;
    }

    bool isAnotherPersonMeant(const entry::RowDraft& draft, const dialogs::Window& over) const
    {
        const roles::PeopleRegister& people = *mAttendance.people;
        const auto part = [&](const std::optional<std::size_t>& column)
        { return column ? shown(draft.cells[*column]) : std::string(); };
        const std::string name = part(people.lastName) + " " + part(people.firstName);
        for (const std::uint32_t person : mDraft.find(name, 50))
            if (texts::folded(mDraft.nameOf(person)) == texts::folded(name))
                return dialogs::confirmUnlikely(
                    over, mMessages.text("attendance.same-name",
                                         {{"name", mDraft.nameOf(person)}, {"key", mDraft.keyOf(person)}}));
        return true;
    }

    std::optional<entry::RowDraft> counted(const std::string& role, const dialogs::Window& over) const
    {
        RowForm row(mFiche, mMessages, mAttendance.table, entry::countedColumns(mAttendance));
        row.ignoreOthers();
        row.form().title = mMessages.text("attendance.counted.title");
        row.form().intro = mMessages.text("attendance.counted.intro");
        row.form().values.resize(mOwner.columns.size());
        if (mRole)
            row.form().values[*mRole] = role;
        for (const entry::FormField& field : row.form().fields)
            if (field.column != mRole && !row.form().cursor)
                row.form().cursor = field.column;
        return row.ask(over);
    }

    bool correct(std::size_t number, const dialogs::Window& over)
    {
        const entry::AttendanceEntry& entry = mDraft.entry(number);
        std::vector<std::size_t> columns = entry::countedColumns(mAttendance);
        if (entry.person)
            std::erase_if(columns,
                          [this](std::size_t column) { return !mOwner.columns[column].inherit.steps.empty(); });
        if (columns.empty())
            return false; // An event and a person: there is nothing else to correct.
        RowForm row(mFiche, mMessages, mAttendance.table, columns);
        row.ignoreOthers();
        row.correctsRow();
        row.form().title = mMessages.text("attendance.correct.title");
        row.form().intro = calc::toOffice(entryText(entry));
        row.form().accept = mMessages.text("form.keep");
        row.form().values = entry.cells;
        const std::optional<entry::RowDraft> draft = row.ask(over);
        if (draft)
            mDraft.correct(number, *draft, row.changed());
        return draft.has_value();
    }

    const dialogs::Window& mWindow;
    const commands::Messages& mMessages;
    const commands::FicheData& mFiche;
    const std::vector<roles::AttendanceRegister>& mRegisters;
    std::size_t mChosen;
    roles::AttendanceRegister mAttendance;
    const model::Register& mOwner;
    std::optional<std::size_t> mRole;
    std::vector<std::size_t> mDetails;
    model::CellLocale mLocale;
    entry::AttendanceDraft mDraft;
};

/// The first, unless the cursor is in another.
std::size_t registerAtCursor(const dialogs::Window& window, const commands::FicheData& fiche,
                             const std::vector<roles::AttendanceRegister>& registers)
{
    const std::optional<SelectedRow> selected = selectedRow(window, fiche.layout());
    for (std::size_t index = 0; selected && index < registers.size(); ++index)
        if (registers[index].table == selected->table)
            return index;
    return 0;
}
}

bool RecordAttendanceCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void RecordAttendanceCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    std::optional<std::size_t> chosen;
    do
    {
        // Read anew for each register: what was noted in one may be in the document by now.
        const commands::FicheData fiche(window.context, window.document());
        const std::vector<roles::AttendanceRegister> registers = roles::attendanceRegisters(fiche.definition());
        if (registers.empty())
            throw calc::UserError("no-attendances");
        if (!chosen)
            chosen = registerAtCursor(window, fiche, registers);
        calc::requireNewRow(window.document(), fiche.definition(), fiche.layout(), registers[*chosen].table);
        chosen = Recording(window, messages, fiche, registers, *chosen).run();
    } while (chosen);
}

}
