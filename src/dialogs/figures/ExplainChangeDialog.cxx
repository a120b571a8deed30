// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/figures/ExplainChangeDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "explain/RuleText.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// Longer lists are not read.
constexpr std::size_t mostListed = 5000;

uno::Sequence<rtl::OUString> sequenceOf(const std::vector<rtl::OUString>& texts)
{
    return uno::Sequence<rtl::OUString>(texts.data(), static_cast<sal_Int32>(texts.size()));
}

/// The dialog while it is open.
class ChangesForm
{
public:
    ChangesForm(const Window& window, const commands::Messages& messages, const ChangesQuestion& question)
        : mWindow(window)
        , mMessages(messages)
        , mQuestion(question)
        , mComparable(question.comparable)
        , mDialog(window, "ExplainChange")
        , mSince(mDialog.control<awt::XListBox>("Since"))
        , mFigures(mDialog.control<awt::XListBox>("Figures"))
    {
        offerRuns();
        mSince->addItemListener(new Chosen([this] { compare(); }));
        mFigures->addItemListener(new Chosen([this] { showRows(); }));
        mDialog.control<awt::XButton>("Freeze")->addActionListener(new Pressed([this] { freeze(); }));
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"Since", Follow::Grow, Follow::Stay},
                              {"Figures", Follow::Grow, Follow::Stay},
                              {"Rows", Follow::Grow, Follow::Grow},
                              {"Freeze", Follow::Stay, Follow::Move},
                              {"Close", Follow::Move, Follow::Move}});
        compare();
    }

    commands::Since show()
    {
        mDialog.execute();
        const sal_Int16 position = mSince->getSelectedItemPos();
        return position < 0 ? mQuestion.since : mComparable[static_cast<std::size_t>(position)];
    }

private:
    void offerRuns()
    {
        std::vector<rtl::OUString> entries;
        for (const commands::Since since : mComparable)
            entries.push_back(
                mMessages.text(since == commands::Since::Before ? "change.since.before" : "change.since.frozen"));
        mDialog.properties("Since")->setPropertyValue("StringItemList", uno::Any(sequenceOf(entries)));
        mDialog.enable("Since", entries.size() > 1);
        const auto last = std::find(mComparable.begin(), mComparable.end(), mQuestion.since);
        if (!entries.empty())
            mSince->selectItemPos(static_cast<sal_Int16>(last == mComparable.end() ? 0 : last - mComparable.begin()),
                                  true);
    }

    void compare()
    {
        const sal_Int16 position = mSince->getSelectedItemPos();
        if (position < 0)
        {
            mDialog.setText("Intro", mMessages.text("change.only-one"));
            return;
        }
        mChanges = mQuestion.changes(mComparable[static_cast<std::size_t>(position)]);
        mDialog.setText("Intro", mMessages.text("change.intro",
                                                {{"before", when(mChanges.before)}, {"after", when(mChanges.after)}}));
        std::vector<rtl::OUString> entries;
        for (const explain::ChangedFigure& figure : mChanges.figures)
            entries.push_back(calc::toOffice(commands::figureLine(mMessages, mChanges, figure)));
        mDialog.properties("Figures")->setPropertyValue("StringItemList", uno::Any(sequenceOf(entries)));
        mFigures->selectItemPos(static_cast<sal_Int16>(mQuestion.first(mChanges)), true);
        showRows();
    }

    void freeze()
    {
        if (!mQuestion.freeze(mWindow.under(mDialog.peer())))
            return;
        mDialog.enable("Freeze", false);
        mDialog.setText("Intro", mMessages.text("change.frozen"));
    }

    std::string when(const explain::RememberedRun& run) const
    {
        const explain::Words words(mMessages.language());
        const auto day = model::dateFromIso(run.computedAt.substr(0, 10));
        return day ? explain::dayText(words, *day) + ", " + run.computedAt.substr(11, 5) : run.computedAt;
    }

    std::vector<rtl::OUString> linesOf(const explain::ChangedFigure& figure) const
    {
        std::vector<rtl::OUString> lines;
        if (figure.ruleSince)
            lines.push_back(calc::toOffice(commands::ruleLine(mMessages, *figure.ruleSince)));
        if (!figure.rowsKnown)
        {
            lines.push_back(mMessages.text("change.rows-unknown"));
            return lines;
        }
        if (mChanges.before.period != mChanges.after.period)
            lines.push_back(mMessages.text("change.period"));
        for (std::size_t index = 0; index < std::min(figure.rows.size(), mostListed); ++index)
            lines.push_back(calc::toOffice(commands::rowLine(mMessages, mChanges, figure.rows[index])));
        if (figure.rows.size() > mostListed)
            lines.push_back(
                mMessages.counted("explain.more", static_cast<std::int64_t>(figure.rows.size() - mostListed)));
        if (figure.rows.empty() && !figure.ruleSince)
            lines.push_back(mMessages.text("change.none"));
        return lines;
    }

    void showRows()
    {
        const sal_Int16 position = mFigures->getSelectedItemPos();
        if (position < 0)
            return;
        mDialog.properties("Rows")->setPropertyValue(
            "StringItemList", uno::Any(sequenceOf(linesOf(mChanges.figures[static_cast<std::size_t>(position)]))));
    }

    Window mWindow;
    const commands::Messages& mMessages;
    const ChangesQuestion& mQuestion;
    std::vector<commands::Since> mComparable;
    commands::FigureChanges mChanges;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mSince;
    uno::Reference<awt::XListBox> mFigures;
};
}

commands::Since showChanges(const Window& window, const commands::Messages& messages, const ChangesQuestion& question)
{
    return ChangesForm(window, messages, question).show();
}

}
