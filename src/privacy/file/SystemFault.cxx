// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/file/SystemFault.hxx"

#include <cerrno>
#include <system_error>

namespace ficheaction::privacy
{

FileFault systemFault(int error, const std::filesystem::path& folder)
{
    const auto fault = [&](const char* code) { return FileFault(code, {{"folder", folder.string()}}); };
    switch (error)
    {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return fault("share.disk-full");
    case EACCES:
    case EPERM:
    case EROFS:
        return fault("share.folder-read-only");
    case ENOENT:
    case ENOTDIR:
        return fault("share.no-folder");
    default:
        return {"share.write-failed",
                {{"folder", folder.string()}, {"reason", std::generic_category().message(error == 0 ? EIO : error)}}};
    }
}

}
