// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/PaintLock.hxx"

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <utility>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
bool showsFirstSheet(const uno::Any& controller)
{
    const uno::Reference<sheet::XSpreadsheetView> view(controller, uno::UNO_QUERY);
    if (!view.is())
        return false;
    const uno::Reference<sheet::XCellRangeAddressable> sheet(view->getActiveSheet(), uno::UNO_QUERY);
    return sheet.is() && sheet->getRangeAddress().Sheet == 0;
}

bool isFirstSheetShown(const uno::Reference<uno::XInterface>& document)
{
    const uno::Reference<frame::XModel2> model(document, uno::UNO_QUERY);
    if (!model.is())
        return false;
    const uno::Reference<container::XEnumeration> controllers = model->getControllers();
    while (controllers.is() && controllers->hasMoreElements())
        if (showsFirstSheet(controllers->nextElement()))
            return true;
    return false;
}
}

PaintLock::PaintLock(const uno::Reference<uno::XInterface>& document)
{
    if (isFirstSheetShown(document))
        return;
    mDocument.set(document, uno::UNO_QUERY);
    if (mDocument.is())
        mDocument->addActionLock();
}

PaintLock::~PaintLock()
{
    release();
}

void PaintLock::release()
{
    const uno::Reference<document::XActionLockable> document = std::exchange(mDocument, nullptr);
    try
    {
        if (document.is())
            document->removeActionLock();
    }
    catch (const uno::Exception&)
    {
        // The document was closed meanwhile: there is nothing left to paint.
    }
}

}
