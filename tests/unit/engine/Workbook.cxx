// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Workbook.hxx"

#include <cstdio>

namespace ficheaction::test
{

using model::ColumnType;

std::optional<double> FrenchReader::number(std::string_view text) const
{
    std::string plain(text);
    for (char& character : plain)
        if (character == ',')
            character = '.';
        else if (character == '.')
            return std::nullopt;
    char* end = nullptr;
    const double number = std::strtod(plain.c_str(), &end);
    return plain.empty() || *end != '\0' ? std::nullopt : std::optional(number);
}

std::optional<std::int32_t> FrenchReader::date(std::string_view text) const
{
    unsigned day = 0;
    unsigned month = 0;
    int year = 0;
    char rest = 0;
    if (std::sscanf(std::string(text).c_str(), "%2u/%2u/%4d%c", &day, &month, &year, &rest) != 3)
        return std::nullopt;
    const auto civil =
        std::chrono::year(year < 100 ? 2000 + year : year) / std::chrono::month(month) / std::chrono::day(day);
    if (!civil.ok())
        return std::nullopt;
    return model::Date::of(static_cast<int>(civil.year()), month, day).daysSinceEpoch;
}

double serial(int year, unsigned month, unsigned day)
{
    return model::Date::of(year, month, day).daysSinceEpoch + 25569;
}

model::Column column(std::string id, ColumnType type)
{
    model::Column made;
    made.label = "Label of " + id;
    made.id = std::move(id);
    made.type = type;
    return made;
}

model::Path path(std::string_view dotted)
{
    model::Path steps;
    while (!dotted.empty())
    {
        const std::size_t dot = dotted.find('.');
        steps.steps.emplace_back(dotted.substr(0, dot));
        dotted = dot == std::string_view::npos ? std::string_view() : dotted.substr(dot + 1);
    }
    return steps;
}

model::Filter in(std::string_view dotted, std::vector<std::string> values)
{
    model::Filter filter;
    filter.kind = model::Filter::Kind::In;
    filter.path = path(dotted);
    filter.values = std::move(values);
    return filter;
}

model::Filter isEmpty(std::string_view dotted)
{
    return compared(dotted, model::Filter::Kind::Empty, 0);
}

model::Filter compared(std::string_view dotted, model::Filter::Kind kind, double bound)
{
    model::Filter filter;
    filter.kind = kind;
    filter.path = path(dotted);
    filter.bound = bound;
    return filter;
}

model::Filter all(std::vector<model::Filter> parts)
{
    model::Filter filter;
    filter.kind = model::Filter::Kind::All;
    filter.parts = std::move(parts);
    return filter;
}

model::Filter any(std::vector<model::Filter> parts)
{
    model::Filter filter = all(std::move(parts));
    filter.kind = model::Filter::Kind::Any;
    return filter;
}

model::Filter no(model::Filter part)
{
    model::Filter filter;
    filter.kind = model::Filter::Kind::Not;
    filter.parts.push_back(std::move(part));
    return filter;
}

Workbook::Workbook(model::Template definition)
    : mDefinition(std::move(definition))
{
    for (const model::Register& each : mDefinition.registers)
    {
        engine::RawTable& raw = mRaw.tables.emplace_back();
        raw.registerId = each.id;
        raw.found = true;
        raw.columns.resize(each.columns.size(), engine::RawColumn());
    }
}

engine::RawTable& Workbook::table(const std::string& registerId)
{
    for (engine::RawTable& raw : mRaw.tables)
        if (raw.registerId == registerId)
            return raw;
    throw std::logic_error("no register " + registerId);
}

void Workbook::add(const std::string& registerId, const std::vector<Cell>& row)
{
    engine::RawTable& raw = table(registerId);
    for (std::size_t index = 0; index < raw.columns.size(); ++index)
    {
        if (!raw.columns[index])
            continue;
        engine::RawColumn& cells = *raw.columns[index];
        cells.kinds.push_back(engine::RawColumn::empty);
        cells.numbers.push_back(0);
        write(cells, raw.rows, index < row.size() ? row[index] : blank);
    }
    ++raw.rows;
}

void Workbook::set(const std::string& registerId, std::size_t row, std::size_t column, const Cell& cell)
{
    write(*table(registerId).columns[column], row, cell);
}

void Workbook::write(engine::RawColumn& cells, std::size_t row, const Cell& cell)
{
    cells.kinds[row] = engine::RawColumn::empty;
    cells.numbers[row] = 0;
    if (const auto* value = std::get_if<double>(&cell))
    {
        cells.kinds[row] = engine::RawColumn::number;
        cells.numbers[row] = *value;
    }
    else if (const auto* day = std::get_if<ShownDay>(&cell))
    {
        cells.kinds[row] = engine::RawColumn::day;
        cells.numbers[row] = day->serial;
    }
    else if (const auto* time = std::get_if<ShownTime>(&cell))
    {
        cells.kinds[row] = engine::RawColumn::time;
        cells.numbers[row] = time->days;
    }
    else if (const auto* text = std::get_if<std::string>(&cell))
        cells.kinds[row] = engine::RawColumn::firstText + mRaw.pool.intern(*text);
    else if (std::holds_alternative<ErrorValue>(cell))
        cells.kinds[row] = engine::RawColumn::error;
}

void Workbook::remove(const std::string& registerId)
{
    engine::RawTable& raw = table(registerId);
    raw.found = false;
    raw.rows = 0;
    raw.columns.clear();
}

void Workbook::removeColumn(const std::string& registerId, const std::string& columnId)
{
    const std::vector<model::Column>& columns = mDefinition.registerNamed(registerId)->columns;
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (columns[index].id == columnId)
            table(registerId).columns[index].reset();
}

namespace
{
model::Column listed(std::string id, std::string list)
{
    model::Column made = column(std::move(id), ColumnType::List);
    made.list = std::move(list);
    return made;
}

model::Column reference(std::string id, std::string target, bool required)
{
    model::Column made = column(std::move(id), ColumnType::Reference);
    made.reference = std::move(target);
    made.required = required;
    return made;
}

model::Register events()
{
    model::Register events;
    events.id = "events";
    events.label = "Événements";
    events.key = "id";
    events.date = path("date");
    events.columns = {column("id"),
                      column("date", ColumnType::Date),
                      column("title"),
                      listed("type", "types"),
                      listed("status", "states"),
                      column("themes", ColumnType::Values),
                      column("hours", ColumnType::Number),
                      column("minutes")};
    events.columns[1].required = true;
    return events;
}

model::Register participants()
{
    model::Register participants;
    participants.id = "participants";
    participants.label = "Participants";
    participants.key = "id";
    participants.columns = {column("id"), column("name"), listed("category", "categories"), column("household"),
                            column("joined", ColumnType::Date)};
    return participants;
}

model::Register attendances()
{
    model::Register attendances;
    attendances.id = "attendances";
    attendances.label = "Participations";
    attendances.weight = "count";
    attendances.date = path("event.date");
    attendances.columns = {reference("event", "events", true), reference("participant", "participants", false),
                           listed("category", "categories"), listed("role", "roles"),
                           column("count", ColumnType::Number)};
    attendances.columns[2].inherit = path("participant.category");
    attendances.columns[4].whole = true;
    attendances.columns[4].whereEmpty = 1;
    return attendances;
}

model::Register feedback()
{
    model::Register feedback;
    feedback.id = "feedback";
    feedback.label = "Retours";
    feedback.date = path("date");
    feedback.columns = {column("date", ColumnType::Date), reference("event", "events", false), column("quote"),
                        listed("tone", "tones")};
    return feedback;
}
}

model::Template centre()
{
    model::Template definition;
    definition.id = "centre";
    definition.language = "fr";
    definition.wording["value.blank"] = "(non renseigné)";
    definition.lists = {{"types", "Types", {"Comité technique", "Petit déjeuner", "Manifestation"}, false},
                        {"states", "États", {"Prévue", "Réalisée", "Annulée"}, false},
                        {"categories", "Catégories", {"Habitant", "Partenaire", "Professionnel"}, false},
                        {"roles", "Rôles", {"Organisation", "Jour J"}, false},
                        {"tones", "Tonalités", {"Positive", "Mitigée", "Négative"}, false}};
    definition.registers = {events(), participants(), attendances(), feedback()};
    definition.grid.objects.push_back({"object", "Objet", {"Statistiques"}, {}});
    return definition;
}

void addIndicator(model::Template& definition, std::string id, model::Measure measure)
{
    model::Indicator indicator;
    indicator.label = "Label of " + id;
    indicator.id = std::move(id);
    indicator.measure = std::move(measure);
    definition.grid.objects.back().indicators.push_back(std::move(indicator));
}

}
