// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Every file pass-*.json of the corpus is a template; every fail-*.json has the errors in the .errors file beside it.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "template/ErrorCode.hxx"
#include "json/ErrorCode.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
std::vector<std::filesystem::path> corpusFiles(std::string_view prefix)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(tests::testDataFolder() / "templates"))
        if (entry.path().extension() == ".json" && entry.path().filename().string().starts_with(prefix))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    EXPECT_FALSE(files.empty());
    return files;
}
}

TEST(Corpus, ReadsEveryFileThatMustPass)
{
    for (const auto& file : corpusFiles("pass-"))
        EXPECT_EQ(linesOf(errorsOf(contentOf(file))), "") << file.filename();
}

TEST(Corpus, FindsExactlyTheErrorsOfEveryFileThatMustFail)
{
    for (const auto& file : corpusFiles("fail-"))
    {
        std::filesystem::path expected = file;
        expected.replace_extension(".errors");
        EXPECT_EQ(linesOf(errorsOf(contentOf(file))), contentOf(expected)) << file.filename();
    }
}

TEST(Corpus, HasEveryCodeThatDoesNotDependOnSizeOrWording)
{
    std::set<std::string> found{"too-large",           "too-many-indicators", "missing-placeholder",
                                "unknown-placeholder", "quoted-number",       "not-a-share"};
    for (const auto& file : corpusFiles("fail-"))
        for (const TemplateError& error : errorsOf(contentOf(file)))
            found.insert(error.code);
    for (const auto codes : {json::codeTexts(), templates::codeTexts()})
        for (const std::string_view code : codes)
            EXPECT_TRUE(found.contains(std::string(code))) << code;
}
