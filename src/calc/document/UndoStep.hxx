// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UndoStep: one entry of the undo list for a change that the office cannot take back by itself (it does not undo
// values that setDataArray put into empty cells). The step remembers the opposite of each write.
#pragma once

#include "calc/document/ReversibleWrite.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ficheaction::calc
{

/// Writes to a document so that all of it is one undo step, or none of it is done.
///
/// `write` does a write at once, and keeps the office from recording it: where a write makes several changes, each of
/// them needs an UndoLock of its own. The document's controllers are not locked meanwhile: with paint held back, Calc
/// records changes of every sheet whatever was locked. `commit` puts the step on the undo list; without it the
/// destructor takes every write back, in the opposite order.
class UndoStep
{
public:
    UndoStep(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& document, const rtl::OUString& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    /// Calls `change.redo`, and remembers `change`. Where `redo` throws, nothing of it is left or remembered.
    void write(ReversibleWrite change);

    void commit();

private:
    class Remembered;

    com::sun::star::uno::Reference<com::sun::star::frame::XModel> mDocument;
    rtl::OUString mTitle;
    std::vector<ReversibleWrite> mWrites;
    bool mCommitted = false;
};

/// Of a document whose sheets a step has made, which makes others when it is repeated.
void rememberSheetsOfSteps(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);

/// Whether that was said of the document since it was opened.
bool hasSheetsOfSteps(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);

}
