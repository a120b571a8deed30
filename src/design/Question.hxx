// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Question: what a person is asked about an indicator, and what can be answered.
#pragma once

#include "model/Filter.hxx"
#include "model/Template.hxx"

#include <string>
#include <variant>
#include <vector>

namespace ficheaction::design
{

/// Nothing: not answered yet, or the answer is taken back. Which other one it is, QuestionKind says.
using Answer = std::variant<std::monostate, std::string, double, bool, std::vector<std::string>, std::vector<double>,
                            model::Filter, std::vector<model::PartExpectation>>;

enum class QuestionKind
{
    Choice,      ///< std::string: the `value` of one of `choices`
    Text,        ///< std::string
    Texts,       ///< std::vector<std::string>: some short texts, one a line
    Number,      ///< double
    Numbers,     ///< std::vector<double>: where bands begin, ascending
    YesNo,       ///< bool
    Expectation, ///< double or std::string: a number or words; a number in the unit shown, 85 where it is 85 %
    Conditions,  ///< model::Filter, which design/Conditions.hxx shows as lines; everything: no condition
    GroupTargets ///< std::vector<model::PartExpectation>, in the unit shown; `choices`: the groups that are known
                 ///< before, whose keys groupKeys of design/Expectations.hxx gives
};

struct Choice
{
    std::string value; ///< what the answer is; not to be read
    std::string words; ///< what a person reads
};

struct Question
{
    std::string id; ///< the same as long as the pattern is: "register", "1.where", "breakdown.2.bounds"
    QuestionKind kind = QuestionKind::Choice;
    std::string label; ///< "Dans quel registre"
    std::string part;  ///< heading of the part of a figure that it belongs to ("Premier chiffre"); mostly empty
    bool required = false;
    Answer answer; ///< the present one
    std::vector<Choice> choices;
    std::string source;  ///< Conditions: the register whose rows they are of
    bool dated = false;  ///< Conditions: whether rows have a day, so that an age needs no other
    std::string problem; ///< why the present answer cannot stay, and what to do; empty: it can

    /// Whether it has to be answered before there is an indicator.
    bool isOpen() const { return required && std::holds_alternative<std::monostate>(answer); }
};

}
