// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OptionsPage: the extension's page in Tools > Options (dialogs/Options.xdl).
#pragma once

#include <com/sun/star/awt/XContainerWindowEventHandler.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <cppuhelper/implbase2.hxx>

namespace ficheaction::office
{

class OptionsPage : public cppu::WeakImplHelper2<com::sun::star::awt::XContainerWindowEventHandler,
                                                 com::sun::star::lang::XServiceInfo>
{
public:
    explicit OptionsPage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    /// Fills the page ("initialize", "back") or takes what is in it ("ok"); lets the person look for a folder.
    sal_Bool SAL_CALL callHandlerMethod(const com::sun::star::uno::Reference<com::sun::star::awt::XWindow>& window,
                                        const com::sun::star::uno::Any& event, const rtl::OUString& method) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedMethodNames() override;

    rtl::OUString SAL_CALL getImplementationName() override;
    sal_Bool SAL_CALL supportsService(const rtl::OUString& name) override;
    com::sun::star::uno::Sequence<rtl::OUString> SAL_CALL getSupportedServiceNames() override;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
};

}
