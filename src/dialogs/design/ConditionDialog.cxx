// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/ConditionDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "model/AgeDay.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>
#include <tuple>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using design::Condition;
using design::Operator;

constexpr sal_Int32 labelLeft = 8;
constexpr sal_Int32 fieldLeft = 150;
constexpr sal_Int32 rowHeight = 18;
constexpr sal_Int32 belowOperator = 48;
constexpr sal_Int32 belowValues = 154;

bool takesValues(Operator test)
{
    return test == Operator::Is || test == Operator::IsNot || test == Operator::IsOneOf || test == Operator::IsNoneOf;
}

bool takesSeveral(Operator test)
{
    return test == Operator::IsOneOf || test == Operator::IsNoneOf;
}

bool takesBound(Operator test)
{
    return test == Operator::Less || test == Operator::AtMost || test == Operator::Greater || test == Operator::AtLeast;
}

class ConditionForm
{
public:
    ConditionForm(const Window& window, const commands::Messages& messages, const AnswerTexts& texts,
                  const ConditionQuestion& question, const std::optional<Condition>& present)
        : mMessages(messages)
        , mTexts(texts)
        , mQuestion(question)
        , mColumns(design::reachedColumns(question.definition, question.source))
        , mDialog(window, "DesignCondition")
        , mOver(window.under(mDialog.peer()))
    {
        mHasBound = present.has_value();
        if (present)
        {
            mCondition = *present;
            addColumnOf(*present);
        }
        else if (!mColumns.empty())
            mCondition.path = mColumns.front().path;
        std::vector<rtl::OUString> entries;
        for (const design::ReachedColumn& column : mColumns)
            entries.push_back(calc::toOffice(column.words));
        showEntries(mDialog, "Column", entries);
        chooseEntry(mDialog, "Column", placeOf(mCondition.path));
        offerDays();
        offerOperators();
        showValues();
        mDialog.control<awt::XListBox>("Column")->addItemListener(new Chosen([this] { columnChosen(); }));
        mDialog.control<awt::XListBox>("Operator")->addItemListener(new Chosen([this] { operatorChosen(); }));
        mDialog.control<awt::XButton>("Ok")->addActionListener(new Pressed([this] { submit(); }));
        stretchWith(mDialog, {{"Column", Follow::Grow, Follow::Stay},
                              {"Operator", Follow::Grow, Follow::Stay},
                              {"Values", Follow::Grow, Follow::Stay},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<Condition> ask() { return mDialog.execute() ? std::optional(mCondition) : std::nullopt; }

private:
    /// One that is further away than those that are offered.
    void addColumnOf(const Condition& present)
    {
        const auto isOffered = [&](const design::ReachedColumn& each) { return each.path == present.path; };
        const auto target = model::resolve(mQuestion.definition, mQuestion.source, present.path);
        if (target && target->column && std::none_of(mColumns.begin(), mColumns.end(), isOffered))
            mColumns.push_back({present.path, target->column,
                                design::columnWords(mQuestion.definition, mQuestion.source, present.path)});
    }

    std::size_t placeOf(const model::Path& path) const
    {
        const auto found = std::find_if(mColumns.begin(), mColumns.end(),
                                        [&](const design::ReachedColumn& each) { return each.path == path; });
        return found == mColumns.end() ? 0 : static_cast<std::size_t>(found - mColumns.begin());
    }

    const model::Column& column() const { return *mColumns[placeOf(mCondition.path)].column; }

    void columnChosen()
    {
        const std::optional<std::size_t> chosen = chosenEntry(mDialog, "Column");
        if (!chosen || mColumns[*chosen].path == mCondition.path)
            return;
        mCondition = Condition();
        mHasBound = false;
        mCondition.path = mColumns[*chosen].path;
        offerOperators();
        showValues();
    }

    void operatorChosen()
    {
        const std::optional<std::size_t> chosen = chosenEntry(mDialog, "Operator");
        if (!chosen || mOperators[*chosen] == mCondition.test)
            return;
        readValues();
        mCondition.test = mOperators[*chosen];
        if (!takesSeveral(mCondition.test) && mCondition.values.size() > 1)
            mCondition.values.resize(1);
        showValues();
    }

    void offerOperators()
    {
        mOperators = design::operatorsFor(column());
        std::vector<rtl::OUString> entries;
        for (const Operator test : mOperators)
            entries.push_back(calc::toOffice(design::operatorWords(test, column(), mMessages.language())));
        showEntries(mDialog, "Operator", entries);
        auto present = std::find(mOperators.begin(), mOperators.end(), mCondition.test);
        if (present == mOperators.end())
            present = mOperators.begin();
        mCondition.test = *present;
        chooseEntry(mDialog, "Operator", static_cast<std::size_t>(present - mOperators.begin()));
    }

    /// The days on which an age can be counted: that of the row, or another date of it.
    void offerDays()
    {
        std::vector<rtl::OUString> entries;
        mDays.clear();
        if (mQuestion.dated)
        {
            mDays.emplace_back();
            entries.push_back(mMessages.text("design.own-day"));
        }
        for (const design::ReachedColumn& each : mColumns)
            if (each.column->type == model::ColumnType::Date && !design::isOfBirths(*each.column))
            {
                mDays.push_back(each.path);
                entries.push_back(calc::toOffice(each.words));
            }
        mDays.push_back({{model::periodEndWord}});
        entries.push_back(mMessages.text("design.period-end"));
        if (const std::optional<model::Date> day = model::fixedDay(mCondition.on))
        {
            mDays.push_back(mCondition.on);
            entries.push_back(mMessages.text("design.age-day", {{"day", mTexts.day(day->daysSinceEpoch)}}));
        }
        showEntries(mDialog, "On", entries);
        const auto present = std::find(mDays.begin(), mDays.end(), mCondition.on);
        if (present != mDays.end())
            chooseEntry(mDialog, "On", static_cast<std::size_t>(present - mDays.begin()));
        else if (!mDays.empty())
            chooseEntry(mDialog, "On", 0);
    }

    void show(const char* control, bool visible) const
    {
        mDialog.properties(rtl::OUString::createFromAscii(control))
            ->setPropertyValue("EnableVisible", uno::Any(visible));
    }

    void showValues()
    {
        mKnown = design::knownValues(mQuestion.definition, column());
        const Operator test = mCondition.test;
        const bool isAge = test == Operator::AgeIs;
        const bool isTyped = (takesValues(test) && mKnown.empty()) || takesBound(test) || isAge;
        const bool hasOthers = takesValues(test) && !mKnown.empty();
        for (const char* control : {"ValuesLabel", "Values"})
            show(control, takesValues(test) && !mKnown.empty());
        for (const char* control : {"TypedLabel", "Typed"})
            show(control, isTyped || hasOthers);
        for (const char* control : {"BelowLabel", "Below"})
            show(control, isAge);
        for (const char* control : {"OnLabel", "On"})
            show(control, isAge && mDays.size() > 1);
        placeTyped(hasOthers ? belowValues : belowOperator);
        mDialog.setText("TypedLabel", mMessages.text(isAge                ? "design.from-age"
                                                     : takesBound(test)   ? "design.bound"
                                                     : takesSeveral(test) ? "design.values-typed"
                                                     : hasOthers          ? "design.other-value"
                                                                          : "design.value-typed"));
        showKnown();
        mDialog.setText("Typed", calc::toOffice(typedText()));
        mDialog.setText("Below", calc::toOffice(mCondition.below ? mTexts.number(*mCondition.below) : std::string()));
    }

    /// What is typed stands where the list of values ends, or would begin.
    void placeTyped(sal_Int32 top) const
    {
        for (const auto& [label, field, row] :
             {std::tuple("TypedLabel", "Typed", 0), {"BelowLabel", "Below", 1}, {"OnLabel", "On", 2}})
        {
            placeControl(mDialog, rtl::OUString::createFromAscii(label), labelLeft, top + row * rowHeight + 2);
            placeControl(mDialog, rtl::OUString::createFromAscii(field), fieldLeft, top + row * rowHeight);
        }
    }

    void showKnown() const
    {
        std::vector<rtl::OUString> entries;
        for (const std::string& value : mKnown)
            entries.push_back(calc::toOffice(value));
        mDialog.properties("Values")->setPropertyValue("MultiSelection", uno::Any(takesSeveral(mCondition.test)));
        showEntries(mDialog, "Values", entries);
        for (std::size_t index = 0; index < mKnown.size(); ++index)
            if (has(mCondition.values, mKnown[index]))
                chooseEntry(mDialog, "Values", index);
    }

    static bool has(const std::vector<std::string>& values, const std::string& wanted)
    {
        return std::any_of(values.begin(), values.end(),
                           [&](const std::string& value) { return texts::folded(value) == texts::folded(wanted); });
    }

    std::string typedText() const
    {
        if (mCondition.test == Operator::AgeIs)
            return mCondition.from ? mTexts.number(*mCondition.from) : std::string();
        if (takesBound(mCondition.test))
            return !mHasBound                                 ? std::string()
                   : column().type == model::ColumnType::Date ? mTexts.day(mCondition.bound)
                                                              : mTexts.number(mCondition.bound);
        std::string others;
        for (const std::string& value : mCondition.values)
            if (!has(mKnown, value))
                others += (others.empty() ? "" : "; ") + value;
        return others;
    }

    std::string typedIn(const char* field) const
    {
        const auto control = mDialog.control<awt::XTextComponent>(rtl::OUString::createFromAscii(field));
        return std::string(texts::trimmed(calc::fromOffice(control->getText())));
    }

    /// What the fields say, into the condition; what cannot be read is left out, and told by `submit`.
    void readValues()
    {
        mUnread.clear();
        const std::string typed = typedIn("Typed");
        if (takesValues(mCondition.test))
        {
            mCondition.values.clear();
            if (!mKnown.empty())
                for (const sal_Int16 position : mDialog.control<awt::XListBox>("Values")->getSelectedItemsPos())
                    mCondition.values.push_back(mKnown[static_cast<std::size_t>(position)]);
            if (takesSeveral(mCondition.test))
                for (const std::string_view value : texts::severalValues(typed))
                    mCondition.values.emplace_back(value);
            else if (!typed.empty())
                mCondition.values = {typed};
        }
        else if (takesBound(mCondition.test))
        {
            const std::optional<double> bound =
                column().type == model::ColumnType::Date ? mTexts.dayIn(typed) : mTexts.numberIn(typed);
            mHasBound = bound.has_value();
            mCondition.bound = bound.value_or(0);
            if (!bound)
                mUnread = typed;
        }
        else if (mCondition.test == Operator::AgeIs)
        {
            mCondition.from = age(typed);
            mCondition.below = age(typedIn("Below"));
            const std::optional<std::size_t> day = chosenEntry(mDialog, "On");
            mCondition.on = day ? mDays[*day] : model::Path();
        }
    }

    std::optional<double> age(const std::string& typed)
    {
        const std::optional<double> number = mTexts.numberIn(typed);
        if (!typed.empty() && !number)
            mUnread = typed;
        return number;
    }

    void submit()
    {
        readValues();
        if (takesBound(mCondition.test) && !mHasBound)
            return refuse(mMessages.text(
                column().type == model::ColumnType::Date ? "design.no-day" : "design.no-number", {{"value", mUnread}}));
        if (!mUnread.empty())
            return refuse(mMessages.text("design.no-number", {{"value", mUnread}}));
        // One value of several is the same as that one alone.
        if (takesSeveral(mCondition.test) && mCondition.values.size() == 1)
            mCondition.test = mCondition.test == Operator::IsOneOf ? Operator::Is : Operator::IsNot;
        const std::string problem = design::conditionProblem(mQuestion.definition, mQuestion.source, mQuestion.dated,
                                                             mCondition, mMessages.language());
        if (!problem.empty())
            return refuse(calc::toOffice(problem));
        mDialog.accept();
    }

    void refuse(const rtl::OUString& why) const
    {
        showError(mOver, why);
        const bool inList = takesValues(mCondition.test) && !mKnown.empty();
        mDialog.control<awt::XWindow>(inList ? rtl::OUString("Values") : rtl::OUString("Typed"))->setFocus();
    }

    const commands::Messages& mMessages;
    const AnswerTexts& mTexts;
    const ConditionQuestion& mQuestion;
    std::vector<design::ReachedColumn> mColumns;
    std::vector<Operator> mOperators;
    std::vector<std::string> mKnown;
    std::vector<model::Path> mDays;
    Dialog mDialog;
    Window mOver;
    Condition mCondition;
    bool mHasBound = false;
    std::string mUnread;
};
}

std::optional<design::Condition> askCondition(const Window& window, const commands::Messages& messages,
                                              const AnswerTexts& texts, const ConditionQuestion& question,
                                              const std::optional<design::Condition>& present)
{
    return ConditionForm(window, messages, texts, question, present).ask();
}

}
