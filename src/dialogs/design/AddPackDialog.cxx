// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/AddPackDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/LeveledList.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "packs/AddedPack.hxx"

#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
class AddPackForm
{
public:
    AddPackForm(const Window& window, const commands::Messages& messages, const PackQuestion& question)
        : mMessages(messages)
        , mQuestion(question)
        , mOffered(question.offered)
        , mDialog(window, "AddPack")
        , mOver(window.under(mDialog.peer()))
    {
        showOffered(0);
        onPress(mDialog, "File", [this] { chooseFile(); });
        mDialog.control<awt::XListBox>("Pack")->addItemListener(new Chosen([this] { showPack(); }));
        mDialog.control<awt::XListBox>("Needs")->addItemListener(new Chosen([this] { showNeeded(); }));
        mDialog.control<awt::XListBox>("Tied")->addItemListener(new Chosen([this] { takeTie(); }));
        stretchWith(mDialog, {{"Pack", Follow::Grow, Follow::Stay},
                              {"File", Follow::Move, Follow::Stay},
                              {"Description", Follow::Grow, Follow::Stay},
                              {"NeedsLabel", Follow::Grow, Follow::Stay},
                              {"Needs", Follow::Grow, Follow::Grow},
                              {"TiedLabel", Follow::Stay, Follow::Move},
                              {"Tied", Follow::Grow, Follow::Move},
                              {"Summary", Follow::Grow, Follow::Move},
                              {"Note", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        mDialog.control<awt::XWindow>("Pack")->setFocus();
    }

    std::optional<ChosenPack> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        return ChosenPack{mOffered[place()], packs::tiesOf(mTies)};
    }

private:
    std::size_t place() const { return chosenEntry(mDialog, "Pack").value_or(0); }
    const model::Template& pack() const { return *mOffered[place()].pack; }

    /// The pack at `chosen`, among all.
    void showOffered(std::size_t chosen)
    {
        std::vector<rtl::OUString> titles;
        titles.reserve(mOffered.size());
        for (const OfferedPack& each : mOffered)
            titles.push_back(calc::toOffice(each.title));
        showEntries(mDialog, "Pack", titles);
        chooseEntry(mDialog, "Pack", chosen);
        showPack();
    }

    /// A file that was chosen before is read again: somebody may have corrected it.
    void chooseFile()
    {
        const std::optional<OfferedPack> pack = mQuestion.chooseFile(mOver);
        if (!pack)
            return;
        const auto same = std::find_if(mOffered.begin(), mOffered.end(),
                                       [&](const OfferedPack& each) { return each.file == pack->file; });
        const auto chosen = static_cast<std::size_t>(same - mOffered.begin());
        if (same == mOffered.end())
            mOffered.push_back(*pack);
        else
            *same = *pack;
        showOffered(chosen);
        mDialog.control<awt::XWindow>("Needs")->setFocus();
    }

    void showPack()
    {
        mChosen.clear();
        mDialog.setText("Description", calc::toOffice(mOffered[place()].about));
        mTies = packs::proposedTies(pack(), mQuestion.definition);
        showTies();
        // What should be looked at first.
        const auto unsure =
            std::find_if(mTies.begin(), mTies.end(), [](const packs::ProposedTie& each) { return !each.isSure; });
        chooseEntry(mDialog, "Needs", unsure == mTies.end() ? 0 : static_cast<std::size_t>(unsure - mTies.begin()));
        showNeeded();
    }

    void showTies()
    {
        std::vector<rtl::OUString> lines;
        lines.reserve(mTies.size());
        for (const packs::ProposedTie& each : mTies)
        {
            const std::string indent = each.needed.column.empty()  ? ""
                                       : each.needed.value.empty() ? "\u2003\u2003"
                                                                   : "\u2003\u2003\u2003\u2003";
            const std::string tied =
                each.tied.empty() ? calc::fromOffice(mMessages.text("pack.line.added")) : each.tiedLabel;
            lines.push_back(calc::toOffice(indent) + mMessages.text(each.isSure ? "pack.line" : "pack.line.unsure",
                                                                    {{"needed", each.label}, {"tied", tied}}));
        }
        showEntries(mDialog, "Needs", lines);
        showSummary();
    }

    void showSummary()
    {
        const auto made = packs::withPack(mQuestion.definition, pack(), packs::tiesOf(mTies));
        if (const auto* const obstacle = std::get_if<templates::Obstacle>(&made))
        {
            mDialog.setText("Summary", mMessages.text("error." + obstacle->code, obstacle->parameters));
            mDialog.enable("Ok", false);
            return;
        }
        mDialog.enable("Ok", true);
        const auto& added = std::get<packs::AddedPack>(made);
        if (added.added.empty())
        {
            mDialog.setText("Summary", mMessages.text("pack.summary.nothing"));
            return;
        }
        rtl::OUString text = mMessages.counted("pack.summary", static_cast<std::int64_t>(added.added.size()));
        if (!added.present.empty())
            text += ", " + mMessages.counted("pack.summary.present", static_cast<std::int64_t>(added.present.size()));
        if (const auto unsure =
                std::count_if(mTies.begin(), mTies.end(), [](const packs::ProposedTie& each) { return !each.isSure; });
            unsure > 0)
            text += ", " + mMessages.counted("pack.summary.unsure", unsure);
        mDialog.setText("Summary", text + ".");
    }

    const packs::ProposedTie* chosenTie() const
    {
        const std::optional<std::size_t> line = chosenEntry(mDialog, "Needs");
        return line && *line < mTies.size() ? &mTies[*line] : nullptr;
    }

    /// What the chosen line can be tied to: that it is added, then what there is.
    void showNeeded()
    {
        const packs::ProposedTie* const tie = chosenTie();
        mDialog.enable("Tied", tie != nullptr);
        if (!tie)
            return;
        std::vector<rtl::OUString> entries{mMessages.text(tie->needed.column.empty()  ? "pack.add-register"
                                                          : tie->needed.value.empty() ? "pack.add-column"
                                                                                      : "pack.add-value")};
        std::size_t chosen = 0;
        for (const packs::Candidate& each : tie->candidates)
        {
            entries.push_back(calc::toOffice(each.label));
            if (!tie->tied.empty() && each.id == tie->tied)
                chosen = entries.size() - 1;
        }
        // The office calls the listener for this, too: looking at a line decides nothing.
        mShowsTie = true;
        showEntries(mDialog, "Tied", entries);
        chooseEntry(mDialog, "Tied", chosen);
        mShowsTie = false;
    }

    void takeTie()
    {
        const packs::ProposedTie* const tie = chosenTie();
        const std::optional<std::size_t> entry = chosenEntry(mDialog, "Tied");
        if (mShowsTie || !tie || !entry || *entry > tie->candidates.size())
            return;
        const packs::Needed needed = tie->needed;
        mChosen[needed] = *entry == 0 ? std::string() : tie->candidates[*entry - 1].id;
        mTies = packs::proposedTies(pack(), mQuestion.definition, mChosen);
        showTies();
        const auto same = std::find_if(mTies.begin(), mTies.end(),
                                       [&](const packs::ProposedTie& each) { return each.needed == needed; });
        if (same != mTies.end())
            chooseEntry(mDialog, "Needs", static_cast<std::size_t>(same - mTies.begin()));
    }

    const commands::Messages& mMessages;
    const PackQuestion& mQuestion;
    std::vector<OfferedPack> mOffered;
    packs::Ties mChosen; ///< what the person said, and nothing else
    std::vector<packs::ProposedTie> mTies;
    bool mShowsTie = false;
    Dialog mDialog;
    Window mOver;
};
}

std::optional<ChosenPack> askPack(const Window& window, const commands::Messages& messages,
                                  const PackQuestion& question)
{
    return AddPackForm(window, messages, question).ask();
}

}
