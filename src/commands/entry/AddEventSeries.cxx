// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/AddEventSeries.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/entry/AddRow.hxx"
#include "commands/run/RunGuard.hxx"
#include "roles/Roles.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
void requireNotTooMany(const std::vector<model::Date>& days)
{
    if (days.size() > mostInSeries)
        throw calc::UserError("series.too-many", {{"most", std::to_string(mostInSeries)}});
}

/// What is there already stays out of `rows`.
std::vector<model::Date> passOver(const FicheData& fiche, std::size_t table,
                                  std::vector<std::vector<model::CellValue>>& rows, std::vector<model::Date> days)
{
    std::vector<model::Date> passed;
    std::size_t place = 0;
    std::erase_if(rows,
                  [&](const std::vector<model::CellValue>& row)
                  {
                      const model::Date day = days[place++];
                      const bool isThere = entry::rowLike(fiche.dataset(), table, row).has_value();
                      if (isThere)
                          passed.push_back(day);
                      return isThere;
                  });
    return passed;
}

AddedSeries written(const uno::Reference<uno::XComponentContext>& context,
                    const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                    std::size_t table, const entry::RowDraft& draft, const std::vector<model::Date>& days)
{
    requireNotTooMany(days);
    const calc::RegisterPlace& place = fiche.layout().registers[table];
    const model::Register& owner = fiche.definition().registers[table];
    const model::Date today = calc::LocalTime::now().day;
    // What is there already takes no number.
    std::vector<std::vector<model::CellValue>> rows =
        entry::seriesRows(fiche.dataset(), table, draft.cells, days, today);
    AddedSeries added{{}, passOver(fiche, table, rows, days), place.sheetName, {}};
    std::vector<model::Date> left;
    std::set_difference(days.begin(), days.end(), added.passed.begin(), added.passed.end(), std::back_inserter(left));
    rows = entry::seriesRows(fiche.dataset(), table, draft.cells, left, today);
    if (rows.empty())
        return added;
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           Messages(context).text("undo.add-series"));
    calc::RegisterWriter writer(document, fiche.definition(), fiche.layout(), step);
    for (const entry::GivenKey& given : draft.keys)
        writer.set(given.cell, given.key);
    const std::uint32_t row = writer.append(table, rows);
    for (const entry::NewListValue& value : draft.newValues)
        writer.addToList(value.list, value.value);
    step.commit();
    const std::optional<std::size_t> key = owner.keyIndex();
    for (const std::vector<model::CellValue>& each : rows)
        added.keys.push_back(key ? std::get<std::string>(each[*key]) : std::string());
    const auto first =
        std::find_if(place.columns.begin(), place.columns.end(), [](const auto& column) { return column.has_value(); });
    if (first != place.columns.end())
        added.cell = calc::fromOffice(calc::relativeCell(**first, place.sheetRow(row)));
    return added;
}
}

std::size_t seriesRegister(const FicheData& fiche)
{
    const std::optional<std::size_t> table = roles::eventRegister(fiche.definition());
    if (!table || fiche.definition().registers[*table].date.steps.size() != 1)
        throw calc::UserError("series.no-events");
    return *table;
}

AddedSeries addEventSeries(const uno::Reference<uno::XComponentContext>& context,
                           const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche,
                           std::size_t table, const entry::RowDraft& draft, const std::vector<model::Date>& days)
{
    const RunGuard run(context, document, Access::Writes);
    return written(context, document, fiche, table, draft, days);
}

AddedSeries addEventSeries(const uno::Reference<uno::XComponentContext>& context,
                           const uno::Reference<sheet::XSpreadsheetDocument>& document,
                           const std::vector<NamedValue>& values, const SeriesDays& when)
{
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    const std::size_t table = seriesRegister(fiche);
    const model::Register& owner = fiche.definition().registers[table];
    entry::SeriesRule rule = when.rule;
    entry::FreeDaysRead except = entry::readFreeDays(when.except, fiche.localeReader());
    if (!except.unread.empty())
        throw calc::UserError("series.unread", {{"line", except.unread.front()}});
    rule.free = std::move(except.days);
    std::vector<model::CellValue> given = cellsOf(owner, values);
    given.resize(owner.columns.size());
    given[*owner.indexOf(owner.date.steps.front())] = model::Moment{rule.days.first};
    const entry::RowDraft draft = entry::draftRow(fiche.dataset(), table, std::move(given), fiche.localeReader());
    requireNoProblem(Messages(context), fiche, table, draft);
    std::vector<model::Date> days;
    for (const entry::SeriesDay& each : entry::seriesDays(rule))
        if (!each.free)
            days.push_back(each.day);
    return written(context, document, fiche, table, draft, days);
}

}
