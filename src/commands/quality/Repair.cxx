// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/quality/Repair.hxx"

#include "calc/document/UserError.hxx"
#include "calc/registers/RegisterCells.hxx"
#include "calc/registers/RegisterWriter.hxx"
#include "commands/quality/Check.hxx"
#include "commands/run/RunGuard.hxx"
#include "model/CellText.hxx"

#include <algorithm>
#include <cmath>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
bool isAddition(const quality::Repair& repair)
{
    return !repair.list.empty();
}

/// The date and time that a number stands for.
std::string shownMoment(const FicheData& fiche, const quality::Repair& repair, const model::CellLocale& locale)
{
    const double serial = fiche.dataset().cellNumber(repair.cell).value_or(0);
    model::Moment moment = std::get<model::Moment>(repair.after);
    moment.time = serial - std::floor(serial);
    return model::shownText(moment, locale);
}

void write(const Messages& messages, const uno::Reference<sheet::XSpreadsheetDocument>& document,
           const FicheData& fiche, const std::vector<ShownRepair>& repairs)
{
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW), messages.text("undo.repair"));
    calc::RegisterWriter writer(document, fiche.definition(), fiche.layout(), step);
    for (const ShownRepair& each : repairs)
        if (isAddition(each.repair))
            writer.addToList(each.repair.list, std::get<std::string>(each.repair.after));
        else
            writer.set(each.repair.cell, each.repair.after);
    step.commit();
}
}

std::vector<ShownRepair> repairsOf(const uno::Reference<sheet::XSpreadsheetDocument>& document, const FicheData& fiche)
{
    const model::CellLocale locale = fiche.cellLocale();
    std::vector<ShownRepair> all;
    for (quality::Repair& each : quality::repairs(fiche.dataset()))
    {
        if (!isAddition(each) && calc::isFormula(calc::registerCell(document, fiche.layout(), each.cell)))
            continue;
        const std::string after = model::shownText(each.after, locale);
        const std::string before = each.code == "time-of-day" ? shownMoment(fiche, each, locale) : each.before;
        const std::string& sheet = fiche.layout().registers[each.cell.table].sheetName;
        const std::string cell = cellName(fiche, each.cell);
        all.push_back({std::move(each), sheet, cell, before, after});
    }
    return all;
}

void repair(const uno::Reference<uno::XComponentContext>& context,
            const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::vector<ShownRepair>& repairs)
{
    const RunGuard run(context, document, Access::Writes);
    write(Messages(context), document, FicheData(context, document), repairs);
}

std::size_t repair(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::vector<std::string>& codes)
{
    const std::vector<std::string>& known = quality::repairCodes();
    for (const std::string& code : codes)
        if (std::find(known.begin(), known.end(), code) == known.end())
        {
            std::string all;
            for (const std::string& each : known)
                all += (all.empty() ? "" : ", ") + each;
            throw calc::UserError("repair-code", {{"code", code}, {"known", all}});
        }
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    std::vector<ShownRepair> chosen;
    for (ShownRepair& each : repairsOf(document, fiche))
        if (codes.empty() ? each.repair.safe : std::find(codes.begin(), codes.end(), each.repair.code) != codes.end())
            chosen.push_back(std::move(each));
    if (!chosen.empty())
        write(Messages(context), document, fiche, chosen);
    return chosen.size();
}

}
