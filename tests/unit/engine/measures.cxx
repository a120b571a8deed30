// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Workbook.hxx"

#include "engine/evaluation/Evaluation.hxx"
#include "engine/figures/Expressions.hxx"
#include "engine/rows/Bands.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using engine::CellAddress;
using engine::Figure;
using engine::IndicatorResult;
using engine::Problem;
using engine::Remark;
using engine::Results;
using engine::Status;
using model::Filter;
using model::Measure;
using model::MeasureKind;

namespace
{
const model::Period year2026 = model::calendarYear(2026);
const Filter held = in("event.status", {"Réalisée"});

Measure measure(MeasureKind kind, std::string source, std::string_view of = {}, Filter where = {},
                std::initializer_list<std::string_view> breakdown = {})
{
    Measure made;
    made.kind = kind;
    made.source = std::move(source);
    made.of = path(of);
    made.where = std::move(where);
    for (std::string_view each : breakdown)
        made.breakdown.push_back(path(each));
    return made;
}

Measure over(MeasureKind kind, std::vector<Measure> operands)
{
    Measure made;
    made.kind = kind;
    made.operands = std::move(operands);
    return made;
}

/// A year of a small centre.
Workbook year()
{
    Workbook workbook(centre());
    workbook.add("events",
                 {"E1", serial(2026, 1, 1), "Voeux", "Manifestation", "Réalisée", "Écrans; Sommeil", 2.0, "oui"});
    workbook.add("events", {"E2", serial(2026, 12, 31) + 0.99, "Café", "Petit déjeuner", "REALISEE", " Sommeil ", 1.5});
    workbook.add("events", {"E3", serial(2025, 12, 31), "Fête", "Manifestation", "Réalisée", "Jeux", 4.0});
    workbook.add("events", {"E4", serial(2026, 6, 1), "Repas", "Manifestation", "Annulée", "Jeux", 8.0});
    workbook.add("participants", {"P1", "Ada", "Habitant", "Noir"});
    workbook.add("participants", {"P2", "Béa", "Habitant", "NOIR"});
    workbook.add("participants", {"P3", "Cleo", "Partenaire", blank});
    workbook.add("attendances", {"E1", "P1", "Partenaire", "Organisation"});
    workbook.add("attendances", {"E1 – Voeux", "P2", blank, "Jour J", 3.0});
    workbook.add("attendances", {"E2", "P1", blank, blank});
    workbook.add("attendances", {"E2", "P3", blank, "Jour J"});
    workbook.add("attendances", {"E2", blank, "habitant", "Jour J", 5.0});
    workbook.add("attendances", {"E3", "P3", blank, "Jour J", 7.0});
    workbook.add("attendances", {"E4", "P3", blank, "Jour J", 9.0});
    return workbook;
}

IndicatorResult evaluated(Workbook& workbook, Measure made)
{
    workbook.definition().grid.objects.back().indicators.clear();
    addIndicator(workbook.definition(), "it", std::move(made));
    return engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front().indicators.front();
}

std::vector<std::string> groupsOf(const IndicatorResult& result)
{
    std::vector<std::string> groups;
    for (const engine::Group& group : result.groups)
    {
        std::string text;
        for (const std::string& key : group.keys)
            text += key + "|";
        groups.push_back(text + texts::numberText(group.figure.value));
    }
    return groups;
}

std::vector<std::string> valuesOf(const Figure& figure)
{
    std::vector<std::string> values;
    for (const engine::ValueCount& value : figure.values)
        values.push_back(value.value + " " + std::to_string(value.count));
    return values;
}

using Texts = std::vector<std::string>;
}

TEST(Count, TakesRowsOfThePeriodWithBothEndsAndIgnoresTheTimeOfDay)
{
    Workbook workbook = year();
    const IndicatorResult result = evaluated(workbook, measure(MeasureKind::Count, "events"));
    EXPECT_EQ(result.total.value, 3);
    Measure whenever = measure(MeasureKind::Count, "events");
    whenever.window = model::Window::Any;
    EXPECT_EQ(evaluated(workbook, whenever).total.value, 4);
}

TEST(Sum, IsBrokenDownInTheOrderOfTheLists)
{
    Workbook workbook = year();
    const IndicatorResult result =
        evaluated(workbook, measure(MeasureKind::Sum, "attendances", "count", held, {"category", "role"}));
    EXPECT_EQ(result.total.value, 1 + 3 + 1 + 1 + 5);
    EXPECT_EQ(groupsOf(result), (Texts{"Habitant|Organisation|1", "Habitant|Jour J|8", "Habitant|(non renseigné)|1",
                                       "Partenaire|Jour J|1"}));
    EXPECT_TRUE(result.alerts.empty());
}

TEST(Sum, IsEmptyWithoutANumberAndZeroWithoutARow)
{
    Workbook workbook(centre());
    EXPECT_EQ(evaluated(workbook, measure(MeasureKind::Sum, "events", "hours")).total.status, Status::Empty);
    workbook.add("events", {"E1", serial(2026, 1, 1), "Voeux", blank, "Réalisée"});
    EXPECT_EQ(evaluated(workbook, measure(MeasureKind::Sum, "events", "hours")).total.status, Status::Empty);
    const Figure none =
        evaluated(workbook, measure(MeasureKind::Sum, "events", "hours", in("status", {"Annulée"}))).total;
    EXPECT_EQ(none.status, Status::Ok);
    EXPECT_EQ(none.value, 0);
}

