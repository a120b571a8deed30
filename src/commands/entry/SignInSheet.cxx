// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/SignInSheet.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/reports/SignInPages.hxx"
#include "commands/entry/Attendance.hxx"
#include "commands/run/RunGuard.hxx"
#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/IOException.hpp>

#include <algorithm>
#include <array>
#include <set>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using roles::AttendanceRegister;
using roles::PeopleRegister;

/// Columns of a register of events that say where it is.
constexpr std::array placeColumns{"place", "location", "venue", "room", "neighbourhood", "quarter"};

std::string textIn(const engine::Dataset& data, std::size_t table, std::size_t column, std::size_t row)
{
    return std::string(texts::trimmed(data.typedText(
        {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)})));
}

/// The columns of people that attendances read from them: category, neighbourhood.
std::vector<std::size_t> inheritedColumns(const FicheData& fiche, const AttendanceRegister& attendance)
{
    std::vector<std::size_t> columns;
    const model::Register& owner = fiche.definition().registers[attendance.table];
    for (const std::size_t detail : attendance.details)
    {
        const std::vector<std::string>& steps = owner.columns[detail].inherit.steps;
        if (!attendance.people || steps.size() != 2)
            continue;
        const std::size_t column = fiche.dataset().tables()[attendance.people->table].columnIndex(steps.back());
        if (column != engine::TypedTable::npos)
            columns.push_back(column);
    }
    return columns;
}

std::string placeOf(const FicheData& fiche, std::size_t events, std::uint32_t event)
{
    for (const char* id : placeColumns)
    {
        const std::size_t column = fiche.dataset().tables()[events].columnIndex(id);
        if (column != engine::TypedTable::npos)
            return textIn(fiche.dataset(), events, column, event);
    }
    return {};
}

/// "12 juin 2026"
std::string dayInWords(const model::Template& definition, model::Date day)
{
    const std::chrono::year_month_day civil = day.civil();
    const unsigned month = static_cast<unsigned>(civil.month());
    return std::to_string(static_cast<unsigned>(civil.day())) + " " +
           definition.word("month." + std::to_string(month)) + " " + std::to_string(static_cast<int>(civil.year()));
}

std::set<std::uint32_t> peopleDown(const FicheData& fiche, const AttendanceRegister& attendance, std::uint32_t event)
{
    const entry::AttendanceDraft draft(fiche.dataset(), attendance);
    std::set<std::uint32_t> people;
    for (const std::size_t number : draft.of(event))
        if (draft.entry(number).person)
            people.insert(*draft.entry(number).person);
    return people;
}

std::set<std::uint32_t> everybody(const FicheData& fiche, const AttendanceRegister& attendance,
                                  const std::string& category)
{
    const engine::TypedTable& rows = fiche.dataset().tables()[attendance.people->table];
    const std::optional<std::size_t> column = categoryColumn(fiche);
    std::set<std::uint32_t> people;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.states[row] == engine::RowState::Valid &&
            (category.empty() || (column && texts::folded(textIn(fiche.dataset(), attendance.people->table, *column,
                                                                 row)) == texts::folded(category))))
            people.insert(static_cast<std::uint32_t>(row));
    return people;
}

std::vector<std::array<std::string, 3>> linesOf(const FicheData& fiche, const AttendanceRegister& attendance,
                                                const std::set<std::uint32_t>& people)
{
    std::vector<std::array<std::string, 3>> lines;
    const std::vector<std::size_t> inherited = inheritedColumns(fiche, attendance);
    for (const std::uint32_t person : people)
    {
        const PeopleRegister& columns = *attendance.people;
        const auto text = [&](const std::optional<std::size_t>& column)
        { return column ? textIn(fiche.dataset(), columns.table, *column, person) : std::string(); };
        lines.push_back({text(columns.lastName), text(columns.firstName),
                         inherited.size() > 1 ? text(inherited[1]) : std::string()});
    }
    std::sort(lines.begin(), lines.end(),
              [](const auto& one, const auto& other)
              { return texts::folded(one[0] + " " + one[1]) < texts::folded(other[0] + " " + other[1]); });
    return lines;
}

