// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/ChangedCard.hxx"

#include "calc/create/AddedColumn.hxx"
#include "calc/create/CardRows.hxx"
#include "calc/create/CardTexts.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/Properties.hxx"
#include "calc/document/NamedCells.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Section = model::CardSection;
using Kind = Section::Kind;

/// One row of the page, as a section is made of.
struct CardLine
{
    std::array<const char*, 3> styles{};
    std::array<std::string, 3> texts{}; ///< label, text, beside
};

bool hasHeading(const Section& section)
{
    return section.kind == Kind::Steps || section.kind == Kind::Participation;
}

/// The rows of a section in a new fiche.
std::vector<CardLine> linesOf(const model::Template& definition, const Section& section)
{
    if (section.kind == Kind::Title)
        return {{{styles::cardBand, styles::cardTitle, styles::cardBand}, {section.label, section.text, ""}}};
    if (!hasHeading(section))
        return {{{styles::cardLabel, styles::cardText, styles::cardText},
                 {section.label, cardText(definition, section), ""}}};
    const std::array<const char*, 3> heading{styles::cardLabel, styles::cardTableHeading, styles::cardTableHeading};
    if (section.kind == Kind::Participation)
        return {{heading, {section.label, section.currentLabel, section.targetLabel}},
                {{styles::base, styles::cardLevel, styles::cardLevel}, {"", section.current, section.target}}};
    std::vector<CardLine> lines{{heading, {section.label, section.stepsLabel, section.dueLabel}}};
    for (const Section::Step& step : section.steps)
        lines.push_back({{styles::base, styles::cardTableText, styles::cardTableText}, {"", stepText(step), step.due}});
    return lines;
}

/// The names of its cells: of a participation, the level now and the level aimed at.
std::vector<rtl::OUString> namesOf(const Section& section)
{
    if (section.kind == Kind::Participation)
        return {cardCellName(section.id, "current"), cardCellName(section.id, "target")};
    return {cardCellName(section.id)};
}

const Section* withId(const std::vector<Section>& sections, const std::string& id)
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const Section& each) { return each.id == id; });
    return found == sections.end() ? nullptr : &*found;
}

class CardChange
{
public:
    CardChange(const Document& document, const model::Template& before, const model::Template& after, sal_Int16 sheet)
        : mDocument(document)
        , mNames(document)
        , mPermission(document)
        , mBefore(before)
        , mAfter(after)
        , mIndex(sheet)
        , mSheet(sheetAt(document, sheet))
    {
    }

    void run() const
    {
        for (const Section& old : mBefore.card)
            if (const Section* const now = withId(mAfter.card, old.id); !now)
                remove(old);
            else if (*now != old || cardText(mBefore, old) != cardText(mAfter, *now))
                change(old, *now);
        for (std::size_t index = 0; index < mAfter.card.size(); ++index)
            if (!withId(mBefore.card, mAfter.card[index].id))
                add(index);
    }

private:
    /// Where its first row is now; nothing where its name is lost, or leads to another sheet.
    std::optional<table::CellAddress> placeOf(const Section& section) const
    {
        std::optional<table::CellAddress> cell = mNames.cellOf(namesOf(section).front());
        if (!cell || cell->Sheet != mIndex || cell->Column != CardRows::texts ||
            (hasHeading(section) && cell->Row == 0))
            return std::nullopt;
        cell->Row -= hasHeading(section) ? 1 : 0;
        cell->Column = CardRows::labels;
        return cell;
    }

    std::string textAt(sal_Int32 column, sal_Int32 row) const
    {
        return fromOffice(uno::Reference<text::XTextRange>(mSheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW)
                              ->getString());
    }

    void write(sal_Int32 column, sal_Int32 row, const std::string& words) const
    {
        mPermission.requireCell({mIndex, column, row});
        uno::Reference<text::XTextRange>(mSheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW)
            ->setString(toOffice(words));
    }

    /// Row by row, each cell that still is as it was. Steps are the staff's: only the heading of their table changes.
    void change(const Section& old, const Section& now) const
    {
        const std::optional<table::CellAddress> place = placeOf(old);
        if (!place || hasHeading(old) != hasHeading(now))
            return;
        const std::vector<CardLine> before = linesOf(mBefore, old);
        const std::vector<CardLine> after = linesOf(mAfter, now);
        const std::size_t rows = old.kind == Kind::Steps ? 1 : std::min(before.size(), after.size());
        for (std::size_t line = 0; line < rows; ++line)
            for (sal_Int32 column = 0; column < 3; ++column)
            {
                const std::string& was = before[line].texts[static_cast<std::size_t>(column)];
                const std::string& is = after[line].texts[static_cast<std::size_t>(column)];
                const sal_Int32 row = place->Row + static_cast<sal_Int32>(line);
                if (was != is && textAt(column, row) == was)
                    write(column, row, is);
            }
        if (old.help != now.help || old.label != now.label || old.list != now.list)
            setHelp(now, *place);
    }

    void remove(const Section& old) const
    {
        const std::optional<table::CellAddress> place = placeOf(old);
        for (const rtl::OUString& name : namesOf(old))
            removeName(mDocument, name);
        if (!place)
            return;
        const std::vector<CardLine> lines = linesOf(mBefore, old);
        if (!isUntouched(place->Row, lines))
            return;
        mPermission.requireCell(*place);
        rows()->removeByIndex(place->Row, static_cast<sal_Int32>(lines.size()));
    }

