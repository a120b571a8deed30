// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PathCodes: the codes of the values of dimensions, made once for all measures that ask for them.
#pragma once

#include "engine/data/Remembered.hxx"
#include "engine/rows/Codes.hxx"
#include "engine/rows/PathReader.hxx"

#include <string>
#include <utility>

namespace ficheaction::engine
{

class PathCodes
{
public:
    /// `reader` outlives it.
    explicit PathCodes(PathReader& reader)
        : mReader(&reader)
    {
    }

    /// An age has its `on`.
    const Codes& at(std::uint32_t table, const model::Dimension& dimension)
    {
        const auto place = std::pair(table, nameOf(dimension));
        if (const Codes* const known = mKnown.find(place))
            return *known;
        return mKnown.add(place, Codes(mReader->values(table, dimension), dimension),
                          mReader->partsOf(table, dimension));
    }

    /// As PathReader::forget, which takes the values from under the codes.
    void forget(const DatasetParts& changed) { mKnown.forget(changed); }

    /// The same text for dimensions that have the same codes, and for no others.
    static std::string nameOf(const model::Dimension& dimension)
    {
        std::string name =
            dimension.path.text() + '@' + std::to_string(static_cast<int>(dimension.by)) + dimension.on.text();
        for (const double bound : dimension.bounds)
            name += '/' + texts::numberText(bound);
        return name;
    }

private:
    PathReader* mReader;
    Remembered<std::pair<std::uint32_t, std::string>, Codes> mKnown;
};

}
