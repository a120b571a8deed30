// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AnswerField: the controls in which one question about an indicator is answered; those that its kind does not need
// are hidden.
#pragma once

#include "dialogs/design/ConditionLines.hxx"

#include <functional>

namespace ficheaction::dialogs
{

class AnswerField
{
public:
    /// `dialog` has the controls, and outlives it. `told` is called with each answer of the person; it may show
    /// another question, or the same once more.
    AnswerField(const Window& over, const Dialog& dialog, const commands::Messages& messages, const AnswerTexts& texts,
                std::function<void(const design::Answer&)> told);

    /// `definition` outlives what is shown.
    void show(const design::Question& question, const model::Template& definition);

    /// What is said below: a problem, or how to type. The same question with its answer as it is now.
    void refresh(const design::Question& question);

    void focus() const;

    /// Whether what is typed cannot be read, so that no answer was told.
    bool isUnreadable() const { return mUnreadable; }

private:
    enum class Shown
    {
        List,
        Text,
        Lines,
        Conditions
    };

    Shown shownFor() const;
    void showChoices();
    void showNames();
    void insertName();
    void chosen();
    void typed();
    void tellConditions() const;
    void tellHint() const;
    rtl::OUString typedControl() const;

    Window mOver;
    const Dialog& mDialog;
    const commands::Messages& mMessages;
    const AnswerTexts& mTexts;
    std::function<void(const design::Answer&)> mTold;
    design::Question mQuestion;
    ConditionLines mConditions;
    bool mShowing = false; ///< what changes is not typed by a person
    bool mUnreadable = false;
};

}
