// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DraftFigures: what an indicator that is not in the grid yet would show, on the workbook's own rows.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"

#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstdint>
#include <memory>
#include <string>

namespace ficheaction::commands
{

/// Of the grid's own period.
struct DraftFigure
{
    std::string rule;         ///< in words, in the office's language
    std::string figure;       ///< "12 familles (Habitant 9, Partenaire 3)"; why there is none, where there is none
    bool isOfRows = false;    ///< else it is made of other indicators
    std::int64_t counted = 0; ///< rows that count in any part of the figure, each once
    std::int64_t alerts = 0;  ///< cells that a person should look at
};

class DraftFigures
{
public:
    /// A run that reads the registers. Throws what FicheData throws, calc::UserError where the period cannot be read,
    /// and engine::Cancelled.
    DraftFigures(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const Messages& messages);

    /// As the workbook has it.
    const model::Template& definition() const { return mFiche->definition(); }
    /// How the document reads and writes numbers and days.
    const engine::LocaleReader& localeReader() const { return mFiche->localeReader(); }
    model::CellLocale cellLocale() const { return mFiche->cellLocale(); }

    /// `indicator` reads columns of the workbook's own definition; a formula reads the indicators of `grid`. Lets
    /// nothing else run; time is linear in the rows.
    DraftFigure of(const model::Indicator& indicator, const model::Grid& grid);

    /// The id of the indicator in whose row of the grid `cell` is, or a part of it; empty elsewhere.
    std::string indicatorAt(const com::sun::star::table::CellAddress& cell) const;

private:
    std::string figureTextOf(const engine::IndicatorResult& result) const;

    const Messages& mMessages;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    std::unique_ptr<FicheData> mFiche;
    model::Period mPeriod;
    engine::Inputs mInputs;
};

}
