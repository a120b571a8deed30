// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/fiche/NewFicheDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/DateFields.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// The dialog while it is open.
class NewFicheForm
{
public:
    NewFicheForm(const Window& window, const commands::Messages& messages, const NewFicheQuestion& question)
        : mWindow(window)
        , mMessages(messages)
        , mQuestion(question)
        , mOffers(question.offers)
        , mDialog(window, "NewFiche")
        , mTemplates(mDialog.control<awt::XListBox>("Template"))
        , mSample(mDialog.control<awt::XCheckBox>("Sample"))
        , mOwnPeriod(question.proposal.period)
    {
        for (const OfferedTemplate& offer : mOffers)
            mTemplates->addItem(offer.title, mTemplates->getItemCount());
        propose(question.proposal);
        listen();
        stretchWith(mDialog, {{"Template", Follow::Grow, Follow::Stay},
                              {"File", Follow::Move, Follow::Stay},
                              {"Structure", Follow::Grow, Follow::Stay},
                              {"Problem", Follow::Grow, Follow::Stay},
                              {"Sample", Follow::Grow, Follow::Stay},
                              {"Remove", Follow::Stay, Follow::Move},
                              {"Create", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<NewFicheChoices> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        const std::optional<model::Period> chosenPeriod = period();
        if (!chosenPeriod)
            return std::nullopt;
        return NewFicheChoices{offer().idOrUrl,
                               calc::fromOffice(mDialog.control<awt::XTextComponent>("Structure")->getText().trim()),
                               *chosenPeriod, mSample->getState() == 1,
                               bool(mDialog.control<awt::XRadioButton>("NewWorkbook")->getState())};
    }

private:
    void propose(const NewFicheChoices& choices)
    {
        sal_Int16 chosen = 0;
        for (std::size_t index = 0; index < mOffers.size(); ++index)
            if (mOffers[index].idOrUrl == choices.templateIdOrUrl)
                chosen = static_cast<sal_Int16>(index);
        mTemplates->selectItemPos(chosen, true);
        mDialog.setText("Structure", calc::toOffice(choices.structure));
        mSample->setState(choices.sample ? 1 : 0);
        showPeriod(choices.period);
        const bool newWorkbook = choices.newWorkbook || !mQuestion.thisWorkbookPossible;
        mDialog.control<awt::XRadioButton>("NewWorkbook")->setState(newWorkbook);
        mDialog.control<awt::XRadioButton>("ThisWorkbook")->setState(!newWorkbook);
        mDialog.enable("ThisWorkbook", mQuestion.thisWorkbookPossible);
        mDialog.enable("Sample", offer().samplePeriod.has_value());
        mDialog.enable("Remove", offer().removable);
        validate();
    }

    void listen()
    {
        mTemplates->addItemListener(new Chosen([this] { templateChosen(); }));
        mSample->addItemListener(new Chosen([this] { sampleTicked(); }));
        mDialog.control<awt::XButton>("File")->addActionListener(new Pressed([this] { addFile(); }));
        mDialog.control<awt::XButton>("Remove")->addActionListener(new Pressed([this] { removeOffer(); }));
        for (const char* field : {"From", "To"})
            mDialog.control<awt::XTextComponent>(rtl::OUString::createFromAscii(field))
                ->addTextListener(new Typed([this] { validate(); }));
    }

    const OfferedTemplate& offer() const
    {
        return mOffers.at(static_cast<std::size_t>(mTemplates->getSelectedItemPos()));
    }

    void templateChosen()
    {
        const bool hasSample = offer().samplePeriod.has_value();
        mDialog.enable("Sample", hasSample);
        mDialog.enable("Remove", offer().removable);
        if (mSample->getState() == 1)
        {
            mSample->setState(hasSample ? 1 : 0);
            showPeriod(hasSample ? *offer().samplePeriod : mOwnPeriod);
        }
    }

    /// The sample's rows are of one year: another period would find none of them.
    void sampleTicked()
    {
        if (mSample->getState() == 1)
        {
            mOwnPeriod = period().value_or(mOwnPeriod);
            showPeriod(*offer().samplePeriod);
        }
        else
            showPeriod(mOwnPeriod);
    }

    void addFile()
    {
        const std::optional<OfferedTemplate> chosen = mQuestion.chooseFile(mWindow.under(mDialog.peer()));
        if (!chosen)
            return;
        mOffers.push_back(*chosen);
        mTemplates->addItem(chosen->title, mTemplates->getItemCount());
        mTemplates->selectItemPos(static_cast<sal_Int16>(mOffers.size() - 1), true);
        templateChosen();
    }

    void removeOffer()
    {
        if (!mQuestion.remove(mWindow.under(mDialog.peer()), offer()))
            return;
        const sal_Int16 place = mTemplates->getSelectedItemPos();
        mOffers.erase(mOffers.begin() + place);
        mTemplates->removeItems(place, 1);
        mTemplates->selectItemPos(0, true);
        templateChosen();
        mDialog.control<awt::XWindow>("Template")->setFocus();
    }

    void showPeriod(const model::Period& shown)
    {
        showDay(mDialog, "From", shown.first);
        showDay(mDialog, "To", shown.last);
        validate();
    }

    std::optional<model::Period> period() const
    {
        const std::optional<model::Date> first = dayIn(mDialog, "From");
        const std::optional<model::Date> last = dayIn(mDialog, "To");
        return first && last ? model::periodBetween(*first, *last) : std::nullopt;
    }

    void validate()
    {
        rtl::OUString problem;
        if (!dayIn(mDialog, "From") || !dayIn(mDialog, "To"))
            problem = mMessages.text("create.period-missing");
        else if (!period())
            problem = mMessages.text("create.period-upside-down");
        mDialog.setText("Problem", problem);
        mDialog.enable("Create", problem.isEmpty());
    }

    const Window& mWindow;
    const commands::Messages& mMessages;
    const NewFicheQuestion& mQuestion;
    std::vector<OfferedTemplate> mOffers;
    Dialog mDialog;
    uno::Reference<awt::XListBox> mTemplates;
    uno::Reference<awt::XCheckBox> mSample;
    model::Period mOwnPeriod; ///< what the person had before they ticked the sample
};
}

std::optional<NewFicheChoices> askNewFiche(const Window& window, const commands::Messages& messages,
                                           const NewFicheQuestion& question)
{
    return NewFicheForm(window, messages, question).ask();
}

}
