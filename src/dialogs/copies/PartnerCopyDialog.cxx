// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/copies/PartnerCopyDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr std::array thresholds{3, 5, 11, 0};

// The boxes of the parts, in the units of dialogs.
constexpr sal_Int32 left = 12;
constexpr sal_Int32 top = 20;
constexpr sal_Int32 width = 146;
constexpr sal_Int32 height = 11;
constexpr sal_Int32 distance = 13;
/// So many have room; a template that shares more registers has the others in the copy all the same.
constexpr std::size_t mostParts = 7;

rtl::OUString boxOf(std::size_t part)
{
    return "Part" + rtl::OUString::number(static_cast<sal_Int64>(part));
}

class PartnerCopyForm
{
public:
    PartnerCopyForm(const Window& window, const commands::Messages& messages, const PartnerCopyQuestion& question)
        : mQuestion(question)
        , mDialog(window, "PartnerCopy")
    {
        offerParts();
        offerThresholds(messages);
        tick("Earlier", question.proposed.earlierCopies && question.hasEarlierCopies);
        mDialog.enable("Earlier", question.hasEarlierCopies);
        tick("Frozen", question.proposed.frozen);
        mDialog.enable("Forget", question.hasDecisions);
        if (question.signer)
            mDialog.setText("Signed", messages.text("sharing.sign-as", {{"signer", *question.signer}}));
        offerSignature();
        showPreview();
        followChoices();
        stretchWith(mDialog, {{"PreviewLabel", Follow::Grow, Follow::Stay},
                              {"Preview", Follow::Grow, Follow::Grow},
                              {"Promise", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<PartnerCopyAnswer> ask() const
    {
        if (!mDialog.execute())
            return std::nullopt;
        return answer();
    }

private:
    std::size_t boxes() const { return std::min(mQuestion.parts.size(), mostParts); }

    void offerParts() const
    {
        const ControlMaking making(mDialog);
        for (std::size_t part = 0; part < boxes(); ++part)
        {
            making.make("CheckBox", boxOf(part), {left, top + static_cast<sal_Int32>(part) * distance, width, height},
                        static_cast<sal_Int16>(1 + part),
                        {{"Label", uno::Any(calc::toOffice(mQuestion.parts[part].label))}});
            tick(boxOf(part), mQuestion.parts[part].chosen);
        }
    }

    void offerThresholds(const commands::Messages& messages) const
    {
        std::vector<rtl::OUString> entries;
        entries.reserve(std::size(thresholds));
        for (const int threshold : thresholds)
            entries.push_back(threshold == 0 ? messages.text("sharing.threshold-off")
                                             : rtl::OUString::number(static_cast<sal_Int32>(threshold)));
        showEntries(mDialog, "Threshold", entries);
        const auto proposed = std::find(thresholds.begin(), thresholds.end(), mQuestion.proposed.threshold);
        chooseEntry(mDialog, "Threshold",
                    proposed == thresholds.end() ? 1 : static_cast<std::size_t>(proposed - thresholds.begin()));
    }

    void followChoices()
    {
        const uno::Reference<awt::XItemListener> changed(new Chosen([this] { showPreview(); }));
        for (std::size_t part = 0; part < boxes(); ++part)
            mDialog.control<awt::XCheckBox>(boxOf(part))->addItemListener(changed);
        mDialog.control<awt::XCheckBox>("Frozen")->addItemListener(new Chosen([this] { offerSignature(); }));
        for (const char* box : {"Earlier", "Frozen"})
            mDialog.control<awt::XCheckBox>(rtl::OUString::createFromAscii(box))->addItemListener(changed);
        mDialog.control<awt::XListBox>("Threshold")->addItemListener(changed);
        mDialog.control<awt::XButton>("Forget")->addActionListener(new Pressed([this] { forget(); }));
    }

    /// Only what is frozen is signed.
    void offerSignature() const { mDialog.enable("Signed", mQuestion.signer && isTicked("Frozen")); }

    void forget() const
    {
        mQuestion.forgetDecisions();
        mDialog.enable("Forget", false);
    }

    void showPreview() const
    {
        const PartnerCopyAnswer chosen = answer();
        mDialog.setText("Preview", mQuestion.preview(chosen));
        mDialog.enable("Ok", !chosen.parts.empty());
    }

    PartnerCopyAnswer answer() const
    {
        PartnerCopyAnswer chosen;
        for (std::size_t part = 0; part < mQuestion.parts.size(); ++part)
            if (part >= boxes() ? mQuestion.parts[part].chosen : isTicked(boxOf(part)))
                chosen.parts.push_back(mQuestion.parts[part].id);
        chosen.threshold = thresholds[chosenEntry(mDialog, "Threshold").value_or(1)];
        chosen.earlierCopies = isTicked("Earlier");
        chosen.frozen = isTicked("Frozen");
        chosen.isSigned = mQuestion.signer && isTicked("Signed");
        return chosen;
    }

    void tick(const rtl::OUString& box, bool ticked) const
    {
        mDialog.control<awt::XCheckBox>(box)->setState(ticked ? 1 : 0);
    }

    bool isTicked(const rtl::OUString& box) const { return mDialog.control<awt::XCheckBox>(box)->getState() == 1; }

    const PartnerCopyQuestion& mQuestion;
    Dialog mDialog;
};
}

std::optional<PartnerCopyAnswer> askPartnerCopy(const Window& window, const commands::Messages& messages,
                                                const PartnerCopyQuestion& question)
{
    return PartnerCopyForm(window, messages, question).ask();
}

}
