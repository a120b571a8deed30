// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/board/BoardStyles.hxx"

#include "calc/create/Palette.hxx"
#include "calc/create/StyleSheet.hxx"
#include "calc/document/NumberFormats.hxx"
#include "calc/layout/StyleNames.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

void makeBoardStyles(const Creation& creation)
{
    const StyleSheet sheet(creation);
    const NumberFormats formats(creation.document, creation.documentLocale);
    const uno::Any whole(formats.format("#,##0"));
    sheet.add(styles::boardTitle, styles::base,
              {{"CharColor", colour(palette::accent)},
               {"CharWeight", bold()},
               {"CharHeight", points(20)},
               {"ParaLeftMargin", length(0)},
               {"VertJustify", atMiddle()}});
    sheet.add(styles::boardSubtitle, styles::base,
              {{"CharColor", colour(palette::muted)}, {"CharHeight", points(11)}, {"ParaLeftMargin", length(0)}});
    sheet.add(styles::boardLabel, styles::base,
              {{"CharColor", colour(palette::ink)},
               {"IsTextWrapped", yes()},
               {"CellBackColor", colour(palette::paleTint)},
               {"RightBorder", line(palette::paper, 300)},
               {"ParaLeftMargin", length(250)},
               {"ParaTopMargin", length(120)},
               {"VertJustify", atMiddle()}});
    sheet.add(styles::boardValue, styles::boardLabel,
              {{"CharColor", colour(palette::accent)},
               {"CharWeight", bold()},
               {"CharHeight", points(22)},
               {"IsTextWrapped", uno::Any(false)},
               {"ShrinkToFit", yes()},
               {"HoriJustify", leftAligned()},
               {"ParaTopMargin", length(0)},
               {"ParaBottomMargin", length(0)},
               {"NumberFormat", whole}});
    sheet.add(styles::boardNote, styles::boardLabel,
              {{"CharColor", colour(palette::muted)},
               {"CharHeight", points(9)},
               {"IsTextWrapped", uno::Any(false)},
               {"ShrinkToFit", yes()},
               {"ParaTopMargin", length(0)},
               {"ParaBottomMargin", length(0)}});
    sheet.add(styles::boardWaiting, styles::base,
              {{"CharColor", colour(palette::muted)},
               {"IsTextWrapped", yes()},
               {"HoriJustify", centred()},
               {"ParaLeftMargin", length(800)},
               {"ParaRightMargin", length(800)},
               {"VertJustify", atMiddle()}});
    sheet.add(styles::boardDataTitle, styles::base,
              {{"CharColor", colour(palette::accent)},
               {"CharWeight", bold()},
               {"CharHeight", points(8)},
               {"ParaTopMargin", length(0)},
               {"ParaBottomMargin", length(0)}});
    sheet.add(
        styles::boardDataHeading, styles::boardDataTitle,
        {{"CharColor", colour(palette::muted)}, {"CharWeight", notBold()}, {"BottomBorder", line(palette::rule, 18)}});
    sheet.add(styles::boardDataText, styles::boardDataTitle,
              {{"CharColor", colour(palette::ink)},
               {"CharWeight", notBold()},
               {"NumberFormat", uno::Any(formats.format("@"))}});
    sheet.add(styles::boardDataNumber, styles::boardDataText,
              {{"HoriJustify", rightAligned()}, {"NumberFormat", whole}});
}

}
