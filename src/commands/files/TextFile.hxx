// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextFile: reads a file as a text.
#pragma once

#include "json/WholeText.hxx"

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::commands
{

/// The text of a file of at most `most` bytes. Throws UserError "file-unreadable" ({file}); or "file-too-large"
/// ({file}, {most}, in megabytes) as soon as that many are read.
std::string readTextFile(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                         const rtl::OUString& url, std::size_t most = json::TextLimits().bytes);

}
