// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EventColumns: the events of an attendance sheet's columns: those of the register that their headings name, those that
// the person chose, and new ones.
#pragma once

#include "import/EventHeadings.hxx"
#include "import/Plan.hxx"
#include "roles/NextKey.hxx"
#include "roles/Roles.hxx"

namespace ficheaction::imports
{

class EventColumns
{
public:
    /// Of the columns that `request.sheet` names. All outlive it.
    EventColumns(const SourceTable& source, const Request& request, const roles::AttendanceRegister& attendance,
                 const engine::Dataset& data, const Reading& reading);

    struct Column
    {
        std::size_t source = 0;
        std::string key; ///< empty: no event
    };

    const std::vector<Column>& columns() const { return mColumns; }

    /// "unknown-event", "held".
    const std::vector<Problem>& problems() const { return mProblems; }

    /// The rows that are added to the register of events.
    const TableChanges& added() const { return mAdded; }

private:
    std::string keyOf(std::size_t source, const EventHeadings& headings);
    std::string add(const model::CellValue& heading, std::optional<model::Date> day);

    const SourceTable& mSource;
    const Request& mRequest;
    std::size_t mEvents; ///< the register
    const engine::Dataset& mData;
    const Reading& mReading;
    roles::KeySequence mKeys;
    bool mToldHeld = false;
    std::vector<Column> mColumns;
    std::vector<Problem> mProblems;
    TableChanges mAdded;
};

/// The cells of the row of the headings; none where there is no such row.
std::vector<model::CellValue> headingCells(const SourceTable& source, const std::optional<std::size_t>& headingRow);

}
