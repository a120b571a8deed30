// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridWriter.hxx"

#include "calc/document/HeightsKept.hxx"
#include "calc/document/LocalTime.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridNotes.hxx"
#include "calc/grid/GridOutline.hxx"
#include "calc/grid/GridPlan.hxx"
#include "calc/grid/GridRow.hxx"
#include "calc/grid/OfficeGridLanguage.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/view/DocumentZoomType.hpp>

#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

uno::Reference<beans::XPropertySet> propertiesOfRow(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 row)
{
    const uno::Reference<table::XColumnRowRange> rows(sheet, uno::UNO_QUERY_THROW);
    return uno::Reference<beans::XPropertySet>(rows->getRows()->getByIndex(row), uno::UNO_QUERY_THROW);
}

/// Makes the row as high as its content. A hidden row would be shown by that.
void fit(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 row)
{
    const uno::Reference<beans::XPropertySet> properties = propertiesOfRow(sheet, row);
    if (properties->getPropertyValue("IsVisible") == uno::Any(true))
        properties->setPropertyValue("OptimalHeight", uno::Any(true));
}

bool isFitted(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 row)
{
    bool fitted = false;
    propertiesOfRow(sheet, row)->getPropertyValue("OptimalHeight") >>= fitted;
    return fitted;
}

/// The office gives a row its old content back, and not the height that it had for it.
void keepHeightsWhenUndone(UndoContext& step, const Document& document, sal_Int16 sheet,
                           const std::vector<sal_Int32>& rows)
{
    std::vector<sal_Int32> fitted;
    for (const sal_Int32 row : rows)
        if (isFitted(sheetAt(document, sheet), row))
            fitted.push_back(row);
    step.afterUndo(
        [document, sheet, fitted]
        {
            for (const sal_Int32 row : fitted)
            {
                const UndoLock lock(document);
                fit(sheetAt(document, sheet), row);
            }
        });
}

class Writing
{
public:
    Writing(const uno::Reference<uno::XComponentContext>& context, const Document& document,
            const model::Template& definition, const FicheLayout& layout, std::span<const engine::Results> results,
            std::size_t alerts)
        : mDocument(document)
        , mPlace(layout.grid)
        , mResults(results.front())
        , mAlerts(alerts)
        , mSheet(sheetAt(document, layout.grid.sheet))
        , mNotes(document, layout.grid.sheet, definition.wording)
    {
        const auto sheetOf = [&](const std::string& registerId)
        {
            const std::optional<std::size_t> index = definition.indexOf(registerId);
            if (!index)
                return std::string();
            return layout.registers[*index].found ? layout.registers[*index].sheetName
                                                  : definition.registers[*index].label;
        };
        mPlan = planGrid(definition, results, gridRowsOf(mSheet, mPlace), mPlace.headingRow,
                         gridLanguage(context, document, definition), sheetOf);
        mFigureColumns = mPlace.comparedColumns();
        mFigureColumns.insert(mFigureColumns.begin(), mPlace.columns.at("actual"));
    }

    /// Throws where one of the cells that will be written may not be.
    void requirePermission() const
    {
        WritePermission permission(mDocument);
        if (!mPlan.insertions.empty())
            permission.requireRows(mPlace, mPlan.insertions.front().before);
        sal_Int32 inserted = 0;
        for (const PlannedRow& row : mPlan.rows)
        {
            const sal_Int32 now = row.row - inserted;
            if (row.isNew)
            {
                ++inserted;
                continue;
            }
            for (std::size_t index = 0; index < row.figures.size(); ++index)
                requireCell(permission, mFigureColumns.at(index), now, row.figures[index].content);
            requireCell(permission, columnOf("alerts"), now, row.alerts);
            if (row.writeIdentity)
                requireCell(permission, columnOf("identity"), now, identityText(row.key));
        }
        for (const auto& [name, content] : topBlock())
            if (const auto cell = mPlace.cells.find(name); cell != mPlace.cells.end())
                permission.requireCell(cell->second);
    }

