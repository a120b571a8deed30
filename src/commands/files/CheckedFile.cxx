// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/files/CheckedFile.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "privacy/file/PlacedFile.hxx"

#include <osl/file.hxx>

namespace ficheaction::commands
{

namespace
{
std::filesystem::path pathOf(const std::string& utf8)
{
    return {std::u8string(utf8.begin(), utf8.end())};
}
}

void writeCheckedFile(const rtl::OUString& url, std::span<const std::byte> content, bool replace)
{
    rtl::OUString path;
    if (osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None || path.isEmpty())
        throw calc::UserError("share.no-file-url", {{"url", calc::fromOffice(url)}});
    try
    {
        privacy::placeFile(pathOf(calc::fromOffice(path)), content, replace);
    }
    catch (const privacy::FileFault& fault)
    {
        throw calc::UserError(fault.code(), fault.parameters());
    }
}

}
