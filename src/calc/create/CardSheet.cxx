// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/CardSheet.hxx"

#include "calc/create/CardRows.hxx"
#include "calc/create/CardTexts.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/RangeNames.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Kind = model::CardSection::Kind;

/// Writes the sections one below the other, and names their cells.
class CardWriter
{
public:
    CardWriter(const Creation& creation, const SheetCells& sheet)
        : mCreation(creation)
        , mSheet(sheet)
        , mRows(sheet)
    {
    }

    void writeStructure() { mRows.addStructure(mCreation.fiche.structure); }

    void writeSection(const model::CardSection& section)
    {
        switch (section.kind)
        {
        case Kind::Title:
            return nameText(section, mRows.addTitle(section.label, section.text));
        case Kind::Steps:
            return writeSteps(section);
        case Kind::Participation:
            return writeParticipation(section);
        case Kind::Text:
        case Kind::Items:
        case Kind::List:
        case Kind::Groups:
            return nameText(section, mRows.addText(section.label, cardText(mCreation.definition(), section)));
        }
    }

    void finish() const { mRows.finish(); }

private:
    void nameText(const model::CardSection& section, sal_Int32 row) const
    {
        mSheet.nameCell(CardRows::texts, row, cardCellName(section.id));
        setHelp(CardRows::texts, row, section);
    }

    void setHelp(sal_Int32 column, sal_Int32 row, const model::CardSection& section,
                 const rtl::OUString& values = {}) const
    {
        setInput(mSheet, mSheet.cells(column, row, column, row), values, toOffice(section.label),
                 toOffice(section.help));
    }

    void writeSteps(const model::CardSection& section)
    {
        const sal_Int32 firstStep = mRows.addTableHeading(section.label, section.stepsLabel, section.dueLabel) + 1;
        for (const model::CardSection::Step& step : section.steps)
            mRows.addTableRow(stepText(step), step.due);
        if (!section.steps.empty())
            nameText(section, firstStep);
    }

    void writeParticipation(const model::CardSection& section)
    {
        mRows.addTableHeading(section.label, section.currentLabel, section.targetLabel);
        const sal_Int32 row = mRows.addLevels(section.current, section.target);
        prepareLevel(CardRows::texts, row, section, "current");
        prepareLevel(CardRows::besides, row, section, "target");
    }

    void prepareLevel(sal_Int32 column, sal_Int32 row, const model::CardSection& section, const char* part) const
    {
        mSheet.nameCell(column, row, cardCellName(section.id, part));
        setHelp(column, row, section, listValuesName(section.list));
    }

    const Creation& mCreation;
    const SheetCells& mSheet;
    CardRows mRows;
};
}

void makeCardSheet(const Creation& creation, const SheetCells& sheet)
{
    CardWriter writer(creation, sheet);
    writer.writeStructure();
    for (const model::CardSection& section : creation.definition().card)
        writer.writeSection(section);
    writer.finish();
}

}
