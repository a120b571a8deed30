// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PdfFile: all objects of a PDF file: pages as text, properties, bookmarks, files inside it.
#pragma once

#include "privacy/proof/Budget.hxx"
#include "privacy/proof/Hunt.hxx"

#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// Throws where the file is encrypted or damaged, or has bytes that belong to nothing, or shows text that cannot be
/// read.
void searchPdf(const std::string& stream, std::string_view bytes, Hunt& hunt, Budget& budget);

}
