// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/ChoiceColumns.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <optional>

namespace ficheaction::imports
{

namespace
{
constexpr std::array<std::string_view, 5> marks{"/", ".", ":", " - ", "["};

struct PartedHeading
{
    std::string question;
    std::string answer;
};

/// Before and behind the last `mark`; empty where one of them is.
std::optional<PartedHeading> parted(std::string_view heading, std::string_view mark)
{
    const std::size_t place = heading.rfind(mark);
    if (place == std::string_view::npos)
        return std::nullopt;
    std::string_view answer = texts::trimmed(heading.substr(place + mark.size()));
    if (mark == "[" && !answer.ends_with(']'))
        return std::nullopt;
    if (mark == "[")
        answer.remove_suffix(1);
    PartedHeading parts{std::string(texts::trimmed(heading.substr(0, place))), std::string(texts::trimmed(answer))};
    return parts.question.empty() || parts.answer.empty() ? std::nullopt : std::optional(std::move(parts));
}

/// A slip among them is named where it is read.
bool holdsMarks(const ColumnProfile& profile, const std::string& answer)
{
    const auto marked =
        std::count_if(profile.folded.begin(), profile.folded.end(),
                      [&](const std::string& text) { return isChosen(text, answer) || isNotChosen(text); });
    return 2 * static_cast<std::size_t>(marked) >= profile.folded.size() || isAnyOther(answer);
}

bool isTicked(const ColumnProfile& profile, const std::string& answer)
{
    return std::any_of(profile.folded.begin(), profile.folded.end(),
                       [&](const std::string& text) { return isChosen(text, answer); });
}
}

std::vector<ChoiceGroup> choiceGroups(const std::vector<std::string>& headings,
                                      const std::vector<ColumnProfile>& profiles)
{
    std::vector<ChoiceGroup> groups;
    std::vector<bool> taken(headings.size());
    for (const std::string_view mark : marks)
    {
        std::vector<ChoiceGroup> ofMark;
        for (std::size_t source = 0; source < headings.size(); ++source)
        {
            const std::optional<PartedHeading> parts = parted(headings[source], mark);
            if (taken[source] || !parts || !holdsMarks(profiles[source], parts->answer))
                continue;
            const std::string question = texts::folded(parts->question);
            auto group =
                std::find_if(ofMark.begin(), ofMark.end(),
                             [&](const ChoiceGroup& each) { return texts::folded(each.question) == question; });
            if (group == ofMark.end())
                group = ofMark.insert(ofMark.end(), {parts->question, {}});
            group->columns.push_back({source, parts->answer});
        }
        for (ChoiceGroup& group : ofMark)
        {
            const bool isGiven =
                std::any_of(group.columns.begin(), group.columns.end(),
                            [&](const ChoiceColumn& each) { return isTicked(profiles[each.source], each.answer); });
            if (group.columns.size() < 2 || !isGiven)
                continue;
            for (const ChoiceColumn& each : group.columns)
                taken[each.source] = true;
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

bool isChosen(std::string_view foldedText, std::string_view answer)
{
    return isTick(foldedText) || (!foldedText.empty() && foldedText == texts::folded(answer));
}

bool isAnyOther(std::string_view answer)
{
    const std::string folded = texts::folded(answer);
    return folded == "autre" || folded == "autres" || folded == "other";
}

bool isNotChosen(std::string_view foldedText)
{
    return isNoTick(foldedText) || foldedText == "n/a" || foldedText == "na";
}

}
