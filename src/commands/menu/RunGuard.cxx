// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/RunGuard.hxx"

#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseListener.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>

#include <atomic>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
// Shared by the whole office, as its one main loop is.
std::atomic<int> runs = 0;
}

/// Says no to whoever wants to close the document. One who leaves the closing to us finds it done afterwards.
class RunGuard::KeepOpen : public cppu::WeakImplHelper1<util::XCloseListener>
{
public:
    explicit KeepOpen(const uno::Reference<util::XCloseable>& document)
        : mDocument(document)
    {
    }

    void begin() { mDocument->addCloseListener(this); }

    void end()
    {
        try
        {
            mDocument->removeCloseListener(this);
            if (mMustClose)
                mDocument->close(true);
        }
        catch (const uno::Exception&)
        {
            // Gone already, or another one keeps it open and closes it later.
        }
    }

    void SAL_CALL queryClosing(const lang::EventObject&, sal_Bool getsOwnership) override
    {
        mMustClose = mMustClose || getsOwnership;
        throw util::CloseVetoException();
    }
    void SAL_CALL notifyClosing(const lang::EventObject&) override {}
    void SAL_CALL disposing(const lang::EventObject&) override {}

private:
    uno::Reference<util::XCloseable> mDocument;
    bool mMustClose = false;
};

RunGuard::RunGuard(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mKeepOpen(new KeepOpen(uno::Reference<util::XCloseable>(document, uno::UNO_QUERY_THROW)))
{
    mKeepOpen->begin();
    ++runs;
}

RunGuard::~RunGuard()
{
    --runs;
    mKeepOpen->end();
}

bool RunGuard::isRunning()
{
    return runs > 0;
}

}
