// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/copies/PartnerCopy.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/share/Freezing.hxx"
#include "calc/share/OwnSettings.hxx"
#include "calc/share/SharedDocument.hxx"
#include "calc/share/Signing.hxx"
#include "calc/share/StoreShared.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/files/CheckedFile.hxx"
#include "commands/partners/PersonalData.hxx"
#include "commands/run/ProgressBar.hxx"
#include "privacy/CopyNotices.hxx"
#include "privacy/GridDigest.hxx"
#include "privacy/Sha256.hxx"

#include <algorithm>
#include <iterator>
#include <stdexcept>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// Stands in the line of a frozen copy until its digest is known.
const std::string noDigest(64, '0');

/// `format`: a PDF tells the digest of its grid, the others that of all that they show, which is known when the copy is
/// made.
void addNotices(const uno::Reference<uno::XComponentContext>& context, const Document& document, GatheredCopy& copy,
                const PartnerCopyChoice& choice, int threshold, calc::SharedFormat format)
{
    if (!copy.fiche.grid)
        return;
    const model::Template& definition = *copy.fiche.definition;
    const lang::Locale locale = calc::documentLocale(document);
    const std::string day = calc::dayText(calc::LocaleFormats(context, locale), locale, copy.fiche.grid->computedOn);
    privacy::SharedGrid& grid = *copy.fiche.grid;
    grid.notices = privacy::copyNotices(definition, threshold, day, !copy.protection->masked.empty());
    if (!choice.frozen)
        return;
    const std::string language = definition.language.substr(0, definition.language.find('-'));
    const std::string rules = privacy::sha256(std::string_view(calc::storedTemplate(document).value_or("")));
    privacy::FrozenMark mark{grid.computedOn, noDigest, rules, privacy::FrozenMark::Covers::Workbook};
    if (format == calc::SharedFormat::Pdf) // Nothing can be read from its cells again.
        mark = {grid.computedOn, privacy::gridDigest(privacy::digestCells(grid, definition)), rules};
    grid.frozen = privacy::frozenLine(mark, language);
}

/// The line of a frozen copy is then as it stands in it.
std::vector<std::byte> bytesOf(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                               privacy::SharedFiche& fiche, calc::SharedFormat format)
{
    const calc::SharedDocument copy(context, fiche, calc::documentLocale(document));
    if (format != calc::SharedFormat::Pdf && fiche.grid && !fiche.grid->frozen.empty())
        fiche.grid->frozen = calc::freeze(context, copy.document(), format);
    std::vector<std::byte> bytes = calc::storedBytes(copy.document(), format);
    if (format != calc::SharedFormat::Ods)
        return bytes;
    return calc::withSettings(context, bytes, calc::settingsXml(copy.views()));
}

std::string placesOf(const std::vector<privacy::ProofHit>& hits)
{
    constexpr std::size_t most = 10;
    std::string places;
    for (std::size_t index = 0; index < std::min(hits.size(), most); ++index)
        places += (index > 0 ? "\n" : "") + hits[index].source + " → " + hits[index].stream;
    return hits.size() > most ? places + "\n…" : places;
}

privacy::ProofReport proven(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                            const FicheData& data, const privacy::SharedFiche& fiche, std::span<const std::byte> bytes)
{
    privacy::ProofRequest request;
    request.values = personalValues(data);
    request.approved = privacy::allTexts(fiche);
    request.surroundings = surroundingsOf(context, document, request.approved);
    std::ranges::move(privacy::allNumbers(fiche), std::back_inserter(request.approved));
    privacy::ProofReport report;
    try
    {
        report = privacy::prove(bytes, request);
    }
    catch (const std::runtime_error& error)
    {
        throw calc::UserError("share.unreadable", {{"part", error.what()}});
    }
    if (!report.hits.empty())
        throw calc::UserError("share.proof", {{"places", placesOf(report.hits)}});
    return report;
}

std::string keyOf(calc::Omission::What what)
{
    using What = calc::Omission::What;
    switch (what)
    {
    case What::OwnSheet:
        return "own-sheet";
    case What::OwnRows:
        return "own-rows";
    case What::OwnColumns:
        return "own-columns";
    case What::HiddenSheet:
        return "hidden-sheet";
    case What::HiddenRows:
        return "hidden-rows";
    case What::HiddenColumns:
        return "hidden-columns";
    case What::PeopleColumns:
        return "people-columns";
    case What::PeopleRegister:
        return "people-register";
    case What::OwnChart:
        return "own-chart";
    case What::MaskedChart:
        return "masked-chart";
    case What::Missing:
        return "missing";
    }
    return {};
}
}

PartnerCopyReport savePartnerCopy(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                  const rtl::OUString& url, const PartnerCopyChoice& choice)
{
    const RunGuard run(context, document, Access::Reads);
    const std::optional<calc::SharedFormat> format = calc::sharedFormatOf(url);
    if (!format)
        throw calc::UserError("share.format", {{"file", calc::fromOffice(url)}});
    if (choice.isSigned && (*format != calc::SharedFormat::Ods || !choice.frozen || !choice.grid))
        throw calc::UserError("share.sign-format", {{"file", calc::fromOffice(url)}});
    Disclosure disclosure(context, document, choice.disclosure);
    ProgressBar progress(run, Messages(context).text("progress.partner-copy"));
    FicheData data(context, document, progress.part(0, 0.4));
    GatheredCopy copy = gatherCopy(context, document, data, choice, disclosure, progress.part(0.4, 0.6));
    PartnerCopyReport report;
    report.confirmedTexts = disclosure.settleTexts(
        data, [&](const auto& visit) { privacy::visitTexts(copy.fiche, visit); }, privacy::tellingNumbers(copy.fiche));
    report.rememberedDecisions = disclosure.rememberedDecisions();
    addNotices(context, document, copy, choice, disclosure.threshold(), *format);
    std::vector<std::byte> bytes = bytesOf(context, document, copy.fiche, *format);
    privacy::ProofReport proof = proven(context, document, data, copy.fiche, bytes);
    if (choice.isSigned)
    {
        report.signer = calc::signerName(context).value_or("");
        bytes = calc::signedOds(context, bytes); // It tells who signs, and nothing else is new.
        proof.digest = privacy::sha256(bytes);
    }
    writeCheckedFile(url, bytes, choice.replace);
    report.recorded = disclosure.record(copy.protection ? std::optional(copy.protection->record) : std::nullopt);
    report.digest = proof.digest;
    report.streams = proof.streams;
    report.searched = proof.searched;
    report.wordsOfTheCopy = proof.wordsOfTheCopy;
    report.omissions = std::move(copy.omissions);
    if (copy.protection)
    {
        report.masked = std::move(copy.protection->masked);
        report.primary = copy.protection->primary;
        report.secondary = copy.protection->secondary;
        report.optimal = copy.protection->optimal;
    }
    return report;
}

std::vector<rtl::OUString> omissionTexts(const calc::Omissions& omissions, const Messages& messages)
{
    std::vector<rtl::OUString> texts;
    for (const calc::Omission& omission : omissions)
        texts.push_back(messages.text("share.omission." + keyOf(omission.what),
                                      {{"where", omission.where}, {"count", std::to_string(omission.count)}}));
    return texts;
}

}
