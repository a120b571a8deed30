// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/SampleReader.hxx"

#include <boost/json.hpp>

#include <charconv>

namespace ficheaction::templates
{

namespace
{
namespace json = boost::json;

/// What is not as a sample should be: read by readSampleYear alone.
struct NotASample
{
};

void require(bool condition)
{
    if (!condition)
        throw NotASample();
}

const json::value* member(const json::object& object, const char* name)
{
    return object.if_contains(name);
}

const json::object& objectOf(const json::value* value)
{
    require(value && value->is_object());
    return value->get_object();
}

const json::array& arrayOf(const json::value* value)
{
    require(value && value->is_array());
    return value->get_array();
}

std::string textOf(const json::value* value)
{
    require(value && value->is_string());
    return std::string(value->get_string().data(), value->get_string().size());
}

std::string nameOf(const json::key_value_pair& pair)
{
    return std::string(pair.key().data(), pair.key().size());
}

model::Date dateOf(std::string_view iso)
{
    const std::optional<model::Date> date = model::dateFromIso(iso);
    require(date.has_value());
    return *date;
}

int twoDigits(std::string_view text)
{
    int number = -1;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    require(text.size() == 2 && failure == std::errc() && end == text.data() + 2 && number >= 0);
    return number;
}

/// "18:30" as a fraction of the day.
double timeOf(std::string_view text)
{
    require(text.size() == 5 && text[2] == ':');
    const int hours = twoDigits(text.substr(0, 2));
    const int minutes = twoDigits(text.substr(3));
    require(hours < 24 && minutes < 60);
    return (hours * 60 + minutes) / (24.0 * 60.0);
}

model::Moment momentOf(const std::string& iso)
{
    const std::size_t split = iso.find('T');
    model::Moment moment{dateOf(std::string_view(iso).substr(0, split)), 0};
    if (split != std::string::npos)
        moment.time = timeOf(std::string_view(iso).substr(split + 1));
    return moment;
}

model::CellValue cellOf(const json::value& value)
{
    if (value.is_null())
        return std::monostate();
    if (value.is_number())
        return value.to_number<double>();
    if (value.is_string())
        return textOf(&value);
    return momentOf(textOf(member(objectOf(&value), "date")));
}

model::SampleRows rowsOf(const json::value& value)
{
    const json::object& object = objectOf(&value);
    model::SampleRows sample;
    for (const json::value& column : arrayOf(member(object, "columns")))
        sample.columns.push_back(textOf(&column));
    for (const json::value& row : arrayOf(member(object, "rows")))
    {
        std::vector<model::CellValue>& cells = sample.rows.emplace_back();
        for (const json::value& cell : arrayOf(&row))
            cells.push_back(cellOf(cell));
        require(cells.size() <= sample.columns.size());
    }
    return sample;
}

std::map<std::string, model::Expectation> expectationsOf(const json::value* value)
{
    std::map<std::string, model::Expectation> expectations;
    if (!value)
        return expectations;
    for (const json::key_value_pair& pair : objectOf(value))
        if (pair.value().is_number())
            expectations[nameOf(pair)] = pair.value().to_number<double>();
        else
            expectations[nameOf(pair)] = textOf(&pair.value());
    return expectations;
}

std::map<std::string, std::string> textsOf(const json::value* value)
{
    std::map<std::string, std::string> texts;
    if (value)
        for (const json::key_value_pair& pair : objectOf(value))
            texts[nameOf(pair)] = textOf(&pair.value());
    return texts;
}

model::Period periodOf(const json::object& object)
{
    const std::optional<model::Period> period =
        model::periodBetween(dateOf(textOf(member(object, "start"))), dateOf(textOf(member(object, "end"))));
    require(period.has_value());
    return *period;
}

model::SampleYear sampleOf(const json::object& object)
{
    model::SampleYear sample;
    sample.templateId = textOf(member(object, "template"));
    if (const json::value* const structure = member(object, "structure"))
        sample.structure = textOf(structure);
    sample.period = periodOf(objectOf(member(object, "period")));
    for (const json::key_value_pair& pair : objectOf(member(object, "registers")))
        sample.registers[nameOf(pair)] = rowsOf(pair.value());
    if (const json::value* const grid = member(object, "grid"))
    {
        sample.baselines = expectationsOf(member(objectOf(grid), "baselines"));
        sample.targets = expectationsOf(member(objectOf(grid), "targets"));
        sample.analysis = textsOf(member(objectOf(grid), "analysis"));
    }
    return sample;
}
}

std::optional<model::SampleYear> readSampleYear(std::string_view text)
{
    boost::system::error_code failure;
    const json::value root = json::parse(json::string_view(text.data(), text.size()), failure);
    if (failure)
        return std::nullopt;
    try
    {
        return sampleOf(objectOf(&root));
    }
    catch (const NotASample&)
    {
        return std::nullopt;
    }
}

}
