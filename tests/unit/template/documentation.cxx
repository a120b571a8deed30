// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "template/ErrorCode.hxx"
#include "template/shapes/ObjectShapes.hxx"
#include "json/ErrorCode.hxx"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
std::string documentation()
{
    return contentOf(tests::sourceFolder() / "docs" / "templates.md");
}
}

TEST(Documentation, ExplainsEveryCode)
{
    const std::string text = documentation();
    for (const auto codes : {json::codeTexts(), templates::codeTexts()})
        for (const std::string_view code : codes)
            EXPECT_NE(text.find("| `" + std::string(code) + "` |"), std::string::npos) << code;
}

TEST(Documentation, ExplainsNoCodeThatIsGone)
{
    const std::string text = documentation();
    const std::size_t table = text.find("| code | what is wrong |");
    ASSERT_NE(table, std::string::npos);
    std::size_t rows = 0;
    for (std::size_t row = text.find("\n| `", table); row != std::string::npos; row = text.find("\n| `", row + 1))
    {
        const std::size_t begin = row + std::string_view("\n| `").size();
        const std::string code = text.substr(begin, text.find('`', begin) - begin);
        const bool isKnown =
            std::ranges::count(json::codeTexts(), code) + std::ranges::count(templates::codeTexts(), code);
        EXPECT_TRUE(isKnown) << code;
        ++rows;
    }
    EXPECT_EQ(rows, json::codeTexts().size() + templates::codeTexts().size());
}

TEST(Documentation, NamesEveryKey)
{
    const std::string text = documentation();
    for (const json::ObjectShape* shape : allShapes())
        for (const json::KeyShape& key : shape->keys())
        {
            const std::string name(key.name);
            EXPECT_TRUE(text.find("\"" + name + "\"") != std::string::npos ||
                        text.find("`" + name + "`") != std::string::npos)
                << shape->name() << " " << name;
        }
}
