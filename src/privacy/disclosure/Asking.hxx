// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Asking: the questions that one measure asks of its rows, or of whom they lead to.
#pragma once

#include "privacy/disclosure/TemplateKnowledge.hxx"
#include "privacy/disclosure/Universe.hxx"

namespace ficheaction::privacy
{

/// What a measure counts, and how its rows lead there: an empty path where it is the rows themselves.
struct Counted
{
    std::string what;
    model::Path through;
};

/// Makes the questions of one measure, asked of its rows or of whom they lead to. What it is made of has to outlive it.
class Asking
{
public:
    /// `years`: how often people may have a birthday in `days`, those that figures are of.
    Asking(const TemplateKnowledge& knowledge, const model::Measure& measure, const Counted& counted,
           Universe& universe, int years, const model::Period& days);

    std::size_t rows() const { return mRows; }

    Condition selection(model::Window window, const model::Period& period);

    Condition key(const model::Dimension& dimension, const std::string& key, const model::Period& period);

    /// Whether somebody or a row may be in several parts of the breakdown.
    bool splits(const model::Dimension& dimension) const;

private:
    /// Of who is counted: an age at first, and the birthdays since, which are of the row; those until one of `days` are
    /// of the person, and the age on a day that is none of them is a question of its own. Otherwise of the row.
    Condition age(const model::Path& path, const model::Path& on, const std::function<bool(const Answer&)>& fits,
                  const std::vector<Answer>& candidates);

    const model::Column* columnAt(const model::Path& path) const;

    Condition test(const model::Path& path, const std::string& how, std::function<bool(const Answer&)> test,
                   const std::vector<Answer>& candidates, bool isDay = false);

    Condition isOneOf(const model::Path& path, const std::vector<std::string>& values);

    Condition compared(const model::Filter& filter);

    Condition filter(const model::Filter& filter);

    Condition days(model::Window window, const model::Period& period);

    Condition calendarKey(const model::Dimension& dimension, const std::string& key, const model::Period& period);

    const TemplateKnowledge& mKnowledge;
    const model::Template& mDefinition;
    const model::Measure& mMeasure;
    const model::Path& mThrough;
    const model::Register& mSource;
    Universe& mUniverse;
    int mYears;
    model::Period mDays;
    std::size_t mRows = Questions::ofPerson;
};

}
