// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterFormDialog: a form for one row of a register.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/entry/FormControls.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "entry/FormFields.hxx"
#include "model/CellText.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// Why a form is not accepted yet. Without `text` the person has been asked already.
struct FormRefusal
{
    std::size_t column = 0; ///< the one it is about
    rtl::OUString text;
};

/// What became of a row that a form wrote.
struct WrittenRow
{
    rtl::OUString refusal; ///< not empty: why it could not be written; the form stays as it is
    bool ends = false;     ///< nothing more can be written: the form closes
};

/// What a form shows after its row was written.
struct NextRow
{
    rtl::OUString told; ///< of the row that was written
    std::vector<entry::FormField> fields;
    std::vector<model::CellValue> values;
};

struct RegisterForm
{
    rtl::OUString title;
    rtl::OUString intro;
    rtl::OUString accept; ///< on the button
    std::vector<entry::FormField> fields;
    std::vector<model::CellValue> values; ///< shown at first, by column; comes back as it is where nobody touched it
    model::CellLocale locale;             ///< in which they are shown
    std::optional<std::size_t> cursor;    ///< the column to begin with; empty: the first
    std::optional<std::size_t> dated;     ///< the column of the row's own date
    model::Date today;                    ///< dates before it are past
    std::vector<std::string> registers;   ///< to choose from; none: there is no choice
    std::size_t chosen = 0;
    bool asksForTyping = false; ///< what it shows by itself makes no row: something has to be typed
    /// Looks at what was typed, by column; may ask questions over `window`.
    std::function<std::optional<FormRefusal>(const std::vector<model::CellValue>& values, const Window& window)> check;
    /// How a date in words is read.
    ReadsDay readsDay;
    /// Writes the row that `check` has let pass, while the form is there to show it again. Without it, who asked
    /// writes.
    std::function<WrittenRow(const Window& window)> write;
    /// After `write`: the form stays open for the next row. Without it, it has no button for that.
    std::function<NextRow(const Window& window)> next;
};

struct FormAnswer
{
    std::vector<model::CellValue> values;
    std::optional<std::size_t> otherRegister; ///< the person wants the form of this one instead
};

/// Empty where the person leaves it; they are asked first where they typed something that nobody has written.
std::optional<FormAnswer> askRow(const Window& window, const commands::Messages& messages, const RegisterForm& form);

}
