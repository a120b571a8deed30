// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/figures/ComparePeriodsDialog.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/DateFields.hxx"
#include "dialogs/toolkit/Dialog.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Stretching.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XCheckBox.hpp>
#include <com/sun/star/awt/XRadioButton.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
using calc::ComparedPeriod;
using calc::PeriodChoice;

struct ChoiceButton
{
    PeriodChoice choice;
    const char* id;
};

constexpr ChoiceButton buttons[]{{PeriodChoice::Previous, "Previous"}, {PeriodChoice::Months, "Months"},
                                 {PeriodChoice::Quarters, "Quarters"}, {PeriodChoice::Semesters, "Semesters"},
                                 {PeriodChoice::Terms, "Terms"},       {PeriodChoice::Own, "Own"}};
constexpr const char* evolutionBoxes[]{"Evolution", "EvolutionPercent"};

/// More headings than this are not told one by one.
constexpr std::size_t mostHeadings = 4;

rtl::OUString id(const char* name)
{
    return rtl::OUString::createFromAscii(name);
}

bool havePeriods(const std::vector<ComparedPeriod>& some, const std::vector<ComparedPeriod>& others)
{
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const ComparedPeriod& one, const ComparedPeriod& other)
                      { return one.period == other.period; });
}

/// The dialog while it is open.
class ComparePeriodsForm
{
public:
    ComparePeriodsForm(const Window& window, const commands::Messages& messages, const CompareQuestion& question)
        : mMessages(messages)
        , mQuestion(question)
        , mDialog(window, "ComparePeriods")
    {
        mDialog.setText("Intro", messages.text("compare.intro", {{"period", question.named(question.period).heading}}));
        mDialog.setText("Previous", messages.text("compare.previous", {{"period", previous().heading}}));
        for (const ChoiceButton& button : buttons)
            mDialog.enable(id(button.id), isPossible(button.choice));
        mDialog.enable("Remove", !question.present.periods.empty());
        propose();
        listen();
        stretchWith(mDialog, {{"Columns", Follow::Grow, Follow::Stay},
                              {"Remove", Follow::Stay, Follow::Move},
                              {"Compare", Follow::Move, Follow::Move},
                              {"Cancel", Follow::Move, Follow::Move}});
    }

    std::optional<calc::GridComparison> ask()
    {
        if (!mDialog.execute())
            return std::nullopt;
        if (mRemove)
            return calc::GridComparison{};
        calc::GridComparison comparison;
        comparison.periods = chosenPeriods();
        if (comparison.periods.empty())
            return std::nullopt;
        comparison.together = comparison.periods.size() > 1 && isTicked("Together");
        comparison.evolution = isTicked("Evolution");
        comparison.evolutionPercent = isTicked("EvolutionPercent");
        return comparison;
    }

private:
    const ComparedPeriod& previous() const { return mQuestion.offers.at(PeriodChoice::Previous).front(); }

    /// One part of a period is the period itself.
    bool isPossible(PeriodChoice choice) const
    {
        return choice == PeriodChoice::Own || choice == PeriodChoice::Previous ||
               mQuestion.offers.at(choice).size() > 1;
    }

    /// As the grid is compared now, else with the period before.
    void propose()
    {
        const calc::GridComparison& present = mQuestion.present;
        const bool compared = !present.periods.empty();
        PeriodChoice proposed = compared                      ? PeriodChoice::Own
                                : isPossible(mQuestion.usual) ? mQuestion.usual
                                                              : PeriodChoice::Previous;
        for (const auto& [choice, periods] : mQuestion.offers)
            if (compared && havePeriods(periods, present.periods))
                proposed = choice;
        const model::Period own = compared ? present.periods.front().period : previous().period;
        showDay(mDialog, "From", own.first);
        showDay(mDialog, "To", own.last);
        select(proposed);
        tick("Together", compared ? present.together : mQuestion.usualTogether);
        const std::pair<bool, bool> usual = mQuestion.usualEvolution.value_or(std::pair(true, true));
        tick("Evolution", compared ? present.evolution : usual.first);
        tick("EvolutionPercent", compared ? present.evolutionPercent : usual.second);
        mEvolutionChosen = compared || mQuestion.usualEvolution.has_value();
        showColumns();
    }

