// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/run/ProgressBar.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>
#include <cppuhelper/implbase1.hxx>

#include <atomic>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr sal_Int32 steps = 1000;
constexpr std::chrono::milliseconds patience(90);
}

/// Takes every key of the window: what is being read is not to be typed over meanwhile.
class ProgressBar::StopKey : public cppu::WeakImplHelper1<awt::XKeyHandler>
{
public:
    sal_Bool SAL_CALL keyPressed(const awt::KeyEvent& event) override
    {
        wasPressed = wasPressed || event.KeyCode == awt::Key::ESCAPE;
        return true;
    }
    sal_Bool SAL_CALL keyReleased(const awt::KeyEvent&) override { return true; }
    void SAL_CALL disposing(const lang::EventObject&) override {}

    std::atomic<bool> wasPressed = false;
};

ProgressBar::ProgressBar(const RunGuard& run, const rtl::OUString& text)
    : mDocument(run.document())
    , mStopKey(new StopKey)
    , mText(text)
    , mBegin(std::chrono::steady_clock::now())
{
    if (!mDocument.is())
        return;
    const uno::Reference<frame::XModel> model(mDocument, uno::UNO_QUERY_THROW);
    const uno::Reference<frame::XController> controller = model->getCurrentController();
    if (!controller.is())
        return;
    mKeys.set(controller, uno::UNO_QUERY);
    const uno::Reference<task::XStatusIndicatorFactory> factory(controller->getFrame(), uno::UNO_QUERY);
    if (factory.is())
        mIndicator = factory->createStatusIndicator();
}

ProgressBar::~ProgressBar()
{
    if (!mVisible)
        return;
    try
    {
        if (mKeys.is())
            mKeys->removeKeyHandler(mStopKey.get());
        mIndicator->end();
    }
    catch (const uno::Exception&)
    {
        // The window is gone.
    }
}

engine::Progress ProgressBar::part(double from, double to)
{
    return [this, from, to](double share)
    {
        show(from + (to - from) * share);
        return !mStopKey->wasPressed && !DocumentHold::isToBeClosed(mDocument);
    };
}

void ProgressBar::show(double share)
{
    if (!mIndicator.is() || std::chrono::steady_clock::now() - mBegin < patience)
        return;
    if (!mVisible)
        begin();
    // This lets the office paint, and take keys and clicks.
    mIndicator->setValue(static_cast<sal_Int32>(share * steps));
}

void ProgressBar::begin()
{
    mIndicator->start(mText, steps);
    mVisible = true;
    if (mKeys.is())
        mKeys->addKeyHandler(mStopKey.get());
}

}
