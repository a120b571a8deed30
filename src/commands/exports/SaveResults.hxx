// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SaveResults: writes the results of a fiche into a file for other programs: JSON, CSV or IATI; for partners with small
// counts of people kept back.
#pragma once

#include "commands/partners/Disclosure.hxx"

#include <optional>
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

struct SaveChoices
{
    ResultsFormat format = ResultsFormat::Json;
    bool inside = false; ///< stays in the centre: nothing is kept back
    bool comparedPeriods = true;
    bool replace = false;
    char separator = 0;            ///< of CSV; 0: as the office's locale has it
    std::string organisation;      ///< of IATI: the identifier of the centre, as registered
    DisclosureChoice disclosure{}; ///< of no account inside
};

struct SavedResults
{
    std::size_t figures = 0; ///< of all periods, with those of breakdowns
    std::size_t masked = 0;
    std::vector<std::string> confirmedTexts; ///< places of texts in which something was found and decided
    Recorded recorded = Recorded::NoFigures;
};

/// A run: computes the fiche of `document`, and writes the file whole or not at all. The document stays as it is, but
/// that it remembers what partners were told. Throws as Disclosure and writeCheckedFile do.
SavedResults saveResults(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                         const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const rtl::OUString& url, const SaveChoices& choices);

}
