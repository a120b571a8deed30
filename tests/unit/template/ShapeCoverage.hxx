// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShapeCoverage: which keys of which shapes some templates have.
#pragma once

#include "json/ObjectShape.hxx"
#include "json/PositionedJson.hxx"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ficheaction::templates
{

class ShapeCoverage
{
public:
    /// The text of a template without an error.
    void add(const std::string& text);

    /// "measureCount.where": the keys of every shape that none had, apart from "$schema", which nothing is read from.
    std::vector<std::string> missing() const;

private:
    void visit(const json::Node& node, const json::ObjectShape& shape);
    void visitMember(std::string_view owner, const json::Member& member);

    std::set<std::pair<std::string, std::string>> mFound;
};

}
