// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/SheetViews.hxx"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

SheetViews::SheetViews(const Creation& creation)
    : mContext(creation.context)
    , mView(uno::Reference<frame::XModel>(creation.document, uno::UNO_QUERY_THROW)->getCurrentController(),
            uno::UNO_QUERY)
{
}

void SheetViews::freeze(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 columns, sal_Int32 rows) const
{
    const uno::Reference<sheet::XViewFreezable> freezable(mView, uno::UNO_QUERY);
    if (!freezable.is())
        return;
    mView->setActiveSheet(sheet);
    freezable->freezeAtPosition(columns, rows);
}

void SheetViews::hideLines(const uno::Reference<sheet::XSpreadsheet>& sheet) const
{
    const uno::Reference<frame::XController> controller(mView, uno::UNO_QUERY);
    if (!controller.is())
        return;
    mView->setActiveSheet(sheet);
    // The controller's own property is for all sheets; only the command is for one.
    const uno::Reference<frame::XDispatchProvider> frame(controller->getFrame(), uno::UNO_QUERY_THROW);
    frame::DispatchHelper::create(mContext)->executeDispatch(frame, ".uno:ToggleSheetGrid", "", 0, {});
}

void SheetViews::show(const uno::Reference<sheet::XSpreadsheet>& sheet) const
{
    if (mView.is())
        mView->setActiveSheet(sheet);
}

}
