// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/CancelledEvents.hxx"

#include "text/SameMeaning.hxx"
#include "text/TextFolding.hxx"

namespace ficheaction::entry
{

namespace
{
bool saysCancelled(const std::string& folded)
{
    return folded.starts_with("annul") || folded.starts_with("cancel") || texts::meanTheSame(folded, "annulee");
}

std::optional<CancelledEvents::Saying> sayingOf(const engine::Dataset& data, const model::Register& owner)
{
    for (std::uint32_t column = 0; column < owner.columns.size(); ++column)
        if (!owner.columns[column].whereCancelled.empty())
            return CancelledEvents::Saying{column, owner.columns[column].whereCancelled};
    for (std::uint32_t column = 0; column < owner.columns.size(); ++column)
    {
        if (owner.columns[column].type != model::ColumnType::List)
            continue;
        const std::string& list = owner.columns[column].list;
        for (const engine::FoldedId value : data.list(list))
            if (saysCancelled(std::string(data.pool().foldedText(value))))
                return CancelledEvents::Saying{column, data.display(list, value)};
    }
    return std::nullopt;
}
}

CancelledEvents::CancelledEvents(const engine::Dataset& data, std::size_t events)
    : mTable(data.tables()[events])
    , mPool(data.pool())
    , mSaying(sayingOf(data, *mTable.definition))
{
    if (mSaying && !mTable.columns[mSaying->column].present)
        mSaying.reset();
}

bool CancelledEvents::has(std::uint32_t row) const
{
    if (!mSaying)
        return false;
    const std::vector<engine::FoldedId>& texts = mTable.columns[mSaying->column].texts;
    if (row >= texts.size() || texts[row] == engine::TextPool::nothing)
        return false;
    const std::string text(mPool.foldedText(texts[row]));
    return text == texts::folded(mSaying->value) || saysCancelled(text);
}

}
