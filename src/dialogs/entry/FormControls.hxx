// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FormControls: the labels and fields that a form needs for the columns of a register, made in a dialog when it opens.
#pragma once

#include "calc/create/Properties.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "entry/FormFields.hxx"
#include "model/CellText.hxx"

#include <com/sun/star/awt/Rectangle.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// Where the fields go, in the units of dialogs. Labels stand above fields.
struct FormArea
{
    sal_Int32 left = 0;
    sal_Int32 top = 0;
    sal_Int32 columnWidth = 0;
    sal_Int32 columns = 1;
    sal_Int16 firstTab = 0;
};

/// What is read of a text that was typed for a column of days.
struct DayRead
{
    std::optional<model::Date> day; ///< the one that it counts for
    rtl::OUString doubt;            ///< in a few words, why it counts for none, where that can be said
};

using ReadsDay = std::function<DayRead(std::size_t column, const std::string& text)>;

class FormControls
{
public:
    /// `window` and `messages` outlive it, as `dialog` does. With `readsDay` a field of days says beside it how words
    /// are read; `locale` writes these days.
    FormControls(const Window& window, const commands::Messages& messages, const Dialog& dialog,
                 std::vector<entry::FormField> fields, const FormArea& area, ReadsDay readsDay = {},
                 model::CellLocale locale = {});
    ~FormControls();
    FormControls(const FormControls&) = delete;
    FormControls& operator=(const FormControls&) = delete;

    /// Down to the end of the lowest field.
    sal_Int32 bottom() const { return mBottom; }

    /// By column of the register; a field whose column `values` does not reach stays as it is.
    void show(const std::vector<model::CellValue>& values, const model::CellLocale& locale) const;
    std::vector<model::CellValue> values() const;
    /// From now on, a date before `today` in the field of column `dated` fills in what its fields propose there
    /// (FormField::wherePast); a later one takes that away again. What a person typed stays.
    void proposeForPast(std::size_t dated, model::Date today);
    /// The same at once, after other values were shown.
    void propose() const;

    /// Offers the choices of these fields, which are of the same columns.
    void offer(const std::vector<entry::FormField>& fields);

    /// Empties the fields but those of days.
    void clear() const;

    /// Puts the cursor into the field of this column; into the first where there is none.
    void focus(std::size_t column) const;
    /// Puts it back into the field that it left last; into the first where it has left none.
    void focusLeft() const;

    /// What the fields at the right do when the dialog gets wider.
    std::vector<Stretch> stretches() const;

private:
    void makeField(std::size_t index, sal_Int32 left, sal_Int32 top);
    void chooseSeveral(std::size_t index) const;
    std::optional<model::Date> dayOf(std::size_t index) const;
    void makeDay(std::size_t index, const com::sun::star::awt::Rectangle& place, const calc::Properties& properties);
    /// Says how the text of a field of days is read; that it is not only once the person is done with it.
    void tellReading(std::size_t index, bool isDone) const;

    const Window& mWindow;
    const commands::Messages& mMessages;
    const Dialog& mDialog;
    std::vector<entry::FormField> mFields;
    FormArea mArea;
    ReadsDay mReadsDay;
    model::CellLocale mLocale;
    std::optional<std::size_t> mDated; ///< the field of the row's own date, where others depend on it
    model::Date mToday;
    sal_Int16 mNextTab;
    sal_Int32 mBottom = 0;
    std::size_t mLeft = 0;               ///< the field that the cursor left last
    std::vector<std::size_t> mRightmost; ///< fields
};

/// So many columns of fields does a form need to fit on the screen of a small laptop.
sal_Int32 formColumns(const std::vector<entry::FormField>& fields);

}
