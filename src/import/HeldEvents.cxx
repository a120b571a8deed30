// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/HeldEvents.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::imports
{

namespace
{
/// The words of a list for what took place; folded.
constexpr std::array<std::string_view, 9> heldWords{"realisee", "realise", "tenu", "tenue",    "assuree",
                                                    "assure",   "fait",    "held", "effectuee"};
}

HeldEvents::HeldEvents(const engine::Dataset& data, std::size_t table, const Reading& reading)
    : mToday(reading.reader.today())
{
    const model::Register& owner = data.definition().registers[table];
    if (!owner.keyIndex() || owner.date.steps.size() != 1)
        return;
    mDate = owner.indexOf(owner.date.steps.front());
    for (std::size_t column = 0; mDate && column < owner.columns.size() && mHeld.empty(); ++column)
    {
        const model::Column& state = owner.columns[column];
        if (state.type != model::ColumnType::List)
            continue;
        for (const engine::FoldedId id : data.list(state.list))
            if (std::find(heldWords.begin(), heldWords.end(), data.pool().foldedText(id)) != heldWords.end())
            {
                mColumn = column;
                mHeld = data.display(state.list, id);
                break;
            }
    }
}

bool HeldEvents::complete(std::vector<model::CellValue>& cells) const
{
    if (mHeld.empty() || !mToday || !isBlank(cells[mColumn]))
        return false;
    const auto* const day = std::get_if<model::Moment>(&cells[*mDate]);
    if (!day || day->day.daysSinceEpoch > *mToday)
        return false;
    cells[mColumn] = mHeld;
    return true;
}

}