    void run(UndoContext& step)
    {
        keepHeights(step);
        GridOutline outline(step, mDocument, mPlace, mPlan);
        {
            const HeightsKept heights(mDocument);
            outline.insertRows();
        }
        writeRows(step);
        for (const auto& [name, content] : topBlock())
            if (const auto cell = mPlace.cells.find(name); cell != mPlace.cells.end())
                write(cellAt(mDocument, cell->second), content);
        for (const sal_Int32 row : mHigherRows)
            fit(mSheet, row);
        outline.groupRows();
    }

private:
    void writeRows(UndoContext& step)
    {
        for (const PlannedRow& row : mPlan.rows)
        {
            if (row.isNew)
                writeNewRow(row, step);
            writeRow(row, step);
        }
    }

    std::vector<std::pair<std::string, CellContent>> topBlock() const
    {
        return {{"last_run", mNow},
                {"rows_read", static_cast<double>(mResults.rowsRead)},
                {"alerts_total", static_cast<double>(mAlerts)}};
    }

    std::optional<sal_Int32> columnOf(const char* key) const
    {
        const auto found = mPlace.columns.find(key);
        return found == mPlace.columns.end() ? std::nullopt : std::optional(found->second);
    }

    void requireCell(WritePermission& permission, std::optional<sal_Int32> column, sal_Int32 row,
                     const CellContent& content) const
    {
        if (column && !holds(mSheet->getCellByPosition(*column, row), content))
            permission.requireCell({mPlace.sheet, *column, row});
    }

    void keepHeights(UndoContext& step) const
    {
        std::vector<sal_Int32> rows;
        sal_Int32 inserted = 0;
        for (const PlannedRow& row : mPlan.rows)
            if (row.isNew)
                ++inserted;
            else
                rows.push_back(row.row - inserted);
        keepHeightsWhenUndone(step, mDocument, mPlace.sheet, rows);
    }

    /// Writes what differs. A cell under a merged one keeps what it has: nobody would see it.
    void put(std::optional<sal_Int32> column, sal_Int32 row, const CellContent& content)
    {
        if (!column)
            return;
        const uno::Reference<table::XCell> target = mSheet->getCellByPosition(*column, row);
        if (holds(target, content) || isCovered(mSheet, *column, row))
            return;
        if (isFitted(mSheet, row))
            mHigherRows.insert(row);
        write(target, content);
    }

    void put(const char* column, sal_Int32 row, const CellContent& content) { put(columnOf(column), row, content); }

    void writeRow(const PlannedRow& row, UndoContext& step)
    {
        for (std::size_t index = 0; index < row.figures.size(); ++index)
        {
            put(mFigureColumns.at(index), row.row, row.figures[index].content);
            if (row.result)
                mNotes.put(step, mFigureColumns[index], row.row, row.figures[index].note);
        }
        put("alerts", row.row, row.alerts);
        if (row.writeIdentity)
            put("identity", row.row, identityText(row.key));
    }

    void writeNewRow(const PlannedRow& row, UndoContext& step)
    {
        const model::Indicator& indicator = *row.result->indicator;
        const bool part = !row.key.parts.empty();
        const GridRowKind kind = part ? GridRowKind::Part : GridRowKind::Indicator;
        const auto format =
            [document = mDocument, place = mPlace, row = row.row, kind, figures = figureLookOf(indicator, kind)]
        {
            const HeightsKept heights(document);
            const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, place.sheet);
            formatGridRow(document, sheet, place, row, kind, figures);
            writeGridFormulas(document, sheet, place, row, figures);
            writeEvolutionFormulas(document, sheet, place, row, figures);
        };
        step.write({format, [] { /* the row itself is taken back */ }});
        put("object", row.row, row.result->object->label);
        put("indicator", row.row, row.label);
        if (!part)
        {
            put("tools", row.row, toolsText(row));
            put("baseline", row.row, indicator.baseline);
            put("target", row.row, indicator.target);
        }
        else if (const model::PartExpectation* const expected = expectationOf(indicator, row.key))
        {
            put("baseline", row.row, expected->baseline);
            put("target", row.row, expected->target);
        }
        mHigherRows.insert(row.row);
    }

    static CellContent toolsText(const PlannedRow& row)
    {
        const std::vector<std::string>& own = row.result->indicator->tools;
        std::string text;
        for (const std::string& tool : own.empty() ? row.result->object->tools : own)
            text += text.empty() ? tool : "\n" + tool;
        return text.empty() ? CellContent() : CellContent(text);
    }

    const Document& mDocument;
    const GridPlace& mPlace;
    const engine::Results& mResults;
    std::size_t mAlerts;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    GridNotes mNotes;
    GridPlan mPlan;
    double mNow = LocalTime::now().days() - documentNullDate(mDocument); ///< in the days of the document
    std::vector<sal_Int32> mFigureColumns;                               ///< one for each of the results
    std::set<sal_Int32> mHigherRows;                                     ///< rows whose height follows their content
};

