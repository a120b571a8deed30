// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/words/UserErrorText.hxx"

#include "calc/document/Text.hxx"
#include "commands/package/InvalidTemplate.hxx"
#include "commands/words/TemplateErrorText.hxx"

namespace ficheaction::commands
{

rtl::OUString userErrorText(const Messages& messages, const calc::UserError& error)
{
    std::map<std::string, std::string> parameters = error.parameters();
    if (const auto* invalid = dynamic_cast<const InvalidTemplate*>(&error))
        parameters["errors"] = calc::fromOffice(templateErrorText(messages, invalid->errors()));
    return messages.text("error." + error.code(), parameters);
}

}
