// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/ObjectWriter.hxx"

#include <boost/json/array.hpp>

namespace ficheaction::templates
{

void ObjectWriter::must(std::string_view key, const std::vector<std::string>& texts)
{
    boost::json::array all;
    for (const std::string& each : texts)
        all.emplace_back(each);
    must(key, std::move(all));
}

void ObjectWriter::text(std::string_view key, const std::string& text)
{
    if (!text.empty())
        must(key, boost::json::value(text));
}

void ObjectWriter::texts(std::string_view key, const std::vector<std::string>& texts)
{
    if (!texts.empty())
        must(key, texts);
}

void ObjectWriter::flag(std::string_view key, bool flag)
{
    if (flag)
        must(key, true);
}

void ObjectWriter::number(std::string_view key, const std::optional<double>& number)
{
    if (number)
        must(key, *number);
}

void ObjectWriter::structure(std::string_view key, boost::json::value value)
{
    const boost::json::object* const object = value.if_object();
    const boost::json::array* const array = value.if_array();
    if ((object && !object->empty()) || (array && !array->empty()))
        must(key, std::move(value));
}

void ObjectWriter::expectation(std::string_view key, const model::Expectation& expectation)
{
    if (const double* const number = std::get_if<double>(&expectation))
        must(key, *number);
    else if (const std::string* const words = std::get_if<std::string>(&expectation))
        must(key, boost::json::value(*words));
}

}
