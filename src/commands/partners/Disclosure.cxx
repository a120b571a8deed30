// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/partners/Disclosure.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/stored/StoredCopies.hxx"
#include "calc/stored/StoredDecisions.hxx"
#include "commands/partners/PersonalData.hxx"
#include "commands/settings/Options.hxx"
#include "commands/words/Messages.hxx"

#include <algorithm>
#include <array>
#include <stdexcept>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
int requiredThreshold(int threshold)
{
    constexpr std::array allowed{0, 3, 5, 11};
    if (std::find(allowed.begin(), allowed.end(), threshold) == allowed.end())
        throw calc::UserError("share.threshold", {{"value", std::to_string(threshold)}});
    return threshold;
}

const char* keyOf(privacy::HitKind kind)
{
    switch (kind)
    {
    case privacy::HitKind::FullName:
    case privacy::HitKind::LastName:
    case privacy::HitKind::FirstName:
        return "share.kind.name";
    case privacy::HitKind::Phone:
        return "share.kind.phone";
    case privacy::HitKind::Email:
        return "share.kind.email";
    case privacy::HitKind::Address:
        return "share.kind.address";
    case privacy::HitKind::BirthDate:
        return "share.kind.birth-date";
    case privacy::HitKind::Identifier:
        return "share.kind.identifier";
    case privacy::HitKind::Remark:
        return "share.kind.remark";
    case privacy::HitKind::NumberWord:
        return "share.kind.number-word";
    }
    return "share.kind.name";
}

/// Each place once, with the kind of what was found there and without the words themselves.
std::string placesOf(std::span<const privacy::TextToShare> texts, std::span<const privacy::TextHit> hits,
                     const Messages& messages)
{
    std::vector<std::string> lines;
    for (const privacy::TextHit& hit : hits)
    {
        std::string line = texts[hit.text].place + " (" + calc::fromOffice(messages.text(keyOf(hit.kind))) + ")";
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    std::string places;
    for (const std::string& line : lines)
        places += (places.empty() ? "" : "\n") + line;
    return places;
}

/// Hits and decisions are in the order of the texts.
void applyDecisions(const VisitTexts& visitTexts, std::span<const privacy::TextHit> hits,
                    std::span<const privacy::HitDecision> decisions)
{
    std::size_t index = 0;
    std::size_t first = 0;
    visitTexts(
        [&](const std::string&, std::string& text)
        {
            std::size_t end = first;
            while (end < hits.size() && hits[end].text == index)
                ++end;
            if (end > first)
                text = privacy::decided(text, hits.subspan(first, end - first), decisions.subspan(first, end - first));
            first = end;
            ++index;
        });
}
}

Disclosure::Disclosure(const uno::Reference<uno::XComponentContext>& context,
                       const uno::Reference<sheet::XSpreadsheetDocument>& document, const DisclosureChoice& choice)
    : mContext(context)
    , mDocument(document)
    , mChoice(choice)
    , mThreshold(requiredThreshold(choice.threshold ? *choice.threshold : readOptions(context).threshold))
    , mEarlier(commands::earlierCopies(document)) // read also where they are of no account: one more is to be added
{
    if (const auto lost = calc::lostCopies(document); lost && !choice.lostRecord)
        throw calc::UserError("share.record-lost", {{"count", std::to_string(*lost)}});
    if (choice.needsRecord && !calc::isWritable(document))
        throw calc::UserError("share.needs-record");
}

privacy::Protection Disclosure::protect(const FicheData& fiche, std::span<const engine::Results> figures,
                                        const engine::Progress& progress) const
{
    const std::span<const privacy::SharedRecord> known(mEarlier.data(), mChoice.earlierCopies ? mEarlier.size() : 0);
    return privacy::protect(fiche.definition(), figures, {mThreshold}, known, progress);
}

