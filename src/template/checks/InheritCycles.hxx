// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// InheritCycles: finds columns that inherit from one another in a circle, so that no row would ever have a value.
#pragma once

#include "model/Template.hxx"
#include "json/ErrorReport.hxx"

#include <vector>

namespace ficheaction::templates
{

class InheritCycles
{
public:
    /// `column` reads what is in the columns along `path` of `source`; `place` is where that is said.
    void add(const model::Template& definition, const model::Register& source, const model::Column& column,
             const json::Node& place);

    /// Reports each circle once, at the column of it that comes first in the text.
    void report(json::ErrorReport& errors) const;

private:
    struct Inheriting
    {
        const model::Column* column = nullptr;
        const json::Node* place = nullptr;
        std::vector<const model::Column*> from;
    };

    std::vector<Inheriting> mColumns; ///< in the order of the text
};

}
