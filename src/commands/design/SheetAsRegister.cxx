// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/design/SheetAsRegister.hxx"

#include "calc/document/NamedCells.hxx"
#include "calc/document/OfficeLocaleReader.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/import/ImportSource.hxx"
#include "calc/layout/RangeNames.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/run/RunGuard.hxx"
#include "privacy/people/PersonalColumns.hxx"
#include "template/TemplateWriter.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

design::AboutPeople aboutPeople(const std::string& heading, std::span<const std::string> cells)
{
    // Enough to know a column by.
    constexpr std::size_t most = 500;
    model::Column column;
    column.label = heading;
    privacy::PersonalKind kind = privacy::kindOfHeading(column);
    if (kind == privacy::PersonalKind::None)
        kind = privacy::kindOfCells(cells.first(std::min(cells.size(), most)));
    switch (kind)
    {
    case privacy::PersonalKind::None:
        return design::AboutPeople::Nothing;
    case privacy::PersonalKind::Birth:
        return design::AboutPeople::Birth;
    default:
        return design::AboutPeople::Words;
    }
}

std::string namesOfSheets(const Document& document)
{
    std::string known;
    for (const rtl::OUString& name : document->getSheets()->getElementNames())
        known += (known.empty() ? "" : ", ") + calc::fromOffice(name);
    return known;
}

sal_Int16 indexOf(const Document& document, const std::string& sheet)
{
    const uno::Sequence<rtl::OUString> names = document->getSheets()->getElementNames();
    const rtl::OUString* const found = std::find(names.begin(), names.end(), calc::toOffice(sheet));
    if (found == names.end())
        throw calc::UserError("register-sheet-unknown", {{"sheet", sheet}, {"known", namesOfSheets(document)}});
    return static_cast<sal_Int16>(found - names.begin());
}

/// Throws where the sheet is the fiche's own, a register, or protected.
void requireForeign(const Document& document, const model::Template& definition, const calc::FicheLayout& layout,
                    const std::string& sheet)
{
    const sal_Int16 index = indexOf(document, sheet);
    for (std::size_t table = 0; table < layout.registers.size(); ++table)
        if (layout.registers[table].found && layout.registers[table].sheet == index)
            throw calc::UserError("register-sheet-already",
                                  {{"sheet", sheet}, {"register", definition.registers[table].label}});
    const auto isThere = [index](const auto& each) { return each.second.Sheet == index; };
    const std::optional<table::CellAddress> journal = calc::NamedCells(document).cellOf(calc::mergeJournalName());
    const bool isJournal = journal && journal->Sheet == index;
    if (isJournal || (layout.grid.found && layout.grid.sheet == index) ||
        std::any_of(layout.lists.begin(), layout.lists.end(), isThere) ||
        std::any_of(layout.card.begin(), layout.card.end(), isThere))
        throw calc::UserError("register-sheet-own", {{"sheet", sheet}});
    const uno::Reference<util::XProtectable> cells(document->getSheets()->getByName(calc::toOffice(sheet)),
                                                   uno::UNO_QUERY);
    if (cells.is() && cells->isProtected())
        throw calc::UserError("register-sheet-protected", {{"sheet", sheet}});
}

imports::SourceTable tableOf(const Document& document, const std::string& sheet)
{
    imports::SourceTable table = calc::ImportSource(document).read(sheet);
    if (table.rows() == 0)
        throw calc::UserError("register-sheet-empty", {{"sheet", sheet}});
    for (const imports::SourceNote& note : table.notes)
        if (note.code == "hidden-columns")
            throw calc::UserError("register-sheet-hidden", {{"sheet", sheet}});
    return table;
}

[[noreturn]] void refuse(const design::Refusal& refusal)
{
    throw calc::UserError("register-sheet", {{"why", refusal.words}});
}
}

design::SheetRegister proposedRegister(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                       const std::string& sheet, std::optional<std::size_t> headingRow)
{
    // Nobody is asked about columns of a document that cannot be written.
    const RunGuard run(context, document, Access::Writes);
    const FicheData fiche(context, document);
    requireForeign(document, fiche.definition(), fiche.layout(), sheet);
    const imports::SourceTable table = tableOf(document, sheet);
    const calc::UserError noHeadings("register-sheet-headings", {{"sheet", sheet}});
    if (headingRow && (*headingRow < table.firstRow || *headingRow >= table.firstRow + table.rows()))
        throw noHeadings;
    const calc::OfficeLocaleReader reader(context, document);
    const imports::Reading reading{reader, reader.written()};
    std::optional<design::SheetRegister> proposed = design::proposeSheetRegister(
        table, sheet, headingRow ? std::optional(*headingRow - table.firstRow) : std::nullopt, fiche.dataset(), reading,
        aboutPeople);
    if (!proposed)
        throw noHeadings;
    return *std::move(proposed);
}

design::SheetRegister correctedSheet(const uno::Reference<uno::XComponentContext>& context,
                                     const design::SheetRegister& proposed, const design::SheetCorrections& corrections)
{
    auto result = design::corrected(proposed, corrections, Messages(context).language());
    if (const auto* const refusal = std::get_if<design::Refusal>(&result))
        refuse(*refusal);
    return std::get<design::SheetRegister>(std::move(result));
}

DefinitionChange registerSheet(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                               const design::SheetRegister& sheet)
{
    const std::shared_ptr<const model::Template> before = definitionIn(document);
    requireForeign(document, *before, calc::locate(document, *before), sheet.sheet);
    const design::DefinitionOrRefusal made = design::withSheetRegister(*before, sheet, Messages(context).language());
    if (const auto* const refusal = std::get_if<design::Refusal>(&made))
        refuse(*refusal);
    const model::Template& after = std::get<model::Template>(made);
    calc::TiedRegister tied{after.registers.back().id, {}};
    const sal_Int16 index = indexOf(document, sheet.sheet);
    for (const design::SheetColumn& each : sheet.columns)
        if (each.taken)
            tied.headings.push_back(
                {index, static_cast<sal_Int32>(each.place), static_cast<sal_Int32>(sheet.headingRow)});
    return changeDefinition(context, document, templates::writeTemplate(after), tied);
}

}
