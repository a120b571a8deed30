// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridLanguage: what the words of the grid are made with: the template's wording, and numbers and days as people of the
// document's locale write them. Knows no UNO.
#pragma once

#include "engine/results/Results.hxx"
#include "engine/rows/ShownKeys.hxx"
#include "model/Template.hxx"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct GridLanguage
{
    const std::map<std::string, std::string>* wording = nullptr;
    std::function<std::string(double number, int decimals)> number;
    std::function<std::string(model::Date day)> day;       ///< "12/01/2026"
    std::function<std::string(model::Date day)> dayOfYear; ///< "12/01"
    std::string quoteBegin = "“";
    std::string quoteEnd = "”";

    const std::string& word(const std::string& key) const { return wording->at(key); }

    /// Whole numbers without decimals, others with one.
    std::string count(double number) const;

    /// How the keys of a breakdown are written: a number with all of its decimals.
    engine::Writing writing() const;

    /// The wording of `key` with each {name} replaced.
    std::string filled(const std::string& key, const std::map<std::string, std::string>& parameters) const;
};

/// "et 3 de plus dans la feuille « Retours »"
std::string moreText(const GridLanguage& language, std::size_t hidden, const std::string& sheetName);

/// Without line breaks and tabs.
std::string oneLine(std::string text);

/// One of the values of a figure, on a line: a date as people write it.
std::string valueText(const GridLanguage& language, const engine::ValueCount& value);

/// Whether the figure is a change, shown with its sign.
bool isSigned(const model::Indicator& indicator);

/// Whether the figure is shown as "3 sur 5".
bool isShownAsFraction(const model::Indicator& indicator);

/// "3 sur 5"
std::string fractionText(const GridLanguage& language, const engine::Figure& figure);

}
