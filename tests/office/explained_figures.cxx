// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a figure is made of, as the service tells it.

#include "Office.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::ExplainedRow;
using org::ficheaction::Explanation;
using org::ficheaction::FigureChange;

namespace
{
class ExplainedFigures : public OfficeTest
{
protected:
    void SetUp() override { document = sampleFiche(); }

    Explanation explained(const std::string& indicator, const std::vector<std::string>& parts = {})
    {
        std::vector<rtl::OUString> keys;
        for (const std::string& part : parts)
            keys.push_back(utf16(part));
        return service()->explain(document, utf16(indicator),
                                  uno::Sequence<rtl::OUString>(keys.data(), static_cast<sal_Int32>(keys.size())));
    }

    static double sumOf(const uno::Sequence<ExplainedRow>& rows)
    {
        double sum = 0;
        for (const ExplainedRow& row : rows)
        {
            double contribution = 0;
            row.contribution >>= contribution;
            sum += contribution;
        }
        return sum;
    }

    /// In the last row that has any, the one furthest right.
    static double lastNumber(const Spreadsheet& sheet)
    {
        const uno::Reference<sheet::XSheetCellCursor> cursor = sheet->createCursor();
        uno::Reference<sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
        const table::CellRangeAddress used =
            uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
        for (sal_Int32 row = used.EndRow; row >= 0; --row)
            for (sal_Int32 column = used.EndColumn; column > 0; --column)
            {
                const Cell cell = sheet->getCellByPosition(column, row);
                if (cell->getType() == table::CellContentType_VALUE ||
                    cell->getType() == table::CellContentType_FORMULA)
                    return cell->getValue();
            }
        return 0;
    }

    SpreadsheetDocument document;
};

using ExplainedFiguresByLocale = ExplainedFigures;
}

TEST_F(ExplainedFiguresByLocale, AreThoseOfARecompute)
{
    const uno::Sequence<Measurement> figures = service()->recompute(document);
    ASSERT_GT(figures.getLength(), 40);
    for (const Measurement& figure : figures)
    {
        const Explanation explanation = service()->explain(document, figure.indicator, figure.breakdown);
        EXPECT_EQ(explanation.figure.value, figure.value) << utf8(figure.indicator);
        EXPECT_EQ(explanation.figure.status, figure.status) << utf8(figure.indicator);
        EXPECT_FALSE(explanation.rule.isEmpty()) << utf8(figure.indicator);
    }
}

TEST_F(ExplainedFigures, AddUpToTheFigure)
{
    for (const char* const indicator : {"events_held", "attendance", "families", "people", "support_hours"})
    {
        const Explanation explanation = explained(indicator);
        double value = 0;
        explanation.figure.value >>= value;
        EXPECT_GT(value, 0) << indicator;
        EXPECT_DOUBLE_EQ(sumOf(explanation.counted), value) << indicator;
    }
}

TEST_F(ExplainedFigures, TellOfEachRowOnce)
{
    const Explanation explanation = explained("events_held");
    std::set<sal_Int32> rows;
    for (const auto& list : {explanation.counted, explanation.leftOut})
        for (const ExplainedRow& row : list)
        {
            EXPECT_TRUE(rows.insert(row.row).second) << row.row;
            EXPECT_FALSE(row.key.isEmpty()) << row.row;
        }
    EXPECT_EQ(*rows.begin(), 2);
    EXPECT_EQ(static_cast<std::size_t>(*rows.rbegin()), rows.size() + 1);
}

TEST_F(ExplainedFiguresByLocale, SayWhyARowDoesNotCount)
{
    appendRow(document, "attendances", {{"event", "E999"}, {"participant", "P001"}});
    const Explanation explanation = explained("attendance");
    EXPECT_TRUE(std::any_of(explanation.leftOut.begin(), explanation.leftOut.end(),
                            [](const ExplainedRow& row)
                            { return utf8(row.reason).find("E999") != std::string::npos; }));
}

TEST_F(ExplainedFiguresByLocale, CallSheetsAndColumnsAsTheyAreCalledNow)
{
    const Spreadsheet events = sheetNamed(document, "Événements");
    uno::Reference<container::XNamed>(events, uno::UNO_QUERY_THROW)->setName(utf16("Sorties"));
    events->getCellByPosition(3, 0)->setFormula("Genre");
    const Explanation explanation = explained("events_held");
    const std::string rule = utf8(explanation.rule);
    EXPECT_NE(rule.find("Sorties"), std::string::npos) << rule;
    EXPECT_NE(rule.find("Genre"), std::string::npos) << rule;
    EXPECT_EQ(rule.find("Événements"), std::string::npos) << rule;
    EXPECT_TRUE(std::any_of(explanation.leftOut.begin(), explanation.leftOut.end(),
                            [](const ExplainedRow& row)
                            { return utf8(row.reason).find("Genre") != std::string::npos; }));
}

TEST_F(ExplainedFigures, ChangeNothing)
{
    service()->recompute(document);
    const auto before = contents(document);
    const uno::Reference<util::XModifiable> modifiable(document, uno::UNO_QUERY_THROW);
    modifiable->setModified(false);
    explained("people");
    EXPECT_FALSE(modifiable->isModified());
    EXPECT_EQ(difference(before, contents(document)), "");
}

