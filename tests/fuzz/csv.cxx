// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The first bytes of a text file, of which the encoding and the separator are told.

#include "Target.hxx"
#include "import/CsvDialect.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const imports::CsvDialect dialect = imports::detectDialect(bytes);
    require(std::string_view(";,\t|").find(dialect.separator) != std::string_view::npos, "a separator of its own");
}
