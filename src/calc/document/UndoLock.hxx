// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UndoLock: keeps the office from recording a change in its undo list.
#pragma once

#include "calc/document/PaintLock.hxx"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// While it lives, one change to the document is not recorded, nor painted. One, and not more: where a window shows the
/// changed sheet, Calc switches the recording on when it paints it, whatever was locked. So each change has a lock of
/// its own; they may be nested. A large change that Calc records while a step is being taken back ends the office: with
/// the record it throws away what may be repeated, and that is by then the step itself (see PaintLock).
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
    PaintLock mPainting;
};

/// Null where the document has none.
com::sun::star::uno::Reference<com::sun::star::document::XUndoManager>
undoManagerOf(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);

}
