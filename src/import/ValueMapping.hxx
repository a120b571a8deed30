// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ValueMapping: words of a source that are not in the list of their column, and the value of the list that they stand
// for.
#pragma once

#include "engine/data/Dataset.hxx"
#include "import/Mapping.hxx"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::imports
{

struct ValueChoice
{
    enum class Kind
    {
        Existing, ///< the value of the list
        Add,      ///< as it stands, and into the list
        Keep      ///< as it stands: it will be a finding
    };

    Kind kind = Kind::Keep;
    std::string value; ///< Existing

    bool operator==(const ValueChoice&) const = default;
};

/// By column of the register and folded text.
using ValueChoices = std::map<std::pair<std::size_t, std::string>, ValueChoice>;

struct UnknownValue
{
    std::size_t column = 0; ///< of the register
    std::string text;       ///< as the first row has it
    std::size_t rows = 0;
    std::optional<std::string> proposal; ///< a value of the list that probably is the same
};

/// Each different text that goes into a column with a list and is not in it, in the order of the source.
std::vector<UnknownValue> unknownValues(const SourceTable& table, const Mapping& mapping, const engine::Dataset& data,
                                        std::size_t registerIndex, const Reading& reading);

/// The value of a list that `text` probably stands for: another word for the same ("féminin", "Mme": F), one that it
/// begins with or is the beginning of, a slip of the keyboard.
std::optional<std::string> similarValue(std::string_view text, const std::string& listId, const engine::Dataset& data);

/// The parts of a cell of several values: between semicolons and line breaks; where there are neither, between the
/// first of answerSeparators of which the list has the parts: one of those between commas, which a list has seldom in
/// its values, all of those between others.
std::vector<std::string> partsOf(const std::string& text, const model::Column& column, const engine::Dataset& data);

bool isListed(std::string_view foldedText, const std::string& listId, const engine::Dataset& data);

}
