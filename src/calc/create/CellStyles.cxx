// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/CellStyles.hxx"

#include "calc/create/Palette.hxx"
#include "calc/create/StyleSheet.hxx"
#include "calc/document/NumberFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/StyleNames.hxx"
#include "engine/Wording.hxx"

#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char asText[] = "@";
constexpr char hoursUnit[] = "h";
/// The button of a drop-down filter covers the end of a heading: words keep clear of it. In 1/100 mm.
constexpr sal_Int32 roomForButton = 550;

bool isMoney(const std::string& unit)
{
    static const std::set<std::string> signs{"€", "$", "£", "¥", "CHF", "EUR", "USD", "CAD", "GBP"};
    return signs.count(unit) != 0;
}

rtl::OUString styleOfUnit(const std::string& unit)
{
    return rtl::OUString::createFromAscii(styles::number) + " " + toOffice(unit);
}

uno::Any key(sal_Int32 format)
{
    return uno::Any(format);
}

void makeBaseStyles(const Creation& creation, const StyleSheet& sheet)
{
    sheet.add(styles::base, "Default",
              {{"CharColor", colour(palette::automatic)},
               {"CharHeight", points(10)},
               {"CharLocale", uno::Any(creation.textLocale)},
               {"VertJustify", atTop()},
               {"ParaLeftMargin", length(120)},
               {"ParaRightMargin", length(120)},
               {"ParaTopMargin", length(50)},
               {"ParaBottomMargin", length(50)}});
    sheet.add(styles::doubtful, "Default",
              {{"CellBackColor", colour(palette::amber)}, {"CharColor", colour(palette::amberInk)}});
    sheet.add(styles::repeated, "Default", {{"CharColor", colour(palette::muted)}, {"CharWeight", notBold()}});
}

void makeCardStyles(const StyleSheet& sheet)
{
    sheet.add(styles::cardStructure, styles::base,
              {{"CharColor", colour(palette::muted)},
               {"CharHeight", points(11)},
               {"ParaTopMargin", length(100)},
               {"ParaBottomMargin", length(200)}});
    sheet.add(styles::cardBand, styles::base,
              {{"CellBackColor", colour(palette::accent)},
               {"CharColor", colour(palette::onAccent)},
               {"CharWeight", bold()},
               {"IsTextWrapped", yes()},
               {"ParaTopMargin", length(350)},
               {"ParaBottomMargin", length(250)}});
    sheet.add(styles::cardTitle, styles::cardBand, {{"CharHeight", points(16)}, {"ParaTopMargin", length(250)}});
    sheet.add(styles::cardLabel, styles::base,
              {{"CharColor", colour(palette::accentInk)},
               {"CharWeight", bold()},
               {"IsTextWrapped", yes()},
               {"TopBorder", line(palette::rule, 9)},
               {"ParaTopMargin", length(170)},
               {"ParaBottomMargin", length(170)}});
    sheet.add(styles::cardText, styles::base,
              {{"IsTextWrapped", yes()},
               {"TopBorder", line(palette::rule, 9)},
               {"ParaTopMargin", length(170)},
               {"ParaBottomMargin", length(170)}});
    sheet.add(styles::cardTableHeading, styles::cardText,
              {{"CellBackColor", colour(palette::tint)},
               {"CharColor", colour(palette::accent)},
               {"CharWeight", bold()},
               {"ParaTopMargin", length(90)},
               {"ParaBottomMargin", length(90)}});
    sheet.add(styles::cardTableText, styles::cardText,
              {{"ParaTopMargin", length(170)}, {"ParaBottomMargin", length(200)}});
    sheet.add(styles::cardLevel, styles::cardTableText, {{"CharWeight", bold()}});
}

void makeRegisterStyles(const Creation& creation, const StyleSheet& sheet, const NumberFormats& formats)
{
    sheet.add(styles::heading, styles::base,
              {{"CellBackColor", colour(palette::accent)},
               {"CharColor", colour(palette::onAccent)},
               {"CharWeight", bold()},
               {"IsTextWrapped", yes()},
               {"VertJustify", atMiddle()},
               {"HoriJustify", leftAligned()},
               {"ParaTopMargin", length(120)},
               {"ParaBottomMargin", length(120)},
               {"ParaRightMargin", length(roomForButton)},
               {"LeftBorder", line(palette::onAccent, 9)}});
    sheet.add(styles::text, styles::base, {{"NumberFormat", key(formats.format(asText))}});
    sheet.add(styles::wrapped, styles::text, {{"IsTextWrapped", yes()}});
    sheet.add(styles::number, styles::base, {{"HoriJustify", rightAligned()}});
    // No format of their own: only where a cell has none does the office show what somebody typed as what it took it
    // for, a date ("10/12") or a time ("2:30"). Behind "46 366" and "0,1 h" nobody sees them, and no reader could.
    sheet.add(styles::whole, styles::number, {});
    sheet.add(styles::hours, styles::number, {});
    sheet.add(styles::amount, styles::number, {});
    sheet.add(styles::date, styles::base, {{"NumberFormat", key(formats.date())}, {"HoriJustify", centred()}});
    for (const model::Register& owner : creation.definition().registers)
        for (const model::Column& column : owner.columns)
            if (!column.unit.empty() && column.unit != hoursUnit)
                sheet.add(styleOfUnit(column.unit), isMoney(column.unit) ? styles::amount : styles::number, {});
}

