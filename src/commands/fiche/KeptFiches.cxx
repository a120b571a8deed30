// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/KeptFiches.hxx"

#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/lang/XEventListener.hpp>
#include <cppuhelper/implbase1.hxx>

#include <map>
#include <mutex>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Identity = const uno::XInterface*;

Identity identityOf(const uno::Reference<uno::XInterface>& object)
{
    return uno::Reference<uno::XInterface>(object, uno::UNO_QUERY).get();
}

/// By document; a document that was seen once has an entry until it is closed.
class Store
{
public:
    std::unique_ptr<KeptFiche> take(Identity document)
    {
        const std::scoped_lock lock(mMutex);
        const auto found = mFiches.find(document);
        return found == mFiches.end() ? nullptr : std::move(found->second);
    }

    /// False where the document has no entry: what is given stays with the caller.
    bool put(Identity document, std::unique_ptr<KeptFiche>& fiche)
    {
        const std::scoped_lock lock(mMutex);
        const auto found = mFiches.find(document);
        if (found == mFiches.end())
            return false;
        std::swap(found->second, fiche);
        return true;
    }

    void open(Identity document)
    {
        const std::scoped_lock lock(mMutex);
        mFiches.try_emplace(document);
    }

    void close(Identity document)
    {
        std::unique_ptr<KeptFiche> fiche = take(document);
        const std::scoped_lock lock(mMutex);
        mFiches.erase(document);
    }

private:
    std::mutex mMutex;
    std::map<Identity, std::unique_ptr<KeptFiche>> mFiches;
};

/// Never destroyed: at the end of the process the office may be gone before it.
Store& store()
{
    static Store* const only = new Store;
    return *only;
}

class Closing : public cppu::WeakImplHelper1<lang::XEventListener>
{
public:
    void SAL_CALL disposing(const lang::EventObject& event) override { store().close(identityOf(event.Source)); }
};
}

std::unique_ptr<KeptFiche> takeKeptFiche(const SpreadsheetDocument& document)
{
    return store().take(identityOf(document));
}

void giveBackKeptFiche(const SpreadsheetDocument& document, std::unique_ptr<KeptFiche> fiche)
{
    try
    {
        if (!fiche || store().put(identityOf(document), fiche))
            return;
        const uno::Reference<lang::XComponent> component(document, uno::UNO_QUERY_THROW);
        store().open(identityOf(document));
        component->addEventListener(new Closing);
        store().put(identityOf(document), fiche);
    }
    catch (const uno::Exception&)
    {
        // The document was closed meanwhile.
        store().close(identityOf(document));
    }
}

}
