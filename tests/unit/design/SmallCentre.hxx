// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SmallCentre: a small template in French, with what the patterns are answered over.
#pragma once

#include "design/IndicatorDraft.hxx"

#include <string>
#include <string_view>

namespace ficheaction::design
{

/// Events, people, attendances, feedback, skills, steps and typed figures; the grid has the object "all" with the
/// indicators of `indicators`, a JSON text of some of them.
model::Template smallCentre(std::string_view indicators = {});

/// The measure of `json` in that template.
model::Measure measureOf(std::string_view json);

/// The question of this id; throws std::out_of_range where there is none.
Question questionOf(const model::Template& definition, const IndicatorDraft& draft, const std::string& id,
                    std::string_view language = "fr");

/// The value of the choice with these words; throws std::out_of_range where there is none.
std::string valueOf(const Question& question, std::string_view words);

/// Somebody who answers one question after the other; each must be there when it is answered.
struct Person
{
    /// Begins with this pattern, which the window has by the word `pattern`.
    Person(model::Template known, std::string_view pattern);

    Person& pick(const std::string& id, std::string_view words); ///< the choice with these words
    Person& give(const std::string& id, const Answer& answer);
    model::Indicator indicator() const; ///< throws std::logic_error where something is missing
    std::string missing() const;        ///< what is missing, in French

    model::Template definition;
    IndicatorDraft draft;
};

/// The filter of a JSON text over a register.
model::Filter filterFrom(std::string_view registerId, std::string_view json);

}
