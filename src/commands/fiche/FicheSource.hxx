// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FicheSource: what an export of results and a consolidation both need to say of a document's fiche: its header, and
// how each of its indicators goes together with those of others.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "engine/results/ResultsJson.hxx"

#include <map>
#include <string>

namespace ficheaction::commands
{

/// With the name of the centre as "structure", and the rules of all indicators.
engine::ResultsHeader
sourceHeader(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             const FicheData& fiche);

/// Of a template, read from `templateText`.
std::map<std::string, engine::IndicatorRule> rulesOf(const model::Template& definition,
                                                     const std::string& templateText);

/// The baselines of a header, as an evaluation takes them.
std::map<std::string, model::Expectation> baselinesOf(const engine::ResultsHeader& header);

}
