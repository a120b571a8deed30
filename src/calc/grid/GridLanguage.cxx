// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridLanguage.hxx"

#include "engine/Wording.hxx"
#include "text/TextFolding.hxx"

#include <cmath>

namespace ficheaction::calc
{

std::string GridLanguage::count(double value) const
{
    return number(value, value == std::floor(value) ? 0 : 1);
}

engine::Writing GridLanguage::writing() const
{
    const auto withDecimals = [this](double value)
    {
        const std::string text = texts::numberText(value);
        const std::size_t point = text.find('.');
        return number(value, point == std::string::npos ? 0 : static_cast<int>(text.size() - point - 1));
    };
    return {withDecimals, day};
}

std::string GridLanguage::filled(const std::string& key, const std::map<std::string, std::string>& parameters) const
{
    return engine::filled(word(key), parameters);
}

std::string moreText(const GridLanguage& language, std::size_t hidden, const std::string& sheetName)
{
    return language.filled("note.more", {{"count", language.count(static_cast<double>(hidden))}, {"sheet", sheetName}});
}

std::string oneLine(std::string text)
{
    for (char& character : text)
        if (character == '\n' || character == '\r' || character == '\t')
            character = ' ';
    return text;
}

std::string valueText(const GridLanguage& language, const engine::ValueCount& value)
{
    return value.day ? language.day(*value.day) : oneLine(value.value);
}

bool isSigned(const model::Indicator& indicator)
{
    const model::Measure& measure = indicator.measure;
    return indicator.points || measure.kind == model::MeasureKind::Trend ||
           (measure.kind == model::MeasureKind::Paired && measure.pairing.figure == model::Pairing::Figure::Change);
}

bool isShownAsFraction(const model::Indicator& indicator)
{
    return indicator.measure.kind == model::MeasureKind::Milestones && !indicator.percent && indicator.decimals == 0;
}

std::string fractionText(const GridLanguage& language, const engine::Figure& figure)
{
    return language.filled("note.ratio", {{"numerator", language.count(figure.numerator.value_or(0))},
                                          {"denominator", language.count(figure.denominator.value_or(0))}});
}

}
