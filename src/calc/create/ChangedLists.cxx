// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ChangedLists.hxx"

#include "calc/create/AddedColumn.hxx"
#include "calc/create/AddedSheet.hxx"
#include "calc/create/ChangedValues.hxx"
#include "calc/create/ColumnWidths.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/ListsSheet.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/registers/ListReader.hxx"

#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// As in new fiches: values further down are not offered.
constexpr sal_Int32 lastListRow = 999;

/// The cells below a heading, from the first on.
void giveCells(const Document& document, const table::CellAddress& heading, const std::vector<rtl::OUString>& formulas)
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, heading.Sheet);
    sal_Int32 row = heading.Row;
    for (const rtl::OUString& formula : formulas)
    {
        const uno::Reference<table::XCell> cell = sheet->getCellByPosition(heading.Column, ++row);
        const UndoLock lock(document);
        if (cell->getFormula() != formula)
            cell->setFormula(formula);
    }
}

/// As the office writes a text that looks like something else.
rtl::OUString formulaOf(const uno::Reference<table::XCell>& cell, const rtl::OUString& text)
{
    return uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString() == text
               ? cell->getFormula()
               : (text.isEmpty() ? text : "'" + text);
}

void writeValues(UndoContext& step, const Document& document, const table::CellAddress& heading,
                 const std::vector<std::string>& values)
{
    const WritePermission permission(document);
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, heading.Sheet);
    const sal_Int32 last =
        std::max(lastUsedRow(sheet, heading.Column, heading.Row), heading.Row + static_cast<sal_Int32>(values.size()));
    std::vector<rtl::OUString> before;
    std::vector<rtl::OUString> after;
    for (sal_Int32 row = heading.Row + 1; row <= last; ++row)
    {
        const auto index = static_cast<std::size_t>(row - heading.Row - 1);
        const uno::Reference<table::XCell> cell = sheet->getCellByPosition(heading.Column, row);
        before.push_back(cell->getFormula());
        after.push_back(formulaOf(cell, index < values.size() ? toOffice(values[index]) : rtl::OUString()));
        if (before.back() != after.back())
            permission.requireCell({heading.Sheet, heading.Column, row});
    }
    step.write({[=] { giveCells(document, heading, after); }, [=] { giveCells(document, heading, before); }});
}

class ListsChange
{
public:
    ListsChange(UndoContext& step, const Document& document, const model::Template& before,
                const model::Template& after, const FicheLayout& layout)
        : mStep(step)
        , mDocument(document)
        , mBefore(before)
        , mAfter(after)
        , mLayout(layout)
    {
    }

    void changePresent() const
    {
        const auto present = readLists(mDocument, mBefore, mLayout);
        for (const auto& [id, values] : present)
        {
            const model::ListOfValues& old = *mBefore.listNamed(id);
            const model::ListOfValues* const now = mAfter.listNamed(id);
            const auto heading = mLayout.lists.find(id);
            if (!now)
            {
                removeName(mDocument, listName(id));
                removeName(mDocument, listValuesName(id));
            }
            else if (heading != mLayout.lists.end())
            {
                renameHeading(mDocument, heading->second, old.label, now->label);
                if (old.values != now->values)
                    writeValues(mStep, mDocument, heading->second, changedValues(values, old.values, now->values));
            }
        }
    }

    void addNew() const
    {
        table::CellAddress last = mLayout.lists.begin()->second;
        for (const auto& [id, heading] : mLayout.lists)
            if (heading.Column > last.Column)
                last = heading;
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, last.Sheet);
        for (const model::ListOfValues& list : mAfter.lists)
        {
            if (mBefore.listNamed(list.id))
                continue;
            const table::CellAddress heading(last.Sheet, freeColumn(sheet, last.Column + 1), last.Row);
            WritePermission(mDocument).requireCell(heading);
            addColumn(mStep, mDocument, heading, list.label, rtl::OUString::createFromAscii(styles::wrapped),
                      widthOf(list));
            writeValues(mStep, mDocument, heading, list.values);
            nameCell(mDocument, listName(list.id), heading);
            setName(mDocument, listValuesName(list.id),
                    valuesFormula(
                        {absoluteSheetOf(sheet), heading.Column, heading.Row, std::max(lastListRow, heading.Row + 1)}));
        }
    }

    bool hasNew() const
    {
        return std::ranges::any_of(mAfter.lists,
                                   [&](const model::ListOfValues& list) { return !mBefore.listNamed(list.id); });
    }

private:
    UndoContext& mStep;
    const Document& mDocument;
    const model::Template& mBefore;
    const model::Template& mAfter;
    const FicheLayout& mLayout;
};
}

void changeLists(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
                 const model::Template& before, const NewFiche& after, const FicheLayout& layout)
{
    const ListsChange change(step, document, before, *after.definition, layout);
    change.changePresent();
    if (!change.hasNew())
        return;
    if (layout.lists.empty())
        addSheet(step, context, document, after, after.definition->listsLabel,
                 [](const Creation& creation, const SheetCells& sheet) { makeListsSheet(creation, sheet); });
    else
        change.addNew();
}

}
