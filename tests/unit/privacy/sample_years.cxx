// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The bundled templates with their sample years, whole and with some of their rows, are protected and never refused.

#include "RandomTimes.hxx"
#include "SourceFolder.hxx"
#include "engine/Workbook.hxx"
#include "privacy/disclosure/Protection.hxx"
#include "template/SampleReader.hxx"
#include "template/TemplateReader.hxx"

#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <sstream>

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
std::string textOf(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

Cell cellOf(const model::CellValue& value)
{
    if (const auto* const number = std::get_if<double>(&value))
        return *number;
    if (const auto* const text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* const moment = std::get_if<model::Moment>(&value))
    {
        constexpr double nullDate = 25569;
        return moment->day.daysSinceEpoch + nullDate + moment->time;
    }
    return blank;
}

struct SampleFiche
{
    model::Template definition;
    model::SampleYear sample;
};

SampleFiche sampleFiche(const std::string& id)
{
    auto definition =
        std::get<model::Template>(templates::readTemplate(textOf(tests::templateFolder() / (id + ".json"))));
    return {std::move(definition),
            *templates::readSampleYear(textOf(tests::templateFolder().parent_path() / "samples" / (id + ".json")))};
}

/// With about so much of the rows of each register that name somebody.
Workbook workbookOf(const SampleFiche& fiche, double share, std::uint32_t seed)
{
    std::mt19937 random(seed);
    Workbook workbook(fiche.definition);
    for (const model::Register& each : fiche.definition.registers)
    {
        const auto rows = fiche.sample.registers.find(each.id);
        if (rows == fiche.sample.registers.end())
            continue;
        for (const std::vector<model::CellValue>& row : rows->second.rows)
        {
            if (each.key.empty() && random() % 1000 >= share * 1000)
                continue;
            std::vector<Cell> cells;
            for (const model::Column& column : each.columns)
            {
                const auto& columns = rows->second.columns;
                const auto place = std::find(columns.begin(), columns.end(), column.id);
                cells.push_back(
                    place == columns.end() ? blank : cellOf(row[static_cast<std::size_t>(place - columns.begin())]));
            }
            workbook.add(each.id, cells);
        }
    }
    return workbook;
}

class SampleYears : public testing::TestWithParam<const char*>
{
};
}

TEST_P(SampleYears, AreProtectedAndNeverRefused)
{
    const SampleFiche fiche = sampleFiche(GetParam());
    const model::Period year = fiche.sample.period;
    for (std::uint32_t seed = 0; seed < 4 * randomTimes(); ++seed)
    {
        constexpr std::array thresholds{5, 3, 11};
        const int threshold = thresholds[seed % thresholds.size()];
        SCOPED_TRACE("seed " + std::to_string(seed));
        Workbook workbook = workbookOf(fiche, seed == 0 ? 1 : 1.0 / (seed % 4 + 1), seed);
        const engine::Dataset data = workbook.dataset();
        const std::vector<engine::Results> results =
            engine::evaluate(data, std::vector{year}, {model::Date::of(2026, 12, 31), {}});
        const auto start = std::chrono::steady_clock::now();
        const privacy::Protection protection = privacy::protect(data.definition(), results, {threshold}, {});
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        std::size_t figures = 0;
        for (const engine::IndicatorResult& result : results[0].indicators)
            figures += 1 + result.groups.size();
        std::printf("%s, k = %d: %zu figures, %zu small, %zu for others (smallest first %zu), %s, %.2f s\n", GetParam(),
                    threshold, figures, protection.primary, protection.secondary, protection.greedySecondary,
                    protection.optimal ? "fewest" : "unproven", seconds.count());
        EXPECT_TRUE(protection.optimal);
    }
}

INSTANTIATE_TEST_SUITE_P(Bundled, SampleYears,
                         testing::Values("clas-accompagnement", "clos-du-roy", "fph-fonds-habitants", "ludotheque",
                                         "reaap-parentalite"));

}
