// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SaveResults: writes the results of a fiche into a file for other programs: JSON, CSV or IATI; for partners with small
// counts of people kept back.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "privacy/text/TextSearch.hxx"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::commands
{

enum class ResultsFormat
{
    Json,
    Csv,
    Iati
};

/// By the ending of an address; empty where it is none of theirs.
std::optional<ResultsFormat> formatOf(const std::string& url);

/// "json", "csv", "xml" (or "iati").
std::optional<ResultsFormat> formatNamed(const std::string& name);

/// What becomes of words in texts for partners that tell who somebody is, where nobody is asked.
enum class TextPolicy
{
    Refuse,
    Keep,
    Remove
};

/// One decision for each hit; empty: nothing is saved.
using TextDecisions = std::function<std::optional<std::vector<privacy::HitDecision>>(
    std::span<const privacy::TextToShare> texts, std::span<const privacy::TextHit> hits)>;

struct SaveChoices
{
    ResultsFormat format = ResultsFormat::Json;
    bool inside = false; ///< stays in the centre: nothing is kept back
    int threshold = 5;
    bool comparedPeriods = true;
    bool replace = false;
    char separator = 0; ///< of CSV; 0: as the office's locale has it
    TextPolicy texts = TextPolicy::Refuse;
    std::string organisation; ///< of IATI: the identifier of the centre, as registered
    TextDecisions decide;     ///< asks the person; where it is there, `texts` is of no account
};

struct SavedResults
{
    std::size_t figures = 0; ///< of all periods, with those of breakdowns
    std::size_t masked = 0;
    std::size_t texts = 0; ///< places in texts that were decided on
};

/// Computes the fiche of `document`, and writes the file whole or not at all. The document stays as
/// it is, but that it remembers what partners were told. Empty where the person went back. Throws calc::UserError;
/// "export-names" ({places}) where texts tell who somebody is and are to be refused.
std::optional<SavedResults>
saveResults(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
            const rtl::OUString& url, const SaveChoices& choices);

}
