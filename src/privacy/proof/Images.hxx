// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Images: what an image holds beside its pixels: texts, properties, what a camera notes.
#pragma once

#include "privacy/proof/Budget.hxx"
#include "privacy/proof/XmlPieces.hxx"

#include <string>
#include <string_view>

namespace ficheaction::privacy
{

/// PNG or JPEG.
bool isImage(std::string_view bytes);

/// Calls `sink` with each part: pixels as Where::Binary, all else as Where::Bytes, unpacked. Throws where the image is
/// not whole, or bytes follow it.
void searchImage(const std::string& stream, std::string_view bytes, Budget& budget, const PieceSink& sink);

}
