// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "model/Date.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
const model::Indicator& indicatorOf(const model::Template& definition, std::string_view id)
{
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id == id)
            return *indicator;
    throw std::out_of_range(std::string(id));
}
}

TEST(TemplateReader, ReadsNamesListsAndCard)
{
    const model::Template definition = templateOf(smallTemplate());
    EXPECT_EQ(definition.schemaVersion, 1);
    EXPECT_EQ(definition.id, "small");
    EXPECT_EQ(definition.cardLabel, "Fiche");
    EXPECT_EQ(definition.listsLabel, "Listes");
    EXPECT_EQ(definition.grid.label, "Grille");
    ASSERT_EQ(definition.lists.size(), 2U);
    EXPECT_FALSE(definition.lists[0].ordered);
    EXPECT_TRUE(definition.lists[1].ordered);
    ASSERT_EQ(definition.card.size(), 5U);
    EXPECT_EQ(definition.card[0].kind, model::CardSection::Kind::Title);
    EXPECT_EQ(definition.card[0].text, "Action 1");
    EXPECT_EQ(definition.card[1].groups.at(0).items.at(0), "1 ADS");
    EXPECT_EQ(definition.card[2].list, "states");
    EXPECT_EQ(definition.card[3].steps.at(0).text, "Préparer");
    EXPECT_EQ(definition.card[3].dueLabel, "Quand");
    EXPECT_EQ(definition.card[4].list, "levels");
    EXPECT_EQ(definition.card[4].target, "Codécision");
    EXPECT_EQ(definition.wording.size(), model::wordingKeys().size());
}

TEST(TemplateReader, ReadsRegisters)
{
    const model::Template definition = templateOf(smallTemplate());
    const model::Register& events = *definition.registerNamed("events");
    EXPECT_EQ(events.key, "id");
    EXPECT_EQ(events.date.text(), "day");
    EXPECT_TRUE(events.column("day")->required);
    EXPECT_EQ(events.column("state")->list, "states");
    EXPECT_EQ(events.column("hours")->minimum, 0);
    EXPECT_EQ(events.column("hours")->maximum, std::nullopt);
    EXPECT_EQ(definition.rows.at("events").at(0).at("day"), "2026-06-12");
    const model::Register& visits = *definition.registerNamed("visits");
    EXPECT_EQ(visits.weight, "count");
    EXPECT_EQ(visits.date.steps, (std::vector<std::string>{"event", "day"}));
    EXPECT_EQ(visits.column("event")->reference, "events");
    EXPECT_EQ(visits.column("district")->inherit.text(), "person.district");
    EXPECT_TRUE(visits.column("count")->whole);
    EXPECT_EQ(visits.column("count")->whereEmpty, 1);
}

TEST(TemplateReader, ReadsIndicators)
{
    const model::Template definition = templateOf(smallTemplate());
    const model::Indicator& hours = indicatorOf(definition, "hours");
    EXPECT_EQ(hours.decimals, 1);
    EXPECT_EQ(std::get<double>(hours.target), 12.5);
    EXPECT_EQ(std::get<std::string>(hours.baseline), "peu");
    EXPECT_EQ(hours.measure.kind, model::MeasureKind::Sum);
    EXPECT_EQ(hours.measure.of.path.text(), "hours");
    EXPECT_TRUE(std::holds_alternative<std::monostate>(indicatorOf(definition, "held").target));

    const model::Measure& reach = indicatorOf(definition, "reach").measure;
    EXPECT_EQ(reach.kind, model::MeasureKind::Union);
    ASSERT_EQ(reach.operands.size(), 2U);
    EXPECT_EQ(reach.operands[0].period.text(), "since");
    EXPECT_TRUE(reach.operands[0].of.empty());
    EXPECT_EQ(reach.operands[1].where.values, std::vector<std::string>{"Réalisée"});

    const model::Indicator& share = indicatorOf(definition, "share");
    EXPECT_TRUE(share.percent);
    ASSERT_EQ(share.measure.operands.size(), 2U);
    EXPECT_EQ(share.measure.operands[0].where.kind, model::Filter::Kind::GreaterOrEqual);
    EXPECT_EQ(share.measure.operands[1].where.kind, model::Filter::Kind::Everything);
}

TEST(TemplateReader, ReadsFilters)
{
    const std::filesystem::path file = tests::testDataFolder() / "templates" / "pass-filters.json";
    const model::Template definition = templateOf(contentOf(file));
    const model::Filter& all = indicatorOf(definition, "held").measure.where;
    ASSERT_EQ(all.kind, model::Filter::Kind::All);
    ASSERT_EQ(all.parts.size(), 6U);
    EXPECT_EQ(all.parts[0].kind, model::Filter::Kind::Any);
    EXPECT_EQ(all.parts[0].parts.at(1).kind, model::Filter::Kind::Empty);
    EXPECT_EQ(all.parts[1].kind, model::Filter::Kind::Not);
    EXPECT_EQ(all.parts[1].parts.at(0).kind, model::Filter::Kind::Less);
    EXPECT_EQ(all.parts[2].bound, 1000);
    EXPECT_EQ(all.parts[3].bound, -1);
    EXPECT_EQ(all.parts[4].bound, model::Date::of(2024, 2, 29).daysSinceEpoch);
    EXPECT_EQ(all.parts[5].kind, model::Filter::Kind::Not) << "something there is not nothing there";
}

TEST(TemplateReader, ReadsNumbersToTheLastBit)
{
    for (const char* number : {"0.1", "0.95", "1e-7", "123456.789", "9007199254740993"})
    {
        const model::Template definition = templateOf(replaced(smallTemplate(), "12.5", number));
        EXPECT_EQ(std::get<double>(indicatorOf(definition, "hours").target), std::strtod(number, nullptr)) << number;
    }
}

