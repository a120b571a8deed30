// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/copies/VerifyCopy.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/copies/CopyChangeText.hxx"
#include "commands/partners/Disclosure.hxx"
#include "commands/run/RunGuard.hxx"
#include "explain/RuleText.hxx"
#include "privacy/Sha256.hxx"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

bool remembers(const Document& source, const privacy::FrozenMark& mark)
{
    try
    {
        const auto records = earlierCopies(source);
        return std::ranges::any_of(records, [&](const privacy::SharedRecord& record)
                                   { return record.date == model::isoText(mark.day); });
    }
    catch (const calc::UserError&)
    {
        return false; // Somebody changed the property by hand: it remembers nothing that can be read.
    }
}

std::string nameOf(const Document& document)
{
    const uno::Reference<frame::XTitle> titled(document, uno::UNO_QUERY);
    return titled.is() ? calc::fromOffice(titled->getTitle()) : std::string();
}

std::vector<VerifiedSource> sourcesOf(const uno::Reference<uno::XComponentContext>& context, const Document& copy,
                                      const privacy::FrozenMark& mark)
{
    std::vector<VerifiedSource> sources;
    const uno::Reference<container::XEnumeration> open =
        frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (open->hasMoreElements())
    {
        const Document document(open->nextElement(), uno::UNO_QUERY);
        const auto rules = document.is() && document != copy ? calc::storedTemplate(document) : std::nullopt;
        if (rules)
            sources.push_back(
                {nameOf(document), remembers(document, mark), privacy::sha256(std::string_view(*rules)) == mark.rules});
    }
    return sources;
}

/// The first of them; or why there are none.
rtl::OUString changesText(const Messages& messages, const VerifiedCopy& verified)
{
    constexpr std::size_t most = 12;
    const std::vector<rtl::OUString> changes = changeTexts(messages, verified);
    if (changes.empty())
        return messages.text("verify.where-unknown");
    rtl::OUString text;
    for (std::size_t index = 0; index < std::min(most, changes.size()); ++index)
        text += (index > 0 ? rtl::OUString("\n") : rtl::OUString()) + changes[index];
    if (changes.size() > most)
        text += "\n" + messages.counted("verify.more-changes", static_cast<std::int64_t>(changes.size() - most));
    return text;
}
}

VerifiedCopy verifyCopy(const uno::Reference<uno::XComponentContext>& context, const Document& document)
{
    const RunGuard run(context, document, Access::Reads);
    VerifiedCopy verified;
    verified.copy = calc::frozenCopyIn(context, document);
    if (verified.copy)
    {
        verified.sources = sourcesOf(context, document, verified.copy->mark);
        const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
        verified.signatures = calc::signaturesOf(context, model->getURL());
    }
    return verified;
}

std::vector<rtl::OUString> changeTexts(const Messages& messages, const VerifiedCopy& verified)
{
    std::vector<rtl::OUString> texts;
    if (verified.copy)
        for (const privacy::CopyChange& change : verified.copy->changes)
            texts.push_back(changeText(messages, change));
    return texts;
}

std::vector<rtl::OUString> signatureTexts(const Messages& messages, const VerifiedCopy& verified)
{
    const explain::Words words(messages.language());
    std::vector<rtl::OUString> texts;
    for (const calc::Signature& signature : verified.signatures)
    {
        const char* const key = !signature.valid    ? "verify.signature-broken"
                                : signature.trusted ? "verify.signed"
                                                    : "verify.signed-untrusted";
        texts.push_back(
            messages.text(key, {{"signer", signature.signer}, {"day", explain::dayText(words, signature.day)}}));
    }
    return texts;
}

rtl::OUString verifiedText(const Messages& messages, const VerifiedCopy& verified)
{
    if (!verified.copy)
        return messages.text("verify.not-frozen");
    const explain::Words words(messages.language());
    const bool whole = verified.copy->mark.covers == privacy::FrozenMark::Covers::Workbook;
    const std::map<std::string, std::string> parameters{{"day", explain::dayText(words, verified.copy->mark.day)},
                                                        {"digest", verified.copy->mark.digest},
                                                        {"shown", verified.copy->shown}};
    rtl::OUString text;
    if (verified.isIntact())
        text = messages.text(whole ? "verify.intact" : "verify.intact-values", parameters);
    else
    {
        text = messages.text("verify.changed", parameters) + "\n\n" + changesText(messages, verified);
        text += "\n\n" + messages.text("verify.changed-digests", parameters);
    }
    for (const rtl::OUString& signature : signatureTexts(messages, verified))
        text += "\n\n" + signature;
    for (const VerifiedSource& source : verified.sources)
    {
        text += "\n\n" +
                messages.text(source.remembers ? "verify.recorded" : "verify.not-recorded", {{"source", source.name}});
        text += " " +
                messages.text(source.sameRules ? "verify.rules-same" : "verify.rules-other", {{"source", source.name}});
    }
    return text;
}

}
