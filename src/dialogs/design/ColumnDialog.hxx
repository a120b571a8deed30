// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnDialog: what a column of a register is called, and what it holds.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "model/Template.hxx"

#include <functional>
#include <optional>

namespace ficheaction::dialogs
{

/// Why a column, or a list, cannot be so; empty where it can.
template <class Thing> using WhyNot = std::function<std::string(const Thing&)>;

/// Empty where the person closed the window. What `whyNot` says is told, and asked again.
std::optional<model::Column> askColumn(const Window& window, const commands::Messages& messages,
                                       const model::Template& definition, const model::Column& present,
                                       const WhyNot<model::Column>& whyNot);

/// The name of a list and its values. The same.
std::optional<model::ListOfValues> askList(const Window& window, const model::ListOfValues& present,
                                           const WhyNot<model::ListOfValues>& whyNot);

/// What a column holds, in words: "Nombre", "Une valeur de « Quartiers »".
rtl::OUString columnText(const commands::Messages& messages, const model::Template& definition,
                         const model::Column& column);

}