TEST(Sum, NeverOverflows)
{
    Workbook workbook(centre());
    for (const char* key : {"E1", "E2", "E3"})
        workbook.add("events", {key, serial(2026, 1, 1), "Voeux", blank, "Réalisée", blank, key[1] == '3' ? 2 : 1e308});
    const IndicatorResult result = evaluated(workbook, measure(MeasureKind::Sum, "events", "hours"));
    EXPECT_EQ(result.total.value, 2);
    EXPECT_EQ(result.alerts, (std::vector<CellAddress>{{0, 6, 0}, {0, 6, 1}}));
}

TEST(Distinct, OfPeopleIsAnIntervalWhereSomeAreOnlyCounted)
{
    Workbook workbook = year();
    const IndicatorResult result =
        evaluated(workbook, measure(MeasureKind::Distinct, "attendances", "participant", held, {"category"}));
    EXPECT_EQ(result.total.value, 3);
    EXPECT_EQ(result.total.upperBound, 8);
    ASSERT_EQ(result.total.remarks.size(), 1u);
    EXPECT_EQ(result.total.remarks[0].kind, Remark::Kind::CountedOnly);
    EXPECT_EQ(result.total.remarks[0].count, 5);
    EXPECT_EQ(groupsOf(result), (Texts{"Habitant|2", "Partenaire|1"}));
    EXPECT_EQ(result.groups[0].figure.upperBound, 7);
    EXPECT_EQ(result.groups[1].figure.upperBound, std::nullopt);
}

TEST(Distinct, OfHouseholdsSaysHowManyPeopleHaveNone)
{
    Workbook workbook = year();
    const Figure figure =
        evaluated(workbook, measure(MeasureKind::Distinct, "attendances", "participant.household", held)).total;
    EXPECT_EQ(figure.value, 1);
    EXPECT_EQ(figure.upperBound, std::nullopt);
    ASSERT_EQ(figure.remarks.size(), 2u);
    EXPECT_EQ(figure.remarks[0].kind, Remark::Kind::WithoutValue);
    EXPECT_EQ(figure.remarks[0].count, 1);
    EXPECT_EQ(figure.remarks[0].text, "Label of household");
    EXPECT_EQ(figure.remarks[1].kind, Remark::Kind::CountedOnly);
    EXPECT_EQ(figure.remarks[1].count, 5);
}

namespace
{
Measure perEvent(MeasureKind kind, const char* of)
{
    Measure made = measure(kind, "attendances", of);
    made.sampling.per = path("event");
    made.sampling.each = model::Sampling::Each::Distinct;
    return made;
}

/// S1 with P1, who has a family; S2 with P2, who has none, and ten people without a name.
Workbook twoSessions()
{
    Workbook workbook(centre());
    for (const char* event : {"S1", "S2"})
        workbook.add("events", {event, serial(2026, 1, 1), "Atelier"});
    workbook.add("participants", {"P1", "Ada", "Habitant", "F1"});
    workbook.add("participants", {"P2", "Béa", "Habitant", blank});
    workbook.add("attendances", {"S1", "P1"});
    workbook.add("attendances", {"S2", "P2"});
    workbook.add("attendances", {"S2", blank, blank, blank, 10.0});
    return workbook;
}
}

TEST(EachDistinct, IsAnIntervalWherePeopleAreOnlyCounted)
{
    Workbook workbook = twoSessions();
    const Figure mean = evaluated(workbook, perEvent(MeasureKind::Mean, "participant")).total;
    EXPECT_EQ(mean.value, 1);
    EXPECT_EQ(mean.upperBound, (1 + 11) / 2.0);
    ASSERT_EQ(mean.remarks.size(), 1u);
    EXPECT_EQ(mean.remarks[0].kind, Remark::Kind::CountedOnly);
    EXPECT_EQ(mean.remarks[0].count, 10);
    EXPECT_EQ(evaluated(workbook, perEvent(MeasureKind::Maximum, "participant")).total.upperBound, 11);
    EXPECT_EQ(evaluated(workbook, perEvent(MeasureKind::Median, "participant")).total.upperBound, 6);
    EXPECT_EQ(evaluated(workbook, perEvent(MeasureKind::Minimum, "participant")).total.upperBound, std::nullopt);
}

TEST(EachDistinct, DoesNotTakeAGroupInWhichNothingIsKnownForZero)
{
    Workbook workbook = twoSessions();
    const Figure families = evaluated(workbook, perEvent(MeasureKind::Mean, "participant.household")).total;
    EXPECT_EQ(families.value, 1);
    EXPECT_EQ(families.denominator, 1);
    ASSERT_EQ(families.remarks.size(), 2u);
    EXPECT_EQ(families.remarks[0].kind, Remark::Kind::WithoutValue);
    EXPECT_EQ(families.remarks[0].count, 1);
    EXPECT_EQ(families.remarks[1].count, 10);
}

TEST(AtLeast, TakesThoseCountedTogetherForDifferentPeople)
{
    Workbook workbook(centre());
    for (const char* event : {"S1", "S2", "S3"})
        workbook.add("events", {event, serial(2026, 1, 1), "Atelier"});
    Measure twice = measure(MeasureKind::AtLeast, "attendances", "participant");
    twice.repetition.times = 2;
    workbook.add("attendances", {"S1", blank, blank, blank, 4.0});
    const Figure once = evaluated(workbook, twice).total;
    EXPECT_EQ(once.value, 0);
    EXPECT_EQ(once.upperBound, std::nullopt);
    // Three of the four may have come back; or one with S3's, and two with each other's.
    workbook.add("attendances", {"S2", blank, blank, blank, 3.0});
    EXPECT_EQ(evaluated(workbook, twice).total.upperBound, 3);
    workbook.add("attendances", {"S3", blank, blank, blank, 1.0});
    EXPECT_EQ(evaluated(workbook, twice).total.upperBound, 4);
    // Two roles at one event are one event.
    twice.repetition.counting = path("event");
    workbook.add("attendances", {"S1", blank, blank, "Jour J", 9.0});
    EXPECT_EQ(evaluated(workbook, twice).total.upperBound, 4);
}

