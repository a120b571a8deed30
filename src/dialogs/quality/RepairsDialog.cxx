// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/quality/RepairsDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using commands::Messages;
using commands::ShownRepair;

/// Lists of the office count their entries in 16 bits. The others are corrected next time.
constexpr std::size_t mostListed = 20000;
constexpr char ticked[] = "\u2611 ";
constexpr char notTicked[] = "\u2610 ";

/// The dialog while it is open.
class RepairsForm
{
public:
    RepairsForm(const Window& window, const Messages& messages, const std::vector<ShownRepair>& repairs,
                std::vector<std::string>& kinds)
        : mMessages(messages)
        , mRepairs(repairs)
        , mKinds(kinds)
        , mDialog(window, "Repairs")
        , mList(mDialog.control<awt::XListBox>("List"))
    {
        for (std::size_t index = 0; index < std::min(mRepairs.size(), mostListed); ++index)
            mTicked.push_back(startsTicked(mRepairs[index].repair));
        prepareKinds();
        uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(mTicked.size()));
        for (std::size_t index = 0; index < mTicked.size(); ++index)
            lines.getArray()[index] = line(index);
        mDialog.properties("List")->setPropertyValue("StringItemList", uno::Any(lines));
        mList->addActionListener(new Pressed([this] { toggleSelected(); }));
        mDialog.control<awt::XButton>("Toggle")->addActionListener(new Pressed([this] { toggleSelected(); }));
        stretchWith(mDialog, {{"Intro", Follow::Grow, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Toggle", Follow::Stay, Follow::Move},
                              {"Correct", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        mList->selectItemPos(0, true);
        showCount();
    }

    std::optional<std::vector<ShownRepair>> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        rememberKinds();
        std::vector<ShownRepair> chosen;
        for (std::size_t index = 0; index < mTicked.size(); ++index)
            if (mTicked[index])
                chosen.push_back(mRepairs[index]);
        return chosen;
    }

private:
    bool remembers(const std::string& kind) const
    {
        return std::find(mKinds.begin(), mKinds.end(), kind) != mKinds.end();
    }

    bool startsTicked(const quality::Repair& repair) const
    {
        if (remembers("-" + repair.code))
            return false;
        return repair.safe || (remembers(repair.code) &&
                               std::none_of(mRepairs.begin(), mRepairs.end(),
                                            [&](const ShownRepair& each)
                                            { return each.repair.safe && each.repair.code == repair.code; }));
    }

    /// Those that were not offered stay as they were remembered.
    void rememberKinds()
    {
        const std::vector<std::string>& codes = quality::repairCodes();
        for (std::size_t kind = 0; kind < codes.size(); ++kind)
        {
            bool offered = false;
            for (std::size_t index = 0; index < mTicked.size(); ++index)
                offered = offered || isOf(index, kind);
            if (!offered)
                continue;
            std::erase(mKinds, codes[kind]);
            std::erase(mKinds, "-" + codes[kind]);
            mKinds.push_back((isTicked(kind) ? "" : "-") + codes[kind]);
        }
    }

    /// Whether a line of this kind is ticked.
    bool isTicked(std::size_t kind) const
    {
        bool any = false;
        for (std::size_t index = 0; index < mTicked.size(); ++index)
            any = any || (isOf(index, kind) && mTicked[index]);
        return any;
    }

    static rtl::OUString boxOf(std::size_t kind)
    {
        return "Kind" + rtl::OUString::number(static_cast<sal_Int64>(kind));
    }

    void prepareKinds()
    {
        const std::vector<std::string>& codes = quality::repairCodes();
        for (std::size_t kind = 0; kind < codes.size(); ++kind)
        {
            const std::int64_t count =
                std::count_if(mRepairs.begin(), mRepairs.end(),
                              [&](const ShownRepair& each) { return each.repair.code == codes[kind]; });
            mDialog.setText(boxOf(kind), mMessages.text("repair." + codes[kind]) + " (" +
                                             calc::toOffice(mMessages.number(count)) + ")");
            mDialog.enable(boxOf(kind), count > 0);
            showKind(kind);
            mDialog.control<awt::XCheckBox>(boxOf(kind))
                ->addItemListener(new Chosen([this, kind] { kindTicked(kind); }));
        }
    }

    bool isOf(std::size_t index, std::size_t kind) const
    {
        return mRepairs[index].repair.code == quality::repairCodes()[kind];
    }

    void showKind(std::size_t kind)
    {
        mShowing = true;
        mDialog.control<awt::XCheckBox>(boxOf(kind))->setState(isTicked(kind) ? 1 : 0);
        mShowing = false;
    }

    void kindTicked(std::size_t kind)
    {
        if (mShowing)
            return;
        const bool wanted = mDialog.control<awt::XCheckBox>(boxOf(kind))->getState() == 1;
        for (std::size_t index = 0; index < mTicked.size(); ++index)
            if (isOf(index, kind) && mTicked[index] != wanted)
                tick(index, wanted);
        showCount();
    }

    void toggleSelected()
    {
        const sal_Int16 position = mList->getSelectedItemPos();
        if (position < 0)
            return;
        const auto index = static_cast<std::size_t>(position);
        tick(index, !mTicked[index]);
        mList->selectItemPos(position, true);
        const std::vector<std::string>& codes = quality::repairCodes();
        showKind(static_cast<std::size_t>(std::find(codes.begin(), codes.end(), mRepairs[index].repair.code) -
                                          codes.begin()));
        showCount();
    }

    void tick(std::size_t index, bool wanted)
    {
        mTicked[index] = wanted;
        const auto position = static_cast<sal_Int16>(index);
        mList->removeItems(position, 1);
        mList->addItem(line(index), position);
    }

    rtl::OUString line(std::size_t index) const
    {
        const ShownRepair& repair = mRepairs[index];
        const bool isAddition = !repair.repair.list.empty();
        const std::string key = isAddition                      ? "repairs.line-addition"
                                : repair.before.empty()         ? "repairs.line-empty"
                                : repair.before == repair.after ? "repairs.line-same"
                                                                : "repairs.line";
        const rtl::OUString words = mMessages.text(
            key, {{"sheet", repair.sheet}, {"cell", repair.cell}, {"before", repair.before}, {"after", repair.after}});
        return rtl::OUString::fromUtf8(mTicked[index] ? ticked : notTicked) + withReason(words, repair.repair);
    }

    rtl::OUString withReason(const rtl::OUString& words, const quality::Repair& repair) const
    {
        if (repair.why.empty())
            return words;
        const rtl::OUString why = mMessages.text("repair.why." + repair.why, {{"value", repair.whyValue}});
        return mMessages.text("repairs.line-why", {{"line", calc::fromOffice(words)}, {"why", calc::fromOffice(why)}});
    }

    void showCount()
    {
        const std::int64_t count = std::count(mTicked.begin(), mTicked.end(), true);
        mDialog.setText("Correct", mMessages.counted("repairs.correct", count));
        mDialog.enable("Correct", count > 0);
    }

    const Messages& mMessages;
    const std::vector<ShownRepair>& mRepairs;
    std::vector<std::string>& mKinds;
    std::vector<bool> mTicked;
    bool mShowing = false;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mList;
};
}

std::optional<std::vector<ShownRepair>> askRepairs(const Window& window, const Messages& messages,
                                                   const std::vector<ShownRepair>& repairs,
                                                   std::vector<std::string>& kinds)
{
    return RepairsForm(window, messages, repairs, kinds).ask();
}

}
