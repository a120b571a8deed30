// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Board: what a dashboard shows of the results of a fiche: key figures and the data of its charts, chosen by what the
// definition says of each indicator. It computes no figure: all are those of the results.
#pragma once

#include "engine/results/Results.hxx"
#include "engine/rows/ShownKeys.hxx"
#include "model/Template.hxx"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::board
{

/// One number to be drawn; none unless the status is Ok.
struct Point
{
    engine::Status status = engine::Status::Ok;
    double value = 0;

    bool operator==(const Point&) const = default;
};

struct Series
{
    std::string name;
    std::vector<Point> points; ///< one for each category

    bool operator==(const Series&) const = default;
};

enum class ChartKind
{
    Columns, ///< upright: months, ages, levels, whatever has an order
    Bars     ///< lying: names, which need room
};

struct Chart
{
    std::string id; ///< "month__attendance", "parts__people", "values__themes", "levels__level", "steps__milestones",
                    ///< "targets", "participation__participation"
    ChartKind kind = ChartKind::Columns;
    std::string title;       ///< what is seen: "Familles touchées par mois"
    std::string description; ///< for who does not see it
    bool stacked = false;    ///< the series add up to the whole of a category
    /// Figures that may be intervals: the first series has their lower ends, the second, on top of it, what is between
    /// these and the upper ends.
    bool intervals = false;
    bool percent = false; ///< the points are shares of 1
    int decimals = 0;
    std::optional<double> greatest; ///< where the numbers end: the highest level of a scale
    std::string categoryHeading;
    std::vector<std::string> categories; ///< at most mostCategories, or months of mostMonths
    std::vector<Series> series;          ///< at most mostSeries

    /// Whether any point is a number other than zero.
    bool hasData() const;

    /// Whether any figure is an interval.
    bool hasIntervals() const;
};

struct KeyFigure
{
    std::string id; ///< "value__attendance"
    std::string label;
    const model::Indicator* indicator = nullptr;
    engine::Figure figure;
    std::string target;    ///< "Visé : 12 · atteint"; empty where nothing is aimed at
    std::string evolution; ///< "2025 : 10 (+2)"; empty where there is nothing to compare with
};

struct Board
{
    std::string name; ///< of the sheet
    std::vector<KeyFigure> keyFigures;
    std::vector<Chart> charts;
};

inline constexpr std::size_t mostCategories = 10;
inline constexpr std::size_t mostMonths = 24;
inline constexpr std::size_t mostSeries = 4;

/// What a board is made of.
struct Subject
{
    const model::Template* definition = nullptr;
    const engine::Results* results = nullptr;            ///< of the grid's period
    std::vector<engine::IndicatorResult> months;         ///< of monthlyIndicator()s, by their id
    const engine::Results* before = nullptr;             ///< of the first compared period; null: none is compared
    std::string beforeHeading;                           ///< of its column
    std::map<std::string, model::Expectation> baselines; ///< by indicator id: as staff typed them, else of the template
    std::map<std::string, model::Expectation> targets;
    std::map<std::string, std::string> levels; ///< of participation: "<section>_current", "<section>_target"
    engine::Writing writing;
    std::function<std::string(double number, int decimals)> number;
};

/// Something that can be on the board.
struct Offer
{
    std::string id;
    std::string label;
    bool isChart = false;
    bool proposed = false;
};

/// Everything that the definition makes possible, key figures first, then charts. Reads no figures: an empty fiche has
/// the same offers as a full one. Eight key figures and six charts are proposed at most.
std::vector<Offer> offers(const model::Template& definition, const std::map<std::string, model::Expectation>& targets);

/// The board with what `chosen` names, in the order of the offers. Ids that are not offered are passed over.
Board boardOf(const Subject& subject, const std::vector<std::string>& chosen);

/// "Rien n’est encore noté…": stands in the place of a chart without data.
std::string waitingText(const model::Template& definition, const Chart& chart);

/// The name of a dashboard's sheet in the definition's language.
std::string boardName(const model::Template& definition);

}
