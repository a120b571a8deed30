// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ErrorText: puts the exception that is being handled into the person's words.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::dialogs
{

/// Called inside a catch block. Empty where the person stopped the work or closed the document: there
/// is nothing to tell.
rtl::OUString currentErrorText(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

}