    void listen()
    {
        for (const ChoiceButton& button : buttons)
            mDialog.control<awt::XRadioButton>(id(button.id))->addItemListener(new Chosen([this] { choiceMade(); }));
        for (const char* box : evolutionBoxes)
            mDialog.control<awt::XCheckBox>(id(box))->addItemListener(
                new Chosen([this] { mEvolutionChosen = mEvolutionChosen || !mProposing; }));
        for (const char* field : {"From", "To"})
            mDialog.control<awt::XTextComponent>(id(field))->addTextListener(new Typed([this] { dayTyped(); }));
        mDialog.control<awt::XButton>("Remove")->addActionListener(new Pressed(
            [this]
            {
                mRemove = true;
                mDialog.accept();
            }));
    }

    void select(PeriodChoice choice) const
    {
        for (const ChoiceButton& button : buttons)
            mDialog.control<awt::XRadioButton>(id(button.id))->setState(button.choice == choice);
    }

    PeriodChoice selected() const
    {
        for (const ChoiceButton& button : buttons)
            if (mDialog.control<awt::XRadioButton>(id(button.id))->getState())
                return button.choice;
        return PeriodChoice::Own;
    }

    bool isTicked(const char* box) const { return mDialog.control<awt::XCheckBox>(id(box))->getState() == 1; }

    void tick(const char* box, bool ticked) const
    {
        mDialog.control<awt::XCheckBox>(id(box))->setState(ticked ? 1 : 0);
    }

    /// The difference between a year and its first month says nothing; that to the year before does.
    void choiceMade()
    {
        if (!mEvolutionChosen)
        {
            mProposing = true;
            const PeriodChoice choice = selected();
            for (const char* box : evolutionBoxes)
                tick(box, choice == PeriodChoice::Previous || choice == PeriodChoice::Own);
            mProposing = false;
        }
        showColumns();
    }

    void dayTyped()
    {
        if (selected() != PeriodChoice::Own)
        {
            select(PeriodChoice::Own);
            choiceMade();
        }
        showColumns();
    }

    std::optional<model::Period> ownPeriod() const
    {
        const std::optional<model::Date> first = dayIn(mDialog, "From");
        const std::optional<model::Date> last = dayIn(mDialog, "To");
        return first && last ? model::periodBetween(*first, *last) : std::nullopt;
    }

    /// Empty where the person's own days are no period.
    std::vector<ComparedPeriod> chosenPeriods() const
    {
        const PeriodChoice choice = selected();
        if (choice != PeriodChoice::Own)
            return mQuestion.offers.at(choice);
        if (const std::optional<model::Period> own = ownPeriod())
            return {mQuestion.named(*own)};
        return {};
    }

    rtl::OUString columnsText(const std::vector<ComparedPeriod>& periods) const
    {
        std::string headings;
        for (std::size_t index = 0; index < periods.size(); ++index)
            if (periods.size() <= mostHeadings || index < mostHeadings - 1)
                headings += (headings.empty() ? "" : ", ") + periods[index].heading;
        if (periods.size() > mostHeadings)
            headings += " … " + periods.back().heading;
        return mMessages.counted("compare.columns", static_cast<std::int64_t>(periods.size()),
                                 {{"headings", headings}});
    }

    rtl::OUString problemText() const
    {
        const bool complete = dayIn(mDialog, "From") && dayIn(mDialog, "To");
        return mMessages.text(complete ? "create.period-upside-down" : "create.period-missing");
    }

    void showColumns() const
    {
        const std::vector<ComparedPeriod> periods = chosenPeriods();
        mDialog.setText("Columns", periods.empty() ? problemText() : columnsText(periods));
        mDialog.enable("Compare", !periods.empty());
        mDialog.enable("Together", periods.size() > 1);
    }

    const commands::Messages& mMessages;
    const CompareQuestion& mQuestion;
    Dialog mDialog;
    bool mEvolutionChosen = false; ///< the person has ticked, or taken off, a box themselves
    bool mProposing = false;
    bool mRemove = false;
};
}

std::optional<calc::GridComparison> askComparison(const Window& window, const commands::Messages& messages,
                                                  const CompareQuestion& question)
{
    return ComparePeriodsForm(window, messages, question).ask();
}

}
