// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/util/NotLockedException.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Takes all locks away and says how many there were. The undo manager counts them, and switches the recording off at
/// the first one only; it cannot be asked for the number.
int release(const uno::Reference<document::XUndoManager>& undoManager)
{
    int locks = 0;
    try
    {
        for (;; ++locks)
            undoManager->unlock();
    }
    catch (const util::NotLockedException&)
    {
        return locks;
    }
}
}

UndoLock::UndoLock(const uno::Reference<uno::XInterface>& document)
    : mUndoManager(undoManagerOf(document))
    , mPainting(document)
{
    if (!mUndoManager.is())
        return;
    const int outer = mUndoManager->isLocked() ? 0 : release(mUndoManager);
    for (int lock = 0; lock <= outer; ++lock)
        mUndoManager->lock();
}

UndoLock::~UndoLock()
{
    try
    {
        if (mUndoManager.is())
            mUndoManager->unlock();
    }
    catch (const uno::Exception&)
    {
        // The document was closed meanwhile: there is nothing left to unlock.
    }
}

uno::Reference<document::XUndoManager> undoManagerOf(const uno::Reference<uno::XInterface>& document)
{
    const uno::Reference<document::XUndoManagerSupplier> supplier(document, uno::UNO_QUERY);
    return supplier.is() ? supplier->getUndoManager() : nullptr;
}

}
