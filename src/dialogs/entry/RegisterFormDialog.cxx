// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/RegisterFormDialog.hxx"

#include "dialogs/entry/FormControls.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/MessageBox.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr sal_Int32 margin = 8;
constexpr sal_Int32 onlyColumn = 250;
constexpr sal_Int32 wideColumn = 178;
constexpr sal_Int32 narrowColumn = 140; ///< of three and more
constexpr sal_Int32 between = 10;
constexpr sal_Int32 topWithChoice = 40;
constexpr sal_Int32 topWithout = 24;
constexpr sal_Int32 buttonWidth = 50; ///< as in the file
constexpr sal_Int32 nextWidth = 84;

class RegisterFormWindow
{
public:
    RegisterFormWindow(const Window& window, const commands::Messages& messages, const RegisterForm& form)
        : mWindow(window)
        , mForm(form)
        , mMessages(messages)
        , mDialog(window, "RegisterForm")
        , mOver(window.under(mDialog.peer()))
        , mControls(mOver, messages, mDialog, form.fields, area(form), form.readsDay, form.locale)
        , mShown(form.values)
    {
        mDialog.model()->setPropertyValue("Title", uno::Any(form.title));
        mDialog.setText("Intro", form.intro);
        mDialog.setText("Ok", form.accept);
        mControls.show(mShown, form.locale);
        if (form.dated)
            mControls.proposeForPast(*form.dated, form.today);
        mAtFirst = mControls.values();
        offerRegisters();
        explainMarks();
        layOut();
        mDialog.properties("Next")->setPropertyValue("EnableVisible", uno::Any(static_cast<bool>(form.next)));
        mDialog.control<awt::XButton>("Ok")->addActionListener(new Pressed([this] { submit(); }));
        mDialog.control<awt::XButton>("Next")->addActionListener(new Pressed([this] { submitAndGoOn(); }));
    }

    std::optional<FormAnswer> ask()
    {
        while (!mDialog.execute())
        {
            if (!isTouched() || confirmUnlikely(mWindow, mMessages.text("form.leave")))
                return std::nullopt;
            mControls.focusLeft();
        }
        return std::move(mAnswer);
    }

private:
    bool isTouched() const { return mControls.values() != mAtFirst; }

    static sal_Int32 columnWidth(const RegisterForm& form)
    {
        const sal_Int32 columns = formColumns(form.fields);
        return columns > 2 ? narrowColumn : columns > 1 ? wideColumn : onlyColumn;
    }

    static FormArea area(const RegisterForm& form)
    {
        return {margin, form.registers.empty() ? topWithout : topWithChoice, columnWidth(form),
                formColumns(form.fields), 10};
    }

    void offerRegisters()
    {
        const bool choice = !mForm.registers.empty();
        for (const char* name : {"RegisterLabel", "Register"})
            mDialog.properties(rtl::OUString::createFromAscii(name))
                ->setPropertyValue("EnableVisible", uno::Any(choice));
        if (!choice)
            return;
        mDialog.properties("Register")->setPropertyValue("StringItemList", uno::Any(textsOf(mForm.registers)));
        const auto list = mDialog.control<awt::XListBox>("Register");
        list->selectItemPos(static_cast<sal_Int16>(mForm.chosen), true);
        list->addItemListener(new Chosen([this] { changeRegister(); }));
    }

    /// Explains the mark of required fields, where there are any.
    void explainMarks() const
    {
        const bool marked = std::any_of(mForm.fields.begin(), mForm.fields.end(),
                                        [](const entry::FormField& field) { return field.required; });
        mDialog.properties("Note")->setPropertyValue("EnableVisible", uno::Any(marked));
    }

