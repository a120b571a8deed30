// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The record of earlier copies for partners. Where it cannot be read, nothing may be shared: that has to be said.

#include "Target.hxx"
#include "privacy/disclosure/SharedRecord.hxx"

#include <stdexcept>

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    std::vector<privacy::SharedRecord> records;
    try
    {
        records = privacy::readRecords(bytes);
    }
    catch (const std::runtime_error&)
    {
        return;
    }
    require(privacy::readRecords(privacy::recordsJson(records)) == records, "does not come back from its text");
}
