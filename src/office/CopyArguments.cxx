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
constexpr char knownOptions[] = "Contents, Threshold, Texts, Replace, Frozen, Signed, EarlierCopies, LostRecord";
constexpr char knownContents[] = "card, grid, events, steps, charts";

/// Basic and Python may give an array of Any.
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

void takeContents(const uno::Any& value, commands::PartnerCopyChoice& choice)
{
    choice.card = choice.grid = choice.charts = choice.events = choice.steps = false;
    for (const std::string& content : wordsFrom(value))
        if (content == "card")
            choice.card = true;
        else if (content == "grid")
            choice.grid = true;
        else if (content == "charts")
            choice.charts = true;
        else if (content == "events")
            choice.events = true;
        else if (content == "steps")
            choice.steps = true;
        else
            throw calc::UserError("option-value",
                                  {{"option", "Contents"}, {"value", content}, {"known", knownContents}});
}

uno::Sequence<rtl::OUString> sequenceOf(const std::vector<std::string>& texts)
{
    uno::Sequence<rtl::OUString> sequence(static_cast<sal_Int32>(texts.size()));
    std::transform(texts.begin(), texts.end(), sequence.getArray(), calc::toOffice);
    return sequence;
}
}

commands::PartnerCopyChoice copyChoiceFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    commands::PartnerCopyChoice choice;
    for (const beans::PropertyValue& option : options)
        if (option.Name == "Contents")
            takeContents(option.Value, choice);
        else if (option.Name == "Threshold")
        {
            if (sal_Int32 threshold = 0; option.Value >>= threshold)
                choice.disclosure.threshold = threshold;
        }
        else if (option.Name == "Texts")
            choice.disclosure.texts = textRuleFrom(option);
        else if (option.Name == "Replace")
            option.Value >>= choice.replace;
        else if (option.Name == "Frozen")
            option.Value >>= choice.frozen;
        else if (option.Name == "Signed")
            option.Value >>= choice.isSigned;
        else if (option.Name == "EarlierCopies")
            option.Value >>= choice.disclosure.earlierCopies;
        else if (option.Name == "LostRecord")
            option.Value >>= choice.disclosure.lostRecord;
        else
            throw calc::UserError("option-unknown",
                                  {{"option", calc::fromOffice(option.Name)}, {"known", knownOptions}});
    return choice;
}

commands::TextRule textRuleFrom(const beans::PropertyValue& option)
{
    using commands::TextRule;
    static const std::map<std::string, TextRule> rules{{"refuse", TextRule::Refuse},
                                                       {"keep", TextRule::Keep},
                                                       {"remove", TextRule::Remove},
                                                       {"replace", TextRule::Replace}};
    rtl::OUString word;
    option.Value >>= word;
    const auto found = rules.find(calc::fromOffice(word));
    if (found == rules.end())
        throw calc::UserError("option-value", {{"option", calc::fromOffice(option.Name)},
                                               {"value", calc::fromOffice(word)},
                                               {"known", "refuse, keep, remove, replace"}});
    return found->second;
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
    result.recorded = report.recorded == commands::Recorded::Yes;
    if (report.recorded == commands::Recorded::NoFigures)
        result.notRecorded = "no-figures";
    if (report.recorded == commands::Recorded::ReadOnly)
        result.notRecorded = "read-only";
    return result;
}

}
