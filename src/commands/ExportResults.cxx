// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/ExportResults.hxx"

#include "calc/GridReader.hxx"
#include "engine/Evaluation.hxx"
#include "engine/ResultsJson.hxx"

#include <osl/time.h>

#include <cstdio>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// The local time as "2026-06-12T14:30:00".
std::string now()
{
    TimeValue system{};
    TimeValue local{};
    oslDateTime time{};
    osl_getSystemTime(&system);
    osl_getLocalTimeFromSystemTime(&system, &local);
    osl_getDateTimeFromTimeValue(&local, &time);
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02u:%02u:%02u", time.Year, time.Month, time.Day, time.Hours,
                  time.Minutes, time.Seconds);
    return buffer;
}

engine::ResultsHeader headerOf(const calc::StaffEntries& entries)
{
    engine::ResultsHeader header{entries.action, now(), {}};
    for (const auto& [indicator, baseline] : entries.baselines)
        header.expectations[indicator].baseline = baseline;
    for (const auto& [indicator, target] : entries.targets)
        header.expectations[indicator].target = target;
    return header;
}
}

std::string exportResults(const uno::Reference<uno::XComponentContext>& context,
                          const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const FicheData fiche(context, document);
    const model::Period period = fiche.period();
    const engine::Results results = engine::evaluate(fiche.dataset(), std::span(&period, 1), {}).front();
    const calc::StaffEntries entries = calc::readStaffEntries(document, fiche.definition(), fiche.layout());
    return engine::resultsJson(results, fiche.definition(), headerOf(entries));
}

}
