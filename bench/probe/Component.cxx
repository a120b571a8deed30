// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The entry point by which soffice's loader of shared libraries makes the probe.

#include "probe/Probe.hxx"

#include <com/sun/star/lang/XSingleComponentFactory.hpp>
#include <cppuhelper/factory.hxx>

using namespace com::sun::star;

namespace
{
uno::Reference<uno::XInterface> made(const uno::Reference<uno::XComponentContext>& context)
{
    return static_cast<cppu::OWeakObject*>(new ficheaction::bench::Probe(context));
}
}

extern "C" SAL_DLLPUBLIC_EXPORT void* component_getFactory(const char* name, void*, void*)
{
    uno::Reference<lang::XSingleComponentFactory> factory =
        cppu::createSingleComponentFactory(&made, rtl::OUString::createFromAscii(name), {});
    factory->acquire();
    return factory.get();
}
