// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/AddRowCommand.hxx"

#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/entry/AddRow.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "entry/FormFields.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/SelectedCell.hxx"
#include "menu/entry/RowForms.hxx"
#include "roles/Roles.hxx"

#include <algorithm>
#include <exception>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// The register of the template that a command names; none where it is the one in view, or the template has none.
std::optional<std::size_t> registerOf(const model::Template& definition, AddTo wanted)
{
    switch (wanted)
    {
    case AddTo::Events:
        return roles::eventRegister(definition);
    case AddTo::People:
        return roles::personRegister(definition);
    case AddTo::Feedback:
        return roles::feedbackRegister(definition);
    case AddTo::RegisterInView:
        break;
    }
    return std::nullopt;
}

/// Whether the template of a fiche has this register. Asked at each turn: a template is read once, and that of the
/// document asked last is remembered. Of a damaged one it is not known: the command says what is wrong.
bool hasRegister(const uno::Reference<sheet::XSpreadsheetDocument>& document, AddTo wanted)
{
    static std::string lastText;
    static std::shared_ptr<const model::Template> last;
    try
    {
        std::string text = calc::storedTemplate(document).value_or("");
        if (!last || text != lastText)
        {
            last = commands::definitionIn(document);
            lastText = std::move(text);
        }
        return registerOf(*last, wanted).has_value();
    }
    catch (const calc::UserError&)
    {
        return true;
    }
}

/// The forms of a fiche's registers, one after the other, and the rows that come of them.
class Adding
{
public:
    Adding(const dialogs::Window& window, const commands::Messages& messages)
        : mWindow(window)
        , mMessages(messages)
    {
        readAnew(window);
        mRegisters = entry::formRegisters(mFiche->dataset());
    }

    /// Returns what was added last; empty where nothing was.
    std::optional<commands::AddedRow> run(AddTo wanted)
    {
        std::optional<std::size_t> chosen = placeOf(wanted);
        while (chosen)
            chosen = ask(*chosen);
        return mLast;
    }

private:
    void readAnew(const dialogs::Window& window)
    {
        mFiche.reset(); // What it read goes on in the next one.
        mFiche = std::make_unique<commands::FicheData>(window.context, window.document());
    }

    /// Among the registers; empty where there is none at all.
    std::optional<std::size_t> placeOf(AddTo wanted) const
    {
        if (mRegisters.empty())
            return std::nullopt;
        std::optional<std::size_t> table = registerOf(mFiche->definition(), wanted);
        if (const std::optional<table::CellAddress> cell = selectedCell(mWindow);
            cell && wanted == AddTo::RegisterInView)
            table = registerIn(cell->Sheet);
        const auto place = std::find(mRegisters.begin(), mRegisters.end(), table.value_or(mRegisters.front()));
        return place == mRegisters.end() ? 0 : static_cast<std::size_t>(place - mRegisters.begin());
    }

    std::optional<std::size_t> registerIn(sal_Int16 sheet) const
    {
        for (const std::size_t table : mRegisters)
            if (mFiche->layout().registers[table].found && mFiche->layout().registers[table].sheet == sheet)
                return table;
        return std::nullopt;
    }

    std::vector<std::string> sheets() const
    {
        std::vector<std::string> names;
        for (const std::size_t table : mRegisters)
            names.push_back(sheetOf(table));
        return names;
    }

    std::string sheetOf(std::size_t table) const
    {
        const calc::RegisterPlace& place = mFiche->layout().registers[table];
        return place.found ? place.sheetName : mFiche->definition().registers[table].label;
    }

    /// Returns which register's form the person wants next.
    std::optional<std::size_t> ask(std::size_t chosen)
    {
        const std::size_t table = mRegisters[chosen];
        calc::requireNewRow(mWindow.document(), mFiche->definition(), mFiche->layout(), table);
        RowForm row(*mFiche, mMessages, table, entry::allColumns(mFiche->dataset(), table));
        row.compareNames();
        dialogs::RegisterForm& form = row.form();
        form.title = mMessages.text("form.title", {{"sheet", sheetOf(table)}});
        form.intro = mMessages.text("form.intro", {{"sheet", sheetOf(table)}});
        form.values = entry::keptForNext(mFiche->dataset(), table, {});
        form.cursor = firstAsked(table);
        if (mRegisters.size() > 1)
            form.registers = sheets();
        form.chosen = chosen;
        form.asksForTyping = true;
        form.write = [&](const dialogs::Window& over) { return write(row, table, over); };
        form.next = [&](const dialogs::Window& over) { return next(row, table, over); };
        row.ask(mWindow);
        if (mFailure)
            std::rethrow_exception(mFailure);
        return row.otherRegister();
    }

    std::optional<std::size_t> firstAsked(std::size_t table) const
    {
        const model::Register& owner = mFiche->definition().registers[table];
        for (std::size_t column = 0; column < owner.columns.size(); ++column)
            if (owner.columns[column].id != owner.key)
                return column;
        return std::nullopt;
    }

    /// Called by a listener: what is no fault of the workbook's is told by the command, when the form has closed.
    dialogs::WrittenRow write(const RowForm& row, std::size_t table, const dialogs::Window& over)
    {
        try
        {
            mLast = commands::addRow(over.context, over.document(), *mFiche, table, row.draft());
            return {};
        }
        catch (const calc::UserError&)
        {
            return {dialogs::currentErrorText(over.context)};
        }
        catch (...)
        {
            mFailure = std::current_exception();
            return {{}, true};
        }
    }

    dialogs::NextRow next(RowForm& row, std::size_t table, const dialogs::Window& over)
    {
        readAnew(over);
        row.goOnWith(*mFiche);
        return {mLast->key.empty() ? mMessages.text("form.added", {{"sheet", sheetOf(table)}})
                                   : mMessages.text("form.added-key", {{"key", mLast->key}, {"sheet", sheetOf(table)}}),
                row.form().fields, entry::keptForNext(mFiche->dataset(), table, row.draft().cells)};
    }

    const dialogs::Window& mWindow;
    const commands::Messages& mMessages;
    std::unique_ptr<commands::FicheData> mFiche;
    std::vector<std::size_t> mRegisters;
    std::optional<commands::AddedRow> mLast;
    std::exception_ptr mFailure;
};
}

bool AddRowCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    if (!calc::isWritable(document) || !holdsFiche(document))
        return false;
    return mRegister == AddTo::RegisterInView || hasRegister(document, mRegister);
}

void AddRowCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    std::optional<commands::AddedRow> added = Adding(window, messages).run(mRegister);
    if (added)
        goToCell(window, added->sheet, added->cell);
}

}