void makeTopBlockStyles(const StyleSheet& sheet, const NumberFormats& formats)
{
    sheet.add(styles::gridTitle, styles::base,
              {{"CharColor", colour(palette::accentInk)}, {"CharWeight", bold()}, {"CharHeight", points(16)}});
    sheet.add(styles::gridLabel, styles::base, {{"CharColor", colour(palette::muted)}, {"IsTextWrapped", yes()}});
    sheet.add(styles::gridNextLabel, styles::gridLabel,
              {{"HoriJustify", rightAligned()}, {"IsTextWrapped", uno::Any(false)}});
    sheet.add(styles::gridCount, styles::base,
              {{"HoriJustify", leftAligned()}, {"NumberFormat", key(formats.format("#,##0"))}});
    sheet.add(styles::gridTime, styles::gridCount, {{"NumberFormat", key(formats.dateTime())}});
    sheet.add(
        styles::gridDate, styles::gridCount,
        {{"NumberFormat", key(formats.date())}, {"CharWeight", bold()}, {"BottomBorder", line(palette::accent, 18)}});
}

/// The same look in three number formats.
void addFigures(const StyleSheet& sheet, const char* whole, const char* decimal, const char* percent,
                const char* parent, const Properties& look, const uno::Any& wholeFormat, const uno::Any& decimalFormat,
                const uno::Any& percentFormat)
{
    Properties first = look;
    first.emplace_back("NumberFormat", wholeFormat);
    sheet.add(whole, parent, first);
    sheet.add(decimal, whole, {{"NumberFormat", decimalFormat}});
    sheet.add(percent, whole, {{"NumberFormat", percentFormat}});
}

void makeGridFigureStyles(const StyleSheet& sheet, const NumberFormats& formats)
{
    const uno::Any whole = key(formats.format("#,##0"));
    const uno::Any decimal = key(formats.format("#,##0.00"));
    const uno::Any percent = key(formats.format(formats.percent("0")));
    // What staff type there is right as a number, and left as words.
    addFigures(sheet, styles::gridInput, styles::gridInputDecimal, styles::gridInputPercent, styles::gridText, {},
               whole, decimal, percent);
    addFigures(sheet, styles::gridActual, styles::gridActualDecimal, styles::gridActualPercent, styles::gridText,
               {{"HoriJustify", rightAligned()},
                {"CharWeight", bold()},
                {"CharColor", colour(palette::ink)},
                {"CellBackColor", colour(palette::tint)}},
               whole, decimal, percent);
    addFigures(sheet, styles::gridActualPart, styles::gridActualPartDecimal, styles::gridActualPartPercent,
               styles::gridText,
               {{"HoriJustify", rightAligned()},
                {"CharColor", colour(palette::ink)},
                {"CellBackColor", colour(palette::paleTint)}},
               whole, decimal, percent);
    sheet.add(styles::gridWords, styles::gridText,
              {{"HoriJustify", leftAligned()},
               {"CharColor", colour(palette::ink)},
               {"CellBackColor", colour(palette::tint)}});
    const uno::Any signedWhole = key(formats.format("+#,##0;-#,##0;0"));
    const uno::Any signedDecimal = key(formats.format("+#,##0.00;-#,##0.00;0"));
    const uno::Any signedPercent =
        key(formats.format("+" + formats.percent("0") + ";-" + formats.percent("0") + ";" + formats.percent("0")));
    addFigures(sheet, styles::gridGap, styles::gridGapDecimal, styles::gridGapPercent, styles::gridText,
               {{"HoriJustify", rightAligned()}}, signedWhole, signedDecimal, signedPercent);
    addFigures(sheet, styles::gridSigned, styles::gridSignedDecimal, styles::gridSignedPercent, styles::gridActual, {},
               signedWhole, signedDecimal, signedPercent);
    addFigures(sheet, styles::gridSignedPart, styles::gridSignedPartDecimal, styles::gridSignedPartPercent,
               styles::gridActualPart, {}, signedWhole, signedDecimal, signedPercent);
    sheet.add(styles::gridPercent, styles::gridText, {{"HoriJustify", rightAligned()}, {"NumberFormat", percent}});
    sheet.add(styles::gridAlerts, styles::gridText, {{"HoriJustify", rightAligned()}, {"NumberFormat", whole}});
    sheet.add(styles::gridAlert, "Default",
              {{"CharColor", colour(palette::amberMark)},
               {"CharWeight", bold()},
               {"NumberFormat", key(formats.format("\"" + rtl::OUString(u'\u25B2') + " \"#,##0"))}});
}

