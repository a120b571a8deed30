// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/design/IndicatorDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/design/AnswerField.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// What a figure is computed under that has no name yet.
constexpr char unnamed[] = "?";

/// The question that a new indicator begins with: all others depend on it.
constexpr char kindOfSentence[] = "pattern";

class IndicatorForm
{
public:
    IndicatorForm(const Window& window, const DesignTools& tools, const model::Template& definition,
                  const design::IndicatorDraft& present)
        : mWindow(window)
        , mTools(tools)
        , mDefinition(definition)
        , mAtFirst(present)
        , mDraft(present)
        , mDialog(window, "DesignIndicator")
        , mOver(window.under(mDialog.peer()))
        , mField(mOver, mDialog, tools.messages, tools.texts, [this](const design::Answer& answer) { take(answer); })
    {
        mDialog.control<awt::XListBox>("Questions")->addItemListener(new Chosen([this] { questionChosen(); }));
        mDialog.control<awt::XButton>("Next")->addActionListener(new Pressed([this] { goOn(); }));
        mDialog.control<awt::XButton>("Ok")->addActionListener(new Pressed([this] { submit(); }));
        mDialog.properties("Rule")->setPropertyValue("AutoVScroll", uno::Any(true));
        stretchWith(mDialog, {{"Questions", Follow::Stay, Follow::Grow},
                              {"AnswerLabel", Follow::Grow, Follow::Stay},
                              {"AnswerList", Follow::Grow, Follow::Grow},
                              {"AnswerText", Follow::Grow, Follow::Stay},
                              {"AnswerLines", Follow::Grow, Follow::Grow},
                              {"Names", Follow::Grow, Follow::Grow},
                              {"Conditions", Follow::Grow, Follow::Grow},
                              {"Any", Follow::Grow, Follow::Move},
                              {"AddCondition", Follow::Stay, Follow::Move},
                              {"EditCondition", Follow::Stay, Follow::Move},
                              {"RemoveCondition", Follow::Stay, Follow::Move},
                              {"Hint", Follow::Grow, Follow::Move},
                              {"Next", Follow::Move, Follow::Move},
                              {"Figure", Follow::Grow, Follow::Move},
                              {"Rule", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
        ask();
        showQuestions();
        const bool isNew = present.indicator.id.empty();
        chooseQuestion((isNew ? placeOf(kindOfSentence) : std::nullopt).value_or(firstOpen().value_or(0)));
        showFigure();
        mField.focus();
    }

    std::optional<design::IndicatorDraft> askPerson()
    {
        while (!mDialog.execute())
            if (!isChanged() || confirmUnlikely(mWindow, mTools.messages.text("design.leave-indicator")))
                return std::nullopt;
        return mDraft;
    }

private:
    bool isChanged() const
    {
        return mField.isUnreadable() || mDraft.indicator != mAtFirst.indicator || mDraft.object != mAtFirst.object ||
               mDraft.pattern != mAtFirst.pattern || mDraft.unread != mAtFirst.unread;
    }

    void ask() { mQuestions = design::questions(mDefinition, mDraft, mTools.messages.language()); }

    rtl::OUString lineOf(const design::Question& question) const
    {
        const std::string part = question.part.empty() ? std::string() : question.part + " – ";
        const char* const key = !question.problem.empty() ? "design.line.problem"
                                : question.isOpen()       ? "design.line.open"
                                                          : "design.line";
        const std::string answer = mTools.texts.line(question);
        return mTools.messages.text(key,
                                    {{"question", part + question.label}, {"answer", answer.empty() ? "–" : answer}});
    }

    void showQuestions()
    {
        std::vector<rtl::OUString> lines;
        for (const design::Question& question : mQuestions)
            lines.push_back(lineOf(question));
        if (lines == mLines)
            return;
        mLines = lines;
        showEntries(mDialog, "Questions", lines);
    }

    std::optional<std::size_t> placeOf(const std::string& id) const
    {
        const auto found = std::find_if(mQuestions.begin(), mQuestions.end(),
                                        [&](const design::Question& each) { return each.id == id; });
        return found == mQuestions.end() ? std::nullopt
                                         : std::optional(static_cast<std::size_t>(found - mQuestions.begin()));
    }

    std::optional<std::size_t> firstOpen(std::size_t from = 0) const
    {
        for (std::size_t step = 0; step < mQuestions.size(); ++step)
        {
            const std::size_t place = (from + step) % mQuestions.size();
            if (mQuestions[place].isOpen() || !mQuestions[place].problem.empty())
                return place;
        }
        return std::nullopt;
    }

    void chooseQuestion(std::size_t place)
    {
        if (place >= mQuestions.size())
            return;
        mPresent = mQuestions[place].id;
        mBefore = mDraft;
        chooseEntry(mDialog, "Questions", place);
        mField.show(mQuestions[place], mDefinition);
        tellDefault();
    }

    void questionChosen()
    {
        const std::optional<std::size_t> place = chosenEntry(mDialog, "Questions");
        if (!place || *place >= mQuestions.size() || mQuestions[*place].id == mPresent)
            return;
        const std::string chosen = mQuestions[*place].id;
        if (isRead())
            return chooseQuestion(placeOf(chosen).value_or(0));
        chooseEntry(mDialog, "Questions", placeOf(mPresent).value_or(0));
    }

    /// Enter asks on while something is open, and then accepts.
    void tellDefault()
    {
        const bool open = firstOpen().has_value();
        mDialog.properties("Next")->setPropertyValue("DefaultButton", uno::Any(open));
        mDialog.properties("Ok")->setPropertyValue("DefaultButton", uno::Any(!open));
    }

    /// Whoever goes through choices with the arrow keys answers each of them: the last one counts, as if it were the
    /// only one.
    void take(const design::Answer& answer)
    {
        mDraft = design::answered(mDefinition, mBefore, mPresent, answer);
        ask();
        showQuestions();
        if (const std::optional<std::size_t> place = placeOf(mPresent))
        {
            chooseEntry(mDialog, "Questions", *place);
            mField.refresh(mQuestions[*place]);
        }
        tellDefault();
        showFigure();
    }

    /// The next question that is open, else the one below.
    void goOn()
    {
        if (!isRead())
            return;
        const std::optional<std::size_t> present = placeOf(mPresent);
        const std::size_t below = present && *present + 1 < mQuestions.size() ? *present + 1 : 0;
        chooseQuestion(firstOpen(below).value_or(below));
        mField.focus();
    }

    /// Without a name there is a figure as well.
    void showFigure()
    {
        design::IndicatorDraft draft = mDraft;
        if (draft.indicator.label.empty())
            draft.indicator.label = unnamed;
        const auto indicator = design::indicatorOf(mDefinition, draft, mTools.messages.language());
        if (const auto* const missing = std::get_if<design::Missing>(&indicator))
        {
            mDialog.setText("Figure", calc::toOffice(missing->words));
            mDialog.setText("Rule", {});
            mMeasured.reset();
            return;
        }
        model::Indicator whole = std::get<model::Indicator>(indicator);
        whole.label.clear();
        if (mMeasured == whole)
            return;
        mMeasured = whole;
        const commands::DraftFigure figure = mTools.figures.of(whole, mDefinition.grid);
        mDialog.setText("Figure", draftFigureText(mTools.messages, figure));
        mDialog.setText("Rule", calc::toOffice(figure.rule));
    }

    /// Whether what is typed can be read; else it is told.
    bool isRead()
    {
        if (!mField.isUnreadable())
            return true;
        showError(mOver, mTools.messages.text("design.unreadable"));
        mField.focus();
        return false;
    }

    void submit()
    {
        if (!isRead())
            return;
        const auto indicator = design::indicatorOf(mDefinition, mDraft, mTools.messages.language());
        if (const auto* const missing = std::get_if<design::Missing>(&indicator))
        {
            showError(mOver, calc::toOffice(missing->words));
            chooseQuestion(placeOf(missing->question).value_or(0));
            return mField.focus();
        }
        mDraft.indicator = std::get<model::Indicator>(indicator);
        mDialog.accept();
    }

    Window mWindow;
    const DesignTools& mTools;
    const model::Template& mDefinition;
    const design::IndicatorDraft mAtFirst;
    design::IndicatorDraft mDraft;
    design::IndicatorDraft mBefore; ///< as it was when the present question was asked
    std::vector<design::Question> mQuestions;
    std::vector<rtl::OUString> mLines;
    std::string mPresent; ///< id of the question that is answered
    std::optional<model::Indicator> mMeasured;
    Dialog mDialog;
    Window mOver;
    AnswerField mField;
};
}

std::optional<design::IndicatorDraft> askIndicator(const Window& window, const DesignTools& tools,
                                                   const model::Template& definition,
                                                   const design::IndicatorDraft& present)
{
    return IndicatorForm(window, tools, definition, present).askPerson();
}

rtl::OUString draftFigureText(const commands::Messages& messages, const commands::DraftFigure& figure)
{
    if (!figure.isOfRows)
        return messages.text("design.figure.made", {{"figure", figure.figure}});
    return messages.text("design.figure",
                         {{"figure", figure.figure},
                          {"counted", calc::fromOffice(messages.counted("design.rows", figure.counted))},
                          {"alerts", calc::fromOffice(messages.counted("design.alerts", figure.alerts))}});
}

}
