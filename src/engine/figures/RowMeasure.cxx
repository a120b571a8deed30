// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowMeasure.hxx"

namespace ficheaction::engine
{

std::string typedAt(const RowMeasure& rows, const model::Path& path, std::uint32_t row)
{
    const PathValues& values = rows.values(path);
    if (values.type == model::ColumnType::Date && values.days[row] != TypedColumn::noDay)
        return model::isoText({values.days[row]});
    return rows.data.typedText(rows.reader.cell(rows.table, path, row));
}

}
