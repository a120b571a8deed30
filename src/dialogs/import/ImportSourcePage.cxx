// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/import/ImportSourcePage.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"
#include "import/PreviewText.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XNumericField.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/task/InteractionHandler.hpp>

#include <rtl/uri.hxx>
#include <rtl/ustrbuf.hxx>

#include <iterator>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr const char* encodings[]{"UTF-8", "windows-1252", "ISO-8859-15", "UTF-16", "IBM850", "macintosh"};
constexpr char separators[]{';', ',', '\t', '|'};
constexpr const char* separatorKeys[]{"semicolon", "comma", "tab", "bar"};
constexpr std::size_t previewRows = 30;
/// More are not found with the scroll bar; the chosen row has all.
constexpr std::size_t previewColumns = 60;

std::vector<rtl::OUString> officeTexts(const std::vector<std::string>& texts)
{
    std::vector<rtl::OUString> all;
    all.reserve(texts.size());
    for (const std::string& each : texts)
        all.push_back(calc::toOffice(each));
    return all;
}

rtl::OUString fileName(const rtl::OUString& url)
{
    const rtl::OUString name = url.copy(url.lastIndexOf('/') + 1);
    return rtl::Uri::decode(name, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
}
}

ImportSourcePage::ImportSourcePage(const ImportPages& pages,
                                   const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : ImportPage(pages)
    , mOpen(calc::openSpreadsheets(pages.window.context, document))
{
    std::vector<rtl::OUString> encodingNames;
    for (const char* const each : encodings)
        encodingNames.push_back(text(std::string("encoding.") + each));
    showEntries(dialog(), "Encoding", encodingNames);
    std::vector<rtl::OUString> separatorNames;
    for (const char* const each : separatorKeys)
        separatorNames.push_back(text(std::string("separator.") + each));
    showEntries(dialog(), "Separator", separatorNames);
    showSource();
    listen();
}

void ImportSourcePage::listen()
{
    const auto onChoice = [this](const char* id, void (ImportSourcePage::*reaction)())
    {
        dialog()
            .control<awt::XListBox>(rtl::OUString::createFromAscii(id))
            ->addItemListener(
                new Chosen([this, reaction] { mPages.attempt([this, reaction] { (this->*reaction)(); }); }));
    };
    onChoice("Source", &ImportSourcePage::openChosen);
    onChoice("Sheet", &ImportSourcePage::chooseSheet);
    onChoice("Encoding", &ImportSourcePage::readAgain);
    onChoice("Separator", &ImportSourcePage::readAgain);
    onChoice("Preview", &ImportSourcePage::showChosenRow);
    dialog().control<awt::XButton>("Browse")->addActionListener(
        new Pressed([this] { mPages.attempt([this] { browse(); }); }));
    dialog()
        .control<awt::XTextComponent>("HeadingRow")
        ->addTextListener(new Typed([this] { mPages.attempt([this] { chooseHeadings(); }); }));
}

void ImportSourcePage::show()
{
    showSheet();
}

bool ImportSourcePage::isComplete() const
{
    return import().isOpen() && import().table().rows() > 0;
}

void ImportSourcePage::browse()
{
    const std::optional<rtl::OUString> file = askFileToOpen(
        mPages.window, {mPages.messages.text("import.choose-file"),
                        {{mPages.messages.text("import.files"), "*.csv;*.txt;*.tsv;*.ods;*.fods;*.xlsx;*.xls;*.xlsm"},
                         {mPages.messages.text("import.all-files"), "*.*"}}});
    if (!file)
        return;
    if (!open(calc::fromOffice(*file), std::nullopt))
        return;
    mFile = *file;
    mEntry = 0;
    showSource();
    showSheet();
    // Where nothing has to be corrected, Enter goes on to the next page.
    dialog().control<awt::XWindow>("Next")->setFocus();
}

/// False where the person does not want to give a file's password: then all is as before.
bool ImportSourcePage::open(const std::string& url, const std::optional<calc::TextFormat>& format)
{
    try
    {
        const uno::Reference<task::XInteractionHandler> person(
            task::InteractionHandler::createWithParent(mPages.window.context,
                                                       uno::Reference<awt::XWindow>(dialog().peer(), uno::UNO_QUERY)),
            uno::UNO_QUERY);
        import().open(url, format, person);
    }
    catch (const engine::Cancelled&)
    {
        return false;
    }
    catch (...)
    {
        showSource();
        showSheet();
        throw;
    }
    chooseUsualSheet();
    return true;
}

/// A source that cannot be read to its end is not used.
void ImportSourcePage::chooseUsualSheet()
{
    try
    {
        import().chooseSheet(import().usualSheet());
    }
    catch (...)
    {
        import().close();
        mFile.clear();
        mEntry = 0;
        showSource();
        showSheet();
        throw;
    }
}

/// The entries: the file first, then the open workbooks.
void ImportSourcePage::openChosen()
{
    const std::size_t entry = chosenEntry(dialog(), "Source").value_or(0);
    if (mShowing)
        return;
    if (entry == 0 && mFile.isEmpty())
        return showSource();
    if (entry > 0)
    {
        import().open(mOpen[entry - 1].document);
        chooseUsualSheet();
        mEntry = entry;
    }
    else if (open(calc::fromOffice(mFile), std::nullopt))
        mEntry = 0;
    showSource();
    showSheet();
}

void ImportSourcePage::readAgain()
{
    if (mShowing || !import().isOpen() || !import().source().textFormat())
        return;
    calc::TextFormat format;
    format.encoding = encodings[chosenEntry(dialog(), "Encoding").value_or(0)];
    format.separator = separators[chosenEntry(dialog(), "Separator").value_or(0)];
    open(calc::fromOffice(mFile), format);
    showSheet();
}

void ImportSourcePage::chooseSheet()
{
    const std::optional<std::size_t> sheet = chosenEntry(dialog(), "Sheet");
    if (mShowing || !sheet || !import().isOpen())
        return;
    import().chooseSheet(import().source().sheets()[*sheet]);
    showSheet();
}

void ImportSourcePage::chooseHeadings()
{
    if (mShowing || !isComplete())
        return;
    const auto row = static_cast<std::size_t>(dialog().control<awt::XNumericField>("HeadingRow")->getValue());
    const std::size_t first = import().table().firstRow + 1;
    if (row != 0 && (row < first || row >= first + import().table().rows()))
        return;
    import().chooseHeadingRow(row == 0 ? std::nullopt : std::optional(row - first));
    showPreview();
}

void ImportSourcePage::showSource()
{
    mShowing = true;
    std::vector<rtl::OUString> entries{mFile.isEmpty() ? text("source.none") : fileName(mFile)};
    for (std::size_t open = 0; open < mOpen.size(); ++open)
        entries.push_back(text(open == 0 ? "source.this" : "source.other", {{"title", mOpen[open].title}}));
    showEntries(dialog(), "Source", entries);
    chooseEntry(dialog(), "Source", mEntry);
    mShowing = false;
}

void ImportSourcePage::showSheet()
{
    mShowing = true;
    const bool isOpen = import().isOpen();
    const bool isText = isOpen && import().source().textFormat().has_value();
    const std::vector<std::string> sheets = isOpen ? import().source().sheets() : std::vector<std::string>();
    showEntries(dialog(), "Sheet", officeTexts(sheets));
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
        if (sheets[sheet] == import().sheet())
            chooseEntry(dialog(), "Sheet", sheet);
    dialog().enable("Sheet", isOpen && !isText);
    dialog().enable("Encoding", isText);
    dialog().enable("Separator", isText);
    dialog().enable("HeadingRow", isOpen);
    if (isText)
    {
        const calc::TextFormat& format = *import().source().textFormat();
        for (std::size_t each = 0; each < std::size(encodings); ++each)
            if (format.encoding == encodings[each])
                chooseEntry(dialog(), "Encoding", each);
        for (std::size_t each = 0; each < std::size(separators); ++each)
            if (format.separator == separators[each])
                chooseEntry(dialog(), "Separator", each);
    }
    if (isOpen)
    {
        const std::optional<std::size_t>& row = import().request.mapping.headingRow;
        dialog()
            .control<awt::XNumericField>("HeadingRow")
            ->setValue(row ? static_cast<double>(import().table().firstRow + *row + 1) : 0);
    }
    showPreview();
    mShowing = false;
}

void ImportSourcePage::showPreview()
{
    std::vector<rtl::OUString> lines;
    const imports::SourceTable& table = import().table();
    const std::optional<std::size_t>& headings = import().request.mapping.headingRow;
    if (isComplete())
        lines = officeTexts(imports::previewLines(
            table, {headings, import().request.mapping.firstRow(), previewRows, previewColumns}, import().reading()));
    if (table.columns > previewColumns)
        for (rtl::OUString& line : lines)
            line += " " + mPages.messages.counted("import.preview.more",
                                                  static_cast<std::int64_t>(table.columns - previewColumns));
    if (import().isOpen() && lines.empty())
        lines.push_back(text("preview.empty"));
    showEntries(dialog(), "Preview", lines);
    if (isComplete())
        chooseEntry(dialog(), "Preview", headings && lines.size() > 1 ? 1 : 0);
    showChosenRow();
    dialog().enable("Next", isComplete());
}

/// All of its cells below each other, each with its heading, or the letter of its column.
void ImportSourcePage::showChosenRow()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Preview");
    if (!chosen || !isComplete())
        return dialog().setText("PreviewRow", {});
    const std::optional<std::size_t>& headings = import().request.mapping.headingRow;
    const bool isHeadings = headings && *chosen == 0;
    const std::size_t row = isHeadings ? *headings : import().request.mapping.firstRow() + *chosen - (headings ? 1 : 0);
    const imports::SourceTable& table = import().table();
    rtl::OUStringBuffer lines;
    for (std::size_t column = 0; row < table.rows() && column < table.columns; ++column)
        if (!imports::isBlank(table.at(row, column)))
            lines.append(text("preview.cell",
                              {{"column", isHeadings ? import().columnLetter(column) : import().columnName(column)},
                               {"text", imports::shownCell(table.at(row, column), import().reading())}}) +
                         "\n");
    dialog().setText("PreviewRow", lines.makeStringAndClear());
}

}
