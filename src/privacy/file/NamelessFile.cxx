// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/file/NamelessFile.hxx"

#ifdef __linux__

#include "privacy/file/SystemFault.hxx"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <random>
#include <string>

#include <fcntl.h>
#include <unistd.h>

namespace ficheaction::privacy
{

namespace
{
namespace fs = std::filesystem;

class NamelessFile : public WrittenFile
{
public:
    NamelessFile(int file, fs::path folder)
        : mFile(file)
        , mFolder(std::move(folder))
    {
    }
    ~NamelessFile() override { close(mFile); }
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;

    void write(std::span<const std::byte> content) override
    {
        while (!content.empty())
        {
            const ssize_t count = ::write(mFile, content.data(), content.size());
            if (count < 0 && errno != EINTR)
                throw systemFault(errno, mFolder);
            content = content.subspan(static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
        }
        if (fsync(mFile) != 0)
            throw systemFault(errno, mFolder);
    }

    bool holds(std::span<const std::byte> content) override
    {
        std::array<std::byte, 65536> buffer{};
        off_t position = 0;
        for (;;)
        {
            const ssize_t count = pread(mFile, buffer.data(), buffer.size(), position);
            if (count < 0)
                throw systemFault(errno, mFolder);
            const auto part = std::span(buffer).first(static_cast<std::size_t>(count));
            if (part.empty())
                return content.empty();
            if (part.size() > content.size() || !std::ranges::equal(part, content.first(part.size())))
                return false;
            content = content.subspan(part.size());
            position += count;
        }
    }

    void moveTo(const fs::path& target, bool replace) override
    {
        if (link(target))
            return;
        if (errno != EEXIST)
            throw systemFault(errno, mFolder);
        if (!replace)
            throw FileFault("share.target-exists", {{"file", target.string()}});
        // No call replaces a file by a nameless one: it gets a name for a moment.
        std::random_device random;
        const fs::path beside = mFolder / (".fiche-action-" + std::to_string(random()) + ".part");
        if (!link(beside))
            throw systemFault(errno, mFolder);
        if (std::rename(beside.c_str(), target.c_str()) != 0)
        {
            const int error = errno;
            unlink(beside.c_str());
            throw systemFault(error, mFolder);
        }
    }

private:
    bool link(const fs::path& path) const
    {
        const std::string self = "/proc/self/fd/" + std::to_string(mFile);
        return linkat(AT_FDCWD, self.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
    }

    int mFile;
    fs::path mFolder;
};
}

std::unique_ptr<WrittenFile> namelessFile(const std::filesystem::path& folder)
{
    constexpr mode_t asTheUmaskSays = 0666;
    if (access("/proc/self/fd", X_OK) != 0)
        return nullptr;
    const int file = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, asTheUmaskSays);
    if (file >= 0)
        return std::make_unique<NamelessFile>(file, folder);
    if (errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL || errno == ENOENT)
        return nullptr;
    throw systemFault(errno, folder);
}

}

#else

namespace ficheaction::privacy
{

std::unique_ptr<WrittenFile> namelessFile(const std::filesystem::path&)
{
    return nullptr;
}

}

#endif
