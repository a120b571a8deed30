// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/ErrorCode.hxx"

#include <array>

namespace ficheaction::templates
{

namespace
{
// In the order of the enumeration.
constexpr std::array texts{
    std::string_view("bad-id"),
    std::string_view("duplicate-id"),
    std::string_view("duplicate-label"),
    std::string_view("duplicate-value"),
    std::string_view("bad-value"),
    std::string_view("bad-language"),
    std::string_view("bad-sheet-name"),
    std::string_view("duplicate-sheet-name"),
    std::string_view("unknown-register"),
    std::string_view("unknown-column"),
    std::string_view("unknown-list"),
    std::string_view("unknown-type"),
    std::string_view("unknown-kind"),
    std::string_view("unknown-format"),
    std::string_view("unknown-direction"),
    std::string_view("unknown-value"),
    std::string_view("not-a-reference"),
    std::string_view("register-without-key"),
    std::string_view("not-a-scale"),
    std::string_view("wrong-column-type"),
    std::string_view("inherit-cycle"),
    std::string_view("too-many-breakdowns"),
    std::string_view("bad-operand"),
    std::string_view("different-registers"),
    std::string_view("missing-placeholder"),
    std::string_view("unknown-placeholder"),
    std::string_view("wrong-count"),
    std::string_view("not-ascending"),
    std::string_view("not-dated"),
    std::string_view("unknown-indicator"),
    std::string_view("bad-formula"),
    std::string_view("expression-cycle"),
    std::string_view("bad-roll-up"),
    std::string_view("quoted-number"),
    std::string_view("not-a-share"),
};
static_assert(texts.size() == static_cast<std::size_t>(ErrorCode::NotAShare) + 1);
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