calc::SignInPages pagesOf(const FicheData& fiche, std::uint32_t event, const SignInChoices& choices)
{
    const model::Template& definition = fiche.definition();
    const AttendanceRegister attendance = attendanceRegister(fiche);
    const engine::Dataset& data = fiche.dataset();
    calc::SignInPages pages;
    pages.title = definition.word("signin.title");
    const std::optional<std::size_t> label = roles::labelColumn(definition.registers[attendance.events]);
    pages.event =
        label ? textIn(data, attendance.events, *label, event)
              : definition.registers[attendance.events].label + " " + roles::keyOf(data, attendance.events, event);
    const bool french = definition.language.starts_with("fr");
    const std::string colon = french ? "\u00A0: " : ": ";
    const std::optional<model::Date> day = roles::dayOf(data, attendance.events, event);
    const std::string place = placeOf(fiche, attendance.events, event);
    const std::string blank = "……………………";
    pages.dayAndPlace = definition.word("signin.date") + colon + (day ? dayInWords(definition, *day) : blank) +
                        "      " + definition.word("signin.place") + colon + (place.empty() ? blank : place);
    pages.action = definition.title;
    pages.notice = definition.word("signin.notice");
    pages.page = definition.word("print.page");
    pages.headings = {definition.word("signin.number"), definition.word("signin.last_name"),
                      definition.word("signin.first_name"), definition.word("signin.from"),
                      definition.word("signin.signature")};
    pages.blankLines = static_cast<std::size_t>(std::max<std::int32_t>(0, choices.blankLines));
    if (attendance.people && choices.people == SignInPeople::Down)
        pages.people = linesOf(fiche, attendance, peopleDown(fiche, attendance, event));
    if (attendance.people && choices.people == SignInPeople::All)
        pages.people = linesOf(fiche, attendance, everybody(fiche, attendance, choices.category));
    return pages;
}

/// A document that nobody sees.
class HiddenPages
{
public:
    HiddenPages(const uno::Reference<uno::XComponentContext>& context, const calc::SignInPages& pages)
        : mDocument(calc::makeSignInPages(context, pages, false))
    {
    }
    ~HiddenPages() { calc::closeDocument(mDocument); }
    HiddenPages(const HiddenPages&) = delete;
    HiddenPages& operator=(const HiddenPages&) = delete;

    void store(const rtl::OUString& url) const
    {
        const beans::PropertyValue filter("FilterName", -1, uno::Any(rtl::OUString("calc_pdf_Export")),
                                          beans::PropertyState_DIRECT_VALUE);
        uno::Reference<frame::XStorable>(mDocument, uno::UNO_QUERY_THROW)
            ->storeToURL(url, uno::Sequence<beans::PropertyValue>(&filter, 1));
    }

private:
    uno::Reference<sheet::XSpreadsheetDocument> mDocument;
};

void write(const uno::Reference<uno::XComponentContext>& context, const FicheData& fiche, std::uint32_t event,
           const SignInChoices& choices, const std::string& url)
{
    const HiddenPages pages(context, pagesOf(fiche, event, choices));
    try
    {
        pages.store(calc::toOffice(url));
    }
    catch (const io::IOException&)
    {
        throw calc::UserError("file-unwritable", {{"file", url}});
    }
}
}

std::optional<std::size_t> categoryColumn(const FicheData& fiche)
{
    const std::vector<std::size_t> inherited = inheritedColumns(fiche, attendanceRegister(fiche));
    return inherited.empty() ? std::nullopt : std::optional(inherited.front());
}

void writeSignInSheet(const uno::Reference<uno::XComponentContext>& context,
                      const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                      std::uint32_t event, const SignInChoices& choices, const std::string& url)
{
    const RunGuard run(context, document, Access::Reads);
    write(context, fiche, event, choices, url);
}

void writeSignInSheet(const uno::Reference<uno::XComponentContext>& context,
                      const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& eventKey,
                      const SignInChoices& choices, const std::string& url)
{
    const RunGuard run(context, document, Access::Reads);
    const FicheData fiche(context, document);
    write(context, fiche, eventNamed(fiche, attendanceRegister(fiche), eventKey), choices, url);
}

void openSignInSheet(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                     std::uint32_t event, const SignInChoices& choices)
{
    const RunGuard run(context, document, Access::Reads);
    calc::makeSignInPages(context, pagesOf(fiche, event, choices), true);
}

}
