// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/CellText.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::model;

namespace
{
CellLocale french()
{
    return {[](Date day)
            {
                const std::string iso = isoText(day);
                return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
            },
            ","};
}

const CellValue day = Moment{Date::of(2026, 6, 12)};
const CellValue afternoon = Moment{Date::of(2026, 6, 12), 14.5 / 24};
}

TEST(CellText, OfNothingIsNothing)
{
    EXPECT_EQ(plainText({}), "");
    EXPECT_EQ(shownText({}, french()), "");
}

TEST(CellText, LeavesTextsAsTheyStand)
{
    for (const char* text : {" Fête ", "=1+1", "3.5", "2026-06-12", "VRAI"})
    {
        EXPECT_EQ(plainText(std::string(text)), text);
        EXPECT_EQ(shownText(std::string(text), french()), text);
    }
}

TEST(CellText, WritesNumbersInTheWayOfWhoReadsThem)
{
    EXPECT_EQ(plainText(3.5), "3.5");
    EXPECT_EQ(shownText(3.5, french()), "3,5") << "as 3.5 it would be read as a day in March";
    EXPECT_EQ(shownText(-0.25, french()), "-0,25");
    EXPECT_EQ(shownText(12500.0, french()), "12500") << "not grouped: a field's text is typed again";
    EXPECT_EQ(shownText(2.5e-9, french()), "2,5e-09");
}

TEST(CellText, WritesWhatACellOfYesOrNoHolds)
{
    // The office has one and zero in such a cell, and shows a word.
    EXPECT_EQ(plainText(1.0), "1");
    EXPECT_EQ(plainText(0.0), "0");
    EXPECT_EQ(shownText(1.0, french()), "1");
}

TEST(CellText, WritesDaysInTheWayOfWhoReadsThem)
{
    EXPECT_EQ(plainText(day), "2026-06-12");
    EXPECT_EQ(shownText(day, french()), "12/06/2026");
}

TEST(CellText, KeepsTheTimeOfAMoment)
{
    EXPECT_EQ(plainText(afternoon), "2026-06-12T14:30");
    EXPECT_EQ(shownText(afternoon, french()), "12/06/2026 14:30");
    const CellValue exact = Moment{Date::of(2026, 6, 12), (9 * 3600 + 5 * 60 + 7) / 86400.0};
    EXPECT_EQ(plainText(exact), "2026-06-12T09:05:07");
    EXPECT_EQ(shownText(exact, french()), "12/06/2026 09:05:07");
}

TEST(CellText, CountsWhatIsNearlyMidnightAsTheNextDay)
{
    const CellValue late = Moment{Date::of(2026, 12, 31), 0.999999999};
    EXPECT_EQ(plainText(late), "2027-01-01");
    EXPECT_EQ(shownText(late, french()), "01/01/2027");
}
