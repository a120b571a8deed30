// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A ZIP file that is to go to partners: the bytes with its mark in front, so that it is taken for one.

#include "Searched.hxx"

void ficheaction::fuzz::readAnything(std::string_view bytes)
{
    std::string file(bytes);
    file.replace(0, 4, "PK\3\4");
    searchOrRefuse([&] { static_cast<void>(privacy::prove(std::as_bytes(std::span(file)), invented())); });
}
