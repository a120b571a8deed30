// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridEdits: the grid after an indicator or an object came, moved, went or got another name. Nothing in the grid given
// changes; what does not hold is refused in words.
#pragma once

#include "model/Template.hxx"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace ficheaction::design
{

/// Why an edit cannot be, and what to do.
struct Refusal
{
    std::string words;
};

using GridOrRefusal = std::variant<model::Grid, Refusal>;

/// Puts an indicator into the object `object` (an id), before the one at `place`; at the end where `place` is beyond
/// it. An indicator of the same id is replaced where it stands, or moves where it is in another object.
GridOrRefusal withIndicator(const model::Grid& grid, const model::Indicator& indicator, const std::string& object,
                            std::size_t place, std::string_view language);

/// Refused where a formula needs it.
GridOrRefusal withoutIndicator(const model::Grid& grid, const std::string& indicator, std::string_view language);

/// `place`: before which of the object's other indicators; beyond them: at the end.
GridOrRefusal withIndicatorMoved(const model::Grid& grid, const std::string& indicator, const std::string& object,
                                 std::size_t place, std::string_view language);

/// A copy behind it, with an id and a label of its own ("Familles touchées (copie)").
GridOrRefusal withIndicatorDuplicated(const model::Grid& grid, const std::string& indicator, std::string_view language);

/// Refused where the label is empty or taken.
GridOrRefusal withObject(const model::Grid& grid, const std::string& label, std::string_view language);
GridOrRefusal withObjectRenamed(const model::Grid& grid, const std::string& object, const std::string& label,
                                std::string_view language);
GridOrRefusal withObjectMoved(const model::Grid& grid, const std::string& object, std::size_t place,
                              std::string_view language);

/// Refused where it holds indicators.
GridOrRefusal withoutObject(const model::Grid& grid, const std::string& object, std::string_view language);

}
