// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlainRows: what the cells of one row mean, read one by one: the first half of the rules written a second time.
#pragma once

#include "Case.hxx"

#include <optional>
#include <set>
#include <tuple>

namespace ficheaction::test
{

/// Register, column and row, by their places.
using Place = std::tuple<unsigned, unsigned, unsigned>;

/// Only the texts that the random workbooks are made of: ASCII, é, à, œ, no-break spaces.
std::string plainForm(const std::string& text);

/// A number as a cell of text would have it.
std::string shortest(double number);

/// What a row has at a path.
struct Found
{
    std::vector<std::string> texts; ///< folded; of numbers and days too, so that they can be told apart
    std::optional<double> size;     ///< a number, or a day
    int row = -1;                   ///< referred to
    bool unknown = false;
    bool unlisted = false;
    std::set<Place> doubts;
    Place where; ///< the cell of the value, or because of which there is none
    std::string typed;
    model::ColumnType type = model::ColumnType::Text;

    bool nothing() const { return texts.empty(); }
};

class PlainRows
{
public:
    /// `example` outlives it.
    explicit PlainRows(const Case& example);

    const std::vector<std::vector<Cell>>& rows(const model::Register& each) const { return mSheets.at(each.id); }
    /// These throw where a rule names what is not there, as it may in a case that is being cut down.
    const model::Register& registerOf(const std::string& id) const;
    const model::Column& columnAt(const model::Register& each, const std::vector<std::string>& steps) const;

    const model::Template& definition() const { return mDefinition; }
    /// The values of a list as the document has it, folded, each once.
    const std::vector<std::string>& list(const std::string& id) const { return mLists.at(id); }

    /// The cells because of which a row counts nowhere.
    std::set<Place> flaws(const model::Register& each, unsigned row) const;
    bool isTotal(const model::Register& each, unsigned row) const;
    bool isBlankRow(const model::Register& each, unsigned row) const;
    /// What a row has at a path; the key at an empty one.
    Found at(const model::Register& each, std::vector<std::string> steps, unsigned row) const;
    /// How many people a row stands for.
    double headCount(const model::Register& each, unsigned row) const;

private:
    Place place(const model::Register& each, const std::string& columnId, unsigned row) const;
    const Cell& cell(const model::Register& each, const std::string& columnId, unsigned row) const;
    std::string keyOf(const model::Register& each, unsigned row) const;
    /// The row that a cell names, or -1.
    int named(const model::Column& column, const Cell& reference) const;
    /// No earlier row has its key.
    bool isFirstOf(const model::Register& each, unsigned row) const;
    /// The number that a cell counts with.
    std::optional<double> number(const model::Column& column, const model::Register& each, const Cell& there) const;
    bool isListed(const model::Column& column, const std::string& form) const;
    Found ownCell(const model::Register& each, const model::Column& column, unsigned row) const;
    bool inheritsHere(const model::Register& each, const model::Column& column, unsigned row) const;

    const model::Template& mDefinition;
    const Sheets& mSheets;
    std::map<std::string, std::vector<std::string>> mLists;
    std::map<std::string, std::map<std::string, unsigned>> mByKey;
};

}
