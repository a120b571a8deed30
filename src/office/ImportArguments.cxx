// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ImportArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
using commands::ImportChoices;

constexpr char knownOptions[] = "Sheet, HeadingRow, Mapping, Fixed, Values, Matching, Separator, Encoding, "
                                "AttendanceSheet, CreatePeople, CreateEvents, Events, DateOrder, LeaveOutDoubtful";

std::string textOf(const beans::PropertyValue& option)
{
    rtl::OUString text;
    option.Value >>= text;
    return calc::fromOffice(text);
}

[[noreturn]] void refuse(const beans::PropertyValue& option, const std::string& known)
{
    throw calc::UserError("option-value",
                          {{"option", calc::fromOffice(option.Name)}, {"value", textOf(option)}, {"known", known}});
}

imports::Matching matchingOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "update")
        return imports::Matching::Update;
    if (text == "skip")
        return imports::Matching::Skip;
    if (text == "new")
        return imports::Matching::New;
    refuse(option, "update, skip, new");
}

imports::DateOrder dateOrderOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "auto")
        return imports::DateOrder::ByContent;
    if (text == "day-month")
        return imports::DateOrder::DayFirst;
    if (text == "month-day")
        return imports::DateOrder::MonthFirst;
    refuse(option, "auto, day-month, month-day");
}

char separatorOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "tab" || text == "\t")
        return '\t';
    if (text.size() == 1 && text != "\"")
        return text.front();
    refuse(option, "; , tab |");
}

ImportChoices::Pair parted(const rtl::OUString& pair)
{
    const std::string text = calc::fromOffice(pair);
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos)
        throw calc::UserError("import-pair", {{"pair", text}});
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::vector<ImportChoices::Pair> pairsFrom(const uno::Sequence<rtl::OUString>& texts)
{
    std::vector<ImportChoices::Pair> pairs;
    for (const rtl::OUString& text : texts)
        pairs.push_back(parted(text));
    return pairs;
}

ImportChoices::Values valuesOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "keep")
        return ImportChoices::Values::Keep;
    if (text == "nearest")
        return ImportChoices::Values::Nearest;
    if (text == "add")
        return ImportChoices::Values::Add;
    refuse(option, "keep, nearest, add");
}

void take(ImportChoices& choices, const beans::PropertyValue& option)
{
    const auto format = [&choices]() -> calc::TextFormat&
    { return choices.format ? *choices.format : choices.format.emplace(); };
    if (option.Name == "Sheet")
        choices.sheet = textOf(option);
    else if (option.Name == "HeadingRow")
    {
        sal_Int32 row = -1;
        if (!(option.Value >>= row) || row < 0)
            refuse(option, "0, 1, 2…");
        choices.headingRow = row;
    }
    else if (option.Name == "Mapping")
    {
        uno::Sequence<rtl::OUString> pairs;
        if (option.Value >>= pairs)
            choices.columns = pairsFrom(pairs);
        else
            choices.mapping = textOf(option);
    }
    else if (option.Name == "Fixed")
    {
        uno::Sequence<rtl::OUString> pairs;
        option.Value >>= pairs;
        choices.fixed = pairsFrom(pairs);
    }
    else if (option.Name == "Values")
        choices.values = valuesOf(option);
    else if (option.Name == "Matching")
        choices.matching = matchingOf(option);
    else if (option.Name == "DateOrder")
        choices.dateOrder = dateOrderOf(option);
    else if (option.Name == "Separator")
        format().separator = separatorOf(option);
    else if (option.Name == "Encoding")
        format().encoding = textOf(option);
    else if (option.Name == "AttendanceSheet")
    {
        bool isSheet = false;
        option.Value >>= isSheet;
        choices.attendanceSheet = isSheet;
    }
    else if (option.Name == "CreatePeople")
        option.Value >>= choices.createPeople;
    else if (option.Name == "CreateEvents")
        option.Value >>= choices.createEvents;
    else if (option.Name == "Events")
    {
        uno::Sequence<rtl::OUString> pairs;
        option.Value >>= pairs;
        choices.events = pairsFrom(pairs);
    }
    else if (option.Name == "LeaveOutDoubtful")
        option.Value >>= choices.leaveOutDoubtful;
    else
        throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)}, {"known", knownOptions}});
}
}

ImportChoices importChoicesFrom(const rtl::OUString& url, const rtl::OUString& registerId,
                                const uno::Sequence<beans::PropertyValue>& options)
{
    ImportChoices choices;
    choices.url = calc::fromOffice(url);
    choices.registerId = calc::fromOffice(registerId);
    for (const beans::PropertyValue& option : options)
        take(choices, option);
    return choices;
}

org::ficheaction::ImportReport structOf(const commands::ImportReport& report)
{
    org::ficheaction::ImportReport result;
    result.rowsAdded = static_cast<sal_Int32>(report.added);
    result.othersAdded = static_cast<sal_Int32>(report.othersAdded);
    result.rowsUpdated = static_cast<sal_Int32>(report.updated);
    result.rowsUnchanged = static_cast<sal_Int32>(report.unchanged);
    result.rowsSkipped = static_cast<sal_Int32>(report.skipped);
    result.rowsRead = static_cast<sal_Int32>(report.read);
    result.ticksRead = static_cast<sal_Int32>(report.ticks);
    result.balance = report.balance;
    result.problems.realloc(static_cast<sal_Int32>(report.problems.size()));
    auto* target = result.problems.getArray();
    for (const commands::ImportProblem& problem : report.problems)
        *target++ = {static_cast<sal_Int32>(problem.row), calc::toOffice(problem.column), calc::toOffice(problem.code),
                     problem.message};
    return result;
}

}
