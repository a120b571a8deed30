// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Omissions: what a copy for partners leaves out, to be told to the person who shares it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace ficheaction::calc
{

struct Omission
{
    enum class What
    {
        OwnSheet,       ///< a sheet that the template does not know
        OwnRows,        ///< `count` rows that the template does not know
        OwnColumns,     ///< `count` columns that the template does not know
        HiddenSheet,    ///< a sheet that nobody sees
        HiddenRows,     ///< `count` rows that are hidden or filtered
        HiddenColumns,  ///< `count` columns that are hidden
        PeopleColumns,  ///< `count` columns about people
        PeopleRegister, ///< a register of people that the template shares
        OwnChart,       ///< a chart with data that is not in the copy
        MaskedChart,    ///< a chart with a figure that is kept back
        Missing         ///< a part of the card or a register that was not found
    };
    What what = What::OwnSheet;
    std::string where; ///< name of the sheet, of the chart
    std::size_t count = 1;
};

using Omissions = std::vector<Omission>;

/// Adds it, unless `count` is 0.
inline void leaveOut(Omissions& omissions, Omission::What what, const std::string& where, std::size_t count = 1)
{
    if (count > 0)
        omissions.push_back({what, where, count});
}

}
