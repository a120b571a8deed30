// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HelpKey: F1 in a dialog of the extension, which the office would answer with its own help.
#pragma once

#include <com/sun/star/awt/XExtendedToolkit.hpp>
#include <com/sun/star/awt/XKeyHandler.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace ficheaction::dialogs
{

/// While it lives. Of several dialogs over one another the last one answers.
class HelpKey
{
public:
    HelpKey(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            std::function<void()> showHelp);
    ~HelpKey();
    HelpKey(const HelpKey&) = delete;
    HelpKey& operator=(const HelpKey&) = delete;

private:
    com::sun::star::uno::Reference<com::sun::star::awt::XExtendedToolkit> mToolkit;
    com::sun::star::uno::Reference<com::sun::star::awt::XKeyHandler> mHandler;
};

}
