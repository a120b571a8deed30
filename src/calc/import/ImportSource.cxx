// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/import/ImportSource.hxx"

#include "calc/document/ClosedDocument.hxx"
#include "calc/document/LoadedUnseen.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/import/SourceFormats.hxx"
#include "calc/import/SourceShape.hxx"
#include "import/CsvDialect.hxx"
#include "import/EncodingSigns.hxx"
#include "import/FieldCounts.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/io/IOException.hpp>
#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <rtl/tencinfo.h>

#include <algorithm>
#include <cmath>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr sal_Int32 bytesAtOnce = 1 << 20;
constexpr std::size_t mostBytesLookedAt = std::size_t{256} << 20U;
constexpr sal_Int32 rowsAtOnce = 8192;
constexpr int mostTextColumns = 1024;

bool isPacked(const std::string& bytes)
{
    return bytes.starts_with("PK") || bytes.starts_with("\xD0\xCF\x11\xE0");
}

/// Of a text file all of them, since a letter that tells its encoding may come late; of a large one the beginning.
std::string bytesOf(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url)
{
    const uno::Reference<io::XInputStream> stream = ucb::SimpleFileAccess::create(context)->openFileRead(url);
    if (!stream.is())
        throw io::IOException("No file: " + url, nullptr); // A folder, for one.
    std::string bytes;
    while (bytes.size() < mostBytesLookedAt)
    {
        uno::Sequence<sal_Int8> part;
        const sal_Int32 length = stream->readBytes(part, bytesAtOnce);
        bytes.append(reinterpret_cast<const char*>(part.getConstArray()), static_cast<std::size_t>(length));
        if (length < bytesAtOnce || isPacked(bytes))
            break;
    }
    stream->closeInput();
    return bytes;
}

std::string lowerCase(std::string text)
{
    for (char& each : text)
        each = each >= 'A' && each <= 'Z' ? static_cast<char>(each - 'A' + 'a') : each;
    return text;
}

/// A table of a web page, which programs like to name .xls.
bool isHtml(const std::string& bytes)
{
    constexpr std::size_t beginning = 4096;
    const std::string first = lowerCase(bytes.substr(0, beginning));
    const std::size_t begin = first.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (begin == std::string::npos || first[begin] != '<' || first.compare(begin, 5, "<?xml") == 0)
        return false;
    return first.find("<html") != std::string::npos || first.find("<table") != std::string::npos ||
           first.find("<!doctype html") != std::string::npos;
}

