// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/ValueMapping.hxx"

#include "import/AnswerSeparators.hxx"
#include "import/ChoiceColumns.hxx"
#include "import/SourceLines.hxx"
#include "quality/Nearest.hxx"
#include "text/SameMeaning.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <unordered_map>

namespace ficheaction::imports
{

namespace
{
/// "habitants" and "habitant", "tunnel" and "tunnel-château"; not "a" and "autre".
bool beginsTheSame(std::string_view one, std::string_view other)
{
    constexpr std::size_t least = 4;
    const std::string_view& shorter = one.size() < other.size() ? one : other;
    const std::string_view& longer = one.size() < other.size() ? other : one;
    return shorter.size() >= least && longer.starts_with(shorter);
}
}

bool isListed(std::string_view foldedText, const std::string& listId, const engine::Dataset& data)
{
    const std::vector<engine::FoldedId>& values = data.list(listId);
    const std::optional<engine::FoldedId> id = data.pool().find(foldedText);
    return id && std::find(values.begin(), values.end(), *id) != values.end();
}

std::optional<std::string> similarValue(std::string_view text, const std::string& listId, const engine::Dataset& data)
{
    const std::string folded = texts::folded(text);
    const std::vector<engine::FoldedId>& values = data.list(listId);
    const auto shown = [&](engine::FoldedId id) { return data.display(listId, id); };
    for (const engine::FoldedId id : values)
        if (texts::meanTheSame(folded, data.pool().foldedText(id)))
            return shown(id);
    std::vector<engine::FoldedId> beginning;
    std::copy_if(values.begin(), values.end(), std::back_inserter(beginning),
                 [&](engine::FoldedId id) { return beginsTheSame(folded, data.pool().foldedText(id)); });
    if (beginning.size() == 1)
        return shown(beginning.front());
    if (const std::optional<engine::FoldedId> near = quality::Nearest(data.pool(), values).to(folded))
        if (data.pool().foldedText(*near).size() > 2)
            return shown(*near);
    return std::nullopt;
}

std::vector<std::string> partsOf(const std::string& text, const model::Column& column, const engine::Dataset& data)
{
    std::vector<std::string> parts;
    for (const std::string_view part : texts::severalValues(text))
        parts.emplace_back(part);
    if (parts.size() != 1 || column.list.empty() || isListed(texts::folded(text), column.list, data))
        return parts;
    const auto isKnown = [&](const std::string& part) { return isListed(texts::folded(part), column.list, data); };
    for (const char separator : answerSeparators)
        if (std::vector<std::string> answers = between(text, separator);
            answers.size() > 1 && (separator == ',' ? std::any_of(answers.begin(), answers.end(), isKnown)
                                                    : std::all_of(answers.begin(), answers.end(), isKnown)))
            return answers;
    return parts;
}

std::vector<UnknownValue> unknownValues(const SourceTable& table, const Mapping& mapping, const engine::Dataset& data,
                                        std::size_t registerIndex, const Reading& reading)
{
    const model::Register& owner = data.definition().registers[registerIndex];
    const SourceLines lines(table, mapping, registerIndex, data, reading);
    std::vector<UnknownValue> unknown;
    for (std::size_t source = 0; source < mapping.columns.size(); ++source)
    {
        if (!mapping.columns[source] || owner.columns[*mapping.columns[source]].list.empty())
            continue;
        const std::size_t columnIndex = *mapping.columns[source];
        const model::Column& column = owner.columns[columnIndex];
        std::unordered_map<std::string, std::size_t> known; ///< index of the unknown value, or one past all
        constexpr auto listed = static_cast<std::size_t>(-1);
        const auto meet = [&](const std::string& text)
        {
            const std::string folded = texts::folded(text);
            const auto [found, isNew] = known.try_emplace(folded, listed);
            if (isNew && !folded.empty() && !isListed(folded, column.list, data))
            {
                found->second = unknown.size();
                unknown.push_back({columnIndex, text, 0, similarValue(text, column.list, data)});
            }
            if (found->second != listed)
                ++unknown[found->second].rows;
        };
        for (std::size_t row = mapping.firstRow(); row < table.rows(); ++row)
        {
            const std::string text = cellText(table.at(row, source), reading);
            if (text.empty() || !lines.isRow(row))
                continue;
            if (const auto answer = mapping.answers.find(source); answer != mapping.answers.end())
            {
                if (isChosen(texts::folded(text), answer->second))
                    meet(answer->second);
                else if (isAnyOther(answer->second) && !isNotChosen(texts::folded(text)))
                    meet(text);
                continue;
            }
            if (column.type == model::ColumnType::List)
                meet(text);
            else
                for (const std::string& part : partsOf(text, column, data))
                    meet(part);
        }
    }
    return unknown;
}

}
