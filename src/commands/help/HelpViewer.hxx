// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HelpViewer: whether the office's own help viewer can show the pages of the extension, and how it knows them.
#pragma once

#include "commands/words/Messages.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::commands
{

/// What F1 in the office looks a page up by. No command has this id: the office would look it up for an entry of a menu
/// too, and without the help pack it ends when it opens a page.
rtl::OUString helpIdOf(const std::string& topic);

/// Whether the viewer shows this page in this language. It needs the style sheet of the help pack, without which the
/// office ends when it opens a page, and Writer to show it in.
bool officeShowsHelp(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const Messages& messages, const std::string& topic);

}
