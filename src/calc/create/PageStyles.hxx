// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PageStyles: how the sheets are printed: headed by the action and the centre social, numbered; the card and the grid
// one page wide, registers in letters that can be read, on as many pages side by side as that takes.
#pragma once

#include "calc/create/SheetCells.hxx"

namespace ficheaction::calc
{

/// A page style is shown in the status bar: its name is in the language of the sheets.
struct PageName
{
    const char* english;
    const char* french;
};

inline constexpr PageName cardPage{"FA Card", "FA Fiche"};
inline constexpr PageName gridPage{"FA Grid", "FA Grille"};
inline constexpr PageName registerPage{"FA Register", "FA Registre"};
inline constexpr PageName personalRegisterPage{"FA Personal Register",
                                               "FA Registre personnel"}; ///< says so in its header

inline constexpr PageName boardPage{"FA Dashboard", "FA Tableau de bord"};

/// Makes the page styles: the card's is upright, the others are landscape.
void makePageStyles(const Creation& creation);

/// Makes the page style of a dashboard: landscape, all of it on one page.
void makeBoardPage(const Creation& creation);

/// Gives the sheet its page style and repeats the rows down to `lastTitleRow` on each page, and the columns before
/// `titleColumns`; none where it is negative.
void preparePrinting(const SheetCells& sheet, const PageName& page, sal_Int32 firstTitleRow = 0,
                     sal_Int32 lastTitleRow = -1, sal_Int32 titleColumns = 0);

}
