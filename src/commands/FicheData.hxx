// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FicheData: a document's fiche as every command needs it: its template, where its sheets are, its rows.
#pragma once

#include "calc/FicheLayout.hxx"
#include "calc/OfficeLocaleReader.hxx"
#include "engine/Dataset.hxx"
#include "engine/Evaluation.hxx"
#include "engine/RawTable.hxx"
#include "model/Template.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>

namespace ficheaction::commands
{

/// The template that `document` carries. Throws calc::UserError "no-fiche" where there is none, InvalidTemplate where
/// it was damaged.
std::shared_ptr<const model::Template>
definitionIn(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

class FicheData
{
public:
    /// Reads `document`. Throws what definitionIn throws, and what reading throws.
    FicheData(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const engine::Progress& progress = {});

    FicheData(const FicheData&) = delete;
    FicheData& operator=(const FicheData&) = delete;

    const model::Template& definition() const { return *mDefinition; }
    const calc::FicheLayout& layout() const { return mLayout; }
    const engine::Dataset& dataset() const { return *mDataset; }

    /// The period of the grid. Throws calc::UserError where it cannot be read.
    model::Period period() const;

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::shared_ptr<const model::Template> mDefinition;
    calc::FicheLayout mLayout;
    calc::OfficeLocaleReader mReader;
    engine::RawWorkbook mWorkbook;
    std::unique_ptr<engine::Dataset> mDataset;
};

}
