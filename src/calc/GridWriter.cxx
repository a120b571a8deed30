// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridWriter.hxx"

#include "calc/GridCells.hxx"
#include "calc/GridNotes.hxx"
#include "calc/GridOutline.hxx"
#include "calc/GridPlan.hxx"
#include "calc/GridRow.hxx"
#include "calc/LocaleFormats.hxx"
#include "calc/Text.hxx"
#include "calc/UndoContext.hxx"
#include "calc/UndoLock.hxx"
#include "calc/UsedCells.hxx"
#include "calc/UserError.hxx"
#include "calc/WritePermission.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/i18n/LocaleData2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <cmath>
#include <ctime>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// Days since the document's null date, with the time of day as a fraction.
double serialNow(const Document& document)
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
#if defined(_WIN32)
    localtime_s(&local, &now);
#else
    localtime_r(&now, &local);
#endif
    const model::Date today = model::Date::of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                                              static_cast<unsigned>(local.tm_mday));
    const double seconds = local.tm_hour * 3600.0 + local.tm_min * 60.0 + local.tm_sec;
    return today.daysSinceEpoch - documentNullDate(document) + seconds / 86400.0;
}

lang::Locale localeOf(const std::string& language)
{
    const std::size_t hyphen = language.find('-');
    return {toOffice(language.substr(0, hyphen)),
            hyphen == std::string::npos ? rtl::OUString() : toOffice(language.substr(hyphen + 1)), rtl::OUString()};
}

/// The words of the template, with figures as the document's locale writes them.
GridLanguage languageOf(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                        const model::Template& definition)
{
    const lang::Locale locale = documentLocale(document);
    GridLanguage language;
    language.wording = &definition.wording;
    language.number = [formats = LocaleFormats(context, locale), locale](double number, int decimals)
    { return numberText(formats, locale, number, decimals); };
    const i18n::LocaleDataItem item = i18n::LocaleData2::create(context)->getLocaleItem(localeOf(definition.language));
    language.quoteBegin = fromOffice(item.doubleQuotationStart);
    language.quoteEnd = fromOffice(item.doubleQuotationEnd);
    if (language.quoteBegin == "«")
    {
        language.quoteBegin += "\u00A0";
        language.quoteEnd = "\u00A0" + language.quoteEnd;
    }
    return language;
}

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

class Writing
{
public:
    Writing(const uno::Reference<uno::XComponentContext>& context, const Document& document,
            const model::Template& definition, const FicheLayout& layout, const engine::Results& results)
        : mDocument(document)
        , mPlace(layout.grid)
        , mResults(results)
        , mSheet(sheetAt(document, layout.grid.sheet))
        , mNotes(document, layout.grid.sheet, definition.wording)
    {
        const auto sheetOf = [&](const std::string& registerId)
        {
            for (std::size_t index = 0; index < definition.registers.size(); ++index)
                if (definition.registers[index].id == registerId)
                    return layout.registers[index].found ? layout.registers[index].sheetName
                                                         : definition.registers[index].label;
            return std::string();
        };
        mPlan = planGrid(definition, results, gridRowsOf(mSheet, mPlace), mPlace.headingRow,
                         languageOf(context, document, definition), sheetOf);
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
            requireCell(permission, "actual", now, row.actual);
            requireCell(permission, "alerts", now, row.alerts);
            if (row.writeIdentity)
                requireCell(permission, "identity", now, identityText(row.key));
        }
        for (const auto& [name, content] : topBlock())
            if (const auto cell = mPlace.cells.find(name); cell != mPlace.cells.end())
                permission.requireCell(cell->second);
    }

    void run(UndoContext& step)
    {
        keepHeightsWhenUndone(step);
        GridOutline outline(step, mDocument, mPlace, mPlan);
        outline.insertRows();
        for (const PlannedRow& row : mPlan.rows)
        {
            if (row.isNew)
                writeNewRow(row, step);
            writeRow(row, step);
        }
        for (const auto& [name, content] : topBlock())
            if (const auto cell = mPlace.cells.find(name); cell != mPlace.cells.end())
                write(cellAt(mDocument, cell->second), content);
        for (const sal_Int32 row : mHigherRows)
            fit(mSheet, row);
        outline.groupRows();
    }

