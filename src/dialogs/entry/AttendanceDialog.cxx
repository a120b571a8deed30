// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/AttendanceDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/entry/FormControls.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/KeyPressed.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr std::size_t mostOffered = 30;
/// More roles than this are chosen in a list.
constexpr std::size_t mostBoxes = 4;
constexpr sal_Int32 left = 8;
constexpr sal_Int32 belowResults = 148;

rtl::OUString roleBox(std::size_t role)
{
    return "Role" + rtl::OUString::number(static_cast<sal_Int64>(role));
}

/// The dialog while it is open.
class AttendanceForm
{
public:
    AttendanceForm(const Window& window, const commands::Messages& messages, AttendanceQuestion& question)
        : mMessages(messages)
        , mQuestion(question)
        , mDialog(window, "Attendance")
        , mOver(window.under(mDialog.peer()))
    {
        makeRoles();
        makeDetails();
        showRegisters();
        layOut();
        showEvents();
        listen();
        mDialog.setText("Search", calc::toOffice(question.typed));
        showFound();
        showDown();
        const bool names = question.draft.attendance().person.has_value();
        tell(names ? "attendance.hint" : "attendance.hint-counted");
        mDialog.enable("Counted", question.counts);
        for (const char* name : {"SearchLabel", "Search", "Results", "Add", "New"})
            mDialog.enable(rtl::OUString::createFromAscii(name), names);
    }

    AttendanceEnd ask()
    {
        mDialog
            .control<awt::XWindow>(mQuestion.draft.attendance().person ? rtl::OUString("Search")
                                                                       : rtl::OUString("Counted"))
            ->setFocus();
        const bool accepted = mDialog.execute();
        mQuestion.typed = typed();
        if (!mQuestion.roles.empty())
            mQuestion.tickedRoles = chosenRoles();
        if (!accepted)
            return AttendanceEnd::Leave;
        return mChangesRegister ? AttendanceEnd::OtherRegister : AttendanceEnd::Keep;
    }

private:
    bool hasBoxes() const { return !mQuestion.roles.empty() && mQuestion.roles.size() <= mostBoxes; }
    std::uint32_t event() const { return mQuestion.events[mQuestion.chosenEvent].row; }
    std::string typed() const { return calc::fromOffice(mDialog.control<awt::XTextComponent>("Search")->getText()); }

    bool isTicked(const std::string& role) const
    {
        return std::find(mQuestion.tickedRoles.begin(), mQuestion.tickedRoles.end(), role) !=
               mQuestion.tickedRoles.end();
    }

    void makeRoles()
    {
        mBelow = belowResults;
        if (mQuestion.roles.empty())
            return;
        const ControlMaking making(mDialog);
        making.make("FixedText", "RoleLabel", {left, mBelow + 1, 54, 10}, 30,
                    {{"Label", uno::Any(calc::toOffice(mQuestion.roleLabel))}});
        if (hasBoxes())
            for (std::size_t role = 0; role < mQuestion.roles.size(); ++role)
            {
                const sal_Int32 column = static_cast<sal_Int32>(role % 2);
                const sal_Int32 row = static_cast<sal_Int32>(role / 2);
                making.make("CheckBox", roleBox(role), {left + 56 + column * 72, mBelow + 13 * row, 70, 11},
                            static_cast<sal_Int16>(31 + role),
                            {{"Label", uno::Any(calc::toOffice(mQuestion.roles[role]))},
                             {"State", uno::Any(sal_Int16(isTicked(mQuestion.roles[role]) ? 1 : 0))}});
            }
        else
        {
            making.make("ListBox", "RoleList", {left + 56, mBelow - 2, 144, 14}, 31,
                        {{"Dropdown", uno::Any(true)}, {"StringItemList", uno::Any(textsOf(mQuestion.roles))}});
            mDialog.control<awt::XListBox>("RoleList")->selectItem(calc::toOffice(mQuestion.tickedRoles.front()), true);
        }
        mBelow += hasBoxes() && mQuestion.roles.size() > 2 ? 29 : 16;
    }

    void makeDetails()
    {
        if (mQuestion.details.empty())
            return;
        mDetails.emplace(mOver, mMessages, mDialog, mQuestion.details, FormArea{left, mBelow, 95, 2, 40});
        mBelow = mDetails->bottom();
    }

