// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/CardReading.hxx"

#include "calc/document/UsedCells.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/share/SharedCells.hxx"
#include "calc/share/Sight.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Sheet = uno::Reference<sheet::XSpreadsheet>;
using Section = model::CardSection;
using Line = privacy::SharedCardLine;

/// A section and where its text is.
struct PlacedSection
{
    const Section* section = nullptr;
    table::CellAddress cell;
};

/// Of a participation, the cell of the level now: that of the level aimed at is beside it.
std::string keyOf(const Section& section)
{
    return section.kind == Section::Kind::Participation ? section.id + "__current" : section.id;
}

bool hasHeading(const Section& section)
{
    return section.kind == Section::Kind::Steps || section.kind == Section::Kind::Participation;
}

class Reading
{
public:
    Reading(const Document& document, const FicheLayout& layout, privacy::SharedFiche& fiche, Omissions& omissions)
        : mFiche(fiche)
        , mOmissions(omissions)
    {
        std::optional<sal_Int16> sheet;
        for (const Section& section : fiche.definition->card)
        {
            const auto found = layout.card.find(keyOf(section));
            if (found == layout.card.end() || (sheet && found->second.Sheet != *sheet))
            {
                mLost.push_back(&section);
                continue;
            }
            sheet = found->second.Sheet;
            mSections.push_back({&section, found->second});
        }
        if (sheet)
            mSheet = sheetAt(document, *sheet);
        std::stable_sort(mSections.begin(), mSections.end(),
                         [](const PlacedSection& one, const PlacedSection& other)
                         { return one.cell.Row < other.cell.Row; });
    }

    void readNames()
    {
        mFiche.title = mFiche.definition->title;
        if (!mSheet.is())
            return;
        for (const PlacedSection& each : mSections)
            if (each.section->kind == Section::Kind::Title && isRowVisible(mSheet, each.cell.Row))
                if (const std::string title = text(each.cell.Column, each.cell.Row); !title.empty())
                    mFiche.title = title;
        mFiche.structure = structure();
    }

    void readCard()
    {
        if (!mSheet.is())
            return leaveOut(mOmissions, Omission::What::Missing, mFiche.definition->cardLabel);
        if (!isSheetVisible(mSheet))
            return leaveOut(mOmissions, Omission::What::HiddenSheet, mFiche.definition->cardLabel);
        mFiche.cardSheet = mFiche.definition->cardLabel;
        if (!mFiche.structure.empty())
            add({Line::Kind::Structure, mFiche.structure, {}, {}, {}}, mFiche.definition->cardLabel);
        for (std::size_t index = 0; index < mSections.size(); ++index)
            readSection(index);
        for (const Section* const lost : mLost)
            leaveOut(mOmissions, Omission::What::Missing, mFiche.definition->cardLabel + ", " + lost->label);
        leaveOut(mOmissions, Omission::What::HiddenRows, mFiche.definition->cardLabel, mHidden);
        leaveOut(mOmissions, Omission::What::OwnRows, mFiche.definition->cardLabel, ownRows());
    }

private:
    std::string text(sal_Int32 column, sal_Int32 row) const
    {
        return shownText(mSheet->getCellByPosition(column, row));
    }

    /// Above the sections; nothing names its cell, its style tells it.
    std::string structure()
    {
        if (mSections.empty())
            return {};
        const PlacedSection& first = mSections.front();
        for (sal_Int32 row = 0; row < first.cell.Row; ++row)
            for (sal_Int32 column = 0; column <= first.cell.Column; ++column)
            {
                const uno::Reference<beans::XPropertySet> cell(mSheet->getCellByPosition(column, row),
                                                               uno::UNO_QUERY_THROW);
                rtl::OUString style;
                cell->getPropertyValue("CellStyle") >>= style;
                if (!isStyle(style, styles::cardStructure))
                    continue;
                mKnown.insert(row);
                return isRowVisible(mSheet, row) ? text(column, row) : std::string();
            }
        return {};
    }

    void add(Line line, const std::string& section)
    {
        line.place = mFiche.definition->cardLabel + (section == mFiche.definition->cardLabel ? "" : ", " + section);
        mFiche.card.push_back(std::move(line));
    }

    bool isSeen(sal_Int32 row)
    {
        mKnown.insert(row);
        const bool seen = isRowVisible(mSheet, row);
        mHidden += seen ? 0 : 1;
        return seen;
    }

    void readSection(std::size_t index)
    {
        const Section& section = *mSections[index].section;
        const table::CellAddress& cell = mSections[index].cell;
        if (section.kind == Section::Kind::Steps)
            return readSteps(index);
        if (hasHeading(section))
            mKnown.insert(cell.Row - 1);
        if (!isSeen(cell.Row))
            return;
        if (section.kind == Section::Kind::Participation)
        {
            add({Line::Kind::TableHeading, section.label, section.currentLabel, section.targetLabel, {}},
                section.label);
            add({Line::Kind::Level, {}, text(cell.Column, cell.Row), text(cell.Column + 1, cell.Row), {}},
                section.label);
            return;
        }
        const Line::Kind kind = section.kind == Section::Kind::Title ? Line::Kind::Title : Line::Kind::Text;
        add({kind, section.label, text(cell.Column, cell.Row), {}, {}}, section.label);
    }

    /// Down to the next section: staff add steps.
    void readSteps(std::size_t index)
    {
        const Section& section = *mSections[index].section;
        const table::CellAddress& cell = mSections[index].cell;
        sal_Int32 end =
            std::max(lastUsedRow(mSheet, cell.Column, cell.Row), lastUsedRow(mSheet, cell.Column + 1, cell.Row)) + 1;
        if (index + 1 < mSections.size())
            end = mSections[index + 1].cell.Row - (hasHeading(*mSections[index + 1].section) ? 1 : 0);
        mKnown.insert(cell.Row - 1);
        add({Line::Kind::TableHeading, section.label, section.stepsLabel, section.dueLabel, {}}, section.label);
        for (sal_Int32 row = cell.Row; row < end; ++row)
        {
            if (cell.Column > 0 && !text(cell.Column - 1, row).empty())
                break;
            const std::string step = text(cell.Column, row);
            const std::string due = text(cell.Column + 1, row);
            if ((!step.empty() || !due.empty()) && isSeen(row))
                add({Line::Kind::TableRow, {}, step, due, {}}, section.label);
        }
    }

    std::size_t ownRows() const
    {
        std::set<sal_Int32> own;
        for (const table::CellRangeAddress& part :
             usedParts(uno::Reference<table::XCellRange>(mSheet, uno::UNO_QUERY_THROW)))
            for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
                if (!mKnown.contains(row))
                    own.insert(row);
        return own.size();
    }

    privacy::SharedFiche& mFiche;
    Omissions& mOmissions;
    Sheet mSheet;
    std::vector<PlacedSection> mSections;
    std::vector<const Section*> mLost;
    std::set<sal_Int32> mKnown; ///< rows of the sheet that belong to a section
    std::size_t mHidden = 0;
};
}

void readSharedCard(const Document& document, const FicheLayout& layout, bool withCard, privacy::SharedFiche& fiche,
                    Omissions& omissions)
{
    Reading reading(document, layout, fiche, omissions);
    reading.readNames();
    if (withCard)
        reading.readCard();
}

}