/// A gap in levels: a number format has one part for each sign, so that a gap of one has a style of its own.
void makeStepsStyles(const model::Template& definition, const StyleSheet& sheet, const NumberFormats& formats)
{
    const auto unit = [&](const char* count)
    {
        const std::string word = engine::filled(definition.word("grid.steps_unit"), {{"count", count}});
        return "0\"" + rtl::OUString(u'\u00A0') + toOffice(word).replaceAll("\"", "") + "\"";
    };
    const rtl::OUString one = unit("1");
    const rtl::OUString many = unit("2");
    const rtl::OUString none = definition.language.starts_with("fr") ? one : many;
    sheet.add(styles::gridSteps, styles::gridText,
              {{"HoriJustify", rightAligned()},
               {"NumberFormat", key(formats.format("+" + many + ";-" + many + ";" + none))}});
    sheet.add(styles::gridStep, styles::gridSteps,
              {{"NumberFormat", key(formats.format("+" + one + ";-" + one + ";" + none))}});
}

void makeGridStyles(const Creation& creation, const StyleSheet& sheet, const NumberFormats& formats)
{
    makeTopBlockStyles(sheet, formats);
    sheet.add(styles::gridText, styles::base,
              {{"IsTextWrapped", yes()},
               {"BottomBorder", line(palette::rule, 9)},
               {"ParaTopMargin", length(80)},
               {"ParaBottomMargin", length(80)}});
    sheet.add(styles::gridObject, styles::gridText,
              {{"CharColor", colour(palette::accentInk)}, {"CharWeight", bold()}});
    sheet.add(styles::gridObjectOfPart, styles::gridObject,
              {{"IsTextWrapped", uno::Any(false)}, {"ShrinkToFit", yes()}, {"CharColor", colour(palette::paper)}});
    sheet.add(styles::gridIndicator, styles::gridText, {{"CharWeight", bold()}});
    sheet.add(styles::gridBreakdown, styles::gridText,
              {{"HoriJustify", leftAligned()}, {"ParaIndent", uno::Any(sal_Int16(500))}});
    sheet.add(styles::gridTools, styles::gridText, {{"CharColor", colour(palette::muted)}, {"CharHeight", points(9)}});
    makeGridFigureStyles(sheet, formats);
    sheet.add(styles::gridLevel, styles::gridText, {{"HoriJustify", leftAligned()}, {"CharWeight", bold()}});
    makeStepsStyles(creation.definition(), sheet, formats);
    // On one line: a hidden text that wraps makes its row higher than anybody can see why.
    sheet.add(styles::gridIdentity, styles::gridText,
              {{"IsTextWrapped", uno::Any(false)}, {"NumberFormat", key(formats.format(asText))}});
}

rtl::OUString styleOfNumber(const model::Column& column)
{
    if (column.unit == hoursUnit)
        return rtl::OUString::createFromAscii(styles::hours);
    if (!column.unit.empty())
        return styleOfUnit(column.unit);
    return rtl::OUString::createFromAscii(column.whole ? styles::whole : styles::number);
}
}

void makeCellStyles(const Creation& creation)
{
    const StyleSheet sheet(creation);
    const NumberFormats formats(creation.document, creation.documentLocale);
    makeBaseStyles(creation, sheet);
    makeCardStyles(sheet);
    makeRegisterStyles(creation, sheet, formats);
    makeGridStyles(creation, sheet, formats);
}

rtl::OUString styleOf(const model::Column& column, const model::Register& owner)
{
    if (column.type == model::ColumnType::Date)
        return rtl::OUString::createFromAscii(styles::date);
    if (column.type == model::ColumnType::Number)
        return styleOfNumber(column);
    return rtl::OUString::createFromAscii(column.id == owner.key ? styles::text : styles::wrapped);
}

}