    void layOut()
    {
        for (const char* button : {"Add", "New", "Counted"})
        {
            const rtl::OUString name = rtl::OUString::createFromAscii(button);
            sal_Int32 x = 0;
            mDialog.properties(name)->getPropertyValue("PositionX") >>= x;
            placeControl(mDialog, name, x, mBelow + 4);
        }
        const sal_Int32 bottom = mBelow + 28;
        mDialog.properties("Down")->setPropertyValue("Height", uno::Any(bottom - 62 - 8));
        placeControl(mDialog, "Correct", 216, bottom - 24);
        placeControl(mDialog, "Remove", 286, bottom - 24);
        placeControl(mDialog, "Status", left, bottom + 8);
        placeControl(mDialog, "Save", 290, bottom + 4);
        placeControl(mDialog, "Cancel", 354, bottom + 4);
        resizeDialog(mDialog, 420, bottom + 28);
        stretchWith(mDialog, {{"Event", Follow::Grow, Follow::Stay},
                              {"Register", Follow::Move, Follow::Stay},
                              {"Down", Follow::Grow, Follow::Grow},
                              {"Correct", Follow::Stay, Follow::Move},
                              {"Remove", Follow::Stay, Follow::Move},
                              {"Status", Follow::Grow, Follow::Move},
                              {"Save", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    /// Beside the events, where there are several.
    void showRegisters() const
    {
        const bool choice = !mQuestion.registers.empty();
        mDialog.properties("Register")->setPropertyValue("EnableVisible", uno::Any(choice));
        if (!choice)
            return;
        mDialog.properties("Event")->setPropertyValue("Width", uno::Any(sal_Int32(232)));
        mDialog.properties("Register")->setPropertyValue("StringItemList", uno::Any(textsOf(mQuestion.registers)));
        mDialog.control<awt::XListBox>("Register")
            ->selectItemPos(static_cast<sal_Int16>(mQuestion.chosenRegister), true);
    }

    void changeRegister()
    {
        const sal_Int16 chosen = mDialog.control<awt::XListBox>("Register")->getSelectedItemPos();
        if (chosen < 0 || static_cast<std::size_t>(chosen) == mQuestion.chosenRegister)
            return;
        mQuestion.chosenRegister = static_cast<std::size_t>(chosen);
        mChangesRegister = true;
        mDialog.accept();
    }

    void showEvents() const
    {
        std::vector<std::string> texts;
        for (const OfferedEvent& each : mQuestion.events)
            texts.push_back(each.text);
        mDialog.properties("Event")->setPropertyValue("StringItemList", uno::Any(textsOf(texts)));
        mDialog.control<awt::XListBox>("Event")->selectItemPos(static_cast<sal_Int16>(mQuestion.chosenEvent), true);
    }

    void press(const char* button, std::function<void()> action) const
    {
        mDialog.control<awt::XButton>(rtl::OUString::createFromAscii(button))
            ->addActionListener(new Pressed(std::move(action)));
    }

    void listen()
    {
        mDialog.control<awt::XTextComponent>("Search")->addTextListener(new Typed([this] { showFound(); }));
        mDialog.control<awt::XWindow>("Search")->addKeyListener(
            new KeyPressed([this](const awt::KeyEvent& key) { searchKey(key); }));
        mDialog.control<awt::XListBox>("Event")->addItemListener(new Chosen([this] { changeEvent(); }));
        mDialog.control<awt::XListBox>("Register")->addItemListener(new Chosen([this] { changeRegister(); }));
        mDialog.control<awt::XListBox>("Results")->addActionListener(new Pressed([this] { addSelected(); }));
        mDialog.control<awt::XListBox>("Down")->addActionListener(new Pressed([this] { correct(); }));
        press("Add", [this] { addSelected(); });
        press("New", [this] { addNew(); });
        press("Counted", [this] { addCounted(); });
        press("Correct", [this] { correct(); });
        press("Remove", [this] { remove(); });
    }

    /// The cursor stays in the field of names while the arrows choose among the people found.
    void searchKey(const awt::KeyEvent& key) const
    {
        const auto list = mDialog.control<awt::XListBox>("Results");
        const int step = key.KeyCode == awt::Key::DOWN ? 1 : key.KeyCode == awt::Key::UP ? -1 : 0;
        const int wanted = list->getSelectedItemPos() + step;
        if (step != 0 && wanted >= 0 && wanted < list->getItemCount())
            list->selectItemPos(static_cast<sal_Int16>(wanted), true);
        if (key.KeyCode == awt::Key::RETURN && (key.Modifiers & awt::KeyModifier::MOD1) != 0)
            mDialog.accept();
    }

    void changeEvent()
    {
        const sal_Int16 chosen = mDialog.control<awt::XListBox>("Event")->getSelectedItemPos();
        mQuestion.chosenEvent = static_cast<std::size_t>(std::max<sal_Int16>(0, chosen));
        showFound();
        showDown();
    }

    /// Who is down already comes last: what they look for is mostly somebody else.
    void showFound()
    {
        mFound = mQuestion.draft.find(typed(), mostOffered);
        std::stable_partition(mFound.begin(), mFound.end(),
                              [this](std::uint32_t person) { return !mQuestion.draft.isDown(event(), person); });
        std::vector<std::string> texts;
        for (const std::uint32_t person : mFound)
            texts.push_back(mQuestion.personText(person) +
                            (mQuestion.draft.isDown(event(), person) ? " ✓" : std::string()));
        mDialog.properties("Results")->setPropertyValue("StringItemList", uno::Any(textsOf(texts)));
        if (!mFound.empty())
            mDialog.control<awt::XListBox>("Results")->selectItemPos(0, true);
    }

    void showDown()
    {
        mDown = mQuestion.draft.of(event());
        std::vector<std::string> texts;
        for (const std::size_t entry : mDown)
            texts.push_back(mQuestion.entryText(entry));
        mDialog.properties("Down")->setPropertyValue("StringItemList", uno::Any(textsOf(texts)));
        mDialog.setText("DownLabel", mMessages.counted("attendance.down", mQuestion.peopleOf(event())));
        mDialog.enable("Correct", !mDown.empty() && mQuestion.corrects);
        mDialog.enable("Remove", !mDown.empty());
        if (!mDown.empty())
            mDialog.control<awt::XListBox>("Down")->selectItemPos(0, true);
    }

    void tell(const char* message, const std::string& name = {}) const
    {
        mDialog.setText("Status", mMessages.text(message, {{"name", name}}));
    }

    /// One empty text where no role is chosen, or there is none.
    std::vector<std::string> chosenRoles() const
    {
        std::vector<std::string> roles;
        for (std::size_t role = 0; role < mQuestion.roles.size() && hasBoxes(); ++role)
            if (mDialog.control<awt::XCheckBox>(roleBox(role))->getState() == 1)
                roles.push_back(mQuestion.roles[role]);
        if (!mQuestion.roles.empty() && !hasBoxes())
            roles.push_back(calc::fromOffice(mDialog.control<awt::XListBox>("RoleList")->getSelectedItem()));
        if (roles.empty())
            roles.emplace_back();
        return roles;
    }

    void addSelected()
    {
        const sal_Int16 selected = mDialog.control<awt::XListBox>("Results")->getSelectedItemPos();
        if (selected < 0 || static_cast<std::size_t>(selected) >= mFound.size())
        {
            // What is typed next replaces what found nobody.
            tell(typed().empty() ? "attendance.hint" : "attendance.nobody");
            const auto search = mDialog.control<awt::XTextComponent>("Search");
            mDialog.control<awt::XWindow>("Search")->setFocus();
            search->setSelection(awt::Selection(0, search->getText().getLength()));
            return;
        }
        addPerson(mFound[static_cast<std::size_t>(selected)]);
        mDialog.control<awt::XWindow>("Search")->setFocus();
    }

    void addPerson(std::uint32_t person)
    {
        bool added = false;
        for (const std::string& role : chosenRoles())
        {
            std::optional<entry::RowDraft> row =
                mQuestion.rowOf(role, mDetails ? mDetails->values() : std::vector<model::CellValue>(), mOver);
            if (!row)
                return;
            added = mQuestion.draft.add(event(), person, std::move(*row)) || added;
        }
        tell(added ? "attendance.added" : "attendance.already", mQuestion.draft.nameOf(person));
        if (mDetails)
            mDetails->clear();
        mDialog.setText("Search", {});
        showFound();
        showDown();
    }

    void addNew()
    {
        if (const std::optional<std::uint32_t> person = mQuestion.newPerson(typed(), mOver))
            addPerson(*person);
        mDialog.control<awt::XWindow>("Search")->setFocus();
    }

    void addCounted()
    {
        if (std::optional<entry::RowDraft> row = mQuestion.counted(chosenRoles().front(), mOver))
        {
            mQuestion.draft.add(event(), std::nullopt, std::move(*row));
            tell("attendance.counted");
            showDown();
        }
        mDialog.control<awt::XWindow>("Search")->setFocus();
    }

    std::optional<std::size_t> selectedEntry() const
    {
        const sal_Int16 selected = mDialog.control<awt::XListBox>("Down")->getSelectedItemPos();
        if (selected < 0 || static_cast<std::size_t>(selected) >= mDown.size())
            return std::nullopt;
        return mDown[static_cast<std::size_t>(selected)];
    }

    void correct()
    {
        const std::optional<std::size_t> entry = selectedEntry();
        if (entry && mQuestion.correct(*entry, mOver))
            showDown();
        mDialog.control<awt::XWindow>("Search")->setFocus();
    }

    void remove()
    {
        const std::optional<std::size_t> entry = selectedEntry();
        if (!entry)
            return;
        tell("attendance.removed", mQuestion.entryText(*entry));
        mQuestion.draft.remove(*entry);
        showFound();
        showDown();
        mDialog.control<awt::XWindow>("Search")->setFocus();
    }

    const commands::Messages& mMessages;
    AttendanceQuestion& mQuestion;
    Dialog mDialog;
    Window mOver;
    std::optional<FormControls> mDetails;
    sal_Int32 mBelow = 0;
    bool mChangesRegister = false;
    std::vector<std::uint32_t> mFound; ///< people, as the list shows them
    std::vector<std::size_t> mDown;    ///< entries, as the list shows them
};
}

AttendanceEnd askAttendance(const Window& window, const commands::Messages& messages, AttendanceQuestion& question)
{
    return AttendanceForm(window, messages, question).ask();
}

}
