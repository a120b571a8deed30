// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/FieldCounts.hxx"

#include <algorithm>
#include <optional>

namespace ficheaction::imports
{

namespace
{
/// The letters of a text one by one; of those that are none of ASCII it matters only that they are not.
class Letters
{
public:
    Letters(std::string_view bytes, bool isUtf16)
        : mBytes(bytes)
        , mWidth(isUtf16 ? 2 : 1)
        , mIsBigEndian(bytes.starts_with("\xFE\xFF") || (bytes.size() > 1 && bytes[0] == '\0' && bytes[1] != '\0'))
    {
        if (isUtf16 && (bytes.starts_with("\xFE\xFF") || bytes.starts_with("\xFF\xFE")))
            mPlace = 2;
        else if (bytes.starts_with("\xEF\xBB\xBF"))
            mPlace = 3;
    }

    std::optional<char> next()
    {
        const std::optional<char> letter = peek();
        mPlace += letter ? mWidth : 0;
        return letter;
    }

    std::optional<char> peek() const
    {
        constexpr char other = '\x80';
        if (mPlace + mWidth > mBytes.size())
            return std::nullopt;
        if (mWidth == 1)
            return mBytes[mPlace];
        const char high = mBytes[mPlace + (mIsBigEndian ? 0 : 1)];
        return high == '\0' ? mBytes[mPlace + (mIsBigEndian ? 1 : 0)] : other;
    }

private:
    std::string_view mBytes;
    std::size_t mWidth;
    bool mIsBigEndian;
    std::size_t mPlace = 0;
};

/// Reads to the end of a field that begins with a quote, which has been read.
void passQuoted(Letters& letters)
{
    while (const std::optional<char> letter = letters.next())
        if (*letter == '"')
        {
            if (letters.peek() != '"')
                return;
            letters.next();
        }
}
}

std::vector<std::size_t> fieldCounts(std::string_view bytes, char separator, bool isUtf16)
{
    std::vector<std::size_t> counts;
    Letters letters(bytes, isUtf16);
    std::size_t fields = 1;
    bool isAtBegin = true; ///< of a field
    bool isInRow = false;
    while (const std::optional<char> letter = letters.next())
    {
        if (*letter == '\r' || *letter == '\n')
        {
            if (*letter == '\r' && letters.peek() == '\n')
                letters.next();
            counts.push_back(fields);
            fields = 1;
            isAtBegin = true;
            isInRow = false;
            continue;
        }
        isInRow = true;
        if (*letter == separator)
            ++fields;
        else if (*letter == '"' && isAtBegin)
            passQuoted(letters);
        isAtBegin = *letter == separator;
    }
    if (isInRow)
        counts.push_back(fields);
    return counts;
}

void giveFieldCounts(SourceTable& table, const std::vector<std::size_t>& counts)
{
    std::vector<std::size_t> fields;
    for (std::size_t row = 0; row < table.rows(); ++row)
    {
        const std::size_t line = table.firstRow + row;
        const std::size_t count = line < counts.size() ? counts[line] : 0;
        for (std::size_t column = 0; column < table.columns; ++column)
            if (!isBlank(table.at(row, column)) && table.firstColumn + column >= count)
                return;
        fields.push_back(count - std::min(count, table.firstColumn));
    }
    table.fields = std::move(fields);
}

}
