// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/SheetRegisterDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/design/ColumnDialog.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/KeyPressed.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <cmath>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using design::SheetColumn;
using design::SheetRegister;
using model::ColumnType;

const char* wordOf(design::ProposedFor because)
{
    switch (because)
    {
    case design::ProposedFor::Nothing:
        return "nothing";
    case design::ProposedFor::Words:
        return "words";
    case design::ProposedFor::Dates:
        return "dates";
    case design::ProposedFor::Years:
        return "years";
    case design::ProposedFor::Numbers:
        return "numbers";
    case design::ProposedFor::KnownList:
        return "known-list";
    case design::ProposedFor::FewValues:
        return "few-values";
    case design::ProposedFor::SeveralOf:
        return "several";
    case design::ProposedFor::Keys:
        return "keys";
    case design::ProposedFor::AboutPeople:
        return "people";
    }
    return "words";
}

class SheetRegisterForm
{
public:
    SheetRegisterForm(const Window& window, const commands::Messages& messages, const model::Template& definition,
                      const SheetRegister& proposed)
        : mMessages(messages)
        , mDefinition(definition)
        , mOffered(design::withOwnLists(definition, proposed))
        , mSheet(proposed)
        , mDialog(window, "SheetRegister")
        , mOver(window.under(mDialog.peer()))
    {
        mDialog.setText(
            "Intro", messages.counted("sheet-register.intro", static_cast<std::int64_t>(proposed.rows),
                                      {{"sheet", proposed.sheet}, {"row", std::to_string(proposed.headingRow + 1)}}));
        const auto list = mDialog.control<awt::XListBox>("List");
        list->addItemListener(new Chosen([this] { showChosen(); }));
        list->addActionListener(new Pressed([this] { edit(); }));
        mDialog.control<awt::XWindow>("List")->addKeyListener(
            new KeyPressed([this](const awt::KeyEvent& key) { onKey(key); }));
        react("Edit", [this] { edit(); });
        react("LeaveOut", [this] { leaveOut(); });
        react("Ok", [this] { submit(); });
        mDialog.control<awt::XListBox>("Key")->addItemListener(new Chosen([this] { chooseRoles(); }));
        mDialog.control<awt::XListBox>("Date")->addItemListener(new Chosen([this] { chooseRoles(); }));
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Edit", Follow::Move, Follow::Stay},
                              {"LeaveOut", Follow::Move, Follow::Stay},
                              {"Detail", Follow::Grow, Follow::Move},
                              {"KeyLabel", Follow::Stay, Follow::Move},
                              {"Key", Follow::Grow, Follow::Move},
                              {"DateLabel", Follow::Stay, Follow::Move},
                              {"Date", Follow::Grow, Follow::Move},
                              {"Note", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        showAll(0);
        mDialog.control<awt::XWindow>("List")->setFocus();
    }

    std::optional<SheetRegister> ask() { return mDialog.execute() ? std::optional(std::move(mSheet)) : std::nullopt; }

private:
    void react(const char* button, std::function<void()> reaction)
    {
        mDialog.control<awt::XButton>(rtl::OUString::createFromAscii(button))
            ->addActionListener(new Pressed(std::move(reaction)));
    }

    void onKey(const awt::KeyEvent& key)
    {
        if (key.Modifiers == 0 && key.KeyCode == awt::Key::DELETE)
            leaveOut();
    }

    rtl::OUString lineOf(const SheetColumn& each) const
    {
        const rtl::OUString label = calc::toOffice(each.column.label);
        if (!each.taken)
            return mMessages.text("sheet-register.left-out", {{"column", each.column.label}});
        return label + calc::toOffice("\u2003–\u2003") + columnText(mMessages, mOffered, each.column);
    }

    void showAll(std::size_t chosen)
    {
        // Lists tell of what is chosen in them here as well.
        mShowing = true;
        std::vector<rtl::OUString> entries;
        entries.reserve(mSheet.columns.size());
        for (const SheetColumn& each : mSheet.columns)
            entries.push_back(lineOf(each));
        showEntries(mDialog, "List", entries);
        chooseEntry(mDialog, "List", chosen);
        showChosen();
        showRole("Key", mKeys, mSheet.key, [](const SheetColumn&) { return true; });
        showRole("Date", mDates, mSheet.date,
                 [](const SheetColumn& each) { return each.column.type == ColumnType::Date; });
        mShowing = false;
    }

    /// The columns that may be it, behind "none".
    template <class MayBe>
    void showRole(const char* control, std::vector<std::size_t>& places, std::optional<std::size_t>& role,
                  const MayBe& mayBe)
    {
        if (role && (!mSheet.columns[*role].taken || !mayBe(mSheet.columns[*role])))
            role.reset();
        places.clear();
        std::vector<rtl::OUString> entries{
            mMessages.text(std::string("sheet-register.no-") + (control[0] == 'K' ? "key" : "date"))};
        std::size_t chosen = 0;
        for (std::size_t place = 0; place < mSheet.columns.size(); ++place)
            if (mSheet.columns[place].taken && mayBe(mSheet.columns[place]))
            {
                places.push_back(place);
                entries.push_back(calc::toOffice(mSheet.columns[place].column.label));
                if (role == place)
                    chosen = places.size();
            }
        const rtl::OUString id = rtl::OUString::createFromAscii(control);
        showEntries(mDialog, id, entries);
        chooseEntry(mDialog, id, chosen);
    }

    void chooseRoles()
    {
        if (mShowing)
            return;
        const auto roleOf = [this](const char* control, const std::vector<std::size_t>& places)
        {
            const std::size_t chosen = chosenEntry(mDialog, rtl::OUString::createFromAscii(control)).value_or(0);
            return chosen == 0 ? std::nullopt : std::optional(places[chosen - 1]);
        };
        mSheet.key = roleOf("Key", mKeys);
        mSheet.date = roleOf("Date", mDates);
    }

    SheetColumn* chosen()
    {
        const std::optional<std::size_t> place = chosenEntry(mDialog, "List");
        return place && *place < mSheet.columns.size() ? &mSheet.columns[*place] : nullptr;
    }

    void showChosen()
    {
        const SheetColumn* const each = chosen();
        if (!each)
            return;
        const auto percent = static_cast<std::int64_t>(std::floor(each->share * 100));
        mDialog.setText("Detail",
                        mMessages.text(std::string("sheet-register.because.") + wordOf(each->because),
                                       {{"column", each->column.label}, {"percent", std::to_string(percent)}}));
        mDialog.setText("LeaveOut", mMessages.text(each->taken ? "sheet-register.leave" : "sheet-register.take"));
    }

    std::size_t placeOf(const SheetColumn& each) const
    {
        return static_cast<std::size_t>(&each - mSheet.columns.data());
    }

    void leaveOut()
    {
        if (SheetColumn* const each = chosen())
        {
            each->taken = !each->taken;
            showAll(placeOf(*each));
        }
    }

    void edit()
    {
        SheetColumn* const each = chosen();
        if (!each)
            return;
        const std::size_t place = placeOf(*each);
        // What a column of this name would be among the others.
        const auto whyNot = [this, place](const model::Column& column)
        {
            SheetRegister trial = mSheet;
            trial.columns[place].column = column;
            trial.columns[place].taken = true;
            if (trial.date == place && column.type != ColumnType::Date)
                trial.date.reset();
            return refusalOf(trial);
        };
        if (const std::optional<model::Column> column =
                askColumn(mOver, mMessages, mOffered, each->column, WhyNot<model::Column>(whyNot)))
        {
            each->column = *column;
            each->taken = true;
            showAll(place);
        }
        mDialog.control<awt::XWindow>("List")->setFocus();
    }

    /// Empty where the fiche can have it.
    std::string refusalOf(const SheetRegister& sheet) const
    {
        const design::DefinitionOrRefusal made = design::withSheetRegister(mDefinition, sheet, mMessages.language());
        const auto* const refusal = std::get_if<design::Refusal>(&made);
        return refusal ? refusal->words : std::string();
    }

    void submit()
    {
        if (const std::string why = refusalOf(mSheet); !why.empty())
            return showError(mOver, calc::toOffice(why));
        mDialog.accept();
    }

    const commands::Messages& mMessages;
    const model::Template& mDefinition;
    model::Template mOffered; ///< with the lists that the columns could have
    SheetRegister mSheet;
    std::vector<std::size_t> mKeys;  ///< columns, behind "none"
    bool mShowing = false;           ///< nobody chooses
    std::vector<std::size_t> mDates; ///< columns, behind "none"
    Dialog mDialog;
    Window mOver;
};
}

std::optional<SheetRegister> askSheetRegister(const Window& window, const commands::Messages& messages,
                                              const model::Template& definition, const SheetRegister& proposed)
{
    return SheetRegisterForm(window, messages, definition, proposed).ask();
}

}
