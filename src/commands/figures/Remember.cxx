// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/Remember.hxx"

#include "calc/document/LocalTime.hxx"
#include "explain/MemoryText.hxx"

namespace ficheaction::commands
{

calc::StoredMemory memoryAfter(const calc::StoredMemory& present, FicheData& fiche, const engine::Results& results,
                               const std::map<std::string, model::Expectation>& baselines)
{
    const calc::LocalTime now = calc::LocalTime::now();
    explain::RememberedRun run = explain::remember(fiche.dataset(), results, {now.day, baselines}, now.isoText());
    const auto known = explain::runFrom(present.last);
    if (known)
        explain::rememberRules(*known, run);
    const std::string text = explain::textOf(run);
    const auto found = explain::runFrom(text);
    if (known && found && known->period == found->period && known->figures == found->figures)
        return known->rules == found->rules ? present : calc::StoredMemory{present.before, text, present.frozen};
    return {present.last, text, present.frozen};
}

}
