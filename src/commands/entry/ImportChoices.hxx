// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ImportChoices: an import as a macro asks for it, in one go: headings, columns and mappings by their names.
#pragma once

#include "commands/entry/Import.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::commands
{

struct ImportChoices
{
    /// What becomes of texts that are not in the list of their column.
    enum class Values
    {
        Keep,
        Nearest, ///< the value of the list that was probably meant, where there is one
        Add      ///< the same, and the others go into the list
    };
    using Pair = std::pair<std::string, std::string>;

    std::string url; ///< empty: a sheet of the document itself
    std::string registerId;
    std::string sheet;                      ///< empty: the first with something in it
    std::optional<std::int32_t> headingRow; ///< from 1; 0: none; found where it is not given
    std::string mapping;                    ///< the name of one that is kept
    std::optional<std::vector<Pair>>
        columns;             ///< the only ones to import: heading of the source, column of the register
    std::vector<Pair> fixed; ///< column of the register, text
    Values values = Values::Keep;
    imports::Matching matching = imports::Matching::Update;
    std::optional<calc::TextFormat> format;
    std::optional<bool> attendanceSheet; ///< found where it is not given
    std::vector<Pair> events;            ///< of an attendance sheet: heading of a column, key of its event
    bool createPeople = false;
    bool createEvents = false;
    bool leaveOutDoubtful = false;
    imports::DateOrder dateOrder = imports::DateOrder::ByContent;
};

/// A run, with a progress bar. Columns of the register go by their id or heading. Throws calc::UserError, also
/// "unknown-register", "import-empty" ({sheet}), "import-column", "import-heading", "import-heading-row",
/// "import-mapping", "import-event" ({event}, {sheet}), "import-no-sheet", or engine::Cancelled; the document is then
/// as it was.
ImportReport importRows(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        const ImportChoices& choices);

}
