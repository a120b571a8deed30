// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ConditionLines: the conditions of a filter in a window: a list of them, whether all or one must be true, and the
// buttons that add, edit and remove one.
#pragma once

#include "dialogs/design/ConditionDialog.hxx"
#include "dialogs/toolkit/Dialog.hxx"

#include <functional>

namespace ficheaction::dialogs
{

class ConditionLines
{
public:
    /// `dialog` has the controls Conditions, Any, AddCondition, EditCondition, RemoveCondition and Hint; all outlive
    /// it. `told` is called after each change.
    ConditionLines(const Window& over, const Dialog& dialog, const commands::Messages& messages,
                   const AnswerTexts& texts, std::function<void()> told);

    /// The conditions of `filter` on rows of `source`, which is one of `definition` and outlives what is shown.
    /// `dated`: whether the rows have a day.
    void show(const model::Template& definition, const model::Register& source, bool dated,
              const model::Filter& filter);

    /// As the person changed it; everything where there is no condition.
    model::Filter filter() const;

private:
    void showLines(std::size_t chosen);
    void change(const design::ConditionList& list, std::size_t chosen);
    void add();
    void edit();
    void remove();
    void changeAny();

    Window mOver;
    const Dialog& mDialog;
    const commands::Messages& mMessages;
    const AnswerTexts& mTexts;
    std::function<void()> mTold;
    const model::Template* mDefinition = nullptr;
    const model::Register* mSource = nullptr;
    bool mDated = false;
    design::ConditionList mConditions;
    bool mShowing = false; ///< what changes is not chosen by a person
};

}
