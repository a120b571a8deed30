// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/ShownKeys.hxx"

#include "engine/rows/Bands.hxx"

#include <charconv>
#include <optional>

namespace ficheaction::engine
{

namespace
{
using By = model::Dimension::By;

/// A number with decimals, written as texts::numberText does.
std::optional<double> decimalOf(const std::string& text)
{
    double number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    const bool isDecimal = text.find('.') != std::string::npos && error == std::errc() && stop == end;
    return isDecimal ? std::optional(number) : std::nullopt;
}

std::string shownValue(model::ColumnType type, const std::string& key, const Writing& writing)
{
    if (type == model::ColumnType::Date)
        if (const std::optional<model::Date> day = model::dateFromIso(key))
            return writing.day(*day);
    if (type == model::ColumnType::Number)
        if (const std::optional<double> number = decimalOf(key))
            return writing.number(*number);
    return key;
}

std::string shownBand(const model::Template& definition, const model::Dimension& dimension, const std::string& key,
                      const Writing& writing)
{
    const auto number = [&writing](double bound)
    {
        const std::string text = texts::numberText(bound);
        return decimalOf(text) ? writing.number(bound) : text;
    };
    for (std::size_t band = 0; band <= dimension.bounds.size(); ++band)
        if (bandLabel(definition, dimension, band) == key)
            return bandLabel(definition, dimension, band, number);
    return key;
}

const model::Measure& overRows(const model::Measure& measure)
{
    return measure.operands.empty() ? measure : overRows(measure.operands.front());
}
}

std::string shownKey(const model::Template& definition, const model::Register& source,
                     const model::Dimension& dimension, const std::string& key, const Writing& writing)
{
    if ((dimension.by == By::Age || dimension.by == By::Bands) && dimension.labels.empty())
        return shownBand(definition, dimension, key, writing);
    if (dimension.by != By::Value)
        return key;
    const auto target = model::resolve(definition, source, dimension.path);
    return target && target->column ? shownValue(target->column->type, key, writing) : key;
}

std::vector<std::string> shownKeys(const model::Template& definition, const model::Measure& measure,
                                   std::span<const std::string> keys, const Writing& writing)
{
    std::vector<std::string> shown(keys.begin(), keys.end());
    const model::Register* const source = definition.registerNamed(overRows(measure).source);
    if (source && keys.size() == measure.breakdown.size())
        for (std::size_t index = 0; index < shown.size(); ++index)
            shown[index] = shownKey(definition, *source, measure.breakdown[index], keys[index], writing);
    return shown;
}

}
