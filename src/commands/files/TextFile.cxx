// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/files/TextFile.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <com/sun/star/io/XInputStream.hpp>
#include <com/sun/star/ucb/SimpleFileAccess.hpp>
#include <com/sun/star/uno/Exception.hpp>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
constexpr std::size_t bytesOfMegabyte = 1'000'000;
}

std::string readTextFile(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url,
                         std::size_t most)
{
    std::string content;
    try
    {
        const uno::Reference<io::XInputStream> stream = ucb::SimpleFileAccess::create(context)->openFileRead(url);
        uno::Sequence<sal_Int8> block;
        while (content.size() <= most)
        {
            const sal_Int32 length = stream->readBytes(block, 65536);
            if (length <= 0)
                break;
            content.append(reinterpret_cast<const char*>(block.getConstArray()), static_cast<std::size_t>(length));
        }
        stream->closeInput();
    }
    catch (const uno::Exception&)
    {
        throw calc::UserError("file-unreadable", {{"file", calc::fromOffice(url)}});
    }
    if (content.size() > most)
        throw calc::UserError("file-too-large",
                              {{"file", calc::fromOffice(url)}, {"most", std::to_string(most / bytesOfMegabyte)}});
    return content;
}

}