/// Neither a packed file, an old binary one, nor markup: what is left is columns of text.
bool isColumnsOfText(const std::string& bytes)
{
    if (isPacked(bytes) || bytes.starts_with("{\\rtf"))
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
    constexpr const char* names[]{"UTF-8", "windows-1252", "UTF-16", "IBM850", "macintosh"};
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

/// The filter, where it is not the one that the office would choose by the name of the file.
std::vector<beans::PropertyValue> filterOf(const std::optional<TextFormat>& format, const std::string& bytes)
{
    const auto filter = [](const char* name)
    { return namedProperty("FilterName", uno::Any(rtl::OUString::createFromAscii(name))); };
    const auto options = [](const rtl::OUString& text) { return namedProperty("FilterOptions", uno::Any(text)); };
    if (format)
        return {filter("Text - txt - csv (StarCalc)"), options(filterOptions(*format))};
    if (isHtml(bytes))
        return {filter("HTML (StarCalc)"), options("0 false")};
    if (bytes.starts_with("{\\rtf"))
        return {filter("Rich Text Format (StarCalc)")};
    return {};
}

uno::Reference<sheet::XSpreadsheetDocument> load(const uno::Reference<uno::XComponentContext>& context,
                                                 const rtl::OUString& url, const std::optional<TextFormat>& format,
                                                 const std::string& bytes,
                                                 const rtl::Reference<PasswordQuestion>& question)
{
    const uno::Reference<lang::XComponent> loaded = loadUnseen(context, url, question, filterOf(format, bytes));
    uno::Reference<sheet::XSpreadsheetDocument> document(loaded, uno::UNO_QUERY);
    if (!document.is() && loaded.is())
    {
        closeDocument(loaded);
        throw UserError("import-no-spreadsheet", {{"file", fromOffice(url)}});
    }
    return document;
}

std::string shownText(const uno::Reference<sheet::XSpreadsheet>& cells, sal_Int32 column, sal_Int32 row)
{
    return fromOffice(
        uno::Reference<text::XTextRange>(cells->getCellByPosition(column, row), uno::UNO_QUERY_THROW)->getString());
}

/// The shown day and its time.
model::CellValue momentOf(double serial, std::int32_t nullDate)
{
    const double day = std::floor(serial);
    return model::Moment{model::Date{nullDate + static_cast<std::int32_t>(day)}, serial - day};
}

/// "2:30", "26:00": the hours of a cell that shows a time, which no format cuts at a day.
std::string timeText(double serial)
{
    constexpr std::int64_t secondsOfADay = 86400;
    const std::int64_t seconds = std::llround(serial * static_cast<double>(secondsOfADay));
    const auto twoDigits = [](std::int64_t number) { return (number < 10 ? ":0" : ":") + std::to_string(number); };
    const std::string text = std::to_string(seconds / 3600) + twoDigits(seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + twoDigits(seconds % 60);
}

model::CellValue valueOf(const uno::Any& cell, const ShownAs& shown, std::int32_t nullDate)
{
    if (cell.getValueTypeClass() == uno::TypeClass_STRING)
    {
        const auto& text = *static_cast<const rtl::OUString*>(cell.getValue());
        return text.isEmpty() ? model::CellValue() : model::CellValue(fromOffice(text));
    }
    double number = 0;
    if (!(cell >>= number))
        return std::string("#N/A");
    constexpr double mostDays = 3e6;
    if (shown.isDay && std::abs(number) < mostDays)
        return momentOf(number, nullDate);
    if (shown.isTime && number >= 0 && number < mostDays)
        return timeText(number);
    std::string digits = std::to_string(static_cast<std::int64_t>(std::clamp(number, -1e15, 1e15)));
    if (shown.digits > digits.size() && number >= 0 && std::floor(number) == number)
        return digits.insert(0, shown.digits - digits.size(), '0');
    return number;
}

bool showsItself(const ShownAs& shown)
{
    return shown.isTime || shown.isTruth || shown.isOwn;
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

ImportSource::ImportSource(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mDocument(document)
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
        const std::string bytes = bytesOf(context, address);
        if (isColumnsOfText(bytes))
        {
            mFormat = completed(format.value_or(TextFormat()), bytes);
            mIsEncodingGuessed = format.value_or(TextFormat()).encoding.empty();
            mFieldCounts = imports::fieldCounts(bytes, mFormat->separator, mFormat->encoding == "UTF-16");
        }
        mDocument = load(context, address, mFormat, bytes, question);
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

namespace
{
/// The office reads no more of one field of a text file.
bool isCutOff(const uno::Any& cell)
{
    constexpr sal_Int32 mostLetters = 65535;
    rtl::OUString text;
    return (cell >>= text) && text.getLength() >= mostLetters;
}
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
    // A file with more lines or columns than a sheet has is cut off by the office.
    if (mFormat && used->EndRow >= lastSheetRow)
        throw UserError("import-too-long", {{"sheet", sheet}});
    if (mFormat && used->EndColumn >= lastSheetColumn)
        throw UserError("import-too-wide", {{"sheet", sheet}});
    used->EndRow = static_cast<sal_Int32>(
        std::min(static_cast<std::size_t>(used->EndRow), static_cast<std::size_t>(used->StartRow) + mostRows - 1));
    table.firstRow = static_cast<std::size_t>(used->StartRow);
    table.firstColumn = static_cast<std::size_t>(used->StartColumn);
    table.columns = static_cast<std::size_t>(used->EndColumn - used->StartColumn) + 1;
    table.cells.reserve(table.columns * (static_cast<std::size_t>(used->EndRow - used->StartRow) + 1));
    std::vector<std::size_t> struck;
    std::vector<std::size_t> cut;
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
            bool isStruck = false;
            bool isCut = false;
            for (sal_Int32 column = 0; column < values.getLength(); ++column)
            {
                const ShownAs shown = formats.at(used->StartColumn + column, row);
                table.cells.push_back(valueOf(values[column], shown, nullDate));
                const bool isNumber = values[column].getValueTypeClass() == uno::TypeClass_DOUBLE;
                if (isNumber && showsItself(shown))
                    table.shown[table.cells.size() - 1] = shownText(cells, used->StartColumn + column, row);
                if (isNumber && shown.isTruth)
                    table.cells.back() = table.shown[table.cells.size() - 1];
                isCut = isCut || (mFormat && isCutOff(values[column]));
                isStruck = isStruck || (shown.isStruck && !imports::isBlank(table.cells.back()));
            }
            if (isStruck)
                struck.push_back(static_cast<std::size_t>(row - used->StartRow));
            if (isCut)
                cut.push_back(static_cast<std::size_t>(row - used->StartRow));
            ++row;
        }
        if (progress && !progress(static_cast<double>(bottom - used->StartRow + 1) /
                                  static_cast<double>(used->EndRow - used->StartRow + 1)))
            throw engine::Cancelled();
    }
    addNote(table, "struck-rows", struck);
    addNote(table, "cut-texts", cut);
    if (mFormat)
        imports::giveFieldCounts(table, mFieldCounts);
    else
        SourceShape(cells, *used).tell(table);
    if (mIsEncodingGuessed && !mFormat->encoding.starts_with("UTF"))
        table.notes.push_back({"encoding", 0, mFormat->encoding});
    imports::mendEncoding(table);
    return table;
}

}
