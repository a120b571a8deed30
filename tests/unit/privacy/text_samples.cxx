// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// How many questions a copy for partners asks about the samples that come with the extension: their texts name nobody.

#include "SourceFolder.hxx"
#include "Workbook.hxx"
#include "model/SampleYear.hxx"
#include "privacy/people/KnownPeople.hxx"
#include "template/SampleReader.hxx"
#include "template/TemplateReader.hxx"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

namespace ficheaction::privacy
{

namespace
{
using test::Cell;

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream.is_open()) << file;
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

model::Template templateNamed(const std::string& id)
{
    templates::TemplateOrErrors read = templates::readTemplate(contentOf(tests::templateFolder() / (id + ".json")));
    return std::get<model::Template>(std::move(read));
}

/// The text in the column `id` of each row; empty where it is none.
std::vector<std::string> textsOf(const model::SampleRows& rows, const std::string& id)
{
    std::vector<std::string> texts;
    const auto column = std::ranges::find(rows.columns, id);
    const auto index = static_cast<std::size_t>(column - rows.columns.begin());
    for (const std::vector<model::CellValue>& row : rows.rows)
    {
        const auto* const text = index < row.size() ? std::get_if<std::string>(&row[index]) : nullptr;
        texts.push_back(text ? *text : std::string());
    }
    return texts;
}

Cell cellOf(const model::CellValue& value)
{
    if (const auto* const text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* const number = std::get_if<double>(&value))
        return *number;
    if (const auto* const moment = std::get_if<model::Moment>(&value))
    {
        const auto civil = moment->day.civil();
        return test::ShownDay{test::serial(static_cast<int>(civil.year()), static_cast<unsigned>(civil.month()),
                                           static_cast<unsigned>(civil.day()))};
    }
    return test::blank;
}

/// The sample in the registers of its template.
test::Workbook workbookOf(const model::Template& definition, const model::SampleYear& sample)
{
    test::Workbook workbook(definition);
    for (const model::Register& owner : definition.registers)
    {
        const auto rows = sample.registers.find(owner.id);
        if (rows == sample.registers.end())
            continue;
        for (const std::vector<model::CellValue>& row : rows->second.rows)
        {
            std::vector<Cell> cells;
            for (const model::Column& column : owner.columns)
            {
                const auto place = std::ranges::find(rows->second.columns, column.id) - rows->second.columns.begin();
                const auto index = static_cast<std::size_t>(place);
                cells.push_back(index < row.size() ? cellOf(row[index]) : test::blank);
            }
            workbook.add(owner.id, cells);
        }
    }
    return workbook;
}

/// What a copy shows that anybody may have typed, and what the template says.
std::vector<TextToShare> textsToShare(const model::Template& definition, const model::SampleYear& sample)
{
    std::vector<TextToShare> texts;
    const auto add = [&](const std::string& place, const std::string& text)
    {
        if (!text.empty())
            texts.push_back({place, text});
    };
    add("title", definition.title);
    add("structure", sample.structure);
    for (const model::CardSection& section : definition.card)
    {
        add("card", section.label);
        add("card", section.text);
        for (const std::string& item : section.items)
            add("card", item);
    }
    for (const auto& [object, indicator] : definition.indicators())
    {
        add("grid", object->label);
        add("grid", indicator->label);
        for (const std::string& tool : indicator->tools)
            add("grid", tool);
    }
    for (const auto& [indicator, text] : sample.analysis)
        add("analysis " + indicator, text);
    // More than a copy shows: also what indicators may quote.
    const auto isOfPeople = [](const model::Register& owner)
    { return std::ranges::any_of(owner.columns, &model::Column::personal); };
    for (const model::Register& owner : definition.registers)
        if (const auto rows = sample.registers.find(owner.id); !isOfPeople(owner) && rows != sample.registers.end())
            for (const model::Column& column : owner.columns)
                if (column.type != model::ColumnType::Reference)
                    for (const std::string& text : textsOf(rows->second, column.id))
                        add(owner.id + "." + column.id, text);
    return texts;
}

std::vector<std::string> phrasesOf(const model::Template& definition)
{
    std::vector<std::string> phrases{definition.title};
    for (const model::ListOfValues& list : definition.lists)
        phrases.insert(phrases.end(), list.values.begin(), list.values.end());
    for (const auto& [object, indicator] : definition.indicators())
    {
        phrases.push_back(object->label);
        phrases.push_back(indicator->label);
        phrases.insert(phrases.end(), indicator->tools.begin(), indicator->tools.end());
    }
    for (const model::CardSection& section : definition.card)
    {
        phrases.push_back(section.text);
        phrases.insert(phrases.end(), section.items.begin(), section.items.end());
    }
    std::erase(phrases, std::string());
    return phrases;
}
}

TEST(TextSamples, AsksFewQuestionsAboutTextsThatNameNobody)
{
    for (const char* id :
         {"clos-du-roy", "reaap-parentalite", "ludotheque", "clas-accompagnement", "fph-fonds-habitants"})
    {
        const model::Template definition = templateNamed(id);
        const auto sample = templates::readSampleYear(
            contentOf(tests::sourceFolder() / "extension" / "samples" / (std::string(id) + ".json")));
        ASSERT_TRUE(sample) << id;
        const std::vector<TextToShare> texts = textsToShare(definition, *sample);
        test::Workbook workbook = workbookOf(definition, *sample);
        const engine::Dataset data = workbook.dataset();
        const PersonalColumns columns(data);
        const std::vector<PersonName> people = peopleNames(data, columns);
        KnownWords known = knownOfPeople(data, columns);
        known.phrases = phrasesOf(definition);
        const std::vector<TextHit> hits = searchTexts(texts, people, known);
        std::set<std::string> questions;
        for (const TextHit& hit : hits)
        {
            const std::string found = texts[hit.text].text.substr(hit.begin, hit.length);
            if (questions.insert(found).second)
                std::cout << "   " << texts[hit.text].place << ": [" << found << "] in " << texts[hit.text].text
                          << "\n";
        }
        std::cout << id << ": " << people.size() << " people, " << texts.size() << " texts, " << hits.size()
                  << " hits, " << questions.size() << " questions\n";
        EXPECT_LE(questions.size(), 2U) << id;
    }
}

}
