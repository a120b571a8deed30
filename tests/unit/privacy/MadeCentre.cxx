// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "MadeCentre.hxx"

#include <utility>
#include <vector>

namespace ficheaction::test
{

namespace
{
using model::ColumnType;

model::Column column(const char* id, ColumnType type = ColumnType::Text)
{
    model::Column made;
    made.id = made.label = id;
    made.type = type;
    return made;
}

model::Register registerOf(const char* id, const char* key, std::vector<model::Column> columns)
{
    model::Register made;
    made.id = made.label = id;
    made.key = key;
    made.columns = std::move(columns);
    return made;
}
}

std::unique_ptr<model::Template> madeCentre()
{
    auto definition = std::make_unique<model::Template>();
    definition->id = "made-up";
    model::Column name = column("name");
    name.personal = true;
    model::Column event = column("event", ColumnType::Reference);
    event.reference = "events";
    model::Column person = column("person", ColumnType::Reference);
    person.reference = "people";
    model::Column weight = column("count", ColumnType::Number);
    weight.whole = true;
    std::vector<model::Column> people{column("id"), name};
    std::vector<model::Column> visits{event, person, weight, column("flag"), column("other")};
    for (const char* each : {"a", "b", "c"})
    {
        people.push_back(column(each));
        visits.push_back(column(each));
        visits.back().inherit = {{"person", each}};
    }
    definition->registers.push_back(registerOf("people", "id", people));
    definition->registers.push_back(registerOf("events", "id", {column("id"), column("date", ColumnType::Date)}));
    definition->registers.push_back(registerOf("visits", "", visits));
    definition->registers[1].date = {{"date"}};
    definition->registers[2].date = {{"event", "date"}};
    definition->registers[2].weight = "count";
    definition->grid.objects.push_back({"all", "All", {}, {}});
    return definition;
}

model::Filter isThere(const char* path, const char* value)
{
    model::Filter filter;
    filter.kind = model::Filter::Kind::In;
    filter.path = {{path}};
    filter.values = {value};
    return filter;
}

model::Measure distinctPeople(model::Filter where)
{
    model::Measure measure;
    measure.kind = model::MeasureKind::Distinct;
    measure.source = "visits";
    measure.of = model::Dimension(model::Path{{"person"}});
    measure.where = std::move(where);
    return measure;
}

}
