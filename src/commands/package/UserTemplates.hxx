// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UserTemplates: the templates that a person saved, in the office's own folder for them.
#pragma once

#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::commands
{

/// The URL of the folder, which may not be there yet.
std::string userTemplateFolder(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

/// The URL of the file of a template with this title in that folder, which is made where it is not there. Throws
/// UserError "folder-unwritable" ({folder}).
rtl::OUString userTemplateUrl(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                              const std::string& title);

/// Whether a file is there.
bool isTemplateThere(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const rtl::OUString& url);

/// Deletes one file of that folder. Throws UserError "template-not-removed" ({file}) where it cannot.
void removeUserTemplate(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const std::string& url);

}
