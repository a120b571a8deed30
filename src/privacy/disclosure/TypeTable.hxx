// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TypeTable: the types of a universe by some of its questions.
#pragma once

#include "privacy/disclosure/Universe.hxx"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace ficheaction::privacy
{

/// The places of what is asked in the graph of what is asked together: questions first, behind them whether there are
/// rows of a kind on the days that the figures tell apart.
class QuestionPlaces
{
public:
    /// `universe` outlives it; its questions are settled.
    explicit QuestionPlaces(const Universe& universe);

    std::size_t count() const { return mCount; }
    std::set<std::size_t> of(const Counting& counting) const;
    std::set<std::size_t> of(const ListedParts& listed) const;

    /// The question that tells the days of these rows apart, where there is one.
    std::optional<std::size_t> dayQuestion(std::size_t rows) const { return mDays[rows]; }
    std::size_t days(std::size_t rows) const;
    std::size_t ofDay(std::size_t rows, std::size_t day) const { return mFirst[rows] + day; }

private:
    void add(const Condition& condition, std::size_t rows, std::set<std::size_t>& places) const;
    bool mayHold(const Condition& condition, std::size_t question, const Answers& answers) const;

    const Universe& mUniverse;
    std::vector<std::optional<std::size_t>> mDays; ///< by kind of rows
    std::vector<std::size_t> mFirst;               ///< by kind of rows: the place of its first day
    std::size_t mCount = 0;
};

struct TypeTable
{
    struct Type
    {
        std::vector<bool> counts;                       ///< by place in `numbers`
        std::vector<std::vector<std::uint8_t>> answers; ///< what the neighbours see of it: one for each of `shared`
    };

    std::vector<std::size_t> numbers; ///< of the universe, those of which the table has all questions
    std::vector<Type> types;
    bool isCut = false; ///< there are more types than these
};

/// `shared`: the places that each neighbour has, too. `zeros`: quantities that everybody knows to be 0: nobody is of a
/// type that they count.
TypeTable typeTable(const Universe& universe, const QuestionPlaces& all, const std::set<std::size_t>& places,
                    const std::vector<std::set<std::size_t>>& shared, const std::set<std::size_t>& zeros);

}
