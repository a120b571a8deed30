// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/LostTemplate.hxx"

#include "calc/document/NamedCells.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridRows.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/stored/StoredTemplate.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

constexpr char begin[] = "FA__";

/// "events.date" of "FA__events__date"; empty for names of other things, which no register is called as.
std::string columnOf(const rtl::OUString& name)
{
    for (const rtl::OUString& other : {rtl::OUString("FA__list__"), gridColumnName({}), comparedColumnName({}),
                                       evolutionColumnName({}, false), evolutionColumnName({}, true), cardCellName({})})
        if (name.startsWith(other))
            return {};
    const std::string ids = fromOffice(name.copy(sizeof(begin) - 1));
    const std::size_t between = ids.find("__");
    return between == std::string::npos ? std::string() : ids.substr(0, between) + "." + ids.substr(between + 2);
}

std::set<std::string> indicatorsIn(const Document& document, const NamedCells& names)
{
    const auto identity = names.cellOf(gridColumnName("identity"));
    const auto indicator = names.cellOf(gridColumnName("indicator"));
    if (!identity || !indicator)
        return {};
    GridPlace place;
    place.found = true;
    place.sheet = identity->Sheet;
    place.headingRow = identity->Row;
    place.columns = {{"identity", identity->Column}, {"indicator", indicator->Column}};
    std::set<std::string> ids;
    for (const GridSheetRow& row : gridRowsOf(sheetAt(document, place.sheet), place))
        if (const std::optional<GridRowKey> key = keyFromIdentity(row.identity))
            ids.insert(key->indicator);
    return ids;
}
}

bool hasLostTemplate(const Document& document)
{
    if (storedTemplate(document))
        return false;
    const NamedCells names(document);
    if (!names.ranges()->hasByName(gridColumnName("actual")) || !names.ranges()->hasByName(gridColumnName("identity")))
        return false;
    for (const rtl::OUString& name : names.namesThatStartWith(begin))
        if (!columnOf(name).empty())
            return true;
    return false;
}

templates::FicheTraits traitsOf(const Document& document)
{
    const NamedCells names(document);
    templates::FicheTraits traits;
    for (const rtl::OUString& name : names.namesThatStartWith(begin))
        if (std::string column = columnOf(name); !column.empty() && names.cellOf(name))
            traits.columns.insert(std::move(column));
    traits.indicators = indicatorsIn(document, names);
    return traits;
}

}
