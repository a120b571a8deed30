// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridRow.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/NumberFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/grid/GridLanguage.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"

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

const char* styleOfInput(FigureKind figures)
{
    return choose(figures, styles::gridInput, styles::gridInputDecimal, styles::gridInputPercent);
}

const char* styleOfGap(FigureKind figures)
{
    return choose(figures, styles::gridGap, styles::gridGapDecimal, styles::gridGapPercent);
}

bool isSignedKind(FigureKind kind)
{
    return kind == FigureKind::SignedWhole || kind == FigureKind::SignedDecimal || kind == FigureKind::SignedPercent;
}

/// Decimals of the styles for this kind.
int usualDecimals(FigureKind kind)
{
    return kind == FigureKind::Decimal || kind == FigureKind::SignedDecimal ? 2 : 0;
}

/// Whether the styles have another format than these figures.
bool isUnusual(const FigureLook& look)
{
    const bool hasUnit = !look.unit.empty() && !look.isPercent();
    return look.kind != FigureKind::Words && (hasUnit || look.decimals != usualDecimals(look.kind));
}

/// A number format in the English of the United States.
rtl::OUString formatOf(const NumberFormats& formats, const FigureLook& look, bool withSign)
{
    rtl::OUString code = look.isPercent() ? rtl::OUString("0") : rtl::OUString("#,##0");
    for (int decimal = 0; decimal < look.decimals; ++decimal)
        code += decimal == 0 ? rtl::OUString(".0") : rtl::OUString("0");
    if (look.isPercent())
        code = formats.percent(code);
    else if (!look.unit.empty())
        code += "\"" + rtl::OUString(u'\u00A0') + toOffice(look.unit).replaceAll("\"", "") + "\"";
    return withSign ? "+" + code + ";-" + code + ";" + code : code;
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

    /// In the cells of figures; `style` has it already where the look is a usual one.
    void setFigureStyle(sal_Int32 column, const char* style, const FigureLook& look, bool withSign) const
    {
        setStyle(column, style);
        if (!isUnusual(look))
            return;
        const NumberFormats formats(document, documentLocale(document));
        set(column, "NumberFormat", uno::Any(formats.format(formatOf(formats, look, withSign))));
    }

    void setFigureStyle(const char* column, const char* style, const FigureLook& look, bool withSign) const
    {
        if (const auto found = place.columns.find(column); found != place.columns.end())
            setFigureStyle(found->second, style, look, withSign);
    }

    void set(sal_Int32 column, const char* property, const uno::Any& value) const
    {
        const UndoLock lock(document);
        const uno::Reference<beans::XPropertySet> cell(sheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW);
        cell->setPropertyValue(rtl::OUString::createFromAscii(property), value);
    }

    void setStyle(sal_Int32 column, const char* style) const
    {
        try
        {
            set(column, "CellStyle", uno::Any(styleNameIn(document, style)));
        }
        catch (const lang::IllegalArgumentException&)
        {
            // The person has deleted this style: the cell keeps the look it has.
        }
    }
};

/// The formula of a difference of two cells.
rtl::OUString differenceOf(const rtl::OUString& one, const rtl::OUString& other, const FigureLook& figures)
{
    const int scale = scaleOfDifference(figures);
    const rtl::OUString difference = one + "-" + other;
    return scale == 1 ? difference : "(" + difference + ")*" + rtl::OUString::number(scale);
}

void setParticipationStyles(const Row& row)
{
    row.setStyle("baseline", styles::gridInput);
    row.setStyle("target", styles::gridLevel);
    row.setStyle("actual", styles::gridLevel);
    row.setStyle("gap", styles::gridSteps);
    row.setStyle("rate", styles::gridPercent);
}

