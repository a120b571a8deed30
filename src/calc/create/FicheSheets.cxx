// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/FicheSheets.hxx"

#include "calc/create/CardSheet.hxx"
#include "calc/create/CellStyles.hxx"
#include "calc/create/GridSheet.hxx"
#include "calc/create/ListsSheet.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/RegisterSheet.hxx"
#include "calc/create/SheetViews.hxx"
#include "calc/document/Text.hxx"

#include <map>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// How many columns stay while people scroll to the right: the key, where it comes first.
sal_Int32 frozenColumns(const model::Register& owner)
{
    return !owner.columns.empty() && owner.columns.front().id == owner.key ? 1 : 0;
}

constexpr sal_Int32 frozenGridColumns = 2; ///< the object and the indicator
}

std::vector<rtl::OUString> sheetNames(const model::Template& definition)
{
    std::vector<rtl::OUString> names{toOffice(definition.cardLabel), toOffice(definition.grid.label)};
    for (const model::Register& owner : definition.registers)
        names.push_back(toOffice(owner.label));
    names.push_back(toOffice(definition.listsLabel));
    return names;
}

void makeFicheSheets(const Creation& creation, bool replaceFirst)
{
    const model::Template& definition = creation.definition();
    makeCellStyles(creation);
    makePageStyles(creation);

    if (replaceFirst)
        creation.additions.setFirstSheetAside();
    const SheetCells card(creation, creation.additions.addSheet(toOffice(definition.cardLabel)));
    const SheetCells grid(creation, creation.additions.addSheet(toOffice(definition.grid.label)));
    std::map<std::string, SheetCells> registers;
    for (const model::Register& owner : definition.registers)
        registers.emplace(owner.id, SheetCells(creation, creation.additions.addSheet(toOffice(owner.label))));
    const SheetCells lists(creation, creation.additions.addSheet(toOffice(definition.listsLabel)));

    // All this while an old sheet is the one that the window shows: what is done to a sheet in sight the office records
    // in its undo list, lock or no lock, since it brings the heights of the rows up to date meanwhile.
    makeListsSheet(creation, lists);
    for (const model::Register& owner : definition.registers)
        makeRegisterSheet(creation, registers.at(owner.id), owner);
    makeCardSheet(creation, card);
    makeGridSheet(creation, grid);
    // Last, since each new name, width or style would have the office compute the colours of all rows again.
    for (const model::Register& owner : definition.registers)
        prepareTyping(creation, registers.at(owner.id), owner);
    creation.additions.addTemplate(creation.fiche.templateText);
    if (replaceFirst)
        creation.additions.removeFirstSheet();

    const SheetViews views(creation);
    views.freeze(lists.sheet(), 0, 1);
    for (const model::Register& owner : definition.registers)
        views.freeze(registers.at(owner.id).sheet(), frozenColumns(owner), 1);
    views.freeze(grid.sheet(), frozenGridColumns, gridHeadingRow() + 1);
    views.hideLines(grid.sheet());
    views.hideLines(card.sheet());
    views.show(card.sheet());
}

}
