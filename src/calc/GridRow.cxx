// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/GridRow.hxx"

#include "calc/A1.hxx"
#include "calc/GridLanguage.hxx"
#include "calc/StyleNames.hxx"
#include "calc/UndoLock.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
FigureKind withoutSign(FigureKind figures)
{
    switch (figures)
    {
    case FigureKind::SignedWhole:
        return FigureKind::Whole;
    case FigureKind::SignedDecimal:
        return FigureKind::Decimal;
    case FigureKind::SignedPercent:
        return FigureKind::Percent;
    default:
        return figures;
    }
}

const char* choose(FigureKind figures, const char* whole, const char* decimal, const char* percent)
{
    const FigureKind kind = withoutSign(figures);
    if (kind == FigureKind::Percent)
        return percent;
    return kind == FigureKind::Decimal ? decimal : whole;
}

const char* styleOfActual(FigureKind figures)
{
    if (figures == FigureKind::Words)
        return styles::gridWords;
    if (figures != withoutSign(figures))
        return choose(figures, styles::gridSigned, styles::gridSignedDecimal, styles::gridSignedPercent);
    return choose(figures, styles::gridActual, styles::gridActualDecimal, styles::gridActualPercent);
}

/// Also of a compared period: it stands back behind the value reached.
const char* styleOfPart(FigureKind figures)
{
    if (figures == FigureKind::Words)
        return styles::gridWords;
    if (figures != withoutSign(figures))
        return choose(figures, styles::gridSignedPart, styles::gridSignedPartDecimal, styles::gridSignedPartPercent);
    return choose(figures, styles::gridActualPart, styles::gridActualPartDecimal, styles::gridActualPartPercent);
}

const char* styleOfGap(FigureKind figures)
{
    return choose(figures, styles::gridGap, styles::gridGapDecimal, styles::gridGapPercent);
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
        if (const auto found = place.columns.find(column); found != place.columns.end())
            setStyle(found->second, style);
    }

    void setStyle(sal_Int32 column, const char* style) const
    {
        try
        {
            const UndoLock lock(document);
            const uno::Reference<beans::XPropertySet> cell(sheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW);
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
    row.setStyle("baseline", input);
    row.setStyle("target", input);
    row.setStyle("actual", part ? styleOfPart(figures) : styleOfActual(figures));
    row.setStyle("gap", styleOfGap(figures));
    row.setStyle("rate", styles::gridPercent);
}
}

FigureKind figureKindOf(const model::Indicator& indicator, GridRowKind row)
{
    const model::MeasureKind kind = indicator.measure.kind;
    if (kind == model::MeasureKind::List || kind == model::MeasureKind::Level || kind == model::MeasureKind::Done ||
        (kind == model::MeasureKind::Quotes && row == GridRowKind::Indicator))
        return FigureKind::Words;
    const bool withSign = isSigned(indicator.measure);
    if (indicator.percent)
        return withSign ? FigureKind::SignedPercent : FigureKind::Percent;
    if (indicator.decimals > 0)
        return withSign ? FigureKind::SignedDecimal : FigureKind::Decimal;
    return withSign ? FigureKind::SignedWhole : FigureKind::Whole;
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
    formatComparedCells(document, sheet, place, rowNumber, kind, figures);
}

void formatComparedCells(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                         const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 rowNumber,
                         GridRowKind kind, FigureKind figures)
{
    const Row row{document, sheet, place, rowNumber};
    const bool participation = kind == GridRowKind::Participation;
    for (const sal_Int32 column : place.comparedColumns())
        row.setStyle(column, participation ? styles::gridText : styleOfPart(figures));
    if (place.evolution)
        row.setStyle(place.evolution->column, participation ? styles::gridText : styleOfGap(figures));
    if (place.evolutionPercent)
        row.setStyle(place.evolutionPercent->column, participation ? styles::gridText : styles::gridGapPercent);
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

void writeEvolutionFormulas(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                            const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 row)
{
    const auto actualColumn = place.columns.find("actual");
    if (actualColumn == place.columns.end())
        return;
    const rtl::OUString actual = relativeCell(actualColumn->second, row);
    const auto write = [&](const std::optional<ComparedColumn>& evolution, bool percent)
    {
        if (!evolution)
            return;
        for (const ComparedColumn& compared : place.compared)
        {
            if (compared.period != evolution->period)
                continue;
            const rtl::OUString then = relativeCell(compared.column, row);
            const rtl::OUString numbers = "ISNUMBER(" + actual + ");ISNUMBER(" + then + ")";
            const rtl::OUString difference = actual + "-" + then;
            const rtl::OUString formula =
                percent ? "=IF(AND(" + numbers + ";" + then + "<>0);(" + difference + ")/" + then + ";\"\")"
                        : "=IF(AND(" + numbers + ");" + difference + ";\"\")";
            const UndoLock lock(document);
            sheet->getCellByPosition(evolution->column, row)->setFormula(formula);
        }
    };
    write(place.evolution, false);
    write(place.evolutionPercent, true);
}

}
