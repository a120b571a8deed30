// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/MemoryStorage.hxx"

#include "calc/document/LoadedUnseen.hxx"

#include <com/sun/star/embed/StorageFactory.hpp>
#include <com/sun/star/embed/XTransactedObject.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

uno::Reference<io::XStream> memoryStream(const uno::Reference<uno::XComponentContext>& context,
                                         const std::vector<std::byte>& bytes)
{
    const uno::Reference<io::XStream> stream(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.comp.MemoryStream", context),
        uno::UNO_QUERY_THROW);
    stream->getOutputStream()->writeBytes(
        uno::Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(bytes.data()), static_cast<sal_Int32>(bytes.size())));
    uno::Reference<io::XSeekable>(stream, uno::UNO_QUERY_THROW)->seek(0);
    return stream;
}

std::vector<std::byte> bytesOf(const uno::Reference<io::XStream>& stream)
{
    constexpr sal_Int32 block = 65536;
    uno::Reference<io::XSeekable>(stream, uno::UNO_QUERY_THROW)->seek(0);
    const uno::Reference<io::XInputStream> input = stream->getInputStream();
    std::vector<std::byte> all;
    uno::Sequence<sal_Int8> bytes;
    while (input->readBytes(bytes, block) > 0)
    {
        const auto* const begin = reinterpret_cast<const std::byte*>(bytes.getConstArray());
        all.insert(all.end(), begin, begin + bytes.getLength());
    }
    return all;
}

// The office says that such factories are deprecated; for storages there is no other.
#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
uno::Reference<embed::XStorage> openStorage(const uno::Reference<uno::XComponentContext>& context,
                                            const uno::Any& source, sal_Int32 mode, StorageFormat format)
{
    const rtl::OUString name =
        format == StorageFormat::Zip ? rtl::OUString("ZipFormat") : rtl::OUString("PackageFormat");
    const beans::PropertyValue kind = namedProperty("StorageFormat", uno::Any(name));
    const uno::Any arguments[]{source, uno::Any(mode), uno::Any(uno::Sequence<beans::PropertyValue>(&kind, 1))};
    return uno::Reference<embed::XStorage>(
        embed::StorageFactory::create(context)->createInstanceWithArguments(uno::Sequence<uno::Any>(arguments, 3)),
        uno::UNO_QUERY_THROW);
}
#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif

void commit(const uno::Reference<embed::XStorage>& storage)
{
    uno::Reference<embed::XTransactedObject>(storage, uno::UNO_QUERY_THROW)->commit();
}

void close(const uno::Reference<embed::XStorage>& storage)
{
    uno::Reference<lang::XComponent>(storage, uno::UNO_QUERY_THROW)->dispose();
}

}
