// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/OwnSettings.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/embed/ElementModes.hpp>
#include <com/sun/star/embed/StorageFactory.hpp>
#include <com/sun/star/embed/XStorage.hpp>
#include <com/sun/star/embed/XTransactedObject.hpp>
#include <com/sun/star/io/XSeekable.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/lang/XMultiComponentFactory.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char settingsName[] = "settings.xml";

std::string read(const uno::Reference<io::XInputStream>& input)
{
    constexpr sal_Int32 block = 65536;
    std::string text;
    uno::Sequence<sal_Int8> bytes;
    while (input->readBytes(bytes, block) > 0)
        text.append(reinterpret_cast<const char*>(bytes.getConstArray()), static_cast<std::size_t>(bytes.getLength()));
    return text;
}

void write(const uno::Reference<io::XOutputStream>& output, const void* bytes, std::size_t count)
{
    output->writeBytes(uno::Sequence<sal_Int8>(static_cast<const sal_Int8*>(bytes), static_cast<sal_Int32>(count)));
}

// The office says that such factories are deprecated; for storages there is no other.
#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
uno::Reference<embed::XStorage> storageOn(const uno::Reference<uno::XComponentContext>& context,
                                          const uno::Reference<io::XStream>& stream)
{
    const uno::Any arguments[]{uno::Any(stream), uno::Any(embed::ElementModes::READWRITE)};
    return uno::Reference<embed::XStorage>(
        embed::StorageFactory::create(context)->createInstanceWithArguments(uno::Sequence<uno::Any>(arguments, 2)),
        uno::UNO_QUERY_THROW);
}
#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif

void replaceSettings(const uno::Reference<embed::XStorage>& storage, const std::string& settings)
{
    storage->removeElement(settingsName);
    const uno::Reference<io::XStream> stream = storage->openStreamElement(settingsName, embed::ElementModes::READWRITE);
    uno::Reference<beans::XPropertySet>(stream, uno::UNO_QUERY_THROW)
        ->setPropertyValue("MediaType", uno::Any(rtl::OUString("text/xml")));
    write(stream->getOutputStream(), settings.data(), settings.size());
    stream->getOutputStream()->closeOutput();
    uno::Reference<embed::XTransactedObject>(storage, uno::UNO_QUERY_THROW)->commit();
    uno::Reference<lang::XComponent>(storage, uno::UNO_QUERY_THROW)->dispose();
}
}

std::vector<std::byte> withSettings(const uno::Reference<uno::XComponentContext>& context,
                                    const std::vector<std::byte>& ods, const std::string& settings)
{
    const uno::Reference<io::XStream> memory(
        context->getServiceManager()->createInstanceWithContext("com.sun.star.comp.MemoryStream", context),
        uno::UNO_QUERY_THROW);
    write(memory->getOutputStream(), ods.data(), ods.size());
    const uno::Reference<io::XSeekable> place(memory, uno::UNO_QUERY_THROW);
    place->seek(0);
    replaceSettings(storageOn(context, memory), settings);
    place->seek(0);
    const std::string bytes = read(memory->getInputStream());
    const auto* const begin = reinterpret_cast<const std::byte*>(bytes.data());
    return {begin, begin + bytes.size()};
}

}
