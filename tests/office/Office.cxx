// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/bridge/BridgeFactory.hpp>
#include <com/sun/star/bridge/UnoUrlResolver.hpp>
#include <com/sun/star/connection/NoConnectException.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/bootstrap.hxx>
#include <org/ficheaction/ActionSheet.hpp>
#include <osl/file.hxx>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <thread>

using namespace com::sun::star;

namespace ficheaction::tests
{

namespace
{
uno::Reference<uno::XComponentContext> connected()
{
    const char* url = std::getenv("FICHE_ACTION_OFFICE");
    if (!url)
        throw std::runtime_error("FICHE_ACTION_OFFICE is not set: run this through script/with-office");
    const uno::Reference<bridge::XUnoUrlResolver> resolver =
        bridge::UnoUrlResolver::create(cppu::defaultBootstrap_InitialComponentContext());
    constexpr int tries = 240;
    for (int attempt = 0;; ++attempt)
    {
        try
        {
            return uno::Reference<uno::XComponentContext>(resolver->resolve(rtl::OUString::createFromAscii(url)),
                                                          uno::UNO_QUERY_THROW);
        }
        catch (const connection::NoConnectException&)
        {
            if (attempt == tries)
                throw std::runtime_error("the office did not start");
            std::this_thread::sleep_for(std::chrono::milliseconds(250));
        }
    }
}

uno::Reference<uno::XComponentContext>& theContext()
{
    static uno::Reference<uno::XComponentContext> context = connected();
    return context;
}

/// Hangs up while the program is still whole: the threads of a connection go on writing to it while what they use is
/// destroyed at the program's end.
class Connection : public testing::Environment
{
public:
    void TearDown() override
    {
        const uno::Reference<bridge::XBridgeFactory2> factory =
            bridge::BridgeFactory::create(cppu::defaultBootstrap_InitialComponentContext());
        for (const uno::Reference<bridge::XBridge>& open : factory->getExistingBridges())
            uno::Reference<lang::XComponent>(open, uno::UNO_QUERY_THROW)->dispose();
    }
};

const testing::Environment* const connection = testing::AddGlobalTestEnvironment(new Connection);

table::CellAddress addressOf(const Cell& cell)
{
    return uno::Reference<sheet::XCellAddressable>(cell, uno::UNO_QUERY_THROW)->getCellAddress();
}

table::CellRangeAddress usedArea(const Spreadsheet& sheet)
{
    const uno::Reference<sheet::XSheetCellCursor> cursor = sheet->createCursor();
    uno::Reference<sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(false);
    return uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
}

Spreadsheet sheetAt(const SpreadsheetDocument& document, sal_Int32 index)
{
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    return Spreadsheet(sheets->getByIndex(index), uno::UNO_QUERY_THROW);
}

bool looksLikeNumber(const std::string& text)
{
    char* end = nullptr;
    std::strtod(text.c_str(), &end);
    return !text.empty() && end == text.c_str() + text.size();
}

std::string numberText(double number)
{
    std::ostringstream stream;
    stream.precision(12);
    stream << number;
    return stream.str();
}
}

TestFolder::TestFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "ficheaction-XXXXXX").string();
    if (!mkdtemp(name.data()))
        throw std::runtime_error("no folder for the files of a test: " + name);
    path = name;
}

TestFolder::~TestFolder()
{
    std::error_code leftThere;
    std::filesystem::remove_all(path, leftThere);
}

std::string utf8(const rtl::OUString& text)
{
    const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(bytes.getStr(), static_cast<std::size_t>(bytes.getLength()));
}

rtl::OUString utf16(const std::string& text)
{
    return rtl::OUString(text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8);
}

beans::PropertyValue property(const char* name, const uno::Any& value)
{
    return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
}

std::string stored(const SpreadsheetDocument& document, const std::filesystem::path& file, const char* filter)
{
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(utf16(file.string()), url);
    const beans::PropertyValue option = property("FilterName", uno::Any(rtl::OUString::createFromAscii(filter)));
    uno::Reference<frame::XStorable>(document, uno::UNO_QUERY_THROW)
        ->storeToURL(url, uno::Sequence<beans::PropertyValue>(&option, 1));
    return utf8(url);
}

void OfficeTest::SetUpTestSuite()
{
    theContext();
}

void OfficeTest::TearDown()
{
    for (const SpreadsheetDocument& document : std::vector<SpreadsheetDocument>(mOpened))
        close(document);
    mFolder.reset();
}

const uno::Reference<uno::XComponentContext>& OfficeTest::context()
{
    return theContext();
}

uno::Reference<frame::XDesktop2> OfficeTest::desktop()
{
    return frame::Desktop::create(theContext());
}

uno::Reference<org::ficheaction::XActionSheet> OfficeTest::service()
{
    // Not ActionSheet::create: the client's own process does not know the extension's constructor.
    const uno::Reference<lang::XMultiComponentFactory> factory = theContext()->getServiceManager();
    return uno::Reference<org::ficheaction::XActionSheet>(
        factory->createInstanceWithContext("org.ficheaction.ActionSheet", theContext()), uno::UNO_QUERY_THROW);
}

