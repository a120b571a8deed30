// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UndoContext: one entry of the undo list for changes that the office records by itself, single cells and whole rows.
// What it records of them it restores to the last detail, with the ranges and the outline around them, and so it does
// of notes that come and go, as long as it has recorded their sheet as well. It does not of a note's new text, which it
// does not record, and of new groups of the outline (all are repeated in one place): these are written with their
// opposites.
#pragma once

#include "calc/document/PaintLock.hxx"
#include "calc/document/UndoStep.hxx"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <functional>
#include <vector>

namespace ficheaction::calc
{

/// While it lives, changes to the document go into one undo step and its views do not repaint. Without `commit` the
/// destructor takes everything back.
class UndoContext
{
public:
    UndoContext(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document,
                const rtl::OUString& title);
    ~UndoContext();
    UndoContext(const UndoContext&) = delete;
    UndoContext& operator=(const UndoContext&) = delete;

    /// Calls `change.redo`, with an UndoLock: where it makes several changes, each needs one of its own. A sheet may
    /// have been removed and made again before it is called the next time: it holds no reference to one.
    void write(ReversibleWrite change);

    /// Whether the office takes back what it records of this step, should it fail. It does not where a macro has locked
    /// the undo list, or has a step of its own open around this one.
    bool isTakenBackByOffice() const { return !mTakesBack; }

    /// Where the office does not: what takes back a change that was just made, called last first if the step fails.
    void takeBackBy(std::function<void()> opposite);

    /// What to do after everything written later has been taken back.
    void afterUndo(std::function<void()> mend);

    void commit();

private:
    void leave();
    void takeBack();
    void remember(ReversibleWrite change);

    com::sun::star::uno::Reference<com::sun::star::frame::XModel> mDocument;
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> mUndoManager;
    PaintLock mPainting;
    rtl::OUString mTitle;
    bool mOpen = false;
    bool mTakesBack = false;                       ///< by itself
    std::vector<std::function<void()>> mOpposites; ///< of what was done so far
};

}
