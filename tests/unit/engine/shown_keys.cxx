// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Workbook.hxx"

#include "engine/rows/ShownKeys.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
using Words = std::vector<std::string>;

const engine::Writing writing{[](double number)
                              {
                                  std::string text = texts::numberText(number);
                                  text.replace(text.find('.'), 1, ",");
                                  return text;
                              },
                              [](model::Date day) { return "le " + model::isoText(day).substr(8); }};

Words shown(const std::vector<model::Dimension>& breakdown, const Words& keys)
{
    model::Template definition = centre();
    definition.wording["band.below"] = "moins de {to}";
    definition.wording["band.between"] = "de {from} à moins de {to}";
    definition.wording["band.from"] = "{from} et plus";
    model::Measure measure;
    measure.source = "attendances";
    measure.breakdown = breakdown;
    return engine::shownKeys(definition, measure, keys, writing);
}

model::Dimension bands(std::vector<double> bounds)
{
    model::Dimension dimension(path("event.hours"));
    dimension.by = model::Dimension::By::Bands;
    dimension.bounds = std::move(bounds);
    return dimension;
}
}

TEST(ShownKeys, AreDaysAsPeopleWriteThem)
{
    EXPECT_EQ(shown({path("event.date"), path("category")}, {"2026-10-02", "Habitant"}), (Words{"le 02", "Habitant"}));
    EXPECT_EQ(shown({path("event.date")}, {"(non renseigné)"}), Words{"(non renseigné)"});
    // A text that looks like a day is what somebody typed.
    EXPECT_EQ(shown({path("event.title")}, {"2026-10-02"}), Words{"2026-10-02"});
    model::Dimension month(path("event.date"));
    month.by = model::Dimension::By::Month;
    EXPECT_EQ(shown({month}, {"octobre 2026"}), Words{"octobre 2026"});
}

TEST(ShownKeys, AreNumbersWithTheDecimalSignOfTheLocale)
{
    EXPECT_EQ(shown({path("event.hours")}, {"1.5"}), Words{"1,5"});
    EXPECT_EQ(shown({path("event.hours")}, {"2026"}), Words{"2026"});
    EXPECT_EQ(shown({path("event.title")}, {"1.5"}), Words{"1.5"});
    EXPECT_EQ(shown({bands({2.5, 10})}, {"de 2.5 à moins de 10"}), Words{"de 2,5 à moins de 10"});
    EXPECT_EQ(shown({bands({2, 10})}, {"10 et plus"}), Words{"10 et plus"});
    model::Dimension named = bands({2.5});
    named.labels = {"moins de 2.5", "plus"};
    EXPECT_EQ(shown({named}, {"moins de 2.5"}), Words{"moins de 2.5"});
}

TEST(ShownKeys, AreThoseOfTheFirstPartOfAQuotient)
{
    model::Measure ratio;
    ratio.kind = model::MeasureKind::Ratio;
    ratio.operands.resize(2);
    ratio.operands[0].source = ratio.operands[1].source = "events";
    ratio.breakdown = {path("date")};
    EXPECT_EQ(engine::shownKeys(centre(), ratio, Words{"2026-10-02"}, writing), Words{"le 02"});
}
