// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/FindingsDialog.hxx"

#include "calc/Text.hxx"
#include "dialogs/Dialog.hxx"
#include "dialogs/Listeners.hxx"
#include "dialogs/MessageBox.hxx"
#include "dialogs/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using commands::Messages;
using commands::ShownFinding;

/// Lists of the office count their entries in 16 bits. Nobody goes through more; what is mended makes room.
constexpr std::size_t mostListed = 20000;

std::int64_t countOf(const std::vector<ShownFinding>& findings, quality::Severity severity)
{
    return std::count_if(findings.begin(), findings.end(),
                         [severity](const ShownFinding& finding) { return finding.severity == severity; });
}

/// "12 errors, 3 doubts, 1 remark", without those that there are none of.
rtl::OUString summary(const Messages& messages, const std::vector<ShownFinding>& findings)
{
    rtl::OUString counts;
    for (const quality::Severity severity :
         {quality::Severity::Error, quality::Severity::Warning, quality::Severity::Info})
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
    FindingsList(const Window& window, const Messages& messages, const std::vector<ShownFinding>& findings)
        : mFindings(findings)
        , mDialog(window, "Findings")
        , mList(mDialog.control<awt::XListBox>("List"))
    {
        mDialog.setText("Summary", summary(messages, findings));
        mDialog.properties("Detail")->setPropertyValue("AutoVScroll", uno::Any(true));
        fill(messages);
        mList->addItemListener(new Chosen([this] { showSelected(); }));
        mList->addActionListener(new Pressed([this] { go(); }));
        mDialog.control<awt::XButton>("Go")->addActionListener(new Pressed([this] { go(); }));
        stretchWith(mDialog, {{"Summary", Follow::Grow, Follow::Stay},
                              {"List", Follow::Grow, Follow::Grow},
                              {"Detail", Follow::Grow, Follow::Move},
                              {"Go", Follow::Move, Follow::Move},
                              {"Close", Follow::Move, Follow::Move}});
        mList->selectItemPos(0, true);
        showSelected();
    }

    std::optional<std::size_t> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        return selected();
    }

private:
    void fill(const Messages& messages)
    {
        const std::size_t listed = std::min(mFindings.size(), mostListed);
        uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(listed));
        for (std::size_t index = 0; index < listed; ++index)
        {
            const ShownFinding& finding = mFindings[index];
            const rtl::OUString severity =
                messages.text("findings.severity." + quality::severityText(finding.severity));
            lines.getArray()[index] = messages.text("findings.line", {{"severity", calc::fromOffice(severity)},
                                                                      {"place", place(finding)},
                                                                      {"message", calc::fromOffice(finding.message)}});
        }
        mDialog.properties("List")->setPropertyValue("StringItemList", uno::Any(lines));
    }

    std::optional<std::size_t> selected() const
    {
        const sal_Int16 position = mList->getSelectedItemPos();
        return position < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(position));
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

    const std::vector<ShownFinding>& mFindings;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mList;
};
}

std::optional<std::size_t> askWhichFinding(const Window& window, const Messages& messages,
                                           const std::vector<ShownFinding>& findings)
{
    if (findings.empty())
    {
        showInformation(window, messages.text("findings.none"));
        return std::nullopt;
    }
    return FindingsList(window, messages, findings).ask();
}

}
