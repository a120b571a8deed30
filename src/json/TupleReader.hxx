// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TupleReader: an array whose items each have a meaning of their own by their place.
#pragma once

#include "json/ErrorReport.hxx"
#include "json/ObjectShape.hxx"
#include "json/PositionedJson.hxx"

#include <initializer_list>
#include <string>

namespace ficheaction::json
{

class TupleReader
{
public:
    /// `node` is an array, which outlives the reader. Items that are missing or of another type than `types` says are
    /// reported; those behind are passed over.
    TupleReader(const Node& node, std::initializer_list<ValueType> types, ErrorReport& errors);

    /// Whether all items are there, of their types. Of what is not complete, nothing may be asked.
    bool complete() const { return mComplete; }

    const Node& item(std::size_t place) const { return mNode->items[place]; }
    const std::string& text(std::size_t place) const { return item(place).text; }
    std::uint64_t whole(std::size_t place) const { return item(place).whole; }

private:
    const Node* mNode;
    bool mComplete;
};

}
