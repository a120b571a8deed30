// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridRow.hxx"

#include "calc/A1.hxx"
#include "calc/StyleNames.hxx"
#include "calc/UndoLock.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
const char* choose(FigureKind figures, const char* whole, const char* decimal, const char* percent)
{
    if (figures == FigureKind::Percent)
        return percent;
    return figures == FigureKind::Decimal ? decimal : whole;
}

/// The row whose cells get their styles.
struct Row
{
    const uno::Reference<sheet::XSpreadsheetDocument>& document;
    const uno::Reference<sheet::XSpreadsheet>& sheet;
    const GridPlace& place;
    sal_Int32 row;

    void setStyle(const char* column, const char* style) const
    {
        const auto found = place.columns.find(column);
        if (found == place.columns.end())
            return;
        try
        {
            const UndoLock lock(document);
            const uno::Reference<beans::XPropertySet> cell(sheet->getCellByPosition(found->second, row),
                                                           uno::UNO_QUERY_THROW);
            cell->setPropertyValue("CellStyle", uno::Any(rtl::OUString::createFromAscii(style)));
        }
        catch (const lang::IllegalArgumentException&)
        {
            // The person has deleted this style: the cell keeps the look it has.
        }
    }
};

void setParticipationStyles(const Row& row)
{
    row.setStyle("baseline", styles::gridInput);
    row.setStyle("target", styles::gridLevel);
    row.setStyle("actual", styles::gridLevel);
    row.setStyle("gap", styles::gridSteps);
    row.setStyle("rate", styles::gridPercent);
}

void setFigureStyles(const Row& row, bool part, FigureKind figures)
{
    const char* input = choose(figures, styles::gridInput, styles::gridInputDecimal, styles::gridInputPercent);
    const char* actual = choose(figures, styles::gridActual, styles::gridActualDecimal, styles::gridActualPercent);
    const char* actualPart =
        choose(figures, styles::gridActualPart, styles::gridActualPartDecimal, styles::gridActualPartPercent);
    row.setStyle("baseline", input);
    row.setStyle("target", input);
    row.setStyle("actual", figures == FigureKind::Words ? styles::gridWords : part ? actualPart : actual);
    row.setStyle("gap", choose(figures, styles::gridGap, styles::gridGapDecimal, styles::gridGapPercent));
    row.setStyle("rate", styles::gridPercent);
}
}

FigureKind figureKindOf(const model::Indicator& indicator, GridRowKind row)
{
    const model::MeasureKind kind = indicator.measure.kind;
    if (kind == model::MeasureKind::List || (kind == model::MeasureKind::Quotes && row == GridRowKind::Indicator))
        return FigureKind::Words;
    if (indicator.percent)
        return FigureKind::Percent;
    return indicator.decimals > 0 ? FigureKind::Decimal : FigureKind::Whole;
}

void formatGridRow(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                   const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 rowNumber,
                   GridRowKind kind, FigureKind figures)
{
    const Row row{document, sheet, place, rowNumber};
    const bool part = kind == GridRowKind::Part;
    row.setStyle("object", part ? styles::gridObjectOfPart : styles::gridObject);
    row.setStyle("indicator", part ? styles::gridBreakdown : styles::gridIndicator);
    row.setStyle("tools", styles::gridTools);
    if (kind == GridRowKind::Participation)
        setParticipationStyles(row);
    else
        setFigureStyles(row, part, figures);
    row.setStyle("alerts", styles::gridAlerts);
    row.setStyle("analysis", styles::gridText);
    row.setStyle("identity", styles::gridIdentity);
}

void writeGridFormulas(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                       const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 row)
{
    const auto actualColumn = place.columns.find("actual");
    const auto targetColumn = place.columns.find("target");
    if (actualColumn == place.columns.end() || targetColumn == place.columns.end())
        return;
    const rtl::OUString actual = relativeCell(actualColumn->second, row);
    const rtl::OUString target = relativeCell(targetColumn->second, row);
    const rtl::OUString bothAreNumbers = "ISNUMBER(" + actual + ");ISNUMBER(" + target + ")";
    const auto write = [&](const char* column, const rtl::OUString& formula)
    {
        const auto found = place.columns.find(column);
        if (found == place.columns.end())
            return;
        const UndoLock lock(document);
        sheet->getCellByPosition(found->second, row)->setFormula(formula);
    };
    write("gap", "=IF(AND(" + bothAreNumbers + ");" + actual + "-" + target + ";\"\")");
    write("rate", "=IF(AND(" + bothAreNumbers + ";" + target + "<>0);" + actual + "/" + target + ";\"\")");
}

}
