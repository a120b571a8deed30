// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterReader: the registers and their columns. They are read first and linked afterwards, since each may name
// columns of all others.
#pragma once

#include "model/Template.hxx"
#include "template/checks/References.hxx"
#include "json/ObjectReader.hxx"

#include <vector>

namespace ficheaction::templates
{

class RegisterReader
{
public:
    RegisterReader(const std::vector<const json::Node*>& nodes, json::ErrorReport& errors);

    /// What stands there, with nothing checked that needs a second register.
    std::vector<model::Register> read() const;

    /// Checks what the registers say of one another. `definition` has what read() gave.
    void link(const model::Template& definition, References& references) const;

    /// Puts into the registers of `definition`, linked, which of their rows count.
    void readCounts(model::Template& definition, const References& references) const;

    /// The initial rows, by register.
    std::map<std::string, std::vector<model::InitialRow>> readRows(const model::Template& definition,
                                                                   const References& references) const;

private:
    struct Entry
    {
        json::ObjectReader object;
        std::vector<json::ObjectReader> columns;
    };

    json::ErrorReport& mErrors;
    std::vector<Entry> mEntries; ///< as the registers of read(), as are their columns
};

}
