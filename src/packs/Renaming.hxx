// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Renaming: the measures of a pack in the ids and values of the fiche that they come into.
#pragma once

#include "packs/Ties.hxx"

#include <string>

namespace ficheaction::packs
{

/// What the things of a pack are called in the fiche. Registers and columns that are not here keep their ids.
struct NewNames
{
    std::map<std::string, std::string> registers;
    std::map<Needed, std::string> columns; ///< without values
    std::map<Needed, std::string> values;
};

class Renaming
{
public:
    /// `definition` has all that the names say.
    Renaming(const model::Template& pack, const model::Template& definition, const NewNames& names)
        : mPack(pack)
        , mDefinition(definition)
        , mNames(names)
    {
    }

    std::string registerId(const std::string& id) const;

    /// Of a path that begins in the pack's register `source` (an id).
    model::Path path(const std::string& source, const model::Path& path) const;

    /// Indicators that it names keep their ids. Where the date of the pack's register decides on the period, that of
    /// the fiche's does; rows that the pack counts whenever they are stay so.
    model::Measure measure(model::Measure measure) const;

private:
    void setPeriod(model::Measure& rows) const;

    const model::Template& mPack;
    const model::Template& mDefinition;
    const NewNames& mNames;
};

}
