// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/FilterReader.hxx"

#include "model/Date.hxx"
#include "template/ErrorCode.hxx"
#include "template/readers/DimensionReader.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "json/ObjectReader.hxx"

#include <utility>

namespace ficheaction::templates
{

using model::ColumnType;
using model::Filter;

namespace
{
class FilterReader
{
public:
    FilterReader(const RowSource& source, const References& references, json::ErrorReport& errors)
        : mSource(source)
        , mReferences(references)
        , mErrors(errors)
    {
    }

    Filter read(const json::Node& node) const
    {
        const json::ObjectShape* shape = json::shapeByKeys(node, shapes::filters, mErrors);
        if (!shape)
            return {};
        const json::ObjectReader object(node, *shape, mErrors);
        if (shape == &shapes::filterAll || shape == &shapes::filterAny)
            return combination(object, *shape);
        if (shape == &shapes::filterNot)
            return object.has("not") ? inverse(read(*object.value("not"))) : Filter();
        return shape == &shapes::filterAge ? age(object) : comparison(object, *shape);
    }

private:
    Filter combination(const json::ObjectReader& object, const json::ObjectShape& shape) const
    {
        Filter filter;
        filter.kind = &shape == &shapes::filterAll ? Filter::Kind::All : Filter::Kind::Any;
        reportWhereEmpty(object, shape.mark(), "a filter at least");
        for (const json::Node* part : object.items(shape.mark()))
            filter.parts.push_back(read(*part));
        return filter;
    }

    static Filter inverse(Filter part)
    {
        Filter filter;
        filter.kind = Filter::Kind::Not;
        filter.parts.push_back(std::move(part));
        return filter;
    }

    Filter comparison(const json::ObjectReader& object, const json::ObjectShape& shape) const
    {
        Filter filter;
        filter.path = pathFrom(object.text("path"));
        const model::Column* column = columnAt(object, "path");
        if (&shape == &shapes::filterIs || &shape == &shapes::filterIn)
            readValues(object, shape, column, filter);
        else if (&shape == &shapes::filterEmpty)
        {
            filter.kind = Filter::Kind::Empty;
            return object.flag("empty") ? filter : inverse(std::move(filter));
        }
        else
            readBound(object, shape, column, filter);
        return filter;
    }

    Filter age(const json::ObjectReader& object) const
    {
        Filter filter;
        filter.kind = Filter::Kind::Age;
        filter.path = pathFrom(object.text("age"));
        filter.from = object.number("from");
        filter.below = object.number("below");
        if (!object.node().find("from") && !object.node().find("below"))
            mErrors.add(object.node().offset, json::ErrorCode::MissingKey, "from", "from or below, or both");
        if (filter.from && filter.below && *filter.below <= *filter.from)
            mErrors.add(object.offsetOf("below"), ErrorCode::NotAscending, "below", "an age above that of from");
        if (const model::Column* birth = columnAt(object, "age"))
            mReferences.checkType(*birth, {ColumnType::Number, ColumnType::Date}, *object.value("age"));
        readDay(object, filter);
        return filter;
    }

    void readDay(const json::ObjectReader& object, Filter& filter) const
    {
        if (const json::Node* on = object.value("on"))
        {
            filter.on = pathFrom(on->text);
            if (isOneDay(*on, mErrors))
                return;
            if (const model::Column* day = columnAt(object, "on"))
                mReferences.checkType(*day, {ColumnType::Date}, *on);
        }
        else if (mSource.rows && !mSource.dated)
            mErrors.add(object.node().offset, ErrorCode::NotDated, mSource.rows->id,
                        "\"on\", the day of the age: a path to a date, \"periodEnd\" or a day such as "
                        "\"2026-12-31\"; rows of this register have no date");
    }

    const model::Column* columnAt(const json::ObjectReader& object, std::string_view key) const
    {
        const json::Node* path = object.value(key);
        if (!mSource.rows || !path)
            return nullptr;
        const auto target = mReferences.pathAt(*mSource.rows, *path);
        return target && !mReferences.isDoubtful(*target->column) ? target->column : nullptr;
    }

    void readValues(const json::ObjectReader& object, const json::ObjectShape& shape, const model::Column* column,
                    Filter& filter) const
    {
        filter.kind = Filter::Kind::In;
        reportWhereEmpty(object, shape.mark(), "a value at least");
        std::vector<const json::Node*> values = object.items(shape.mark());
        if (const json::Node* single = object.value(shape.mark()); single && &shape == &shapes::filterIs)
            values.push_back(single);
        const bool comparable =
            column && mReferences.checkType(
                          *column, {ColumnType::Text, ColumnType::List, ColumnType::Values, ColumnType::Reference},
                          *object.value("path"));
        for (const json::Node* value : values)
        {
            filter.values.push_back(value->text);
            if (comparable && !column->list.empty())
                mReferences.checkValue(column->list, *value);
        }
    }

    void readBound(const json::ObjectReader& object, const json::ObjectShape& shape, const model::Column* column,
                   Filter& filter) const
    {
        if (&shape == &shapes::filterLess)
            filter.kind = Filter::Kind::Less;
        else if (&shape == &shapes::filterAtMost)
            filter.kind = Filter::Kind::LessOrEqual;
        else if (&shape == &shapes::filterGreater)
            filter.kind = Filter::Kind::Greater;
        else
            filter.kind = Filter::Kind::GreaterOrEqual;
        const json::Node* bound = object.value(shape.mark());
        if (bound && column &&
            mReferences.checkType(*column, {ColumnType::Number, ColumnType::Date}, *object.value("path")))
            filter.bound = column->type == ColumnType::Date ? dayAt(*bound) : numberAt(*bound);
    }

    double dayAt(const json::Node& bound) const
    {
        const bool isText = bound.kind == json::Node::Kind::Text;
        const auto date = isText ? model::dateFromIso(bound.text) : std::nullopt;
        if (!date)
            mErrors.add(bound.offset, json::ErrorCode::BadDate, isText ? bound.text : "a number",
                        "a day such as \"2026-06-12\"");
        return date ? date->daysSinceEpoch : 0;
    }

    double numberAt(const json::Node& bound) const
    {
        if (bound.kind != json::Node::Kind::Number)
            mErrors.add(bound.offset, json::ErrorCode::BadNumber, bound.text, "a number without quotes, such as 1.5");
        return bound.number;
    }

    void reportWhereEmpty(const json::ObjectReader& object, std::string_view key, const char* expected) const
    {
        const json::Node* array = object.value(key);
        if (array && array->kind == json::Node::Kind::Array && array->items.empty())
            mErrors.add(array->offset, json::ErrorCode::EmptyArray, std::string(key), expected);
    }

    RowSource mSource;
    const References& mReferences;
    json::ErrorReport& mErrors;
};
}

Filter readFilter(const json::Node& node, const RowSource& source, const References& references,
                  json::ErrorReport& errors)
{
    return FilterReader(source, references, errors).read(node);
}

}
