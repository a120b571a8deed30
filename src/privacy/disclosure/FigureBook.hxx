// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureBook: every number that figures are made of, each once, by what it is: the rule, the days, the part of the
// breakdown. Two figures that show the same number are known to.
#pragma once

#include "privacy/disclosure/FigureSystem.hxx"
#include "privacy/disclosure/TemplateKnowledge.hxx"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// Which copy and which days a figure is of.
struct FigureTime
{
    std::string copy; ///< empty: the copy that is being made
    model::Period period;
};

/// One part of a breakdown: its dimensions by name, ascending, and the value of each.
struct FigurePart
{
    std::vector<std::string> dimensions;
    std::vector<std::string> keys;
};

/// The numbers of one rule over the same days, in whatever breakdown.
struct FigureFamily
{
    model::Measure measure;
    std::string rule;
    std::string number; ///< which of its numbers: "v", "n"…
    FigureTime time;
    std::string days;
    bool people = false;
    std::map<std::string, model::Dimension> dimensions; ///< by name
    /// By the names of the dimensions, then by the keys.
    std::map<std::vector<std::string>, std::map<std::vector<std::string>, std::size_t>> tables;
    /// Breakdowns of which not all parts are known, by the names of the dimensions: nothing but that is in none of the
    /// parts of any other.
    std::set<std::vector<std::string>> open;
};

class FigureBook
{
public:
    using Truths = std::map<std::string, double>;

    /// `truths`, where given: what numbers that are kept back truly are, by name; it outlives the book.
    FigureBook(const model::Template& definition, const Truths* truths);

    /// The number with this name. Where a number of this name has another value already, the two are taken for
    /// different numbers.
    std::size_t number(const model::Measure& measure, const std::string& rule, const std::string& which,
                       const FigureTime& time, const std::vector<model::Dimension>& breakdown,
                       const std::vector<std::string>& keys, std::optional<double> truth, bool people);

    /// The same, of a breakdown whose other parts a masked figure may hide.
    std::size_t numberOfSome(const model::Measure& measure, const std::string& rule, const FigureTime& time,
                             const std::vector<model::Dimension>& breakdown, const std::vector<std::string>& keys,
                             std::optional<double> truth, bool people);

    /// A number of its own.
    std::size_t ownNumber(const std::string& name, std::optional<double> truth);

    /// Something that holds for everybody; left out where the true numbers say otherwise.
    void relate(Terms terms, bool equal, double constant);

    /// A number that is a difference, one - other, at least 0; nothing where it is less.
    std::optional<std::size_t> difference(std::size_t one, std::size_t other);

    std::map<std::string, FigureFamily>& families() { return mFamilies; }
    const std::string& name(std::size_t quantity) const { return mNames[quantity]; }
    const TemplateKnowledge& knowledge() const { return mKnowledge; }
    std::optional<double> truthOf(const Terms& terms) const;
    Truths truths() const;

    FigureSystem system;

private:
    TemplateKnowledge mKnowledge;
    const Truths* mTruths;
    std::map<std::string, FigureFamily> mFamilies;
    std::map<std::string, std::size_t> mNumbers;
    std::vector<std::string> mNames;
};

}
