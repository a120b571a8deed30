// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WrittenFile: a file in the making, which is gone unless it is moved to its place.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace ficheaction::privacy
{

class WrittenFile
{
public:
    virtual ~WrittenFile() = default;

    /// All of these throw FileFault.
    virtual void write(std::span<const std::byte> content) = 0;
    virtual bool holds(std::span<const std::byte> content) = 0;
    virtual void moveTo(const std::filesystem::path& target, bool replace) = 0;
};

/// On Linux a file without a name where the folder's file system has such; else one with a name of its own.
std::unique_ptr<WrittenFile> writtenFile(const std::filesystem::path& folder);

}
