// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ObjectShape: which keys an object in a JSON text has, and what stands behind them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <span>
#include <string_view>

namespace ficheaction::json
{

enum class ValueType
{
    Label,    ///< text that says something
    Text,     ///< text, also empty
    Texts,    ///< array of labels
    AnyTexts, ///< array of texts, also empty
    Flag,
    Number,
    Numbers, ///< array of numbers
    NumberOrText,
    Object,
    Objects, ///< array of objects
    LabelOrObject,
    LabelsAndObjects, ///< array of both
    Array,
    Arrays, ///< array of arrays
    Any     ///< also null
};

/// What an author would call such a value: "text", "number"…
std::string_view typeText(ValueType type);

struct KeyShape
{
    std::string_view name;
    ValueType type = ValueType::Text;
    bool required = true;
};

class ObjectShape
{
public:
    /// `name` is that of the schema's $defs, where there is a schema. Of several shapes that may stand in one place,
    /// `mark` is what tells this one: a key of its own or a word that one of its keys has. `shared` are keys that it
    /// has in common with others.
    constexpr ObjectShape(std::string_view name, std::string_view mark, std::initializer_list<KeyShape> own,
                          std::span<const KeyShape> shared = {})
        : mName(name)
        , mMark(mark)
        , mCount(own.size() + shared.size())
    {
        std::copy(own.begin(), own.end(), std::copy(shared.begin(), shared.end(), mKeys.begin()));
    }

    constexpr std::string_view name() const { return mName; }
    constexpr std::string_view mark() const { return mMark; }
    constexpr std::span<const KeyShape> keys() const { return {mKeys.data(), mCount}; }

private:
    static constexpr std::size_t mostKeys = 17;

    std::string_view mName;
    std::string_view mMark;
    std::array<KeyShape, mostKeys> mKeys{};
    std::size_t mCount = 0;
};

/// For a key that may be left out.
inline constexpr bool optional = false;

}
