// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/AnswerField.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

using design::QuestionKind;

AnswerField::AnswerField(const Window& over, const Dialog& dialog, const commands::Messages& messages,
                         const AnswerTexts& texts, std::function<void(const design::Answer&)> told)
    : mOver(over)
    , mDialog(dialog)
    , mMessages(messages)
    , mTexts(texts)
    , mTold(std::move(told))
    , mConditions(over, dialog, messages, texts, [this] { tellConditions(); })
{
    dialog.control<awt::XListBox>("AnswerList")->addItemListener(new Chosen([this] { chosen(); }));
    dialog.control<awt::XTextComponent>("AnswerText")->addTextListener(new Typed([this] { typed(); }));
    dialog.control<awt::XTextComponent>("AnswerLines")->addTextListener(new Typed([this] { typed(); }));
    dialog.control<awt::XListBox>("Names")->addActionListener(new Pressed([this] { insertName(); }));
}

AnswerField::Shown AnswerField::shownFor() const
{
    switch (mQuestion.kind)
    {
    case QuestionKind::Choice:
    case QuestionKind::YesNo:
        return Shown::List;
    case QuestionKind::Texts:
    case QuestionKind::GroupTargets:
        return Shown::Lines;
    case QuestionKind::Conditions:
        return Shown::Conditions;
    default:
        return Shown::Text;
    }
}

void AnswerField::show(const design::Question& question, const model::Template& definition)
{
    mShowing = true;
    mUnreadable = false;
    mQuestion = question;
    const Shown shown = shownFor();
    const std::pair<const char*, Shown> controls[]{
        {"AnswerList", Shown::List},          {"AnswerText", Shown::Text},
        {"AnswerLines", Shown::Lines},        {"Conditions", Shown::Conditions},
        {"Any", Shown::Conditions},           {"AddCondition", Shown::Conditions},
        {"EditCondition", Shown::Conditions}, {"RemoveCondition", Shown::Conditions}};
    for (const auto& [control, kind] : controls)
        mDialog.properties(rtl::OUString::createFromAscii(control))
            ->setPropertyValue("EnableVisible", uno::Any(kind == shown));
    showNames();
    const std::string part = question.part.empty() ? std::string() : question.part + " – ";
    mDialog.setText("AnswerLabel", calc::toOffice(part + question.label));
    switch (shown)
    {
    case Shown::List:
        showChoices();
        break;
    case Shown::Text:
    case Shown::Lines:
        mDialog.control<awt::XTextComponent>(typedControl())->setText(calc::toOffice(mTexts.typed(question)));
        break;
    case Shown::Conditions:
    {
        const auto* const filter = std::get_if<model::Filter>(&question.answer);
        if (const model::Register* const source = definition.registerNamed(question.source))
            mConditions.show(definition, *source, question.dated, filter ? *filter : model::Filter());
        break;
    }
    }
    tellHint();
    mShowing = false;
}

void AnswerField::refresh(const design::Question& question)
{
    mQuestion.problem = question.problem;
    mQuestion.answer = question.answer;
    tellHint();
}

void AnswerField::tellHint() const
{
    const rtl::OUString problem = mUnreadable ? mMessages.text("design.unreadable") : calc::toOffice(mQuestion.problem);
    const rtl::OUString hint = mTexts.hint(mQuestion);
    mDialog.setText("Hint", problem.isEmpty() || hint.isEmpty() ? problem + hint : problem + " " + hint);
}

void AnswerField::showChoices()
{
    std::vector<rtl::OUString> entries;
    std::optional<std::size_t> present;
    if (mQuestion.kind == QuestionKind::YesNo)
    {
        entries = {mMessages.text("explain.yes"), mMessages.text("explain.no")};
        if (const bool* const yes = std::get_if<bool>(&mQuestion.answer))
            present = *yes ? 0 : 1;
    }
    else
        for (const design::Choice& choice : mQuestion.choices)
        {
            const auto* const value = std::get_if<std::string>(&mQuestion.answer);
            if (value && *value == choice.value)
                present = entries.size();
            entries.push_back(calc::toOffice(choice.words));
        }
    showEntries(mDialog, "AnswerList", entries);
    if (present)
        chooseEntry(mDialog, "AnswerList", *present);
}

/// What may stand in a text.
void AnswerField::showNames()
{
    const bool any = shownFor() == Shown::Text && !mQuestion.choices.empty();
    mDialog.properties("Names")->setPropertyValue("EnableVisible", uno::Any(any));
    std::vector<rtl::OUString> entries;
    if (any)
        for (const design::Choice& choice : mQuestion.choices)
            entries.push_back(calc::toOffice(choice.words));
    showEntries(mDialog, "Names", entries);
}

/// In the place of what is selected, or where the cursor is.
void AnswerField::insertName()
{
    const std::optional<std::size_t> entry = chosenEntry(mDialog, "Names");
    if (!entry || *entry >= mQuestion.choices.size())
        return;
    const auto field = mDialog.control<awt::XTextComponent>("AnswerText");
    const awt::Selection selection = field->getSelection();
    const rtl::OUString name = calc::toOffice(mQuestion.choices[*entry].value);
    field->insertText(selection, name);
    mDialog.control<awt::XWindow>("AnswerText")->setFocus();
    const sal_Int32 behind = std::min(selection.Min, selection.Max) + name.getLength();
    field->setSelection(awt::Selection(behind, behind));
    typed();
}

void AnswerField::chosen()
{
    const std::optional<std::size_t> entry = chosenEntry(mDialog, "AnswerList");
    if (mShowing || !entry)
        return;
    if (mQuestion.kind == QuestionKind::YesNo)
        mTold(design::Answer(*entry == 0));
    else if (*entry < mQuestion.choices.size())
        mTold(design::Answer(mQuestion.choices[*entry].value));
}

rtl::OUString AnswerField::typedControl() const
{
    return shownFor() == Shown::Lines ? rtl::OUString("AnswerLines") : rtl::OUString("AnswerText");
}

void AnswerField::typed()
{
    if (mShowing || (shownFor() != Shown::Lines && shownFor() != Shown::Text))
        return;
    const std::string text = calc::fromOffice(mDialog.control<awt::XTextComponent>(typedControl())->getText());
    const std::optional<design::Answer> answer = mTexts.answer(mQuestion, text);
    mUnreadable = !answer;
    if (answer)
        mTold(*answer);
    else
        tellHint();
}

void AnswerField::tellConditions() const
{
    const model::Filter filter = mConditions.filter();
    mTold(filter.kind == model::Filter::Kind::Everything ? design::Answer() : design::Answer(filter));
}

void AnswerField::focus() const
{
    const char* const control = shownFor() == Shown::List         ? "AnswerList"
                                : shownFor() == Shown::Conditions ? "AddCondition"
                                : shownFor() == Shown::Lines      ? "AnswerLines"
                                                                  : "AnswerText";
    mDialog.control<awt::XWindow>(rtl::OUString::createFromAscii(control))->setFocus();
}

}
