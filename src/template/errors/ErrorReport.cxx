// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/errors/ErrorReport.hxx"

#include "template/errors/NearestName.hxx"
#include "template/json/TextPosition.hxx"

#include <algorithm>

namespace ficheaction::templates
{

namespace
{
// A text in which more names than this are unknown is no template; looking for the nearest of each would take minutes.
constexpr std::size_t mostSuggestions = 100;
constexpr std::size_t mostNamesShown = 10;
}

std::string oneOf(const std::vector<std::string>& names)
{
    if (names.empty())
        return "none: there is no name to choose from";
    std::string text = names.size() == 1 ? "" : "one of ";
    for (std::size_t name = 0; name < std::min(names.size(), mostNamesShown); ++name)
        text += (name > 0 ? ", " : "") + names[name];
    return names.size() > mostNamesShown ? text + "…" : text;
}

void ErrorReport::add(std::size_t offset, ErrorCode code, std::string subject, std::string expected)
{
    mErrors.push_back({offset, code, std::move(subject), {}, std::move(expected)});
}

void ErrorReport::addUnknown(std::size_t offset, ErrorCode code, std::string subject,
                             const std::vector<std::string>& names)
{
    std::string nearest = mErrors.size() < mostSuggestions ? nearestName(subject, names) : std::string();
    mErrors.push_back({offset, code, std::move(subject), std::move(nearest), oneOf(names)});
}

std::vector<TemplateError> ErrorReport::inOrder(std::string_view text, const JsonNode& root) const
{
    std::vector<Entry> entries = mErrors;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& one, const Entry& other) { return one.offset < other.offset; });
    TextCursor cursor(text);
    std::vector<TemplateError> errors;
    errors.reserve(entries.size());
    for (Entry& entry : entries)
    {
        const TextPosition place = cursor.advanceTo(entry.offset);
        errors.push_back({place.line, place.column, pointerTo(root, entry.offset), std::string(codeText(entry.code)),
                          std::move(entry.subject), std::move(entry.nearest), std::move(entry.expected)});
    }
    return errors;
}

}
