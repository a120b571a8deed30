// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ResultTexts: the words in results that a person may have typed, before they leave the centre.
#pragma once

#include "engine/results/ResultsJson.hxx"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::exchange
{

/// Visits each of them once for each time that it is there, with its place for people: "Familles touchées : Habitant".
/// Not those of the template: see visitLabels.
void visitTexts(std::span<engine::Results> figures, engine::ResultsHeader& header,
                const std::function<void(const std::string& place, std::string& text)>& visit);

/// Visits the title and the labels of the grid: a template of one's own may name somebody there.
void visitLabels(model::Template& definition,
                 const std::function<void(const std::string& place, std::string& text)>& visit);

/// Lets figures be told in the words of `definition`, which has the same indicators and outlives them.
void tellInWordsOf(const model::Template& definition, std::span<engine::Results> figures);

/// Takes out what people said, and what proves or names something in their words: their number stays.
void leaveOutQuotes(std::span<engine::Results> figures);

}
