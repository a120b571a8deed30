// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateWriter: from the typed model of a template, or of one part of it, to the JSON text that the reader makes the
// same model of.
#pragma once

#include "model/Template.hxx"

#include <string>

namespace ficheaction::templates
{

/// All of these write UTF-8, laid out for people: two blanks for each level, what is short on one line, keys in the
/// order of docs/templates.md, nothing that is meant anyway. What they get is made as the reader makes it: each name
/// leads somewhere, and no filter inside another is of every row.

/// The whole template, with a line break at its end. Reading it gives a model equal to `definition`. One that would be
/// too large for the reader is written without blanks.
std::string writeTemplate(const model::Template& definition);

/// One object of its grid, with its indicators.
std::string writeGridObject(const model::GridObject& object, const model::Template& definition);

std::string writeIndicator(const model::Indicator& indicator, const model::Template& definition);

/// `definition` has the registers of the measure: it tells dates from numbers.
std::string writeMeasure(const model::Measure& measure, const model::Template& definition);

/// A filter on rows of the register `registerId`. "{}" where it is of every row: the key that it belongs to is then
/// left out.
std::string writeFilter(const model::Filter& filter, const std::string& registerId, const model::Template& definition);

/// A path in quotes, or an object.
std::string writeDimension(const model::Dimension& dimension);

/// Without quotes: "(a + b) / 2".
std::string writeFormula(const model::Formula& formula);

/// With its initial rows, where `definition` has any.
std::string writeRegister(const model::Register& dataRegister, const model::Template& definition);

std::string writeColumn(const model::Column& column);

std::string writeList(const model::ListOfValues& list);

std::string writeCardSection(const model::CardSection& section);

}
