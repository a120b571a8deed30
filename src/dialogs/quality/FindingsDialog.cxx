// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/quality/FindingsDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using commands::Messages;
using commands::ShownFinding;

/// Lists of the office count their entries in 16 bits. Nobody goes through more; what is mended makes room.
constexpr std::size_t mostListed = 20000;

constexpr quality::Severity severities[]{quality::Severity::Error, quality::Severity::Warning, quality::Severity::Info};

std::int64_t countOf(const std::vector<ShownFinding>& findings, quality::Severity severity)
{
    return std::count_if(findings.begin(), findings.end(),
                         [severity](const ShownFinding& finding) { return finding.severity == severity; });
}

/// "12 errors, 3 doubts, 1 remark", without those that there are none of.
rtl::OUString summary(const Messages& messages, const std::vector<ShownFinding>& findings)
{
    if (findings.empty())
        return messages.text("findings.none");
    rtl::OUString counts;
    for (const quality::Severity severity : severities)
        if (const std::int64_t count = countOf(findings, severity); count > 0)
            counts += (counts.isEmpty() ? rtl::OUString() : rtl::OUString(", ")) +
                      messages.counted("findings.count." + quality::severityText(severity), count);
    return messages.text("findings.summary", {{"counts", calc::fromOffice(counts)}});
}

std::string place(const ShownFinding& finding)
{
    return finding.cell.empty() ? finding.sheet : finding.sheet + ", " + finding.cell;
}

/// The dialog while it is open. A plain list: with a screen reader at work, the office's grid control can fail on a
/// key.
class FindingsList
{
public:
    FindingsList(const Window& window, const Messages& messages, const std::vector<ShownFinding>& findings,
                 std::size_t repairs, PlaceInFindings& where)
        : mMessages(messages)
        , mFindings(findings)
        , mPlace(where)
        , mDialog(window, "Findings")
        , mList(mDialog.control<awt::XListBox>("List"))
        , mSeverity(mDialog.control<awt::XListBox>("Severity"))
        , mKind(mDialog.control<awt::XListBox>("Kind"))
    {
        mDialog.setText("Summary", summary(messages, findings));
        mDialog.properties("Detail")->setPropertyValue("AutoVScroll", uno::Any(true));
        offerSeverities();
        offerKinds();
        fill();
        mDialog.setText("Repair", messages.counted("findings.repair", static_cast<std::int64_t>(repairs)));
        mDialog.enable("Repair", repairs > 0);
        listen();
        stretchWith(mDialog, {{"Summary", Follow::Grow, Follow::Stay},
                              {"Kind", Follow::Grow, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Detail", Follow::Grow, Follow::Move},
                              {"Repair", Follow::Stay, Follow::Move},
                              {"Go", Follow::Move, Follow::Move},
                              {"Close", Follow::Move, Follow::Move}});
        selectWhereTheyWere();
    }

    std::optional<FindingsAnswer> ask()
    {
        const bool accepted = mDialog.execute();
        const std::optional<std::size_t> finding = selected();
        if (finding)
        {
            mPlace.position = *finding;
            mPlace.sheet = mFindings[*finding].sheet;
            mPlace.cell = mFindings[*finding].cell;
        }
        if (!accepted)
            return std::nullopt;
        return FindingsAnswer{mRepair, mRepair ? std::nullopt : finding};
    }

private:
    rtl::OUString withCount(const rtl::OUString& words, std::int64_t count) const
    {
        return words + " (" + calc::toOffice(mMessages.number(count)) + ")";
    }

    void offerSeverities()
    {
        mSeverity->addItem(mMessages.text("findings.all-severities"), 0);
        sal_Int16 position = 0;
        sal_Int16 chosen = 0;
        for (const quality::Severity severity : severities)
        {
            ++position;
            mSeverity->addItem(withCount(mMessages.text("findings.severities." + quality::severityText(severity)),
                                         countOf(mFindings, severity)),
                               position);
            chosen = mPlace.severity == severity ? position : chosen;
        }
        mSeverity->selectItemPos(chosen, true);
    }

    /// Those that there are, in the order of the list.
    void offerKinds()
    {
        std::map<std::string, std::int64_t> counts;
        for (const ShownFinding& finding : mFindings)
            if (++counts[finding.code] == 1)
                mCodes.push_back(finding.code);
        mKind->addItem(mMessages.text("findings.all-kinds"), 0);
        sal_Int16 chosen = 0;
        for (std::size_t index = 0; index < mCodes.size(); ++index)
        {
            const auto position = static_cast<sal_Int16>(index + 1);
            mKind->addItem(withCount(mMessages.text("findings.kind." + mCodes[index]), counts[mCodes[index]]),
                           position);
            chosen = mPlace.code == mCodes[index] ? position : chosen;
        }
        mKind->selectItemPos(chosen, true);
        mPlace.code = chosen == 0 ? std::string() : mPlace.code;
    }

    void listen()
    {
        mList->addItemListener(new Chosen([this] { showSelected(); }));
        mList->addActionListener(new Pressed([this] { go(); }));
        mSeverity->addItemListener(new Chosen([this] { filter(); }));
        mKind->addItemListener(new Chosen([this] { filter(); }));
        mDialog.control<awt::XButton>("Go")->addActionListener(new Pressed([this] { go(); }));
        mDialog.control<awt::XButton>("Repair")->addActionListener(new Pressed(
            [this]
            {
                mRepair = true;
                mDialog.accept();
            }));
    }

    void filter()
    {
        const sal_Int16 severity = mSeverity->getSelectedItemPos();
        const sal_Int16 kind = mKind->getSelectedItemPos();
        mPlace.severity = severity > 0 ? std::optional(severities[severity - 1]) : std::nullopt;
        mPlace.code = kind > 0 ? mCodes[static_cast<std::size_t>(kind - 1)] : std::string();
        fill();
        if (!mShown.empty())
            mList->selectItemPos(0, true);
        showSelected();
    }

    void fill()
    {
        mShown.clear();
        for (std::size_t index = 0; index < mFindings.size() && mShown.size() < mostListed; ++index)
            if ((!mPlace.severity || mPlace.severity == mFindings[index].severity) &&
                (mPlace.code.empty() || mPlace.code == mFindings[index].code))
                mShown.push_back(index);
        uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(mShown.size()));
        std::transform(mShown.begin(), mShown.end(), lines.getArray(),
                       [this](std::size_t index) { return line(mFindings[index]); });
        mDialog.properties("List")->setPropertyValue("StringItemList", uno::Any(lines));
    }

