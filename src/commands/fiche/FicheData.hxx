// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FicheData: a document's fiche as every command needs it: its template, where its sheets are, its rows.
#pragma once

#include "commands/fiche/KeptFiche.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <memory>
#include <span>
#include <vector>

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

    ~FicheData();
    FicheData(const FicheData&) = delete;
    FicheData& operator=(const FicheData&) = delete;

    const model::Template& definition() const { return *mDefinition; }
    /// For what outlives the fiche's data: a step of the undo list.
    const std::shared_ptr<const model::Template>& sharedDefinition() const { return mDefinition; }
    const calc::FicheLayout& layout() const { return mLayout; }
    const engine::Dataset& dataset() const { return mFiche->dataset(); }
    /// Reads what people type in the way of the document's locale.
    const engine::LocaleReader& localeReader() const { return mFiche->localeReader(); }
    /// How the document writes what is in its cells, for texts that people read.
    model::CellLocale cellLocale() const { return mFiche->localeReader().written(); }

    /// The period of the grid. Throws calc::UserError where it cannot be read.
    model::Period period() const;

    /// One result for each period: the indicators are measured as far as the last results do not hold any more.
    std::vector<engine::Results> evaluate(std::span<const model::Period> periods, const engine::Inputs& inputs,
                                          const engine::Progress& progress = {});

    /// How many cells a person should look at: quality::countAlerts.
    std::size_t alerts() { return mFiche->alerts(); }

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::shared_ptr<const model::Template> mDefinition;
    calc::FicheLayout mLayout;
    std::unique_ptr<KeptFiche> mFiche;
};

}
