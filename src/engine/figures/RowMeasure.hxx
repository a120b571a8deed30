// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowMeasure: a measure over the rows of one register, with all that is read to compute it.
#pragma once

#include "engine/rows/Conditions.hxx"
#include "engine/rows/PathCodes.hxx"
#include "model/Measure.hxx"

namespace ficheaction::engine
{

struct RowMeasure
{
    const Dataset& data;
    PathReader& reader;
    PathCodes& codes;
    Conditions& conditions;
    CellMarks& alerts;
    const model::Measure& measure;
    std::uint32_t table = 0;
    model::Path day; ///< to the date of each row; empty where they have none
    model::Period period;
    model::Date today;

    const TypedTable& rows() const { return data.tables()[table]; }

    const PathValues& values(const model::Path& path) const { return reader.values(table, path); }
    const PathValues& values(const model::Dimension& dimension) const
    {
        return reader.values(table, withDay(dimension));
    }
    const Codes& codesOf(const model::Dimension& dimension) const { return codes.at(table, withDay(dimension)); }

    /// An age is that on the row's day, unless the template says another.
    model::Dimension withDay(const model::Dimension& dimension) const
    {
        model::Dimension complete = dimension;
        if (dimension.by == model::Dimension::By::Age && dimension.on.empty())
            complete.on = day;
        return complete;
    }
};

/// The dates of the rows, or none at all.
class RowDays
{
public:
    explicit RowDays(const RowMeasure& rows)
        : RowDays(rows, rows.day)
    {
    }

    RowDays(const RowMeasure& rows, const model::Path& path)
        : mValues(path.empty() ? nullptr : &rows.values(path))
    {
        if (mValues && mValues->type != model::ColumnType::Date)
            mValues = nullptr;
    }

    /// TypedColumn::noDay where there is none.
    std::int32_t of(std::uint32_t row) const { return mValues ? mValues->days[row] : TypedColumn::noDay; }

private:
    const PathValues* mValues;
};

/// What was typed at `path`; a date as "2026-06-12".
std::string typedAt(const RowMeasure& rows, const model::Path& path, std::uint32_t row);

}
