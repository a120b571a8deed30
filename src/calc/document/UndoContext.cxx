// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/UndoContext.hxx"

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// What the step does besides what the office has recorded.
class Addition : public cppu::WeakImplHelper1<document::XUndoAction>
{
public:
    Addition(const uno::Reference<frame::XModel>& document, const rtl::OUString& title, ReversibleWrite change)
        : mDocument(document)
        , mTitle(title)
        , mChange(std::move(change))
    {
    }

    rtl::OUString SAL_CALL getTitle() override { return mTitle; }

    void SAL_CALL undo() override
    {
        const UndoLock lock(mDocument);
        mChange.undo();
    }

    void SAL_CALL redo() override
    {
        const UndoLock lock(mDocument);
        mChange.redo();
    }

private:
    uno::Reference<frame::XModel> mDocument;
    rtl::OUString mTitle;
    ReversibleWrite mChange;
};

void nothing() {}
}

UndoContext::UndoContext(const uno::Reference<frame::XModel>& document, const rtl::OUString& title)
    : mDocument(document)
    , mUndoManager(undoManagerOf(document))
    , mPainting(document)
    , mTitle(title)
{
    // A macro that has locked the undo list does not want its document's changes recorded.
    if (mUndoManager.is() && !mUndoManager->isLocked())
    {
        mUndoManager->enterUndoContext(title);
        mOpen = true;
        // With it a context is never empty: there always is a step to take back.
        remember({nothing, nothing});
    }
}

UndoContext::~UndoContext()
{
    // Each change that is taken back decides on it anew: the window may show another sheet by now.
    mPainting.release();
    try
    {
        if (mOpen)
        {
            leave();
            mUndoManager->undo();
            mUndoManager->clearRedo();
        }
    }
    catch (const uno::Exception&)
    {
        // The document was closed meanwhile: there is nothing left to take back.
    }
}

void UndoContext::write(ReversibleWrite change)
{
    {
        const UndoLock lock(mDocument);
        change.redo();
    }
    remember(std::move(change));
}

void UndoContext::afterUndo(std::function<void()> mend)
{
    remember({nothing, std::move(mend)});
}

void UndoContext::remember(ReversibleWrite change)
{
    if (mOpen)
        mUndoManager->addUndoAction(new Addition(mDocument, mTitle, std::move(change)));
}

void UndoContext::commit()
{
    if (mOpen)
        leave();
}

void UndoContext::leave()
{
    mUndoManager->leaveUndoContext();
    mOpen = false;
}

}
