// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/GridSheet.hxx"

#include "calc/create/ColumnWidths.hxx"
#include "calc/create/DoubtfulCells.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/grid/GridRow.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleNames.hxx"

#include <algorithm>
#include <array>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr sal_Int32 titleRow = 0;
constexpr sal_Int32 topBlockRow = 1;
constexpr sal_Int32 headingRow = 2; ///< what stays while people scroll is low: the rows need the screen
constexpr sal_Int32 firstRow = headingRow + 1;

struct GridColumn
{
    const char* key; ///< wording key without "grid."
    sal_Int32 width; ///< in 1/100 mm
};

/// Those that are seen fit side by side into a window of 1366 pixels. The values are wide enough for no list of quotes
/// to be as high as half a printed page: a row that does not fit leaves the rest of its page empty.
constexpr std::array<GridColumn, 11> columns{{{"object", 3100},
                                              {"indicator", 4700},
                                              {"tools", 2700},
                                              {"baseline", 2500},
                                              {"target", 2700},
                                              {"actual", 5300},
                                              {"gap", 3000},
                                              {"rate", 1900},
                                              {"alerts", 2100},
                                              {"analysis", 4400},
                                              {"identity", 3000}}};

/// What stands above the headings, in one row: a label, and its value in the next column.
struct TopCell
{
    const char* key;
    sal_Int32 label;
    const char* style; ///< of the value
};

constexpr std::array<TopCell, 5> topCells{{{"period_start", 0, styles::gridDate},
                                           {"period_end", 2, styles::gridDate},
                                           {"last_run", 4, styles::gridTime},
                                           {"rows_read", 6, styles::gridCount},
                                           {"alerts_total", 8, styles::gridCount}}};

/// The identity of the row of participation; indicators have their ids, which hold no "@".
constexpr char participationIdentity[] = "@participation";

sal_Int32 columnOf(const char* key)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [key](const GridColumn& column) { return std::string_view(column.key) == key; });
    return static_cast<sal_Int32>(found - columns.begin());
}

class GridMaker
{
public:
    GridMaker(const Creation& creation, const SheetCells& sheet)
        : mCreation(creation)
        , mSheet(sheet)
    {
        mPlace.found = true;
        mPlace.sheet = sheet.index();
        mPlace.sheetName = fromOffice(sheet.name());
        mPlace.headingRow = headingRow;
        for (const GridColumn& column : columns)
            mPlace.columns[column.key] = columnOf(column.key);
    }

    void makeTopBlock()
    {
        mSheet.style(0, titleRow, styles::gridTitle);
        mSheet.write(0, titleRow, title());
        for (const TopCell& cell : topCells)
        {
            mSheet.style(cell.label, topBlockRow, cell.label == 0 ? styles::gridLabel : styles::gridNextLabel);
            mSheet.style(cell.label + 1, topBlockRow, cell.style);
            mSheet.write(cell.label, topBlockRow, word(cell.key));
            mSheet.nameCell(cell.label + 1, topBlockRow, gridCellName(cell.key));
        }
        mSheet.writeNumber(topCells[0].label + 1, topBlockRow, mCreation.serial(mCreation.fiche.period.first));
        mSheet.writeNumber(topCells[1].label + 1, topBlockRow, mCreation.serial(mCreation.fiche.period.last));
    }

    void makeHeadings()
    {
        for (const GridColumn& column : columns)
        {
            const sal_Int32 place = columnOf(column.key);
            mSheet.setWidth(place, std::max(column.width, widthOfHeading(word(column.key))));
            mSheet.style(place, headingRow, styles::heading);
            mSheet.write(place, headingRow, word(column.key));
            mSheet.nameCell(place, headingRow, gridColumnName(column.key));
        }
        mSheet.setColumn(columnOf("identity"), {{"IsVisible", uno::Any(false)}});
    }

    void makeIndicators()
    {
        for (const auto& [object, indicator] : mCreation.definition().indicators())
            makeIndicator(*object, *indicator);
    }

    void makeParticipation()
    {
        const std::vector<model::CardSection>& card = mCreation.definition().card;
        const auto section = std::find_if(card.begin(), card.end(),
                                          [](const model::CardSection& candidate)
                                          { return candidate.kind == model::CardSection::Kind::Participation; });
        if (section == card.end())
            return;
        write("object", word("participation"));
        write("indicator", word("participation_level"));
        write("identity", participationIdentity);
        formatGridRow(mCreation.document, mSheet.sheet(), mPlace, mRow, GridRowKind::Participation, {});
        makeLevel("target", *section, "target");
        makeLevel("actual", *section, "current");
        makeGapOfLevels(*section);
        ++mRow;
    }

    void finish()
    {
        const sal_Int32 lastRow = std::max(mRow - 1, firstRow);
        const sal_Int32 lastColumn = static_cast<sal_Int32>(columns.size()) - 1;
        mSheet.fitHeights(titleRow, lastRow);
        mCreation.additions.addFilteredRange("FA__grid", {mSheet.index(), 0, headingRow, lastColumn, lastRow});
        colourRules();
        explainAlerts();
        preparePrinting(mSheet, gridPage, headingRow, headingRow);
        mSheet.set(mSheet.sheet(), {{"TabColor", uno::Any(palette::accent)}});
    }

private:
    const std::string& word(const std::string& key) const { return mCreation.definition().word("grid." + key); }

