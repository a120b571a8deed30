// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Recent: the few large results that were last made, kept for whoever asks for the same again.
#pragma once

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

    /// The value of `name`; what `make()` returns where it is not kept.
    template <class Make> std::shared_ptr<const Value> of(const std::string& name, Make make)
    {
        const auto known =
            std::find_if(mKept.begin(), mKept.end(), [&name](const auto& entry) { return entry.first == name; });
        if (known != mKept.end())
            mKept.splice(mKept.begin(), mKept, known);
        else
        {
            auto made = std::make_shared<const Value>(make());
            mKept.emplace_front(name, std::move(made));
            if (mKept.size() > mMost)
                mKept.pop_back();
        }
        return mKept.front().second;
    }

private:
    std::size_t mMost;
    std::list<std::pair<std::string, std::shared_ptr<const Value>>> mKept; ///< the latest first
};

}
