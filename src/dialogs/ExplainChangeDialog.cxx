// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/ExplainChangeDialog.hxx"

#include "calc/Text.hxx"
#include "dialogs/Dialog.hxx"
#include "dialogs/Listeners.hxx"
#include "dialogs/Stretching.hxx"
#include "explain/RuleText.hxx"

#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// Nobody reads on.
constexpr std::size_t mostListed = 5000;

uno::Sequence<rtl::OUString> sequenceOf(const std::vector<rtl::OUString>& texts)
{
    return uno::Sequence<rtl::OUString>(texts.data(), static_cast<sal_Int32>(texts.size()));
}

/// The dialog while it is open.
class ChangesForm
{
public:
    ChangesForm(const Window& window, const commands::Messages& messages, const commands::FigureChanges& changes,
                std::size_t first)
        : mMessages(messages)
        , mChanges(changes)
        , mDialog(window, "ExplainChange")
        , mFigures(mDialog.control<awt::XListBox>("Figures"))
    {
        mDialog.setText(
            "Intro", messages.text("change.intro", {{"before", when(changes.before)}, {"after", when(changes.after)}}));
        std::vector<rtl::OUString> entries;
        for (const explain::ChangedFigure& figure : changes.figures)
            entries.push_back(calc::toOffice(commands::figureLine(messages, changes, figure)));
        mDialog.properties("Figures")->setPropertyValue("StringItemList", uno::Any(sequenceOf(entries)));
        mFigures->addItemListener(new Chosen([this] { showRows(); }));
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"Figures", Follow::Grow, Follow::Stay},
                              {"Rows", Follow::Grow, Follow::Grow},
                              {"Close", Follow::Move, Follow::Move}});
        mFigures->selectItemPos(static_cast<sal_Int16>(first), true);
        showRows();
    }

    void show() { mDialog.execute(); }

private:
    std::string when(const explain::RememberedRun& run) const
    {
        const explain::Words words(mMessages.language());
        const auto day = model::dateFromIso(run.computedAt.substr(0, 10));
        return day ? explain::dayText(words, *day) + ", " + run.computedAt.substr(11, 5) : run.computedAt;
    }

    std::vector<rtl::OUString> linesOf(const explain::ChangedFigure& figure) const
    {
        if (!figure.rowsKnown)
            return {mMessages.text("change.rows-unknown")};
        std::vector<rtl::OUString> lines;
        if (mChanges.before.period != mChanges.after.period)
            lines.push_back(mMessages.text("change.period"));
        for (std::size_t index = 0; index < std::min(figure.rows.size(), mostListed); ++index)
            lines.push_back(calc::toOffice(commands::rowLine(mMessages, mChanges, figure.rows[index])));
        if (figure.rows.size() > mostListed)
            lines.push_back(
                mMessages.counted("explain.more", static_cast<std::int64_t>(figure.rows.size() - mostListed)));
        if (figure.rows.empty())
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

    const commands::Messages& mMessages;
    const commands::FigureChanges& mChanges;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mFigures;
};
}

void showChanges(const Window& window, const commands::Messages& messages, const commands::FigureChanges& changes,
                 std::size_t first)
{
    ChangesForm(window, messages, changes, first).show();
}

}
