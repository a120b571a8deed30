// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/ErrorCode.hxx"

#include <array>

namespace ficheaction::json
{

namespace
{
// In the order of the enumeration.
constexpr std::array texts{
    std::string_view("syntax"),
    std::string_view("encoding"),
    std::string_view("too-large"),
    std::string_view("too-deep"),
    std::string_view("too-many-indicators"),
    std::string_view("unsupported-version"),
    std::string_view("duplicate-key"),
    std::string_view("unknown-key"),
    std::string_view("missing-key"),
    std::string_view("misplaced-key"),
    std::string_view("wrong-type"),
    std::string_view("number-too-large"),
    std::string_view("forbidden-character"),
    std::string_view("empty-text"),
    std::string_view("empty-array"),
    std::string_view("bad-date"),
    std::string_view("bad-number"),
    std::string_view("out-of-range"),
    std::string_view("unknown-choice"),
};
static_assert(texts.size() == static_cast<std::size_t>(ErrorCode::UnknownChoice) + 1);
}

std::string_view codeText(ErrorCode code)
{
    return texts[static_cast<std::size_t>(code)];
}

std::span<const std::string_view> codeTexts()
{
    return texts;
}

}