    const std::string& title() const
    {
        for (const model::CardSection& section : mCreation.definition().card)
            if (section.kind == model::CardSection::Kind::Title && !section.text.empty())
                return section.text;
        return mCreation.definition().title;
    }

    void write(const char* column, const std::string& words) const { mSheet.write(columnOf(column), mRow, words); }

    void writeExpectation(const char* column, const model::Expectation& expectation) const
    {
        if (const double* const number = std::get_if<double>(&expectation))
            mSheet.writeNumber(columnOf(column), mRow, *number);
        else if (const std::string* const words = std::get_if<std::string>(&expectation))
            write(column, *words);
    }

    /// The sample's, where it has one for the indicator.
    template <class Values>
    static const typename Values::mapped_type* sampleOf(const Values& values, const model::Indicator& indicator)
    {
        const auto found = values.find(indicator.id);
        return found == values.end() ? nullptr : &found->second;
    }

    void makeIndicator(const model::GridObject& object, const model::Indicator& indicator)
    {
        const FigureLook figures = figureLookOf(indicator, GridRowKind::Indicator);
        formatGridRow(mCreation.document, mSheet.sheet(), mPlace, mRow, GridRowKind::Indicator, figures);
        write("object", object.label);
        write("indicator", indicator.label);
        write("tools", lines(indicator.tools.empty() ? object.tools : indicator.tools));
        write("identity", indicator.id);
        writeExpectations(indicator);
        writeGridFormulas(mCreation.document, mSheet.sheet(), mPlace, mRow, figures);
        ++mRow;
    }

    void writeExpectations(const model::Indicator& indicator) const
    {
        const model::Expectation* baseline = &indicator.baseline;
        const model::Expectation* target = &indicator.target;
        if (const model::SampleYear* const sample = mCreation.fiche.sample.get())
        {
            if (const auto* const given = sampleOf(sample->baselines, indicator))
                baseline = given;
            if (const auto* const given = sampleOf(sample->targets, indicator))
                target = given;
            if (const std::string* const analysis = sampleOf(sample->analysis, indicator))
                write("analysis", *analysis);
        }
        writeExpectation("baseline", *baseline);
        writeExpectation("target", *target);
    }

    static std::string lines(const std::vector<std::string>& words)
    {
        std::string all;
        for (const std::string& each : words)
            all += all.empty() ? each : "\n" + each;
        return all;
    }

    /// A level is what the card says, until somebody chooses another.
    void makeLevel(const char* column, const model::CardSection& section, const char* part) const
    {
        const rtl::OUString level = cardCellName(section.id, part);
        mSheet.writeFormula(columnOf(column), mRow, "=IF(" + level + "=\"\";\"\";" + level + ")");
        setInput(mSheet, mSheet.cells(columnOf(column), mRow, columnOf(column), mRow), listValuesName(section.list));
    }

    void makeGapOfLevels(const model::CardSection& section) const
    {
        const rtl::OUString scale = listValuesName(section.list);
        const rtl::OUString actual = relativeCell(columnOf("actual"), mRow);
        const rtl::OUString target = relativeCell(columnOf("target"), mRow);
        mSheet.writeFormula(columnOf("gap"), mRow,
                            "=IFERROR(MATCH(" + actual + ";" + scale + ";0)-MATCH(" + target + ";" + scale +
                                ";0);\"\")");
    }

    /// At the cell that is selected: what a mark there means.
    void explainAlerts() const
    {
        setInput(mSheet, mSheet.below(columnOf("alerts"), firstRow), {}, toOffice(word("alerts")),
                 toOffice(word("alerts_help")));
    }

    void colourRules() const
    {
        const rtl::OUString object = relativeCell(columnOf("object"), firstRow);
        colourWhere(mSheet, mSheet.below(columnOf("object"), firstRow),
                    "AND(" + object + "<>\"\";" + object + "=" + relativeCell(columnOf("object"), headingRow) +
                        ";ISERROR(FIND(\"|\";$" + relativeCell(columnOf("identity"), firstRow) + ")))",
                    styles::repeated);
        const rtl::OUString alerts = relativeCell(columnOf("alerts"), firstRow);
        colourWhere(mSheet, mSheet.below(columnOf("alerts"), firstRow),
                    "AND(ISNUMBER(" + alerts + ");" + alerts + ">0)", styles::gridAlert);
        const rtl::OUString gap = relativeCell(columnOf("gap"), firstRow);
        colourWhere(mSheet, mSheet.below(columnOf("gap"), firstRow),
                    "AND($" + relativeCell(columnOf("identity"), firstRow) + "=\"" + participationIdentity + "\";" +
                        gap + "<>\"\";OR(" + gap + "=1;" + gap + "=-1))",
                    styles::gridStep);
    }

    const Creation& mCreation;
    const SheetCells& mSheet;
    GridPlace mPlace;
    sal_Int32 mRow = firstRow;
};
}

void makeGridSheet(const Creation& creation, const SheetCells& sheet)
{
    GridMaker maker(creation, sheet);
    maker.makeHeadings();
    maker.makeTopBlock();
    maker.makeIndicators();
    maker.makeParticipation();
    maker.finish();
}

sal_Int32 gridHeadingRow()
{
    return headingRow;
}

}
