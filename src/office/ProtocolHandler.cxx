// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ProtocolHandler.hxx"

#include "office/CommandDispatch.hxx"

#include <com/sun/star/frame/DispatchDescriptor.hpp>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
constexpr char implementationName[] = "org.ficheaction.comp.ProtocolHandler";
constexpr char serviceName[] = "com.sun.star.frame.ProtocolHandler";
}

ProtocolHandler::ProtocolHandler(const uno::Reference<uno::XComponentContext>& context)
    : mContext(context)
{
}

void ProtocolHandler::initialize(const uno::Sequence<uno::Any>& arguments)
{
    if (arguments.hasElements())
        arguments[0] >>= mFrame;
}

uno::Reference<frame::XDispatch> ProtocolHandler::queryDispatch(const util::URL& url, const rtl::OUString&, sal_Int32)
{
    if (!mFrame.is() || !isCommand(url))
        return nullptr;
    return new CommandDispatch(mContext, mFrame);
}

uno::Sequence<uno::Reference<frame::XDispatch>>
ProtocolHandler::queryDispatches(const uno::Sequence<frame::DispatchDescriptor>& requests)
{
    uno::Sequence<uno::Reference<frame::XDispatch>> dispatches(requests.getLength());
    for (sal_Int32 index = 0; index < requests.getLength(); ++index)
        dispatches.getArray()[index] =
            queryDispatch(requests[index].FeatureURL, requests[index].FrameName, requests[index].SearchFlags);
    return dispatches;
}

rtl::OUString ProtocolHandler::getImplementationName()
{
    return implementationName;
}

sal_Bool ProtocolHandler::supportsService(const rtl::OUString& name)
{
    return name == serviceName;
}

uno::Sequence<rtl::OUString> ProtocolHandler::getSupportedServiceNames()
{
    const rtl::OUString name(serviceName);
    return uno::Sequence<rtl::OUString>(&name, 1);
}

}
