// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "ImportCase.hxx"
#include "SourceFolder.hxx"

#include "template/TemplateReader.hxx"

#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

namespace ficheaction::test
{

namespace
{
model::CellValue cellOf(const std::string& text)
{
    if (text.empty())
        return {};
    if (const std::optional<model::Date> day = model::dateFromIso(text))
        return model::Moment{*day};
    if (text.front() == '#')
        return std::stod(text.substr(1));
    return text;
}

std::string dayText(model::Date day)
{
    const auto civil = day.civil();
    char text[16];
    std::snprintf(text, sizeof text, "%02u/%02u/%04d", static_cast<unsigned>(civil.day()),
                  static_cast<unsigned>(civil.month()), static_cast<int>(civil.year()));
    return text;
}
}

model::Template bundled(const std::string& id)
{
    static std::map<std::string, model::Template> read;
    if (const auto known = read.find(id); known != read.end())
        return known->second;
    std::ifstream file(tests::templateFolder() / (id + ".json"));
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return read.try_emplace(id, std::get<model::Template>(templates::readTemplate(text))).first->second;
}

imports::SourceTable sourceOf(const std::vector<std::string>& lines)
{
    imports::SourceTable source;
    std::vector<std::vector<std::string>> rows;
    for (const std::string& line : lines)
    {
        std::vector<std::string>& row = rows.emplace_back();
        for (std::size_t begin = 0; begin <= line.size();)
        {
            const std::size_t end = std::min(line.find(';', begin), line.size());
            row.push_back(line.substr(begin, end - begin));
            begin = end + 1;
        }
        source.columns = std::max(source.columns, row.size());
    }
    for (std::vector<std::string>& row : rows)
    {
        row.resize(source.columns);
        for (const std::string& text : row)
            source.cells.push_back(cellOf(text));
    }
    return source;
}

imports::Reading ImportCase::reading() const
{
    return {reader, {dayText, ","}};
}

std::size_t ImportCase::tableOf(const std::string& registerId) const
{
    const model::Template& definition = const_cast<ImportCase*>(this)->workbook.definition();
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
        if (definition.registers[table].id == registerId)
            return table;
    throw std::logic_error("no register " + registerId);
}

imports::Request ImportCase::proposed(const std::string& registerId)
{
    const engine::Dataset data = workbook.dataset();
    imports::Request request;
    request.table = tableOf(registerId);
    const auto row = imports::findHeadingRow(source, workbook.definition(), reading());
    request.mapping = imports::proposeMapping(source, row, imports::profilesOf(source, row ? *row + 1 : 0, reading()),
                                              data, request.table, reading())
                          .mapping;
    return request;
}

imports::Plan ImportCase::plan(const imports::Request& request)
{
    const engine::Dataset data = workbook.dataset();
    return imports::planImport(source, request, data, reading());
}

std::vector<std::string> ImportCase::pairs(const imports::Request& request)
{
    const std::vector<std::string> headings = imports::headingsOf(source, request.mapping.headingRow, reading());
    const model::Register& owner =
        workbook.definition().registers[imports::mappedRegister(request, workbook.definition())];
    std::vector<std::string> all;
    for (std::size_t column = 0; column < headings.size(); ++column)
        if (request.mapping.columns[column])
            all.push_back(headings[column] + "=" + owner.columns[*request.mapping.columns[column]].id);
    return all;
}

std::vector<std::string> ImportCase::added(const imports::Plan& plan, const std::string& registerId)
{
    std::vector<std::string> rows;
    const model::Register& owner = *workbook.definition().registerNamed(registerId);
    for (const imports::TableChanges& changes : plan.tables)
        for (const imports::NewRow& row : changes.added)
        {
            std::string text;
            if (changes.table != tableOf(registerId))
                continue;
            for (std::size_t column = 0; column < row.cells.size(); ++column)
                if (!imports::isBlank(row.cells[column]))
                    text += (text.empty() ? "" : " ") + owner.columns[column].id + "=" +
                            imports::cellText(row.cells[column], reading());
            rows.push_back(text);
        }
    return rows;
}

std::vector<std::string> problems(const imports::Plan& plan)
{
    std::vector<std::string> lines;
    for (const imports::Problem& problem : plan.problems)
        lines.push_back(std::to_string(problem.row) + " " + problem.code +
                        (problem.value.empty() ? "" : " (" + problem.value + ")"));
    return lines;
}

}
