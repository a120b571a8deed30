// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/TupleReader.hxx"

#include "json/ObjectReader.hxx"

namespace ficheaction::json
{

TupleReader::TupleReader(const Node& node, std::initializer_list<ValueType> types, ErrorReport& errors)
    : mNode(&node)
    , mComplete(node.items.size() >= types.size())
{
    if (!mComplete)
    {
        errors.add(node.offset, ErrorCode::WrongType, std::to_string(node.items.size()) + " items",
                   {"a list of {} items", {std::to_string(types.size())}});
        return;
    }
    auto item = node.items.begin();
    for (const ValueType type : types)
        mComplete = checkType(*item++, type, errors) && mComplete;
}

}
