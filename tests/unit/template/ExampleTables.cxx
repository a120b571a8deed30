// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "ExampleTables.hxx"

#include <algorithm>
#include <sstream>

namespace ficheaction::templates
{

namespace
{
std::string trimmed(std::string text)
{
    std::erase(text, '`');
    const std::size_t begin = text.find_first_not_of(' ');
    const std::size_t end = text.find_last_not_of(' ');
    return begin == std::string::npos ? std::string() : text.substr(begin, end + 1 - begin);
}

std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells;
    std::istringstream stream(line.substr(1));
    for (std::string cell; std::getline(stream, cell, '|');)
        cells.push_back(trimmed(cell));
    return cells;
}

/// What stands between `begin` and the next `end`; empty where there is none.
std::string between(const std::string& line, std::string_view begin, std::string_view end)
{
    const std::size_t first = line.find(begin);
    const std::size_t last = first == std::string::npos ? first : line.find(end, first + begin.size());
    return last == std::string::npos ? std::string() : line.substr(first + begin.size(), last - first - begin.size());
}

class PageReader
{
public:
    explicit PageReader(std::string_view markdown)
    {
        std::istringstream stream{std::string(markdown)};
        for (std::string line; std::getline(stream, line);)
            mLines.push_back(line);
    }

    ExamplePage read()
    {
        std::string rowsOf;
        while (mNext < mLines.size())
        {
            const std::string& line = mLines[mNext];
            if (line == "```json")
                mPage.examples.push_back(readExample());
            else if (isTable())
            {
                mPage.tables.push_back(readTable());
                if (!rowsOf.empty())
                    mPage.registers[rowsOf] = mPage.tables.back();
                rowsOf.clear();
            }
            else
            {
                if (line.starts_with("Rows of `"))
                    rowsOf = between(line, "`", "`");
                ++mNext;
            }
        }
        return std::move(mPage);
    }

private:
    bool isTable() const { return mNext < mLines.size() && mLines[mNext].starts_with('|'); }

    void skipBlankLines()
    {
        while (mNext < mLines.size() && mLines[mNext].empty())
            ++mNext;
    }

    Example readExample()
    {
        Example example;
        example.line = ++mNext + 1;
        for (; mNext < mLines.size() && mLines[mNext] != "```"; ++mNext)
            example.json += mLines[mNext] + "\n";
        ++mNext;
        if (mNext == mLines.size() || !mLines[mNext].starts_with("→"))
            return example;
        example.figure = between(mLines[mNext], "**", "**");
        example.parts = between(mLines[mNext], "(", ")");
        ++mNext;
        skipBlankLines();
        if (isTable())
            example.table = readTable();
        return example;
    }

    ExampleTable readTable()
    {
        ExampleTable table{cellsOf(mLines[mNext]), {}};
        for (mNext += 2; isTable(); ++mNext)
            table.rows.push_back(cellsOf(mLines[mNext]));
        return table;
    }

    std::vector<std::string> mLines;
    std::size_t mNext = 0;
    ExamplePage mPage;
};
}

ExamplePage examplesIn(std::string_view markdown)
{
    return PageReader(markdown).read();
}

}
