// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridOrder.hxx"

#include "template/DefinitionChanges.hxx"

#include <algorithm>

namespace ficheaction::calc
{

namespace
{
using Blocks = std::vector<GridBlock>;

Blocks::iterator find(Blocks& blocks, const std::string& indicator)
{
    return std::find_if(blocks.begin(), blocks.end(),
                        [&](const GridBlock& block) { return block.indicator == indicator; });
}

/// The row before which the indicator `after[place]` belongs: behind the nearest one before it that stays, else before
/// the nearest one behind it. `stays`: whether a block is where it belongs.
template <class Stays>
std::optional<std::int32_t> rowBefore(Blocks& blocks, const std::vector<std::string>& after, std::size_t place,
                                      Stays stays)
{
    for (std::size_t other = place; other-- > 0;)
        if (const auto found = find(blocks, after[other]); found != blocks.end() && stays(after[other]))
            return found->end();
    for (std::size_t other = place + 1; other < after.size(); ++other)
        if (const auto found = find(blocks, after[other]); found != blocks.end() && stays(after[other]))
            return found->first;
    return std::nullopt;
}

void carryOut(const RowsMove& move, Blocks& blocks)
{
    for (GridBlock& block : blocks)
    {
        if (block.first >= move.first && block.first < move.first + move.count)
            block.first += (move.before > move.first ? move.before - move.count : move.before) - move.first;
        else if (block.first >= move.first + move.count && block.first < move.before)
            block.first -= move.count;
        else if (block.first >= move.before && block.first < move.first)
            block.first += move.count;
    }
}
}

std::vector<GridBlock> gridBlocks(const std::vector<GridSheetRow>& rows, const std::vector<MatchedGridRow>& matched)
{
    std::map<std::int32_t, const GridRowKey*> keys;
    for (const MatchedGridRow& row : matched)
        keys[row.row] = &row.key;
    Blocks blocks;
    bool open = false;           ///< whether the next row may belong to the last block
    std::int32_t withoutOwn = 0; ///< how many rows the last block has up to its last part
    for (const GridSheetRow& row : rows)
    {
        const auto found = keys.find(row.row);
        const bool isNext = open && row.row == blocks.back().end();
        if (found != keys.end() && found->second->parts.empty())
        {
            blocks.push_back({found->second->indicator, row.row, 1});
            open = true;
            withoutOwn = 1;
        }
        else if (found != keys.end() && isNext && found->second->indicator == blocks.back().indicator)
            withoutOwn = ++blocks.back().count;
        else if (found == keys.end() && isNext && row.identity.empty())
            ++blocks.back().count;
        else
            open = false;
    }
    if (!blocks.empty() && open)
        blocks.back().count = withoutOwn;
    return blocks;
}

std::vector<RowsMove> movesOf(std::vector<GridBlock> blocks, const std::vector<std::string>& before,
                              const std::vector<std::string>& after)
{
    std::set<std::string> moved = templates::movedBetween(before, after);
    const auto stays = [&](const std::string& indicator) { return !moved.contains(indicator); };
    std::vector<RowsMove> moves;
    for (std::size_t place = 0; place < after.size(); ++place)
    {
        if (stays(after[place]))
            continue;
        const auto block = find(blocks, after[place]);
        const auto target = block == blocks.end() ? std::nullopt : rowBefore(blocks, after, place, stays);
        moved.erase(after[place]);
        if (!target || (*target >= block->first && *target <= block->end()))
            continue;
        moves.push_back({block->first, block->count, *target});
        carryOut(moves.back(), blocks);
    }
    return moves;
}

}
