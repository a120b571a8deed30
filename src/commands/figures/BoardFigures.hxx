// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BoardFigures: what a dashboard is made of: the results of the grid, and some of them month by month.
#pragma once

#include "board/Board.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/grid/GridLanguage.hxx"
#include "calc/grid/GridReader.hxx"
#include "commands/fiche/FicheData.hxx"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::commands
{

class BoardFigures
{
public:
    /// `figures`: what gridFigures() made. All of them outlive it.
    BoardFigures(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const FicheData& fiche, const calc::StaffEntries& entries, std::span<const engine::Results> figures);
    BoardFigures(const BoardFigures&) = delete;
    BoardFigures& operator=(const BoardFigures&) = delete;

    /// Measures by month what `chosen` asks for.
    board::Board board(const std::vector<std::string>& chosen);

    /// What is proposed.
    std::vector<std::string> proposed() const;

    const calc::GridLanguage& language() const { return mLanguage; }

    /// The action and the period.
    std::string subtitle() const;

private:
    void measureMonths(const std::vector<std::string>& chosen);

    const FicheData& mFiche;
    calc::GridLanguage mLanguage;
    engine::Inputs mInputs;
    board::Subject mSubject;
    std::deque<model::Indicator> mMonthly; ///< the results of months point to them
    std::string mAction;
};

/// Brings the dashboard of `document` up to date, as a part of `step`, where it has one.
/// Throws as calc::updateBoard does.
void updateBoard(calc::UndoContext& step,
                 const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const FicheData& fiche, const calc::StaffEntries& entries, std::span<const engine::Results> figures);

}
