// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/PaintLock.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XConditionalFormats.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <algorithm>
#include <utility>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using View = uno::Reference<sheet::XSpreadsheetView>;

std::vector<View> viewsOf(const uno::Reference<uno::XInterface>& document)
{
    std::vector<View> views;
    const uno::Reference<frame::XModel2> model(document, uno::UNO_QUERY);
    if (!model.is())
        return views;
    const uno::Reference<container::XEnumeration> controllers = model->getControllers();
    while (controllers.is() && controllers->hasMoreElements())
        if (const View view(controllers->nextElement(), uno::UNO_QUERY); view.is())
            views.push_back(view);
    return views;
}

bool showsFirstSheet(const View& view)
{
    const uno::Reference<sheet::XCellRangeAddressable> sheet(view->getActiveSheet(), uno::UNO_QUERY);
    return sheet.is() && sheet->getRangeAddress().Sheet == 0;
}

/// Its cells are painted one by one while many are written.
bool hasConditionalFormats(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    const uno::Reference<beans::XPropertySet> properties(sheet, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XConditionalFormats> formats(properties->getPropertyValue("ConditionalFormats"),
                                                             uno::UNO_QUERY);
    return formats.is() && formats->getLength() > 0;
}

uno::Reference<sheet::XSpreadsheet> otherSheet(const uno::Reference<uno::XInterface>& document)
{
    const uno::Reference<container::XIndexAccess> sheets(
        uno::Reference<sheet::XSpreadsheetDocument>(document, uno::UNO_QUERY_THROW)->getSheets(), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = sheets->getCount() - 1; index > 0; --index)
    {
        const uno::Reference<beans::XPropertySet> sheet(sheets->getByIndex(index), uno::UNO_QUERY_THROW);
        if (sheet->getPropertyValue("IsVisible") == uno::Any(true))
            return {sheet, uno::UNO_QUERY};
    }
    return {};
}
}

PaintLock::PaintLock(const uno::Reference<uno::XInterface>& document)
{
    const std::vector<View> views = viewsOf(document);
    std::vector<View> onFirst;
    std::ranges::copy_if(views, std::back_inserter(onFirst), showsFirstSheet);
    if (!onFirst.empty())
    {
        if (views.size() > 1 || hasConditionalFormats(onFirst.front()->getActiveSheet()))
            turnAway(onFirst, document);
        if (mTurned.empty())
            return;
    }
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
        turnBack();
    }
    catch (const uno::Exception&)
    {
        // The document was closed meanwhile: there is nothing left to paint.
    }
}

void PaintLock::turnAway(const std::vector<View>& views, const uno::Reference<uno::XInterface>& document)
{
    const uno::Reference<sheet::XSpreadsheet> other = otherSheet(document);
    if (!other.is())
        return;
    mFirst = views.front()->getActiveSheet();
    mTurned = views;
    for (const View& view : views)
        view->setActiveSheet(other);
}

void PaintLock::turnBack()
{
    for (const View& view : std::exchange(mTurned, {}))
        view->setActiveSheet(mFirst);
}

}
