// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SignInDialog: for which event, with whose names, and whether as a file or on paper.
#pragma once

#include "commands/entry/SignInSheet.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/entry/AttendanceDialog.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// Blank lines for people who come without being asked.
inline constexpr std::int32_t usualBlankLines = 5;

struct SignInQuestion
{
    std::vector<OfferedEvent> events;
    std::size_t chosenEvent = 0;
    bool namesPeople = true;               ///< there is a register of people
    std::vector<std::string> categories;   ///< of people; may be empty
    commands::SignInChoices proposed = {}; ///< a category that is not among `categories` is everybody
};

struct SignInAnswer
{
    std::uint32_t event = 0;
    commands::SignInChoices choices;
    bool asFile = true; ///< else opened in a window, to be printed
};

/// Empty where the person cancels.
std::optional<SignInAnswer> askSignIn(const Window& window, const commands::Messages& messages,
                                      const SignInQuestion& question);

/// The URL of the file to write; empty where the person cancels. `name` is proposed.
std::optional<std::string> askPdfFile(const Window& window, const commands::Messages& messages,
                                      const std::string& name);

}
