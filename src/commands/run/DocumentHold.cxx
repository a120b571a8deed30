// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/run/DocumentHold.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/TerminationVetoException.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/implbase2.hxx>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::mutex mutex; ///< of the list of what is held

using Closeable = uno::Reference<util::XCloseable>;

/// Closes what it was given from the office's main loop, when the command that held it has returned.
class CloseLater : public cppu::WeakImplHelper1<awt::XCallback>
{
public:
    explicit CloseLater(std::vector<Closeable> closing)
        : mClosing(std::move(closing))
    {
    }

    void SAL_CALL notify(const uno::Any&) override
    {
        for (const Closeable& each : mClosing)
        {
            try
            {
                each->close(true);
            }
            catch (const uno::Exception&)
            {
                // Gone already, or another one keeps it open and closes it later.
            }
        }
    }

private:
    std::vector<Closeable> mClosing;
};

Closeable windowOf(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
    const uno::Reference<frame::XController> controller = model->getCurrentController();
    return Closeable(controller.is() ? controller->getFrame() : nullptr, uno::UNO_QUERY);
}
}

/// Says no to whoever wants to close the document, its window or the office. One for a document, whoever else holds it.
class DocumentHold::Veto : public cppu::WeakImplHelper2<util::XCloseListener, frame::XTerminateListener>
{
public:
    Veto(const uno::Reference<uno::XComponentContext>& context,
         const uno::Reference<sheet::XSpreadsheetDocument>& document)
        : mContext(context)
        , mDocument(document, uno::UNO_QUERY_THROW)
        , mWindow(windowOf(document))
        , mDesktop(frame::Desktop::create(context))
    {
    }

    /// Those that are held. Never destroyed: at the end of the process the office may be gone before them.
    static std::vector<rtl::Reference<Veto>>& all()
    {
        static auto* const only = new std::vector<rtl::Reference<Veto>>;
        return *only;
    }

    /// Null where nobody holds the document.
    static rtl::Reference<Veto> of(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    {
        for (const rtl::Reference<Veto>& each : all())
            if (each->mDocument == document)
                return each;
        return {};
    }

    bool isAsked() const { return mAsked; }

    void listen()
    {
        mDocument->addCloseListener(this);
        if (mWindow.is())
            mWindow->addCloseListener(this);
        mDesktop->addTerminateListener(this);
    }

    void end()
    {
        stopListening(mDocument);
        stopListening(mWindow);
        mDesktop->removeTerminateListener(this);
        if (mLeftToUs.empty())
            return;
        try
        {
            awt::AsyncCallback::create(mContext)->addCallback(new CloseLater(std::move(mLeftToUs)), {});
        }
        catch (const uno::Exception&)
        {
            // The office ends, and the document with it.
        }
    }

    void SAL_CALL queryClosing(const lang::EventObject& event, sal_Bool getsOwnership) override
    {
        mAsked = true;
        if (getsOwnership)
        {
            const Closeable closing(event.Source, uno::UNO_QUERY);
            if (std::find(mLeftToUs.begin(), mLeftToUs.end(), closing) == mLeftToUs.end())
                mLeftToUs.push_back(closing);
        }
        throw util::CloseVetoException();
    }
    void SAL_CALL notifyClosing(const lang::EventObject&) override {}

    /// The office asks before it closes its documents one by one: none of them goes when it cannot end.
    void SAL_CALL queryTermination(const lang::EventObject&) override
    {
        mAsked = true;
        throw frame::TerminationVetoException();
    }
    void SAL_CALL notifyTermination(const lang::EventObject&) override {}
    void SAL_CALL disposing(const lang::EventObject&) override {}

    int holds = 0;

private:
    void stopListening(const Closeable& broadcaster)
    {
        try
        {
            if (broadcaster.is())
                broadcaster->removeCloseListener(this);
        }
        catch (const uno::Exception&)
        {
            // It was closed all the same.
        }
    }

    uno::Reference<uno::XComponentContext> mContext;
    Closeable mDocument;
    Closeable mWindow; ///< null where the document has none
    uno::Reference<frame::XDesktop2> mDesktop;
    std::vector<Closeable> mLeftToUs;
    std::atomic<bool> mAsked = false;
};

DocumentHold::DocumentHold(const uno::Reference<uno::XComponentContext>& context,
                           const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    {
        const std::scoped_lock lock(mutex);
        mVeto = Veto::of(document);
        if (mVeto.is())
        {
            ++mVeto->holds;
            return;
        }
    }
    const rtl::Reference<Veto> veto(new Veto(context, document));
    veto->listen();
    const std::scoped_lock lock(mutex);
    mVeto = veto;
    mVeto->holds = 1;
    Veto::all().push_back(mVeto);
}

DocumentHold::~DocumentHold()
{
    {
        const std::scoped_lock lock(mutex);
        if (--mVeto->holds > 0)
            return;
        std::erase(Veto::all(), mVeto);
    }
    mVeto->end();
}

bool DocumentHold::isToBeClosed(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::scoped_lock lock(mutex);
    const rtl::Reference<Veto> veto = Veto::of(document);
    return veto.is() && veto->isAsked();
}

}
