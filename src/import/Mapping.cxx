// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Mapping.hxx"

#include "import/ChoiceColumns.hxx"
#include "import/ContentMatch.hxx"
#include "import/HeadingMatch.hxx"
#include "import/HeadingSubjects.hxx"
#include "import/Identity.hxx"
#include "import/ValueMapping.hxx"
#include "import/Words.hxx"
#include "roles/Roles.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::imports
{

namespace
{
/// Comparing words takes its time: of wider tables the first columns tell which row has the headings.
constexpr std::size_t columnsNamed = 60;
constexpr std::size_t mostTitleRows = 40;
constexpr double leastHeadingScore = 0.5;
constexpr double contentWeight = 0.35;
constexpr double leastContentAlone = 0.9;
constexpr double leastScore = 0.45;

struct Pair
{
    double score = 0;
    std::size_t source = 0;
    std::size_t column = 0;
};

std::size_t filledCells(const SourceTable& table, std::size_t row)
{
    std::size_t filled = 0;
    for (std::size_t column = 0; column < table.columns; ++column)
        filled += isBlank(table.at(row, column)) ? 0 : 1;
    return filled;
}

bool hasTextsAlone(const SourceTable& table, std::size_t row)
{
    for (std::size_t column = 0; column < table.columns; ++column)
        if (!isBlank(table.at(row, column)) && !std::holds_alternative<std::string>(table.at(row, column)))
            return false;
    return true;
}

/// A number or a date typed as text is a value, not a heading.
bool hasReadableValues(const SourceTable& table, std::size_t row, const Reading& reading)
{
    for (std::size_t column = 0; column < table.columns; ++column)
    {
        const auto* const text = std::get_if<std::string>(&table.at(row, column));
        if (text && !isBlank(table.at(row, column)) && (reading.reader.date(*text) || reading.reader.number(*text)))
            return true;
    }
    return false;
}

/// Content alone tells only where it is of a small set: values of a list, keys of a register.
double scoreOf(double heading, double content, bool tellsByContent)
{
    if (heading >= leastHeadingScore)
        return heading + contentWeight * content;
    return tellsByContent && content >= leastContentAlone ? leastScore + 0.1 * heading : 0;
}
}

namespace
{
/// "Statut" is many things: it is the column's list where something below it is in that list, or nearly.
bool fitsBadly(const std::string& heading, const ColumnProfile& profile, const model::Column& column,
               const engine::Dataset& data)
{
    if (column.type != model::ColumnType::List || profile.folded.empty() ||
        texts::folded(heading) == texts::folded(column.label))
        return false;
    const std::vector<std::string> words = wordsOf(heading);
    const bool isVague =
        std::any_of(words.begin(), words.end(),
                    [](const std::string& word)
                    { return word == "statut" || word == "etat" || word == "status" || word == "state"; });
    return isVague &&
           std::none_of(profile.folded.begin(), profile.folded.end(),
                        [&](const std::string& text)
                        { return isListed(text, column.list, data) || similarValue(text, column.list, data); });
}

/// A heading that comes once more fills what the first column of that heading leaves empty. Texts would be put one
/// behind the other: there the second one stays out.
void mapRepeated(const std::vector<std::string>& headings, const model::Register& owner, Mapping& mapping)
{
    for (std::size_t source = 0; source < headings.size(); ++source)
        for (std::size_t first = 0; first < source && !headings[source].empty() && !mapping.columns[source]; ++first)
            if (const std::optional<std::size_t> column = mapping.columns[first];
                column && owner.columns[*column].type != model::ColumnType::Text &&
                owner.columns[*column].type != model::ColumnType::Values &&
                texts::folded(headings[first]) == texts::folded(headings[source]))
                mapping.columns[source] = column;
}

/// Without headings the first columns of many different words are names, where the register is one of people.
void mapNames(const std::vector<ColumnProfile>& profiles, const model::Template& definition, std::size_t registerIndex,
              Mapping& mapping)
{
    constexpr double mostlyDifferent = 0.5;
    constexpr double hardlyAny = 0.1;
    for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
    {
        if (people.table != registerIndex)
            continue;
        std::vector<std::size_t> names;
        for (const std::optional<std::size_t>& name : {people.lastName, people.firstName})
            if (name && !mapping.uses(*name))
                names.push_back(*name);
        for (std::size_t source = 0; source < mapping.columns.size() && !names.empty(); ++source)
            if (const ColumnProfile& profile = profiles[source];
                !mapping.columns[source] && profile.filled > 0 && profile.distinct >= mostlyDifferent &&
                profile.numbers <= hardlyAny && profile.dates <= hardlyAny)
            {
                mapping.columns[source] = names.front();
                names.erase(names.begin());
            }
    }
}
}

namespace
{
/// Where the answers to one question go: the column of values that its heading names, by their words where there is a
/// list.
void mapChoices(const std::vector<ChoiceGroup>& groups, const engine::Dataset& data, const model::Register& owner,
                ProposedMapping& proposed)
{
    for (const ChoiceGroup& group : groups)
    {
        ColumnProfile answers;
        for (const ChoiceColumn& each : group.columns)
            answers.folded.push_back(texts::folded(each.answer));
        answers.filled = answers.folded.size();
        answers.distinct = 1;
        Pair best;
        for (std::size_t column = 0; column < owner.columns.size(); ++column)
        {
            if (owner.columns[column].type != model::ColumnType::Values || proposed.mapping.uses(column))
                continue;
            const double score = scoreOf(headingScore(group.question, owner.columns[column]),
                                         contentScore(answers, owner.columns[column], data),
                                         tellsByContent(owner.columns[column], data));
            if (score >= leastScore && score > best.score)
                best = {score, group.columns.front().source, column};
        }
        if (best.score == 0)
            continue;
        for (const ChoiceColumn& each : group.columns)
            proposed.mapping.columns[each.source] = best.column;
        proposed.score += best.score;
    }
}
}

namespace
{
constexpr double sureHeading = 0.8;

/// The column of the source that goes nowhere yet and whose heading names `column` best.
std::optional<std::size_t> unmappedFor(const model::Column& column, const std::vector<std::string>& headings,
                                       const std::vector<bool>& ofOthers, const Mapping& mapping)
{
    std::optional<std::size_t> best;
    double most = sureHeading;
    for (std::size_t source = 0; source < headings.size(); ++source)
        if (const double score = headingScore(headings[source], column);
            !mapping.columns[source] && !ofOthers[source] && score >= most && (!best || score > most))
        {
            best = source;
            most = score;
        }
    return best;
}

/// A list of who came to what names people by two columns, and events by their day and title: they make one reference
/// together.
void mapReferences(const std::vector<std::string>& headings, const std::vector<ColumnProfile>& profiles,
                   const model::Template& definition, std::size_t registerIndex, Mapping& mapping)
{
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
    {
        if (attendance.table != registerIndex)
            continue;
        const auto take = [&](const std::optional<std::size_t>& source, std::size_t column)
        {
            if (source)
                mapping.columns[*source] = column;
        };
        if (attendance.person && attendance.people && !mapping.uses(*attendance.person))
        {
            const model::Register& people = definition.registers[attendance.people->table];
            const std::vector<bool> ofOthers = aboutOthers(headings, definition, attendance.people->table);
            for (const std::optional<std::size_t>& name : {attendance.people->lastName, attendance.people->firstName})
                if (name)
                    take(unmappedFor(people.columns[*name], headings, ofOthers, mapping), *attendance.person);
        }
        const model::Register& events = definition.registers[attendance.events];
        const std::vector<bool> nobody(headings.size());
        const std::optional<std::size_t> title = titleColumn(events);
        if (title && !mapping.uses(attendance.event))
            take(unmappedFor(events.columns[*title], headings, nobody, mapping), attendance.event);
        const std::optional<std::size_t> date =
            events.date.steps.size() == 1 ? events.indexOf(events.date.steps.front()) : std::nullopt;
        if (date)
            if (const auto source = unmappedFor(events.columns[*date], headings, nobody, mapping);
                source && profiles[*source].dates >= sureHeading)
                take(source, attendance.event);
    }
}
}

void findAnswers(const std::vector<std::string>& headings, const std::vector<ColumnProfile>& profiles,
                 const model::Register& owner, Mapping& mapping)
{
    mapping.answers.clear();
    for (const ChoiceGroup& group : choiceGroups(headings, profiles))
        for (const ChoiceColumn& each : group.columns)
            if (const std::optional<std::size_t>& column = mapping.columns[each.source];
                column && owner.columns[*column].type == model::ColumnType::Values)
                mapping.answers[each.source] = each.answer;
}

bool Mapping::uses(std::size_t registerColumn) const
{
    return std::find(columns.begin(), columns.end(), std::optional(registerColumn)) != columns.end();
}

std::optional<std::size_t> findHeadingRow(const SourceTable& table, const model::Template& definition,
                                          const Reading& reading)
{
    const std::size_t last = std::min(table.rows(), mostTitleRows);
    std::size_t width = 0;
    for (std::size_t row = 0; row < last; ++row)
        width = std::max(width, filledCells(table, row));
    std::size_t most = 0;
    std::optional<std::size_t> best;
    for (std::size_t row = 0; row < last; ++row)
        if (const std::size_t named = namedHeadings(table, row, definition); named > most)
        {
            most = named;
            best = row;
        }
    if (most >= 2 || (most == 1 && width <= 2))
        return best;
    for (std::size_t row = 0; row < last; ++row)
        if (2 * filledCells(table, row) > width)
            return hasTextsAlone(table, row) && !hasReadableValues(table, row, reading) ? std::optional(row) : best;
    return best;
}

std::size_t namedHeadings(const SourceTable& table, std::size_t row, const model::Template& definition)
{
    std::size_t most = 0;
    for (const model::Register& each : definition.registers)
    {
        std::size_t named = 0;
        for (std::size_t column = 0; column < std::min(table.columns, columnsNamed); ++column)
        {
            const auto* const text = std::get_if<std::string>(&table.at(row, column));
            if (text && std::any_of(each.columns.begin(), each.columns.end(),
                                    [&](const model::Column& own) { return headingScore(*text, own) >= 0.8; }))
                ++named;
        }
        most = std::max(most, named);
    }
    return most;
}

bool hasHeadings(const SourceTable& table, const std::vector<std::string>& headings, const Reading& reading)
{
    const auto filled = [](std::vector<std::string> texts)
    {
        for (std::string& text : texts)
            text = texts::folded(text);
        std::erase(texts, std::string());
        return texts;
    };
    const std::vector<std::string> wanted = filled(headings);
    for (std::size_t row = 0; !wanted.empty() && row < table.rows(); ++row)
        if (filled(headingsOf(table, row, reading)) == wanted)
            return true;
    return false;
}

std::vector<std::string> headingsOf(const SourceTable& table, std::optional<std::size_t> headingRow,
                                    const Reading& reading)
{
    std::vector<std::string> headings(table.columns);
    for (std::size_t column = 0; headingRow && column < table.columns; ++column)
        headings[column] = cellText(table.at(*headingRow, column), reading);
    return headings;
}

ProposedMapping proposeMapping(const SourceTable& table, std::optional<std::size_t> headingRow,
                               const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                               std::size_t registerIndex, const Reading& reading)
{
    const model::Register& owner = data.definition().registers[registerIndex];
    ProposedMapping proposed;
    proposed.mapping.headingRow = headingRow;
    proposed.mapping.columns.resize(table.columns);
    const std::vector<std::string> headings = headingsOf(table, headingRow, reading);
    mapChoices(choiceGroups(headings, profiles), data, owner, proposed);
    std::vector<Pair> pairs;
    const std::vector<roles::PeopleRegister> people = roles::peopleRegisters(data.definition());
    const bool isOfPeople =
        std::any_of(people.begin(), people.end(),
                    [registerIndex](const roles::PeopleRegister& each) { return each.table == registerIndex; });
    const std::vector<bool> ofOthers = aboutOthers(headings, data.definition(), registerIndex);
    for (std::size_t source = 0; source < table.columns; ++source)
    {
        if (ofOthers[source] || proposed.mapping.columns[source])
            continue;
        const bool isOfOrder = isOfPeople && speaksOfAnOrder(headings[source]);
        for (std::size_t column = 0; column < owner.columns.size(); ++column)
        {
            if (isOfOrder && owner.columns[column].type != model::ColumnType::Date)
                continue;
            if (isOfPeople && fitsBadly(headings[source], profiles[source], owner.columns[column], data))
                continue;
            const double score = scoreOf(headingScore(headings[source], owner.columns[column]),
                                         contentScore(profiles[source], owner.columns[column], data),
                                         tellsByContent(owner.columns[column], data));
            if (score >= leastScore)
                pairs.push_back({score, source, column});
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const Pair& one, const Pair& other) { return one.score > other.score; });
    for (const Pair& pair : pairs)
        if (!proposed.mapping.columns[pair.source] && !proposed.mapping.uses(pair.column))
        {
            proposed.mapping.columns[pair.source] = pair.column;
            proposed.score += pair.score;
        }
    mapRepeated(headings, owner, proposed.mapping);
    mapReferences(headings, profiles, data.definition(), registerIndex, proposed.mapping);
    findAnswers(headings, profiles, owner, proposed.mapping);
    if (!headingRow)
        mapNames(profiles, data.definition(), registerIndex, proposed.mapping);
    return proposed;
}

}
