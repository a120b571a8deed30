// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/ClosedDocument.hxx"

#include <com/sun/star/util/XCloseable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

void closeDocument(const uno::Reference<uno::XInterface>& document) noexcept
{
    try
    {
        const uno::Reference<util::XCloseable> closeable(document, uno::UNO_QUERY);
        if (closeable.is())
            closeable->close(true);
    }
    catch (const uno::Exception&)
    {
        // Somebody else holds it and closes it later.
    }
}

}
