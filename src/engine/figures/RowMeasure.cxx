// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowMeasure.hxx"

#include <algorithm>
#include <optional>

namespace ficheaction::engine
{

namespace
{
/// The key that a cell refers to, of a register with personal columns: behind a number there may be a name, which is
/// nobody's business where figures go.
std::optional<CellAddress> keyOfPerson(const Dataset& data, const CellAddress& cell)
{
    if (cell.table >= data.tables().size() || cell.column >= data.tables()[cell.table].columns.size())
        return std::nullopt;
    const TypedTable& table = data.tables()[cell.table];
    const model::Column& column = table.definition->columns[cell.column];
    const std::vector<std::int32_t>& rows = table.columns[cell.column].rows;
    if (column.type != model::ColumnType::Reference || cell.row >= rows.size() || rows[cell.row] == TypedColumn::noRow)
        return std::nullopt;
    const std::size_t referred = data.tableIndex(column.reference);
    const model::Register& owner = *data.tables()[referred].definition;
    const std::optional<std::size_t> key = owner.keyIndex();
    if (!key || std::none_of(owner.columns.begin(), owner.columns.end(),
                             [](const model::Column& each) { return each.personal; }))
        return std::nullopt;
    return CellAddress{static_cast<std::uint32_t>(referred), static_cast<std::uint32_t>(*key),
                       static_cast<std::uint32_t>(rows[cell.row])};
}
}

std::string typedAt(const RowMeasure& rows, const model::Path& path, std::uint32_t row)
{
    const PathValues& values = rows.values(path);
    if (values.type == model::ColumnType::Date && values.days[row] != TypedColumn::noDay)
        return model::isoText({values.days[row]});
    const CellAddress cell = rows.reader.cell(rows.table, path, row);
    if (const std::optional<CellAddress> key = keyOfPerson(rows.data, cell))
        return rows.data.typedText(*key);
    return rows.data.typedText(cell);
}

}
