// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OfferedDefinition: another definition as a fiche that is in use can follow it.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::design
{

/// `theirs` with what the centre of `mine` has written and put in: targets and situations at the start that `theirs`
/// leaves open, what stands in the sections of the card, values of lists behind the value that they follow, rows that a
/// new fiche begins with. The id is that of `mine`.
model::Template offeredTo(const model::Template& mine, model::Template theirs);

/// Puts `item` behind the nearest of those that `order` has before it and that are there; at the beginning where none
/// is. `order` and items are known by their ids.
template <class Item, class Order> void insertInOrder(std::vector<Item>& items, Item item, const Order& order)
{
    std::size_t place = 0;
    for (const auto& before : order)
    {
        if (before.id == item.id)
            break;
        for (std::size_t index = 0; index < items.size(); ++index)
            if (items[index].id == before.id)
                place = index + 1;
    }
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), std::move(item));
}

}
