// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/UndoStep.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
uno::Reference<document::XUndoManager> undoManagerOf(const uno::Reference<frame::XModel>& document)
{
    const uno::Reference<document::XUndoManagerSupplier> supplier(document, uno::UNO_QUERY);
    return supplier.is() ? supplier->getUndoManager() : nullptr;
}
}

/// Keeps the office from recording and from repainting. The undo manager is locked only for what it would record.
class UndoStep::Lock
{
public:
    explicit Lock(const uno::Reference<frame::XModel>& document)
        : mDocument(document)
        , mUndoManager(undoManagerOf(document))
    {
        mDocument->lockControllers();
        if (mUndoManager.is())
            mUndoManager->lock();
    }

    ~Lock()
    {
        try
        {
            if (mUndoManager.is())
                mUndoManager->unlock();
            mDocument->unlockControllers();
        }
        catch (const uno::Exception&)
        {
            // The document was closed meanwhile: there is nothing left to unlock.
        }
    }

    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

    const uno::Reference<document::XUndoManager>& undoManager() const { return mUndoManager; }

private:
    uno::Reference<frame::XModel> mDocument;
    uno::Reference<document::XUndoManager> mUndoManager;
};

namespace
{
class RememberedStep : public cppu::WeakImplHelper1<document::XUndoAction>
{
public:
    RememberedStep(const uno::Reference<frame::XModel>& document, const rtl::OUString& title,
                   std::vector<ReversibleWrite> writes)
        : mDocument(document)
        , mTitle(title)
        , mWrites(std::move(writes))
    {
    }

    rtl::OUString SAL_CALL getTitle() override { return mTitle; }

    void SAL_CALL undo() override
    {
        const Repaint repaint(mDocument);
        for (auto change = mWrites.rbegin(); change != mWrites.rend(); ++change)
            change->undo();
    }

    void SAL_CALL redo() override
    {
        const Repaint repaint(mDocument);
        for (const ReversibleWrite& change : mWrites)
            change.redo();
    }

private:
    /// One repaint for the whole step. The undo manager itself is already told not to record.
    struct Repaint
    {
        explicit Repaint(uno::Reference<frame::XModel> locked)
            : document(std::move(locked))
        {
            document->lockControllers();
        }
        ~Repaint() { document->unlockControllers(); }
        uno::Reference<frame::XModel> document;
    };

    uno::Reference<frame::XModel> mDocument;
    rtl::OUString mTitle;
    std::vector<ReversibleWrite> mWrites;
};
}

UndoStep::UndoStep(const uno::Reference<frame::XModel>& document, const rtl::OUString& title)
    : mDocument(document)
    , mTitle(title)
    , mLock(std::make_unique<Lock>(document))
{
}

UndoStep::~UndoStep()
{
    if (!mCommitted)
        for (auto change = mWrites.rbegin(); change != mWrites.rend(); ++change)
        {
            try
            {
                change->undo();
            }
            catch (const uno::Exception&)
            {
                // The others are still to be taken back.
            }
        }
}

void UndoStep::write(ReversibleWrite change)
{
    change.redo();
    mWrites.push_back(std::move(change));
}

void UndoStep::commit()
{
    const uno::Reference<document::XUndoManager> undoManager = mLock->undoManager();
    mCommitted = true;
    mLock.reset();
    if (undoManager.is() && !mWrites.empty())
        undoManager->addUndoAction(new RememberedStep(mDocument, mTitle, std::move(mWrites)));
}

}
