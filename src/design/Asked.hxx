// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Asked: questions with what an answer does, and the choices that many of them have.
#pragma once

#include "design/Conditions.hxx"
#include "design/IndicatorDraft.hxx"
#include "design/Words.hxx"

#include <functional>
#include <string>
#include <vector>

namespace ficheaction::design
{

struct AskedQuestion
{
    Question question;
    /// Puts the answer into the draft. What no longer goes with it is taken back afterwards.
    std::function<void(IndicatorDraft&, const Answer&)> set;
};

/// A measure, or a part of one, that questions are about.
struct Figure
{
    const model::Measure* measure = nullptr; ///< as it is while the questions are made
    std::string prefix;                      ///< of the ids of its questions: "1." of a first part
    std::string part;                        ///< what a person calls it
    bool isPart = false;
    /// Lets the measure of a draft be changed.
    std::function<void(IndicatorDraft&, const std::function<void(model::Measure&)>&)> change;
};

/// A word of ids and phrases for a value.
template <class Value> struct Named
{
    const char* word;
    Value value;
};

/// "event.date"
model::Path pathOf(std::string_view text);

/// A dimension as the value of a choice, and back.
std::string choiceOf(const model::Dimension& dimension);
model::Dimension dimensionOf(std::string_view choice);

/// "Date (mois)"
std::string dimensionWords(const model::Template& definition, const model::Register& source,
                           const model::Dimension& dimension, const Words& words);

/// Gathers questions about figures.
class Asked
{
public:
    using Fits = std::function<bool(const model::Column&)>;

    Asked(const model::Template& definition, const Words& words)
        : mDefinition(definition)
        , mWords(words)
    {
    }

    const model::Template& definition() const { return mDefinition; }
    const Words& words() const { return mWords; }
    std::vector<AskedQuestion>& questions() { return mQuestions; }

    /// A question about a figure, with its label, without choices and answer.
    Question& add(const Figure& figure, const std::string& id, QuestionKind kind, const std::string& label,
                  const std::function<void(model::Measure&, const Answer&)>& set);

    /// One of a few words, each with the phrase `phrases` + its word.
    template <class Value, class Set>
    Question& choice(const Figure& figure, const std::string& id, const std::string& label, const std::string& phrases,
                     const std::vector<Named<Value>>& named, Value present, Set set)
    {
        Question& question = add(figure, id, QuestionKind::Choice, label,
                                 [named, set](model::Measure& measure, const Answer& answer)
                                 {
                                     const auto* const word = std::get_if<std::string>(&answer);
                                     for (const Named<Value>& each : named)
                                         if (word && *word == each.word)
                                             set(measure, each.value);
                                 });
        question.required = true;
        for (const Named<Value>& each : named)
        {
            question.choices.push_back({each.word, mWords.text(phrases + each.word)});
            if (each.value == present)
                question.answer = std::string(each.word);
        }
        return question;
    }

    /// A column that `fits`. `none`: the phrase for no column; empty: there must be one.
    Question& column(const Figure& figure, const std::string& id, const std::string& label,
                     const model::Register& source, const model::Path& present, const Fits& fits,
                     const std::string& none, const std::function<void(model::Measure&, const model::Path&)>& set);

    /// Values of a column, or parts of the calendar. `none`: as above.
    Question& dimension(const Figure& figure, const std::string& id, const std::string& label,
                        const model::Register& source, const model::Dimension& present, const Fits& fits,
                        const std::string& none,
                        const std::function<void(model::Measure&, const model::Dimension&)>& set);

    Question& conditions(const Figure& figure, const std::string& id, const std::string& label,
                         const model::Register& source, const model::Filter& present, bool required,
                         const std::function<void(model::Measure&, const model::Filter&)>& set);

private:
    void addNone(Question& question, const std::string& none, const model::Register& source) const;

    const model::Template& mDefinition;
    const Words& mWords;
    std::vector<AskedQuestion> mQuestions;
};

/// Puts a whole number where it is one.
void setWhole(const Answer& answer, int& place);

/// Appends the present value where no choice has it, so that what stands can always be seen.
void keepPresent(Question& question, const std::string& value, const std::string& words);

}
