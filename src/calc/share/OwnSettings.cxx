// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/OwnSettings.hxx"

#include "calc/share/MemoryStorage.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/embed/ElementModes.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char settingsName[] = "settings.xml";

void replaceSettings(const uno::Reference<embed::XStorage>& storage, const std::string& settings)
{
    storage->removeElement(settingsName);
    const uno::Reference<io::XStream> stream = storage->openStreamElement(settingsName, embed::ElementModes::READWRITE);
    uno::Reference<beans::XPropertySet>(stream, uno::UNO_QUERY_THROW)
        ->setPropertyValue("MediaType", uno::Any(rtl::OUString("text/xml")));
    const uno::Reference<io::XOutputStream> output = stream->getOutputStream();
    output->writeBytes(uno::Sequence<sal_Int8>(reinterpret_cast<const sal_Int8*>(settings.data()),
                                               static_cast<sal_Int32>(settings.size())));
    output->closeOutput();
    commit(storage);
    close(storage);
}
}

std::vector<std::byte> withSettings(const uno::Reference<uno::XComponentContext>& context,
                                    const std::vector<std::byte>& ods, const std::string& settings)
{
    const uno::Reference<io::XStream> memory = memoryStream(context, ods);
    replaceSettings(openStorage(context, uno::Any(memory), embed::ElementModes::READWRITE), settings);
    return bytesOf(memory);
}

}
