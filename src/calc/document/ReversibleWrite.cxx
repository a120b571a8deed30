// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/ReversibleWrite.hxx"

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/uno/Exception.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
void takeBackHalf(const uno::Reference<uno::XInterface>& document, const ReversibleWrite& change)
{
    try
    {
        takeBack(document, change);
    }
    catch (const uno::Exception&)
    {
        // What failed first is what is told.
    }
}
}

void carryOut(const uno::Reference<uno::XInterface>& document, const ReversibleWrite& change)
{
    try
    {
        const UndoLock lock(document);
        change.redo();
    }
    catch (...)
    {
        takeBackHalf(document, change);
        throw;
    }
}

void takeBack(const uno::Reference<uno::XInterface>& document, const ReversibleWrite& change)
{
    const UndoLock lock(document);
    change.undo();
}

}
