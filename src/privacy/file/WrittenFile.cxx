// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/file/WrittenFile.hxx"

#include "privacy/file/NamelessFile.hxx"
#include "privacy/file/PlacedFile.hxx"
#include "privacy/file/SystemFault.hxx"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <random>
#include <string>

namespace ficheaction::privacy
{

namespace
{
namespace fs = std::filesystem;

class NamedFile : public WrittenFile
{
public:
    explicit NamedFile(const fs::path& folder)
        : mPath(folder / unusedName())
    {
        errno = 0;
        std::ofstream file(mPath, std::ios::binary);
        if (!file)
            throw systemFault(errno, folder);
    }

    ~NamedFile() override
    {
        std::error_code ignored;
        fs::remove(mPath, ignored);
    }
    NamedFile(const NamedFile&) = delete;
    NamedFile& operator=(const NamedFile&) = delete;

    void write(std::span<const std::byte> content) override
    {
        errno = 0;
        std::ofstream file(mPath, std::ios::binary);
        file.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
        file.close();
        if (!file)
            throw systemFault(errno, mPath.parent_path());
    }

    bool holds(std::span<const std::byte> content) override
    {
        std::ifstream file(mPath, std::ios::binary);
        std::array<char, 65536> buffer{};
        while (file)
        {
            file.read(buffer.data(), buffer.size());
            const auto count = static_cast<std::size_t>(file.gcount());
            const auto part = std::as_bytes(std::span(buffer.data(), count));
            if (count > content.size() || !std::ranges::equal(part, content.first(count)))
                return false;
            content = content.subspan(count);
        }
        return content.empty();
    }

    void moveTo(const fs::path& target, bool replace) override
    {
        std::error_code error;
        // A link does not replace what came into being meanwhile; some file systems have none.
        if (!replace)
            fs::create_hard_link(mPath, target, error);
        if (!replace && !error)
            return;
        if (!replace && fs::exists(target))
            throw FileFault("share.target-exists", {{"file", target.string()}});
        fs::rename(mPath, target, error);
        if (error)
            throw systemFault(error.value(), target.parent_path());
    }

private:
    static std::string unusedName()
    {
        std::random_device random;
        return ".fiche-action-" + std::to_string(random()) + std::to_string(random()) + ".part";
    }

    fs::path mPath;
};
}

std::unique_ptr<WrittenFile> writtenFile(const std::filesystem::path& folder)
{
    if (auto nameless = namelessFile(folder))
        return nameless;
    return std::make_unique<NamedFile>(folder);
}

}