TEST(List, CountsTheRowsOfEachValueMostFrequentFirst)
{
    Workbook workbook = year();
    const Figure figure =
        evaluated(workbook, measure(MeasureKind::List, "events", "themes", in("status", {"Réalisée"}))).total;
    EXPECT_EQ(figure.value, 2);
    EXPECT_EQ(valuesOf(figure), (Texts{"Sommeil 2", "Écrans 1"}));
}

TEST(List, HasARowInEachGroupOfItsSeveralValues)
{
    Workbook workbook = year();
    const IndicatorResult result = evaluated(workbook, measure(MeasureKind::Count, "events", {}, {}, {"themes"}));
    EXPECT_EQ(result.total.value, 3);
    EXPECT_EQ(groupsOf(result), (Texts{"Écrans|1", "Jeux|1", "Sommeil|2"}));
}

TEST(Quotes, ComeByDateAsTyped)
{
    Workbook workbook(centre());
    workbook.add("feedback", {serial(2026, 5, 1), blank, " Plus tard ", "Positive"});
    workbook.add("feedback", {serial(2026, 3, 1), blank, "=Avant", "Négative"});
    workbook.add("feedback", {serial(2026, 3, 1), blank, "\u00A0", "Négative"});
    workbook.add("feedback", {serial(2026, 3, 1), blank, "=Avant", blank});
    workbook.add("feedback", {blank, blank, "Jamais", blank});
    Measure quotes = measure(MeasureKind::Quotes, "feedback", "quote", {}, {"tone"});
    const IndicatorResult result = evaluated(workbook, quotes);
    EXPECT_EQ(result.total.value, 3);
    EXPECT_EQ(valuesOf(result.total), (Texts{"=Avant 1", "=Avant 1", " Plus tard  1"}));
    EXPECT_EQ(groupsOf(result), (Texts{"Positive|1", "Négative|1", "(non renseigné)|1"}));
    quotes.window = model::Window::Any;
    EXPECT_EQ(valuesOf(evaluated(workbook, quotes).total).back(), "Jamais 1");
}

TEST(Quotes, NameAPersonByTheirNumberAlone)
{
    model::Template definition = centre();
    definition.registers[1].columns[1].personal = true;
    model::Column who = column("who", model::ColumnType::Reference);
    who.reference = "participants";
    definition.registers[3].columns.push_back(who);
    Workbook workbook(definition);
    workbook.add("participants", {"P001", "Ada Lovel"});
    workbook.add("events", {"E001", serial(2026, 3, 1), "Fête"});
    workbook.add("feedback", {serial(2026, 3, 1), "E001 – Fête", "Bien", blank, "P001 – Ada L."});
    EXPECT_EQ(valuesOf(evaluated(workbook, measure(MeasureKind::Quotes, "feedback", "who")).total), (Texts{"P001 1"}));
    EXPECT_EQ(valuesOf(evaluated(workbook, measure(MeasureKind::Quotes, "feedback", "event")).total),
              (Texts{"E001 – Fête 1"}));
}

TEST(Ratio, KeepsBothOfItsParts)
{
    Workbook workbook = year();
    const Filter heldEvents = in("status", {"Réalisée"});
    const auto ratio = [&](Filter denominator)
    {
        return over(MeasureKind::Ratio,
                    {measure(MeasureKind::Count, "events", {}, all({heldEvents, no(isEmpty("minutes"))})),
                     measure(MeasureKind::Count, "events", {}, std::move(denominator))});
    };
    const Figure figure = evaluated(workbook, ratio(heldEvents)).total;
    EXPECT_EQ(figure.value, 0.5);
    EXPECT_EQ(figure.numerator, 1);
    EXPECT_EQ(figure.denominator, 2);
    EXPECT_EQ(evaluated(workbook, ratio(in("status", {"Prévue"}))).total.status, Status::NotApplicable);
    Workbook nothing(centre());
    EXPECT_EQ(evaluated(nothing, ratio(heldEvents)).total.status, Status::Empty);
    Measure byType = ratio(heldEvents);
    byType.breakdown = {path("type")};
    EXPECT_EQ(groupsOf(evaluated(workbook, byType)), (Texts{"Petit déjeuner|0", "Manifestation|1"}));
}

TEST(Ratio, OfWhatNobodyNotedIsEmptyNotZero)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Voeux"});
    const Measure hoursPerEvent =
        over(MeasureKind::Ratio, {measure(MeasureKind::Sum, "events", "hours"), measure(MeasureKind::Count, "events")});
    EXPECT_EQ(evaluated(workbook, hoursPerEvent).total.status, Status::Empty);
}

TEST(People, InAnyAndInAllGroupsAreIntervals)
{
    Workbook workbook = year();
    const Measure residents = measure(MeasureKind::Distinct, "participants", {}, in("category", {"Habitant"}));
    const Measure present = measure(MeasureKind::Distinct, "attendances", "participant", in("event", {"E2"}));
    const Figure any = evaluated(workbook, over(MeasureKind::Union, {residents, present})).total;
    EXPECT_EQ(any.value, 3);
    EXPECT_EQ(any.upperBound, 8);
    const Figure both = evaluated(workbook, over(MeasureKind::Overlap, {residents, present})).total;
    EXPECT_EQ(both.value, 1);
    // P2 alone may be among the five who have no name: the residents are all named.
    EXPECT_EQ(both.upperBound, 2);
}

