// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Conditions: a filter as lines that a person edits: a column, an operator, values.
#pragma once

#include "design/Question.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::design
{

enum class Operator
{
    Is,      ///< `values`: one
    IsNot,   ///< `values`: one
    IsOneOf, ///< `values`: two or more
    IsNoneOf,
    IsEmpty,
    IsNotEmpty,
    Less,      ///< `bound`: a number, or days since 1970-01-01; "avant le" of a date
    AtMost,    ///< "au plus tard le"
    Greater,   ///< "après le"
    AtLeast,   ///< "à partir du"
    AgeIs,     ///< `from`, `below`, `on`: from 12 years to below 18
    AsItStands ///< `kept`: a condition made of conditions, shown in words
};

struct Condition
{
    model::Path path;
    Operator test = Operator::Is;
    std::vector<std::string> values;
    double bound = 0;
    std::optional<double> from;
    std::optional<double> below;
    model::Path on; ///< AgeIs: the day of the age; empty: the one that puts the row in the period
    model::Filter kept;

    bool operator==(const Condition&) const = default;
};

struct ConditionList
{
    bool any = false; ///< one of them is enough; else each must be true
    std::vector<Condition> conditions;

    bool operator==(const ConditionList&) const = default;
};

/// The lines of a filter. `filterOf` of them is the same filter.
ConditionList conditionsOf(const model::Filter& filter);
model::Filter filterOf(const ConditionList& list);

/// What a condition can be about, or a figure made of.
struct ReachedColumn
{
    model::Path path;
    const model::Column* column = nullptr; ///< lives as long as the template
    std::string words;                     ///< "État"; behind references "Événement : État"
};

/// The columns of `source`, then those behind its references, two references away at most. Those that are read
/// elsewhere
/// (`inherit`) are there once.
std::vector<ReachedColumn> reachedColumns(const model::Template& definition, const model::Register& source);

/// "Événement : État"; the steps of a path that leads nowhere.
std::string columnWords(const model::Template& definition, const model::Register& source, const model::Path& path);

/// The operators that go with a column, with their words. `dated`: whether the rows have a day; without one an age asks
/// for `on`.
std::vector<Operator> operatorsFor(const model::Column& column);

/// "est", "n’est pas"; of a date "avant le", of a number "plus petit que".
std::string operatorWords(Operator test, const model::Column& column, std::string_view language);

/// The values that are known of a column: those of its list; nothing of free text.
std::vector<std::string> knownValues(const model::Template& definition, const model::Column& column);

/// Whether ages can be counted from a column: a rule does, or its heading tells of births.
bool isOfBirths(const model::Column& column);

/// One condition in words: "« État » : Réalisée".
std::string conditionWords(const model::Template& definition, const model::Register& source, const Condition& condition,
                           std::string_view language);

/// What a condition lacks, in words; nothing where it is whole. `dated`: whether the rows have a day; without one an
/// age needs `on`.
std::string conditionProblem(const model::Template& definition, const model::Register& source, bool dated,
                             const Condition& condition, std::string_view language);

}
