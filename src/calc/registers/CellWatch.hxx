// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellWatch: remembers that something in a range of cells may have changed since it was last asked.
#pragma once

#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <rtl/ref.hxx>

namespace ficheaction::calc
{

/// What Calc tells of a range, measured in 7.4 with edits, undo and redo, sorting, replacing, pasting, filling, moving,
/// inserted and removed cells, rows, columns and sheets, and formulas whose results change: docs/performance.md. It is
/// not told of
/// - cells that move down because others were inserted above them, where the range has other columns besides theirs: a
///   range of one column is;
/// - anything, after a sheet was inserted before that of the range: it has another place from then on;
/// - results that were calculated while automatic calculation is off.
class CellWatch
{
public:
    explicit CellWatch(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& range);
    ~CellWatch();
    CellWatch(const CellWatch&) = delete;
    CellWatch& operator=(const CellWatch&) = delete;

    bool hasChanged() const;

    /// Whether something may have changed; forgets it.
    bool takeChange();

private:
    class Listener;

    com::sun::star::uno::Reference<com::sun::star::util::XModifyBroadcaster> mRange;
    rtl::Reference<Listener> mListener;
};

}