    rtl::OUString line(const ShownFinding& finding) const
    {
        const rtl::OUString severity = mMessages.text("findings.severity." + quality::severityText(finding.severity));
        return mMessages.text("findings.line", {{"severity", calc::fromOffice(severity)},
                                                {"place", place(finding)},
                                                {"message", calc::fromOffice(finding.message)}});
    }

    /// The cell that they went to, if something is still to be said of it; else what is in its place in the list.
    void selectWhereTheyWere()
    {
        std::optional<std::size_t> line;
        for (std::size_t index = 0; index < mShown.size() && !line; ++index)
            if (!mPlace.cell.empty() && mFindings[mShown[index]].sheet == mPlace.sheet &&
                mFindings[mShown[index]].cell == mPlace.cell)
                line = index;
        if (!line && !mShown.empty())
        {
            const auto next = std::lower_bound(mShown.begin(), mShown.end(), mPlace.position);
            line = next == mShown.end() ? mShown.size() - 1 : static_cast<std::size_t>(next - mShown.begin());
        }
        if (line)
        {
            mList->selectItemPos(static_cast<sal_Int16>(*line), true);
            mList->makeVisible(static_cast<sal_Int16>(*line));
        }
        showSelected();
    }

    std::optional<std::size_t> selected() const
    {
        const sal_Int16 position = mList->getSelectedItemPos();
        if (position < 0 || static_cast<std::size_t>(position) >= mShown.size())
            return std::nullopt;
        return mShown[static_cast<std::size_t>(position)];
    }

    /// A register whose sheet is missing has no place to go to.
    bool canGo() const
    {
        const std::optional<std::size_t> finding = selected();
        return finding && mFindings[*finding].code != "missing-register";
    }

    void showSelected()
    {
        const std::optional<std::size_t> finding = selected();
        mDialog.setText("Detail", finding ? mFindings[*finding].message : rtl::OUString());
        mDialog.enable("Go", canGo());
    }

    void go()
    {
        if (canGo())
            mDialog.accept();
    }

    const Messages& mMessages;
    const std::vector<ShownFinding>& mFindings;
    PlaceInFindings& mPlace;
    std::vector<std::string> mCodes;
    std::vector<std::size_t> mShown; ///< findings, by line
    bool mRepair = false;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mList;
    uno::Reference<awt::XListBox> mSeverity;
    uno::Reference<awt::XListBox> mKind;
};
}

std::optional<FindingsAnswer> askAboutFindings(const Window& window, const Messages& messages,
                                               const std::vector<ShownFinding>& findings, std::size_t repairs,
                                               PlaceInFindings& place)
{
    return FindingsList(window, messages, findings, repairs, place).ask();
}

}
