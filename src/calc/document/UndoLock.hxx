// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UndoLock: keeps the office from recording a change in its undo list.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// While it lives, one change to the document is not recorded. One, and not more: after a change to the sheet that the
/// window shows Calc switches the recording on again, whatever was locked. So each change has a lock of its own; they
/// may be nested. What changes the heights of rows in that sheet (setDataArray) is recorded all the same: write cell by
/// cell there.
class UndoLock
{
public:
    /// `document`: anything; what has no undo list needs no lock.
    explicit UndoLock(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);
    ~UndoLock();
    UndoLock(const UndoLock&) = delete;
    UndoLock& operator=(const UndoLock&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> mUndoManager;
};

/// Null where the document has none.
com::sun::star::uno::Reference<com::sun::star::document::XUndoManager>
undoManagerOf(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);

}
