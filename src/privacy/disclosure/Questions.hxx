// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Questions: what the figures ask of a person or of a row, and which answers they tell apart.
#pragma once

#include "model/Template.hxx"

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// What may be at a path: nothing, a text, a number; a day is a number.
struct Answer
{
    enum class Kind
    {
        Nothing,
        Text,
        Number
    };
    Kind kind = Kind::Nothing;
    std::string text{};
    double number = 0;

    bool operator==(const Answer& other) const = default;
};

/// Something that is true of some answers to one question, or of what it says of several.
struct Condition
{
    enum class Kind
    {
        Always,
        Test, ///< `test` of the answer to `question`
        All,
        Any,
        Not
    };
    Kind kind = Kind::Always;
    std::size_t question = 0;
    std::size_t test = 0;
    std::vector<Condition> parts{};
};

Condition both(Condition one, Condition other);

/// For each question, the place of its answer.
using Answers = std::vector<std::size_t>;

class Questions
{
public:
    static constexpr std::size_t ofPerson = std::numeric_limits<std::size_t>::max();

    struct Question
    {
        std::size_t rows = ofPerson; ///< which rows it is asked of
        bool isDay = false;          ///< the day that decides whether the row is in a period
        std::size_t answers = 0;     ///< how many are told apart, once settled
    };

    /// A test of what is asked as `name`: each name is one question.
    Condition test(const std::string& name, std::size_t rows, std::function<bool(const Answer&)> test,
                   const std::vector<Answer>& candidates, bool isDay = false);

    /// Once all tests are there: answers for which every test says the same become one.
    void settle();

    const Question& question(std::size_t number) const { return mQuestions[number]; }
    std::size_t count() const { return mQuestions.size(); }

    bool holds(const Condition& condition, const Answers& answers) const;

    /// The same for conditions that are true of the same answers, as far as they are written alike.
    std::string nameOf(const Condition& condition) const;

private:
    std::vector<Question> mQuestions;
    std::map<std::string, std::size_t> mNames;
    std::vector<std::vector<Answer>> mCandidates;                        ///< by question
    std::vector<std::vector<std::function<bool(const Answer&)>>> mTests; ///< by question
    std::vector<std::vector<std::vector<bool>>> mFits;                   ///< by question, test and answer
};

/// The conditions that all must hold for this one.
std::vector<Condition> conjunctsOf(const Condition& condition);

/// The questions that a condition asks.
void addQuestions(const Condition& condition, std::vector<std::size_t>& questions);

}
