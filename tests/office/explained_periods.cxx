// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What the figures of compared periods together are made of, as the service tells it.

#include "Office.hxx"

#include <algorithm>
#include <cmath>
#include <set>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::ExplainedRow;
using org::ficheaction::Explanation;
using org::ficheaction::FigureChange;
using org::ficheaction::Period;

namespace
{
class ExplainedPeriods : public OfficeTest
{
protected:
    void SetUp() override { document = sampleFiche(); }

    void compareHalves()
    {
        const Period halves[]{Period(util::Date(1, 1, 2026), util::Date(30, 6, 2026)),
                              Period(util::Date(1, 7, 2026), util::Date(31, 12, 2026))};
        beans::PropertyValue together;
        together.Name = "Together";
        together.Value <<= true;
        service()->comparePeriods(document, uno::Sequence<Period>(halves, 2),
                                  uno::Sequence<beans::PropertyValue>(&together, 1));
    }

    Explanation together(const std::string& indicator)
    {
        return service()->explainTogether(document, utf16(indicator), uno::Sequence<rtl::OUString>());
    }

    /// "2297" of "2 297,0 h" and of "2,297.0 h".
    static std::string digitsOf(const std::string& shown)
    {
        std::string whole = shown;
        const std::size_t mark = shown.find_last_of(",.");
        const auto isDigit = [](char each) { return each >= '0' && each <= '9'; };
        if (mark != std::string::npos)
            if (const auto decimals =
                    std::count_if(shown.begin() + static_cast<std::ptrdiff_t>(mark), shown.end(), isDigit);
                decimals < 3)
                whole.resize(mark);
        std::string digits;
        std::copy_if(whole.begin(), whole.end(), std::back_inserter(digits), isDigit);
        return digits;
    }

    SpreadsheetDocument document;
};

using ExplainedPeriodsByLocale = ExplainedPeriods;
}

TEST_F(ExplainedPeriodsByLocale, AddUpToTheFigureOfTheGrid)
{
    compareHalves();
    const std::map<std::string, std::string> shown = gridColumn(document, "FA__grid__together");
    int compared = 0;
    for (const char* const indicator : {"events_held", "attendance", "families", "people", "support_hours"})
    {
        const Explanation explanation = together(indicator);
        double sum = 0;
        for (const ExplainedRow& row : explanation.counted)
        {
            double contribution = 0;
            row.contribution >>= contribution;
            sum += contribution;
        }
        double value = 0;
        explanation.figure.value >>= value;
        EXPECT_DOUBLE_EQ(sum, value) << indicator;
        EXPECT_GT(value, 0) << indicator;
        EXPECT_FALSE(shown.at(indicator).empty()) << indicator;
        if (std::floor(value) != value || explanation.figure.upperBound.hasValue())
            continue;
        EXPECT_EQ(digitsOf(shown.at(indicator)), std::to_string(static_cast<long>(value))) << indicator;
        ++compared;
    }
    EXPECT_GT(compared, 1);
}

// Events are added up, each period's rows by themselves; people are counted anew.
TEST_F(ExplainedPeriodsByLocale, SayHowTheyWerePutTogether)
{
    compareHalves();
    const Explanation events = together("events_held");
    std::set<std::string> parts;
    for (const ExplainedRow& row : events.counted)
        parts.insert(utf8(row.part));
    EXPECT_EQ(parts.size(), 2U);
    const Explanation people = together("people");
    ASSERT_TRUE(people.counted.hasElements());
    EXPECT_TRUE(people.counted[0].part.isEmpty());
    EXPECT_NE(utf8(events.rule.copy(0, events.rule.indexOf(10))), utf8(people.rule.copy(0, people.rule.indexOf(10))));
}

TEST_F(ExplainedPeriodsByLocale, AreRefusedWhereThereAreNone)
{
    EXPECT_FALSE(messageOf([&] { together("people"); }).empty());
}

TEST_F(ExplainedPeriodsByLocale, AreRememberedAsOfARecompute)
{
    service()->recompute(document);
    appendRow(document, "events",
              {{"id", "E900"}, {"date", "12/06/2026"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
    compareHalves();
    const FigureChange change =
        service()->explainChange(document, utf16("events_held"), uno::Sequence<rtl::OUString>());
    ASSERT_EQ(change.rows.getLength(), 1);
    EXPECT_EQ(utf8(change.rows[0].name), "E900");
    undoManager(document)->undo();
    EXPECT_FALSE(
        messageOf([&] { service()->explainChange(document, utf16("events_held"), uno::Sequence<rtl::OUString>()); })
            .empty());
}
