// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/InheritCycles.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::templates
{

/// A depth-first walk along what columns inherit from: who meets a column that it is still inside of has found a
/// circle.
class InheritCycles::CycleSearch
{
public:
    void add(const Inheriting& inheriting) { mNodes.emplace(inheriting.column, Node{&inheriting, State::New}); }

    void visit(const Inheriting& inheriting, ErrorReport& errors)
    {
        Node& node = mNodes.at(inheriting.column);
        if (node.state != State::New)
            return;
        node.state = State::Inside;
        mWay.push_back(&inheriting);
        for (const model::Column* column : inheriting.from)
        {
            const auto next = mNodes.find(column);
            if (next == mNodes.end())
                continue;
            if (next->second.state == State::Inside)
                reportFrom(*next->second.inheriting, errors);
            else
                visit(*next->second.inheriting, errors);
        }
        mWay.pop_back();
        node.state = State::Done;
    }

private:
    enum class State
    {
        New,
        Inside,
        Done
    };

    struct Node
    {
        const Inheriting* inheriting;
        State state;
    };

    void reportFrom(const Inheriting& begin, ErrorReport& errors) const
    {
        const auto first = std::find(mWay.begin(), mWay.end(), &begin);
        const Inheriting& earliest = **std::min_element(first, mWay.end(),
                                                        [](const Inheriting* one, const Inheriting* other)
                                                        { return one->place->offset < other->place->offset; });
        errors.add(earliest.place->offset, ErrorCode::InheritCycle, earliest.place->text,
                   "a column that does not inherit from this one in turn");
    }

    std::map<const model::Column*, Node> mNodes;
    std::vector<const Inheriting*> mWay;
};

void InheritCycles::add(const model::Template& definition, const model::Register& source, const model::Column& column,
                        const JsonNode& place)
{
    Inheriting inheriting{&column, &place, {}};
    model::Path path;
    for (const std::string& step : column.inherit.steps)
    {
        path.steps.push_back(step);
        if (const auto target = model::resolve(definition, source, path))
            inheriting.from.push_back(target->column);
    }
    mColumns.push_back(std::move(inheriting));
}

void InheritCycles::report(ErrorReport& errors) const
{
    CycleSearch search;
    for (const Inheriting& inheriting : mColumns)
        search.add(inheriting);
    for (const Inheriting& inheriting : mColumns)
        search.visit(inheriting, errors);
}

}
