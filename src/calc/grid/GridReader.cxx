// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridReader.hxx"

#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridCells.hxx"

#include <com/sun/star/text/XTextRange.hpp>

#include <cmath>
#include <limits>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

std::optional<model::Date> dateOf(const CellContent& content, std::int32_t nullDate, const engine::LocaleReader& reader)
{
    if (const double* const number = std::get_if<double>(&content))
    {
        const double day = std::floor(*number) + nullDate;
        if (std::abs(day) > std::numeric_limits<std::int32_t>::max() / 2.0)
            return std::nullopt;
        return model::Date{static_cast<std::int32_t>(day)};
    }
    if (const std::string* const text = std::get_if<std::string>(&content))
        if (const std::optional<std::int32_t> day = reader.date(*text))
            return model::Date{*day};
    return std::nullopt;
}

model::Date readDay(const Document& document, const FicheLayout& layout, const char* cell,
                    const engine::LocaleReader& reader)
{
    const auto place = layout.grid.cells.find(cell);
    if (place == layout.grid.cells.end())
        throw UserError("period-missing", {{"sheet", layout.grid.sheetName}});
    const CellContent content = contentOf(cellAt(document, place->second));
    const std::map<std::string, std::string> where{{"sheet", layout.grid.sheetName},
                                                   {"cell", cellName(place->second.Column, place->second.Row)}};
    if (std::holds_alternative<std::monostate>(content))
        throw UserError("period-missing", where);
    const std::optional<model::Date> day = dateOf(content, documentNullDate(document), reader);
    if (!day)
        throw UserError("period-unreadable", where);
    return *day;
}

/// Reads a column of the grid that staff fill in, for each row of an indicator.
void readColumn(const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, const char* column,
                const GridRowMatches& rows, std::map<std::string, model::Expectation>& expectations)
{
    const auto found = place.columns.find(column);
    if (found == place.columns.end())
        return;
    for (const MatchedGridRow& row : rows.rows)
        if (row.key.parts.empty())
            expectations[row.key.indicator] = contentOf(sheet->getCellByPosition(found->second, row.row));
}

void readCard(const Document& document, const model::Template& definition, const FicheLayout& layout,
              StaffEntries& entries)
{
    const auto add = [&](const std::string& name, const std::string& key)
    {
        const auto place = layout.card.find(key);
        if (place == layout.card.end())
            return;
        const uno::Reference<text::XTextRange> cell(cellAt(document, place->second), uno::UNO_QUERY_THROW);
        entries.action.emplace_back(name, fromOffice(cell->getString()));
    };
    for (const model::CardSection& section : definition.card)
    {
        if (section.kind == model::CardSection::Kind::Participation)
            for (const char* part : {"current", "target"})
                add(section.id + "_" + part, section.id + "__" + part);
        else
            add(section.id, section.id);
    }
}
}

model::Period readPeriod(const Document& document, const FicheLayout& layout, const engine::LocaleReader& reader)
{
    const model::Date first = readDay(document, layout, "period_start", reader);
    const model::Date last = readDay(document, layout, "period_end", reader);
    const std::optional<model::Period> period = model::periodBetween(first, last);
    if (!period)
    {
        const table::CellAddress& cell = layout.grid.cells.at("period_start");
        throw UserError("period-upside-down",
                        {{"sheet", layout.grid.sheetName}, {"cell", cellName(cell.Column, cell.Row)}});
    }
    return *period;
}

StaffEntries readStaffEntries(const Document& document, const model::Template& definition, const FicheLayout& layout)
{
    StaffEntries entries;
    if (layout.grid.found)
    {
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, layout.grid.sheet);
        const GridRowMatches rows = matchGridRows(definition, gridRowsOf(sheet, layout.grid), {});
        readColumn(sheet, layout.grid, "baseline", rows, entries.baselines);
        readColumn(sheet, layout.grid, "target", rows, entries.targets);
    }
    readCard(document, definition, layout, entries);
    return entries;
}

}
