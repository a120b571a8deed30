// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "TemplateFiles.hxx"
#include "SourceFolder.hxx"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace ficheaction::templates
{

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    EXPECT_TRUE(stream.is_open()) << file;
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::string bundled(const std::string& id)
{
    return contentOf(tests::templateFolder() / (id + ".json"));
}

std::string smallTemplate()
{
    return contentOf(tests::testDataFolder() / "templates" / "pass-minimal.json");
}

std::string replaced(std::string text, std::string_view old, std::string_view replacement)
{
    const std::size_t place = text.find(old);
    EXPECT_NE(place, std::string::npos) << old;
    return place == std::string::npos ? text : text.replace(place, old.size(), replacement);
}

std::vector<TemplateError> errorsOf(std::string_view text, const Limits& limits)
{
    TemplateOrErrors read = readTemplate(text, limits);
    if (auto* errors = std::get_if<std::vector<TemplateError>>(&read))
        return std::move(*errors);
    return {};
}

std::string linesOf(const std::vector<TemplateError>& errors)
{
    std::string lines;
    for (const TemplateError& error : errors)
        lines += error.text() + "\n";
    return lines;
}

model::Template templateOf(std::string_view text)
{
    TemplateOrErrors read = readTemplate(text);
    if (auto* definition = std::get_if<model::Template>(&read))
        return std::move(*definition);
    ADD_FAILURE() << linesOf(std::get<std::vector<TemplateError>>(read));
    return {};
}

}