TEST(People, WithoutANameMayMeetTwoByTwo)
{
    Workbook workbook(centre());
    for (const char* event : {"E1", "E2"})
        workbook.add("events", {event, serial(2026, 1, 1), "Voeux"});
    for (const char* person : {"P1", "P2", "P3", "P4"})
        workbook.add("participants", {person, "Nom"});
    for (const char* person : {"P1", "P2"})
        workbook.add("attendances", {"E1", person});
    for (const char* person : {"P2", "P3", "P4"})
        workbook.add("attendances", {"E2", person});
    workbook.add("attendances", {"E1", blank, blank, blank, 4.0});
    workbook.add("attendances", {"E2", blank, blank, blank, 2.0});
    const auto of = [](const char* event)
    { return measure(MeasureKind::Distinct, "attendances", "participant", in("event", {event})); };
    const Figure both = evaluated(workbook, over(MeasureKind::Overlap, {of("E1"), of("E2")})).total;
    EXPECT_EQ(both.value, 1);
    // P1 among the unnamed of E2, P3 and P4 among those of E1; then 2 and 1 are left, one of whom may be the same.
    EXPECT_EQ(both.upperBound, 1 + 1 + 2 + 1);
}

namespace
{
/// One parent with a name and one without, and a child.
Workbook parents()
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Café"});
    workbook.add("participants", {"P1", "Ada", "Habitant"});
    workbook.add("participants", {"P2", "Béa", "Partenaire"});
    workbook.add("attendances", {"E1", "P1"});
    workbook.add("attendances", {"E1", blank, "Habitant"});
    return workbook;
}

model::Formula named(const char* id)
{
    model::Formula formula;
    formula.kind = model::Formula::Kind::Indicator;
    formula.indicator = id;
    return formula;
}

Measure expression(model::Formula::Kind kind, const char* one, const char* other)
{
    Measure made;
    made.kind = MeasureKind::Expression;
    made.formula.kind = kind;
    made.formula.parts = {named(one), named(other)};
    return made;
}
}

TEST(Share, OfPeopleIsNeverMoreThanAllOfThem)
{
    Workbook workbook = parents();
    const Measure all = measure(MeasureKind::Distinct, "attendances", "participant");
    const Measure residents =
        measure(MeasureKind::Distinct, "attendances", "participant", in("category", {"Habitant"}));
    const Figure same = evaluated(workbook, over(MeasureKind::Ratio, {residents, all})).total;
    EXPECT_EQ(same.value, 1);
    EXPECT_EQ(same.upperBound, std::nullopt);
    workbook.add("attendances", {"E1", "P2"});
    workbook.add("attendances", {"E1", blank, "Partenaire", blank, 2.0});
    const Figure share = evaluated(workbook, over(MeasureKind::Coverage, {residents, all})).total;
    EXPECT_EQ(share.value, 1.0 / (2 + 2));
    EXPECT_EQ(share.upperBound, 1);
}

TEST(Expression, KnowsTheSamePeopleAgain)
{
    Workbook workbook = parents();
    workbook.add("attendances", {"E1", "P2"});
    addIndicator(workbook.definition(), "people", measure(MeasureKind::Distinct, "attendances", "participant"));
    addIndicator(workbook.definition(), "residents",
                 measure(MeasureKind::Distinct, "attendances", "participant", in("category", {"Habitant"})));
    addIndicator(workbook.definition(), "none", expression(model::Formula::Kind::Difference, "people", "people"));
    addIndicator(workbook.definition(), "others", expression(model::Formula::Kind::Difference, "people", "residents"));
    addIndicator(workbook.definition(), "share", expression(model::Formula::Kind::Quotient, "residents", "people"));
    const Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    EXPECT_EQ(results.indicators[2].total.value, 0);
    EXPECT_EQ(results.indicators[2].total.upperBound, std::nullopt);
    // Whoever has no name is a resident: P2, or somebody else.
    EXPECT_EQ(results.indicators[3].total.value, 0);
    EXPECT_EQ(results.indicators[3].total.upperBound, 1);
    EXPECT_EQ(results.indicators[4].total.value, 0.5);
    EXPECT_EQ(results.indicators[4].total.upperBound, 1);
}