TEST(TemplateReader, GivesColumnsInCharactersBehindLettersOfSeveralBytes)
{
    const std::string text =
        replaced(smallTemplate(), "\"title\": \"Petite fiche\"", "\"title\": \"Été 🌻 où l’on sème\", \"titel\": 1");
    const std::vector<TemplateError> errors = errorsOf(text);
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].line, 2U);
    // The key in front, its colon and blank, eighteen characters in quotes, a comma and a blank; five take several
    // bytes.
    EXPECT_EQ(errors[0].column, text.find("\"title\"") - text.find("\n") + 9 + 20 + 2);
    EXPECT_EQ(errors[0].code, "unknown-key");
    EXPECT_EQ(errors[0].nearest, "title");
}

TEST(TemplateReader, CountsLinesOfEveryConvention)
{
    const std::string text = replaced(smallTemplate(), "\"kind\": \"sum\"", "\"kind\": \"some\"");
    std::string windows;
    std::string oldMac;
    for (char character : text)
    {
        windows += character == '\n' ? "\r\n" : std::string(1, character);
        oldMac += character == '\n' ? '\r' : character;
    }
    for (const std::string& variant : {text, windows, oldMac, "\xEF\xBB\xBF" + text})
    {
        const std::vector<TemplateError> errors = errorsOf(variant);
        ASSERT_EQ(errors.size(), 1U);
        EXPECT_EQ(errors[0].line, 38U);
        EXPECT_EQ(errors[0].column, 28U);
        EXPECT_EQ(errors[0].nearest, "sum");
    }
}

TEST(TemplateReader, EscapesPointers)
{
    const std::vector<TemplateError> errors =
        errorsOf(replaced(smallTemplate(), "\"key\": \"id\"", "\"a/b~c\": 1, \"key\": \"id\""));
    ASSERT_EQ(errors.size(), 1U);
    EXPECT_EQ(errors[0].pointer, "/registers/0/a~1b~0c");
}

TEST(TemplateReader, SaysAnErrorInOneLine)
{
    EXPECT_EQ((TemplateError{12, 5, "/registers/0/key", "unknown-column", "idd", "id", "one of id, day"}).text(),
              "12:5 /registers/0/key: unknown-column 'idd'; did you mean 'id'?");
    EXPECT_EQ((TemplateError{1, 1, "", "missing-key", "title", "", "text"}).text(),
              "1:1 : missing-key 'title'; expected: text");
}

TEST(TemplateReader, ChecksWords)
{
    const std::string wrong =
        replaced(smallTemplate(), "\"wording\": {}",
                 R"("wording": { "grid.rat": "Taux", "value.range": "{low} à {hig}", "state.empty": "" })");
    std::string codes;
    for (const TemplateError& error : errorsOf(wrong))
        codes += error.code + " " + error.subject + " " + error.nearest + "\n";
    EXPECT_EQ(codes, "unknown-key grid.rat grid.rate\n"
                     "missing-placeholder {high} \n"
                     "unknown-placeholder {hig} {high}\n"
                     "empty-text  \n");
}

TEST(TemplateReader, RefusesWhatIsLargerThanTheLimits)
{
    const std::string text = smallTemplate();
    EXPECT_EQ(linesOf(errorsOf(text + std::string(1'000'000, ' '))), "1:1 : too-large '" +
                                                                         std::to_string(text.size() + 1'000'000) +
                                                                         " bytes'; expected: at most 1000000 bytes\n");
    EXPECT_EQ(errorsOf(text + std::string(1'000'000 - text.size(), ' ')).size(), 0U);

    Limits limits;
    limits.indicators = 4;
    EXPECT_EQ(errorsOf(text, limits).size(), 0U);
    limits.indicators = 3;
    EXPECT_EQ(linesOf(errorsOf(text, limits)),
              "43:5 /grid/objects/0/indicators/3: too-many-indicators 'indicators'; expected: at most 3\n");
}

TEST(TemplateReader, TakesTwoThousandIndicatorsAndNoMore)
{
    std::string indicators;
    const auto add = [&indicators](int number)
    {
        indicators += (number > 0 ? "," : "") + std::string("{\"id\":\"i") + std::to_string(number) +
                      "\",\"label\":\"I\",\"measure\":{\"kind\":\"count\",\"register\":\"events\"}}";
    };
    for (int number = 0; number < 2000; ++number)
        add(number);
    const std::string small = smallTemplate();
    const std::size_t begin = small.find("\"indicators\": [") + 15;
    const std::size_t end = small.find("\n  ] }] },");
    const auto withIndicators = [&] { return small.substr(0, begin) + indicators + small.substr(end); };
    EXPECT_EQ(templateOf(withIndicators()).indicators().size(), 2000U);
    add(2000);
    ASSERT_EQ(errorsOf(withIndicators()).size(), 1U);
    EXPECT_EQ(errorsOf(withIndicators())[0].code, "too-many-indicators");
}

TEST(TemplateReader, AcceptsSixteenBracketsInsideOneAnother)
{
    const auto nested = [](int depth)
    {
        const int nots = depth - 9;
        std::string filter;
        for (int level = 0; level < nots; ++level)
            filter += "{ \"not\": ";
        filter += "{ \"path\": \"hours\", \"atLeast\": 1 }";
        for (int level = 0; level < nots; ++level)
            filter += " }";
        return replaced(smallTemplate(), "{ \"path\": \"hours\", \"atLeast\": 1 }", filter);
    };
    EXPECT_EQ(linesOf(errorsOf(nested(16))), "");
    ASSERT_EQ(errorsOf(nested(17)).size(), 1U);
    EXPECT_EQ(errorsOf(nested(17))[0].code, "too-deep");
}
