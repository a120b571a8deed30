// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/Offline.hxx"

#include <com/sun/star/ucb/UniversalContentBroker.hpp>
#include <cppuhelper/implbase1.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Has one document and nothing else.
class OneDocument : public cppu::WeakImplHelper1<ucb::XContentProvider>
{
public:
    OneDocument(const uno::Reference<ucb::XContentProvider>& usual, const rtl::OUString& url)
        : mUsual(usual)
        , mUrl(url)
    {
    }

    uno::Reference<ucb::XContent>
        SAL_CALL queryContent(const uno::Reference<ucb::XContentIdentifier>& identifier) override
    {
        if (mUsual.is() && identifier.is() && identifier->getContentIdentifier() == mUrl)
            return mUsual->queryContent(identifier);
        return nullptr;
    }

    sal_Int32 SAL_CALL compareContentIds(const uno::Reference<ucb::XContentIdentifier>& one,
                                         const uno::Reference<ucb::XContentIdentifier>& other) override
    {
        return mUsual.is() ? mUsual->compareContentIds(one, other) : 0;
    }

private:
    uno::Reference<ucb::XContentProvider> mUsual;
    rtl::OUString mUrl;
};

/// Whether its addresses stay on this computer: files, and what the office has in itself.
bool isLocal(const rtl::OUString& scheme)
{
    const bool isOfOffice = (scheme.indexOf("vnd.sun.star.") >= 0 && scheme.indexOf("webdav") < 0) ||
                            scheme.indexOf("vnd.libreoffice.image") >= 0;
    return scheme.indexOf("file") >= 0 || scheme.indexOf("private") >= 0 || isOfOffice;
}
}

Offline::Offline(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url)
    : mBroker(ucb::UniversalContentBroker::create(context))
{
    try
    {
        for (const ucb::ContentProviderInfo& each : mBroker->queryContentProviders())
            if (!isLocal(each.Scheme))
                standInFor(each, url);
    }
    catch (...)
    {
        goOnline();
        throw;
    }
}

Offline::~Offline()
{
    goOnline();
}

void Offline::standInFor(const ucb::ContentProviderInfo& usual, const rtl::OUString& url)
{
    const uno::Reference<ucb::XContentProvider> standIn(new OneDocument(usual.ContentProvider, url));
    mBroker->registerContentProvider(standIn, usual.Scheme, true);
    mStandIns.emplace_back(standIn, usual.Scheme);
}

void Offline::goOnline()
{
    try
    {
        for (const auto& [standIn, scheme] : mStandIns)
            mBroker->deregisterContentProvider(standIn, scheme);
    }
    catch (const uno::Exception&)
    {
        // The office is going, and with it what it has of other computers.
    }
}

}