namespace
{
model::Formula made(model::Formula::Kind kind, std::vector<model::Formula> parts)
{
    model::Formula formula;
    formula.kind = kind;
    formula.parts = std::move(parts);
    return formula;
}

/// "women" are among "residents", and these among "all", each named in as many rows.
Figure ofThree(const model::Formula& formula, const std::map<std::string, Figure>& figures)
{
    const std::vector<std::string> order{"women", "residents", "all"};
    const auto place = [&order](const std::string& id) { return std::find(order.begin(), order.end(), id); };
    return engine::figureOf(formula, [&figures](const std::string& id) -> const Figure& { return figures.at(id); },
                            {[&](const std::string& part, const std::string& whole)
                             { return place(part) < place(whole) ? model::Among::EachRow : model::Among::Unknown; },
                             [](const std::string&) { return true; }});
}

/// The smallest and the largest result of all that the three can be together, tried one by one.
template <class Result>
std::pair<double, double> tried(const std::map<std::string, Figure>& figures, const Result& result)
{
    std::pair<double, double> span{1e300, -1e300};
    const Figure& women = figures.at("women");
    const Figure& residents = figures.at("residents");
    const Figure& all = figures.at("all");
    const auto unnamed = [](const Figure& figure) { return *figure.upperBound - figure.value; };
    // How many of those without a name are nobody who has one: of fewer rows never more than of more.
    for (double few = 0; few <= unnamed(women); ++few)
        for (double some = 0; some <= unnamed(residents); ++some)
            for (double many = 0; many <= unnamed(all); ++many)
            {
                const double one = women.value + few;
                const double two = residents.value + some;
                const double three = all.value + many;
                const auto fits = [](double part, double whole, double apart)
                { return part <= whole && whole - part <= apart; };
                if (!fits(one, two, *residents.upperBound - *women.upperBound) ||
                    !fits(two, three, *all.upperBound - *residents.upperBound) ||
                    !fits(one, three, *all.upperBound - *women.upperBound))
                    continue;
                span = {std::min(span.first, result(one, two, three)), std::max(span.second, result(one, two, three))};
            }
    return span;
}
}

TEST(Expression, OfThreeThatHangTogetherIsNoWiderThanWhatTheyCanBe)
{
    using Kind = model::Formula::Kind;
    const auto between = [](double low, double high)
    {
        Figure figure;
        figure.status = Status::Ok;
        figure.value = low;
        figure.upperBound = high;
        return figure;
    };
    const std::map<std::string, Figure> few{
        {"women", between(1, 4)}, {"residents", between(2, 7)}, {"all", between(5, 12)}};
    const std::map<std::string, Figure> many{
        {"women", between(10, 400)}, {"residents", between(20, 700)}, {"all", between(50, 1200)}};
    const model::Formula women = named("women");
    const model::Formula residents = named("residents");
    const model::Formula all = named("all");
    const model::Formula shareOfMen = made(Kind::Quotient, {made(Kind::Difference, {residents, women}), all});
    const model::Formula none =
        made(Kind::Difference, {made(Kind::Sum, {residents, women}), made(Kind::Sum, {women, residents})});
    const model::Formula squares =
        made(Kind::Difference, {made(Kind::Product, {all, all}), made(Kind::Product, {women, residents})});
    for (const auto* figures : {&few, &many})
    {
        const auto men = tried(*figures, [](double one, double two, double three) { return (two - one) / three; });
        const Figure share = ofThree(shareOfMen, *figures);
        EXPECT_DOUBLE_EQ(share.value, men.first);
        EXPECT_DOUBLE_EQ(share.upperBound.value_or(share.value), men.second);
        EXPECT_EQ(ofThree(none, *figures).value, 0);
        EXPECT_EQ(ofThree(none, *figures).upperBound, std::nullopt);
        const auto apart =
            tried(*figures, [](double one, double two, double three) { return three * three - one * two; });
        const Figure square = ofThree(squares, *figures);
        EXPECT_LE(square.value, apart.first);
        EXPECT_GE(*square.upperBound, apart.second);
        if (figures == &few)
        {
            EXPECT_EQ(square.value, apart.first);
            EXPECT_EQ(*square.upperBound, apart.second);
        }
    }
}

TEST(NoData, AddsNothingToWhatSomebodyNoted)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Voeux", blank, blank, blank, 20.0});
    addIndicator(workbook.definition(), "hours", measure(MeasureKind::Sum, "events", "hours"));
    addIndicator(workbook.definition(), "heads", measure(MeasureKind::Sum, "attendances", "count"));
    addIndicator(workbook.definition(), "left", expression(model::Formula::Kind::Difference, "hours", "heads"));
    addIndicator(workbook.definition(), "rate",
                 over(MeasureKind::Rate, {measure(MeasureKind::Sum, "attendances", "count"),
                                          measure(MeasureKind::Sum, "events", "hours")}));
    addIndicator(workbook.definition(), "each", expression(model::Formula::Kind::Quotient, "hours", "heads"));
    addIndicator(workbook.definition(), "nothing", expression(model::Formula::Kind::Sum, "heads", "heads"));
    const Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    EXPECT_EQ(results.indicators[1].total.status, Status::Empty);
    EXPECT_EQ(results.indicators[2].total.status, Status::Ok);
    EXPECT_EQ(results.indicators[2].total.value, 20);
    EXPECT_EQ(results.indicators[3].total.status, Status::Ok);
    EXPECT_EQ(results.indicators[3].total.value, 0);
    EXPECT_EQ(results.indicators[4].total.status, Status::NotApplicable);
    EXPECT_EQ(results.indicators[5].total.status, Status::Empty);
}

TEST(NoData, InCellsThatNobodyFilledInIsKnownNowhere)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Voeux"});
    addIndicator(workbook.definition(), "hours", measure(MeasureKind::Sum, "events", "hours"));
    addIndicator(workbook.definition(), "held", measure(MeasureKind::Count, "events"));
    addIndicator(workbook.definition(), "both", expression(model::Formula::Kind::Sum, "hours", "held"));
    addIndicator(workbook.definition(), "each",
                 over(MeasureKind::UnitCost,
                      {measure(MeasureKind::Count, "events"), measure(MeasureKind::Sum, "events", "hours")}));
    const Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    EXPECT_EQ(results.indicators[2].total.status, Status::Empty);
    EXPECT_EQ(results.indicators[3].total.status, Status::Empty);
}

