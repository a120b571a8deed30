// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/UndoContext.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Does nothing when it is undone.
class Repetition : public cppu::WeakImplHelper1<document::XUndoAction>
{
public:
    Repetition(const rtl::OUString& title, std::function<void()> change)
        : mTitle(title)
        , mChange(std::move(change))
    {
    }

    rtl::OUString SAL_CALL getTitle() override { return mTitle; }
    void SAL_CALL undo() override {}
    void SAL_CALL redo() override { mChange(); }

private:
    rtl::OUString mTitle;
    std::function<void()> mChange;
};
}

UndoContext::UndoContext(const uno::Reference<frame::XModel>& document, const rtl::OUString& title)
    : mDocument(document)
    , mTitle(title)
{
    const uno::Reference<document::XUndoManagerSupplier> supplier(document, uno::UNO_QUERY);
    if (supplier.is())
        mUndoManager = supplier->getUndoManager();
    // A macro that has locked the undo list does not want its document's changes recorded.
    if (mUndoManager.is() && !mUndoManager->isLocked())
    {
        mUndoManager->enterUndoContext(title);
        mOpen = true;
        // With it a context is never empty: there always is a step to take back.
        mUndoManager->addUndoAction(new Repetition(title, [] {}));
    }
    mDocument->lockControllers();
}

UndoContext::~UndoContext()
{
    try
    {
        if (mOpen)
        {
            leave();
            mUndoManager->undo();
            mUndoManager->clearRedo();
        }
        mDocument->unlockControllers();
    }
    catch (const uno::Exception&)
    {
        // The document was closed meanwhile: there is nothing left to take back.
    }
}

void UndoContext::makeInNewCells(std::function<void()> change)
{
    change();
    if (mOpen)
        mUndoManager->addUndoAction(new Repetition(mTitle, std::move(change)));
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
