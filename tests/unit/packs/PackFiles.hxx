// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PackFiles: the packs and templates that come with the extension, and a small fiche, for tests.
#pragma once

#include "SourceFolder.hxx"
#include "packs/AddedPack.hxx"
#include "template/TemplateReader.hxx"

#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace ficheaction::packs
{

inline model::Template definitionFrom(std::string_view text)
{
    templates::TemplateOrErrors read = templates::readTemplate(text);
    if (const auto* const errors = std::get_if<std::vector<templates::TemplateError>>(&read))
    {
        for (const templates::TemplateError& error : *errors)
            ADD_FAILURE() << error.text();
        return {};
    }
    return std::get<model::Template>(std::move(read));
}

inline model::Template definitionIn(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return definitionFrom(std::string(std::istreambuf_iterator<char>(file), {}));
}

inline model::Template packNamed(const std::string& name)
{
    return definitionIn(tests::sourceFolder() / "extension" / "packs" / (name + ".json"));
}

inline model::Template templateNamed(const std::string& name)
{
    return definitionIn(tests::templateFolder() / (name + ".json"));
}

inline AddedPack added(const model::Template& definition, const model::Template& pack, const Ties& ties = {})
{
    auto made = withPack(definition, pack, ties);
    if (const auto* const obstacle = std::get_if<templates::Obstacle>(&made))
    {
        ADD_FAILURE() << obstacle->code;
        for (const auto& [name, value] : obstacle->parameters)
            ADD_FAILURE() << name << ": " << value;
        return {};
    }
    return std::get<AddedPack>(std::move(made));
}

/// What `needed` is tied to: "?" where a person should look, "+" where it is added, "-" where it is not asked for.
inline std::string tieOf(const std::vector<ProposedTie>& proposed, const Needed& needed)
{
    for (const ProposedTie& each : proposed)
        if (each.needed == needed)
            return (each.tied.empty() ? "+" : each.tied) + (each.isSure ? "" : "?");
    return "-";
}

}
