// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/FrozenRecord.hxx"
#include "privacy/Sha256.hxx"

#include <gtest/gtest.h>

#include <functional>

namespace ficheaction::privacy
{

namespace
{
using What = CopyChange::What;
using Kind = ShownExtra::Kind;

ShownCell cell(GridCell value, std::string format = "General")
{
    return {std::move(value), {}, std::move(format)};
}

ShownWorkbook sample()
{
    ShownWorkbook workbook;
    workbook.firstDay = -25569;
    workbook.sheets = {
        {"Grille",
         false,
         {{cell("Familles", ""), cell(9.0), {}}, {}, {cell("Jour", ""), cell(46023.0, "DD/MM/YYYY")}},
         {}},
        {"Événements", false, {{cell("Date", ""), cell("Titre", "")}, {cell(1.0 / 3), cell("Fête", "")}}, {}}};
    workbook.sheets[0].extras = {{Kind::Drawing, {}, "chart;1;2"}, {Kind::Merged, {0, 4, 2, 4}, {}}};
    return workbook;
}

/// What is told where one thing is changed; the digests differ too.
std::vector<CopyChange> changed(const std::function<void(ShownWorkbook&)>& change)
{
    const ShownWorkbook before = sample();
    ShownWorkbook now = sample();
    change(now);
    EXPECT_NE(workbookDigest(before), workbookDigest(now));
    return changesSince(frozenRecord(before), now);
}

void expectOne(What what, const std::string& sheet, const ShownPlace& place,
               const std::function<void(ShownWorkbook&)>& change)
{
    const auto changes = changed(change);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes.front().what, what);
    EXPECT_EQ(changes.front().sheet, sheet);
    EXPECT_EQ(changes.front().place, place);
}
}

TEST(WorkbookDigest, IsTheSumOfItsLines)
{
    ShownWorkbook workbook;
    workbook.firstDay = 2;
    workbook.sheets = {{"A", true, {{{}, {9.0, "=3*3", "0", false, true}}}, {{Kind::Note, {1, 0, 1, 0}, "n"}}}};
    EXPECT_EQ(workbookDigest(workbook),
              sha256(std::string_view("first day 2\nsheet 1:A;hidden\n"
                                      "1,0;n9.00000000000000e+00;4:=3*3;1:0;illegible;struck;\n"
                                      "extra 3;1,0,1,0;t1:n;\n")));
}

TEST(WorkbookDigest, LeavesOutWhatNobodySees)
{
    ShownWorkbook other = sample();
    std::swap(other.sheets[0].extras[0], other.sheets[0].extras[1]);
    other.sheets[0].rows[1].resize(5);
    other.sheets[0].rows[1][2].format = "0.00";
    other.sheets[0].rows.emplace_back(3);
    EXPECT_EQ(workbookDigest(sample()), workbookDigest(other));
    EXPECT_TRUE(changesSince(frozenRecord(sample()), other).empty());
}

TEST(FrozenRecord, SaysWhichCellChangedAndFromWhat)
{
    const auto changes = changed([](ShownWorkbook& now) { now.sheets[0].rows[0][1].value = 999.0; });
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].what, What::Value);
    EXPECT_EQ(changes[0].sheet, "Grille");
    EXPECT_EQ(changes[0].place, (ShownPlace{1, 0, 1, 0}));
    EXPECT_EQ(changes[0].before, GridCell(9.0));
    EXPECT_EQ(changes[0].after, GridCell(999.0));

    const auto days = changed([](ShownWorkbook& now) { now.sheets[0].rows[2][1].value = 46024.0; });
    ASSERT_EQ(days.size(), 1U);
    EXPECT_EQ(days[0].before, GridCell("2026-01-01"));
    EXPECT_EQ(days[0].after, GridCell("2026-01-02"));

    const auto texts = changed([](ShownWorkbook& now) { now.sheets[1].rows[1][1].value = "Autre"; });
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_FALSE(texts[0].before); // a text is kept as a digest alone
    EXPECT_EQ(texts[0].after, GridCell("Autre"));
}

TEST(FrozenRecord, TellsLooksApart)
{
    const ShownPlace nine{1, 0, 1, 0};
    expectOne(What::Format, "Grille", nine, [](ShownWorkbook& now) { now.sheets[0].rows[0][1].format = "\"999\""; });
    expectOne(What::Formula, "Grille", nine, [](ShownWorkbook& now) { now.sheets[0].rows[0][1].formula = "=9"; });
    expectOne(What::Illegible, "Grille", nine, [](ShownWorkbook& now) { now.sheets[0].rows[0][1].legible = false; });
    expectOne(What::Look, "Grille", nine, [](ShownWorkbook& now) { now.sheets[0].rows[0][1].struckOut = true; });
}

TEST(FrozenRecord, TellsWhatStandsBesideTheValues)
{
    expectOne(What::ExtraAdded, "Événements", {0, 1, 0, 3},
              [](ShownWorkbook& now) {
                  now.sheets[1].extras.push_back({Kind::HiddenRows, {0, 1, 0, 3}, {}});
              });
    expectOne(What::ExtraRemoved, "Grille", {0, 4, 2, 4}, [](ShownWorkbook& now) { now.sheets[0].extras.pop_back(); });
    expectOne(What::SheetHidden, "Événements", {}, [](ShownWorkbook& now) { now.sheets[1].hidden = true; });
    expectOne(What::SheetAdded, "Neu", {}, [](ShownWorkbook& now) { now.sheets.push_back({"Neu", false, {}, {}}); });
    expectOne(What::SheetRemoved, "", {0, 1, 0, 1}, [](ShownWorkbook& now) { now.sheets.pop_back(); });
    expectOne(What::SheetMoved, "Grille", {}, [](ShownWorkbook& now) { std::swap(now.sheets[0], now.sheets[1]); });
    expectOne(What::FirstDay, "", {}, [](ShownWorkbook& now) { ++now.firstDay; });
}

TEST(FrozenRecord, HoldsNoTextAndNoDigits)
{
    const std::string record = frozenRecord(sample());
    EXPECT_EQ(record.find_first_of("aeiouy0123456789"), std::string::npos) << record;
    std::size_t run = 0;
    for (const char character : record)
    {
        run = character >= 'a' && character <= 'z' ? run + 1 : 0;
        EXPECT_LT(run, 16U) << "may be taken for base64: " << record;
    }
}

TEST(FrozenRecord, OfAnotherKindTellsNothing)
{
    for (const char* text :
         {"", "f", "f:", "x:b", "|||", "f:b|", "f:b|s;;.:./b:;:::::;", "f:b|sbcdfghj;nb:", "f:b|sbcd;t"})
        changesSince(text, sample()); // nothing is read beyond its end
    EXPECT_TRUE(changesSince("", sample()).empty());
    ShownWorkbook large;
    large.sheets.resize(1);
    large.sheets[0].rows.resize(2001, std::vector<ShownCell>(10, cell(1.0)));
    EXPECT_TRUE(frozenRecord(large).empty());
}

}