SpreadsheetDocument OfficeTest::newDocument()
{
    return open("private:factory/scalc");
}

SpreadsheetDocument OfficeTest::open(const std::string& url, const std::vector<beans::PropertyValue>& options)
{
    const uno::Reference<frame::XComponentLoader> loader(desktop(), uno::UNO_QUERY_THROW);
    const SpreadsheetDocument document(
        loader->loadComponentFromURL(
            utf16(url), "_blank", 0,
            uno::Sequence<beans::PropertyValue>(options.data(), static_cast<sal_Int32>(options.size()))),
        uno::UNO_QUERY_THROW);
    mOpened.push_back(document);
    return document;
}

std::string OfficeTest::save(const SpreadsheetDocument& document, const std::string& name, const char* filter)
{
    return stored(document, folder() / name, filter);
}

const std::filesystem::path& OfficeTest::folder()
{
    if (!mFolder)
        mFolder.emplace();
    return mFolder->path;
}

void OfficeTest::close(const SpreadsheetDocument& document)
{
    std::erase(mOpened, document);
    uno::Reference<util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(true);
}

SpreadsheetDocument OfficeTest::newFiche(bool sample)
{
    const SpreadsheetDocument document = newDocument();
    std::vector<beans::PropertyValue> options;
    if (sample)
        options.push_back(property("Sample", uno::Any(true)));
    else
    {
        options.push_back(property("PeriodStart", uno::Any(rtl::OUString("2026-01-01"))));
        options.push_back(property("PeriodEnd", uno::Any(rtl::OUString("2026-12-31"))));
    }
    service()->createWith(document, "clos-du-roy",
                          uno::Sequence<beans::PropertyValue>(options.data(), static_cast<sal_Int32>(options.size())));
    return document;
}

std::size_t OfficeTest::findingsBesidesBlanks(const SpreadsheetDocument& document)
{
    const uno::Sequence<org::ficheaction::Finding> findings = service()->check(document);
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [](const auto& each) { return each.code != "missing-required"; }));
}

SpreadsheetDocument OfficeTest::sampleFiche()
{
    return openedFiche(true);
}

SpreadsheetDocument OfficeTest::emptyFiche()
{
    return openedFiche(false);
}

SpreadsheetDocument OfficeTest::openedFiche(bool sample)
{
    static const TestFolder folder;
    static std::map<bool, std::string> made;
    std::string& url = made[sample];
    if (url.empty())
    {
        const SpreadsheetDocument document = newFiche(sample);
        url = stored(document, folder.path / (sample ? "sample.ods" : "empty.ods"), "calc8");
        close(document);
    }
    return open(url, {property("AsTemplate", uno::Any(true))});
}

Spreadsheet sheetNamed(const SpreadsheetDocument& document, const std::string& name)
{
    const uno::Reference<container::XNameAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    return Spreadsheet(sheets->getByName(utf16(name)), uno::UNO_QUERY_THROW);
}

std::vector<std::string> sheetNames(const SpreadsheetDocument& document)
{
    std::vector<std::string> names;
    for (const rtl::OUString& name : document->getSheets()->getElementNames())
        names.push_back(utf8(name));
    return names;
}

std::string textOf(const Cell& cell)
{
    return utf8(uno::Reference<text::XText>(cell, uno::UNO_QUERY_THROW)->getString());
}

Cell cellAt(const Spreadsheet& sheet, const std::string& address)
{
    return sheet->getCellRangeByName(utf16(address))->getCellByPosition(0, 0);
}

Cell namedCell(const SpreadsheetDocument& document, const std::string& name)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    const uno::Reference<container::XNameAccess> names(properties->getPropertyValue("NamedRanges"),
                                                       uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XCellRangeReferrer> referrer(names->getByName(utf16(name)), uno::UNO_QUERY_THROW);
    return referrer->getReferredCells()->getCellByPosition(0, 0);
}

uno::Reference<document::XUndoManager> undoManager(const SpreadsheetDocument& document)
{
    return uno::Reference<document::XUndoManagerSupplier>(document, uno::UNO_QUERY_THROW)->getUndoManager();
}

std::map<std::string, std::string> contents(const SpreadsheetDocument& document)
{
    std::map<std::string, std::string> all;
    const std::vector<std::string> names = sheetNames(document);
    for (std::size_t index = 0; index < names.size(); ++index)
    {
        const Spreadsheet current = sheetAt(document, static_cast<sal_Int32>(index));
        const table::CellRangeAddress area = usedArea(current);
        const uno::Reference<sheet::XCellRangeFormula> range(
            current->getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow), uno::UNO_QUERY_THROW);
        const uno::Sequence<uno::Sequence<rtl::OUString>> rows = range->getFormulaArray();
        for (sal_Int32 row = 0; row < rows.getLength(); ++row)
            for (sal_Int32 column = 0; column < rows[row].getLength(); ++column)
                if (!rows[row][column].isEmpty())
                    all[names[index] + ".R" + std::to_string(row + 1) + "C" + std::to_string(column + 1)] =
                        utf8(rows[row][column]);
    }
    return all;
}

