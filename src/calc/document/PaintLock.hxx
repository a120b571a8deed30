// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PaintLock: keeps the office from painting a document while its cells are changed.
#pragma once

#include <com/sun/star/document/XActionLockable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ficheaction::calc
{

/// While it lives, what is changed is not painted; all of it is when it goes. Where Calc tells a window to paint the
/// sheet that it shows, it switches the recording for undo on, in the middle of a change too. While painting is held
/// back, Calc tells it of the first sheet instead, whichever has changed. So, while a window shows the first sheet,
/// nothing is held back; or, where a window may show what changes nevertheless, this one shows another sheet for the
/// time.
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
    using View = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetView>;

    void turnAway(const std::vector<View>& views,
                  const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& document);
    void turnBack();

    com::sun::star::uno::Reference<com::sun::star::document::XActionLockable> mDocument;
    std::vector<View> mTurned; ///< they showed the first sheet
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> mFirst;
};

}
