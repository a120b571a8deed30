// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/CopyArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
constexpr char knownOptions[] = "Contents, Threshold, Texts, Replace, Frozen, EarlierCopies";
constexpr char knownContents[] = "card, grid, events, steps, charts";

/// Basic and Python give an array of anything.
std::vector<std::string> wordsFrom(const uno::Any& value)
{
    std::vector<std::string> words;
    uno::Sequence<rtl::OUString> texts;
    uno::Sequence<uno::Any> any;
    if (value >>= texts)
        for (const rtl::OUString& text : texts)
            words.push_back(calc::fromOffice(text));
    else if (value >>= any)
        for (const uno::Any& each : any)
        {
            rtl::OUString text;
            each >>= text;
            words.push_back(calc::fromOffice(text));
        }
    return words;
}

void takeContents(const model::Template& definition, const uno::Any& value, commands::PartnerCopyChoice& choice)
{
    choice.card = choice.grid = choice.charts = false;
    choice.registers.clear();
    for (const std::string& content : wordsFrom(value))
    {
        const auto add = [&](const std::vector<std::string>& ids)
        { choice.registers.insert(choice.registers.end(), ids.begin(), ids.end()); };
        if (content == "card")
            choice.card = true;
        else if (content == "grid")
            choice.grid = true;
        else if (content == "charts")
            choice.charts = true;
        else if (content == "events")
            add(commands::sharedEvents(definition));
        else if (content == "steps")
            add(commands::sharedSteps(definition));
        else
            throw calc::UserError("option-value",
                                  {{"option", "Contents"}, {"value", content}, {"known", knownContents}});
    }
}

TextRule textRuleFrom(const uno::Any& value)
{
    static const std::map<std::string, TextRule> rules{{"refuse", TextRule::Refuse},
                                                       {"keep", TextRule::Keep},
                                                       {"remove", TextRule::Remove},
                                                       {"replace", TextRule::Replace}};
    rtl::OUString word;
    value >>= word;
    const auto found = rules.find(calc::fromOffice(word));
    if (found == rules.end())
        throw calc::UserError(
            "option-value",
            {{"option", "Texts"}, {"value", calc::fromOffice(word)}, {"known", "refuse, keep, remove, replace"}});
    return found->second;
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
    }
    return "share.kind.name";
}

/// Each place once with what is there, and not the words.
std::string placesOf(std::span<const privacy::TextToShare> texts, std::span<const privacy::TextHit> hits,
                     const commands::Messages& messages)
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

uno::Sequence<rtl::OUString> sequenceOf(const std::vector<std::string>& texts)
{
    uno::Sequence<rtl::OUString> sequence(static_cast<sal_Int32>(texts.size()));
    std::transform(texts.begin(), texts.end(), sequence.getArray(), calc::toOffice);
    return sequence;
}
}

CopyArguments copyArgumentsFrom(const model::Template& definition, int usualThreshold,
                                const uno::Sequence<beans::PropertyValue>& options)
{
    CopyArguments arguments;
    commands::PartnerCopyChoice& choice = arguments.choice;
    choice.threshold = usualThreshold;
    choice.registers = commands::sharedEvents(definition);
    for (const std::string& id : commands::sharedSteps(definition))
        choice.registers.push_back(id);
    for (const beans::PropertyValue& option : options)
        if (option.Name == "Contents")
            takeContents(definition, option.Value, choice);
        else if (option.Name == "Threshold")
        {
            sal_Int32 threshold = choice.threshold;
            option.Value >>= threshold;
            choice.threshold = threshold;
        }
        else if (option.Name == "Texts")
            arguments.texts = textRuleFrom(option.Value);
        else if (option.Name == "Replace")
            option.Value >>= choice.replace;
        else if (option.Name == "Frozen")
            option.Value >>= choice.frozen;
        else if (option.Name == "EarlierCopies")
            option.Value >>= choice.earlierCopies;
        else
            throw calc::UserError("option-unknown",
                                  {{"option", calc::fromOffice(option.Name)}, {"known", knownOptions}});
    return arguments;
}

commands::DecideTexts deciding(TextRule rule, const model::Template& definition, const commands::Messages& messages)
{
    using What = privacy::HitDecision::What;
    const std::string somebody = definition.language.starts_with("fr") ? "(une personne)" : "(somebody)";
    return
        [rule, somebody, &messages](std::span<const privacy::TextToShare> texts, std::span<const privacy::TextHit> hits)
    {
        if (rule == TextRule::Refuse)
            throw calc::UserError("share.texts", {{"places", placesOf(texts, hits, messages)}});
        privacy::HitDecision decision{What::Keep, {}};
        if (rule == TextRule::Remove)
            decision = {What::Remove, {}};
        if (rule == TextRule::Replace)
            decision = {What::Replace, somebody};
        return std::vector<privacy::HitDecision>(hits.size(), decision);
    };
}

org::ficheaction::CopyReport structOf(const commands::PartnerCopyReport& report, const commands::Messages& messages)
{
    const std::vector<rtl::OUString> omissions = commands::omissionTexts(report.omissions, messages);
    org::ficheaction::CopyReport result;
    result.digest = calc::toOffice(report.digest);
    result.masked = static_cast<sal_Int32>(report.primary);
    result.maskedForOthers = static_cast<sal_Int32>(report.secondary);
    result.leftOut = uno::Sequence<rtl::OUString>(omissions.data(), static_cast<sal_Int32>(omissions.size()));
    result.confirmedTexts = sequenceOf(report.confirmedTexts);
    result.streams = sequenceOf(report.streams);
    result.searchedValues = static_cast<sal_Int32>(report.searched);
    result.wordsOfTheCopy = static_cast<sal_Int32>(report.wordsOfTheCopy);
    result.recorded = report.recorded;
    return result;
}

}