private:
    std::vector<std::pair<std::string, CellContent>> topBlock() const
    {
        return {{"last_run", mNow},
                {"rows_read", static_cast<double>(mResults.rowsRead)},
                {"alerts_total", static_cast<double>(mResults.alerts)}};
    }

    uno::Reference<table::XCell> cell(const char* column, sal_Int32 row) const
    {
        const auto found = mPlace.columns.find(column);
        return found == mPlace.columns.end() ? nullptr : mSheet->getCellByPosition(found->second, row);
    }

    bool isFitted(sal_Int32 row) const
    {
        bool fitted = false;
        propertiesOfRow(mSheet, row)->getPropertyValue("OptimalHeight") >>= fitted;
        return fitted;
    }

    void requireCell(WritePermission& permission, const char* column, sal_Int32 row, const CellContent& content) const
    {
        const uno::Reference<table::XCell> target = cell(column, row);
        if (target.is() && !holds(target, content))
            permission.requireCell({mPlace.sheet, mPlace.columns.at(column), row});
    }

    /// The office gives a row its old content back, and not the height that it had for it.
    void keepHeightsWhenUndone(UndoContext& step) const
    {
        std::vector<sal_Int32> fitted;
        sal_Int32 inserted = 0;
        for (const PlannedRow& row : mPlan.rows)
        {
            if (row.isNew)
                ++inserted;
            else if (isFitted(row.row - inserted))
                fitted.push_back(row.row - inserted);
        }
        step.afterUndo(
            [document = mDocument, index = mPlace.sheet, fitted]
            {
                const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, index);
                for (const sal_Int32 row : fitted)
                {
                    const UndoLock lock(document);
                    fit(sheet, row);
                }
            });
    }

    /// Writes what differs. A cell under a merged one keeps what it has: nobody would see it.
    void put(const char* column, sal_Int32 row, const CellContent& content)
    {
        const uno::Reference<table::XCell> target = cell(column, row);
        if (!target.is() || holds(target, content) || isCovered(mSheet, mPlace.columns.at(column), row))
            return;
        if (isFitted(row))
            mHigherRows.insert(row);
        write(target, content);
    }

    void writeRow(const PlannedRow& row, UndoContext& step)
    {
        put("actual", row.row, row.actual);
        put("alerts", row.row, row.alerts);
        if (row.writeIdentity)
            put("identity", row.row, identityText(row.key));
        if (const auto actual = mPlace.columns.find("actual"); row.result)
            mNotes.put(step, actual->second, row.row, row.note);
    }

    void writeNewRow(const PlannedRow& row, UndoContext& step)
    {
        const model::Indicator& indicator = *row.result->indicator;
        const bool part = !row.key.parts.empty();
        const GridRowKind kind = part ? GridRowKind::Part : GridRowKind::Indicator;
        const auto format =
            [document = mDocument, place = mPlace, row = row.row, kind, figures = figureKindOf(indicator, kind)]
        {
            const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, place.sheet);
            formatGridRow(document, sheet, place, row, kind, figures);
            writeGridFormulas(document, sheet, place, row);
        };
        step.write({format, [] { /* the row itself is taken back */ }});
        put("object", row.row, row.result->object->label);
        put("indicator", row.row, part ? partLabel(row.key.parts) : indicator.label);
        if (!part)
        {
            put("tools", row.row, toolsText(row));
            put("baseline", row.row, indicator.baseline);
            put("target", row.row, indicator.target);
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
    uno::Reference<sheet::XSpreadsheet> mSheet;
    GridNotes mNotes;
    GridPlan mPlan;
    double mNow = serialNow(mDocument);
    std::set<sal_Int32> mHigherRows; ///< rows whose height follows their content
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
}

void writeGrid(const uno::Reference<uno::XComponentContext>& context, const Document& document,
               const model::Template& definition, const FicheLayout& layout, const engine::Results& results,
               const rtl::OUString& undoTitle)
{
    requireGrid(definition, layout.grid);
    Writing writing(context, document, definition, layout, results);
    writing.requirePermission();
    UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW), undoTitle);
    writing.run(step);
    step.commit();
}

}
