// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PartnerCopyText: what a copy for partners will hold, and what was made, in the office's words.
#pragma once

#include "commands/copies/PartnerCopy.hxx"
#include "commands/words/Messages.hxx"

namespace ficheaction::menu
{

/// What goes, what is masked, what stays.
rtl::OUString previewText(const commands::GatheredCopy& copy, const commands::Messages& messages);

/// `file`: as a person knows it.
rtl::OUString partnerCopyReportText(const commands::PartnerCopyReport& report, const model::Template& definition,
                                    const rtl::OUString& file, const commands::Messages& messages);

}
