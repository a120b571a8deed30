// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/AnswerField.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/design/ConditionDialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/XButton.hpp>
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
{
    showEntries(dialog, "Any", {messages.text("design.all-of"), messages.text("design.any-of")});
    dialog.control<awt::XListBox>("AnswerList")->addItemListener(new Chosen([this] { chosen(); }));
    dialog.control<awt::XTextComponent>("AnswerText")->addTextListener(new Typed([this] { typed(); }));
    dialog.control<awt::XTextComponent>("AnswerLines")->addTextListener(new Typed([this] { typed(); }));
    dialog.control<awt::XListBox>("Names")->addActionListener(new Pressed([this] { insertName(); }));
    dialog.control<awt::XListBox>("Any")->addItemListener(new Chosen([this] { tellAny(); }));
    dialog.control<awt::XListBox>("Conditions")->addActionListener(new Pressed([this] { editCondition(); }));
    dialog.control<awt::XButton>("AddCondition")->addActionListener(new Pressed([this] { addCondition(); }));
    dialog.control<awt::XButton>("EditCondition")->addActionListener(new Pressed([this] { editCondition(); }));
    dialog.control<awt::XButton>("RemoveCondition")->addActionListener(new Pressed([this] { removeCondition(); }));
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
    mDefinition = &definition;
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
        mConditions = design::conditionsOf(filter ? *filter : model::Filter());
        showConditions(0);
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

void AnswerField::showConditions(std::size_t chosen)
{
    std::vector<rtl::OUString> entries;
    if (const model::Register* const source = mDefinition->registerNamed(mQuestion.source))
        for (const design::Condition& condition : mConditions.conditions)
            entries.push_back(
                calc::toOffice(design::conditionWords(*mDefinition, *source, condition, mMessages.language())));
    showEntries(mDialog, "Conditions", entries);
    if (!entries.empty())
        chooseEntry(mDialog, "Conditions", std::min(chosen, entries.size() - 1));
    chooseEntry(mDialog, "Any", mConditions.any ? 1 : 0);
    mDialog.enable("Any", entries.size() > 1);
    mDialog.enable("EditCondition", !entries.empty());
    mDialog.enable("RemoveCondition", !entries.empty());
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

void AnswerField::tellConditions(const design::ConditionList& list, std::size_t chosen)
{
    mConditions = list;
    mShowing = true;
    showConditions(chosen);
    mShowing = false;
    mTold(mConditions.conditions.empty() ? design::Answer() : design::Answer(design::filterOf(mConditions)));
    if (!mConditions.conditions.empty())
        mDialog.control<awt::XWindow>("Conditions")->setFocus();
}

void AnswerField::addCondition()
{
    const model::Register* const source = mDefinition->registerNamed(mQuestion.source);
    if (!source)
        return;
    const ConditionQuestion question{*mDefinition, *source, mQuestion.dated};
    const std::optional<design::Condition> added = askCondition(mOver, mMessages, mTexts, question, std::nullopt);
    if (!added)
        return;
    design::ConditionList list = mConditions;
    list.conditions.push_back(*added);
    tellConditions(list, list.conditions.size() - 1);
}

void AnswerField::editCondition()
{
    const model::Register* const source = mDefinition->registerNamed(mQuestion.source);
    const std::optional<std::size_t> entry = chosenEntry(mDialog, "Conditions");
    if (!source || !entry || *entry >= mConditions.conditions.size())
        return;
    const design::Condition& present = mConditions.conditions[*entry];
    const auto target = model::resolve(*mDefinition, *source, present.path);
    if (present.test == design::Operator::AsItStands || !target || !target->column)
        return mDialog.setText("Hint", mMessages.text("design.kept-condition"));
    const ConditionQuestion question{*mDefinition, *source, mQuestion.dated};
    const std::optional<design::Condition> changed = askCondition(mOver, mMessages, mTexts, question, present);
    if (!changed)
        return;
    design::ConditionList list = mConditions;
    list.conditions[*entry] = *changed;
    tellConditions(list, *entry);
}

void AnswerField::removeCondition()
{
    const std::optional<std::size_t> entry = chosenEntry(mDialog, "Conditions");
    if (!entry || *entry >= mConditions.conditions.size())
        return;
    design::ConditionList list = mConditions;
    list.conditions.erase(list.conditions.begin() + static_cast<std::ptrdiff_t>(*entry));
    tellConditions(list, *entry);
}

void AnswerField::tellAny()
{
    const bool any = chosenEntry(mDialog, "Any") == std::size_t{1};
    if (mShowing || any == mConditions.any)
        return;
    design::ConditionList list = mConditions;
    list.any = any;
    tellConditions(list, chosenEntry(mDialog, "Conditions").value_or(0));
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
