// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// IndicatorDraft: an indicator while a person answers what it is.
#pragma once

#include "design/Question.hxx"
#include "model/Date.hxx"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ficheaction::design
{

/// The sentences that an indicator is said in; each is asked in questions of its own.
enum class Pattern
{
    HowMany,      ///< how many rows
    HowManyOther, ///< how many different people, families, organisations, values
    SumOf,
    Share,     ///< which share of some rows are so
    Words,     ///< words collected
    Level,     ///< the latest level or status; the distribution of a scale
    Done,      ///< yes or no, with proof
    AOverB,    ///< one figure over another, or over one from outside
    ListOf,    ///< which, how often, when
    Average,   ///< per week, session, month; average mark
    Steps,     ///< due, done, late
    Progress,  ///< before and after, person by person
    Evolution, ///< against the period before or the start
    Sets,      ///< in A and not in B; in both; in one of them
    Loyalty,   ///< new, returning, at least n times
    Typed,     ///< a figure typed with its source
    Formula,   ///< a figure times a constant, A - B, a formula over indicators
    AsItStands ///< what no pattern says: kept as it is, shown as its rule in words
};

/// All but AsItStands, in the order in which a window offers them.
const std::vector<Pattern>& patterns();

/// The answers so far are the indicator as far as it goes: what no question asks (countsPeople, rollUp, the id) is kept
/// in it. What is not answered yet is empty.
struct IndicatorDraft
{
    Pattern pattern = Pattern::HowMany;
    std::string object; ///< id of the grid's object that it belongs to
    model::Indicator indicator;
    std::map<std::string, std::string> unread; ///< formulas that could not be read, as typed, by question
};

/// Nothing answered but the object. `object`: its id.
IndicatorDraft newDraft(const std::string& object);

/// The draft of an indicator that there is. Its pattern is the one whose questions say all of its measure (see
/// isSaidBy); AsItStands where none does.
IndicatorDraft draftOf(const model::Template& definition, const model::Indicator& indicator);

/// Whether the measure comes out again where the questions of `draft`, with their answers, are answered one by one from
/// nothing.
bool isSaidBy(const model::Template& definition, const IndicatorDraft& draft);

/// The questions in order, narrowed by the answers so far. `language`: "fr"; any other is English.
std::vector<Question> questions(const model::Template& definition, const IndicatorDraft& draft,
                                std::string_view language);

/// The draft after one more answer. What no longer fits is taken back, what still does is kept. The draft as it was,
/// where no question has this id, or the answer is not of its kind.
IndicatorDraft answered(const model::Template& definition, const IndicatorDraft& draft, std::string_view question,
                        const Answer& answer);

/// What is still open.
struct Missing
{
    std::string question; ///< its id
    std::string words;    ///< what to do, in a sentence
};

/// The indicator; an id is made of its label where it has none. Otherwise the first question that is open, or whose
/// answer does not go with the others.
std::variant<model::Indicator, Missing> indicatorOf(const model::Template& definition, const IndicatorDraft& draft,
                                                    std::string_view language);

/// The rule in words, in the template's labels; what is still missing where there is no indicator yet.
std::string ruleWords(const model::Template& definition, const IndicatorDraft& draft, const model::Period& period,
                      std::string_view language);

/// "Combien de…": the name of a pattern, with an example.
std::string patternWords(Pattern pattern, std::string_view language);

/// An id made of `label`: ASCII letters and digits with single underscores, beginning with a letter, and none of
/// `taken`.
std::string idFrom(std::string_view label, const std::vector<std::string>& taken);

}
