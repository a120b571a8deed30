// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/FilterWriter.hxx"

#include "model/Date.hxx"
#include "template/writers/ObjectWriter.hxx"

#include <cmath>

#include <boost/json/array.hpp>

namespace ficheaction::templates
{

using model::Filter;

namespace
{
const char* boundKey(Filter::Kind kind)
{
    switch (kind)
    {
    case Filter::Kind::Less:
        return "less";
    case Filter::Kind::LessOrEqual:
        return "atMost";
    case Filter::Kind::Greater:
        return "greater";
    default:
        return "atLeast";
    }
}

class FilterWriter
{
public:
    FilterWriter(const model::Register* source, const model::Template& definition)
        : mSource(source)
        , mDefinition(definition)
    {
    }

    boost::json::object object(const Filter& filter) const
    {
        ObjectWriter object;
        switch (filter.kind)
        {
        case Filter::Kind::Everything:
            break;
        case Filter::Kind::All:
        case Filter::Kind::Any:
            object.must(filter.kind == Filter::Kind::All ? "all" : "any", parts(filter));
            break;
        case Filter::Kind::Not:
            return inverse(filter.parts.front());
        case Filter::Kind::In:
            object.path("path", filter.path);
            if (filter.values.size() == 1)
                object.must("is", boost::json::value(filter.values.front()));
            else
                object.must("in", filter.values);
            break;
        case Filter::Kind::Empty:
            object.path("path", filter.path);
            object.must("empty", true);
            break;
        case Filter::Kind::Age:
            object.path("age", filter.path);
            object.number("from", filter.from);
            object.number("below", filter.below);
            object.path("on", filter.on);
            break;
        default:
            object.path("path", filter.path);
            object.must(boundKey(filter.kind), bound(filter));
            break;
        }
        return object.take();
    }

private:
    boost::json::array parts(const Filter& filter) const
    {
        boost::json::array all;
        for (const Filter& part : filter.parts)
            all.push_back(object(part));
        return all;
    }

    boost::json::object inverse(const Filter& part) const
    {
        ObjectWriter inverse;
        if (part.kind == Filter::Kind::Empty)
        {
            inverse.path("path", part.path);
            inverse.must("empty", false);
        }
        else
            inverse.must("not", object(part));
        return inverse.take();
    }

    boost::json::value bound(const Filter& filter) const
    {
        const auto target = mSource ? model::resolve(mDefinition, *mSource, filter.path) : std::nullopt;
        if (!target || !target->column || target->column->type != model::ColumnType::Date)
            return filter.bound;
        return boost::json::value(model::isoText({static_cast<std::int32_t>(std::lround(filter.bound))}));
    }

    const model::Register* mSource;
    const model::Template& mDefinition;
};
}

boost::json::object filterJson(const Filter& filter, const model::Register* source, const model::Template& definition)
{
    return FilterWriter(source, definition).object(filter);
}

}
