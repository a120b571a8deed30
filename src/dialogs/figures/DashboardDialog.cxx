// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/figures/DashboardDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
class Choosing
{
public:
    Choosing(const Window& window, const commands::Messages& messages, const DashboardQuestion& question)
        : mMessages(messages)
        , mQuestion(question)
        , mDialog(window, "Dashboard")
        , mList(mDialog.control<awt::XListBox>("List"))
    {
        for (const DashboardQuestion::Item& item : question.items)
            mShown.push_back(item.isShown);
        std::vector<rtl::OUString> lines;
        for (std::size_t index = 0; index < mShown.size(); ++index)
            lines.push_back(lineOf(index));
        mDialog.properties("List")->setPropertyValue(
            "StringItemList",
            uno::Any(uno::Sequence<rtl::OUString>(lines.data(), static_cast<sal_Int32>(lines.size()))));
        mList->selectItemPos(0, true);
        mList->addActionListener(new Pressed([this] { toggle(); }));
        mDialog.control<awt::XButton>("Toggle")->addActionListener(new Pressed([this] { toggle(); }));
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Note", Follow::Grow, Follow::Move},
                              {"Toggle", Follow::Stay, Follow::Move},
                              {"Show", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        tell();
    }

    std::optional<std::vector<bool>> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        return mShown;
    }

private:
    rtl::OUString lineOf(std::size_t index) const
    {
        const DashboardQuestion::Item& item = mQuestion.items[index];
        return mMessages.text(item.isChart ? "dashboard.chart" : "dashboard.figure",
                              {{"mark", mShown[index] ? "\u2611" : "\u2610"}, {"label", item.label}});
    }

    void toggle()
    {
        const sal_Int16 place = mList->getSelectedItemPos();
        if (place < 0)
            return;
        const auto index = static_cast<std::size_t>(place);
        mShown[index] = !mShown[index];
        mList->removeItems(place, 1);
        mList->addItem(lineOf(index), place);
        mList->selectItemPos(place, true);
        tell();
    }

    bool isAnother() const
    {
        for (std::size_t index = 0; index < mShown.size(); ++index)
            if (mShown[index] != mQuestion.items[index].isShown)
                return true;
        return false;
    }

    /// What the choice does, and whether there is one.
    void tell()
    {
        const bool any = std::find(mShown.begin(), mShown.end(), true) != mShown.end();
        mDialog.enable("Show", any);
        mDialog.setText("Note", !any                               ? mMessages.text("error.dashboard-nothing")
                                : mQuestion.isThere && isAnother() ? mMessages.text("dashboard.anew")
                                                                   : rtl::OUString());
    }

    const commands::Messages& mMessages;
    const DashboardQuestion& mQuestion;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mList;
    std::vector<bool> mShown;
};
}

std::optional<std::vector<bool>> askDashboard(const Window& window, const commands::Messages& messages,
                                              const DashboardQuestion& question)
{
    return Choosing(window, messages, question).ask();
}

}
