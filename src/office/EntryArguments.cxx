// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/EntryArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/DateTime.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
std::optional<model::Date> dayOf(const uno::Any& value)
{
    util::DateTime moment;
    util::Date day;
    if (value >>= moment)
        day = util::Date(moment.Day, moment.Month, moment.Year);
    else if (!(value >>= day))
        return std::nullopt;
    const auto civil = std::chrono::year(day.Year) / day.Month / day.Day;
    return civil.ok() ? std::optional(model::Date::of(day.Year, day.Month, day.Day)) : std::nullopt;
}

model::CellValue cellFrom(const std::string& column, const uno::Any& value)
{
    rtl::OUString text;
    double number = 0;
    if (!value.hasValue())
        return {};
    if (value >>= text)
        return calc::fromOffice(text);
    if (value >>= number)
        return number;
    if (const std::optional<model::Date> day = dayOf(value))
        return model::Moment{*day};
    throw calc::UserError("value-kind", {{"column", column}});
}

rtl::OUString textOf(const beans::PropertyValue& option)
{
    rtl::OUString text;
    option.Value >>= text;
    return text;
}

bool flagOf(const beans::PropertyValue& option)
{
    bool flag = false;
    if (!(option.Value >>= flag))
        throw calc::UserError("option-value",
                              {{"option", calc::fromOffice(option.Name)}, {"value", ""}, {"known", "true, false"}});
    return flag;
}

commands::SignInPeople signInPeopleFrom(const beans::PropertyValue& option)
{
    const rtl::OUString people = textOf(option);
    if (people == "down")
        return commands::SignInPeople::Down;
    if (people == "all")
        return commands::SignInPeople::All;
    if (people == "none")
        return commands::SignInPeople::None;
    throw calc::UserError(
        "option-value",
        {{"option", calc::fromOffice(option.Name)}, {"value", calc::fromOffice(people)}, {"known", "down, all, none"}});
}
}

std::vector<commands::NamedValue> valuesFrom(const uno::Sequence<beans::PropertyValue>& values)
{
    std::vector<commands::NamedValue> named;
    for (const beans::PropertyValue& value : values)
    {
        const std::string column = calc::fromOffice(value.Name);
        named.push_back({column, cellFrom(column, value.Value)});
    }
    return named;
}

std::vector<commands::NamedAttendance> attendancesFrom(const uno::Sequence<org::ficheaction::Attendance>& attendances)
{
    std::vector<commands::NamedAttendance> named;
    for (const org::ficheaction::Attendance& each : attendances)
        named.push_back({calc::fromOffice(each.person), valuesFrom(each.details), each.count});
    return named;
}

commands::SeriesDays seriesDaysFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    commands::SeriesDays days;
    std::optional<model::Date> first;
    std::optional<model::Date> last;
    const auto refuse = [](const char* option, const std::string& value, const char* known) {
        throw calc::UserError("option-value", {{"option", option}, {"value", value}, {"known", known}});
    };
    for (const beans::PropertyValue& option : options)
        if (option.Name == "First")
            first = dayOf(option.Value);
        else if (option.Name == "Last")
            last = dayOf(option.Value);
        else if (option.Name == "Weekdays")
        {
            uno::Sequence<sal_Int32> weekdays;
            option.Value >>= weekdays;
            for (const sal_Int32 weekday : weekdays)
                if (weekday >= 1 && weekday <= static_cast<sal_Int32>(days.rule.weekdays.size()))
                    days.rule.weekdays[static_cast<std::size_t>(weekday - 1)] = true;
                else
                    refuse("Weekdays", std::to_string(weekday), "1, 2, 3, 4, 5, 6, 7");
        }
        else if (option.Name == "EveryWeeks")
            option.Value >>= days.rule.everyWeeks;
        else if (option.Name == "Except")
            days.except = calc::fromOffice(textOf(option));
        else
            throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)},
                                                     {"known", "First, Last, Weekdays, EveryWeeks, Except"}});
    if (!first || !last || *last < *first)
        refuse(first ? "Last" : "First", "", "com.sun.star.util.Date");
    if (std::ranges::none_of(days.rule.weekdays, [](bool each) { return each; }))
        refuse("Weekdays", "", "1, 2, 3, 4, 5, 6, 7");
    if (days.rule.everyWeeks < 1)
        refuse("EveryWeeks", std::to_string(days.rule.everyWeeks), "1, 2, 3, 4");
    days.rule.days = {*first, *last};
    return days;
}

commands::RemovalChoices removalChoicesFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    commands::RemovalChoices choices;
    for (const beans::PropertyValue& option : options)
        if (option.Name == "Cancel")
            choices.cancels = flagOf(option);
        else if (option.Name == "KeepRows")
            choices.takesRows = !flagOf(option);
        else
            throw calc::UserError("option-unknown",
                                  {{"option", calc::fromOffice(option.Name)}, {"known", "Cancel, KeepRows"}});
    return choices;
}

commands::SignInChoices signInChoicesFrom(const uno::Sequence<beans::PropertyValue>& options)
{
    commands::SignInChoices choices;
    for (const beans::PropertyValue& option : options)
        if (option.Name == "People")
            choices.people = signInPeopleFrom(option);
        else if (option.Name == "Category")
            choices.category = calc::fromOffice(textOf(option));
        else if (option.Name == "BlankLines")
            option.Value >>= choices.blankLines;
        else
            throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)},
                                                     {"known", "People, Category, BlankLines"}});
    return choices;
}

}
