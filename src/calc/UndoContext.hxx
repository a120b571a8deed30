// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UndoContext: one entry of the undo list for changes that the office records by itself: single cells, notes, whole
// rows, the outline. What it records it restores to the last detail.
#pragma once

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <functional>

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

    /// Makes a change that the office does not record, in cells that did not exist before: undo removes them, redo
    /// calls `change` again. It outlives this.
    void makeInNewCells(std::function<void()> change);

    void commit();

private:
    void leave();

    com::sun::star::uno::Reference<com::sun::star::frame::XModel> mDocument;
    com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> mUndoManager;
    rtl::OUString mTitle;
    bool mOpen = false;
};

}
