// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/UndoContext.hxx"

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/document/EmptyUndoStackException.hpp>
#include <com/sun/star/document/UndoContextNotClosedException.hpp>
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

/// Whether a step is being collected that begins before ours. The undo list does not say so by itself: it refuses to
/// undo meanwhile, for another reason than that there is nothing to undo.
bool hasOpenContext(const uno::Reference<document::XUndoManager>& manager)
{
    if (manager->isUndoPossible())
        return false;
    try
    {
        manager->undo();
    }
    catch (const document::UndoContextNotClosedException&)
    {
        return true;
    }
    catch (const document::EmptyUndoStackException&)
    {
        return false;
    }
    return false;
}
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
        mTakesBack = hasOpenContext(mUndoManager);
        mUndoManager->enterUndoContext(title);
        mOpen = true;
        // With it a context is never empty: there always is a step to take back.
        remember({nothing, nothing});
    }
    else
        mTakesBack = true;
}

UndoContext::~UndoContext()
{
    // Each change that is taken back decides on it anew: the window may show another sheet by now.
    mPainting.release();
    try
    {
        takeBack();
        if (mOpen)
        {
            leave();
            if (mTakesBack)
                return;
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
    carryOut(mDocument, change);
    takeBackBy(
        [this, change]
        {
            calc::takeBack(mDocument, change);
            remember({change.undo, change.redo});
        });
    remember(std::move(change));
}

void UndoContext::takeBackBy(std::function<void()> opposite)
{
    if (mTakesBack)
        mOpposites.push_back(std::move(opposite));
}

void UndoContext::takeBack()
{
    for (auto opposite = mOpposites.rbegin(); opposite != mOpposites.rend(); ++opposite)
    {
        try
        {
            (*opposite)();
        }
        catch (const uno::Exception&)
        {
            // The others are still to be taken back.
        }
    }
    mOpposites.clear();
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
    mOpposites.clear();
    if (mOpen)
        leave();
}

void UndoContext::leave()
{
    mUndoManager->leaveUndoContext();
    mOpen = false;
}

}
