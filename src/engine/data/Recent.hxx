// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Recent: the few large results that were last made, kept for whoever asks for the same again before what they were
// made of changes.
#pragma once

#include "engine/data/ReadColumns.hxx"

#include <algorithm>
#include <list>
#include <memory>
#include <string>
#include <utility>

namespace ficheaction::engine
{

template <class Value> class Recent
{
public:
    explicit Recent(std::size_t most)
        : mMost(most)
    {
    }

    /// The value of `name`; what `make()` returns where it is not kept. `partsOf()`: all that it depends on.
    template <class Make, class PartsOf>
    std::shared_ptr<const Value> of(const std::string& name, Make make, PartsOf partsOf)
    {
        const auto known =
            std::find_if(mKept.begin(), mKept.end(), [&name](const Entry& entry) { return entry.name == name; });
        if (known != mKept.end())
            mKept.splice(mKept.begin(), mKept, known);
        else
        {
            auto made = std::make_shared<const Value>(make());
            mKept.push_front({name, std::move(made), partsOf()});
            if (mKept.size() > mMost)
                mKept.pop_back();
        }
        return mKept.front().value;
    }

    void forget(const DatasetParts& changed)
    {
        std::erase_if(mKept, [&changed](const Entry& entry) { return entry.parts.meets(changed); });
    }

private:
    struct Entry
    {
        std::string name;
        std::shared_ptr<const Value> value;
        DatasetParts parts;
    };

    std::size_t mMost;
    std::list<Entry> mKept; ///< the latest first
};

}
