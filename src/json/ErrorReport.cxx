// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/ErrorReport.hxx"

#include "text/NearestName.hxx"
#include "json/TextPosition.hxx"

#include <algorithm>

namespace ficheaction::json
{

namespace
{
// A text in which more names than this are unknown is no template; looking for the nearest of each would take minutes.
constexpr std::size_t mostSuggestions = 100;
}

std::string PlacedError::text() const
{
    std::string message = std::to_string(line) + ":" + std::to_string(column) + " " + pointer + ": " + code;
    if (!subject.empty())
        message += " '" + subject + "'";
    if (!nearest.empty())
        message += "; did you mean '" + nearest + "'?";
    else if (!expected.empty())
        message += "; expected: " + expected.text();
    return message;
}

std::string ErrorReport::nearestOf(const std::string& subject, const std::vector<std::string>& names) const
{
    return mErrors.size() < mostSuggestions ? texts::nearestName(subject, names) : std::string();
}

std::vector<PlacedError> ErrorReport::inOrder(std::string_view text, const Node& root) const
{
    std::vector<Entry> entries = mErrors;
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& one, const Entry& other) { return one.offset < other.offset; });
    TextCursor cursor(text);
    std::vector<PlacedError> errors;
    errors.reserve(entries.size());
    for (Entry& entry : entries)
    {
        const TextPosition place = cursor.advanceTo(entry.offset);
        errors.push_back({place.line, place.column, pointerTo(root, entry.offset), std::string(entry.code),
                          std::move(entry.subject), std::move(entry.nearest), std::move(entry.expected)});
    }
    return errors;
}

}
