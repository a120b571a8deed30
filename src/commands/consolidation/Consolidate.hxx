// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Consolidate: puts the results of several fiches, in whatever files they are, into one grid in a new document.
#pragma once

#include "commands/consolidation/SourceFiles.hxx"
#include "consolidate/Consolidation.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <string>
#include <vector>

namespace ficheaction::commands
{

/// As many as the columns of a sheet hold in comfort.
inline constexpr std::size_t mostConsolidatedFiles = 500;

struct ConsolidateChoices
{
    std::vector<std::string> urls;
    bool samePeopleOnce = true; ///< recounts people over the rows of all files, where all have them
    bool visible = true;
};

struct Consolidated
{
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document;
    std::size_t sources = 0;
    std::size_t withheld = 0; ///< indicators without a total
    std::size_t samePeople = 0;
    std::vector<SkippedFile> skipped;
    std::vector<rtl::OUString> notMatched; ///< what the second sheet lists, a text each
};

/// A run. Shows how far it has come in the window of `shown`, where there is one. Throws UserError "consolidate-none"
/// where no file could be read, "consolidate-too-many", or engine::Cancelled. No file is changed.
Consolidated consolidate(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                         const ConsolidateChoices& choices,
                         const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& shown = {});

/// The files that can be consolidated in a folder, by name: results as JSON, .ods, .fods and .xlsx.
std::vector<std::string>
consolidatableFiles(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const std::string& folder);

}