    /// Whether nothing else is in the rows, and no row that staff have added is below them.
    bool isUntouched(sal_Int32 first, const std::vector<CardLine>& lines) const
    {
        for (std::size_t line = 0; line < lines.size(); ++line)
        {
            const sal_Int32 row = first + static_cast<sal_Int32>(line);
            for (sal_Int32 column = 0; column < 3; ++column)
                if (textAt(column, row) != lines[line].texts[static_cast<std::size_t>(column)])
                    return false;
            if (usedCells(mSheet->getCellRangeByPosition(CardRows::besides + 1, row, lastSheetColumn, row)) ||
                hasNote(row))
                return false;
        }
        const sal_Int32 below = first + static_cast<sal_Int32>(lines.size());
        return !textAt(CardRows::labels, below).empty() || textAt(CardRows::texts, below).empty();
    }

    bool hasNote(sal_Int32 row) const
    {
        const uno::Reference<container::XIndexAccess> notes(
            uno::Reference<sheet::XSheetAnnotationsSupplier>(mSheet, uno::UNO_QUERY_THROW)->getAnnotations(),
            uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < notes->getCount(); ++index)
            if (uno::Reference<sheet::XSheetAnnotation>(notes->getByIndex(index), uno::UNO_QUERY_THROW)
                    ->getPosition()
                    .Row == row)
                return true;
        return false;
    }

    uno::Reference<table::XTableRows> rows() const
    {
        return uno::Reference<table::XColumnRowRange>(mSheet, uno::UNO_QUERY_THROW)->getRows();
    }

    /// The row in which the section at `index` of the new card begins: behind the nearest one before it that is there.
    sal_Int32 rowFor(std::size_t index) const
    {
        for (std::size_t before = index; before-- > 0;)
            if (const std::optional<table::CellAddress> place = placeOf(mAfter.card[before]))
                return endOf(mAfter.card[before], *place);
        sal_Int32 first = lastUsedRow(mSheet, CardRows::labels, 0) + 1;
        for (const Section& section : mAfter.card)
            if (const std::optional<table::CellAddress> place = placeOf(section))
                first = std::min(first, place->Row);
        return first;
    }

    /// Staff add steps: their table ends where another label stands, or nothing.
    sal_Int32 endOf(const Section& section, const table::CellAddress& place) const
    {
        if (!hasHeading(section))
            return place.Row + 1;
        if (section.kind == Kind::Participation)
            return place.Row + 2;
        sal_Int32 row = place.Row + 1;
        while (textAt(CardRows::labels, row).empty() &&
               !(textAt(CardRows::texts, row).empty() && textAt(CardRows::besides, row).empty()))
            ++row;
        return row;
    }

    void add(std::size_t index) const
    {
        const Section& section = mAfter.card[index];
        const std::vector<CardLine> lines = linesOf(mAfter, section);
        const sal_Int32 first = rowFor(index);
        mPermission.requireCell({mIndex, CardRows::labels, first});
        rows()->insertByIndex(first, static_cast<sal_Int32>(lines.size()));
        for (std::size_t line = 0; line < lines.size(); ++line)
            for (sal_Int32 column = 0; column < 3; ++column)
            {
                const auto part = static_cast<std::size_t>(column);
                const sal_Int32 row = first + static_cast<sal_Int32>(line);
                const uno::Reference<table::XCellRange> cell = mSheet->getCellRangeByPosition(column, row, column, row);
                setProperties(cell, {{"CellStyle", uno::Any(styleNameIn(mDocument, lines[line].styles[part]))},
                                     {"Validation", inputOf(cell, {}, {}, {})}});
                if (!lines[line].texts[part].empty())
                    write(column, row, lines[line].texts[part]);
            }
        const table::CellAddress place(mIndex, CardRows::labels, first);
        if (lines.size() > 1 || !hasHeading(section))
            nameCells(section, place);
        setHelp(section, place);
    }

    void nameCells(const Section& section, const table::CellAddress& place) const
    {
        sal_Int32 column = CardRows::texts;
        for (const rtl::OUString& name : namesOf(section))
            nameCell(mDocument, name, {mIndex, column++, place.Row + (hasHeading(section) ? 1 : 0)});
    }

    /// As a new fiche has it; tables of steps have it in their first row.
    void setHelp(const Section& section, const table::CellAddress& place) const
    {
        const sal_Int32 row = place.Row + (hasHeading(section) ? 1 : 0);
        const bool isOfLevels = section.kind == Kind::Participation;
        const bool hasInput = isOfLevels || !section.help.empty(); // As in a new fiche.
        if (section.kind == Kind::Steps && !mNames.cellOf(namesOf(section).front()))
            return;
        for (sal_Int32 column = CardRows::texts; column <= (isOfLevels ? CardRows::besides : CardRows::texts); ++column)
        {
            const uno::Reference<table::XCellRange> cell = mSheet->getCellRangeByPosition(column, row, column, row);
            setProperties(cell,
                          {{"Validation",
                            inputOf(cell, isOfLevels ? listValuesName(section.list) : rtl::OUString(),
                                    hasInput ? toOffice(section.label) : rtl::OUString(), toOffice(section.help))}});
        }
    }

    const Document& mDocument;
    NamedCells mNames;
    WritePermission mPermission;
    const model::Template& mBefore;
    const model::Template& mAfter;
    sal_Int16 mIndex;
    uno::Reference<sheet::XSpreadsheet> mSheet;
};
}

void changeCard(const Document& document, const model::Template& before, const model::Template& after,
                const FicheLayout& layout)
{
    if (!layout.card.empty())
        CardChange(document, before, after, layout.card.begin()->second.Sheet).run();
}

}
