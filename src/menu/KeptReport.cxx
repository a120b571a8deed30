// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/KeptReport.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XEventListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <map>
#include <mutex>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using Identity = const uno::XInterface*;

Identity identityOf(const uno::Reference<uno::XInterface>& object)
{
    return uno::Reference<uno::XInterface>(object, uno::UNO_QUERY).get(); // the same for all its interfaces
}

/// By document; one that had a report once has an entry until it is closed. Never destroyed: at the end of the process
/// the office may be gone before it.
class Reports
{
public:
    static Reports& instance()
    {
        static auto* const only = new Reports;
        return *only;
    }

    ShowReport of(Identity document)
    {
        const std::scoped_lock lock(mMutex);
        const auto found = mAll.find(document);
        return found == mAll.end() ? ShowReport() : found->second;
    }

    /// Returns whether the document has had none before.
    bool keep(Identity document, ShowReport show)
    {
        const std::scoped_lock lock(mMutex);
        return mAll.insert_or_assign(document, std::move(show)).second;
    }

    void forget(Identity document)
    {
        const std::scoped_lock lock(mMutex);
        mAll.erase(document);
    }

private:
    std::mutex mMutex;
    std::map<Identity, ShowReport> mAll;
};

class Closing : public cppu::WeakImplHelper1<lang::XEventListener>
{
public:
    void SAL_CALL disposing(const lang::EventObject& event) override
    {
        Reports::instance().forget(identityOf(event.Source));
    }
};
}

void keepReport(const dialogs::Window& window, ShowReport show)
{
    const uno::Reference<sheet::XSpreadsheetDocument> document = window.document();
    if (Reports::instance().keep(identityOf(document), std::move(show)))
        uno::Reference<lang::XComponent>(document, uno::UNO_QUERY_THROW)->addEventListener(new Closing);
}

bool KeptReportCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return Reports::instance().of(identityOf(document)) != nullptr;
}

void KeptReportCommand::run(const dialogs::Window& window) const
{
    if (const ShowReport show = Reports::instance().of(identityOf(window.document())))
        show(window);
}

}
