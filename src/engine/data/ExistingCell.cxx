// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/ExistingCell.hxx"

#include "text/TextFolding.hxx"

namespace ficheaction::engine
{

model::CellValue existingCell(const Dataset& data, const CellAddress& cell)
{
    const TypedTable& table = data.tables()[cell.table];
    const TypedColumn& column = table.columns[cell.column];
    if (!column.present || column.states[cell.row] == CellState::Empty)
        return {};
    const model::ColumnType type = table.definition->columns[cell.column].type;
    if (type == model::ColumnType::Date && !column.days.empty() && column.days[cell.row] != TypedColumn::noDay)
        return model::Moment{model::Date{column.days[cell.row]}};
    if (type == model::ColumnType::Number)
    {
        if (const std::optional<double> number = data.typedNumber(cell))
            return *number;
        if (const std::optional<model::Date> day = data.shownDay(cell))
            return model::Moment{*day};
    }
    const std::string text(texts::trimmed(data.typedText(cell)));
    return text.empty() ? model::CellValue() : model::CellValue(text);
}

}
