// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/words/TemplateErrorText.hxx"

#include "calc/document/Text.hxx"
#include "template/AdviceText.hxx"

#include <algorithm>

namespace ficheaction::commands
{

namespace
{
/// The first ones; a message box cannot be scrolled.
constexpr std::size_t mostShown = 8;

/// The message of the code; another one where no word is wrong, but something is not there.
std::string messageOf(const templates::TemplateError& error)
{
    if (error.subject.empty() && error.code == "missing-key")
        return "template-error.missing-one-key";
    if (error.subject.empty() && error.code == "bad-formula")
        return "template-error.bad-formula-end";
    return "template-error." + error.code;
}

/// Where, what, and what to write: the name that was meant, perhaps, and all that may stand there.
rtl::OUString line(const Messages& messages, const templates::TemplateError& error)
{
    const rtl::OUString what = messages.text(messageOf(error), {{"subject", error.subject}});
    rtl::OUString text =
        messages.text("template-error.place", {{"line", std::to_string(error.line)},
                                               {"column", std::to_string(error.column)},
                                               {"pointer", error.pointer.empty() ? "/" : error.pointer},
                                               {"code", error.code},
                                               {"error", calc::fromOffice(what)}});
    if (!error.nearest.empty())
        text += " " + messages.text("template-error.nearest", {{"nearest", error.nearest}});
    if (!error.expected.empty())
        text += " " + messages.text("template-error.expected",
                                    {{"expected", templates::adviceText(error.expected, messages.language() == "fr")}});
    return text;
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
