// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DialogRun: a command that shows a dialog, measured as a person waits for it: until the dialog stands, and then until
// what one of its buttons does is done.
#pragma once

#include "probe/Measuring.hxx"

#include <com/sun/star/uno/XComponentContext.hpp>
#include <rtl/ustring.hxx>

namespace ficheaction::bench
{

struct Waited
{
    Measured cost;
    double block = 0; ///< the longest that an event had to wait for the main loop, in seconds
};

struct DialogRun
{
    Waited untilShown;
    Waited afterwards; ///< from the press of the button to the command's end
};

/// Runs `command` in the main loop; when its dialog stands, presses `button` in it. A message that is shown afterwards
/// is closed. Throws a RuntimeException where no dialog comes.
DialogRun runWithDialog(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const std::function<void()>& command, const rtl::OUString& button);

}
