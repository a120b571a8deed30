// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetRegister: what a sheet that was not made by a fiche would be as a register: its headings are the columns; types,
// lists, the key, the date, personal columns and references are proposed from what stands below them.
#pragma once

#include "design/RegisterEdits.hxx"
#include "engine/data/Dataset.hxx"
#include "import/SourceTable.hxx"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::design
{

/// Why a column is proposed as it is.
enum class ProposedFor
{
    Nothing,    ///< no cell says anything: a text
    Words,      ///< texts of all sorts
    Dates,      ///< most cells are days
    Years,      ///< most cells are years
    Numbers,    ///< most cells are numbers, also with a unit behind
    KnownList,  ///< most cells are values of a list that the fiche has
    FewValues,  ///< the same few texts come again
    SeveralOf,  ///< cells have several texts between semicolons or line breaks
    Keys,       ///< most cells are keys of another register
    AboutPeople ///< names, telephone numbers, addresses…
};

struct SheetColumn
{
    std::size_t place = 0; ///< column of the sheet, from 0
    /// Its id is empty; the heading is its label, told apart from one that comes before.
    model::Column column;
    /// Of the values below the heading as they come first, for a column that names it; none where there are too many to
    /// choose from.
    model::ListOfValues ownList;
    ProposedFor because = ProposedFor::Nothing;
    double share = 0;  ///< of the filled cells, how many are so: from 0 to 1
    bool taken = true; ///< becomes a column of the register
};

struct SheetRegister
{
    std::string sheet;
    std::size_t headingRow = 0; ///< row of the sheet, from 0
    std::size_t rows = 0;       ///< below it: neither blank, nor a total, nor a sub-heading
    std::vector<SheetColumn> columns;
    std::optional<std::size_t> key;  ///< place in `columns`; empty: nothing tells the rows apart
    std::optional<std::size_t> date; ///< place in `columns`; empty: the rows are in no period
};

/// What a column says about people, by its heading and its texts.
enum class AboutPeople
{
    Nothing,
    Birth, ///< a day or a year
    Words  ///< a name, a telephone number, an address…: a text, whatever it looks like
};
using AskAboutPeople = std::function<AboutPeople(const std::string& heading, std::span<const std::string> cells)>;

/// Columns without a heading are none. `headingRow`: of the table; empty: where the import would find it. Empty where
/// no row has headings, or none of them a text. Linear in the cells. Sees all of `data`'s registers and lists.
std::optional<SheetRegister> proposeSheetRegister(const imports::SourceTable& source, const std::string& sheet,
                                                  std::optional<std::size_t> headingRow, const engine::Dataset& data,
                                                  const imports::Reading& reading, const AskAboutPeople& aboutPeople);

/// The definition with all lists that the columns could have, for a window in which a person chooses.
model::Template withOwnLists(const model::Template& definition, const SheetRegister& proposed);

/// The definition with this register, the last one, and the lists of its own that its columns name. Its columns are
/// those that are taken, in their order. Refused where none is taken, the key or the date is not taken or is no day,
/// two labels are alike, or the sheet has the name of another of the fiche.
DefinitionOrRefusal withSheetRegister(const model::Template& definition, const SheetRegister& proposed,
                                      std::string_view language);

}