    void layOut()
    {
        const sal_Int32 columns = formColumns(mForm.fields);
        const sal_Int32 width = 2 * margin + columns * columnWidth(mForm) + (columns - 1) * between;
        const sal_Int32 below = mControls.bottom() + 4;
        placeControl(mDialog, "Note", margin, below + 4);
        const sal_Int32 next = mForm.next ? nextWidth + 4 : 0;
        placeControl(mDialog, "Ok", width - margin - 2 * buttonWidth - 4 - next, below);
        placeControl(mDialog, "Next", width - margin - buttonWidth - 4 - nextWidth, below);
        placeControl(mDialog, "Cancel", width - margin - buttonWidth, below);
        mDialog.properties("Intro")->setPropertyValue("Width", uno::Any(width - 2 * margin));
        resizeDialog(mDialog, width, below + 24);
        std::vector<Stretch> stretches = mControls.stretches();
        stretches.push_back({"Note", Follow::Stay, Follow::Move});
        stretches.push_back({"Ok", Follow::Move, Follow::Move});
        stretches.push_back({"Next", Follow::Move, Follow::Move});
        stretches.push_back({"Cancel", Follow::Move, Follow::Move});
        stretchWith(mDialog, stretches);
        focusFirst();
    }

    std::size_t firstColumn() const
    {
        return mForm.cursor.value_or(mForm.fields.empty() ? 0 : mForm.fields.front().column);
    }

    void focusFirst() const { mControls.focus(firstColumn()); }

    /// What was typed for one register says nothing in another.
    void changeRegister()
    {
        const auto list = mDialog.control<awt::XListBox>("Register");
        const std::size_t wanted = static_cast<std::size_t>(std::max<sal_Int16>(0, list->getSelectedItemPos()));
        if (wanted == mForm.chosen)
            return;
        if (isTouched() && !confirm(mOver, mMessages.text("form.change-register")))
        {
            list->selectItemPos(static_cast<sal_Int16>(mForm.chosen), true);
            return;
        }
        mAnswer.otherRegister = wanted;
        mDialog.accept();
    }

    /// What a field cannot show, as a date in words, and what it shows otherwise than it is, stays what it is.
    std::vector<model::CellValue> valuesTyped() const
    {
        std::vector<model::CellValue> values = mControls.values();
        for (std::size_t column = 0; column < values.size(); ++column)
            if (column < mShown.size() && column < mAtFirst.size() && values[column] == mAtFirst[column])
                values[column] = mShown[column];
        return values;
    }

    std::optional<FormRefusal> refusal()
    {
        if (mForm.asksForTyping && !isTouched())
            return FormRefusal{firstColumn(), mMessages.text("form.untouched")};
        mAnswer.values = valuesTyped();
        return mForm.check(mAnswer.values, mOver);
    }

    bool isAccepted()
    {
        const std::optional<FormRefusal> refusal = this->refusal();
        if (!refusal)
            return true;
        showError(mOver, refusal->text);
        mControls.focus(refusal->column);
        return false;
    }

    /// What cannot be written stays in the form. False, too, where the form closes.
    bool isWritten()
    {
        const WrittenRow written = mForm.write ? mForm.write(mOver) : WrittenRow();
        if (written.ends)
            mDialog.accept();
        else if (!written.refusal.isEmpty())
            showError(mOver, written.refusal);
        return !written.ends && written.refusal.isEmpty();
    }

    void submit()
    {
        if (isAccepted() && isWritten())
            mDialog.accept();
    }

    void submitAndGoOn()
    {
        if (!isAccepted() || !isWritten())
            return;
        const NextRow next = mForm.next(mOver);
        mShown = next.values;
        mControls.offer(next.fields);
        mControls.show(mShown, mForm.locale);
        mControls.propose();
        mAtFirst = mControls.values();
        mDialog.setText("Intro", next.told);
        mDialog.setText("Cancel", mMessages.text("form.close"));
        focusFirst();
    }

    const Window& mWindow;
    const RegisterForm& mForm;
    const commands::Messages& mMessages;
    Dialog mDialog;
    Window mOver;
    FormControls mControls;
    std::vector<model::CellValue> mShown;   ///< what the fields were given
    std::vector<model::CellValue> mAtFirst; ///< how they showed it
    FormAnswer mAnswer;
};
}

std::optional<FormAnswer> askRow(const Window& window, const commands::Messages& messages, const RegisterForm& form)
{
    return RegisterFormWindow(window, messages, form).ask();
}

}
