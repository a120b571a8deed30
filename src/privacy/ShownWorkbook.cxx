// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/ShownWorkbook.hxx"

#include "privacy/Sha256.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
/// The length stands before a text, so that no text can pass for something else.
std::string counted(const std::string& text)
{
    return std::to_string(text.size()) + ":" + text + ";";
}

std::string placed(const ShownPlace& place)
{
    return std::to_string(place.firstColumn) + "," + std::to_string(place.firstRow) + "," +
           std::to_string(place.lastColumn) + "," + std::to_string(place.lastRow) + ";";
}

void append(std::string& all, const ShownSheet& sheet)
{
    all += "sheet " + counted(sheet.name) + (sheet.hidden ? "hidden\n" : "shown\n");
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column)
            if (const ShownCell& cell = sheet.rows[row][column]; !isEmpty(cell))
                all += std::to_string(column) + "," + std::to_string(row) + ";" + canonicalValue(cell.value) +
                       lookOf(cell) + "\n";
    std::vector<ShownExtra> extras = sheet.extras;
    std::ranges::sort(extras);
    for (const ShownExtra& extra : extras)
        all += "extra " + std::to_string(static_cast<int>(extra.kind)) + ";" + placed(extra.place) +
               canonicalValue(extra.content) + "\n";
}
}

bool isEmpty(const ShownCell& cell)
{
    const auto* text = std::get_if<std::string>(&cell.value);
    const bool nothing = std::holds_alternative<std::monostate>(cell.value) || (text && text->empty());
    return nothing && cell.formula.empty();
}

std::string lookOf(const ShownCell& cell)
{
    return counted(cell.formula) + counted(cell.format) + (cell.legible ? "" : "illegible;") +
           (cell.struckOut ? "struck;" : "");
}

std::string workbookDigest(const ShownWorkbook& workbook)
{
    std::string all = "first day " + std::to_string(workbook.firstDay) + "\n";
    for (const ShownSheet& sheet : workbook.sheets)
        append(all, sheet);
    return sha256(std::string_view(all));
}

}