TEST(Groups, WithATargetAreThereWhereNobodyIsInThem)
{
    Workbook workbook = year();
    workbook.definition().grid.objects.back().indicators.clear();
    addIndicator(workbook.definition(), "people",
                 measure(MeasureKind::Distinct, "attendances", "participant", held, {"category"}));
    model::Indicator& people = workbook.definition().grid.objects.back().indicators.back();
    people.parts.push_back({{"professionnel"}, {}, 15.0});
    people.parts.push_back({{"Habitant"}, {}, 4.0});
    const Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    EXPECT_EQ(groupsOf(results.indicators[0]), (Texts{"Habitant|2", "Partenaire|1", "Professionnel|0"}));
    EXPECT_EQ(results.indicators[0].none.value, 0);
}

TEST(Groups, OfAListAreAllThereWhereTheTemplateAsksForThem)
{
    Workbook workbook = year();
    Measure people = measure(MeasureKind::Distinct, "attendances", "participant", held, {"category"});
    people.breakdown[0].showEmpty = true;
    EXPECT_EQ(groupsOf(evaluated(workbook, people)), (Texts{"Habitant|2", "Partenaire|1", "Professionnel|0"}));
    // What stands in the other dimension goes with each of them.
    Measure both = measure(MeasureKind::Sum, "attendances", "count", held, {"role", "category"});
    both.breakdown[1].showEmpty = true;
    EXPECT_EQ(groupsOf(evaluated(workbook, both)),
              (Texts{"Organisation|Habitant|1", "Organisation|Partenaire|0", "Organisation|Professionnel|0",
                     "Jour J|Habitant|8", "Jour J|Partenaire|1", "Jour J|Professionnel|0", "(non renseigné)|Habitant|1",
                     "(non renseigné)|Partenaire|0", "(non renseigné)|Professionnel|0"}));
    both.breakdown[0].showEmpty = true;
    EXPECT_EQ(groupsOf(evaluated(workbook, both)).size(), 7U);
    // A value that staff have put below the list is one of them.
    workbook.raw().lists.push_back({"categories", {"Habitant", "Partenaire", "Professionnel", "Élu"}});
    EXPECT_EQ(groupsOf(evaluated(workbook, people)).back(), "Élu|0");
}

TEST(Groups, OfBandsAreAllThereWhereTheTemplateAsksForThem)
{
    Workbook workbook = year();
    Measure hours = measure(MeasureKind::Mean, "events", "hours", in("status", {"Réalisée"}));
    model::Dimension bands(path("hours"));
    bands.by = model::Dimension::By::Bands;
    bands.bounds = {2, 10};
    bands.labels = {"peu", "assez", "beaucoup"};
    bands.showEmpty = true;
    hours.breakdown = {bands};
    const IndicatorResult result = evaluated(workbook, hours);
    ASSERT_EQ(result.groups.size(), 3U);
    EXPECT_EQ(result.groups[1].figure.value, 2);
    EXPECT_EQ(result.groups[2].figure.status, Status::NotApplicable);
}

TEST(Groups, ThatAreAskedForAreNotThereWhereNothingWasNoted)
{
    Workbook workbook(centre());
    Measure people = measure(MeasureKind::Distinct, "attendances", "participant", held, {"category"});
    people.breakdown[0].showEmpty = true;
    EXPECT_TRUE(evaluated(workbook, people).groups.empty());
}

TEST(Groups, OfATrendThatNobodyIsInIsNoChange)
{
    Workbook workbook = year();
    Measure trend = over(MeasureKind::Trend, {measure(MeasureKind::Count, "attendances", {}, held)});
    trend.breakdown = {path("category")};
    trend.breakdown[0].showEmpty = true;
    EXPECT_EQ(groupsOf(evaluated(workbook, trend)), (Texts{"Habitant|4", "Partenaire|0", "Professionnel|0"}));
}

TEST(Alerts, AreCellsNotRows)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", "courant juin", "Fête", "Manifestation", "Réalisée"});
    for (int row = 0; row < 10; ++row)
        workbook.add("attendances", {"E1"});
    const IndicatorResult result = evaluated(workbook, measure(MeasureKind::Sum, "attendances", "count", held));
    EXPECT_EQ(result.total.status, Status::Empty);
    EXPECT_EQ(result.alerts, (std::vector<CellAddress>{{0, 1, 0}}));
}

TEST(Alerts, AreRaisedOnlyForRowsThatMightHaveCounted)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête", "Manifestation", "Réalisée"});
    workbook.add("events", {"E2", serial(2025, 1, 1), "Fête", "Manifestation", "Réalisée"});
    workbook.add("events", {"E3", serial(2026, 1, 1), "Fête", "Manifestation", "Réalisé"});
    workbook.add("events", {" e1", serial(2026, 1, 1), "Fête", "Manifestation", "Réalisée"});
    workbook.add("events", {"e2", serial(2026, 1, 1), "Fête", "Manifestation", "Annulée"});
    workbook.add("attendances", {"E1", blank, blank, blank, -4.0});
    workbook.add("attendances", {"E2", blank, blank, blank, -4.0});
    workbook.add("attendances", {"E3"});
    workbook.add("attendances", {"E9"});
    workbook.add("attendances", {"E1", "P9"});
    workbook.add("attendances", {blank, blank, blank, blank, 2.0});
    const IndicatorResult attendance = evaluated(workbook, measure(MeasureKind::Sum, "attendances", "count", held));
    EXPECT_EQ(attendance.total.value, 0);
    EXPECT_EQ(attendance.alerts, (std::vector<CellAddress>{{0, 4, 2}, {2, 0, 3}, {2, 0, 5}, {2, 1, 4}, {2, 4, 0}}));
    const IndicatorResult events =
        evaluated(workbook, measure(MeasureKind::Count, "events", {}, in("status", {"Réalisée"})));
    EXPECT_EQ(events.total.value, 1);
    EXPECT_EQ(events.alerts, (std::vector<CellAddress>{{0, 0, 3}, {0, 4, 2}}));
}