void requireGrid(const model::Template& definition, const GridPlace& place)
{
    if (!place.found)
        throw UserError("grid-missing", {{"sheet", definition.grid.label}});
    const bool hasRows = place.columns.contains("identity") || place.columns.contains("indicator");
    for (const auto& [column, present] :
         {std::pair{"grid.actual", place.columns.contains("actual")}, {"grid.indicator", hasRows}})
        if (!present)
            throw UserError("grid-column-missing", {{"sheet", place.sheetName}, {"column", definition.word(column)}});
}

uno::Reference<frame::XModel> modelOf(const Document& document)
{
    return uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW);
}

/// Of the heading, the indicators and all between.
std::vector<sal_Int32> rowsOf(const Document& document, const GridPlace& place)
{
    std::vector<sal_Int32> rows{place.headingRow};
    for (const GridSheetRow& row : gridRowsOf(sheetAt(document, place.sheet), place))
        rows.push_back(row.row);
    return rows;
}

/// Columns and heights that changed while the views were locked leave the rulers and the frozen heading as they were;
/// the view draws all of them anew when it is given the zoom that it has.
void drawAnew(const Document& document)
{
    const uno::Reference<beans::XPropertySet> controller(modelOf(document)->getCurrentController(), uno::UNO_QUERY);
    if (controller.is() && controller->getPropertyValue("ZoomType") == uno::Any(view::DocumentZoomType::BY_VALUE))
        controller->setPropertyValue("ZoomValue", controller->getPropertyValue("ZoomValue"));
}

void requireColumns(const Document& document, const model::Template& definition, const GridPlace& place,
                    const GridComparison& comparison)
{
    const WritePermission permission(document);
    if (changesColumns(definition, place, comparison))
        permission.requireColumns(place, place.columns.at("actual"));
}
}

void writeGrid(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
               const model::Template& definition, const FicheLayout& layout, std::span<const engine::Results> results,
               std::size_t alerts, const StoredMemory& memory)
{
    requireGrid(definition, layout.grid);
    Writing writing(context, document, definition, layout, results, alerts);
    writing.requirePermission();
    writing.run(step);
    storeMemory(document, memory, step);
}

void writeGrid(const uno::Reference<uno::XComponentContext>& context, const Document& document,
               const model::Template& definition, const FicheLayout& layout, std::span<const engine::Results> results,
               std::size_t alerts, const rtl::OUString& undoTitle, const StoredMemory& memory)
{
    requireGrid(definition, layout.grid);
    Writing writing(context, document, definition, layout, results, alerts);
    writing.requirePermission();
    UndoContext step(modelOf(document), undoTitle);
    writing.run(step);
    storeMemory(document, memory, step);
    step.commit();
}

void writeComparison(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                     const model::Template& definition, const FicheLayout& layout, const GridComparison& comparison,
                     std::span<const engine::Results> results, std::size_t alerts, const rtl::OUString& undoTitle,
                     const StoredMemory* memory)
{
    requireGrid(definition, layout.grid);
    requireColumns(document, definition, layout.grid, comparison);
    {
        UndoContext step(modelOf(document), undoTitle);
        keepHeightsWhenUndone(step, document, layout.grid.sheet, rowsOf(document, layout.grid));
        const FicheLayout changed = setComparedColumns(step, document, definition, layout, comparison);
        if (!results.empty())
        {
            Writing writing(context, document, definition, changed, results, alerts);
            writing.requirePermission();
            writing.run(step);
            if (memory)
                storeMemory(document, *memory, step);
        }
        if (isFitted(sheetAt(document, changed.grid.sheet), changed.grid.headingRow))
            fit(sheetAt(document, changed.grid.sheet), changed.grid.headingRow);
        step.commit();
    }
    drawAnew(document);
}

}
