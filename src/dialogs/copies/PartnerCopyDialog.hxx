// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PartnerCopyDialog: what goes into a copy for partners, with a preview that follows the choices.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// Something that can be left out: the card, the grid, a register of events.
struct OfferedPart
{
    std::string id;
    std::string label;
    bool chosen = true;
};

struct PartnerCopyAnswer
{
    std::vector<std::string> parts; ///< ids of what goes
    int threshold = 5;              ///< numbers of people below it are masked; 0: none are
    bool earlierCopies = true;
    bool frozen = false;
    bool isSigned = false; ///< only with `frozen`
};

struct PartnerCopyQuestion
{
    std::vector<OfferedPart> parts;
    PartnerCopyAnswer proposed; ///< its parts are not looked at
    bool hasEarlierCopies = false;
    std::optional<std::string> signer{};   ///< in the certificate with which the person can sign
    bool hasDecisions = false;             ///< on texts, from earlier copies
    std::function<void()> forgetDecisions; ///< what becomes of them where the person wants so
    /// The words of the preview; asked again whenever a choice changes.
    std::function<rtl::OUString(const PartnerCopyAnswer&)> preview;
};

/// Empty where the person cancels.
std::optional<PartnerCopyAnswer> askPartnerCopy(const Window& window, const commands::Messages& messages,
                                                const PartnerCopyQuestion& question);

}
