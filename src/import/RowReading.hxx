// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowReading: rows of a source as rows of a register: dates, numbers, values of lists, references.
#pragma once

#include "engine/data/DateRule.hxx"
#include "import/EventHeadings.hxx"
#include "import/Plan.hxx"
#include "import/References.hxx"
#include "import/WrittenNumbers.hxx"
#include "roles/Roles.hxx"

#include <set>
#include <unordered_map>

namespace ficheaction::imports
{

class RowReading
{
public:
    /// All outlive it.
    RowReading(const SourceTable& source, const Mapping& mapping, std::size_t table, const ValueChoices& values,
               bool addNewValues, DateOrder dateOrder, const engine::Dataset& data, const Reading& reading);

    /// How columns of dates are read that could be read both ways; adds to `problems`.
    void tellDateOrders(std::vector<Problem>& problems) const;

    /// In which columns separators part several answers, and which columns are answers; adds to `problems`.
    void tellSeparators(std::vector<Problem>& problems) const;

    /// The cells in the order of the register's columns; adds to `problems`.
    std::vector<model::CellValue> read(std::size_t row, std::vector<Problem>& problems);

    /// Puts the mapping's fixed values into the cells that are blank. What cannot be read of one is told of the first
    /// row that gets it.
    void putFixed(std::size_t row, std::vector<model::CellValue>& cells, std::vector<Problem>& problems);

    /// Makes a row known to references that is about to be added to another register.
    void expect(const ComingRow& row);

    /// The columns of the register that get anything.
    std::vector<std::size_t> columns() const;

    /// The values that go into the lists, each once.
    std::vector<std::pair<std::string, std::string>> takeListValues() { return std::move(mListValues); }

private:
    struct Read
    {
        model::CellValue value;
        std::string problem;
    };

    /// How a column of dates is read, and what was read of its texts.
    struct DatesOfColumn
    {
        OrderOfColumn order;
        engine::DateRule rule;
        std::unordered_map<std::string, Read> known;
    };

    /// A column whose cells hold several answers.
    struct PartedColumn
    {
        char separator = ',';
        std::size_t firstRow = 0; ///< that has several
    };

    Read readCell(const model::CellValue& cell, std::size_t column);
    Read readAnswer(const model::CellValue& cell, const std::string& answer, std::size_t column);
    Read readDate(const std::string& text, DatesOfColumn& dates) const;
    Read readTyped(const std::string& text, std::size_t column);
    /// The references of a row that several columns of the source make together.
    void readReferences(std::size_t row, std::vector<model::CellValue>& cells, std::vector<Problem>& problems);
    Read readReference(const std::vector<std::string>& parts, std::size_t column);
    std::optional<std::string> eventFor(const std::string& text, std::size_t table);
    Read readText(const std::string& text, std::size_t column);
    Read readDay(model::Moment moment, std::size_t column);
    Read readNumber(double number, std::size_t column);
    std::string listValue(const std::string& text, std::size_t column, bool& isKnown);
    void findDateOrders(DateOrder wanted);
    void findNumbers();
    void findSeparators();
    void tellSeveralPeople(std::size_t row, const std::vector<model::CellValue>& cells,
                           std::vector<Problem>& problems) const;
    References& referencesTo(const std::string& registerId);
    void put(std::vector<model::CellValue>& cells, std::size_t column, const Read& read, const std::string& heading);

    const SourceTable& mSource;
    const Mapping& mMapping;
    std::size_t mTable;
    const ValueChoices& mValues;
    bool mAddNewValues;
    const engine::Dataset& mData;
    const Reading& mReading;
    const model::Register& mOwner;
    std::optional<roles::PeopleRegister> mPeople; ///< where the register is one of people
    std::vector<std::string> mHeadings;
    std::vector<std::size_t> mSourcesOf; ///< by column of the register: how many columns of the source go into it
    std::map<std::size_t, DatesOfColumn> mDates;                                          ///< by column of the source
    std::map<std::string, References> mReferences;                                        ///< by register id
    std::map<std::size_t, EventHeadings> mEventHeadings;                                  ///< by register, of events
    std::map<std::pair<std::size_t, std::string>, std::optional<std::string>> mEventsFor; ///< by register and text
    std::vector<std::unordered_map<std::string, Read>> mKnown; ///< by column, of dates and numbers in texts
    std::map<std::size_t, PartedColumn> mParted;               ///< by column of the source
    std::vector<WrittenNumbers> mNumbers;                      ///< by column of the register
    std::set<std::size_t> mToldFixed;                          ///< columns whose fixed value could not be read
    std::vector<std::pair<std::string, std::string>> mListValues;
    std::set<std::pair<std::string, std::string>> mListed; ///< list id, folded value
};

}
