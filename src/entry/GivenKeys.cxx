// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/GivenKeys.hxx"

#include "roles/RowLabels.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::entry
{

std::string GivenKeys::keyOf(std::size_t table, std::uint32_t row, const IsTaken& isTaken)
{
    if (std::string key = roles::keyOf(mData, table, row); !key.empty())
        return key;
    if (const auto given = mGiven.find({table, row}); given != mGiven.end())
        return given->second;
    roles::KeySequence& sequence = mSequences.try_emplace(table, mData, table).first->second;
    std::string key = sequence.next();
    while (isTaken(key))
        key = sequence.next();
    return mGiven[{table, row}] = std::move(key);
}

std::string GivenKeys::referenceText(std::size_t table, std::uint32_t row)
{
    std::string text = roles::referenceText(mData, table, row);
    if (!roles::keyOf(mData, table, row).empty())
        return text;
    const std::string key = keyOf(table, row);
    return text.empty() ? key : key + " – " + text;
}

bool GivenKeys::gives(std::size_t table, const std::string& key) const
{
    const std::string folded = texts::folded(key);
    return std::any_of(mGiven.begin(), mGiven.end(),
                       [&](const auto& each)
                       { return each.first.first == table && texts::folded(each.second) == folded; });
}

std::vector<GivenKey> GivenKeys::all() const
{
    std::vector<GivenKey> keys;
    for (const auto& [place, key] : mGiven)
    {
        const auto& [table, row] = place;
        const std::size_t column = mData.tables()[table].columnIndex(mData.tables()[table].definition->key);
        keys.push_back({{static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), row}, key});
    }
    return keys;
}

}