// The last cell with something in the column of contributions is the figure; with an interval, its upper end.
TEST_F(ExplainedFigures, AreTheTotalsOfTheirSheets)
{
    int compared = 0;
    for (const Measurement& figure : service()->recompute(document))
    {
        double value = 0;
        if (!(figure.value >>= value) || figure.breakdown.hasElements())
            continue;
        if (figure.upperBound.hasValue())
            figure.upperBound >>= value;
        const std::string name = utf8(service()->explainInSheet(document, figure.indicator, figure.breakdown));
        EXPECT_DOUBLE_EQ(lastNumber(sheetNamed(document, name)), value) << name;
        ++compared;
    }
    EXPECT_GT(compared, 10);
}

TEST_F(ExplainedFigures, LeaveWithTheirSheet)
{
    service()->recompute(document);
    const auto before = contents(document);
    service()->explainInSheet(document, utf16("people"), uno::Sequence<rtl::OUString>());
    const auto with = contents(document);
    EXPECT_NE(difference(before, with), "");
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(with, contents(document)), "");
}

TEST_F(ExplainedFiguresByLocale, OfAnUnknownIndicatorAreRefused)
{
    EXPECT_NE(messageOf([&] { explained("nobody"); }).find("nobody"), std::string::npos);
    EXPECT_NE(messageOf([&] { explained("people", {"Martien", "Jour J"}); }).find("Martien"), std::string::npos);
}

namespace
{
class ExplainedChanges : public ExplainedFigures
{
protected:
    FigureChange changeOf(const std::string& indicator)
    {
        return service()->explainChange(document, utf16(indicator), uno::Sequence<rtl::OUString>());
    }

    /// What made "events_held" one more.
    void expectOneMore(const FigureChange& change)
    {
        EXPECT_EQ(change.before, uno::Any(15.0));
        EXPECT_EQ(change.after, uno::Any(16.0));
        EXPECT_TRUE(change.rowsKnown);
        ASSERT_EQ(change.rows.getLength(), 1);
        EXPECT_EQ(utf8(change.rows[0].name), "E900");
        EXPECT_FALSE(change.rows[0].before.hasValue());
        EXPECT_EQ(change.rows[0].after, uno::Any(1.0));
    }

    void addEvent()
    {
        service()->recompute(document);
        appendRow(document, "events",
                  {{"id", "E900"}, {"date", "12/06/2026"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
        service()->recompute(document);
    }
};

using ExplainedChangesByLocale = ExplainedChanges;
}

TEST_F(ExplainedChangesByLocale, AreUnknownAfterOneRecompute)
{
    service()->recompute(document);
    EXPECT_FALSE(messageOf([&] { changeOf("people"); }).empty());
}

TEST_F(ExplainedChangesByLocale, NameTheRowsThatMadeThem)
{
    addEvent();
    expectOneMore(changeOf("events_held"));
}

TEST_F(ExplainedChanges, AreThoseOfTheLastRecomputeThatChangedSomething)
{
    addEvent();
    service()->recompute(document);
    expectOneMore(changeOf("events_held"));
}

TEST_F(ExplainedChanges, AreTakenBackWithTheirStep)
{
    addEvent();
    undoManager(document)->undo();
    EXPECT_FALSE(messageOf([&] { changeOf("events_held"); }).empty());
    undoManager(document)->redo();
    expectOneMore(changeOf("events_held"));
}

TEST_F(ExplainedChanges, AreToldSinceARecomputeThatWasKept)
{
    const auto sinceKept = [this](const std::string& indicator)
    { return service()->explainChangeSinceFrozen(document, utf16(indicator), uno::Sequence<rtl::OUString>()); };
    EXPECT_FALSE(messageOf([&] { service()->freezeFigures(document); }).empty());
    service()->recompute(document);
    EXPECT_FALSE(messageOf([&] { sinceKept("events_held"); }).empty());
    service()->freezeFigures(document);
    addEvent();
    appendRow(document, "events",
              {{"id", "E901"}, {"date", "12/06/2026"}, {"type", "Réunion préparatoire"}, {"status", "Réalisée"}});
    service()->recompute(document);
    expectOneMore(sinceKept("events_held"));
    EXPECT_EQ(changeOf("events_held").rows.getLength(), 0);
}

TEST_F(ExplainedChanges, ForgetAKeptRecomputeWithItsStep)
{
    service()->recompute(document);
    service()->freezeFigures(document);
    undoManager(document)->undo();
    EXPECT_FALSE(
        messageOf([&] { service()->explainChangeSinceFrozen(document, "events_held", uno::Sequence<rtl::OUString>()); })
            .empty());
}

TEST_F(ExplainedChangesByLocale, SurviveInEachFormat)
{
    addEvent();
    const std::string ods = save(document, "memory.ods", "calc8");
    const std::string xlsx = save(document, "memory.xlsx", "Calc MS Excel 2007 XML");
    for (const std::string& file : {ods, xlsx})
    {
        document = open(file);
        expectOneMore(changeOf("events_held"));
    }
}
