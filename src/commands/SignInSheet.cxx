// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/SignInSheet.hxx"

#include "commands/Attendance.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

std::optional<std::size_t> categoryColumn(const FicheData&)
{
    return std::nullopt;
}

void writeSignInSheet(const uno::Reference<uno::XComponentContext>&, const FicheData&, std::uint32_t,
                      const SignInChoices&, const std::string&)
{
}

}
