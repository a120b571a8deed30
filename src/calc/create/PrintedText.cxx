// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/PrintedText.hxx"

#include "calc/create/Palette.hxx"
#include "calc/create/Properties.hxx"

#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

PrintedText::PrintedText(const uno::Reference<lang::XMultiServiceFactory>& factory,
                         const uno::Reference<text::XText>& part)
    : mFactory(factory)
    , mPart(part)
{
    mPart->setString("");
}

void PrintedText::write(const rtl::OUString& words)
{
    mPart->insertString(end(), words, false);
    style();
}

void PrintedText::writeField(const char* kind)
{
    const uno::Reference<text::XTextContent> field(
        mFactory->createInstance("com.sun.star.text.TextField." + rtl::OUString::createFromAscii(kind)),
        uno::UNO_QUERY_THROW);
    mPart->insertTextContent(end(), field, false);
    style();
}

void PrintedText::writePageNumber(const rtl::OUString& pattern)
{
    sal_Int32 written = 0;
    while (written < pattern.getLength())
    {
        const sal_Int32 open = pattern.indexOf('{', written);
        const sal_Int32 close = open < 0 ? -1 : pattern.indexOf('}', open);
        if (close < 0)
            break;
        if (open > written)
            write(pattern.copy(written, open - written));
        const rtl::OUString name = pattern.copy(open + 1, close - open - 1);
        if (name == "page")
            writeField("PageNumber");
        else if (name == "pages")
            writeField("PageCount");
        written = close + 1;
    }
    if (written < pattern.getLength())
        write(pattern.copy(written));
}

uno::Reference<text::XTextRange> PrintedText::end() const
{
    const uno::Reference<text::XTextCursor> cursor = mPart->createTextCursor();
    cursor->gotoEnd(false);
    return uno::Reference<text::XTextRange>(cursor, uno::UNO_QUERY_THROW);
}

void PrintedText::style() const
{
    const uno::Reference<text::XTextCursor> all = mPart->createTextCursor();
    all->gotoStart(false);
    all->gotoEnd(true);
    setProperties(all, {{"CharHeight", uno::Any(8.0f)}, {"CharColor", uno::Any(palette::muted)}});
}

}
