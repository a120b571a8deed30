// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Explain: one figure of the grid with its rule in words and the rows behind it. Changes nothing.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/words/Messages.hxx"
#include "engine/explanation/Explainer.hxx"
#include "explain/Words.hxx"

#include <com/sun/star/table/CellAddress.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// Which figure.
struct FigureOfGrid
{
    std::string indicator;               ///< id
    std::vector<std::string> keys;       ///< of a part of the breakdown; none: the whole
    std::optional<model::Period> period; ///< the grid's own where there is none
    bool together = false;               ///< of the compared periods, as one
};

/// A row behind a figure, as a person finds it.
struct ShownRow
{
    std::uint32_t row = 0; ///< of the register, from 0
    std::string sheet;
    std::int32_t sheetRow = 0; ///< as the sheet numbers it, from 1
    std::string key;
    std::optional<model::Date> date;
    std::string label;
    std::string group;                  ///< whom or what the row counts together with others for
    std::optional<double> contribution; ///< none: the group's first row has it, or the row does not count
    double possible = 0;                ///< how many more people it may add
    std::string reason;                 ///< why it does not count
    bool inDoubt = false;               ///< a cell should be mended
};

class ExplainedFigure
{
public:
    /// Rows of one register: all of a figure, or one of the figures that it is made of.
    struct Part
    {
        std::string title; ///< empty where there is but one
        const engine::Explanation* explanation = nullptr;
        std::vector<std::size_t> leftOut; ///< places in explanation->leftOut, doubtful rows first, then by reason
    };

    /// A run. Throws calc::UserError "explain-indicator" ({indicator}), "explain-part" ({part}), "explain-no-together"
    /// where the grid has no such column, what reading throws, and engine::Cancelled.
    ExplainedFigure(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const FigureOfGrid& which, const Messages& messages);
    /// The same, of the figure in the row and the column of a cell of the grid; of other columns, the grid's own
    /// period. Throws besides "explain-no-figure" ({sheet}).
    ExplainedFigure(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const com::sun::star::table::CellAddress& cell, const Messages& messages);

    const model::Indicator& indicator() const { return *mIndicator; }
    const std::vector<std::string>& keys() const { return mWhich.keys; }
    /// The part of the breakdown as people write it; empty of the whole.
    std::string partLabel() const;
    /// Of several periods together, from the first day to the last.
    const model::Period& period() const { return *mWhich.period; }
    bool isTogether() const { return mWhich.together; }
    const engine::Figure& figure() const { return mFigure; }
    const engine::Explanation& explanation() const { return *mExplanation; }
    const std::vector<Part>& parts() const { return mParts; }
    const std::vector<engine::CellAddress>& alerts() const { return mAlerts; }
    FicheData& fiche() { return *mFiche; }
    const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context() const { return mContext; }
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document() const
    {
        return mDocument;
    }

    std::string rule() const;

    ShownRow counted(const Part& part, std::size_t index);
    /// `index`: a place in part.leftOut.
    ShownRow leftOut(const Part& part, std::size_t index);
    /// Whom or what the rows of each group count for. Touches no UNO.
    std::vector<std::string> groupTexts(const Part& part);
    /// "condition non remplie (3), hors période (12)"
    std::string leftOutSummary(const Part& part) const;

private:
    void read(const engine::Progress& progress);
    void find(const com::sun::star::table::CellAddress& cell, const engine::Progress& progress);
    /// Of the figure's period, or of the compared ones together.
    engine::Results results(const engine::Progress& progress = {});
    void explain(ProgressBar& progress);
    /// Touches no UNO.
    void explainRows(const engine::Progress& told);
    void addParts(const engine::Explanation& explanation, const std::string& title);
    ShownRow shown(const engine::Explanation& explanation, std::uint32_t row);
    std::string shownGroup(const engine::Explanation& explanation, const std::string& group) const;

    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    const Messages& mMessages;
    explain::Words mWords;
    FigureOfGrid mWhich;
    std::vector<model::Period> mTogether; ///< the compared periods, where it is of these
    std::unique_ptr<FicheData> mFiche;
    model::Template mShown; ///< the definition with the names that sheets and headings have
    engine::Inputs mInputs;
    const model::Indicator* mIndicator = nullptr;
    std::unique_ptr<engine::Explainer> mExplainer;
    std::optional<engine::Explanation> mExplanation;
    engine::Figure mFigure;
    std::vector<engine::CellAddress> mAlerts;
    std::vector<Part> mParts;
};

/// "42", "42 à 57", "12,5 %", "aucune donnée".
std::string figureText(const Messages& messages, const model::Indicator& indicator, const engine::Figure& figure);

}
