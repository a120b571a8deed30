// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SignInSheet: the sheet that people sign when they come to an event.
#pragma once

#include "commands/fiche/FicheData.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// Whose names stand on it.
enum class SignInPeople
{
    Down, ///< those who are down for the event
    All,  ///< of a category where one is given
    None
};

struct SignInChoices
{
    SignInPeople people = SignInPeople::Down;
    std::string category; ///< a value of the first list of the people's register; empty: all of them
    std::int32_t blankLines = 0;
};

/// The column of people by which they are chosen: the first that attendances read from them. Empty where there is none.
std::optional<std::size_t> categoryColumn(const FicheData& fiche);

/// A run: makes it in a spreadsheet of its own that nobody sees, and writes it as PDF to `url`.
/// Throws UserError "no-attendances", "file-unwritable" ({file}).
void writeSignInSheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const FicheData& fiche, std::uint32_t event, const SignInChoices& choices,
                      const std::string& url);

/// The same for the event with this key. Throws besides UserError "unknown-event".
void writeSignInSheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                      const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const std::string& eventKey, const SignInChoices& choices, const std::string& url);

/// A run: makes it in a window, ready to be printed.
void openSignInSheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const FicheData& fiche, std::uint32_t event, const SignInChoices& choices);

}
