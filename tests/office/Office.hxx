// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Office: the running soffice that the office tests drive over a pipe, and a fiche in it.
#pragma once

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XDesktop2.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <org/ficheaction/XActionSheet.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::tests
{

using SpreadsheetDocument = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>;
using Spreadsheet = com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>;
using Cell = com::sun::star::uno::Reference<com::sun::star::table::XCell>;
using org::ficheaction::Finding;
using org::ficheaction::Measurement;

std::string utf8(const rtl::OUString& text);
rtl::OUString utf16(const std::string& text);
com::sun::star::beans::PropertyValue property(const char* name, const com::sun::star::uno::Any& value);

/// A folder of its own for files, which leaves with them.
struct TestFolder
{
    TestFolder();
    ~TestFolder();
    TestFolder(const TestFolder&) = delete;
    TestFolder& operator=(const TestFolder&) = delete;

    std::filesystem::path path;
};

/// Saves as this file and returns the URL.
std::string stored(const SpreadsheetDocument& document, const std::filesystem::path& file, const char* filter);

/// Each test has the service and closes the documents that it opened. What a test of the suite Xyz expects must be the
/// same in every language of the office; where it reads texts that differ (dates, decimals, messages), the suite is
/// named XyzByLocale, and runs in French and in English (CMakeLists.txt).
class OfficeTest : public testing::Test
{
protected:
    static void SetUpTestSuite();
    void TearDown() override;

    static const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context();
    static com::sun::star::uno::Reference<com::sun::star::frame::XDesktop2> desktop();

    com::sun::star::uno::Reference<org::ficheaction::XActionSheet> service();

    /// An empty spreadsheet in a window.
    SpreadsheetDocument newDocument();
    SpreadsheetDocument open(const std::string& url,
                             const std::vector<com::sun::star::beans::PropertyValue>& options = {});
    /// Saves as `name` in a folder of the test's own and returns the URL.
    std::string save(const SpreadsheetDocument& document, const std::string& name, const char* filter);
    void close(const SpreadsheetDocument& document);
    /// The folder of the test's own files; it leaves with the test.
    const std::filesystem::path& folder();

    /// Creates the fiche of the Clos du Roy, with its sample year or with empty registers in the year 2026: for tests
    /// of what a creation leaves.
    SpreadsheetDocument newFiche(bool sample);
    /// The same as a document without a name, opened from a file that was made once: a quarter of the time.
    SpreadsheetDocument sampleFiche();
    SpreadsheetDocument emptyFiche();

    /// How many findings a check has, but for blank cells that a rule asks for: a test fills in what it is about.
    std::size_t findingsBesidesBlanks(const SpreadsheetDocument& document);

    /// Calls the service and returns the message of the exception it must raise.
    template <class Call> std::string messageOf(Call call)
    {
        try
        {
            call();
        }
        catch (const com::sun::star::uno::Exception& exception)
        {
            return utf8(exception.Message);
        }
        ADD_FAILURE() << "no exception was raised";
        return {};
    }

private:
    SpreadsheetDocument openedFiche(bool sample);

    std::vector<SpreadsheetDocument> mOpened;
    std::optional<TestFolder> mFolder;
};

Spreadsheet sheetNamed(const SpreadsheetDocument& document, const std::string& name);
std::vector<std::string> sheetNames(const SpreadsheetDocument& document);
std::string textOf(const Cell& cell);
/// "B3" of a sheet, or of the whole document: "Listes.B3".
Cell cellAt(const Spreadsheet& sheet, const std::string& address);
/// The cell behind a named range.
Cell namedCell(const SpreadsheetDocument& document, const std::string& name);

com::sun::star::uno::Reference<com::sun::star::document::XUndoManager> undoManager(const SpreadsheetDocument& document);

/// Every cell that holds anything, as "Sheet.R3C4" to its formula; to compare a document with itself.
std::map<std::string, std::string> contents(const SpreadsheetDocument& document);
/// What differs between two states, a line each; empty where they are the same.
std::string difference(const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after);

/// The grid's cells by a row's identity ("people|Habitant|Jour J") and a column's wording key ("actual").
Cell gridCell(const SpreadsheetDocument& document, const std::string& identity, const std::string& column);
/// Each identity with the text of its cell in the column that has `name` on its heading.
std::map<std::string, std::string> gridColumn(const SpreadsheetDocument& document, const std::string& name);
/// Each identity with the text of its value cell.
std::map<std::string, std::string> gridValues(const SpreadsheetDocument& document);
/// Empties the cells of a column that rows with an identity have, but those of the level of participation.
void clearGridColumn(const SpreadsheetDocument& document, const std::string& name);

/// A figure of a recompute as text: "7", "42 to 57", or its status where it has no value.
std::string figure(const com::sun::star::uno::Sequence<Measurement>& measurements, const std::string& indicator,
                   const std::vector<std::string>& breakdown = {});

/// Puts rows of text or numbers below the heading of a register; each text as it stands.
void appendRow(const SpreadsheetDocument& document, const std::string& registerId,
               const std::map<std::string, std::string>& values);

}
