// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/stored/MergeJournal.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/CellValues.hxx"
#include "calc/document/LocalTime.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/NamedCells.hxx"
#include "calc/document/RemovedSheet.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/stored/MergeJournalWords.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <cmath>
#include <memory>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
enum Column : sal_Int32
{
    When,
    Register,
    Kept,
    Removed,
    RemovedRow,
    Rewritten,
    State,
    Machine ///< and the columns after it
};

/// A cell of .xlsx holds no more than 32,767 characters.
constexpr sal_Int32 mostInACell = 30000;
constexpr sal_Int32 mostColumns = 1024; ///< of a sheet
constexpr sal_Int32 hiddenColumns = 20;
constexpr sal_Int32 headingRow = 2;

void writeText(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row,
               const rtl::OUString& text)
{
    uno::Reference<text::XTextRange>(sheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW)->setString(text);
}

rtl::OUString textAt(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row)
{
    return uno::Reference<text::XTextRange>(sheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW)->getString();
}

void style(const uno::Reference<sheet::XSpreadsheetDocument>& document, const uno::Reference<uno::XInterface>& cells,
           const char* name)
{
    try
    {
        uno::Reference<beans::XPropertySet>(cells, uno::UNO_QUERY_THROW)
            ->setPropertyValue("CellStyle", uno::Any(styleNameIn(document, name)));
    }
    catch (const uno::Exception&)
    {
        // Somebody deleted the style: the words matter.
    }
}

/// Pieces of whole characters.
std::vector<rtl::OUString> pieces(const rtl::OUString& text)
{
    std::vector<rtl::OUString> all;
    for (sal_Int32 at = 0; at < text.getLength();)
    {
        sal_Int32 length = std::min(mostInACell, text.getLength() - at);
        const bool cutsPair =
            at + length < text.getLength() && text[at + length] >= 0xDC00 && text[at + length] <= 0xDFFF;
        length -= cutsPair ? 1 : 0;
        all.push_back(text.copy(at, length));
        at += length;
    }
    return all;
}

/// As its column reads it: the record has a date as the number that its cell holds.
model::CellValue asItsColumnReads(const model::Column& column, const model::CellValue& value, std::int32_t nullDate)
{
    const double* const number = std::get_if<double>(&value);
    if (!number || column.type != model::ColumnType::Date)
        return value;
    const double day = std::floor(*number);
    return model::Moment{{nullDate + static_cast<std::int32_t>(day)}, *number - day};
}

rtl::OUString freeSheetName(const uno::Reference<sheet::XSpreadsheets>& sheets, const std::string& wanted)
{
    rtl::OUString name = toOffice(wanted);
    for (sal_Int32 number = 2; sheets->hasByName(name); ++number)
        name = toOffice(wanted) + " " + rtl::OUString::number(number);
    return name;
}

/// A new sheet would show itself: the person goes on where they were.
class ShownSheet
{
public:
    explicit ShownSheet(const uno::Reference<sheet::XSpreadsheetDocument>& document)
        : mView(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY)
    {
        if (mView.is())
            mSheet = mView->getActiveSheet();
    }
    ~ShownSheet()
    {
        try
        {
            if (mView.is())
                mView->setActiveSheet(mSheet);
        }
        catch (const uno::Exception&)
        {
            // The window was closed: nothing is shown.
        }
    }
    ShownSheet(const ShownSheet&) = delete;
    ShownSheet& operator=(const ShownSheet&) = delete;

private:
    uno::Reference<sheet::XSpreadsheetView> mView;
    uno::Reference<sheet::XSpreadsheet> mSheet;
};
}

MergeJournal::MergeJournal(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                           const model::Template& definition)
    : mDocument(document)
    , mDefinition(definition)
{
}

std::vector<JournalEntry> MergeJournal::entries() const
{
    std::vector<JournalEntry> all;
    const auto place = heading();
    if (!place)
        return all;
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place->Sheet);
    for (sal_Int32 row = lastUsedRow(sheet, Machine, place->Row); row > place->Row; --row)
    {
        if (!textAt(sheet, State, row).trim().isEmpty())
            continue;
        rtl::OUString text;
        for (sal_Int32 column = Machine; column < mostColumns; ++column)
        {
            const rtl::OUString piece = textAt(sheet, column, row);
            if (piece.isEmpty())
                break;
            text += piece;
        }
        if (std::optional<quality::MergeRecord> record = quality::recordFrom(fromOffice(text)))
            all.push_back({row, fromOffice(textAt(sheet, When, row)), std::move(*record)});
    }
    return all;
}