TEST(Alerts, NameValuesThatTheListDoesNotKnow)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Musée", "Sortie", "Réalisée"});
    workbook.add("events", {"E2", "01/02/2026", "Café", "Petit déjeuner", "Réalisée"});
    const IndicatorResult others =
        evaluated(workbook, measure(MeasureKind::Count, "events", {}, no(in("type", {"Manifestation"})), {"type"}));
    EXPECT_EQ(others.total.value, 2);
    EXPECT_EQ(groupsOf(others), (Texts{"Petit déjeuner|1", "Sortie|1"}));
    EXPECT_EQ(others.alerts, (std::vector<CellAddress>{{0, 3, 0}}));
    EXPECT_EQ(evaluated(workbook, measure(MeasureKind::Count, "events", {}, in("type", {"sortie"}))).alerts,
              std::vector<CellAddress>{});
}

TEST(Alerts, NameTheBlankCellsThatARuleAsksFor)
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Fête", "Manifestation", blank});
    workbook.add("events", {"E2", serial(2026, 1, 2), "Café", "Petit déjeuner", blank});
    workbook.add("events", {"E3", serial(2025, 1, 2), "Fête", "Manifestation", blank});
    workbook.add("participants", {"P1", "Ada", blank});
    workbook.add("attendances", {"E2", "P1"});
    workbook.add("attendances", {"E2", blank, blank, blank, 4.0});
    const IndicatorResult held =
        evaluated(workbook, measure(MeasureKind::Count, "events", {},
                                    all({in("type", {"Manifestation"}), in("status", {"Réalisée"})})));
    EXPECT_EQ(held.total.value, 0);
    EXPECT_EQ(held.alerts, (std::vector<CellAddress>{{0, 4, 0}}));
    // Whoever was only counted is nobody whose category could be filled in; the row's own can.
    EXPECT_EQ(
        evaluated(workbook, measure(MeasureKind::Count, "attendances", {}, in("participant.category", {"Habitant"})))
            .alerts,
        (std::vector<CellAddress>{{1, 2, 0}}));
    EXPECT_EQ(evaluated(workbook, measure(MeasureKind::Count, "attendances", {}, in("category", {"Habitant"}))).alerts,
              (std::vector<CellAddress>{{1, 2, 0}, {2, 2, 1}}));
    EXPECT_TRUE(evaluated(workbook, measure(MeasureKind::Count, "events", {}, isEmpty("status"))).alerts.empty());
    EXPECT_TRUE(evaluated(workbook, measure(MeasureKind::Count, "events", {}, {}, {"status"})).alerts.empty());
}

TEST(Problems, NameWhatIsMissingAndLeaveTheOthersAlone)
{
    Workbook workbook = year();
    workbook.removeColumn("participants", "household");
    addIndicator(workbook.definition(), "families",
                 measure(MeasureKind::Distinct, "attendances", "participant.household", held));
    addIndicator(workbook.definition(), "people", measure(MeasureKind::Distinct, "attendances", "participant", held));
    const Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    EXPECT_EQ(results.indicators[0].total.status, Status::Error);
    EXPECT_EQ(results.indicators[0].problem.code, Problem::Code::ColumnMissing);
    EXPECT_EQ(results.indicators[0].problem.registerId, "participants");
    EXPECT_EQ(results.indicators[0].problem.columnId, "household");
    EXPECT_EQ(results.indicators[1].total.status, Status::Ok);
    EXPECT_EQ(results.indicators[1].total.value, 3);
}

TEST(Problems, AreAllThatAMeasureReads)
{
    const auto problemWithout = [](const char* registerId, const char* columnId, Measure made)
    {
        Workbook workbook = year();
        if (columnId)
            workbook.removeColumn(registerId, columnId);
        else
            workbook.remove(registerId);
        const Problem problem = evaluated(workbook, std::move(made)).problem;
        return problem.code == Problem::Code::None ? std::string() : problem.registerId + "." + problem.columnId;
    };
    const Measure people = measure(MeasureKind::Distinct, "attendances", "participant");
    const Measure rows = measure(MeasureKind::Count, "attendances");
    const Measure byCategory = measure(MeasureKind::Count, "attendances", {}, {}, {"category"});
    EXPECT_EQ(problemWithout("attendances", nullptr, rows), "attendances.");
    EXPECT_EQ(problemWithout("attendances", "count", people), "attendances.count");
    EXPECT_EQ(problemWithout("attendances", "count", rows), "");
    EXPECT_EQ(problemWithout("attendances", "role", rows), "");
    EXPECT_EQ(problemWithout("events", "date", rows), "events.date");
    EXPECT_EQ(problemWithout("events", "id", rows), "events.id");
    EXPECT_EQ(problemWithout("participants", "category", byCategory), "participants.category");
    EXPECT_EQ(problemWithout("participants", "category", rows), "");
    // Who is valid hangs on the participants that rows name, even where the measure does not ask for them.
    EXPECT_EQ(problemWithout("participants", nullptr, rows), "participants.");
    EXPECT_EQ(problemWithout("participants", nullptr, measure(MeasureKind::Count, "events")), "");
    EXPECT_EQ(problemWithout("events", "status", measure(MeasureKind::Count, "attendances", {}, held)),
              "events.status");
}