std::string difference(const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after)
{
    std::string lines;
    for (const auto& [place, value] : before)
    {
        const auto found = after.find(place);
        if (found == after.end())
            lines += place + ": '" + value + "' is gone\n";
        else if (found->second != value)
            lines += place + ": '" + value + "' became '" + found->second + "'\n";
    }
    for (const auto& [place, value] : after)
        if (!before.contains(place))
            lines += place + ": '" + value + "' is new\n";
    return lines;
}

namespace
{
/// Every row of the grid that has an identity.
std::map<std::string, sal_Int32> gridRows(const SpreadsheetDocument& document)
{
    const table::CellAddress heading = addressOf(namedCell(document, "FA__grid__identity"));
    const Spreadsheet grid = sheetAt(document, heading.Sheet);
    const sal_Int32 first = heading.Row + 1;
    const sal_Int32 last = std::max(first, usedArea(grid).EndRow);
    // One question for all cells: each takes a trip through the pipe.
    const uno::Sequence<uno::Sequence<uno::Any>> cells =
        uno::Reference<sheet::XCellRangeData>(grid->getCellRangeByPosition(heading.Column, first, heading.Column, last),
                                              uno::UNO_QUERY_THROW)
            ->getDataArray();
    std::map<std::string, sal_Int32> rows;
    for (sal_Int32 row = 0; row < cells.getLength(); ++row)
    {
        rtl::OUString identity;
        if ((cells[row][0] >>= identity) && !identity.isEmpty())
        {
            EXPECT_TRUE(rows.emplace(utf8(identity), first + row).second) << utf8(identity) << " is in the grid twice";
        }
    }
    return rows;
}
}

Cell gridCell(const SpreadsheetDocument& document, const std::string& identity, const std::string& column)
{
    const table::CellAddress heading = addressOf(namedCell(document, "FA__grid__" + column));
    const std::map<std::string, sal_Int32> rows = gridRows(document);
    const auto row = rows.find(identity);
    if (row == rows.end())
        throw std::runtime_error("no row of the grid is " + identity);
    return sheetAt(document, heading.Sheet)->getCellByPosition(heading.Column, row->second);
}

std::map<std::string, std::string> gridColumn(const SpreadsheetDocument& document, const std::string& name)
{
    const table::CellAddress heading = addressOf(namedCell(document, name));
    const Spreadsheet grid = sheetAt(document, heading.Sheet);
    std::map<std::string, std::string> values;
    for (const auto& [identity, row] : gridRows(document))
    {
        // Files do not tell a no-break space of a number format from a space.
        values[identity] = utf8(utf16(textOf(grid->getCellByPosition(heading.Column, row))).replace(u'\u00A0', ' '));
    }
    return values;
}

std::map<std::string, std::string> gridValues(const SpreadsheetDocument& document)
{
    return gridColumn(document, "FA__grid__actual");
}

void clearGridColumn(const SpreadsheetDocument& document, const std::string& name)
{
    const table::CellAddress heading = addressOf(namedCell(document, name));
    const Spreadsheet grid = sheetAt(document, heading.Sheet);
    for (const auto& [identity, row] : gridRows(document))
        if (identity != "@participation")
            uno::Reference<text::XText>(grid->getCellByPosition(heading.Column, row), uno::UNO_QUERY_THROW)
                ->setString("");
}

std::string figure(const uno::Sequence<Measurement>& measurements, const std::string& indicator,
                   const std::vector<std::string>& breakdown)
{
    for (const Measurement& measurement : measurements)
    {
        std::vector<std::string> keys;
        for (const rtl::OUString& key : measurement.breakdown)
            keys.push_back(utf8(key));
        if (utf8(measurement.indicator) != indicator || keys != breakdown)
            continue;
        double value = 0;
        if (!(measurement.value >>= value))
            return utf8(measurement.status);
        double upper = 0;
        return (measurement.upperBound >>= upper) ? numberText(value) + " to " + numberText(upper) : numberText(value);
    }
    return "no such figure";
}

void appendRow(const SpreadsheetDocument& document, const std::string& registerId,
               const std::map<std::string, std::string>& values)
{
    sal_Int32 row = -1;
    for (const auto& [column, value] : values)
    {
        const table::CellAddress heading = addressOf(namedCell(document, "FA__" + registerId + "__" + column));
        const Spreadsheet target = sheetAt(document, heading.Sheet);
        if (row < 0)
            row = std::max(heading.Row, usedArea(target).EndRow) + 1;
        const Cell place = target->getCellByPosition(heading.Column, row);
        if (looksLikeNumber(value))
            place->setValue(std::strtod(value.c_str(), nullptr));
        else
            uno::Reference<text::XText>(place, uno::UNO_QUERY_THROW)->setString(utf16(value));
    }
}

}
