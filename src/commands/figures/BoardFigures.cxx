// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/BoardFigures.hxx"

#include "board/Months.hxx"
#include "calc/board/BoardCells.hxx"
#include "calc/board/BoardSheet.hxx"
#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/grid/OfficeGridLanguage.hxx"
#include "engine/evaluation/PeriodEvaluation.hxx"

#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// The heading of the first compared period, as it is now.
std::string headingOf(const Document& document, const calc::GridPlace& grid, const calc::ComparedColumn& column)
{
    const auto cell = calc::cellAt(document, {grid.sheet, column.column, grid.headingRow});
    return calc::fromOffice(uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString());
}

std::string titleOf(const model::Template& definition, const calc::StaffEntries& entries)
{
    for (const model::CardSection& section : definition.card)
        if (section.kind == model::CardSection::Kind::Title)
            for (const auto& [id, text] : entries.action)
                if (id == section.id)
                    return text;
    return {};
}
}

BoardFigures::BoardFigures(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                           const FicheData& fiche, const calc::StaffEntries& entries,
                           std::span<const engine::Results> figures)
    : mFiche(fiche)
    , mLanguage(calc::gridLanguage(context, document, fiche.definition()))
    , mInputs{calc::LocalTime::now().day, entries.baselines}
    , mAction(titleOf(fiche.definition(), entries))
{
    mSubject.definition = &fiche.definition();
    mSubject.results = &figures.front();
    const calc::GridPlace& grid = fiche.layout().grid;
    if (!grid.compared.empty() && figures.size() > 1)
    {
        mSubject.before = &figures[1];
        mSubject.beforeHeading = headingOf(document, grid, grid.compared.front());
    }
    mSubject.baselines = entries.baselines;
    mSubject.targets = entries.targets;
    mSubject.levels.insert(entries.action.begin(), entries.action.end());
    mSubject.writing = mLanguage.writing();
    mSubject.number = mLanguage.number;
}

board::Board BoardFigures::board(const std::vector<std::string>& chosen)
{
    measureMonths(chosen);
    return board::boardOf(mSubject, chosen);
}

std::vector<std::string> BoardFigures::proposed() const
{
    std::vector<std::string> ids;
    for (const board::Offer& offer : board::offers(*mSubject.definition, mSubject.targets))
        if (offer.proposed)
            ids.push_back(offer.id);
    return ids;
}

std::string BoardFigures::subtitle() const
{
    return calc::boardSubtitle(mLanguage, mAction, mSubject.results->period);
}

void BoardFigures::measureMonths(const std::vector<std::string>& chosen)
{
    mSubject.months.clear();
    mMonthly.clear();
    std::vector<const model::Indicator*> wanted;
    for (const auto& [object, indicator] : mFiche.definition().indicators())
    {
        if (std::find(chosen.begin(), chosen.end(), "month__" + indicator->id) == chosen.end())
            continue;
        if (std::optional<model::Indicator> monthly = board::monthlyIndicator(mFiche.definition(), *indicator))
            wanted.push_back(&mMonthly.emplace_back(std::move(*monthly)));
    }
    if (wanted.empty())
        return;
    engine::PeriodEvaluation period(mFiche.dataset(), wanted, mSubject.results->period, mInputs);
    engine::MeasureEvaluation measuring(mFiche.dataset());
    measuring.begin(mInputs.today, [](std::size_t) {});
    for (std::size_t index = 0; index < wanted.size(); ++index)
        period.measure(index, measuring);
    mSubject.months = period.finish().indicators;
}

void updateBoard(calc::UndoContext& step, const uno::Reference<uno::XComponentContext>& context,
                 const Document& document, const FicheData& fiche, const calc::StaffEntries& entries,
                 std::span<const engine::Results> figures)
{
    const std::vector<std::string> shown = calc::boardItems(document);
    if (shown.empty())
        return;
    BoardFigures board(context, document, fiche, entries, figures);
    calc::updateBoard(step, document, fiche.definition(), board.language(), board.board(shown), board.subtitle());
}

}
