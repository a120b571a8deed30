// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Disclosure: what partners are told, in a copy or in a file for other programs: which figures are kept back, what
// becomes of texts that tell who somebody is, and what the workbook remembers of it. docs/disclosure.md says the rule.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "privacy/disclosure/Protection.hxx"
#include "privacy/text/RememberedDecisions.hxx"
#include "privacy/text/TextSearch.hxx"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// What becomes of texts that tell who somebody is, where nobody is asked.
enum class TextRule
{
    Refuse, ///< nothing goes to partners
    Keep,
    Remove,
    Replace ///< by words for somebody
};

/// Asks a person: one decision for each hit, in their order. Throws to tell nothing.
using DecideTexts = std::function<std::vector<privacy::HitDecision>(std::span<const privacy::TextToShare> texts,
                                                                    std::span<const privacy::TextHit> hits)>;

struct DisclosureChoice
{
    /// Figures of fewer people are kept back: 3, 5, 11; 0: none are. Not given: as in the person's options.
    std::optional<int> threshold;
    bool earlierCopies = true; ///< figures are kept back that earlier copies would help to tell
    TextRule texts = TextRule::Refuse;
    /// Where it is there, `texts` is of no account: asked about what the document does not remember to be decided.
    DecideTexts decide;
    bool needsRecord = false; ///< refuses a document that cannot remember what was told
    bool lostRecord = false;  ///< goes on where somebody emptied or changed what earlier copies left on record
};

/// Whether the document remembers what was told.
enum class Recorded
{
    Yes,       ///< once it is saved
    NoFigures, ///< none were told: there is nothing to remember
    ReadOnly   ///< it cannot be written
};

/// Places and texts of what is to go to partners, always in the same order.
using VisitTexts = std::function<void(const std::function<void(const std::string& place, std::string& text)>& visit)>;

/// Numbers that would tell a figure that is kept back, by the places of texts beside it.
using TellingNumbers = std::map<std::string, std::vector<int>>;

class Disclosure
{
public:
    /// Throws calc::UserError "share.threshold" ({value}), "share.record-damaged", "share.record-lost" ({count} copies
    /// that were on record), "share.needs-record".
    Disclosure(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const DisclosureChoice& choice);

    int threshold() const { return mThreshold; }

    /// See privacy::protect. What it returns points into the fiche's data.
    privacy::Protection protect(const FicheData& fiche, std::span<const engine::Results> figures,
                                const engine::Progress& progress) const;

    /// Searches the texts, and changes those in which something was found as it is decided. Returns their places.
    /// `telling`: for places, numbers that are asked about there where they are written as words.
    /// Throws calc::UserError "share.texts" ({places}) where they are to be refused, and what `decide` throws.
    std::vector<std::string> settleTexts(const FicheData& fiche, const VisitTexts& visitTexts,
                                         const TellingNumbers& telling);

    /// On how many hits a person was not asked, as the document remembers what they decided.
    std::size_t rememberedDecisions() const { return mRemembered; }

    /// Remembers in the document what was told, once the file is in place: empty where it tells no figures; and what a
    /// person decided on texts. This is not undone by undoing.
    Recorded record(std::optional<privacy::SharedRecord> told) const;

private:
    std::vector<privacy::HitDecision> decisionsOn(const FicheData& fiche, std::span<const privacy::TextToShare> texts,
                                                  std::span<const privacy::TextHit> hits);
    std::vector<privacy::HitDecision> askedDecisions(std::span<const privacy::TextToShare> texts,
                                                     std::span<const privacy::TextHit> hits);

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    DisclosureChoice mChoice;
    int mThreshold;
    std::vector<privacy::SharedRecord> mEarlier;
    std::optional<privacy::RememberedDecisions> mDecided; ///< with what was decided now; empty: nothing was
    std::size_t mRemembered = 0;
};

/// What was told before. Throws calc::UserError "share.record-damaged".
std::vector<privacy::SharedRecord>
earlierCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
