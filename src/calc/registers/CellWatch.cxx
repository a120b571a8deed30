// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/CellWatch.hxx"

#include <com/sun/star/util/XModifyListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <atomic>

using namespace com::sun::star;

namespace ficheaction::calc
{

class CellWatch::Listener : public cppu::WeakImplHelper1<util::XModifyListener>
{
public:
    void SAL_CALL modified(const lang::EventObject&) override { changed = true; }
    void SAL_CALL disposing(const lang::EventObject&) override { changed = true; }

    std::atomic<bool> changed = false;
};

CellWatch::CellWatch(const uno::Reference<table::XCellRange>& range)
    : mRange(range, uno::UNO_QUERY_THROW)
    , mListener(new Listener)
{
    mRange->addModifyListener(mListener.get());
}

CellWatch::~CellWatch()
{
    try
    {
        mRange->removeModifyListener(mListener.get());
    }
    catch (const uno::Exception&)
    {
        // The document was closed: nobody tells anything any more.
    }
}

bool CellWatch::hasChanged() const
{
    return mListener->changed;
}

bool CellWatch::takeChange()
{
    return mListener->changed.exchange(false);
}

}
