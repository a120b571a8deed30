// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Template: everything that one fiche action declares: its card, its lists, its registers, its grid.
#pragma once

#include "model/Measure.hxx"
#include "model/Register.hxx"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ficheaction::model
{

/// The values behind a drop-down. Staff extend them in the sheet of lists.
struct ListOfValues
{
    std::string id;
    std::string label;
    std::vector<std::string> values;
    bool ordered = false; ///< a scale: the order of the values means something

    bool operator==(const ListOfValues&) const = default;
};

/// One part of the card, in reading order.
struct CardSection
{
    enum class Kind
    {
        Title,        ///< the action's number and title, shown large
        Text,         ///< a label and a text
        Items,        ///< a label and a bulleted list
        List,         ///< a label and the values of a list (the partners)
        Groups,       ///< a label and labelled lists (the means)
        Steps,        ///< a label and the rows of steps with their schedule
        Participation ///< a label, the level now and the level aimed at
    };
    struct Group
    {
        std::string label;
        std::vector<std::string> items;

        bool operator==(const Group&) const = default;
    };
    struct Step
    {
        std::string text;
        std::vector<std::string> items;
        std::string due;

        bool operator==(const Step&) const = default;
    };

    std::string id;
    std::string label;
    std::string help; ///< what to write here, shown beside the cell; may be empty
    Kind kind = Kind::Text;
    std::string text;               ///< Title, Text
    std::vector<std::string> items; ///< Items
    std::string list;               ///< List: its id; Participation: the id of its scale
    std::vector<Group> groups;      ///< Groups
    std::vector<Step> steps;        ///< Steps
    std::string stepsLabel;         ///< Steps: heading of the column of steps
    std::string dueLabel;           ///< Steps: heading of the schedule
    std::string currentLabel;       ///< Participation
    std::string targetLabel;        ///< Participation
    std::string current;            ///< Participation: a value of the scale
    std::string target;             ///< Participation: a value of the scale

    bool operator==(const CardSection&) const = default;
};

/// What staff expected or began with: a number, or words.
using Expectation = std::variant<std::monostate, double, std::string>;

enum class Direction
{
    Up,  ///< more is better
    Down ///< less is better
};

/// How the figures of several periods make one for all of them together.
enum class RollUp
{
    Sum,
    Recompute,   ///< from the rows of all of them: nobody counts twice
    Last,        ///< the latest that there is
    Maximum,     ///< the largest
    RatioOfSums, ///< the sum of the numerators over that of the denominators
    None         ///< there is no such figure
};

/// What a kind rolls up by where the template is silent.
RollUp usualRollUp(const Measure& measure);

/// Whether figures of this kind may be rolled up so: people who came in two periods are not twice as many.
bool allowsRollUp(const Measure& measure, RollUp rollUp);

/// What was expected of one combination of a breakdown.
struct PartExpectation
{
    std::vector<std::string> keys; ///< one for each dimension of the breakdown, as shown
    Expectation baseline;
    Expectation target;

    bool operator==(const PartExpectation&) const = default;
};

struct Indicator
{
    std::string id;
    std::string label;
    std::string unit;
    int decimals = 0;
    bool percent = false; ///< shown as a percentage
    /// A difference of percentages: its figures, targets and baselines are 100 times what the measure makes, and have
    /// the unit "points".
    bool points = false;
    Direction direction = Direction::Up;
    Expectation baseline;
    Expectation target;
    std::vector<std::string> tools;
    Measure measure;
    RollUp rollUp = RollUp::Recompute;
    std::vector<PartExpectation> parts;
    /// Whether small figures are kept back from partners; nothing: as the measure says (privacy::countsPeople).
    std::optional<bool> countsPeople;

    bool operator==(const Indicator&) const = default;
};

/// The unit of a difference of percentages, in every language.
inline constexpr char unitOfPoints[] = "points";

/// Whether the baseline is what a trend is compared with: of a difference in points, a share.
bool isComparedWithBaseline(const Indicator& indicator);

/// `baseline`, of the template or as staff typed it, in the unit of the indicator's figures.
Expectation baselineInUnit(const Indicator& indicator, Expectation baseline);

/// An object of the evaluation, with the tools that answer all of its indicators.
struct GridObject
{
    std::string id;
    std::string label;
    std::vector<std::string> tools;
    std::vector<Indicator> indicators;

    bool operator==(const GridObject&) const = default;
};

struct Grid
{
    std::string label; ///< the sheet's name when it is created
    std::vector<GridObject> objects;

    bool operator==(const Grid&) const = default;
};

/// A row that is there when a fiche is created (the steps of the action): column id to text.
using InitialRow = std::map<std::string, std::string>;

struct Template
{
    int schemaVersion = 1;
    std::string id;
    std::string language; ///< "fr", "en-GB": of every text here, and of the sheets
    std::string title;
    std::string description;
    std::string cardLabel;  ///< name of the card's sheet
    std::string listsLabel; ///< name of the sheet of lists
    std::vector<CardSection> card;
    std::vector<ListOfValues> lists;
    std::vector<Register> registers;
    std::map<std::string, std::vector<InitialRow>> rows; ///< by register id
    Grid grid;
    /// The words of the sheets that belong to no register: headings of the grid, states, "(non renseigné)"…
    /// Every key of wordingKeys() is there.
    std::map<std::string, std::string> wording;

    const Register* registerNamed(const std::string& registerId) const;
    /// The place of the register among the registers.
    std::optional<std::size_t> indexOf(std::string_view registerId) const;
    const ListOfValues* listNamed(const std::string& listId) const;
    const std::string& word(const std::string& key) const { return wording.at(key); }

    /// Every indicator with its object, in the order of the grid.
    std::vector<std::pair<const GridObject*, const Indicator*>> indicators() const;

    bool operator==(const Template&) const = default;
};

/// Where a path leads: the register of its last step and the column there.
struct PathTarget
{
    const Register* owner = nullptr;
    const Column* column = nullptr; ///< null where the path is empty: the row itself
};

/// Follows `path` from `source`; empty where a step is unknown, or is no reference and not the last.
std::optional<PathTarget> resolve(const Template& definition, const Register& source, const Path& path);

/// The keys that `wording` must have, each with what it is for.
const std::vector<std::pair<std::string, std::string>>& wordingKeys();

}