void MergeJournal::add(UndoContext& step, const quality::MergeRecord& record, const std::string& rewritten,
                       const model::CellLocale& locale) const
{
    const auto known = heading();
    const table::CellAddress place = known ? *known : makeSheet(step);
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.Sheet);
    const sal_Int32 row = lastUsedRow(sheet, Machine, place.Row) + 1;
    const WritePermission permission(mDocument);
    permission.requireCell({place.Sheet, When, row});
    const model::Register* const owner = mDefinition.registerNamed(record.registerId);
    sheet->getCellByPosition(When, row)->setValue(LocalTime::now().days() - documentNullDate(mDocument));
    style(mDocument, sheet->getCellByPosition(When, row), styles::gridTime);
    writeText(sheet, Register, row, toOffice(owner ? owner->label : record.registerId));
    writeText(sheet, Kept, row, toOffice(record.keptKey));
    writeText(sheet, Removed, row, toOffice(record.removedKey));
    writeText(sheet, RemovedRow, row, pieces(toOffice(removedRowText(record, locale) + " ")).front().trim());
    writeText(sheet, Rewritten, row, pieces(toOffice(rewritten + " ")).front().trim());
    sal_Int32 column = Machine;
    for (const rtl::OUString& piece : pieces(toOffice(quality::recordText(record))))
        writeText(sheet, column++, row, piece);
}

void MergeJournal::markUndone(UndoContext&, const JournalEntry& entry) const
{
    const auto place = heading();
    if (!place)
        return;
    const LocalTime now = LocalTime::now();
    writeText(sheetAt(mDocument, place->Sheet), State, entry.row,
              toOffice(mergeJournalWords(mDefinition.language).undone + model::isoText(now.day)));
}

std::optional<table::CellAddress> MergeJournal::heading() const
{
    return NamedCells(mDocument).cellOf(mergeJournalName());
}

table::CellAddress MergeJournal::makeSheet(UndoContext& step) const
{
    const ShownSheet shownSheet(mDocument);
    const MergeJournalWords& words = mergeJournalWords(mDefinition.language);
    const uno::Reference<sheet::XSpreadsheets> sheets = mDocument->getSheets();
    const rtl::OUString name = freeSheetName(sheets, words.sheet);
    const auto index = static_cast<sal_Int16>(sheets->getElementNames().getLength());
    const auto filters = std::make_shared<const FiltersKept>(mDocument);
    step.afterUndo([filters, index] { filters->restoreWithout(index); });
    sheets->insertNewByName(name, index);
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, index);

    const NamedCells names(mDocument);
    if (names.ranges()->hasByName(mergeJournalName()))
        names.ranges()->removeByName(mergeJournalName()); // Of a sheet that was deleted.
    names.ranges()->addNewByName(mergeJournalName(), absoluteSheet(name) + "." + absoluteCell(0, headingRow),
                                 table::CellAddress(index, 0, 0), 0);
    writeText(sheet, 0, 0, toOffice(words.warning));
    const uno::Reference<table::XColumnRowRange> whole(sheet, uno::UNO_QUERY_THROW);
    constexpr sal_Int32 widths[]{3600, 3200, 2400, 2400, 12000, 8000, 4200};
    for (sal_Int32 column = 0; column < static_cast<sal_Int32>(words.headings.size()); ++column)
    {
        writeText(sheet, column, headingRow, toOffice(words.headings[static_cast<std::size_t>(column)]));
        style(mDocument, sheet->getCellByPosition(column, headingRow), styles::heading);
    }
    for (sal_Int32 column = 0; column < Machine + hiddenColumns; ++column)
    {
        const uno::Reference<beans::XPropertySet> properties(whole->getColumns()->getByIndex(column),
                                                             uno::UNO_QUERY_THROW);
        if (column < Machine)
            properties->setPropertyValue("Width", uno::Any(widths[column]));
        else
            properties->setPropertyValue("IsVisible", uno::Any(false));
    }
    return {index, 0, headingRow};
}

std::string MergeJournal::removedRowText(const quality::MergeRecord& record, const model::CellLocale& locale) const
{
    std::string text;
    const model::Register* const owner = mDefinition.registerNamed(record.registerId);
    if (!owner)
        return text;
    const std::int32_t nullDate = documentNullDate(mDocument);
    for (const model::Column& column : owner->columns)
        if (const auto value = record.removed.find(column.id); value != record.removed.end())
            if (const std::string cell = model::shownText(asItsColumnReads(column, value->second, nullDate), locale);
                !cell.empty())
                text += (text.empty() ? "" : "\u202F; ") + column.label + "\u00A0: " + cell;
    return text;
}

}
