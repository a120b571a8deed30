// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/UndoStep.hxx"

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/uno/Exception.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <mutex>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
std::mutex mutex; ///< of the names of documents with sheets of steps

std::set<rtl::OUString>& documentsWithSheetsOfSteps()
{
    static auto* const only = new std::set<rtl::OUString>; // Never destroyed: the office may be gone before.
    return *only;
}

/// The office gives it to no other document while it runs.
rtl::OUString runtimeName(const uno::Reference<uno::XInterface>& document)
{
    rtl::OUString name;
    uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("RuntimeUID") >>= name;
    return name;
}
}

class UndoStep::Remembered : public cppu::WeakImplHelper1<document::XUndoAction>
{
public:
    Remembered(const uno::Reference<frame::XModel>& document, const rtl::OUString& title,
               std::vector<ReversibleWrite> writes)
        : mDocument(document)
        , mTitle(title)
        , mWrites(std::move(writes))
    {
    }

    rtl::OUString SAL_CALL getTitle() override { return mTitle; }

    void SAL_CALL undo() override
    {
        for (auto change = mWrites.rbegin(); change != mWrites.rend(); ++change)
            takeBack(mDocument, *change);
    }

    void SAL_CALL redo() override
    {
        for (const ReversibleWrite& change : mWrites)
        {
            const UndoLock lock(mDocument);
            change.redo();
        }
    }

private:
    uno::Reference<frame::XModel> mDocument;
    rtl::OUString mTitle;
    std::vector<ReversibleWrite> mWrites;
};

UndoStep::UndoStep(const uno::Reference<frame::XModel>& document, const rtl::OUString& title)
    : mDocument(document)
    , mTitle(title)
{
}

UndoStep::~UndoStep()
{
    if (!mCommitted)
        for (auto change = mWrites.rbegin(); change != mWrites.rend(); ++change)
        {
            try
            {
                takeBack(mDocument, *change);
            }
            catch (const uno::Exception&)
            {
                // The others are still to be taken back.
            }
        }
}

void UndoStep::write(ReversibleWrite change)
{
    carryOut(mDocument, change);
    mWrites.push_back(std::move(change));
}

void UndoStep::commit()
{
    const uno::Reference<document::XUndoManager> undoManager = undoManagerOf(mDocument);
    mCommitted = true;
    if (!undoManager.is() || mWrites.empty())
        return;
    const rtl::Reference<Remembered> step(new Remembered(mDocument, mTitle, std::move(mWrites)));
    try
    {
        undoManager->addUndoAction(step.get());
    }
    catch (...)
    {
        step->undo();
        throw;
    }
}

void rememberSheetsOfSteps(const uno::Reference<uno::XInterface>& document)
{
    const rtl::OUString name = runtimeName(document);
    const std::scoped_lock lock(mutex);
    documentsWithSheetsOfSteps().insert(name);
}

bool hasSheetsOfSteps(const uno::Reference<uno::XInterface>& document)
{
    const rtl::OUString name = runtimeName(document);
    const std::scoped_lock lock(mutex);
    return documentsWithSheetsOfSteps().contains(name);
}

}
