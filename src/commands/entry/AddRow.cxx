// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/entry/AddRow.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/words/WeekdayText.hxx"

#include <array>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
AddedRow written(const uno::Reference<uno::XComponentContext>& context,
                 const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche, std::size_t table,
                 const entry::RowDraft& draft)
{
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           Messages(context).text("undo.add-row"));
    calc::RegisterWriter writer(document, fiche.definition(), fiche.layout(), step);
    for (const entry::GivenKey& given : draft.keys)
        writer.set(given.cell, given.key);
    const std::uint32_t row = writer.append(table, std::array{draft.cells});
    for (const entry::NewListValue& added : draft.newValues)
        writer.addToList(added.list, added.value);
    step.commit();

    const calc::RegisterPlace& place = fiche.layout().registers[table];
    const model::Register& owner = fiche.definition().registers[table];
    AddedRow added{{}, place.sheetName, {}};
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        if (owner.columns[column].id == owner.key)
            added.key = std::get<std::string>(draft.cells[column]);
        if (place.columns[column] && added.cell.empty())
            added.cell = calc::fromOffice(calc::relativeCell(*place.columns[column], place.sheetRow(row)));
    }
    return added;
}
}

AddedRow addRow(const uno::Reference<uno::XComponentContext>& context,
                const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche, std::size_t table,
                const entry::RowDraft& draft)
{
    const RunGuard run(context, document, Access::Writes);
    return written(context, document, fiche, table, draft);
}

AddedRow addRow(const uno::Reference<uno::XComponentContext>& context,
                const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& registerId,
                const std::vector<NamedValue>& values)
{
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    const std::size_t table = registerNamed(fiche.definition(), registerId);
    const model::Register& owner = fiche.definition().registers[table];
    const entry::RowDraft draft = entry::draftRow(fiche.dataset(), table, cellsOf(owner, values), fiche.localeReader());
    requireNoProblem(Messages(context), fiche, table, draft);
    return written(context, document, fiche, table, draft);
}

rtl::OUString problemText(const Messages& messages, const FicheData& fiche, std::size_t table,
                          const entry::CellProblem& problem)
{
    const model::Register& owner = fiche.definition().registers[table];
    const rtl::OUString text = messages.text(
        "entry." + problem.code, {{"column", owner.columns[problem.column].label}, {"value", problem.value}});
    return problem.weekday ? text + " " + weekdayText(messages, fiche.cellLocale(), *problem.weekday) : text;
}

void requireNoProblem(const Messages& messages, const FicheData& fiche, std::size_t table, const entry::RowDraft& draft)
{
    std::string problems;
    for (const entry::CellProblem& problem : draft.problems)
        problems += (problems.empty() ? "" : "\n") + calc::fromOffice(problemText(messages, fiche, table, problem));
    if (!problems.empty())
        throw calc::UserError("row-refused",
                              {{"sheet", fiche.definition().registers[table].label}, {"problems", problems}});
}

}
