// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomCase.hxx"

#include "PlainDays.hxx"

#include <algorithm>

namespace ficheaction::test
{

using model::Column;
using model::ColumnType;
using model::Register;

namespace
{
const std::vector<std::string> words{"Habitant", "Partenaire", "Professionnel", "Jour J", "Réalisée", "Prévue",
                                     "Oasis",    "Ville",      "AJCV",          "Cœur",   "Une",      "Deux"};

/// The words of bands and of the calendar, as the extension says them in French.
std::map<std::string, std::string> frenchWords()
{
    std::map<std::string, std::string> all{{"value.blank", "(non renseigné)"},
                                           {"age.below", "moins de {to} ans"},
                                           {"age.between", "{from} à {to} ans"},
                                           {"age.single", "{from} ans"},
                                           {"age.from", "{from} ans et plus"},
                                           {"band.below", "moins de {to}"},
                                           {"band.between", "de {from} à moins de {to}"},
                                           {"band.from", "{from} et plus"},
                                           {"date.month", "{month} {year}"},
                                           {"date.quarter", "T{number} {year}"},
                                           {"date.semester", "S{number} {year}"},
                                           {"date.term", "{number}e trimestre {year}-{next}"},
                                           {"date.week", "semaine {number} {year}"},
                                           {"date.school_year", "{year}-{next}"}};
    const char* const months[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                  "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
    for (int month = 1; month <= 12; ++month)
        all["month." + std::to_string(month)] = months[month - 1];
    return all;
}

model::ListOfValues randomList(Dice& dice, const std::string& id)
{
    model::ListOfValues list{id, "Label of " + id, words, dice.oneIn(2)};
    dice.shuffle(list.values);
    list.values.resize(static_cast<std::size_t>(dice.from(1, 4)));
    return list;
}

/// What a column is about shows in its id: what is typed into it depends on that.
Column randomColumn(Dice& dice, const model::Template& definition, int number)
{
    struct Sort
    {
        const char* id;
        ColumnType type;
    };
    const Sort sort = dice.oneOf<Sort>({{"text", ColumnType::Text},
                                        {"number", ColumnType::Number},
                                        {"number", ColumnType::Number},
                                        {"birth_year", ColumnType::Number},
                                        {"date", ColumnType::Date},
                                        {"date", ColumnType::Date},
                                        {"birth", ColumnType::Date},
                                        {"list", ColumnType::List},
                                        {"list", ColumnType::List},
                                        {"values", ColumnType::Values}});
    Column made = column(sort.id + std::to_string(number), sort.type);
    if (made.type == ColumnType::List || (made.type == ColumnType::Values && !dice.oneIn(3)))
        made.list = dice.oneOf(definition.lists).id;
    made.required = dice.oneIn(8);
    if (made.type != ColumnType::Number)
        return made;
    made.whole = dice.oneIn(4);
    if (dice.oneIn(5))
        made.minimum = 0;
    if (dice.oneIn(5))
        made.maximum = 2500;
    if (dice.oneIn(4))
        made.whereEmpty = 1;
    return made;
}

void addReferences(Dice& dice, model::Template& definition)
{
    std::vector<std::string> targets;
    for (const Register& each : definition.registers)
        if (!each.key.empty())
            targets.push_back(each.id);
    for (Register& each : definition.registers)
        for (int count = dice.below(4); count > 0 && !targets.empty(); --count)
        {
            Column made = column("ref" + std::to_string(each.columns.size()), ColumnType::Reference);
            made.reference = dice.oneOf(targets);
            made.required = dice.oneIn(4);
            each.columns.push_back(made);
        }
}

/// Some columns are read behind a reference instead; never in a circle, as what is read there inherits nothing.
void addInheritance(Dice& dice, model::Template& definition)
{
    for (Register& each : definition.registers)
        for (Column& heir : each.columns)
        {
            if (!dice.oneIn(5) || heir.id == each.key || heir.id == each.weight || heir.type == ColumnType::Reference)
                continue;
            std::vector<model::Path> candidates;
            for (const Way& way : waysFrom(definition, each))
                if (way.path.steps.size() > 1 && way.column->type == heir.type && way.column->list == heir.list &&
                    way.column->inherit.empty() && way.column != &heir)
                    candidates.push_back(way.path);
            if (!candidates.empty())
                heir.inherit = dice.oneOf(candidates);
        }
}

void addDates(Dice& dice, model::Template& definition)
{
    for (Register& each : definition.registers)
    {
        std::vector<model::Path> dates;
        for (const Way& way : waysFrom(definition, each))
            if (way.column->type == ColumnType::Date)
                dates.push_back(way.path);
        if (!dates.empty() && !dice.oneIn(6))
            each.date = dice.oneIn(3) ? dice.oneOf(dates) : dates.front();
    }
}

Cell cleanNumber(Dice& dice, const Column& column)
{
    if (column.id.starts_with("birth"))
        return static_cast<double>(dice.from(1950, 2026));
    return column.whole ? dice.below(6) : dice.below(12) / 2.0;
}

Cell cleanDate(Dice& dice, const Column& column)
{
    if (!column.id.starts_with("birth"))
        return serial(2025, 6, 1) + dice.below(600) + (dice.oneIn(3) ? 0.75 : 0);
    return dice.oneIn(4) ? Cell(serial(2012, 2, 29)) : Cell(serial(1960, 1, 1) + dice.below(24000));
}

std::string keyText(const std::string& registerId, int row)
{
    return registerId.substr(0, 1) + std::to_string(row);
}

Cell cleanCell(Dice& dice, const model::Template& definition, const Register& each, const Column& column, int row)
{
    if (column.id == each.key)
        return keyText(each.id, row);
    const auto* list = definition.listNamed(column.list);
    const std::vector<std::string>& choices = list ? list->values : words;
    switch (column.type)
    {
    case ColumnType::Reference:
    {
        const std::string key = keyText(column.reference, dice.below(4));
        return dice.oneIn(4) ? key + " – Libellé - long" : key;
    }
    case ColumnType::Number:
        return cleanNumber(dice, column);
    case ColumnType::Date:
        return cleanDate(dice, column);
    case ColumnType::Values:
    {
        std::string text = dice.oneOf(choices);
        for (int count = dice.below(3); count > 0; --count)
            text += dice.oneOf<std::string>({"; ", ";", "\n", " ; "}) + dice.oneOf(choices);
        return text;
    }
    default:
        return dice.oneOf(choices);
    }
}

Cell dirtyCell(Dice& dice, const Column& column)
{
    switch (dice.below(8))
    {
    case 0:
        return ErrorValue();
    case 1:
        return dice.oneOf<std::string>({" ", "\u00A0", ""});
    case 2:
        return dice.oneOf<double>({-3, 0, 1.5, 3, 1e308, 5e7, 45000, 2030});
    case 3:
        return dice.oneOf<std::string>({"14/02/2026", "29/2/00", "2,5", "3", "12", "beaucoup", "courant juin"});
    case 4:
        return dice.oneOf<std::string>({"a1", " B2\u00A0", "c1", "A3 – Madame", "a99", "b5 - inconnue", "a1 –"});
    case 5:
        return dice.oneOf<std::string>({"HABITANT", "realisee", "Réalisé", "Sortie", "ville\u00A0", "jour  j"});
    case 6:
        return dice.oneOf<std::string>({"Oasis; Autre", ";", "Cœur;coeur", "Re\u0301alise\u0301e"});
    default:
        return column.type == ColumnType::Number ? Cell(-1.0) : blank;
    }
}

void addWays(const model::Template& definition, const Register& source, const model::Path& before, int depth,
             std::vector<Way>& ways)
{
    for (const Column& each : source.columns)
    {
        Way way{before, &source, &each};
        way.path.steps.push_back(each.id);
        ways.push_back(way);
        if (each.type == ColumnType::Reference && depth > 0)
            addWays(definition, *definition.registerNamed(each.reference), way.path, depth - 1, ways);
    }
}

model::Period randomPeriod(Dice& dice)
{
    if (dice.oneIn(3))
    {
        const int first = daysOf({2025, 6, 1}) + dice.below(600);
        return {{first}, {first + dice.below(200)}};
    }
    const int first = dice.from(2025 * 12 + 5, 2026 * 12 + 11);
    const int end = first + dice.oneOf<int>({1, 3, 6, 12});
    return {{daysOf({first / 12, first % 12 + 1, 1})}, {daysOf({end / 12, end % 12 + 1, 1}) - 1}};
}
}

std::vector<Way> waysFrom(const model::Template& definition, const Register& source)
{
    std::vector<Way> ways;
    addWays(definition, source, {}, 2, ways);
    std::stable_sort(ways.begin(), ways.end(),
                     [](const Way& one, const Way& other) { return one.path.steps.size() < other.path.steps.size(); });
    return ways;
}

model::Template randomTemplate(Dice& dice)
{
    model::Template definition;
    definition.id = "random";
    definition.language = "fr";
    definition.wording = frenchWords();
    definition.grid.objects.push_back({"object", "Objet", {}, {}});
    for (int count = dice.from(1, 3); count > 0; --count)
        definition.lists.push_back(randomList(dice, "list_" + std::to_string(count)));
    const std::vector<std::string> ids{"actors", "bookings", "contacts", "deeds"};
    for (int count = dice.oneIn(40) ? 0 : dice.from(1, 4); count > 0; --count)
    {
        Register each;
        each.id = ids[definition.registers.size()];
        each.label = "Label of " + each.id;
        if (!dice.oneIn(4))
        {
            each.key = "id";
            each.columns.push_back(column("id"));
        }
        for (int columns = dice.from(1, 7); columns > 0; --columns)
            each.columns.push_back(randomColumn(dice, definition, static_cast<int>(each.columns.size())));
        for (const Column& candidate : each.columns)
            if (candidate.id.starts_with("number") && !dice.oneIn(3))
                each.weight = candidate.id;
        definition.registers.push_back(each);
    }
    addReferences(dice, definition);
    addInheritance(dice, definition);
    addDates(dice, definition);
    return definition;
}

std::vector<Cell> cleanRow(Dice& dice, const model::Template& definition, const Register& each, int number)
{
    std::vector<Cell> cells;
    for (const Column& column : each.columns)
    {
        const bool mayBeBlank = column.id != each.key && !column.required;
        cells.push_back(mayBeBlank && dice.oneIn(4) ? blank : cleanCell(dice, definition, each, column, number));
        if (auto* weight = std::get_if<double>(&cells.back()); weight && column.id == each.weight)
            *weight = dice.below(6);
    }
    return cells;
}

Sheets randomRows(Dice& dice, const model::Template& definition, int dirt, int mostRows)
{
    Sheets sheets;
    for (const Register& each : definition.registers)
    {
        std::vector<std::vector<Cell>>& sheet = sheets[each.id];
        for (int row = dice.below(mostRows + 1); row > 0; --row)
        {
            std::vector<Cell>& cells =
                sheet.emplace_back(cleanRow(dice, definition, each, static_cast<int>(sheet.size())));
            for (std::size_t index = 0; index < cells.size(); ++index)
                if (dice.oneIn(dirt))
                    cells[index] = dirtyCell(dice, each.columns[index]);
            if (dice.oneIn(20))
                cells.assign(cells.size(), dice.oneIn(5) ? Cell("\u00A0") : blank);
            if (dice.oneIn(30))
                cells[0] = dice.oneOf<std::string>({"Total", "TOTAL général", "Sous-total"});
        }
    }
    return sheets;
}

Case randomCase(unsigned seed, const RandomCaseOptions& options)
{
    Dice dice(seed);
    Case made;
    made.definition = randomTemplate(dice);
    const int dirt = dice.from(3, 40);
    made.sheets = randomRows(dice, made.definition, options.dirt > 0 ? options.dirt : dirt, options.mostRows);
    leaveRowsOut(dice, made.definition);
    made.indicators() = randomIndicators(dice, made.definition, options.indicators);
    for (const model::ListOfValues& list : made.definition.lists)
        if (dice.oneIn(4))
        {
            std::vector<std::string> values = list.values;
            dice.shuffle(values);
            values.push_back(dice.oneOf<std::string>({" Sortie ", "", "AUTRE", "habitant", "Sortie"}));
            made.lists[list.id] = values;
        }
    for (int count = dice.oneIn(3) ? 2 : 1; count > 0; --count)
        made.periods.push_back(randomPeriod(dice));
    made.inputs.today = {daysOf({2025, 12, 1}) + dice.below(500)};
    for (const model::Indicator& indicator : made.indicators())
        if (dice.oneIn(4))
            made.inputs.baselines[indicator.id] =
                dice.oneIn(4) ? model::Expectation("peu") : model::Expectation(dice.below(4) * 1.0);
    return made;
}

}
