// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/WholeText.hxx"

#include "json/TextEncoding.hxx"

namespace ficheaction::json
{

ParsedText parseText(std::string_view text, const TextLimits& limits, ErrorReport& errors)
{
    text = withoutByteOrderMark(text);
    if (text.size() > limits.bytes)
    {
        errors.add(0, ErrorCode::TooLarge, std::to_string(text.size()) + " bytes",
                   {"at most {} bytes", {std::to_string(limits.bytes)}});
        return {};
    }
    if (!checkEncoding(text, errors))
        return {};
    return parsePositioned(text, limits.depth, errors);
}

}
