// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Sightings.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::engine
{

namespace
{
/// How many sightings are left for a number of people, each of whom is in each of them once at most.
class Room
{
public:
    explicit Room(const std::vector<double>& unnamed)
    {
        for (const double people : unnamed)
            mPeople.push_back(std::floor(people));
        std::sort(mPeople.begin(), mPeople.end());
        mSums.push_back(0);
        for (const double people : mPeople)
            mSums.push_back(mSums.back() + people);
    }

    double all() const { return mSums.back(); }

    double forPeople(double people) const
    {
        const auto larger = std::upper_bound(mPeople.begin(), mPeople.end(), people) - mPeople.begin();
        return mSums[static_cast<std::size_t>(larger)] +
               people * static_cast<double>(mPeople.end() - mPeople.begin() - larger);
    }

private:
    std::vector<double> mPeople; ///< ascending
    std::vector<double> mSums;   ///< of the first ones
};

/// The theorem of Gale and Ryser: there is room for all where there is for each number of those who need most. They are
/// `others`, who need `times` each, and the first `count` of `missing`, which ascends.
bool haveRoom(const Room& room, const std::vector<double>& missing, std::size_t count, double others, double times)
{
    double needed = others * times;
    if (needed > room.forPeople(others))
        return false;
    for (std::size_t index = 0; index < count; ++index)
    {
        needed += missing[count - 1 - index];
        if (needed > room.forPeople(others + static_cast<double>(index + 1)))
            return false;
    }
    return true;
}
}

double mostSeenOften(std::vector<double> missing, const std::vector<double>& unnamed, double times)
{
    const Room room(unnamed);
    std::sort(missing.begin(), missing.end());
    // Whoever needs the fewest comes first: nobody else takes less room.
    std::size_t named = 0;
    for (std::size_t beyond = missing.size() + 1; beyond - named > 1;)
    {
        const std::size_t middle = named + (beyond - named) / 2;
        (haveRoom(room, missing, middle, 0, times) ? named : beyond) = middle;
    }
    double others = 0;
    if (named == missing.size())
        for (double beyond = std::floor(room.all() / times) + 1; beyond - others > 1;)
        {
            const double middle = std::floor((others + beyond) / 2);
            (haveRoom(room, missing, named, middle, times) ? others : beyond) = middle;
        }
    return static_cast<double>(named) + others;
}

}
