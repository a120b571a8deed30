// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/RegisterWriter.hxx"

#include "template/checks/References.hxx"
#include "template/writers/FilterWriter.hxx"
#include "template/writers/ObjectWriter.hxx"

#include <boost/json/array.hpp>

namespace ficheaction::templates
{

namespace
{
/// The cells in the order of the columns.
boost::json::array rowsJson(const model::Register& dataRegister, const std::vector<model::InitialRow>& rows)
{
    boost::json::array all;
    for (const model::InitialRow& row : rows)
    {
        ObjectWriter object;
        for (const model::Column& column : dataRegister.columns)
            if (const auto cell = row.find(column.id); cell != row.end())
                object.must(column.id, boost::json::value(cell->second));
        all.push_back(object.take());
    }
    return all;
}
}

boost::json::object listJson(const model::ListOfValues& list)
{
    ObjectWriter object;
    object.must("id", boost::json::value(list.id));
    object.must("label", boost::json::value(list.label));
    object.must("values", list.values);
    object.flag("ordered", list.ordered);
    return object.take();
}

boost::json::object columnJson(const model::Column& column)
{
    ObjectWriter object;
    object.must("id", boost::json::value(column.id));
    object.must("label", boost::json::value(column.label));
    object.must("type", boost::json::string_view(columnTypeText(column.type)));
    object.text("list", column.list);
    object.text("register", column.reference);
    object.path("inherit", column.inherit);
    object.flag("required", column.required);
    object.flag("personal", column.personal);
    object.flag("whole", column.whole);
    object.number("minimum", column.minimum);
    object.number("maximum", column.maximum);
    object.number("whereEmpty", column.whereEmpty);
    object.text("wherePast", column.wherePast);
    object.text("whereCancelled", column.whereCancelled);
    object.text("unit", column.unit);
    if (column.width != 0)
        object.must("width", column.width);
    object.text("help", column.help);
    return object.take();
}

boost::json::object registerJson(const model::Register& dataRegister, const model::Template& definition)
{
    boost::json::array columns;
    for (const model::Column& column : dataRegister.columns)
        columns.push_back(columnJson(column));
    ObjectWriter object;
    object.must("id", boost::json::value(dataRegister.id));
    object.must("label", boost::json::value(dataRegister.label));
    object.text("key", dataRegister.key);
    object.text("weight", dataRegister.weight);
    object.path("date", dataRegister.date);
    object.structure("counts", filterJson(dataRegister.counts, &dataRegister, definition));
    object.flag("shared", dataRegister.shared);
    object.must("columns", std::move(columns));
    if (const auto rows = definition.rows.find(dataRegister.id); rows != definition.rows.end())
        object.must("rows", rowsJson(dataRegister, rows->second));
    return object.take();
}

}
