// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Compare: puts other periods beside the grid's own, and fills all of them in one pass over the registers.
#pragma once

#include "calc/grid/ComparedColumns.hxx"
#include "calc/grid/GridLanguage.hxx"
#include "commands/fiche/FicheData.hxx"

namespace ficheaction::commands
{

/// What the grid of a document can be compared with. Reads no registers.
class Comparable
{
public:
    /// Throws calc::UserError where the document holds no fiche, or its grid or its period cannot be found.
    Comparable(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// The grid's own.
    const model::Period& period() const { return mPeriod; }

    /// See calc::comparedPeriods.
    std::vector<calc::ComparedPeriod> periods(calc::PeriodChoice choice) const;

    /// `period` with its heading.
    calc::ComparedPeriod named(const model::Period& period) const;

    const calc::GridComparison& present() const { return mPresent; }

private:
    std::shared_ptr<const model::Template> mDefinition;
    calc::FicheLayout mLayout;
    model::Period mPeriod;
    calc::GridLanguage mLanguage;
    calc::GridComparison mPresent;
};

/// A run: gives the grid the columns of `comparison`, in any order, and fills it, in one undo step; without periods
/// takes all such columns out, and fills nothing. A period without a heading gets the one of its days. Throws
/// calc::UserError or engine::Cancelled; the document is then as it was.
void compare(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             calc::GridComparison comparison);

}
