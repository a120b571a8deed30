// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ReversibleWrite: something done to a document, with what takes it back.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XInterface.hpp>

#include <functional>

namespace ficheaction::calc
{

/// Something done to the document, and its opposite. Both may be called again and again, in turn; the opposite also
/// after half of it.
struct ReversibleWrite
{
    std::function<void()> redo;
    std::function<void()> undo;
};

/// Calls `change.redo` with an UndoLock. Where it throws, what it had done by then is taken back first.
void carryOut(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document,
              const ReversibleWrite& change);

/// Calls `change.undo` with an UndoLock.
void takeBack(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document,
              const ReversibleWrite& change);

}
