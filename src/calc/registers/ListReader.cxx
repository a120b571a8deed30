// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/ListReader.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
std::vector<std::string> valuesBelow(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                     const table::CellAddress& heading)
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, heading.Sheet);
    std::vector<std::string> values;
    for (const table::CellRangeAddress& part : usedParts(below(sheet, heading.Column, heading.Row)))
        for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
        {
            const uno::Reference<text::XTextRange> value(sheet->getCellByPosition(heading.Column, row),
                                                         uno::UNO_QUERY_THROW);
            const std::string text = fromOffice(value->getString());
            if (!texts::folded(text).empty())
                values.push_back(text);
        }
    return values;
}
}

std::vector<std::pair<std::string, std::vector<std::string>>>
readLists(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition,
          const FicheLayout& layout)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> lists;
    for (const model::ListOfValues& list : definition.lists)
    {
        const auto heading = layout.lists.find(list.id);
        lists.emplace_back(list.id,
                           heading == layout.lists.end() ? list.values : valuesBelow(document, heading->second));
    }
    return lists;
}

}
