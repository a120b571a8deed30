// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/quality/DuplicatesDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using commands::Messages;
using commands::ShownDuplicate;
using Kind = DuplicatesAnswer::Kind;

constexpr std::size_t linesOfPage = 12;
/// The rest of a text is in the tip of its button.
constexpr sal_Int32 longestShown = 36;

rtl::OUString id(const char* name, std::size_t line)
{
    return rtl::OUString::createFromAscii(name) + rtl::OUString::number(static_cast<sal_Int64>(line));
}

/// On one line, and no longer than fits.
rtl::OUString shortened(const std::string& text)
{
    rtl::OUString all = calc::toOffice(text).replaceAll("\n", " ");
    // What stands behind a tilde would be taken for a key.
    all = all.replaceAll("~", "~~");
    return all.getLength() <= longestShown ? all : all.copy(0, longestShown - 1) + rtl::OUString(u'\x2026');
}

/// The office would underline a letter of each name as its key: this one is nobody's key and not seen.
rtl::OUString withoutKey(const rtl::OUString& label)
{
    return label + "~" + rtl::OUString(u'\x200B');
}

/// The dialog while it is open.
class DuplicatesForm
{
public:
    DuplicatesForm(const Window& window, const Messages& messages, const DuplicatesQuestion& question)
        : mMessages(messages)
        , mQuestion(question)
        , mDialog(window, "Duplicates")
        , mPairs(mDialog.control<awt::XListBox>("Pairs"))
        , mRegister(mDialog.control<awt::XListBox>("Register"))
    {
        fillRegisters();
        fillPairs();
        listen();
        stretch();
        showPair();
    }

    std::optional<DuplicatesAnswer> ask()
    {
        if (!mDialog.execute() || !mKind)
            return std::nullopt;
        DuplicatesAnswer answer;
        answer.kind = *mKind;
        answer.selectedRegister = static_cast<std::size_t>(std::max<sal_Int16>(mRegister->getSelectedItemPos(), 0));
        answer.pair = selectedIndex();
        answer.keepsOther = isChecked("KeepOther");
        for (const auto& [column, fromOther] : mChoices)
            if (fromOther != answer.keepsOther)
                answer.chosen.push_back(column);
        return answer;
    }

private:
    void fillRegisters()
    {
        sal_Int16 position = 0;
        for (const std::string& name : mQuestion.registers)
            mRegister->addItem(calc::toOffice(name), position++);
        mRegister->selectItemPos(static_cast<sal_Int16>(mQuestion.selectedRegister), true);
        mDialog.enable("Register", mQuestion.registers.size() > 1);
    }

