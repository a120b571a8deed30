// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Universe: everything that figures count of the same: people of a register with the rows that name them, households,
// rows. What one of these is like decides which of the figures count it.
#pragma once

#include "privacy/disclosure/FigureBook.hxx"
#include "privacy/disclosure/Questions.hxx"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// Who is counted is so themselves, or has a row that is so; or so often.
struct Event
{
    Condition condition;
    std::size_t rows = Questions::ofPerson;
    int times = 1;
    std::string different{}; ///< where something else counts than rows, what
};

/// Which of the events a figure asks for.
struct Counting
{
    enum class Kind
    {
        Has,
        All,
        Any,
        Not
    };
    Kind kind = Kind::Has;
    std::size_t event = 0;
    std::vector<Counting> parts{};
};

struct CountedNumber
{
    std::size_t quantity = 0;
    Counting counting;
    std::map<std::string, std::string> part; ///< of the breakdown: the key by dimension
    std::set<std::string> splits;            ///< dimensions of which some may be in several parts
    bool people = false;
};

/// A breakdown lists all its parts: of what counts, nothing is in none of them.
struct ListedParts
{
    Condition selection;
    std::size_t rows = Questions::ofPerson;
    std::vector<Condition> parts;
    bool ofEarlier = false; ///< in an earlier copy: there may be more parts now
};

struct Universe
{
    Questions questions;
    std::map<std::string, std::size_t> rowKinds; ///< the registers whose rows name those who are counted
    std::vector<Event> events;
    std::vector<CountedNumber> numbers;
    std::vector<ListedParts> listed;
    bool whole = true;
};

/// By what they count. Numbers that no figure has anything to do with are left out.
std::map<std::string, Universe> universesOf(FigureBook& book);

}
