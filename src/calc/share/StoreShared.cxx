// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/StoreShared.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/io/XOutputStream.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
class Bytes : public cppu::WeakImplHelper1<io::XOutputStream>
{
public:
    void SAL_CALL writeBytes(const uno::Sequence<sal_Int8>& data) override
    {
        const auto* const begin = reinterpret_cast<const std::byte*>(data.getConstArray());
        mBytes.insert(mBytes.end(), begin, begin + data.getLength());
    }
    void SAL_CALL flush() override {}
    void SAL_CALL closeOutput() override {}

    std::vector<std::byte> take() { return std::move(mBytes); }

private:
    std::vector<std::byte> mBytes;
};

beans::PropertyValue property(const char* name, const uno::Any& value)
{
    return beans::PropertyValue(rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE);
}
}

std::optional<SharedFormat> sharedFormatOf(const rtl::OUString& url)
{
    const rtl::OUString name = url.toAsciiLowerCase();
    if (name.endsWith(".ods"))
        return SharedFormat::Ods;
    if (name.endsWith(".xlsx"))
        return SharedFormat::Xlsx;
    if (name.endsWith(".pdf"))
        return SharedFormat::Pdf;
    return std::nullopt;
}

rtl::OUString filterNameOf(SharedFormat format)
{
    switch (format)
    {
    case SharedFormat::Ods:
        return "calc8";
    case SharedFormat::Xlsx:
        return "Calc MS Excel 2007 XML";
    case SharedFormat::Pdf:
        return "calc_pdf_Export";
    }
    return "calc8";
}

std::vector<std::byte> storedBytes(const uno::Reference<sheet::XSpreadsheetDocument>& document, SharedFormat format)
{
    const rtl::Reference<Bytes> bytes(new Bytes);
    // A tagged PDF can be read aloud.
    const beans::PropertyValue tagged = property("UseTaggedPDF", uno::Any(true));
    const beans::PropertyValue arguments[]{
        property("FilterName", uno::Any(filterNameOf(format))),
        property("OutputStream", uno::Any(uno::Reference<io::XOutputStream>(bytes.get()))),
        property("NoThumbnail", uno::Any(true)),
        property("FilterData",
                 uno::Any(uno::Sequence<beans::PropertyValue>(&tagged, format == SharedFormat::Pdf ? 1 : 0)))};
    uno::Reference<frame::XStorable>(document, uno::UNO_QUERY_THROW)
        ->storeToURL("private:stream", uno::Sequence<beans::PropertyValue>(arguments, 4));
    return bytes->take();
}

}
