// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A PDF file that is to go to partners: the bytes behind its mark.

#include "Searched.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    const std::string file = bytes.starts_with("%PDF-") ? std::string(bytes) : "%PDF-1.6\n" + std::string(bytes);
    searchOrRefuse([&] { static_cast<void>(privacy::prove(std::as_bytes(std::span(file)), invented())); });
}
