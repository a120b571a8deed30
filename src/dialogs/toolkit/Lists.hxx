// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Lists: what the lists of a dialog show, and which of it is chosen.
#pragma once

#include "dialogs/toolkit/Dialog.hxx"

#include <com/sun/star/awt/XListBox.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace ficheaction::dialogs
{

/// Lists of the office count their entries in 16 bits.
inline constexpr std::size_t mostEntries = 20000;

inline void showEntries(const Dialog& dialog, const rtl::OUString& id, const std::vector<rtl::OUString>& entries)
{
    const auto count = static_cast<sal_Int32>(std::min(entries.size(), mostEntries));
    dialog.properties(id)->setPropertyValue(
        "StringItemList",
        com::sun::star::uno::Any(com::sun::star::uno::Sequence<rtl::OUString>(entries.data(), count)));
}

inline std::optional<std::size_t> chosenEntry(const Dialog& dialog, const rtl::OUString& id)
{
    const sal_Int16 position = dialog.control<com::sun::star::awt::XListBox>(id)->getSelectedItemPos();
    return position < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(position));
}

inline void chooseEntry(const Dialog& dialog, const rtl::OUString& id, std::size_t position)
{
    if (position < mostEntries)
        dialog.control<com::sun::star::awt::XListBox>(id)->selectItemPos(static_cast<sal_Int16>(position), true);
}

}
