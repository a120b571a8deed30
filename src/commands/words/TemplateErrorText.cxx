// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/words/TemplateErrorText.hxx"

#include "calc/document/Text.hxx"

#include <algorithm>

namespace ficheaction::commands
{

namespace
{
/// The first ones; a message box cannot be scrolled.
constexpr std::size_t mostShown = 8;

constexpr std::string_view oneOf = "one of ";

/// The keys of which one is missing, where it could be any of several.
std::string choicesOf(const templates::TemplateError& error)
{
    return error.expected.starts_with(oneOf) ? error.expected.substr(oneOf.size()) : std::string();
}

std::string codeOf(const templates::TemplateError& error)
{
    const bool isAnyOfSeveral = error.code == "missing-key" && error.subject.empty();
    return "template-error." + (isAnyOfSeveral ? "missing-one-key" : error.code);
}

rtl::OUString line(const Messages& messages, const templates::TemplateError& error)
{
    const rtl::OUString what =
        messages.text(codeOf(error), {{"subject", error.subject}, {"choices", choicesOf(error)}});
    const rtl::OUString placed = messages.text("template-error.place", {{"line", std::to_string(error.line)},
                                                                        {"column", std::to_string(error.column)},
                                                                        {"error", calc::fromOffice(what)}});
    if (error.nearest.empty())
        return placed;
    return placed + " " + messages.text("template-error.nearest", {{"nearest", error.nearest}});
}
}

rtl::OUString templateErrorText(const Messages& messages, const std::vector<templates::TemplateError>& errors)
{
    rtl::OUString text;
    const std::size_t shown = std::min(errors.size(), mostShown);
    for (std::size_t index = 0; index < shown; ++index)
        text += (index > 0 ? rtl::OUString("\n") : rtl::OUString()) + line(messages, errors[index]);
    if (errors.size() > shown)
        text += "\n" + messages.counted("template-error.more", static_cast<std::int64_t>(errors.size() - shown));
    return text;
}

}
