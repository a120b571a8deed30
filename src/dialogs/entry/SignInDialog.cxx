// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/SignInDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <com/sun/star/awt/XNumericField.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
class SignInForm
{
public:
    SignInForm(const Window& window, const commands::Messages& messages, const SignInQuestion& question)
        : mQuestion(question)
        , mDialog(window, "SignIn")
    {
        std::vector<std::string> events;
        for (const OfferedEvent& each : question.events)
            events.push_back(each.text);
        mDialog.properties("Event")->setPropertyValue("StringItemList", uno::Any(textsOf(events)));
        mDialog.control<awt::XListBox>("Event")->selectItemPos(static_cast<sal_Int16>(question.chosenEvent), true);
        std::vector<std::string> categories{calc::fromOffice(messages.text("signin.everybody"))};
        categories.insert(categories.end(), question.categories.begin(), question.categories.end());
        mDialog.properties("Category")->setPropertyValue("StringItemList", uno::Any(textsOf(categories)));
        propose(categories);
        for (const char* name : {"Down", "All"})
            mDialog.enable(rtl::OUString::createFromAscii(name), question.namesPeople);
        mDialog.enable("Category", question.namesPeople && !question.categories.empty());
        mDialog.control<awt::XListBox>("Category")
            ->addItemListener(new Chosen([this] { mDialog.control<awt::XRadioButton>("All")->setState(true); }));
        mDialog.control<awt::XButton>("Open")->addActionListener(new Pressed(
            [this]
            {
                mAsFile = false;
                mDialog.accept();
            }));
        stretchWith(mDialog, {{"Event", Follow::Grow, Follow::Stay},
                              {"Open", Follow::Move, Follow::Move},
                              {"Pdf", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<SignInAnswer> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        SignInAnswer answer;
        answer.event = mQuestion.events[static_cast<std::size_t>(std::max<sal_Int16>(0, selected("Event")))].row;
        answer.asFile = mAsFile;
        answer.choices.blankLines = static_cast<std::int32_t>(mDialog.control<awt::XNumericField>("Blank")->getValue());
        if (isChosen("None"))
            answer.choices.people = commands::SignInPeople::None;
        if (isChosen("All"))
        {
            answer.choices.people = commands::SignInPeople::All;
            if (const sal_Int16 category = selected("Category"); category > 0)
                answer.choices.category = mQuestion.categories[static_cast<std::size_t>(category - 1)];
        }
        return answer;
    }

private:
    void propose(const std::vector<std::string>& categories)
    {
        const commands::SignInChoices& proposed = mQuestion.proposed;
        const auto category = std::find(categories.begin(), categories.end(), proposed.category);
        mDialog.control<awt::XListBox>("Category")
            ->selectItemPos(static_cast<sal_Int16>(category == categories.end() ? 0 : category - categories.begin()),
                            true);
        const bool none = !mQuestion.namesPeople || proposed.people == commands::SignInPeople::None;
        const char* const chosen = none ? "None" : proposed.people == commands::SignInPeople::All ? "All" : "Down";
        mDialog.control<awt::XRadioButton>(rtl::OUString::createFromAscii(chosen))->setState(true);
        mDialog.control<awt::XNumericField>("Blank")->setValue(proposed.blankLines);
    }

    sal_Int16 selected(const char* list) const
    {
        return mDialog.control<awt::XListBox>(rtl::OUString::createFromAscii(list))->getSelectedItemPos();
    }

    bool isChosen(const char* button) const
    {
        return mDialog.control<awt::XRadioButton>(rtl::OUString::createFromAscii(button))->getState();
    }

    const SignInQuestion& mQuestion;
    Dialog mDialog;
    bool mAsFile = true;
};
}

std::optional<SignInAnswer> askSignIn(const Window& window, const commands::Messages& messages,
                                      const SignInQuestion& question)
{
    return SignInForm(window, messages, question).ask();
}

std::optional<std::string> askPdfFile(const Window& window, const commands::Messages& messages, const std::string& name)
{
    const std::optional<rtl::OUString> url =
        askFileToSave(window, {messages.text("signin.save-as"), {{messages.text("signin.pdf-files"), "*.pdf"}}},
                      calc::toOffice(name));
    if (!url)
        return std::nullopt;
    return calc::fromOffice(*url);
}

}
