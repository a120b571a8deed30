// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/entry/EventSeriesDialog.hxx"

#include "calc/document/Text.hxx"
#include "commands/words/WeekdayText.hxx"
#include "dialogs/toolkit/ControlMaking.hxx"
#include "dialogs/toolkit/DateFields.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "dialogs/toolkit/Stretching.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XNumericField.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// 0 is Sunday, as in the messages.
unsigned weekdayOf(model::Date day)
{
    return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day.daysSinceEpoch))).c_encoding();
}

rtl::OUString boxOf(std::size_t weekday)
{
    return "Day" + rtl::OUString::number(static_cast<sal_Int32>(weekday));
}

class EventSeriesWindow
{
public:
    EventSeriesWindow(const Window& window, const commands::Messages& messages, const SeriesQuestion& question)
        : mMessages(messages)
        , mQuestion(question)
        , mDialog(window, "EventSeries")
        , mOver(window.under(mDialog.peer()))
    {
        mDialog.setText("What", question.what);
        show(question.choices);
        showDates();
        const auto react = [this] { showDates(); };
        for (const char* field : {"First", "Last", "Every", "Except"})
            mDialog.control<awt::XTextComponent>(rtl::OUString::createFromAscii(field))
                ->addTextListener(new Typed(react));
        for (std::size_t day = 0; day < question.choices.rule.weekdays.size(); ++day)
            mDialog.control<awt::XCheckBox>(boxOf(day))->addItemListener(new Chosen(react));
        mDialog.control<awt::XButton>("Calendar")->addActionListener(new Pressed([this] { takeCalendar(); }));
        mDialog.control<awt::XButton>("Ok")->addActionListener(new Pressed([this] { submit(); }));
        stretchWith(mDialog, {{"What", Follow::Grow, Follow::Stay},
                              {"Except", Follow::Stay, Follow::Grow},
                              {"Calendar", Follow::Stay, Follow::Move},
                              {"Dates", Follow::Grow, Follow::Grow},
                              {"Count", Follow::Grow, Follow::Move},
                              {"Ok", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    SeriesAnswer ask()
    {
        mIsAccepted = false;
        mDialog.execute();
        SeriesAnswer answer{choices(), {}};
        if (mIsAccepted)
            answer.days = mDays;
        return answer;
    }

private:
    void show(const SeriesChoices& choices) const
    {
        showDay(mDialog, "First", choices.rule.days.first);
        showDay(mDialog, "Last", choices.rule.days.last);
        for (std::size_t day = 0; day < choices.rule.weekdays.size(); ++day)
            mDialog.control<awt::XCheckBox>(boxOf(day))->setState(choices.rule.weekdays[day] ? 1 : 0);
        mDialog.control<awt::XNumericField>("Every")->setValue(choices.rule.everyWeeks);
        mDialog.setText("Except", calc::toOffice(choices.except));
    }

    std::string except() const { return calc::fromOffice(mDialog.control<awt::XTextComponent>("Except")->getText()); }

    /// A day that is no day leaves what was there at first.
    SeriesChoices choices() const
    {
        SeriesChoices choices = mQuestion.choices;
        choices.rule.days.first = dayIn(mDialog, "First").value_or(choices.rule.days.first);
        choices.rule.days.last = dayIn(mDialog, "Last").value_or(choices.rule.days.last);
        for (std::size_t day = 0; day < choices.rule.weekdays.size(); ++day)
            choices.rule.weekdays[day] = mDialog.control<awt::XCheckBox>(boxOf(day))->getState() != 0;
        choices.rule.everyWeeks = static_cast<int>(mDialog.control<awt::XNumericField>("Every")->getValue());
        choices.except = except();
        return choices;
    }

    bool areDaysFar(const entry::SeriesRule& rule) const
    {
        constexpr int daysOfYear = 366;
        return rule.days.last.daysSinceEpoch - rule.days.first.daysSinceEpoch > 2 * daysOfYear;
    }

    /// "mardi 06/10/2026", with why it is left out.
    rtl::OUString lineOf(const entry::SeriesDay& each) const
    {
        const rtl::OUString day = commands::weekdayName(mMessages, weekdayOf(each.day)) + " " +
                                  calc::toOffice(mQuestion.locale.day(each.day));
        if (each.free)
            return each.free->empty()
                       ? mMessages.text("series.free", {{"day", calc::fromOffice(day)}})
                       : mMessages.text("series.free-named", {{"day", calc::fromOffice(day)}, {"name", *each.free}});
        return mQuestion.isThere(each.day) ? mMessages.text("series.there", {{"day", calc::fromOffice(day)}}) : day;
    }

    void showDates()
    {
        mProblem = {};
        mDays.clear();
        entry::SeriesRule rule = choices().rule;
        entry::FreeDaysRead free = mQuestion.readFree(except());
        std::vector<rtl::OUString> lines;
        if (!dayIn(mDialog, "First") || !dayIn(mDialog, "Last"))
            mProblem = mMessages.text("series.no-day");
        else if (rule.days.last < rule.days.first)
            mProblem = mMessages.text("series.ends-before");
        else if (areDaysFar(rule))
            mProblem = mMessages.text("series.too-long");
        else
        {
            rule.free = std::move(free.days);
            for (const entry::SeriesDay& each : entry::seriesDays(rule))
            {
                lines.push_back(lineOf(each));
                if (!each.free && !mQuestion.isThere(each.day))
                    mDays.push_back(each.day);
            }
            if (!free.unread.empty())
                mProblem = mMessages.text("series.unread", {{"line", free.unread.front()}});
            else if (mDays.size() > mQuestion.most)
                mProblem = mMessages.text("series.too-many",
                                          {{"most", mMessages.number(static_cast<std::int64_t>(mQuestion.most))}});
            else if (mDays.empty())
                mProblem = mMessages.text("series.none");
        }
        mDialog.properties("Dates")->setPropertyValue(
            "StringItemList",
            uno::Any(uno::Sequence<rtl::OUString>(lines.data(), static_cast<sal_Int32>(lines.size()))));
        mDialog.setText("Count", mDays.empty()
                                     ? rtl::OUString()
                                     : mMessages.counted("series.count", static_cast<std::int64_t>(mDays.size())));
    }

    void takeCalendar()
    {
        const std::string lines = mQuestion.askCalendar(mOver);
        if (lines.empty())
            return;
        const std::string there(texts::trimmed(except()));
        mDialog.setText("Except", calc::toOffice(there + (there.empty() ? "" : "\n") + lines));
        showDates();
        mDialog.control<awt::XWindow>("Except")->setFocus();
    }

    void submit()
    {
        showDates();
        if (!mProblem.isEmpty())
            return showError(mOver, mProblem);
        mIsAccepted = true;
        mDialog.accept();
    }

    const commands::Messages& mMessages;
    const SeriesQuestion& mQuestion;
    Dialog mDialog;
    Window mOver;
    std::vector<model::Date> mDays;
    rtl::OUString mProblem; ///< why the days cannot be added yet
    bool mIsAccepted = false;
};
}

SeriesAnswer askSeries(const Window& window, const commands::Messages& messages, const SeriesQuestion& question)
{
    return EventSeriesWindow(window, messages, question).ask();
}

}
