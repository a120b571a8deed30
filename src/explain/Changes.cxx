// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/Changes.hxx"

#include "text/TextFolding.hxx"

#include <set>

namespace ficheaction::explain
{

namespace
{
using Name = std::pair<std::string, std::vector<std::string>>;

Name nameOf(const RememberedFigure& figure)
{
    Name name{figure.indicator, figure.keys};
    for (std::string& key : name.second)
        key = texts::folded(key);
    return name;
}

void addRows(const std::string& part, const Contributions& before, const Contributions& after,
             std::vector<ChangedRow>& rows)
{
    for (const auto& [name, contribution] : after)
    {
        const auto old = before.find(name);
        if (old == before.end())
            rows.push_back({part, name, std::nullopt, contribution});
        else if (old->second != contribution)
            rows.push_back({part, name, old->second, contribution});
    }
    for (const auto& [name, contribution] : before)
        if (!after.contains(name))
            rows.push_back({part, name, contribution, std::nullopt});
}

ChangedFigure changeOf(const RememberedFigure* before, const RememberedFigure* after)
{
    const RememberedFigure& any = after ? *after : *before;
    ChangedFigure change{any.indicator, any.keys, std::nullopt, std::nullopt, true, {}, {}};
    const RememberedFigure nothing;
    std::set<std::string> parts;
    for (const RememberedFigure* const figure : {before, after})
        if (figure)
        {
            change.rowsKnown = change.rowsKnown && figure->rowsKnown;
            for (const auto& [part, contributions] : figure->parts)
                parts.insert(part);
        }
    if (before)
        change.before = *before;
    if (after)
        change.after = *after;
    if (!change.rowsKnown)
        return change;
    const auto contributionsOf = [&nothing](const RememberedFigure* figure, const std::string& part)
    {
        const auto& all = figure ? figure->parts : nothing.parts;
        const auto found = all.find(part);
        return found == all.end() ? Contributions() : found->second;
    };
    for (const std::string& part : parts)
        addRows(part, contributionsOf(before, part), contributionsOf(after, part), change.rows);
    return change;
}
}

bool ChangedFigure::differs() const
{
    return !before || !after || before->status != after->status || before->value != after->value ||
           before->upperBound != after->upperBound;
}

std::vector<ChangedFigure> changesBetween(const RememberedRun& before, const RememberedRun& after)
{
    std::map<Name, const RememberedFigure*> old;
    for (const RememberedFigure& figure : before.figures)
        old.emplace(nameOf(figure), &figure);
    std::vector<ChangedFigure> changes;
    for (const RememberedFigure& figure : after.figures)
    {
        const auto known = old.find(nameOf(figure));
        changes.push_back(changeOf(known == old.end() ? nullptr : known->second, &figure));
        if (known != old.end())
            old.erase(known);
    }
    for (const RememberedFigure& figure : before.figures)
        if (old.contains(nameOf(figure)))
            changes.push_back(changeOf(&figure, nullptr));
    for (ChangedFigure& change : changes)
    {
        const auto one = before.rules.find(change.indicator);
        const auto other = after.rules.find(change.indicator);
        if (one != before.rules.end() && other != after.rules.end() && one->second.signature != other->second.signature)
            change.ruleSince = other->second.since;
    }
    return changes;
}

}
