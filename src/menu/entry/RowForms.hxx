// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowForms: forms for rows of registers: what they show, and what they ask before they are accepted.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/entry/RegisterFormDialog.hxx"
#include "entry/RowDraft.hxx"

#include <optional>

namespace ficheaction::menu
{

/// A form for columns of a register, and the row that comes of it.
class RowForm
{
public:
    /// All three outlive it.
    RowForm(const commands::FicheData& fiche, const commands::Messages& messages, std::size_t table,
            const std::vector<std::size_t>& columns);

    RowForm(const RowForm&) = delete;
    RowForm& operator=(const RowForm&) = delete;

    dialogs::RegisterForm& form() { return mForm; }

    /// The row that was accepted last.
    const entry::RowDraft& draft() const { return mDraft; }
    /// The document was read anew: what is offered is what is there now. `fiche` outlives it.
    void goOnWith(const commands::FicheData& fiche);

    /// Cells that the form does not show.
    void set(std::size_t column, model::CellValue value);
    /// Problems of columns that it does not show are not the person's.
    void ignoreOthers() { mOthersIgnored = true; }
    /// It corrects a row that is there: what nobody touches stays as it is, and its problems are not the person's.
    void correctsRow() { mCorrects = true; }
    /// Of a row that is corrected: the columns that the person changed.
    const std::vector<std::size_t>& changed() const { return mChanged; }
    /// Asks about a new person who has the name of one in the register.
    void compareNames() { mNamesCompared = true; }
    /// Another look at the row before it is accepted.
    void alsoCheck(std::function<std::optional<entry::CellProblem>(const entry::RowDraft&)> look);

    /// Empty where the person cancels, or wants the form of another register.
    std::optional<entry::RowDraft> ask(const dialogs::Window& window);
    const std::optional<std::size_t>& otherRegister() const { return mOther; }

private:
    dialogs::DayRead dayRead(std::size_t column, const std::string& text) const;
    std::optional<dialogs::FormRefusal> look(const std::vector<model::CellValue>& values,
                                             const dialogs::Window& window);
    std::optional<dialogs::FormRefusal> firstProblem() const;
    void takeMeantValues(const dialogs::Window& window);
    const entry::NewListValue* slipAmongNewValues(const dialogs::Window& window) const;
    dialogs::FormRefusal refusalAt(const std::optional<std::size_t>& column) const;
    bool isAnotherRowMeant(const dialogs::Window& window) const;

    const commands::FicheData* mFiche;
    const commands::Messages& mMessages;
    std::size_t mTable;
    std::vector<std::size_t> mColumns;
    dialogs::RegisterForm mForm;
    std::vector<model::CellValue> mHidden;
    std::function<std::optional<entry::CellProblem>(const entry::RowDraft&)> mAlso;
    bool mOthersIgnored = false;
    bool mNamesCompared = false;
    bool mCorrects = false;
    std::vector<std::size_t> mChanged;
    entry::RowDraft mDraft;
    std::optional<std::size_t> mOther;
};

}
