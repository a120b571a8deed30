// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WrittenNumbers: numbers of one column that the language of the document does not read as they are written: with
// another decimal sign, with their unit.
#pragma once

#include "import/SourceTable.hxx"
#include "model/Register.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::imports
{

/// The hours of a duration (engine::writtenHours), with a decimal point or comma.
std::optional<double> writtenHours(std::string_view text, const Reading& reading);

class WrittenNumbers
{
public:
    WrittenNumbers(const model::Column& column, const Reading& reading);

    /// Tells of a text of the column. The decimal sign is the column's: "2.5" proves for "1.250" that it is no
    /// thousand, unless another text has the document's own sign.
    void see(std::string_view text);

    /// "2.5" where the document writes 2,5; "2,5 h", "1h30", "2:30", "90 min" in a column of hours; "12 €", "3 h" with
    /// the column's unit. Empty where it is no number, or could be another one.
    std::optional<double> read(std::string_view text) const;

private:
    std::optional<double> otherDecimal(std::string_view text) const;

    const Reading* mReading;
    std::string mUnit; ///< folded
    bool mIsOfHours = false;
    bool mOtherProven = false; ///< a text has the other sign as no thousand is written
    bool mOwnSeen = false;     ///< a text has the document's own sign
};

}
