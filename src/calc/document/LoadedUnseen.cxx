// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/LoadedUnseen.hxx"

#include "calc/document/Offline.hxx"

#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

beans::PropertyValue namedProperty(const char* name, const uno::Any& value)
{
    return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
}

uno::Reference<lang::XComponent> loadUnseen(const uno::Reference<uno::XComponentContext>& context,
                                            const rtl::OUString& url, const rtl::Reference<PasswordQuestion>& question,
                                            const std::vector<beans::PropertyValue>& more)
{
    std::vector<beans::PropertyValue> arguments{
        namedProperty("Hidden", uno::Any(true)),
        namedProperty("ReadOnly", uno::Any(true)),
        namedProperty("PickListEntry", uno::Any(false)),
        namedProperty("MacroExecutionMode", uno::Any(document::MacroExecMode::NEVER_EXECUTE)),
        namedProperty("UpdateDocMode", uno::Any(document::UpdateDocMode::NO_UPDATE)),
        namedProperty("InteractionHandler", uno::Any(uno::Reference<task::XInteractionHandler>(question.get())))};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Offline offline(context, url);
    return frame::Desktop::create(context)->loadComponentFromURL(
        url, "_blank", 0,
        uno::Sequence<beans::PropertyValue>(arguments.data(), static_cast<sal_Int32>(arguments.size())));
}

}
