// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlacedFile: puts a file in place whole and checked, or leaves nothing.
#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <utility>

namespace ficheaction::privacy
{

/// Why a file could not be put in place: a code of the message catalogue ("share.disk-full") and what its text names.
class FileFault : public std::exception
{
public:
    FileFault(std::string code, std::map<std::string, std::string> parameters)
        : mCode(std::move(code))
        , mParameters(std::move(parameters))
    {
    }

    const std::string& code() const { return mCode; }
    const std::map<std::string, std::string>& parameters() const { return mParameters; }
    const char* what() const noexcept override { return mCode.c_str(); }

private:
    std::string mCode;
    std::map<std::string, std::string> mParameters;
};

/// Writes `content` to a file of its own in the folder of `target`, reads it back and compares, then moves it into
/// place at one stroke; on Linux the file has no name before. A target that is there is replaced only where `replace`
/// says so, and never one that somebody has open in LibreOffice. Throws FileFault, and leaves the folder as it was.
void placeFile(const std::filesystem::path& target, std::span<const std::byte> content, bool replace);

}
