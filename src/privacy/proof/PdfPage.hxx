// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PdfPage: the texts that the operators of a page show.
#pragma once

#include "privacy/proof/PdfFont.hxx"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// Each text object (BT … ET) as one text, in their order; texts that stand in place of glyphs (ActualText) too. `font`
/// gives the font of a name of the page. Throws where the page is damaged, or shows glyphs that stand for nothing.
std::vector<std::string> pageTexts(std::string_view content, const std::string& stream,
                                   const std::function<const PdfFont&(const std::string& name)>& font);

}
