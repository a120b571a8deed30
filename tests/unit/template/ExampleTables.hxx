// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExampleTables: the examples of docs/templates.md: its blocks of JSON, the figures below them, its tables.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::templates
{

/// The cells of a table of Markdown, without backquotes.
struct ExampleTable
{
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};

/// A block of JSON. Behind it may come an arrow with the figure, "→ **1.5** (3 of 2)", and a table with its groups or
/// values.
struct Example
{
    std::size_t line = 0; ///< of the block's first line
    std::string json;
    std::string figure; ///< "1.5"; empty where there is no arrow
    std::string parts;  ///< "3 of 2"; empty where there are none
    ExampleTable table;
};

struct ExamplePage
{
    std::vector<Example> examples;
    std::vector<ExampleTable> tables;              ///< every table of the page
    std::map<std::string, ExampleTable> registers; ///< the tables behind "Rows of `visits`…", by register
};

ExamplePage examplesIn(std::string_view markdown);

}
