// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Questions.hxx"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace ficheaction::privacy
{

namespace
{
/// A number between two; none between neighbouring whole ones.
std::optional<double> between(double one, double other)
{
    if (std::floor(one) == one && std::floor(other) == other)
        return other - one > 1 ? std::optional(one + 1) : std::nullopt;
    return (one + other) / 2;
}

/// The candidates, a text that nobody named, nothing at all, and numbers before, between and behind those that matter.
std::vector<Answer> allOf(const std::vector<Answer>& candidates)
{
    std::vector<Answer> all{{Answer::Kind::Nothing}, {Answer::Kind::Text, "\x01"}};
    std::set<double> numbers;
    std::set<std::string> texts;
    for (const Answer& each : candidates)
        if (each.kind == Answer::Kind::Number)
            numbers.insert(each.number);
        else if (each.kind == Answer::Kind::Text && texts.insert(each.text).second)
            all.push_back(each);
    const auto add = [&](double number) { all.push_back({Answer::Kind::Number, {}, number}); };
    for (auto number = numbers.begin(); number != numbers.end(); ++number)
    {
        if (const std::optional<double> middle =
                number == numbers.begin() ? *number - 1 : between(*std::prev(number), *number))
            add(*middle);
        add(*number);
    }
    if (!numbers.empty())
        add(*numbers.rbegin() + 1);
    return all;
}
}

Condition both(Condition one, Condition other)
{
    if (one.kind == Condition::Kind::Always)
        return other;
    if (other.kind == Condition::Kind::Always)
        return one;
    return {Condition::Kind::All, 0, 0, {std::move(one), std::move(other)}};
}

Condition Questions::test(const std::string& name, std::size_t rows, std::function<bool(const Answer&)> test,
                          const std::vector<Answer>& candidates, bool isDay)
{
    const auto [place, isNew] = mNames.try_emplace(name, mQuestions.size());
    const std::size_t question = place->second;
    if (isNew)
    {
        mQuestions.push_back({rows, false, 0});
        mCandidates.emplace_back();
        mTests.emplace_back();
    }
    mQuestions[question].isDay = mQuestions[question].isDay || isDay;
    mCandidates[question].insert(mCandidates[question].end(), candidates.begin(), candidates.end());
    mTests[question].push_back(std::move(test));
    return {Condition::Kind::Test, question, mTests[question].size() - 1, {}};
}

void Questions::settle()
{
    for (std::size_t question = 0; question < mQuestions.size(); ++question)
    {
        std::set<std::vector<bool>> told;
        for (const Answer& answer : allOf(mCandidates[question]))
        {
            std::vector<bool> fits;
            for (const auto& test : mTests[question])
                fits.push_back(test(answer));
            told.insert(std::move(fits));
        }
        mQuestions[question].answers = told.size();
        mFits.emplace_back(mTests[question].size());
        for (std::size_t test = 0; test < mTests[question].size(); ++test)
            for (const std::vector<bool>& fits : told)
                mFits[question][test].push_back(fits[test]);
    }
}

bool Questions::holds(const Condition& condition, const Answers& answers) const
{
    const auto part = [&](const Condition& each) { return holds(each, answers); };
    switch (condition.kind)
    {
    case Condition::Kind::Test:
        return mFits[condition.question][condition.test][answers[condition.question]];
    case Condition::Kind::All:
        return std::all_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Any:
        return std::any_of(condition.parts.begin(), condition.parts.end(), part);
    case Condition::Kind::Not:
        return !part(condition.parts[0]);
    default:
        return true;
    }
}

std::string Questions::nameOf(const Condition& condition) const
{
    std::string name = std::to_string(static_cast<int>(condition.kind)) + "(";
    if (condition.kind == Condition::Kind::Test)
    {
        name += std::to_string(condition.question) + ":";
        for (const bool fits : mFits[condition.question][condition.test])
            name += fits ? "1" : "0";
    }
    for (const Condition& part : condition.parts)
        name += nameOf(part);
    return name + ")";
}

std::vector<Condition> conjunctsOf(const Condition& condition)
{
    if (condition.kind == Condition::Kind::Always)
        return {};
    if (condition.kind != Condition::Kind::All)
        return {condition};
    std::vector<Condition> all;
    for (const Condition& part : condition.parts)
        for (Condition& each : conjunctsOf(part))
            all.push_back(std::move(each));
    return all;
}

void addQuestions(const Condition& condition, std::vector<std::size_t>& questions)
{
    if (condition.kind == Condition::Kind::Test)
        questions.push_back(condition.question);
    for (const Condition& part : condition.parts)
        addQuestions(part, questions);
}

}
