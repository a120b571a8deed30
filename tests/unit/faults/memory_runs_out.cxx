// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Where memory runs out at any point of the work, the work ends with std::bad_alloc, and nothing that lives on is in
// pieces: the same work gives the same afterwards.

#include "Comparison.hxx"
#include "RandomCase.hxx"
#include "ScarceMemory.hxx"
#include "SourceFolder.hxx"
#include "explain/MemoryText.hxx"

#include "engine/evaluation/KeptWork.hxx"
#include "engine/explanation/Explainer.hxx"
#include "engine/results/ResultsJson.hxx"
#include "explain/Changes.hxx"
#include "quality/Check.hxx"
#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
std::string templateText()
{
    std::ifstream file(tests::templateFolder() / "clos-du-roy.json");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<Words> wordsOf(const std::vector<engine::Results>& results)
{
    std::vector<Words> all;
    for (const engine::Results& period : results)
        for (const engine::IndicatorResult& result : period.indicators)
            all.push_back(words(result));
    return all;
}

void nothing() {}
}

TEST(MemoryRunsOut, WhileATemplateIsRead)
{
    const std::string text = templateText();
    ASSERT_FALSE(text.empty());
    failEachAllocation([&] { static_cast<void>(templates::readTemplate(text)); },
                       [&] { ASSERT_TRUE(std::holds_alternative<model::Template>(templates::readTemplate(text))); });
}

TEST(MemoryRunsOut, WhileCellsAreTyped)
{
    for (unsigned seed = 1; seed <= 5; ++seed)
    {
        const Case example = randomCase(seed);
        failEachAllocation(
            [&]
            {
                Workbook workbook = workbookOf(example);
                static_cast<void>(workbook.dataset());
            },
            nothing);
    }
}

TEST(MemoryRunsOut, WhileFiguresAreComputedWithWhatWasKept)
{
    for (unsigned seed = 1; seed <= 10; ++seed)
    {
        const Case example = randomCase(seed);
        Workbook workbook = workbookOf(example);
        const engine::Dataset data = workbook.dataset();
        const auto evaluate = [&](engine::KeptWork* work)
        { return engine::evaluate(data, example.periods, example.inputs, {}, {}, work); };
        const std::vector<Words> wanted = wordsOf(evaluate(nullptr));
        engine::KeptWork kept;
        failEachAllocation([&] { static_cast<void>(evaluate(&kept)); },
                           [&] { ASSERT_EQ(wordsOf(evaluate(&kept)), wanted) << "seed " << seed; });
    }
}

TEST(MemoryRunsOut, WhileAnEditedCellIsReadAgain)
{
    // Of an edit that came to nothing everything is read again: only that it ends is asked.
    for (unsigned seed = 1; seed <= 5; ++seed)
    {
        const Case example = randomCase(seed);
        Workbook workbook = workbookOf(example);
        engine::Dataset data = workbook.dataset();
        failEachAllocation(
            [&]
            {
                for (std::uint32_t table = 0; table < workbook.definition().registers.size(); ++table)
                {
                    const model::Register& each = workbook.definition().registers[table];
                    if (example.sheets.at(each.id).empty())
                        continue;
                    engine::DatasetParts changed;
                    static_cast<void>(data.update({table, 0, 1, {0}}, changed));
                }
            },
            nothing);
    }
}

TEST(MemoryRunsOut, WhileRowsAreCheckedExplainedAndRemembered)
{
    for (unsigned seed = 1; seed <= 5; ++seed)
    {
        const Case example = randomCase(seed);
        Workbook workbook = workbookOf(example);
        const engine::Dataset data = workbook.dataset();
        const std::vector<engine::Results> results = engine::evaluate(data, example.periods, example.inputs);
        const std::size_t findings = quality::check(data).size();
        failEachAllocation(
            [&]
            {
                static_cast<void>(quality::check(data));
                engine::Explainer explainer(data, example.inputs);
                for (const model::Indicator& indicator : example.indicators())
                    static_cast<void>(explainer.explain(indicator, {}, example.periods.front()));
                const auto run = explain::remember(data, results.front(), example.inputs, "2026-06-12T14:30:00");
                static_cast<void>(explain::runFrom(explain::textOf(run)));
                static_cast<void>(engine::resultsJson(results.front(), workbook.definition(), {}));
            },
            [&] { ASSERT_EQ(quality::check(data).size(), findings) << "seed " << seed; });
    }
}
