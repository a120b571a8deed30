// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/CardSheet.hxx"

#include "calc/RangeNames.hxx"
#include "calc/StyleNames.hxx"
#include "calc/create/CardTexts.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Kind = model::CardSection::Kind;

// The page: labels on the left, texts, and beside them the second column of a table. Together as wide as the paper
// between its margins, in 1/100 mm.
constexpr sal_Int32 labels = 0;
constexpr sal_Int32 texts = 1;
constexpr sal_Int32 besides = 2;
constexpr sal_Int32 labelsWidth = 4200;
constexpr sal_Int32 textsWidth = 10300;
constexpr sal_Int32 besidesWidth = 3500;

/// Writes the sections one below the other.
class CardWriter
{
public:
    CardWriter(const Creation& creation, const SheetCells& sheet)
        : mCreation(creation)
        , mSheet(sheet)
    {
    }

    void writeStructure()
    {
        mSheet.style(labels, mRow, styles::cardStructure);
        mSheet.write(labels, mRow, mCreation.fiche.structure);
        ++mRow;
    }

    void writeSection(const model::CardSection& section)
    {
        switch (section.kind)
        {
        case Kind::Title:
            return writeTitle(section);
        case Kind::Steps:
            return writeSteps(section);
        case Kind::Participation:
            return writeParticipation(section);
        case Kind::Text:
        case Kind::Items:
        case Kind::List:
        case Kind::Groups:
            return writeText(section);
        }
    }

    sal_Int32 lastRow() const { return mRow - 1; }

private:
    void writeTitle(const model::CardSection& section)
    {
        styleRow(styles::cardBand, styles::cardTitle, styles::cardBand);
        mSheet.write(labels, mRow, section.label);
        mSheet.write(texts, mRow, section.text);
        mSheet.nameCell(texts, mRow, cardCellName(section.id));
        ++mRow;
    }

    void writeText(const model::CardSection& section)
    {
        styleRow(styles::cardLabel, styles::cardText, styles::cardText);
        mSheet.write(labels, mRow, section.label);
        mSheet.write(texts, mRow, cardText(mCreation.definition(), section));
        mSheet.nameCell(texts, mRow, cardCellName(section.id));
        ++mRow;
    }

    void writeSteps(const model::CardSection& section)
    {
        writeTableHeading(section.label, section.stepsLabel, section.dueLabel);
        const sal_Int32 firstStep = mRow;
        for (const model::CardSection::Step& step : section.steps)
        {
            styleRow(styles::base, styles::cardTableText, styles::cardTableText);
            mSheet.write(texts, mRow, stepText(step));
            mSheet.write(besides, mRow, step.due);
            ++mRow;
        }
        if (mRow > firstStep)
            mSheet.nameCell(texts, firstStep, cardCellName(section.id));
    }

    void writeParticipation(const model::CardSection& section)
    {
        writeTableHeading(section.label, section.currentLabel, section.targetLabel);
        styleRow(styles::base, styles::cardLevel, styles::cardLevel);
        writeLevel(texts, section, section.current, "current");
        writeLevel(besides, section, section.target, "target");
        ++mRow;
    }

    void writeLevel(sal_Int32 column, const model::CardSection& section, const std::string& level, const char* part)
    {
        mSheet.write(column, mRow, level);
        mSheet.nameCell(column, mRow, cardCellName(section.id, part));
        setInput(mSheet, mSheet.cells(column, mRow, column, mRow), listValuesName(section.list));
    }

    void writeTableHeading(const std::string& label, const std::string& first, const std::string& second)
    {
        styleRow(styles::cardLabel, styles::cardTableHeading, styles::cardTableHeading);
        mSheet.write(labels, mRow, label);
        mSheet.write(texts, mRow, first);
        mSheet.write(besides, mRow, second);
        ++mRow;
    }

    void styleRow(const char* ofLabel, const char* ofText, const char* ofBeside)
    {
        mSheet.style(labels, mRow, ofLabel);
        mSheet.style(texts, mRow, ofText);
        mSheet.style(besides, mRow, ofBeside);
    }

    const Creation& mCreation;
    const SheetCells& mSheet;
    sal_Int32 mRow = 0;
};
}

void makeCardSheet(const Creation& creation, const SheetCells& sheet)
{
    sheet.setWidth(labels, labelsWidth);
    sheet.setWidth(texts, textsWidth);
    sheet.setWidth(besides, besidesWidth);
    CardWriter writer(creation, sheet);
    writer.writeStructure();
    for (const model::CardSection& section : creation.definition().card)
        writer.writeSection(section);
    sheet.fitHeights(0, writer.lastRow());
    preparePrinting(sheet, cardPage);
    sheet.set(sheet.sheet(), {{"TabColor", uno::Any(palette::accent)}});
}

}
