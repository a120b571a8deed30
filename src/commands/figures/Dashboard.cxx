// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/Dashboard.hxx"

#include "calc/board/BoardCells.hxx"
#include "calc/board/BoardSheet.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/FoundGrid.hxx"
#include "calc/grid/OfficeGridLanguage.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/figures/BoardFigures.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/words/Messages.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

void requireKnown(const std::vector<board::Offer>& offers, const std::vector<std::string>& chosen)
{
    if (chosen.empty())
        throw calc::UserError("dashboard-nothing");
    std::string known;
    for (const board::Offer& offer : offers)
        known += (known.empty() ? "" : ", ") + offer.id;
    for (const std::string& id : chosen)
        if (std::none_of(offers.begin(), offers.end(), [&](const board::Offer& offer) { return offer.id == id; }))
            throw calc::UserError("dashboard-unknown", {{"figure", id}, {"known", known}});
}

bool showsTheSame(const std::vector<std::string>& shown, const std::vector<std::string>& chosen)
{
    return std::set(shown.begin(), shown.end()) == std::set(chosen.begin(), chosen.end());
}

std::string nameOfSheet(const Document& document, sal_Int16 sheet)
{
    return calc::fromOffice(
        uno::Reference<container::XNamed>(calc::sheetAt(document, sheet), uno::UNO_QUERY_THROW)->getName());
}

void show(const Document& document, sal_Int16 sheet)
{
    const uno::Reference<sheet::XSpreadsheetView> view(
        uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    if (view.is())
        view->setActiveSheet(calc::sheetAt(document, sheet));
}
}

DashboardOffers dashboardOffers(const uno::Reference<uno::XComponentContext>& context, const Document& document)
{
    const RunGuard run(context, document, Access::Reads);
    const std::shared_ptr<const model::Template> definition = definitionIn(document);
    const calc::StaffEntries entries =
        calc::readStaffEntries(document, *definition, calc::locate(document, *definition));
    return {board::offers(*definition, entries.targets), calc::boardItems(document)};
}

std::string makeDashboard(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                          const std::optional<std::vector<std::string>>& chosen)
{
    const Messages messages(context);
    const RunGuard run(context, document, Access::Writes);
    const calc::WritePermission permission(document);
    std::vector<engine::Results> figures;
    calc::StaffEntries entries;
    std::unique_ptr<FicheData> fiche;
    {
        ProgressBar progress(run, messages.text("progress.recompute"));
        fiche = std::make_unique<FicheData>(context, document, progress.part(0, 0.6));
        entries = calc::readStaffEntries(document, fiche->definition(), fiche->layout());
        if (chosen)
            requireKnown(board::offers(fiche->definition(), entries.targets), *chosen);
        if (!fiche->layout().grid.found)
            throw calc::UserError("grid-missing", {{"sheet", fiche->definition().grid.label}});
        figures = gridFigures(*fiche, entries.baselines, progress.part(0.6, 0.95));
    }
    BoardFigures made(context, document, *fiche, entries, figures);
    const std::vector<std::string> shown = calc::boardItems(document);
    const std::vector<std::string> items = chosen ? *chosen : shown.empty() ? made.proposed() : shown;
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           messages.text("undo.dashboard"));
    if (!shown.empty() && showsTheSame(shown, items))
    {
        calc::updateBoard(step, document, fiche->definition(), made.language(), made.board(items), made.subtitle());
        step.commit();
        const sal_Int16 sheet = calc::boardSheet(document).value();
        show(document, sheet);
        return nameOfSheet(document, sheet);
    }
    calc::removeBoard(document);
    const sal_Int16 grid = calc::locate(document, fiche->definition()).grid.sheet;
    calc::NewFiche sheets;
    sheets.definition = fiche->sharedDefinition();
    sheets.structure = calc::cardNames(document).structure;
    std::string name =
        calc::addBoardSheet(step, context, document, sheets, made.language(), made.board(items), made.subtitle(), grid);
    step.commit();
    return name;
}

}
