// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/LostRecord.hxx"

#include "calc/stored/StoredCopies.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/MessageBox.hxx"

namespace ficheaction::menu
{

RecordAnswer askLostRecord(const dialogs::Window& window)
{
    const auto lost = calc::lostCopies(window.document());
    if (!lost)
        return RecordAnswer::Fits;
    const commands::Messages messages(window.context);
    return dialogs::confirmUnlikely(window, messages.text("sharing.lost-record", {{"count", std::to_string(*lost)}}))
               ? RecordAnswer::GoOn
               : RecordAnswer::GiveUp;
}

}