namespace
{
/// A child who turned 18 on 1 June 2026, and came in winter before and after; "joined" is the date of birth.
Workbook child()
{
    Workbook workbook(centre());
    workbook.add("events", {"E1", serial(2026, 1, 1), "Voeux", "Manifestation", "Réalisée"});
    workbook.add("events", {"E2", serial(2026, 12, 1), "Café", "Manifestation", "Réalisée"});
    workbook.add("events", {"E3", serial(2025, 12, 31), "Fête", "Manifestation", "Réalisée"});
    workbook.add("participants", {"P1", "Ada", "Habitant", "Noir", serial(2008, 6, 1)});
    for (const char* const event : {"E1", "E2", "E3"})
        workbook.add("attendances", {event, "P1", blank, "Jour J"});
    return workbook;
}

model::Dimension agesOn(const char* on)
{
    model::Dimension ages(path("participant.joined"));
    ages.by = model::Dimension::By::Age;
    ages.bounds = {18};
    ages.labels = {"young", "old"};
    ages.on = path(on);
    return ages;
}

Filter minorOn(const char* on)
{
    Filter filter;
    filter.kind = Filter::Kind::Age;
    filter.path = path("participant.joined");
    filter.below = 18;
    filter.on = path(on);
    return filter;
}
}

TEST(Ages, OnOneDayPutEverybodyInOneBand)
{
    Workbook workbook = child();
    Measure people = measure(MeasureKind::Distinct, "attendances", "participant");
    people.breakdown = {agesOn("")};
    EXPECT_EQ(groupsOf(evaluated(workbook, people)), (Texts{"young|1", "old|1"}));
    people.breakdown = {agesOn("periodEnd")};
    EXPECT_EQ(groupsOf(evaluated(workbook, people)), (Texts{"old|1"}));
    people.breakdown = {agesOn("2026-05-31")};
    EXPECT_EQ(groupsOf(evaluated(workbook, people)), (Texts{"young|1"}));
    people.breakdown = {agesOn("2026-06-01")};
    EXPECT_EQ(groupsOf(evaluated(workbook, people)), (Texts{"old|1"}));
}

TEST(Ages, OnOneDayInAConditionAreThoseOfThatDay)
{
    Workbook workbook = child();
    const auto minors = [&](const char* on)
    { return evaluated(workbook, measure(MeasureKind::Count, "attendances", {}, minorOn(on))).total.value; };
    EXPECT_EQ(minors(""), 1);
    EXPECT_EQ(minors("periodEnd"), 0);
    EXPECT_EQ(minors("2026-05-31"), 2);
}

TEST(Ages, AtTheEndOfThePeriodAreOfEachPeriodOfATrend)
{
    Workbook workbook = child();
    Measure trend = over(MeasureKind::Trend, {measure(MeasureKind::Count, "attendances", {}, minorOn("periodEnd"))});
    trend.comparison.form = model::Comparison::Form::Change;
    const Figure change = evaluated(workbook, trend).total;
    EXPECT_EQ(change.value, -1); // 17 on 31 December 2025, 18 a year later
}

TEST(Ages, AtTheEndOfThePeriodDoNotAddUpOverPeriods)
{
    Measure rows = measure(MeasureKind::Count, "attendances", {}, minorOn("2026-05-31"));
    EXPECT_EQ(model::usualRollUp(rows), model::RollUp::Sum);
    rows.where = minorOn("periodEnd");
    EXPECT_EQ(model::usualRollUp(rows), model::RollUp::Recompute);
    EXPECT_FALSE(model::allowsRollUp(rows, model::RollUp::Sum));
}

TEST(Ages, NeedNoDateWhereTheyAreOfOneDay)
{
    Workbook workbook = child();
    Measure people = measure(MeasureKind::Distinct, "participants");
    people.breakdown = {agesOn("periodEnd")};
    people.breakdown[0].path = path("joined");
    const IndicatorResult result = evaluated(workbook, people);
    EXPECT_EQ(result.problem.code, Problem::Code::None);
    EXPECT_EQ(groupsOf(result), (Texts{"old|1"}));
}

TEST(Bands, WithoutBoundsAreOneBandOfAll)
{
    model::Dimension ages;
    ages.by = model::Dimension::By::Age;
    model::Template definition;
    definition.wording["age.from"] = "{from} and more";
    EXPECT_EQ(engine::bandLabel(definition, ages, 0), "0 and more");
}

TEST(Progress, IsToldAndCanStop)
{
    Workbook workbook = year();
    for (const char* id : {"one", "two", "three", "four"})
        addIndicator(workbook.definition(), id, measure(MeasureKind::Count, "events"));
    std::vector<double> told;
    engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {},
                     [&told](double share)
                     {
                         told.push_back(share);
                         return true;
                     });
    EXPECT_EQ(told, (std::vector<double>{0, 0.25, 0.5, 0.75}));
    EXPECT_THROW(
        engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}, [](double share) { return share < 0.5; }),
        engine::Cancelled);
}

TEST(Results, CountRowsOfTheWholeWorkbook)
{
    Workbook workbook = year();
    workbook.add("events", {"E5", "01/02/2026", "Café", "Sortie"});
    workbook.add("attendances", {"Total", blank, blank, blank, 27.0});
    const Results results = engine::evaluate(workbook.dataset(), std::span(&year2026, 1), {}).front();
    EXPECT_EQ(results.rowsRead, 5u + 3u + 8u);
}
