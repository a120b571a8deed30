// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Offline: keeps the office from fetching anything from other computers. While it opens a document it follows the
// addresses of pictures, and of other parts that are elsewhere, whatever it was told of links; everything that it
// fetches comes through its Universal Content Broker.
#pragma once

#include <com/sun/star/ucb/ContentProviderInfo.hpp>
#include <com/sun/star/ucb/XContentProvider.hpp>
#include <com/sun/star/ucb/XUniversalContentBroker.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <utility>
#include <vector>

namespace ficheaction::calc
{

class Offline
{
public:
    /// From now on until this goes, every address that leads to another computer has nothing behind it, for the whole
    /// office; but for `url`, where the document itself comes from.
    Offline(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const rtl::OUString& url);
    ~Offline();
    Offline(const Offline&) = delete;
    Offline& operator=(const Offline&) = delete;

private:
    void standInFor(const com::sun::star::ucb::ContentProviderInfo& usual, const rtl::OUString& url);
    void goOnline();

    com::sun::star::uno::Reference<com::sun::star::ucb::XUniversalContentBroker> mBroker;
    /// What stands in for a scheme's provider, and the scheme.
    std::vector<std::pair<com::sun::star::uno::Reference<com::sun::star::ucb::XContentProvider>, rtl::OUString>>
        mStandIns;
};

}
