// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/Freezing.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/DocumentProperty.hxx"
#include "calc/document/LoadedUnseen.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/share/ShownReading.hxx"
#include "privacy/FrozenRecord.hxx"

#include <com/sun/star/io/SequenceInputStream.hpp>
#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Open as long as this is.
class Opened
{
public:
    Opened(const uno::Reference<uno::XComponentContext>& context, const std::vector<std::byte>& bytes,
           SharedFormat format)
        : mDocument(loadUnseen(context, "private:stream", rtl::Reference<PasswordQuestion>(new PasswordQuestion),
                               {namedProperty("InputStream", uno::Any(streamOf(context, bytes))),
                                namedProperty("FilterName", uno::Any(filterNameOf(format)))}),
                    uno::UNO_QUERY_THROW)
    {
    }
    ~Opened() { closeDocument(mDocument); }
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

    const uno::Reference<sheet::XSpreadsheetDocument>& document() const { return mDocument; }

private:
    static uno::Reference<io::XInputStream> streamOf(const uno::Reference<uno::XComponentContext>& context,
                                                     const std::vector<std::byte>& bytes)
    {
        return uno::Reference<io::XInputStream>(
            io::SequenceInputStream::createStreamFromSequence(
                context, uno::Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(bytes.data()),
                                                 static_cast<sal_Int32>(bytes.size()))),
            uno::UNO_QUERY_THROW);
    }

    uno::Reference<sheet::XSpreadsheetDocument> mDocument;
};
}

std::optional<FrozenLinePlace> frozenLineIn(const privacy::ShownWorkbook& workbook)
{
    for (std::size_t sheet = 0; sheet < workbook.sheets.size(); ++sheet)
        for (std::size_t row = 0; row < workbook.sheets[sheet].rows.size(); ++row)
            for (std::size_t column = 0; column < workbook.sheets[sheet].rows[row].size(); ++column)
                if (const auto* text = std::get_if<std::string>(&workbook.sheets[sheet].rows[row][column].value))
                    if (auto mark = privacy::readFrozenLine(*text))
                        return FrozenLinePlace{sheet, row, column, *std::move(mark)};
    return std::nullopt;
}

void openLineOf(privacy::ShownWorkbook& workbook, const FrozenLinePlace& line)
{
    std::string& text = std::get<std::string>(workbook.sheets[line.sheet].rows[line.row][line.column].value);
    text = privacy::openLine(text, line.mark);
}

std::string freeze(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<sheet::XSpreadsheetDocument>& document, SharedFormat format)
{
    const privacy::ShownWorkbook workbook =
        readShownWorkbook(context, Opened(context, storedBytes(document, format), format).document());
    const std::optional<FrozenLinePlace> place = frozenLineIn(workbook);
    if (!place)
        return {};
    std::string line = std::get<std::string>(workbook.sheets[place->sheet].rows[place->row][place->column].value);
    line.replace(line.find(place->mark.digest), place->mark.digest.size(), privacy::workbookDigest(workbook));
    const table::CellAddress address(static_cast<sal_Int16>(place->sheet), static_cast<sal_Int32>(place->column),
                                     static_cast<sal_Int32>(place->row));
    uno::Reference<text::XTextRange>(cellAt(document, address), uno::UNO_QUERY_THROW)->setString(toOffice(line));
    const std::string record = privacy::frozenRecord(workbook);
    setDocumentProperty(document, frozenRecordName, record.empty() ? std::nullopt : std::optional(record));
    return line;
}

}
