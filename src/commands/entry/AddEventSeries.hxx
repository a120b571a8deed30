// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddEventSeries: events that come back every week or so, in one undo step.
#pragma once

#include "commands/entry/NamedValues.hxx"
#include "commands/fiche/FicheData.hxx"
#include "entry/EventSeries.hxx"
#include "entry/RowDraft.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

/// More events at once are a slip of a year.
inline constexpr std::size_t mostInSeries = 400;

/// The register of events that have a day of their own. Throws UserError "series.no-events".
std::size_t seriesRegister(const FicheData& fiche);

struct AddedSeries
{
    std::vector<std::string> keys;   ///< of the new events, by day; empty ones where the register has none
    std::vector<model::Date> passed; ///< days that have the same event already
    std::string sheet;
    std::string cell; ///< the first of the new ones, "A12"
};

/// A run: adds `draft` at each of the days, below the rows of the register, where the same event is not there already.
/// Throws what calc::RegisterWriter throws, and UserError "series.too-many" ({most}); nothing is written then.
AddedSeries addEventSeries(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                           const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                           const FicheData& fiche, std::size_t table, const entry::RowDraft& draft,
                           const std::vector<model::Date>& days);

/// When a macro's events take place.
struct SeriesDays
{
    entry::SeriesRule rule; ///< without `free`
    std::string except;     ///< lines as entry::readFreeDays reads them
};

/// The same with events of these values. Throws besides what cellsOf throws, UserError "row-refused" ({sheet},
/// {problems}), "series.unread" ({line}).
AddedSeries addEventSeries(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                           const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                           const std::vector<NamedValue>& values, const SeriesDays& when);

}
