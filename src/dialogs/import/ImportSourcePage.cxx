// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/import/ImportSourcePage.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

#include <com/sun/star/awt/XButton.hpp>
#include <com/sun/star/awt/XNumericField.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>

#include <rtl/uri.hxx>

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
constexpr std::size_t longestCell = 32;

std::vector<rtl::OUString> officeTexts(const std::vector<std::string>& texts)
{
    std::vector<rtl::OUString> all;
    for (const std::string& each : texts)
        all.push_back(calc::toOffice(each));
    return all;
}

/// One line, not too long for a column of the preview.
rtl::OUString brief(const std::string& cell)
{
    rtl::OUString text = calc::toOffice(cell).replace('\n', ' ');
    if (text.getLength() > static_cast<sal_Int32>(longestCell))
        text = text.copy(0, longestCell - 1) + rtl::OUString(sal_Unicode(0x2026));
    return text;
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
    const rtl::OUString before = mFile;
    mFile = *file;
    try
    {
        openFile(std::nullopt);
        // Where it was understood at once, Enter goes on.
        dialog().control<awt::XWindow>("Next")->setFocus();
    }
    catch (...)
    {
        mFile = before;
        showSource();
        throw;
    }
}

void ImportSourcePage::openFile(const std::optional<calc::TextFormat>& format)
{
    import().open(calc::fromOffice(mFile), format);
    import().chooseSheet(import().usualSheet());
    showSource();
    showSheet();
}

/// The entries: the file first, then the open workbooks.
void ImportSourcePage::openChosen()
{
    const std::size_t entry = chosenEntry(dialog(), "Source").value_or(0);
    if (entry == 0)
    {
        if (!mFile.isEmpty())
            openFile(std::nullopt);
        return;
    }
    import().open(mOpen[entry - 1].document);
    import().chooseSheet(import().usualSheet());
    showSheet();
}

void ImportSourcePage::readAgain()
{
    if (mShowing || !import().isOpen() || !import().source().textFormat())
        return;
    calc::TextFormat format;
    format.encoding = encodings[chosenEntry(dialog(), "Encoding").value_or(0)];
    format.separator = separators[chosenEntry(dialog(), "Separator").value_or(0)];
    openFile(format);
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
    chooseEntry(dialog(), "Source", 0);
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
    const std::size_t first = import().request.mapping.headingRow.value_or(0);
    for (std::size_t row = first; isComplete() && row < table.rows() && lines.size() < previewRows; ++row)
    {
        rtl::OUString line;
        for (std::size_t column = 0; column < table.columns; ++column)
            line += (column == 0 ? rtl::OUString() : rtl::OUString("  |  ")) +
                    brief(imports::cellText(table.at(row, column), import().reading()));
        lines.push_back(rtl::OUString::number(static_cast<sal_Int64>(table.firstRow + row + 1)) + "   " + line);
    }
    if (import().isOpen() && lines.empty())
        lines.push_back(text("preview.empty"));
    showEntries(dialog(), "Preview", lines);
    dialog().enable("Next", isComplete());
}

}
