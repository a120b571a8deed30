// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/ExplainCommand.hxx"

#include "calc/document/UserError.hxx"
#include "commands/figures/ExplainFilter.hxx"
#include "commands/figures/ExplainRows.hxx"
#include "dialogs/figures/ExplainDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/LastChoices.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/SelectRows.hxx"
#include "menu/SelectedCell.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using dialogs::ExplainAnswer;

constexpr char habits[] = "Explain";
constexpr char leftOutRows[] = "LeftOut";

const char* nameOf(ExplainAnswer::What what)
{
    switch (what)
    {
    case ExplainAnswer::What::SelectRows:
        return "SelectRows";
    case ExplainAnswer::What::FilterRows:
        return "FilterRows";
    case ExplainAnswer::What::NewSheet:
        return "NewSheet";
    default:
        return "Row";
    }
}

dialogs::ExplainHabit lastHabit(const dialogs::Window& window)
{
    using What = ExplainAnswer::What;
    dialogs::ExplainHabit habit;
    for (const std::string& name : lastChoices(window.context, habits))
    {
        habit.leftOut = habit.leftOut || name == leftOutRows;
        for (const What what : {What::SelectRows, What::FilterRows, What::NewSheet})
            if (name == nameOf(what))
                habit.what = what;
    }
    return habit;
}

std::unique_ptr<commands::ExplainedFigure> explained(const dialogs::Window& window, const commands::Messages& messages)
{
    const std::optional<table::CellAddress> cell = selectedCell(window);
    return std::make_unique<commands::ExplainedFigure>(window.context, window.document(),
                                                       cell.value_or(table::CellAddress(-1, 0, 0)), messages);
}

std::vector<std::uint32_t> rowsOf(const commands::ExplainedFigure::Part& part, bool leftOut)
{
    std::vector<std::uint32_t> rows;
    if (leftOut)
        for (const engine::LeftOutRow& row : part.explanation->leftOut)
            rows.push_back(row.row);
    else
        for (const engine::CountedRow& row : part.explanation->counted)
            rows.push_back(row.row);
    return rows;
}

void filterRows(const dialogs::Window& window, commands::ExplainedFigure& figure,
                const commands::ExplainedFigure::Part& part, bool leftOut, const commands::Messages& messages)
{
    const rtl::OUString report =
        commands::filterReport(figure, part, commands::filterExplainedRows(figure, part, leftOut, messages), messages);
    // The first row that is left: where the sheet was looked at before, there may be none.
    const calc::RegisterPlace& place = figure.fiche().layout().registers[part.explanation->table];
    const std::vector<std::uint32_t> rows = rowsOf(part, leftOut);
    const auto first = std::min_element(rows.begin(), rows.end());
    goToCell(window, place.sheetName,
             first == rows.end() ? std::string() : "A" + std::to_string(place.sheetRow(*first) + 1));
    if (report.isEmpty())
        removeNotice(window);
    else
        showNotice(window, ofStep(noticeOf(NoticeKind::Done, report)));
}
}

bool ExplainCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void ExplainCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const std::unique_ptr<commands::ExplainedFigure> figure = explained(window, messages);
    const std::optional<ExplainAnswer> answer = dialogs::showExplanation(window, messages, *figure, lastHabit(window));
    if (!answer)
        return;
    rememberChoices(window.context, habits, {nameOf(answer->what), answer->leftOut ? leftOutRows : "Counted"});
    const commands::ExplainedFigure::Part& part = figure->parts()[answer->part];
    switch (answer->what)
    {
    case ExplainAnswer::What::Row:
        return goToCell(window, answer->sheet, "A" + std::to_string(answer->sheetRow));
    case ExplainAnswer::What::SelectRows:
        return selectRows(window, figure->fiche().layout().registers[part.explanation->table],
                          rowsOf(part, answer->leftOut));
    case ExplainAnswer::What::FilterRows:
        return filterRows(window, *figure, part, answer->leftOut, messages);
    case ExplainAnswer::What::NewSheet:
        commands::addExplanationSheet(*figure, messages);
    }
}

}
