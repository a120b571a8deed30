// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/Circles.hxx"

#include <algorithm>

namespace ficheaction::templates
{

namespace
{
// Where everything is made of everything, there are more circles than anybody reads.
constexpr std::size_t mostCircles = 20;

/// A depth-first walk: who meets a thing that it is still inside of has found a circle.
class CircleSearch
{
public:
    explicit CircleSearch(const std::vector<std::vector<std::size_t>>& madeOf)
        : mMadeOf(madeOf)
        , mStates(madeOf.size(), State::New)
    {
    }

    std::vector<std::vector<std::size_t>> search()
    {
        for (std::size_t thing = 0; thing < mMadeOf.size(); ++thing)
            visit(thing);
        return std::move(mCircles);
    }

private:
    enum class State
    {
        New,
        Inside,
        Done
    };

    void visit(std::size_t thing)
    {
        if (mStates[thing] != State::New)
            return;
        mStates[thing] = State::Inside;
        mWay.push_back(thing);
        for (std::size_t part : mMadeOf[thing])
            if (mStates[part] == State::Inside)
                keepCircleFrom(part);
            else
                visit(part);
        mWay.pop_back();
        mStates[thing] = State::Done;
    }

    void keepCircleFrom(std::size_t begin)
    {
        if (mCircles.size() == mostCircles)
            return;
        std::vector<std::size_t> circle(std::find(mWay.begin(), mWay.end(), begin), mWay.end());
        std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
        mCircles.push_back(std::move(circle));
    }

    const std::vector<std::vector<std::size_t>>& mMadeOf;
    std::vector<State> mStates;
    std::vector<std::size_t> mWay;
    std::vector<std::vector<std::size_t>> mCircles;
};
}

std::vector<std::vector<std::size_t>> circlesOf(const std::vector<std::vector<std::size_t>>& madeOf)
{
    return CircleSearch(madeOf).search();
}

}
