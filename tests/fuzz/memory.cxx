// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a document remembers of a recompute. Somebody may have typed into it.

#include "Target.hxx"
#include "explain/Changes.hxx"
#include "explain/MemoryText.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const std::optional<explain::RememberedRun> run = explain::runFrom(std::string(bytes));
    if (!run)
        return;
    for (const explain::ChangedFigure& change : explain::changesBetween(*run, *run))
        require(!change.differs(), "differs from itself: " + change.indicator);
    const std::string text = explain::textOf(*run);
    if (text.empty())
        return;
    const std::optional<explain::RememberedRun> again = explain::runFrom(text);
    require(again && explain::textOf(*again) == text, "does not come back from its text");
}
