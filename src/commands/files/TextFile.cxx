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
/// A template is refused beyond its own, smaller limit; this one only keeps a wrong file from filling the memory.
constexpr sal_Int32 largestFile = 64 * 1024 * 1024;
}

std::string readTextFile(const uno::Reference<uno::XComponentContext>& context, const rtl::OUString& url)
{
    try
    {
        const uno::Reference<io::XInputStream> stream = ucb::SimpleFileAccess::create(context)->openFileRead(url);
        std::string content;
        uno::Sequence<sal_Int8> block;
        while (content.size() < largestFile)
        {
            const sal_Int32 length = stream->readBytes(block, 65536);
            if (length <= 0)
                break;
            content.append(reinterpret_cast<const char*>(block.getConstArray()), static_cast<std::size_t>(length));
        }
        stream->closeInput();
        return content;
    }
    catch (const uno::Exception&)
    {
        throw calc::UserError("file-unreadable", {{"file", calc::fromOffice(url)}});
    }
}

}
