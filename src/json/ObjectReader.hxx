// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ObjectReader: one object of a JSON text, held against its shape. Unknown and missing keys and values of the wrong
// type are reported at once; afterwards the values are there by key, and what was wrong reads as absent.
#pragma once

#include "json/ErrorReport.hxx"
#include "json/ObjectShape.hxx"
#include "json/PositionedJson.hxx"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::json
{

/// What becomes of keys that a shape does not have.
enum class UnknownKeys
{
    Reported,
    PassedOver ///< in what the extension wrote itself: a later version may write more
};

class ObjectReader
{
public:
    /// `node` is an object. The first three outlive the reader.
    ObjectReader(const Node& node, const ObjectShape& shape, ErrorReport& errors,
                 UnknownKeys unknown = UnknownKeys::Reported);

    const Node& node() const { return *mNode; }
    ErrorReport& errors() const { return *mErrors; }

    bool has(std::string_view key) const { return value(key) != nullptr; }

    /// The value of `key`, of the type that the shape says; null where it is absent or wrong.
    const Node* value(std::string_view key) const;

    /// Empty where it is absent.
    std::string text(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;
    bool flag(std::string_view key) const;
    std::optional<double> number(std::string_view key) const;

    /// The objects or texts of an array that are of the type that the shape says.
    const std::vector<const Node*>& items(std::string_view key) const;

    /// Where the value of `key` stands; the object itself where there is none.
    std::size_t offsetOf(std::string_view key) const;

private:
    struct Entry
    {
        std::string_view key;
        const Node* value;
        std::vector<const Node*> items;
    };

    const Entry* entryOf(std::string_view key) const;

    const Node* mNode;
    ErrorReport* mErrors;
    std::vector<Entry> mEntries;
};

/// An object of what the extension stored itself: keys of a later version are passed over.
inline ObjectReader storedObject(const Node& node, const ObjectShape& shape, ErrorReport& errors)
{
    return {node, shape, errors, UnknownKeys::PassedOver};
}

/// Reports a key of `node` that is none of `keys`, nearest first.
void reportUnknownKeys(const Node& node, const std::vector<std::string>& keys, ErrorReport& errors);

/// Whether `node` is such a value; reports it where it is not.
bool checkType(const Node& node, ValueType type, ErrorReport& errors);

/// The one of `candidates` whose mark is a key of `node`. Null, and reported, where there is none or more than one.
const ObjectShape* shapeByKeys(const Node& node, std::span<const ObjectShape* const> candidates, ErrorReport& errors);

}
