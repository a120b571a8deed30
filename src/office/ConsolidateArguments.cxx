// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ConsolidateArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "office/CopyArguments.hxx"

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
using commands::SaveChoices;

std::string textOf(const beans::PropertyValue& option)
{
    rtl::OUString text;
    if (sal_Int32 number = 0; !(option.Value >>= text) && (option.Value >>= number))
        text = rtl::OUString::number(number);
    return calc::fromOffice(text);
}

[[noreturn]] void refuse(const beans::PropertyValue& option, const std::string& known)
{
    throw calc::UserError("option-value",
                          {{"option", calc::fromOffice(option.Name)}, {"value", textOf(option)}, {"known", known}});
}

bool flagOf(const beans::PropertyValue& option)
{
    bool flag = false;
    if (!(option.Value >>= flag))
        refuse(option, "true, false");
    return flag;
}

int thresholdOf(const beans::PropertyValue& option)
{
    constexpr std::array allowed{0, 3, 5, 11};
    sal_Int32 threshold = -1;
    if (!(option.Value >>= threshold) || std::find(allowed.begin(), allowed.end(), threshold) == allowed.end())
        refuse(option, "0, 3, 5, 11");
    return threshold;
}

char separatorOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "tab" || text == "\t")
        return '\t';
    if (text == ";" || text == ",")
        return text.front();
    refuse(option, "; , tab");
}

commands::ResultsFormat formatOf(const beans::PropertyValue& option)
{
    const std::optional<commands::ResultsFormat> format = commands::formatNamed(textOf(option));
    if (!format)
        refuse(option, "json, csv, xml");
    return *format;
}
}

commands::ConsolidateChoices consolidateChoices(const uno::Sequence<rtl::OUString>& urls,
                                                const uno::Sequence<beans::PropertyValue>& options)
{
    commands::ConsolidateChoices choices;
    for (const rtl::OUString& url : urls)
        choices.urls.push_back(calc::fromOffice(url));
    for (const beans::PropertyValue& option : options)
        if (option.Name == "SamePeopleOnce")
            choices.samePeopleOnce = flagOf(option);
        else if (option.Name == "Hidden")
            choices.visible = !flagOf(option);
        else
            throw calc::UserError("option-unknown",
                                  {{"option", calc::fromOffice(option.Name)}, {"known", "SamePeopleOnce, Hidden"}});
    return choices;
}

commands::SaveChoices saveChoices(const rtl::OUString& url, const uno::Sequence<beans::PropertyValue>& options)
{
    SaveChoices choices;
    choices.disclosure.needsRecord = true; // A macro is not told otherwise.
    std::optional<commands::ResultsFormat> format = commands::formatOf(calc::fromOffice(url));
    for (const beans::PropertyValue& option : options)
        if (option.Name == "Format")
            format = formatOf(option);
        else if (option.Name == "Inside")
            choices.inside = flagOf(option);
        else if (option.Name == "Threshold")
            choices.disclosure.threshold = thresholdOf(option);
        else if (option.Name == "Replace")
            choices.replace = flagOf(option);
        else if (option.Name == "ComparedPeriods")
            choices.comparedPeriods = flagOf(option);
        else if (option.Name == "Separator")
            choices.separator = separatorOf(option);
        else if (option.Name == "Texts")
            choices.disclosure.texts = textRuleFrom(option);
        else if (option.Name == "Unrecorded")
            choices.disclosure.needsRecord = !flagOf(option);
        else if (option.Name == "LostRecord")
            choices.disclosure.lostRecord = flagOf(option);
        else if (option.Name == "Organisation")
            choices.organisation = textOf(option);
        else
            throw calc::UserError("option-unknown",
                                  {{"option", calc::fromOffice(option.Name)},
                                   {"known", "Format, Inside, Threshold, Replace, ComparedPeriods, Separator, Texts, "
                                             "Organisation, Unrecorded, LostRecord"}});
    if (!format)
        throw calc::UserError("option-value", {{"option", "Format"}, {"value", ""}, {"known", "json, csv, xml"}});
    choices.format = *format;
    return choices;
}

}
