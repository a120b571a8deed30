// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/RowMatch.hxx"

#include "engine/data/ExistingCell.hxx"
#include "model/CellText.hxx"
#include "text/TextFolding.hxx"

namespace ficheaction::imports
{

namespace
{
std::string keyOf(const Identity& identity, const Identity::CellOf& cellOf)
{
    if (!identity.keyColumn())
        return {};
    return texts::folded(model::plainText(cellOf(*identity.keyColumn())));
}
}

RowMatch::RowMatch(const engine::Dataset& data, std::size_t table, const std::vector<std::size_t>& columns)
    : mIdentity(data, table, columns)
{
    const engine::TypedTable& rows = data.tables()[table];
    mFirstNew = rows.rows;
    for (std::size_t row = 0; row < rows.rows; ++row)
        if (rows.states[row] == engine::RowState::Valid || rows.states[row] == engine::RowState::Invalid)
            add(row,
                [&](std::size_t column)
                {
                    return engine::existingCell(data,
                                                {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column),
                                                 static_cast<std::uint32_t>(row)});
                });
}

void RowMatch::add(std::size_t row, const Identity::CellOf& cellOf)
{
    if (const std::string key = keyOf(mIdentity, cellOf); !key.empty())
        mByKey.try_emplace(key, row);
    if (const std::string identity = mIdentity.of(cellOf); !identity.empty())
        mByIdentity[identity].push_back({row, mIdentity.birth(cellOf)});
}

RowMatch::Found RowMatch::find(const Identity::CellOf& cellOf) const
{
    if (const std::string key = keyOf(mIdentity, cellOf); !key.empty())
        if (const auto found = mByKey.find(key); found != mByKey.end())
            return {found->second, true, false};
    const std::string identity = mIdentity.of(cellOf);
    const auto found = identity.empty() ? mByIdentity.end() : mByIdentity.find(identity);
    if (found == mByIdentity.end())
        return {};
    const std::optional<std::int32_t> birth = mIdentity.birth(cellOf);
    std::optional<std::size_t> sure;
    std::optional<std::size_t> likely;
    std::size_t likelyRows = 0;
    for (const Candidate& candidate : found->second)
    {
        if (birth && candidate.birth == birth && !sure)
            sure = candidate.row;
        if (birth && candidate.birth && candidate.birth != birth)
            continue; // Another person of this name.
        likely = likely ? likely : candidate.row;
        ++likelyRows;
    }
    if (sure)
        return {sure, false, false};
    return likelyRows > 1 ? Found{std::nullopt, false, true} : Found{likely, false, false};
}

bool RowMatch::hasKey(const std::string& key) const
{
    return mByKey.count(texts::folded(key)) > 0;
}

}