void setFigureStyles(const Row& row, bool part, const FigureLook& look)
{
    const FigureKind kind = look.kind;
    const FigureLook share{FigureKind::Percent, look.decimals, {}};
    const FigureLook& baseline = look.baselineIsShare ? share : look;
    row.setFigureStyle("baseline", styleOfInput(baseline.kind), baseline, isSignedKind(baseline.kind));
    row.setFigureStyle("target", styleOfInput(kind), look, isSignedKind(kind));
    row.setFigureStyle("actual", part ? styleOfPart(kind) : styleOfActual(kind), look, isSignedKind(kind));
    const FigureLook gap = lookOfDifference(look);
    row.setFigureStyle("gap", styleOfGap(gap.kind), gap, true);
    row.setStyle("rate", styles::gridPercent);
}
}

FigureLook figureLookOf(const model::Indicator& indicator, GridRowKind row)
{
    const model::MeasureKind kind = indicator.measure.kind;
    if (kind == model::MeasureKind::List || kind == model::MeasureKind::Level || kind == model::MeasureKind::Done ||
        (kind == model::MeasureKind::Quotes && row == GridRowKind::Indicator))
        return {FigureKind::Words, 0, {}};
    const bool withSign = isSigned(indicator);
    if (indicator.percent)
        return {withSign ? FigureKind::SignedPercent : FigureKind::Percent, indicator.decimals, {}};
    const bool baselineIsShare = indicator.points && model::isComparedWithBaseline(indicator);
    if (indicator.decimals > 0)
        return {withSign ? FigureKind::SignedDecimal : FigureKind::Decimal, indicator.decimals, indicator.unit,
                baselineIsShare};
    return {withSign ? FigureKind::SignedWhole : FigureKind::Whole, 0, indicator.unit, baselineIsShare};
}

FigureLook lookOfDifference(const FigureLook& figures)
{
    if (!figures.isPercent())
        return figures;
    return {figures.decimals > 0 ? FigureKind::SignedDecimal : FigureKind::SignedWhole, figures.decimals,
            model::unitOfPoints};
}

int scaleOfDifference(const FigureLook& figures)
{
    constexpr int pointsOfOne = 100;
    return figures.isPercent() ? pointsOfOne : 1;
}

void formatGridRow(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                   const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 rowNumber,
                   GridRowKind kind, const FigureLook& figures)
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

void formatGridFigures(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                       const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 row,
                       GridRowKind kind, const FigureLook& figures)
{
    setFigureStyles({document, sheet, place, row}, kind == GridRowKind::Part, figures);
    formatComparedCells(document, sheet, place, row, kind, figures);
}

void formatComparedCells(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                         const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 rowNumber,
                         GridRowKind kind, const FigureLook& figures)
{
    const Row row{document, sheet, place, rowNumber};
    const bool participation = kind == GridRowKind::Participation;
    for (const sal_Int32 column : place.comparedColumns())
        participation ? row.setStyle(column, styles::gridText)
                      : row.setFigureStyle(column, styleOfPart(figures.kind), figures, isSignedKind(figures.kind));
    const FigureLook evolution = lookOfDifference(figures);
    if (place.evolution)
        participation ? row.setStyle(place.evolution->column, styles::gridText)
                      : row.setFigureStyle(place.evolution->column, styleOfGap(evolution.kind), evolution, true);
    if (place.evolutionPercent)
        row.setStyle(place.evolutionPercent->column, participation ? styles::gridText : styles::gridGapPercent);
}

void writeGridFormulas(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                       const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 row,
                       const FigureLook& figures)
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
    write("gap", "=IF(AND(" + bothAreNumbers + ");" + differenceOf(actual, target, figures) + ";\"\")");
    write("rate", "=IF(AND(" + bothAreNumbers + ";" + target + "<>0);" + actual + "/" + target + ";\"\")");
}

void writeEvolutionFormulas(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                            const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, sal_Int32 row,
                            const FigureLook& figures)
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
            const rtl::OUString formula =
                percent ? "=IF(AND(" + numbers + ";" + then + "<>0);(" + actual + "-" + then + ")/" + then + ";\"\")"
                        : "=IF(AND(" + numbers + ");" + differenceOf(actual, then, figures) + ";\"\")";
            const UndoLock lock(document);
            sheet->getCellByPosition(evolution->column, row)->setFormula(formula);
        }
    };
    write(place.evolution, false);
    write(place.evolutionPercent, true);
}

}
