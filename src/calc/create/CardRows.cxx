// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/CardRows.hxx"

#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/layout/StyleNames.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
// In 1/100 mm.
constexpr sal_Int32 labelsWidth = 4200;
constexpr sal_Int32 textsWidth = 10300;
constexpr sal_Int32 besidesWidth = 3500;
}

CardRows::CardRows(const SheetCells& sheet)
    : mSheet(sheet)
{
    sheet.setWidth(labels, labelsWidth);
    sheet.setWidth(texts, textsWidth);
    sheet.setWidth(besides, besidesWidth);
}

sal_Int32 CardRows::addStructure(const std::string& structure)
{
    const sal_Int32 row = mRows++;
    mSheet.style(labels, row, styles::cardStructure);
    mSheet.write(labels, row, structure);
    return row;
}

sal_Int32 CardRows::addTitle(const std::string& label, const std::string& text)
{
    const sal_Int32 row = add(styles::cardBand, styles::cardTitle, styles::cardBand);
    mSheet.write(labels, row, label);
    mSheet.write(texts, row, text);
    return row;
}

sal_Int32 CardRows::addText(const std::string& label, const std::string& text)
{
    const sal_Int32 row = add(styles::cardLabel, styles::cardText, styles::cardText);
    mSheet.write(labels, row, label);
    mSheet.write(texts, row, text);
    return row;
}

sal_Int32 CardRows::addTableHeading(const std::string& label, const std::string& first, const std::string& second)
{
    const sal_Int32 row = add(styles::cardLabel, styles::cardTableHeading, styles::cardTableHeading);
    mSheet.write(labels, row, label);
    mSheet.write(texts, row, first);
    mSheet.write(besides, row, second);
    return row;
}

sal_Int32 CardRows::addTableRow(const std::string& text, const std::string& beside)
{
    const sal_Int32 row = add(styles::base, styles::cardTableText, styles::cardTableText);
    mSheet.write(texts, row, text);
    mSheet.write(besides, row, beside);
    return row;
}

sal_Int32 CardRows::addLevels(const std::string& current, const std::string& target)
{
    const sal_Int32 row = add(styles::base, styles::cardLevel, styles::cardLevel);
    mSheet.write(texts, row, current);
    mSheet.write(besides, row, target);
    return row;
}

void CardRows::finish() const
{
    mSheet.fitHeights(0, mRows - 1);
    preparePrinting(mSheet, cardPage);
    mSheet.set(mSheet.sheet(), {{"TabColor", uno::Any(palette::accent)}});
}

sal_Int32 CardRows::add(const char* labelStyle, const char* textStyle, const char* besideStyle)
{
    mSheet.style(labels, mRows, labelStyle);
    mSheet.style(texts, mRows, textStyle);
    mSheet.style(besides, mRows, besideStyle);
    return mRows++;
}

}
