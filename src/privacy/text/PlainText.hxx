// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlainText: a text as a reader takes it, whatever characters it was typed with, and where each of its bytes comes
// from.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// Letters keep their case and lose their marks; full width, mathematical and other forms of letters and digits are the
/// plain ones; letters of other alphabets are the Latin ones that they look like in words that hold Latin letters, or
/// such letters only. Blanks of every kind are ' ', line breaks '\n', dashes and hyphens '-', apostrophes '\'', raised
/// and bullet points '.'. What has no width is left out. All else stays.
struct PlainText
{
    std::string text;
    std::vector<std::size_t> begins; ///< of each byte of `text`: where its character begins in the source
    std::vector<std::size_t> ends;   ///< and where that ends, with the marks on it

    /// Length in bytes of the source for the bytes from `first` to `last` of `text`, the end not included.
    std::size_t sourceLength(std::size_t first, std::size_t last) const { return ends[last - 1] - begins[first]; }
};

PlainText plainOf(std::string_view source);

}
