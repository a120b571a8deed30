// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TemplateKnowledge: what everybody who has the template knows of the figures that a measure makes: whether the parts
// of a breakdown, or of the year, add up to the whole, and whether people without a name may be among them.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"

#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// What counts more or less the same: each row once, or each person once.
bool countsRows(const model::Measure& measure);

/// A plain number of rows or people, from the rows of one register.
bool isPlainCount(const model::Measure& measure);

class TemplateKnowledge
{
public:
    explicit TemplateKnowledge(const model::Template& definition)
        : mDefinition(&definition)
    {
    }

    /// Whether everything that the measure counts is in exactly one part of the breakdown by `dimension`: each row has
    /// one value; each person too, as it is noted with the person.
    bool isInOnePart(const model::Measure& measure, const model::Dimension& dimension) const;

    /// Whether each row has one value at most.
    bool hasOneValue(const std::string& source, const model::Dimension& dimension) const;

    /// Whether people who were only counted may make an interval of it: Distinct and New over a register with a weight.
    bool mayHaveUnnamed(const model::Measure& measure) const;

    /// Which days a figure is about: "any" where the period does not matter.
    std::string daysOf(const model::Measure& measure, const model::Period& period) const;

    /// As it is read for rows that name somebody: through the column that it inherits from.
    model::Path pathForNamed(const std::string& source, const model::Path& path) const;

    const model::Template& definition() const { return *mDefinition; }

private:
    const model::Template* mDefinition;
};

}
