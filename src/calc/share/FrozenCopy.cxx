// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/FrozenCopy.hxx"

#include "calc/document/DocumentProperty.hxx"
#include "calc/share/Freezing.hxx"
#include "calc/share/ShownReading.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// As copies of earlier versions were digested: the values of the sheet with the line, without the line's own cell.
std::string valuesDigest(const privacy::ShownWorkbook& workbook, const FrozenLinePlace& line)
{
    std::vector<std::vector<privacy::GridCell>> rows;
    for (const auto& shown : workbook.sheets[line.sheet].rows)
    {
        std::vector<privacy::GridCell>& row = rows.emplace_back();
        for (const privacy::ShownCell& cell : shown)
            row.push_back(cell.value);
    }
    rows[line.row][line.column] = std::monostate();
    return privacy::gridDigest(rows);
}
}

std::optional<FrozenCopy> frozenCopyIn(const uno::Reference<uno::XComponentContext>& context,
                                       const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    privacy::ShownWorkbook workbook = readShownWorkbook(context, document);
    const std::optional<FrozenLinePlace> line = frozenLineIn(workbook);
    if (!line)
        return std::nullopt;
    FrozenCopy copy{line->mark, {}, {}};
    if (line->mark.covers == privacy::FrozenMark::Covers::GridValues)
    {
        copy.shown = valuesDigest(workbook, *line);
        return copy;
    }
    openLineOf(workbook, *line);
    copy.shown = privacy::workbookDigest(workbook);
    if (copy.shown != line->mark.digest)
        copy.changes = privacy::changesSince(documentProperty(document, frozenRecordName).value_or(""), workbook);
    return copy;
}

}
