// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/quality/Check.hxx"

#include "calc/document/Text.hxx"
#include "calc/registers/SheetFindings.hxx"
#include "commands/words/WeekdayText.hxx"

#include <algorithm>

namespace ficheaction::commands
{

namespace
{
std::string columnLetters(sal_Int32 column)
{
    std::string letters;
    for (sal_Int32 rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

ShownFinding shown(const FicheData& fiche, const Messages& messages, const quality::Finding& finding)
{
    const model::Register& source = fiche.definition().registers[finding.cell.table];
    const calc::RegisterPlace& place = fiche.layout().registers[finding.cell.table];
    const bool wholeSheet = finding.code == "missing-register";
    const bool wholeColumn = wholeSheet || finding.code == "missing-column";

    ShownFinding result;
    result.severity = finding.severity;
    result.code = finding.code;
    result.sheet = place.found ? place.sheetName : source.label;
    if (!wholeColumn)
        result.cell = cellName(fiche, finding.cell);
    const std::string day = finding.day ? fiche.cellLocale().day(*finding.day) : "";
    const std::string nearest = finding.code == "unreadable-date" ? day : finding.nearest;
    result.message = messages.text("finding." + finding.code,
                                   {{"sheet", result.sheet},
                                    {"cell", result.cell},
                                    {"column", wholeSheet ? std::string() : source.columns[finding.cell.column].label},
                                    {"value", finding.code == "far-date" && !day.empty() ? day : finding.value},
                                    {"read", day},
                                    {"nearest", nearest}});
    if (finding.weekday)
        result.message += " " + weekdayText(messages, fiche.cellLocale(), *finding.weekday);
    if (!nearest.empty())
        result.message += " " + messages.text("finding.nearest", {{"nearest", nearest}});
    return result;
}
}

std::string cellName(const FicheData& fiche, const engine::CellAddress& cell)
{
    const calc::RegisterPlace& place = fiche.layout().registers[cell.table];
    const std::optional<sal_Int32> column = place.columns.empty() ? std::nullopt : place.columns[cell.column];
    if (!column)
        return {};
    return columnLetters(*column) + std::to_string(place.sheetRow(cell.row) + 1);
}

std::vector<ShownFinding>
check(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
      const FicheData& fiche, const Messages& messages)
{
    std::vector<quality::Finding> findings = quality::check(fiche.dataset());
    std::stable_sort(findings.begin(), findings.end(),
                     [](const quality::Finding& one, const quality::Finding& other)
                     { return one.severity < other.severity; });
    std::vector<ShownFinding> result;
    result.reserve(findings.size());
    for (const quality::Finding& finding : findings)
        result.push_back(shown(fiche, messages, finding));
    for (const calc::SheetFinding& finding :
         calc::sheetFindings(document, fiche.definition(), fiche.layout(), fiche.dataset()))
        result.push_back(
            {quality::Severity::Info, finding.code, finding.sheet, finding.cell,
             messages.text("finding." + finding.code, {{"value", finding.value}, {"column", finding.column}})});
    return result;
}

}
