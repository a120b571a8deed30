// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/TextPosition.hxx"

#include <algorithm>

namespace ficheaction::json
{

namespace
{
bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}
}

TextPosition TextCursor::advanceTo(std::size_t offset)
{
    for (const std::size_t end = std::min(offset, mText.size()); mOffset < end; ++mOffset)
    {
        if (endsLine(mOffset))
            mPosition = {mPosition.line + 1, 1};
        else if (mOffset + 1 == mText.size() || beginsCharacter(mText[mOffset + 1]))
            ++mPosition.column;
    }
    return mPosition;
}

bool TextCursor::endsLine(std::size_t offset) const
{
    const bool carriageReturnAlone = mText[offset] == '\r' && mText.substr(offset + 1, 1) != "\n";
    return mText[offset] == '\n' || carriageReturnAlone;
}

}
