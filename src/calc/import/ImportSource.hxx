// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportSource: a spreadsheet or a text file that is to be imported: its sheets, and their cells. A file that nobody
// has open is loaded out of sight (see loadUnseen), and closed again.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "import/SourceTable.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/task/XInteractionHandler.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// How a text file is to be read.
struct TextFormat
{
    std::string encoding; ///< a name that MIME knows; empty: as the file's first bytes suggest
    char separator = 0;   ///< 0: the same

    bool operator==(const TextFormat&) const = default;
};

/// An open spreadsheet that something can be imported from.
struct OpenSpreadsheet
{
    std::string url; ///< empty where it was never saved
    std::string title;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document;
};

/// Every spreadsheet that is open in a window, `first` before the others.
std::vector<OpenSpreadsheet>
openSpreadsheets(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& first);

class ImportSource
{
public:
    /// A document that is open; it stays so.
    explicit ImportSource(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// The file at `url`; a document that is open there is taken as it is now. Without `format` a text file is read as
    /// its first bytes suggest, its columns as texts. `person` is asked for the password of an encrypted file. Throws
    /// UserError "file-unreadable" ({file}), "import-no-spreadsheet" ({file}), "import-encoding" ({encoding}),
    /// "import-password" ({file}) where nobody can be asked; engine::Cancelled where the person does not give it.
    ImportSource(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const std::string& url, const std::optional<TextFormat>& format,
                 const com::sun::star::uno::Reference<com::sun::star::task::XInteractionHandler>& person = {});
    ~ImportSource();
    ImportSource(const ImportSource&) = delete;
    ImportSource& operator=(const ImportSource&) = delete;

    /// How a text file was read; empty for others.
    const std::optional<TextFormat>& textFormat() const { return mFormat; }

    std::vector<std::string> sheets() const;

    /// The cells from the first to the last that has something; days where a number is shown as one, texts where it is
    /// shown with zeros before it or as a time; merged cells, hidden rows and encodings as SourceNote says. Throws
    /// UserError "import-sheet" ({sheet}, {known}), "import-too-long" ({sheet}), engine::Cancelled where `progress`
    /// says so.
    imports::SourceTable read(const std::string& sheet, const engine::Progress& progress = {}) const;

    /// The first rows of the same, for a look at what they are.
    imports::SourceTable beginning(const std::string& sheet) const;

private:
    imports::SourceTable read(const std::string& sheet, std::size_t mostRows, const engine::Progress& progress) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::optional<TextFormat> mFormat;
    bool mIsEncodingGuessed = false;
    std::vector<std::size_t> mFieldCounts; ///< of a text file
    bool mLoaded = false;
};

}