    void fillPairs()
    {
        uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(mQuestion.pairs.size()));
        for (std::size_t index = 0; index < mQuestion.pairs.size(); ++index)
        {
            const ShownDuplicate& pair = mQuestion.pairs[index];
            lines.getArray()[index] = mMessages.text("duplicates.line", {{"score", std::to_string(pair.score)},
                                                                         {"names", pair.names},
                                                                         {"one", keyOf(pair.one)},
                                                                         {"other", keyOf(pair.other)}});
        }
        mDialog.properties("Pairs")->setPropertyValue("StringItemList", uno::Any(lines));
        const auto count = static_cast<std::int64_t>(mQuestion.pairs.size());
        mDialog.setText("Status",
                        count == 0 ? mMessages.text("duplicates.none") : mMessages.counted("duplicates.status", count));
        if (count > 0)
        {
            const auto selected = static_cast<sal_Int16>(std::min(mQuestion.selectedPair, mQuestion.pairs.size() - 1));
            mPairs->selectItemPos(selected, true);
            mPairs->makeVisible(selected);
        }
    }

    std::string keyOf(const ShownDuplicate::Side& side) const
    {
        return side.key.empty() ? calc::fromOffice(mMessages.text("duplicates.no-key")) : side.key;
    }

    void listen()
    {
        mPairs->addItemListener(new Chosen([this] { showPair(); }));
        mRegister->addItemListener(new Chosen([this] { close(Kind::Register); }));
        for (const char* keep : {"KeepOne", "KeepOther"})
            button<awt::XRadioButton>(keep)->addItemListener(new Chosen([this] { keepChosen(); }));
        for (std::size_t line = 0; line < linesOfPage; ++line)
            for (const char* side : {"One", "Other"})
                mDialog.control<awt::XRadioButton>(id(side, line))
                    ->addItemListener(new Chosen([this, line] { valueChosen(line); }));
        button<awt::XButton>("Merge")->addActionListener(new Pressed([this] { close(Kind::Merge); }));
        button<awt::XButton>("Apart")->addActionListener(new Pressed([this] { close(Kind::Apart); }));
        button<awt::XButton>("Undo")->addActionListener(new Pressed([this] { close(Kind::Undo); }));
        button<awt::XButton>("Later")->addActionListener(new Pressed([this] { goOn(); }));
        button<awt::XButton>("More")->addActionListener(new Pressed([this] { nextPage(); }));
    }

    template <class Interface> uno::Reference<Interface> button(const char* name) const
    {
        return mDialog.control<Interface>(rtl::OUString::createFromAscii(name));
    }

    /// The list grows; what stands below it moves.
    void stretch()
    {
        std::vector<Stretch> controls{
            {"Status", Follow::Grow, Follow::Stay},  {"Pairs", Follow::Grow, Follow::Grow},
            {"Reasons", Follow::Grow, Follow::Move}, {"KeepLabel", Follow::Stay, Follow::Move},
            {"KeepOne", Follow::Stay, Follow::Move}, {"KeepOther", Follow::Grow, Follow::Move},
            {"More", Follow::Move, Follow::Move},    {"Undo", Follow::Stay, Follow::Move},
            {"Merge", Follow::Move, Follow::Move},   {"Apart", Follow::Move, Follow::Move},
            {"Later", Follow::Move, Follow::Move},   {"Close", Follow::Move, Follow::Move}};
        for (std::size_t line = 0; line < linesOfPage; ++line)
        {
            controls.push_back({id("Label", line), Follow::Stay, Follow::Move});
            controls.push_back({id("One", line), Follow::Stay, Follow::Move});
            controls.push_back({id("Other", line), Follow::Grow, Follow::Move});
        }
        stretchWith(mDialog, controls);
    }

    bool isChecked(const char* name) const { return button<awt::XRadioButton>(name)->getState(); }

    void check(const rtl::OUString& name, bool checked) const
    {
        mDialog.control<awt::XRadioButton>(name)->setState(checked);
    }

    void show(const rtl::OUString& name, bool visible) const
    {
        mDialog.control<awt::XWindow>(name)->setVisible(visible);
    }

    std::size_t selectedIndex() const
    {
        return static_cast<std::size_t>(std::max<sal_Int16>(mPairs->getSelectedItemPos(), 0));
    }

    const ShownDuplicate* selectedPair() const
    {
        return mPairs->getSelectedItemPos() < 0 || mQuestion.pairs.empty() ? nullptr
                                                                           : &mQuestion.pairs[selectedIndex()];
    }

    void showPair()
    {
        const ShownDuplicate* const pair = selectedPair();
        const bool canAct = pair && mQuestion.canWrite;
        mDialog.enable("Merge", canAct);
        mDialog.enable("Apart", canAct);
        mDialog.enable("Later", pair != nullptr);
        mDialog.enable("Undo", mQuestion.canWrite && mQuestion.canUndo);
        for (const char* keep : {"KeepLabel", "KeepOne", "KeepOther"})
            show(rtl::OUString::createFromAscii(keep), pair != nullptr);
        mPage = 0;
        mChoices.clear();
        show("More", pair && pair->values.size() > linesOfPage);
        if (pair)
            showSides(*pair);
        else
            mDialog.setText("Reasons", {});
        showLines();
    }

    void showSides(const ShownDuplicate& pair)
    {
        rtl::OUString reasons;
        for (const rtl::OUString& reason : pair.reasons)
            reasons += (reasons.isEmpty() ? rtl::OUString() : calc::toOffice(" \u2022 ")) + reason;
        mDialog.setText("Reasons", reasons);
        const auto side = [this](const ShownDuplicate::Side& each)
        {
            return mMessages.counted("duplicates.side", static_cast<std::int64_t>(each.attendances),
                                     {{"key", keyOf(each)}, {"cell", each.cell}});
        };
        mDialog.setText("KeepOne", withoutKey(side(pair.one)));
        mDialog.setText("KeepOther", withoutKey(side(pair.other)));
        // Proposed to stay: the row with more attendances; of two with as many, the upper one.
        const bool other = pair.other.attendances > pair.one.attendances;
        mShowing = true;
        check("KeepOne", !other);
        check("KeepOther", other);
        mShowing = false;
        chooseAll(other);
    }

    void chooseAll(bool fromOther)
    {
        mChoices.clear();
        if (const ShownDuplicate* const pair = selectedPair())
            for (const ShownDuplicate::Value& value : pair->values)
                if (value.differs)
                    mChoices[value.column] = fromOther;
    }

    void keepChosen()
    {
        if (mShowing)
            return;
        chooseAll(isChecked("KeepOther"));
        showLines();
    }

    void valueChosen(std::size_t line)
    {
        const ShownDuplicate* const pair = selectedPair();
        const std::size_t index = mPage * linesOfPage + line;
        if (!mShowing && pair && index < pair->values.size() && pair->values[index].differs)
            mChoices[pair->values[index].column] = mDialog.control<awt::XRadioButton>(id("Other", line))->getState();
    }

    void showLines()
    {
        const ShownDuplicate* const pair = selectedPair();
        mShowing = true;
        for (std::size_t line = 0; line < linesOfPage; ++line)
        {
            const std::size_t index = mPage * linesOfPage + line;
            const bool used = pair && index < pair->values.size();
            for (const char* part : {"Label", "One", "Other"})
                show(id(part, line), used);
            if (used)
                showLine(line, pair->values[index]);
        }
        mShowing = false;
    }

    /// Of a value that only one side has, or both, there is nothing to choose.
    void showLine(std::size_t line, const ShownDuplicate::Value& value)
    {
        mDialog.setText(id("Label", line), value.differs
                                               ? mMessages.text("duplicates.differs", {{"label", value.label}})
                                               : calc::toOffice(value.label));
        const bool onlyOther = value.one.empty() && !value.other.empty();
        const bool fromOther = value.differs ? mChoices[value.column] : onlyOther;
        showSide(id("One", line), value.one, value.differs, !fromOther);
        showSide(id("Other", line), value.other, value.differs, fromOther);
    }

    void showSide(const rtl::OUString& name, const std::string& text, bool choice, bool checked)
    {
        mDialog.setText(name, withoutKey(text.empty() ? mMessages.text("duplicates.empty") : shortened(text)));
        mDialog.properties(name)->setPropertyValue("HelpText", uno::Any(calc::toOffice(text)));
        mDialog.enable(name, choice);
        check(name, checked);
    }

    void goOn()
    {
        const sal_Int16 next = static_cast<sal_Int16>(mPairs->getSelectedItemPos() + 1);
        const sal_Int16 count = mPairs->getItemCount();
        mPairs->selectItemPos(next < count ? next : sal_Int16{0}, true);
        mPairs->makeVisible(mPairs->getSelectedItemPos());
        showPair();
    }

    void nextPage()
    {
        const ShownDuplicate* const pair = selectedPair();
        if (!pair)
            return;
        mPage = (mPage + 1) * linesOfPage < pair->values.size() ? mPage + 1 : 0;
        showLines();
    }

    void close(Kind kind)
    {
        mKind = kind;
        mDialog.accept();
    }

    const Messages& mMessages;
    const DuplicatesQuestion& mQuestion;
    std::optional<Kind> mKind;
    std::map<std::size_t, bool> mChoices; ///< columns that differ: whether the value of the lower row is taken
    std::size_t mPage = 0;
    bool mShowing = false;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mPairs;
    uno::Reference<awt::XListBox> mRegister;
};
}

std::optional<DuplicatesAnswer> askAboutDuplicates(const Window& window, const Messages& messages,
                                                   const DuplicatesQuestion& question)
{
    return DuplicatesForm(window, messages, question).ask();
}

}
