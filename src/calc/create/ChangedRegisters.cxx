// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ChangedRegisters.hxx"

#include "calc/create/AddedColumn.hxx"
#include "calc/create/AddedSheet.hxx"
#include "calc/create/CellStyles.hxx"
#include "calc/create/ColumnWidths.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/Properties.hxx"
#include "calc/create/RegisterSheet.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/WritePermission.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// The columns of a register's sheet by their ids.
using Places = std::map<std::string, sal_Int32>;

Places placesOf(const model::Register& owner, const RegisterPlace& place)
{
    Places places;
    for (std::size_t index = 0; index < owner.columns.size(); ++index)
        if (place.columns[index])
            places[owner.columns[index].id] = *place.columns[index];
    return places;
}

/// How many columns stay while people scroll to the right: the key, where it comes first.
sal_Int32 frozenColumns(const model::Register& owner)
{
    return !owner.columns.empty() && owner.columns.front().id == owner.key ? 1 : 0;
}

class RegistersChange
{
public:
    RegistersChange(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
                    const model::Template& before, const NewFiche& after, const FicheLayout& layout)
        : mStep(step)
        , mContext(context)
        , mDocument(document)
        , mBefore(before)
        , mFiche(after)
        , mAfter(*after.definition)
        , mLayout(layout)
    {
    }

    void changeThere() const
    {
        for (std::size_t table = 0; table < mBefore.registers.size(); ++table)
        {
            const model::Register& old = mBefore.registers[table];
            if (const model::Register* const now = mAfter.registerNamed(old.id))
                changePresent(old, *now, mLayout.registers[table]);
            else
                removeNames(old);
        }
    }

    void addNew(const std::string& tied) const
    {
        for (const model::Register& owner : mAfter.registers)
            if (!mBefore.registerNamed(owner.id) && owner.id != tied)
                addRegister(owner);
    }

private:
    void removeNames(const model::Register& old) const
    {
        for (const model::Column& column : old.columns)
            removeName(mDocument, registerColumnName(old.id, column.id));
        if (!old.key.empty())
            removeName(mDocument, keyValuesName(old));
    }

    void changePresent(const model::Register& old, const model::Register& now, const RegisterPlace& place) const
    {
        for (const model::Column& column : old.columns)
            if (!now.column(column.id))
                removeName(mDocument, registerColumnName(old.id, column.id));
        const bool isNew =
            std::ranges::any_of(now.columns, [&](const model::Column& column) { return !old.column(column.id); });
        if (!place.found && isNew)
            throw UserError("definition-headings", {{"register", old.label}});
        if (!place.found)
            return;
        Places places = placesOf(old, place);
        for (const model::Column& column : now.columns)
            if (const model::Column* const known = old.column(column.id); known && places.contains(column.id))
            {
                const table::CellAddress heading(place.sheet, places.at(column.id), place.headingRow);
                renameHeading(mDocument, heading, known->label, column.label);
                if (known->type != column.type || known->unit != column.unit || known->whole != column.whole)
                    restyle(heading, *known, column, now);
            }
        if (isNew)
            addColumns(now, &old, place, places);
    }

