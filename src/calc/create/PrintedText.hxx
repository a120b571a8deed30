// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PrintedText: writes the left, middle or right part of a header or footer.
#pragma once

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

class PrintedText
{
public:
    /// Empties the part. `factory` is the document.
    PrintedText(const com::sun::star::uno::Reference<com::sun::star::lang::XMultiServiceFactory>& factory,
                const com::sun::star::uno::Reference<com::sun::star::text::XText>& part);

    void write(const rtl::OUString& words);

    /// `kind`: "SheetName", "PageNumber", "PageCount".
    void writeField(const char* kind);

    /// The words of `pattern` with the fields in the places of {page} and {pages}.
    void writePageNumber(const rtl::OUString& pattern);

private:
    com::sun::star::uno::Reference<com::sun::star::text::XTextRange> end() const;
    void style() const;

    com::sun::star::uno::Reference<com::sun::star::lang::XMultiServiceFactory> mFactory;
    com::sun::star::uno::Reference<com::sun::star::text::XText> mPart;
};

}
