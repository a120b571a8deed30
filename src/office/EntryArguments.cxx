// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/EntryArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/entry/AddRow.hxx"
#include "roles/RowLabels.hxx"

#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/DateTime.hpp>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
template <class Items> std::string idsOf(const Items& items)
{
    std::string all;
    for (const auto& item : items)
        all += (all.empty() ? "" : ", ") + item.id;
    return all;
}

std::size_t columnNamed(const model::Register& owner, const std::string& id)
{
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
        if (owner.columns[column].id == id)
            return column;
    throw calc::UserError("unknown-column", {{"register", owner.id}, {"column", id}, {"known", idsOf(owner.columns)}});
}

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

model::CellValue cellFrom(const model::Column& column, const uno::Any& value)
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
    throw calc::UserError("value-kind", {{"column", column.id}});
}

rtl::OUString textOf(const beans::PropertyValue& option)
{
    rtl::OUString text;
    option.Value >>= text;
    return text;
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

std::size_t registerNamed(const model::Template& definition, const std::string& id)
{
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
        if (definition.registers[table].id == id)
            return table;
    throw calc::UserError("unknown-register", {{"register", id}, {"known", idsOf(definition.registers)}});
}

std::vector<model::CellValue> valuesFrom(const model::Register& owner,
                                         const uno::Sequence<beans::PropertyValue>& values)
{
    std::vector<model::CellValue> cells(owner.columns.size());
    for (const beans::PropertyValue& value : values)
    {
        const std::size_t column = columnNamed(owner, calc::fromOffice(value.Name));
        cells[column] = cellFrom(owner.columns[column], value.Value);
    }
    return cells;
}

bool addAttendance(const commands::FicheData& fiche, const commands::Messages& messages, entry::AttendanceDraft& draft,
                   std::uint32_t event, const org::ficheaction::Attendance& given)
{
    const roles::AttendanceRegister& attendance = draft.attendance();
    const model::Register& owner = fiche.definition().registers[attendance.table];
    std::optional<std::uint32_t> person;
    const std::string key = calc::fromOffice(given.person);
    if (!key.empty())
    {
        if (attendance.people)
            person = roles::rowNamed(fiche.dataset(), attendance.people->table, key);
        if (!person)
            throw calc::UserError("unknown-person", {{"person", key}});
    }
    std::vector<model::CellValue> cells = valuesFrom(owner, given.details);
    cells[attendance.event] = roles::referenceText(fiche.dataset(), attendance.events, event);
    if (person)
        cells[*attendance.person] = key;
    if (attendance.weight && given.count != 0)
        cells[*attendance.weight] = static_cast<double>(given.count);
    entry::RowDraft row = entry::draftRow(fiche.dataset(), attendance.table, std::move(cells), fiche.localeReader());
    commands::requireNoProblem(messages, owner, row);
    return draft.add(event, person, std::move(row));
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