    /// Cells that hold dates keep a format in which they can be read.
    void restyle(const table::CellAddress& heading, const model::Column& old, const model::Column& now,
                 const model::Register& owner) const
    {
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, heading.Sheet);
        WritePermission(mDocument).requireCell(heading);
        sal_Int32 first = heading.Row;
        if (old.type == model::ColumnType::Date && now.type != model::ColumnType::Date)
            first = lastUsedRow(sheet, heading.Column, heading.Row);
        setProperties(below(sheet, heading.Column, first),
                      {{"CellStyle", uno::Any(styleNameIn(mDocument, styleOf(now, owner)))}});
    }

    /// `known`: the register as it was; null where it is new.
    void addColumns(const model::Register& owner, const model::Register* known, const RegisterPlace& place,
                    Places& places) const
    {
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
        sal_Int32 last = -1;
        std::set<sal_Int32> taken;
        for (const auto& [id, column] : places)
        {
            last = std::max(last, column);
            taken.insert(column);
        }
        for (const model::Column& column : owner.columns)
        {
            if (known && known->column(column.id))
                continue;
            std::optional<sal_Int32> at;
            if (const auto found = places.find(column.id); found != places.end())
                at = found->second;
            else
                at = columnWithHeading(sheet, place.headingRow, column.label, taken);
            if (!at)
            {
                at = freeColumn(sheet, last + 1);
                const table::CellAddress heading(place.sheet, *at, place.headingRow);
                WritePermission(mDocument).requireCell(heading);
                addColumn(mStep, mDocument, heading, column.label, styleOf(column, owner),
                          widthOf(column, owner, mAfter));
            }
            nameCell(mDocument, registerColumnName(owner.id, column.id), {place.sheet, *at, place.headingRow});
            taken.insert(*at);
            last = std::max(last, *at);
        }
        extendFilter(owner, place.sheet, last);
    }

    static std::optional<sal_Int32> columnWithHeading(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 row,
                                                      const std::string& label, const std::set<sal_Int32>& taken)
    {
        const auto used = usedCells(sheet->getCellRangeByPosition(0, row, lastSheetColumn, row));
        if (!used)
            return std::nullopt;
        const std::vector<std::string> texts = textsOf(sheet->getCellRangeByPosition(0, row, used->EndColumn, row))[0];
        for (std::size_t column = 0; column < texts.size(); ++column)
            if (texts::folded(texts[column]) == texts::folded(label) && !taken.contains(static_cast<sal_Int32>(column)))
                return static_cast<sal_Int32>(column);
        return std::nullopt;
    }

    void extendFilter(const model::Register& owner, sal_Int16 sheet, sal_Int32 last) const
    {
        const uno::Reference<beans::XPropertySet> properties(mDocument, uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XDatabaseRanges> ranges(properties->getPropertyValue("DatabaseRanges"),
                                                            uno::UNO_QUERY_THROW);
        const rtl::OUString name = "FA_" + toOffice(owner.id);
        if (!ranges->hasByName(name))
            return;
        const uno::Reference<sheet::XDatabaseRange> range(ranges->getByName(name), uno::UNO_QUERY_THROW);
        table::CellRangeAddress area = range->getDataArea();
        if (area.Sheet != sheet || area.EndColumn >= last)
            return;
        area.EndColumn = last;
        range->setDataArea(area);
    }

    void addRegister(const model::Register& owner) const
    {
        if (mDocument->getSheets()->hasByName(toOffice(owner.label)))
        {
            takeOver(owner);
            return;
        }
        addSheet(
            mStep, mContext, mDocument, mFiche, owner.label,
            [id = owner.id](const Creation& creation, const SheetCells& sheet)
            { makeRegisterSheet(creation, sheet, *creation.definition().registerNamed(id)); },
            frozenColumns(owner));
    }

    /// A sheet that a register had before, or that a person has made like one.
    void takeOver(const model::Register& owner) const
    {
        const RegisterPlace place = locate(mDocument, mAfter).registers[*mAfter.indexOf(owner.id)];
        if (!place.found || place.sheetName != owner.label)
            throw UserError("sheet-exists", {{"sheet", owner.label}});
        Places places = placesOf(owner, place);
        addColumns(owner, nullptr, place, places);
    }

    UndoContext& mStep;
    const uno::Reference<uno::XComponentContext>& mContext;
    const Document& mDocument;
    const model::Template& mBefore;
    const NewFiche& mFiche;
    const model::Template& mAfter;
    const FicheLayout& mLayout;
};
}

void changeRegisters(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
                     const model::Template& before, const NewFiche& after, const FicheLayout& layout)
{
    RegistersChange(step, context, document, before, after, layout).changeThere();
}

void addRegisters(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
                  const model::Template& before, const NewFiche& after, const FicheLayout& layout,
                  const std::string& tied)
{
    RegistersChange(step, context, document, before, after, layout).addNew(tied);
}

void tieRegister(const Document& document, const model::Register& owner, const TiedRegister& tied)
{
    for (std::size_t index = 0; index < owner.columns.size(); ++index)
        nameCell(document, registerColumnName(owner.id, owner.columns[index].id), tied.headings[index]);
}

}
