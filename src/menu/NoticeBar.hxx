// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NoticeBar: what a command has to tell and nobody has to answer, in the office's own bar above the sheet. A document
// has one at most: the next notice takes its place.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <rtl/ustring.hxx>

#include <string>
#include <vector>

namespace ficheaction::menu
{

enum class NoticeKind
{
    Done,
    ToLookAt
};

struct NoticeButton
{
    rtl::OUString label;
    std::string command; ///< a name of menuCommand
};

struct Notice
{
    NoticeKind kind = NoticeKind::Done;
    rtl::OUString primary; ///< shown bold, in one line
    rtl::OUString secondary;
    std::vector<NoticeButton> buttons = {};
    bool isOfStep = false; ///< what it tells is the document's last undo step, and goes with it
};

/// A notice of the document's last undo step.
Notice ofStep(Notice notice);

/// The first sentence of `text` is shown bold, or what it begins with up to a colon where it is long; the rest stands
/// behind it.
Notice noticeOf(NoticeKind kind, const rtl::OUString& text);

/// Shows it in the window, and takes away what any window of the document has shown until now. A window that nobody
/// sees gets none. It goes by itself when the step that it is of is taken back, or the fiche that it is of. Not to be
/// called from a notification of the office; throws DocumentGone.
void showNotice(const dialogs::Window& window, const Notice& notice);

/// Takes away what the windows of the document show. As showNotice.
void removeNotice(const dialogs::Window& window);

/// The command of a button of the bar by the name that follows the protocol; empty for every other name. Such a command
/// must not begin before the office has returned from the click: it may take the bar away, with the button.
std::string commandOfButton(const std::string& name);

}
