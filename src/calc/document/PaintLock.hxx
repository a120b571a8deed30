// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PaintLock: keeps the office from painting a document while its cells are changed.
#pragma once

#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// While it lives, what is changed is not painted; all of it is when it goes. Where Calc tells a window to paint the
/// sheet that it shows, it switches the recording for undo on, in the middle of a change too. While painting is held
/// back, Calc tells it of the first sheet instead, whichever has changed: so nothing is held back where a window shows
/// that one.
class PaintLock
{
public:
    explicit PaintLock(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);
    ~PaintLock();
    PaintLock(const PaintLock&) = delete;
    PaintLock& operator=(const PaintLock&) = delete;

    /// Before its end.
    void release();

private:
    com::sun::star::uno::Reference<com::sun::star::document::XActionLockable> mDocument;
};

}
