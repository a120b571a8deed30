// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/words/TemplateErrorText.hxx"

#include "calc/document/Text.hxx"

#include <algorithm>
#include <optional>

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

/// Of a column that does not serve: which types would, and which one it is, in the words that templates say types with.
struct ColumnTypes
{
    std::string wanted; ///< "text, list"
    std::string given;
};

std::optional<ColumnTypes> columnTypesOf(const templates::TemplateError& error)
{
    constexpr std::string_view before = "a column of type ";
    constexpr std::string_view between = "; this one is ";
    constexpr std::string_view either = " or ";
    const std::size_t end = error.expected.find(between);
    if (error.code != "wrong-column-type" || !error.expected.starts_with(before) || end == std::string::npos)
        return std::nullopt;
    std::string wanted = error.expected.substr(before.size(), end - before.size());
    for (std::size_t place = wanted.find(either); place != std::string::npos; place = wanted.find(either, place))
        wanted.replace(place, either.size(), ", ");
    return ColumnTypes{wanted, error.expected.substr(end + between.size())};
}

rtl::OUString whatIsWrong(const Messages& messages, const templates::TemplateError& error)
{
    if (const auto types = columnTypesOf(error))
        return messages.text("template-error.wrong-column-type-of",
                             {{"subject", error.subject}, {"types", types->wanted}, {"given", types->given}});
    const rtl::OUString what =
        messages.text(codeOf(error), {{"subject", error.subject}, {"choices", choicesOf(error)}});
    const std::string choices = choicesOf(error);
    if (choices.empty() || !error.nearest.empty() || codeOf(error) == "template-error.missing-one-key")
        return what;
    return what + " " + messages.text("template-error.possible", {{"choices", choices}});
}

rtl::OUString line(const Messages& messages, const templates::TemplateError& error)
{
    const rtl::OUString what = whatIsWrong(messages, error);
    const rtl::OUString placed =
        messages.text("template-error.place", {{"line", std::to_string(error.line)},
                                               {"column", std::to_string(error.column)},
                                               {"pointer", error.pointer.empty() ? "/" : error.pointer},
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
