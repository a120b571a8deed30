// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Conditions: which rows of a register a measure counts, and which cells keep it from knowing.
#pragma once

#include "engine/rows/PathReader.hxx"
#include "engine/rows/Truth.hxx"
#include "model/Date.hxx"
#include "model/Measure.hxx"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace ficheaction::engine
{

/// The rows that a measure is about.
struct Selection
{
    std::vector<std::uint32_t> rows; ///< those that count, ascending
    bool anyInWindow = false;        ///< the register has a Valid row in the window, whatever the filter
    std::vector<CellAddress> alerts; ///< the cells that leave a row in doubt
};

/// A row counts where it is Valid, its date is in the window of the measure and the filter is true.
///
/// One test of a filter is unknown where the value is (see PathReader). Otherwise In is true where the value equals one
/// of the filter's, or of several values one does; Less and the others where there is a number or a date that is so;
/// Empty where there is no value. With nothing there, In, the comparisons and Age are false. A date that is not
/// required and not there is in no period.
///
/// A cell is an alert where the row is in doubt: whether it counts is not known, once its list not knowing a value, and
/// what makes an Invalid row Invalid, are taken for unknown too, and so is what a test other than Empty asks for in a
/// blank cell (PathReader::gaps). (That a value equals one of the filter's is certain,
/// listed or not.) The cells are those of the tests that leave it unknown.
class Conditions
{
public:
    /// Told the number of rows gone through; throws to stop.
    using Pace = std::function<void(std::size_t)>;

    /// `reader` and `data` outlive the conditions.
    Conditions(const Dataset& data, PathReader& reader, Pace pace);

    /// Whom to tell from now on how many rows were gone through.
    void setPace(Pace pace) { mPace = std::move(pace); }

    /// Forgets what it tested of these parts, which are not what they were.
    void forget(const DatasetParts& changed);

    Selection select(const model::Measure& measure, const model::Period& period);

    /// What the selection of a measure depends on.
    DatasetParts partsOf(const model::Measure& measure) const;

    /// The same text for measures that select the same rows in the same period, and for no others.
    std::string nameOf(const model::Measure& measure, const model::Period& period) const;

    /// One truth for each row; marks the cells that leave one of `rows` in doubt. `day` is the date of the measure that
    /// the filter is a part of.
    Mask test(std::uint32_t table, const model::Filter& filter, const model::Path& day,
              std::span<const std::uint32_t> rows, CellMarks& alerts);

    /// Marks the blank cells that the filters of a measure over rows ask for, and because of which a row might not
    /// count that should, whatever its date.
    void markGaps(const model::Measure& measure, CellMarks& marks);

    /// The path to the date of a measure's rows; empty where they have none.
    static model::Path dayPath(const model::Register& source, const model::Measure& measure);

    /// The path to the date that decides whether a row counts; empty where rows have none, or it does not matter.
    static model::Path decidingPath(const model::Register& source, const model::Measure& measure);

    /// The days of a measure's window.
    static model::Period daysOf(model::Window window, const model::Period& period);

private:
    /// A filter over one register, with what each of its tests says of each row.
    struct Test
    {
        model::Filter::Kind kind = model::Filter::Kind::Everything;
        std::vector<Test> parts;
        model::Dimension value;     ///< of a test without parts: what it looks at
        const Mask* mask = nullptr; ///< of a test without parts

        Truth of(std::size_t row) const;
        Mask ofAll(std::size_t rows) const;
    };

    Test prepared(std::uint32_t table, const model::Filter& filter, const model::Path& day);
    const Mask& leafMask(std::uint32_t table, const model::Filter& filter, const model::Dimension& value);
    const Mask& validity(std::uint32_t table);
    const Mask& inDays(std::uint32_t table, const model::Path& date, const model::Period& days);
    void markDoubts(std::uint32_t table, const Test& test, std::uint32_t row, CellMarks& alerts);
    /// Whether a cell that the filter asks for is blank in any row.
    bool meetsGaps(std::uint32_t table, const model::Filter& filter, const model::Path& day);
    /// Of one test without parts; and of a test with its parts, where it is in doubt.
    void markGaps(std::uint32_t table, const Test& test, std::uint32_t row, CellMarks& marks);
    void markGapsIn(std::uint32_t table, const Test& test, std::uint32_t row, CellMarks& marks);

    const Dataset* mData;
    PathReader* mReader;
    Pace mPace;
    Remembered<std::pair<std::uint32_t, std::string>, Mask> mLeafMasks;
    Remembered<std::uint32_t, Mask> mValidity;
    Remembered<std::tuple<std::uint32_t, std::string, model::Date, model::Date>, Mask> mInDays; ///< validity included
};

}
