// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/NoticeUndone.hxx"

#include "menu/DocumentState.hxx"
#include "menu/Later.hxx"

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include <map>
#include <mutex>
#include <optional>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

uno::Reference<document::XUndoManager> undoManagerOf(const Document& document)
{
    return uno::Reference<document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager();
}

sal_Int32 stepsOf(const Document& document)
{
    return undoManagerOf(document)->getAllUndoActionTitles().getLength();
}

/// Listens to a document's undo list as long as the document lives. Nothing is looked at inside a notification: the
/// office is in the middle of its undo then.
class Watch : public cppu::WeakImplHelper1<document::XUndoManagerListener>
{
public:
    Watch(const uno::Reference<uno::XComponentContext>& context, const Document& document)
        : mContext(context)
        , mDocument(document)
    {
    }

    void begin(const Document& document, bool ofStep, Undone undone)
    {
        mSteps = ofStep ? std::optional(stepsOf(document)) : std::nullopt;
        mHadFiche = holdsFiche(document);
        mUndone = std::move(undone);
    }

    void SAL_CALL undoActionAdded(const document::UndoManagerEvent&) override {}
    void SAL_CALL actionUndone(const document::UndoManagerEvent&) override { lookLater(); }
    void SAL_CALL actionRedone(const document::UndoManagerEvent&) override {}
    void SAL_CALL allActionsCleared(const lang::EventObject&) override {}
    void SAL_CALL redoActionsCleared(const lang::EventObject&) override {}
    void SAL_CALL resetAll(const lang::EventObject&) override {}
    void SAL_CALL enteredContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL enteredHiddenContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL leftContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL leftHiddenContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL cancelledContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL disposing(const lang::EventObject&) override;

private:
    void lookLater()
    {
        if (!mUndone || mLooks)
            return;
        mLooks = true;
        const rtl::Reference<Watch> self(this);
        callLater(mContext, std::chrono::milliseconds(0), [self] { self->look(); });
    }

    void look()
    {
        mLooks = false;
        const Document document(mDocument.get(), uno::UNO_QUERY);
        if (!document.is() || !mUndone)
            return;
        const bool isStepGone = mSteps && stepsOf(document) < *mSteps;
        if (!isStepGone && (!mHadFiche || holdsFiche(document)))
            return;
        const Undone undone = std::move(mUndone);
        mUndone = nullptr;
        undone(document);
    }

    uno::Reference<uno::XComponentContext> mContext;
    uno::WeakReference<sheet::XSpreadsheetDocument> mDocument;
    std::optional<sal_Int32> mSteps; ///< with the step, where it is of one
    bool mHadFiche = false;
    bool mLooks = false; ///< it will, soon
    Undone mUndone;
};

using Identity = const uno::XInterface*;

Identity identityOf(const uno::Reference<uno::XInterface>& object)
{
    return uno::Reference<uno::XInterface>(object, uno::UNO_QUERY).get(); // the same for all its interfaces
}

/// By undo list, until it goes. Never destroyed: at the end of the process the office may be gone before it.
class Watches
{
public:
    static Watches& instance()
    {
        static auto* const only = new Watches;
        return *only;
    }

    rtl::Reference<Watch> of(const uno::Reference<uno::XComponentContext>& context, const Document& document)
    {
        const uno::Reference<document::XUndoManager> steps = undoManagerOf(document);
        const std::scoped_lock lock(mMutex);
        rtl::Reference<Watch>& watch = mAll[identityOf(steps)];
        if (!watch.is())
        {
            watch = new Watch(context, document);
            steps->addUndoManagerListener(watch.get());
        }
        return watch;
    }

    void forget(Identity steps)
    {
        const std::scoped_lock lock(mMutex);
        mAll.erase(steps);
    }

private:
    std::mutex mMutex;
    std::map<Identity, rtl::Reference<Watch>> mAll;
};

void Watch::disposing(const lang::EventObject& event)
{
    const rtl::Reference<Watch> self(this);
    mUndone = nullptr;
    Watches::instance().forget(identityOf(event.Source));
}
}

void callWhenUndone(const uno::Reference<uno::XComponentContext>& context, const Document& document, bool ofStep,
                    Undone undone)
{
    Watches::instance().of(context, document)->begin(document, ofStep, std::move(undone));
}

}
