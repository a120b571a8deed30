// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/OfferedDefinition.hxx"

#include "text/TextFolding.hxx"

#include <algorithm>
#include <iterator>

namespace ficheaction::design
{

namespace
{
bool isOpen(const model::Expectation& expectation)
{
    return std::holds_alternative<std::monostate>(expectation);
}

/// With the values of `mine` that it lacks, each behind the one that it follows there.
void keepValues(const std::vector<std::string>& mine, std::vector<std::string>& values)
{
    std::size_t place = 0;
    for (const std::string& value : mine)
    {
        const auto found =
            std::find_if(values.begin(), values.end(),
                         [&](const std::string& each) { return texts::folded(each) == texts::folded(value); });
        if (found == values.end())
            values.insert(values.begin() + static_cast<std::ptrdiff_t>(place++), value);
        else
            place = static_cast<std::size_t>(found - values.begin()) + 1;
    }
}

void keepExpectations(const model::Indicator& mine, model::Indicator& indicator)
{
    if (isOpen(indicator.baseline))
        indicator.baseline = mine.baseline;
    if (isOpen(indicator.target))
        indicator.target = mine.target;
    if (indicator.parts.empty() && indicator.measure.breakdown == mine.measure.breakdown)
        indicator.parts = mine.parts;
}

/// Of a section of the same kind everything but its headings and its help is what the centre wrote.
void keepWritten(const model::CardSection& mine, model::CardSection& section)
{
    if (mine.kind != section.kind)
        return;
    section.text = mine.text;
    section.items = mine.items;
    section.groups = mine.groups;
    section.steps = mine.steps;
    if (mine.list != section.list)
        return;
    section.current = mine.current;
    section.target = mine.target;
}
}

model::Template offeredTo(const model::Template& mine, model::Template theirs)
{
    theirs.id = mine.id;
    theirs.schemaVersion = mine.schemaVersion;
    for (model::ListOfValues& list : theirs.lists)
        if (const model::ListOfValues* const own = mine.listNamed(list.id))
            keepValues(own->values, list.values);
    for (model::GridObject& object : theirs.grid.objects)
        for (model::Indicator& indicator : object.indicators)
            for (const auto& [place, own] : mine.indicators())
                if (own->id == indicator.id)
                    keepExpectations(*own, indicator);
    for (model::CardSection& section : theirs.card)
        for (const model::CardSection& own : mine.card)
            if (own.id == section.id)
                keepWritten(own, section);
    for (const model::Register& own : mine.registers)
    {
        theirs.rows.erase(own.id);
        if (const auto rows = mine.rows.find(own.id); rows != mine.rows.end())
            theirs.rows.insert(*rows);
    }
    return theirs;
}

}
