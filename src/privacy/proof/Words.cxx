// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Words.hxx"

#include "text/Letters.hxx"
#include "text/TextFolding.hxx"

#include <utf8proc.h>

namespace ficheaction::privacy
{

std::string wordForm(std::string_view text)
{
    const std::string folded = texts::folded(text);
    std::string form;
    form.reserve(folded.size());
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(folded.data());
    const auto size = static_cast<utf8proc_ssize_t>(folded.size());
    bool gap = false;
    for (utf8proc_ssize_t position = 0; position < size;)
    {
        utf8proc_int32_t character = 0;
        const utf8proc_ssize_t length = utf8proc_iterate(bytes + position, size - position, &character);
        if (length > 0 && texts::isLetterOrDigit(character))
        {
            if (gap && !form.empty())
                form += ' ';
            gap = false;
            form.append(folded, static_cast<std::size_t>(position), static_cast<std::size_t>(length));
        }
        else
            gap = true;
        position += length > 0 ? length : 1;
    }
    return form;
}

std::vector<std::string_view> wordsOf(std::string_view wordForm)
{
    std::vector<std::string_view> words;
    while (!wordForm.empty())
    {
        const std::size_t end = std::min(wordForm.find(' '), wordForm.size());
        words.push_back(wordForm.substr(0, end));
        wordForm.remove_prefix(std::min(end + 1, wordForm.size()));
    }
    return words;
}

}
