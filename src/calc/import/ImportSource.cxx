// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/import/ImportSource.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/MergedCells.hxx"
#include "calc/document/PasswordQuestion.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/import/SourceFormats.hxx"
#include "import/CsvDialect.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <rtl/ref.hxx>
#include <rtl/tencinfo.h>

#include <algorithm>
#include <cmath>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr sal_Int32 bytesLookedAt = 65536;
constexpr sal_Int32 rowsAtOnce = 8192;
constexpr int mostTextColumns = 1024;

std::string firstBytes(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url)
{
    const uno::Reference<io::XInputStream> stream = ucb::SimpleFileAccess::create(context)->openFileRead(url);
    if (!stream.is())
        throw io::IOException("No file: " + url, nullptr); // A folder, for one.
    uno::Sequence<sal_Int8> bytes;
    const sal_Int32 length = stream->readBytes(bytes, bytesLookedAt);
    stream->closeInput();
    return std::string(reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(length));
}

/// Neither a packed file, an old binary one, nor markup: what is left is columns of text.
bool isColumnsOfText(const std::string& bytes)
{
    if (bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0") || bytes.starts_with("{\\rtf"))
        return false;
    const std::size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first != std::string::npos && bytes[first] == '<')
        return false;
    return imports::detectDialect(bytes).encoding == imports::Encoding::Utf16 || bytes.find('\0') == std::string::npos;
}

/// What `format` leaves open, told from the file.
TextFormat completed(TextFormat format, const std::string& bytes)
{
    const imports::CsvDialect dialect = imports::detectDialect(bytes);
    constexpr const char* names[]{"UTF-8", "windows-1252", "UTF-16"};
    if (format.separator == 0)
        format.separator = dialect.separator;
    if (format.encoding.empty())
        format.encoding = names[static_cast<std::size_t>(dialect.encoding)];
    return format;
}

/// As the office's filter for text has it: separator, quote, encoding, first line, each column as text.
rtl::OUString filterOptions(const TextFormat& format)
{
    rtl_TextEncoding encoding = rtl_getTextEncodingFromMimeCharset(format.encoding.c_str());
    if (format.encoding == "UTF-16")
        encoding = RTL_TEXTENCODING_UCS2;
    if (encoding == RTL_TEXTENCODING_DONTKNOW)
        throw UserError("import-encoding", {{"encoding", format.encoding}});
    std::string options =
        std::to_string(static_cast<int>(format.separator)) + ",34," + std::to_string(encoding) + ",1,";
    for (int column = 1; column <= mostTextColumns; ++column)
        options += (column > 1 ? "/" : "") + std::to_string(column) + "/2";
    return toOffice(options);
}

beans::PropertyValue property(const char* name, const uno::Any& value)
{
    return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
}

uno::Reference<sheet::XSpreadsheetDocument> load(const uno::Reference<uno::XComponentContext>& context,
                                                 const rtl::OUString& url, const std::optional<TextFormat>& format,
                                                 const rtl::Reference<PasswordQuestion>& question)
{
    std::vector<beans::PropertyValue> arguments{
        property("Hidden", uno::Any(true)),
        property("ReadOnly", uno::Any(true)),
        property("MacroExecutionMode", uno::Any(document::MacroExecMode::NEVER_EXECUTE)),
        property("UpdateDocMode", uno::Any(document::UpdateDocMode::NO_UPDATE)),
        property("PickListEntry", uno::Any(false)),
        property("InteractionHandler", uno::Any(uno::Reference<task::XInteractionHandler>(question.get())))};
    if (format)
    {
        arguments.push_back(property("FilterName", uno::Any(rtl::OUString("Text - txt - csv (StarCalc)"))));
        arguments.push_back(property("FilterOptions", uno::Any(filterOptions(*format))));
    }
    const uno::Reference<lang::XComponent> loaded = frame::Desktop::create(context)->loadComponentFromURL(
        url, "_blank", 0,
        uno::Sequence<beans::PropertyValue>(arguments.data(), static_cast<sal_Int32>(arguments.size())));
    uno::Reference<sheet::XSpreadsheetDocument> document(loaded, uno::UNO_QUERY);
    if (!document.is())
        closeDocument(loaded);
    return document;
}

/// The shown day and its time.
model::CellValue momentOf(double serial, std::int32_t nullDate)
{
    const double day = std::floor(serial);
    return model::Moment{model::Date{nullDate + static_cast<std::int32_t>(day)}, serial - day};
}

/// "02:30", "26:00": what is shown, but for the seconds where there are none.
model::CellValue timeOf(double days)
{
    constexpr double secondsOfDay = 86400;
    const auto seconds = static_cast<std::int64_t>(std::llround(days * secondsOfDay));
    const auto twoDigits = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const std::string minutes = twoDigits(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + ":" + twoDigits(seconds % 60);
}

model::CellValue valueOf(const uno::Any& cell, const SourceFormats& formats, sal_Int32 column, sal_Int32 row,
                         std::int32_t nullDate)
{
    if (cell.getValueTypeClass() == uno::TypeClass_STRING)
    {
        const auto& text = *static_cast<const rtl::OUString*>(cell.getValue());
        return text.isEmpty() ? model::CellValue() : model::CellValue(fromOffice(text));
    }
    double number = 0;
    if (!(cell >>= number))
        return std::string("#N/A");
    const ShownAs shown = formats.at(column, row);
    if (shown.isDay && std::abs(number) < 3e6)
        return momentOf(number, nullDate);
    if (shown.isTime && number >= 0 && number < 1e4)
        return timeOf(number);
    std::string digits = std::to_string(static_cast<std::int64_t>(std::clamp(number, -1e15, 1e15)));
    if (shown.digits > digits.size() && number >= 0 && std::floor(number) == number)
        return digits.insert(0, shown.digits - digits.size(), '0');
    return number;
}
}

namespace
{
/// As a file that is being imported is: it goes when who loaded it does.
bool isHidden(const uno::Reference<frame::XModel>& document)
{
    for (const beans::PropertyValue& argument : document->getArgs())
        if (argument.Name == "Hidden")
            return argument.Value == uno::Any(true);
    return false;
}
}

namespace
{
/// A value that was merged over several rows stands for each of them.
void fillMerged(const uno::Reference<sheet::XSpreadsheet>& sheet, const table::CellRangeAddress& used,
                imports::SourceTable& table)
{
    for (const table::CellRangeAddress& area : mergedCells(sheet, used))
        for (sal_Int32 row = area.StartRow + 1; row <= std::min(area.EndRow, used.EndRow); ++row)
        {
            const auto cellAt = [&](sal_Int32 line) -> model::CellValue&
            {
                return table.cells[static_cast<std::size_t>(line - used.StartRow) * table.columns +
                                   static_cast<std::size_t>(area.StartColumn - used.StartColumn)];
            };
            cellAt(row) = cellAt(area.StartRow);
        }
}
}

std::vector<OpenSpreadsheet> openSpreadsheets(const uno::Reference<uno::XComponentContext>& context,
                                              const uno::Reference<sheet::XSpreadsheetDocument>& first)
{
    std::vector<OpenSpreadsheet> all;
    const uno::Reference<container::XEnumeration> components =
        frame::Desktop::create(context)->getComponents()->createEnumeration();
    while (components->hasMoreElements())
    {
        const uno::Reference<frame::XModel> document(components->nextElement(), uno::UNO_QUERY);
        const uno::Reference<sheet::XSpreadsheetDocument> spreadsheet(document, uno::UNO_QUERY);
        const uno::Reference<frame::XTitle> title(document, uno::UNO_QUERY);
        if (!spreadsheet.is() || !title.is() || !document->getCurrentController().is() || isHidden(document))
            continue;
        const OpenSpreadsheet open{fromOffice(document->getURL()), fromOffice(title->getTitle()), spreadsheet};
        all.insert(spreadsheet == first ? all.begin() : all.end(), open);
    }
    return all;
}

ImportSource::ImportSource(uno::Reference<sheet::XSpreadsheetDocument> document)
    : mDocument(std::move(document))
{
}

ImportSource::ImportSource(const uno::Reference<uno::XComponentContext>& context, const std::string& url,
                           const std::optional<TextFormat>& format,
                           const uno::Reference<task::XInteractionHandler>& person)
{
    for (const OpenSpreadsheet& open : openSpreadsheets(context, nullptr))
        if (open.url == url && !format)
        {
            mDocument = open.document;
            return;
        }
    const rtl::Reference<PasswordQuestion> question(new PasswordQuestion(person));
    try
    {
        const rtl::OUString address = toOffice(url);
        const std::string bytes = firstBytes(context, address);
        if (isColumnsOfText(bytes))
            mFormat = completed(format.value_or(TextFormat()), bytes);
        mDocument = load(context, address, mFormat, question);
    }
    catch (const uno::Exception&)
    {
        mDocument.clear();
    }
    if (!mDocument.is() && question->wasAsked() && person.is())
        throw engine::Cancelled();
    if (!mDocument.is() && question->wasAsked())
        throw UserError("import-password", {{"file", url}});
    if (!mDocument.is())
        throw UserError("file-unreadable", {{"file", url}});
    mLoaded = true;
}

ImportSource::~ImportSource()
{
    if (mLoaded)
        closeDocument(mDocument);
}

std::vector<std::string> ImportSource::sheets() const
{
    std::vector<std::string> names;
    for (const rtl::OUString& name : mDocument->getSheets()->getElementNames())
        names.push_back(fromOffice(name));
    return names;
}

imports::SourceTable ImportSource::read(const std::string& sheet, const engine::Progress& progress) const
{
    return read(sheet, static_cast<std::size_t>(lastSheetRow) + 1, progress);
}

imports::SourceTable ImportSource::beginning(const std::string& sheet) const
{
    constexpr std::size_t rows = 40;
    return read(sheet, rows, {});
}

imports::SourceTable ImportSource::read(const std::string& sheet, std::size_t mostRows,
                                        const engine::Progress& progress) const
{
    if (!mDocument->getSheets()->hasByName(toOffice(sheet)))
    {
        std::string known;
        for (const std::string& name : sheets())
            known += (known.empty() ? "" : ", ") + name;
        throw UserError("import-sheet", {{"sheet", sheet}, {"known", known}});
    }
    const uno::Reference<sheet::XSpreadsheet> cells(mDocument->getSheets()->getByName(toOffice(sheet)),
                                                    uno::UNO_QUERY_THROW);
    imports::SourceTable table;
    std::optional<table::CellRangeAddress> used = usedCells({cells, uno::UNO_QUERY_THROW});
    if (!used)
        return table;
    // A file with more lines than a sheet has is cut off by the office.
    if (mFormat && used->EndRow >= lastSheetRow)
        throw UserError("import-too-long", {{"sheet", sheet}});
    used->EndRow = static_cast<sal_Int32>(
        std::min(static_cast<std::size_t>(used->EndRow), static_cast<std::size_t>(used->StartRow) + mostRows - 1));
    table.firstRow = static_cast<std::size_t>(used->StartRow);
    table.firstColumn = static_cast<std::size_t>(used->StartColumn);
    table.columns = static_cast<std::size_t>(used->EndColumn - used->StartColumn + 1);
    table.cells.reserve(table.columns * static_cast<std::size_t>(used->EndRow - used->StartRow + 1));
    const SourceFormats formats = mFormat ? SourceFormats() : SourceFormats(mDocument, cells, *used);
    const std::int32_t nullDate = documentNullDate(mDocument);
    for (sal_Int32 top = used->StartRow; top <= used->EndRow; top += rowsAtOnce)
    {
        const sal_Int32 bottom = std::min(top + rowsAtOnce - 1, used->EndRow);
        const uno::Reference<sheet::XCellRangeData> block(
            cells->getCellRangeByPosition(used->StartColumn, top, used->EndColumn, bottom), uno::UNO_QUERY_THROW);
        sal_Int32 row = top;
        for (const uno::Sequence<uno::Any>& values : block->getDataArray())
        {
            for (sal_Int32 column = 0; column < values.getLength(); ++column)
                table.cells.push_back(valueOf(values[column], formats, used->StartColumn + column, row, nullDate));
            ++row;
        }
        if (progress && !progress(static_cast<double>(bottom - used->StartRow + 1) /
                                  static_cast<double>(used->EndRow - used->StartRow + 1)))
            throw engine::Cancelled();
    }
    fillMerged(cells, *used, table);
    return table;
}

}
