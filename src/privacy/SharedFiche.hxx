// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedFiche: all that a copy for partners holds, as plain values: what is not here cannot be in the copy.
#pragma once

#include "model/Date.hxx"
#include "model/Template.hxx"
#include "privacy/GridDigest.hxx"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ficheaction::privacy
{

/// What one cell of the copy holds: nothing, a number, a text as it stands (whatever it begins with), a day.
using SharedValue = std::variant<std::monostate, double, std::string, model::Date>;

/// One row of the card's page.
struct SharedCardLine
{
    enum class Kind
    {
        Structure,    ///< `label`: the centre social
        Title,        ///< `label`, `text`: the action
        Text,         ///< `label`, `text`
        TableHeading, ///< `label`, and the headings `text` and `beside`
        TableRow,     ///< `text` and `beside`: a step and when it is due
        Level         ///< `text` and `beside`: the levels of participation now and aimed at
    };
    Kind kind = Kind::Text;
    std::string label;
    std::string text;
    std::string beside;
    std::string place; ///< for people: "Fiche action, Objectifs"
};

struct SharedGridColumn
{
    enum class Kind
    {
        Object,
        Indicator,
        Tools,
        Baseline,
        Target,
        Actual,
        Compared, ///< the figures of another period
        Together, ///< what the compared periods make together
        Evolution,
        EvolutionPercent,
        Gap,
        Rate,
        Analysis
    };
    Kind kind = Kind::Object;
    std::string heading;
    std::optional<model::Period> period; ///< Compared, Evolution, EvolutionPercent
    std::int32_t width = 0;              ///< as in the source, in 1/100 mm
};

/// What staff type beside a figure.
bool isTyped(SharedGridColumn::Kind kind);

struct SharedGridRow
{
    enum class Kind
    {
        Indicator,
        Part, ///< one combination of an indicator's breakdown
        Participation
    };
    Kind kind = Kind::Indicator;
    std::string indicatorId;        ///< empty: Participation
    std::vector<std::string> keys;  ///< Part: the values of the breakdown, as in the results
    std::vector<SharedValue> cells; ///< one for each column of the grid
    std::vector<int> telling{};     ///< whole numbers that tell a figure of the row that is kept back
};

struct SharedGrid
{
    std::string sheetName;
    std::string title;
    model::Period period{};
    model::Date computedOn{};
    std::vector<SharedGridColumn> columns;
    std::vector<SharedGridRow> rows;
    std::vector<std::string> notices; ///< stand below the rows: what "masqué" means, what the copy is
    std::string frozen;               ///< the line of a frozen copy (GridDigest.hxx), below the notices; else empty
};

/// A register of which the rows may go to partners.
struct SharedTable
{
    std::string registerId;
    std::string sheetName;
    std::vector<std::string> columnIds; ///< never of a personal column, nor of a reference to people
    std::vector<std::string> headings;
    std::vector<std::int32_t> widths; ///< as in the source, in 1/100 mm
    std::vector<std::vector<SharedValue>> rows;
};

/// A block of cells of the grid's sheet: indices into sheetRows() and its columns; the ends are included.
struct SharedBlock
{
    std::size_t firstColumn = 0;
    std::size_t firstRow = 0;
    std::size_t lastColumn = 0;
    std::size_t lastRow = 0;
};

/// A chart of the grid's sheet, to be made anew of the copy's own cells. All of them stand below its rows.
struct SharedChart
{
    std::string diagram;  ///< "com.sun.star.chart.BarDiagram"
    std::string title;    ///< may be empty
    std::string subtitle; ///< may be empty
    bool vertical = false;
    bool stacked = false;
    bool percent = false;
    bool legend = false;
    bool columnHeaders = false;
    bool rowHeaders = false;
    std::vector<SharedBlock> blocks;
    std::int32_t width = 0; ///< in 1/100 mm
    std::int32_t height = 0;
};

/// Parts that were not chosen are empty.
struct SharedFiche
{
    std::shared_ptr<const model::Template> definition; ///< for its words and formats; itself it does not travel
    std::string title;                                 ///< of the action
    std::string structure;                             ///< the centre social; may be empty
    std::string cardSheet;
    std::vector<SharedCardLine> card;
    std::optional<SharedGrid> grid;
    std::vector<SharedTable> tables;
    std::vector<SharedChart> charts;
};

/// Visits every text that a person may have typed, with its place for people ("Grille d'évaluation, Analyse : Familles
/// touchées"), and whole numbers of nine digits or more in tables. Always in the same order; may change them.
void visitTexts(SharedFiche& fiche, const std::function<void(const std::string& place, std::string& text)>& visit);

/// For the places of texts that staff typed beside figures that are kept back (situation at the start, target,
/// analysis): the numbers that tell these.
std::map<std::string, std::vector<int>> tellingNumbers(const SharedFiche& fiche);

/// Every text that the copy will hold, also those of the template: headings, names of sheets, notices.
std::vector<std::string> allTexts(const SharedFiche& fiche);

/// Every number and day that the copy will hold, as the proof compares them: "12", "0.5", "2026-06-12".
std::vector<std::string> allNumbers(const SharedFiche& fiche);

/// Where in sheetRows() the headings of the grid are; its rows follow.
inline constexpr std::size_t gridHeadingRow = 5;

/// The sheet of the grid as it is shown, row by row from its first: title, period, headings, rows, notices, the frozen
/// line.
std::vector<std::vector<SharedValue>> sheetRows(const SharedGrid& grid, const model::Template& definition);

/// The same cells without the frozen line, as gridDigest wants them: a day is the number that .ods and .xlsx store.
std::vector<std::vector<GridCell>> digestCells(const SharedGrid& grid, const model::Template& definition);

/// The number that stands for a day in the cells of a copy, which count from 1899-12-30.
double serialOf(model::Date date);

}
