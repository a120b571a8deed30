// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/ProgressBar.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr sal_Int32 steps = 1000;
constexpr std::chrono::milliseconds patience(500);
}

ProgressBar::ProgressBar(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& text)
    : mText(text)
    , mBegin(std::chrono::steady_clock::now())
{
    const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
    const uno::Reference<frame::XController> controller = model->getCurrentController();
    if (!controller.is())
        return;
    const uno::Reference<task::XStatusIndicatorFactory> factory(controller->getFrame(), uno::UNO_QUERY);
    if (factory.is())
        mIndicator = factory->createStatusIndicator();
}

ProgressBar::~ProgressBar()
{
    if (mVisible)
        mIndicator->end();
}

engine::Progress ProgressBar::part(double from, double to)
{
    return [this, from, to](double share)
    {
        show(from + (to - from) * share);
        return true;
    };
}

void ProgressBar::show(double share)
{
    if (!mIndicator.is() || std::chrono::steady_clock::now() - mBegin < patience)
        return;
    if (!mVisible)
        mIndicator->start(mText, steps);
    mVisible = true;
    mIndicator->setValue(static_cast<sal_Int32>(share * steps));
}

}
