// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/KeyIndex.hxx"

namespace ficheaction::engine
{

bool KeyIndex::add(FoldedId key, std::int32_t row)
{
    if (rowOf(key) != none)
        return false;
    if (key >= mRows.size())
        mRows.resize(key + std::size_t{1}, none);
    mRows[key] = row;
    return true;
}

std::int32_t KeyIndex::rowNamed(FoldedId text, const TextPool& pool) const
{
    if (const std::int32_t row = rowOf(text); row != none)
        return row;
    const std::string_view key = texts::beforeLabel(pool.foldedText(text));
    const std::optional<FoldedId> id = key.empty() ? std::nullopt : pool.find(key);
    return id ? rowOf(*id) : none;
}

}
