// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The entry points that ficheaction.components names: soffice calls them to make the extension's objects.

#include "office/ActionSheet.hxx"
#include "office/OptionsPage.hxx"
#include "office/ProtocolHandler.hxx"

#include <sal/types.h>

namespace
{
using com::sun::star::uno::Any;
using com::sun::star::uno::Sequence;
using com::sun::star::uno::XComponentContext;
using com::sun::star::uno::XInterface;

/// What the office expects: an object that is already acquired.
template <class Implementation> XInterface* made(XComponentContext* context)
{
    auto* object = new Implementation(context);
    object->acquire();
    return static_cast<cppu::OWeakObject*>(object);
}
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* org_ficheaction_ActionSheet_get_implementation(XComponentContext* context,
                                                                                           const Sequence<Any>&)
{
    return made<ficheaction::office::ActionSheet>(context);
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface*
org_ficheaction_ProtocolHandler_get_implementation(XComponentContext* context, const Sequence<Any>&)
{
    return made<ficheaction::office::ProtocolHandler>(context);
}

extern "C" SAL_DLLPUBLIC_EXPORT XInterface* org_ficheaction_OptionsPage_get_implementation(XComponentContext* context,
                                                                                           const Sequence<Any>&)
{
    return made<ficheaction::office::OptionsPage>(context);
}
