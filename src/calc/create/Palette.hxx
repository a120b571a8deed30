// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Palette: the colours of the sheets. One accent; text on any of the backgrounds here has a contrast of 4.5:1 or more.
// The office shows a sheet dark where its user wants that: what has no background of its own can be read there as well
// (3:1 or more).
#pragma once

#include <sal/types.h>

namespace ficheaction::calc::palette
{

inline constexpr sal_Int32 automatic = -1;    ///< text without a background: the office takes what can be read
inline constexpr sal_Int32 ink = 0x1F2A33;    ///< text on the tints, where the office would take white on a dark sheet
inline constexpr sal_Int32 muted = 0x6B7882;  ///< text of second rank, without a background
inline constexpr sal_Int32 accent = 0x1B5E78; ///< headings, and text on the tints
inline constexpr sal_Int32 accentInk = 0x2A7894; ///< headings without a background
inline constexpr sal_Int32 paper = 0xFFFFFF;     ///< the white of the sheet
inline constexpr sal_Int32 onAccent = 0xFFFFFF;  ///< text on the accent
inline constexpr sal_Int32 tint = 0xE6F0F4;      ///< behind labels and computed figures
inline constexpr sal_Int32 paleTint = 0xF4F8FA;  ///< behind the figures of parts
inline constexpr sal_Int32 rule = 0xC5D2D9;      ///< thin lines
inline constexpr sal_Int32 amber = 0xFFEFCC;     ///< behind what is doubtful
inline constexpr sal_Int32 amberInk = 0x6B4300;  ///< text on it
inline constexpr sal_Int32 amberMark = 0x966200; ///< a mark of what is doubtful, without a background
inline constexpr sal_Int32 dataTab = 0x8FB4C4;   ///< tabs of the registers
inline constexpr sal_Int32 listsTab = 0xB9C3C9;  ///< tab of the lists

}
