// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AttendanceDialog: who came to an event, noted with few keys: some letters of a name, Enter, the next name.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "entry/AttendanceDraft.hxx"
#include "entry/FormFields.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct OfferedEvent
{
    std::uint32_t row = 0;
    std::string text;
};

/// What the dialog shows and asks for. Each function gets the dialog as the parent of what it opens, and returns
/// nothing where the person cancels.
struct AttendanceQuestion
{
    entry::AttendanceDraft& draft;
    std::vector<OfferedEvent> events = {};
    std::size_t chosenEvent = 0;
    std::vector<std::string> registers = {}; ///< of attendances, to choose from; none: there is one
    std::size_t chosenRegister = 0;          ///< what the person chose in the end
    std::string roleLabel = {};
    std::vector<std::string> roles = {};        ///< empty: attendances have no role
    std::vector<std::string> tickedRoles = {};  ///< at first, and as the person left them
    std::vector<entry::FormField> details = {}; ///< asked with each person
    std::string typed = {};                     ///< in the field of names
    bool counts = true;                         ///< people may be counted without their names
    bool corrects = true;                       ///< there is more to a row than an event and a person

    std::function<std::string(std::uint32_t person)> personText = {};
    std::function<std::string(std::size_t entry)> entryText = {};
    std::function<std::int64_t(std::uint32_t event)> peopleOf = {}; ///< how many are down, counted ones too
    std::function<std::optional<entry::RowDraft>(const std::string& role, const std::vector<model::CellValue>& details,
                                                 const Window& window)>
        rowOf = {};
    std::function<std::optional<std::uint32_t>(const std::string& typed, const Window& window)> newPerson = {};
    std::function<std::optional<entry::RowDraft>(const std::string& role, const Window& window)> counted = {};
    std::function<bool(std::size_t entry, const Window& window)> correct = {};
};

enum class AttendanceEnd
{
    Keep,         ///< what was noted is to be written
    Leave,        ///< the person cancelled
    OtherRegister ///< they want to go on with another register of attendances
};

/// `question` is left as the person left the dialog: it can be asked again.
AttendanceEnd askAttendance(const Window& window, const commands::Messages& messages, AttendanceQuestion& question);

}
