// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextPosition: from the offset of a byte to the line and column in which an editor shows it.
#pragma once

#include <cstddef>
#include <string_view>

namespace ficheaction::json
{

struct TextPosition
{
    std::size_t line = 1;
    std::size_t column = 1; ///< in characters
};

/// Goes through a text from its beginning, so that many positions cost one walk. A line ends with LF, CR LF or CR.
class TextCursor
{
public:
    /// `text` outlives the cursor.
    explicit TextCursor(std::string_view text)
        : mText(text)
    {
    }

    /// The position of the byte at `offset`, which is not before the one asked for last; of the end, where it is
    /// behind.
    TextPosition advanceTo(std::size_t offset);

private:
    bool endsLine(std::size_t offset) const;

    std::string_view mText;
    std::size_t mOffset = 0;
    TextPosition mPosition;
};

}
