// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/file/PlacedFile.hxx"

#include "privacy/file/WrittenFile.hxx"

#include <fstream>
#include <optional>

namespace ficheaction::privacy
{

namespace
{
namespace fs = std::filesystem;

/// Who has the file open in LibreOffice, by the lock file beside it: ",user,host,…" or "Name,user,host,…".
std::optional<std::string> openBy(const fs::path& target)
{
    fs::path lock = target.parent_path();
    lock /= ".~lock." + target.filename().string() + "#";
    std::ifstream file(lock);
    if (!file)
        return std::nullopt;
    std::string name;
    std::string user;
    std::getline(file, name, ',');
    std::getline(file, user, ',');
    return name.empty() ? user : name;
}

void checkTarget(const fs::path& target, bool replace)
{
    std::error_code ignored;
    const std::map<std::string, std::string> names = {{"file", target.string()},
                                                      {"folder", target.parent_path().string()}};
    if (!fs::is_directory(target.parent_path(), ignored))
        throw FileFault("share.no-folder", names);
    const fs::file_status status = fs::status(target, ignored);
    if (fs::is_directory(status))
        throw FileFault("share.target-is-folder", names);
    if (!fs::exists(status))
        return;
    if (!replace)
        throw FileFault("share.target-exists", names);
    if (!fs::is_regular_file(status))
        throw FileFault("share.target-is-no-file", names);
    if (const auto user = openBy(target))
        throw FileFault("share.target-open", {{"file", target.string()}, {"user", *user}});
    if ((status.permissions() & (fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write)) ==
        fs::perms::none)
        throw FileFault("share.target-read-only", names);
}
}

void placeFile(const std::filesystem::path& target, std::span<const std::byte> content, bool replace)
{
    checkTarget(target, replace);
    const auto file = writtenFile(target.parent_path());
    file->write(content);
    if (!file->holds(content))
        throw FileFault("share.not-as-written", {{"file", target.string()}});
    file->moveTo(target, replace);
}

}
