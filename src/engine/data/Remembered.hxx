// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Remembered: what was made of parts of a dataset, until one of these parts changes.
#pragma once

#include "engine/data/ReadColumns.hxx"

#include <map>
#include <utility>

namespace ficheaction::engine
{

template <class Key, class Value> class Remembered
{
public:
    /// Null where it is not known. Valid until it is forgotten.
    const Value* find(const Key& key) const
    {
        const auto known = mKnown.find(key);
        return known == mKnown.end() ? nullptr : &known->second.value;
    }

    /// `parts`: all that `value` depends on.
    const Value& add(const Key& key, Value&& value, DatasetParts&& parts)
    {
        return mKnown.try_emplace(key, Entry{std::move(value), std::move(parts)}).first->second.value;
    }

    void forget(const DatasetParts& changed)
    {
        std::erase_if(mKnown, [&changed](const auto& known) { return known.second.parts.meets(changed); });
    }

private:
    struct Entry
    {
        Value value;
        DatasetParts parts;
    };

    std::map<Key, Entry> mKnown;
};

}