std::vector<std::string> Disclosure::settleTexts(const FicheData& fiche, const VisitTexts& visitTexts,
                                                 const TellingNumbers& telling)
{
    std::vector<privacy::TextToShare> texts;
    visitTexts(
        [&](const std::string& place, std::string& text)
        {
            const auto numbers = telling.find(place);
            texts.push_back({place, text, numbers == telling.end() ? std::vector<int>() : numbers->second});
        });
    const std::vector<privacy::TextHit> hits =
        privacy::searchTexts(texts, peopleNames(fiche), knownWords(mContext, fiche));
    if (hits.empty())
        return {};
    applyDecisions(visitTexts, hits, decisionsOn(fiche, texts, hits));
    std::vector<std::string> places;
    for (const privacy::TextHit& hit : hits)
        if (places.empty() || places.back() != texts[hit.text].place)
            places.push_back(texts[hit.text].place);
    return places;
}

std::vector<privacy::HitDecision> Disclosure::decisionsOn(const FicheData& fiche,
                                                          std::span<const privacy::TextToShare> texts,
                                                          std::span<const privacy::TextHit> hits)
{
    using What = privacy::HitDecision::What;
    if (mChoice.decide)
        return askedDecisions(texts, hits);
    if (mChoice.texts == TextRule::Refuse)
        throw calc::UserError("share.texts", {{"places", placesOf(texts, hits, Messages(mContext))}});
    const bool french = fiche.definition().language.starts_with("fr");
    privacy::HitDecision decision{What::Keep, {}};
    if (mChoice.texts == TextRule::Remove)
        decision = {What::Remove, {}};
    if (mChoice.texts == TextRule::Replace)
        decision = {What::Replace, french ? "(une personne)" : "(somebody)"};
    std::vector<privacy::HitDecision> decisions(hits.size(), decision);
    for (std::size_t index = 0; index < hits.size(); ++index)
        if (mChoice.texts == TextRule::Replace && hits[index].kind == privacy::HitKind::NumberWord)
            decisions[index].replacement = french ? "(quelques)" : "(some)";
    return decisions;
}

/// Asks about what is new.
std::vector<privacy::HitDecision> Disclosure::askedDecisions(std::span<const privacy::TextToShare> texts,
                                                             std::span<const privacy::TextHit> hits)
{
    privacy::RememberedDecisions known = calc::storedDecisions(mDocument);
    std::vector<std::optional<privacy::HitDecision>> decisions;
    std::vector<privacy::TextHit> open;
    for (const privacy::TextHit& hit : hits)
        if (!decisions.emplace_back(known.decisionOn(texts[hit.text], hit)))
            open.push_back(hit);
    mRemembered = hits.size() - open.size();
    const std::vector<privacy::HitDecision> asked =
        open.empty() ? std::vector<privacy::HitDecision>() : mChoice.decide(texts, open);
    std::vector<privacy::HitDecision> all;
    all.reserve(hits.size());
    std::size_t next = 0;
    for (const auto& decision : decisions)
        all.push_back(decision ? *decision : asked.at(next++));
    for (std::size_t index = 0; index < open.size(); ++index)
        known.remember(texts[open[index].text], open[index], asked[index]);
    if (!open.empty())
        mDecided = std::move(known);
    return all;
}

Recorded Disclosure::record(std::optional<privacy::SharedRecord> told) const
{
    if (mDecided && calc::isWritable(mDocument))
        calc::storeDecisions(mDocument, *mDecided);
    if (!told)
        return Recorded::NoFigures;
    if (!calc::isWritable(mDocument))
        return Recorded::ReadOnly;
    told->date = model::isoText(calc::LocalTime::now().day);
    std::vector<privacy::SharedRecord> records = mEarlier;
    records.push_back(*std::move(told));
    calc::storeCopies(mDocument, privacy::recordsJson(records), records.size());
    return Recorded::Yes;
}

std::vector<privacy::SharedRecord> earlierCopies(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::string json = calc::storedCopies(document);
    if (json.empty())
        return {};
    try
    {
        return privacy::readRecords(json);
    }
    catch (const std::runtime_error&)
    {
        throw calc::UserError("share.record-damaged");
    }
}

}
