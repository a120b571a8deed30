// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomCase.hxx"
#include "SourceFolder.hxx"

#include "design/IndicatorDraft.hxx"
#include "template/TemplateReader.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace ficheaction;
using namespace ficheaction::design;

// Whatever a template says opens: an indicator as a draft, answered with nothing new, is the same indicator. Where a
// pattern is claimed, its questions alone, answered one by one from nothing, say the whole measure.
namespace
{
constexpr const char* bundledTemplates[]{"clas-accompagnement", "clos-du-roy",          "fph-fonds-habitants",
                                         "ludotheque",          "neighbourhood-action", "reaap-parentalite"};

model::Template read(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return std::get<model::Template>(templates::readTemplate(text));
}

model::Template bundled(const std::string& name)
{
    return read(tests::templateFolder() / (name + ".json"));
}

/// What a question that answers nothing new leaves.
void expectUnchangedBy(const model::Template& definition, const IndicatorDraft& draft)
{
    for (const Question& question : questions(definition, draft, definition.language))
    {
        const IndicatorDraft after = answered(definition, draft, question.id, question.answer);
        EXPECT_EQ(after.indicator, draft.indicator) << draft.indicator.id << ": " << question.id;
        EXPECT_FALSE(question.isOpen()) << draft.indicator.id << ": " << question.id;
        EXPECT_EQ(question.problem, "") << draft.indicator.id << ": " << question.id;
    }
}

/// Without what the random measures have and no template can say.
void makeSayable(model::Measure& measure)
{
    if (measure.kind != model::MeasureKind::Trend)
        measure.comparison = {};
    else if (measure.comparison.against == model::Comparison::Against::Baseline)
        measure.breakdown.clear(); // a baseline is of the whole
    for (model::Measure& operand : measure.operands)
        makeSayable(operand);
}

/// How many of the indicators no pattern says.
int expectSameAgain(const model::Template& definition, bool areSound)
{
    int kept = 0;
    for (const auto& [object, indicator] : definition.indicators())
    {
        const IndicatorDraft draft = draftOf(definition, *indicator);
        EXPECT_EQ(draft.indicator, *indicator);
        EXPECT_EQ(draft.object, object->id);
        if (draft.pattern == Pattern::AsItStands)
        {
            ++kept;
            continue;
        }
        if (areSound)
            expectUnchangedBy(definition, draft);
        const auto again = indicatorOf(definition, draft, "fr");
        if (const auto* const missing = std::get_if<Missing>(&again))
            EXPECT_FALSE(areSound) << indicator->id << ": " << missing->question << ": " << missing->words;
        else
            EXPECT_EQ(std::get<model::Indicator>(again), *indicator);
    }
    return kept;
}
}

TEST(WholeDefinitions, OfTheBundledTemplatesAreSaidByPatterns)
{
    for (const char* const name : bundledTemplates)
        EXPECT_EQ(expectSameAgain(bundled(name), true), 0) << name;
}

TEST(WholeDefinitions, OfEveryKindAreSaidByPatterns)
{
    EXPECT_EQ(expectSameAgain(read(tests::testDataFolder() / "templates" / "pass-every-kind.json"), true), 0);
}

TEST(WholeDefinitions, OfRandomTemplatesComeOutAgain)
{
    int all = 0;
    int kept = 0;
    for (unsigned seed = 1; seed <= 60; ++seed)
    {
        test::Case random = test::randomCase(seed);
        for (model::Indicator& indicator : random.indicators())
            makeSayable(indicator.measure);
        all += static_cast<int>(random.definition.indicators().size());
        kept += expectSameAgain(random.definition, false);
        if (HasFailure())
            FAIL() << "seed " << seed;
    }
    EXPECT_LE(kept, all / 100) << "lists of years of birth, which no window offers";
}
