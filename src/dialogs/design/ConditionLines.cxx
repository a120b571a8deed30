// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/ConditionLines.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

ConditionLines::ConditionLines(const Window& over, const Dialog& dialog, const commands::Messages& messages,
                               const AnswerTexts& texts, std::function<void()> told)
    : mOver(over)
    , mDialog(dialog)
    , mMessages(messages)
    , mTexts(texts)
    , mTold(std::move(told))
{
    showEntries(dialog, "Any", {messages.text("design.all-of"), messages.text("design.any-of")});
    dialog.control<awt::XListBox>("Any")->addItemListener(new Chosen([this] { changeAny(); }));
    dialog.control<awt::XListBox>("Conditions")->addActionListener(new Pressed([this] { edit(); }));
    dialog.control<awt::XButton>("AddCondition")->addActionListener(new Pressed([this] { add(); }));
    dialog.control<awt::XButton>("EditCondition")->addActionListener(new Pressed([this] { edit(); }));
    dialog.control<awt::XButton>("RemoveCondition")->addActionListener(new Pressed([this] { remove(); }));
}

void ConditionLines::show(const model::Template& definition, const model::Register& source, bool dated,
                          const model::Filter& filter)
{
    mDefinition = &definition;
    mSource = &source;
    mDated = dated;
    mConditions = design::conditionsOf(filter);
    showLines(0);
}

model::Filter ConditionLines::filter() const
{
    return mConditions.conditions.empty() ? model::Filter() : design::filterOf(mConditions);
}

void ConditionLines::showLines(std::size_t chosen)
{
    mShowing = true;
    std::vector<rtl::OUString> entries;
    for (const design::Condition& condition : mConditions.conditions)
        entries.push_back(
            calc::toOffice(design::conditionWords(*mDefinition, *mSource, condition, mMessages.language())));
    showEntries(mDialog, "Conditions", entries);
    if (!entries.empty())
        chooseEntry(mDialog, "Conditions", std::min(chosen, entries.size() - 1));
    chooseEntry(mDialog, "Any", mConditions.any ? 1 : 0);
    mDialog.enable("Any", entries.size() > 1);
    mDialog.enable("EditCondition", !entries.empty());
    mDialog.enable("RemoveCondition", !entries.empty());
    mShowing = false;
}

void ConditionLines::change(const design::ConditionList& list, std::size_t chosen)
{
    mConditions = list;
    showLines(chosen);
    mTold();
    if (!mConditions.conditions.empty())
        mDialog.control<awt::XWindow>("Conditions")->setFocus();
}

void ConditionLines::add()
{
    if (!mSource)
        return;
    const std::optional<design::Condition> added =
        askCondition(mOver, mMessages, mTexts, {*mDefinition, *mSource, mDated}, std::nullopt);
    if (!added)
        return;
    design::ConditionList list = mConditions;
    list.conditions.push_back(*added);
    change(list, list.conditions.size() - 1);
}

void ConditionLines::edit()
{
    const std::optional<std::size_t> entry = chosenEntry(mDialog, "Conditions");
    if (!mSource || !entry || *entry >= mConditions.conditions.size())
        return;
    const design::Condition& present = mConditions.conditions[*entry];
    const auto target = model::resolve(*mDefinition, *mSource, present.path);
    if (present.test == design::Operator::AsItStands || !target || !target->column)
        return mDialog.setText("Hint", mMessages.text("design.kept-condition"));
    const std::optional<design::Condition> changed =
        askCondition(mOver, mMessages, mTexts, {*mDefinition, *mSource, mDated}, present);
    if (!changed)
        return;
    design::ConditionList list = mConditions;
    list.conditions[*entry] = *changed;
    change(list, *entry);
}

void ConditionLines::remove()
{
    const std::optional<std::size_t> entry = chosenEntry(mDialog, "Conditions");
    if (!entry || *entry >= mConditions.conditions.size())
        return;
    design::ConditionList list = mConditions;
    list.conditions.erase(list.conditions.begin() + static_cast<std::ptrdiff_t>(*entry));
    change(list, *entry);
}

void ConditionLines::changeAny()
{
    const bool any = chosenEntry(mDialog, "Any") == std::size_t{1};
    if (mShowing || any == mConditions.any)
        return;
    design::ConditionList list = mConditions;
    list.any = any;
    change(list, chosenEntry(mDialog, "Conditions").value_or(0));
}

}
