// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ChangedSheets.hxx"

#include "calc/create/CellStyles.hxx"
#include "calc/create/ChangedCard.hxx"
#include "calc/create/ChangedLists.hxx"
#include "calc/create/RestoredInputs.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/ChangedGrid.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/stored/StoredTemplate.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <functional>
#include <memory>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// Where the sheet at `index` still has the name `before`.
void renameSheet(const Document& document, sal_Int16 index, const std::string& before, const std::string& after)
{
    const uno::Reference<container::XNamed> sheet(sheetAt(document, index), uno::UNO_QUERY_THROW);
    if (before == after || sheet->getName() != toOffice(before))
        return;
    if (document->getSheets()->hasByName(toOffice(after)))
        throw UserError("sheet-exists", {{"sheet", after}});
    const uno::Reference<util::XProtectable> structure(document, uno::UNO_QUERY);
    if (structure.is() && structure->isProtected())
        throw UserError("protected-structure");
    sheet->setName(toOffice(after));
}

void renameSheets(const Document& document, const model::Template& before, const model::Template& after,
                  const FicheLayout& layout)
{
    renameSheet(document, layout.grid.sheet, before.grid.label, after.grid.label);
    if (!layout.lists.empty())
        renameSheet(document, layout.lists.begin()->second.Sheet, before.listsLabel, after.listsLabel);
    if (!layout.card.empty())
        renameSheet(document, layout.card.begin()->second.Sheet, before.cardLabel, after.cardLabel);
    for (std::size_t table = 0; table < before.registers.size(); ++table)
        if (const model::Register* const now = after.registerNamed(before.registers[table].id);
            now && layout.registers[table].found)
            renameSheet(document, layout.registers[table].sheet, before.registers[table].label, now->label);
}

/// Those that no column needed before: of numbers with a unit.
void addStyles(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
               const NewFiche& fiche)
{
    const auto additions = std::make_shared<Additions>(document);
    step.write({[=] { makeCellStyles(creationIn(context, document, fiche, *additions)); },
                [additions] { additions->takeBack(); }});
}

/// Columns that get another drop-down, help or colour: those that are new, that say something else, or whose list does.
/// None of `tied`.
ColumnsOfRegisters changedColumns(const model::Template& before, const model::Template& after, const std::string& tied)
{
    ColumnsOfRegisters columns;
    for (const model::Register& owner : after.registers)
        for (const model::Column& column : owner.columns)
        {
            const model::Register* const oldOwner = before.registerNamed(owner.id);
            const model::Column* const old = oldOwner ? oldOwner->column(column.id) : nullptr;
            const model::ListOfValues* const list = after.listNamed(column.list);
            const model::ListOfValues* const oldList = before.listNamed(column.list);
            const bool sameList = (!list && !oldList) || (list && oldList && *list == *oldList);
            if (owner.id == tied)
                continue;
            if (!old || *old != column || oldOwner->key != owner.key || !sameList)
                columns.emplace(owner.id, column.id);
        }
    return columns;
}

/// Throws UserError "read-only", "protected" ({sheet}, {cell}), "array-formula" where a heading that may change cannot.
void requireOpen(const Document& document, const model::Template& definition, const FicheLayout& layout, bool lists,
                 const std::function<bool(const model::Register&)>& changes)
{
    const WritePermission permission(document);
    if (layout.grid.found)
        permission.requireCell({layout.grid.sheet, 0, layout.grid.headingRow});
    if (lists && !layout.lists.empty())
        permission.requireCell(layout.lists.begin()->second);
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
    {
        const RegisterPlace& place = layout.registers[table];
        if (!place.found || !changes(definition.registers[table]))
            continue;
        for (const std::optional<sal_Int32>& column : place.columns)
            if (column)
                permission.requireCell({place.sheet, *column, place.headingRow});
    }
}
}

void requireOpenSheets(const Document& document, const model::Template& definition, const FicheLayout& layout)
{
    requireOpen(document, definition, layout, true, [](const model::Register&) { return true; });
}

void changeSheets(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
                  const model::Template& before, const NewFiche& after, const FicheLayout& layout,
                  const std::optional<TiedRegister>& tied)
{
    const std::string tiedId = tied ? tied->id : std::string();
    const model::Template& definition = *after.definition;
    if (!layout.grid.found)
        throw UserError("grid-missing", {{"sheet", before.grid.label}});
    // Before anything is written: what a protected sheet would stop in the middle.
    requireOpen(document, before, layout, before.lists != definition.lists,
                [&](const model::Register& present)
                {
                    const model::Register* const now = definition.registerNamed(present.id);
                    return now && (present.columns != now->columns || present.label != now->label);
                });
    addStyles(step, context, document, after);
    renameSheets(document, before, definition, layout);
    addRegisters(step, context, document, before, after, layout, tiedId);
    changeGrid(step, document, before, definition, layout.grid);
    changeLists(step, context, document, before, after, layout);
    changeRegisters(step, context, document, before, after, layout);
    // Behind what may insert a sheet.
    if (tied)
        tieRegister(document, *definition.registerNamed(tied->id), *tied);
    changeCard(document, before, definition, layout);
    const std::optional<std::string> stored = storedTemplate(document);
    step.write({[document, text = after.templateText] { storeTemplate(document, text); },
                [document, stored] { storeTemplate(document, stored); }});
    const ColumnsOfRegisters columns = changedColumns(before, definition, tiedId);
    if (tied || !columns.empty())
        renewInputs(step, document, after.definition, locate(document, definition), columns);
}

}
