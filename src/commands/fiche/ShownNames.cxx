// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/ShownNames.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
std::string headingAt(const uno::Reference<sheet::XSpreadsheetDocument>& document, const calc::RegisterPlace& place,
                      sal_Int32 column)
{
    const table::CellAddress cell{place.sheet, column, place.headingRow};
    return calc::fromOffice(
        uno::Reference<text::XTextRange>(calc::cellAt(document, cell), uno::UNO_QUERY_THROW)->getString());
}

void addName(std::vector<ShownName>& names, std::size_t table, std::optional<std::size_t> column,
             const std::string& label, const std::string& name)
{
    std::string trimmed(texts::trimmed(name));
    if (!trimmed.empty() && trimmed != label)
        names.push_back({table, column, std::move(trimmed)});
}
}

std::string& ShownName::labelIn(model::Template& definition) const
{
    model::Register& owner = definition.registers[table];
    return column ? owner.columns[*column].label : owner.label;
}

std::vector<ShownName> shownNames(const model::Template& definition,
                                  const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                  const calc::FicheLayout& layout)
{
    std::vector<ShownName> names;
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
    {
        const calc::RegisterPlace& place = layout.registers[table];
        if (!place.found)
            continue;
        addName(names, table, std::nullopt, definition.registers[table].label, place.sheetName);
        const std::vector<model::Column>& columns = definition.registers[table].columns;
        for (std::size_t column = 0; column < columns.size(); ++column)
            if (place.columns[column])
                addName(names, table, column, columns[column].label,
                        headingAt(document, place, *place.columns[column]));
    }
    return names;
}

model::Template withShownNames(model::Template definition, const std::vector<ShownName>& names)
{
    for (const ShownName& each : names)
        each.labelIn(definition) = each.name;
    return definition;
}

}
